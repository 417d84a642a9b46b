#include "company/overtime_agreement.hpp"

#include <gtest/gtest.h>

namespace tasuki::company {
namespace {

// 4 hours a day, 45 a month, 360 a year from 1 April 2027.
OvertimeAgreementForm usual() {
  OvertimeAgreementForm form;
  form.establishment_id = {1};
  form.starts_on = date(2027, 4, 1);
  form.ends_on = date(2028, 3, 31);
  form.per_day_min = {4 * 60};
  form.per_month_min = {45 * 60};
  form.per_year_min = {360 * 60};
  form.holiday_days_per_month = 2;
  return form;
}

using Found = std::vector<std::string>;

Found found(const OvertimeAgreementForm& form, const std::vector<Period>& others = {}) {
  Found result;
  for (const Violation& v : overtime_agreement_violations(form, others)) {
    result.push_back(v.pointer + " " + std::string(code_text(v.code)));
  }
  return result;
}

TEST(CompanyOvertimeAgreement, UsualLimits) {
  EXPECT_EQ(found(usual()), Found{});
  OvertimeAgreementForm form = usual();
  form.per_month_min = {45 * 60 + 1};
  form.per_year_min = {360 * 60 + 1};
  EXPECT_EQ(found(form),
            (Found{"/per_month_min over_statutory_limit", "/per_year_min over_statutory_limit"}));
  form.research_exempt = true;
  EXPECT_EQ(found(form), Found{});
}

TEST(CompanyOvertimeAgreement, SpecialClause) {
  OvertimeAgreementForm form = usual();
  form.special_clause = true;
  form.special_per_month_min = {100 * 60 - 1};
  form.special_per_year_min = {720 * 60};
  form.special_months_per_year = 6;
  EXPECT_EQ(found(form), Found{});
  form.special_per_month_min = {100 * 60};  // 100 hours are already too many
  EXPECT_EQ(found(form), Found{"/special_per_month_min over_statutory_limit"});
  form.special_per_month_min = {44 * 60};
  form.special_months_per_year = 0;
  EXPECT_EQ(found(form),
            (Found{"/special_months_per_year required", "/special_per_month_min too_small"}));
}

TEST(CompanyOvertimeAgreement, OneAtATime) {
  const Period before = Period::inclusive(date(2026, 4, 1), date(2027, 3, 31));
  EXPECT_EQ(found(usual(), {before}), Found{});
  const Period within = Period::inclusive(date(2027, 4, 1), date(2027, 4, 30));
  EXPECT_EQ(found(usual(), {before, within}), Found{"/starts_on period_overlap"});
}

TEST(CompanyOvertimeAgreement, ReversedPeriod) {
  OvertimeAgreementForm form = usual();
  form.ends_on = date(2027, 3, 31);
  EXPECT_EQ(found(form), Found{"/ends_on period_reversed"});
}

}  // namespace
}  // namespace tasuki::company
