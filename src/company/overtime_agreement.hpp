#pragma once
// 36協定 of an agency's establishment (労基法36条): what overtime and holiday work its workers may
// do.

#include <array>
#include <boost/describe.hpp>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/period.hpp"
#include "base/problem.hpp"

namespace tasuki::company {

using OvertimeAgreementId = Id<struct OvertimeAgreementTag>;

struct OvertimeAgreementForm {
  EstablishmentId establishment_id;
  Date starts_on{};
  Date ends_on{};  // inclusive
  Minutes per_day_min;
  Minutes per_month_min;
  Minutes per_year_min;
  int holiday_days_per_month = 0;
  bool special_clause = false;    // 特別条項
  Minutes special_per_month_min;  // overtime and holiday work together
  Minutes special_per_year_min;
  int special_months_per_year = 0;
  bool research_exempt = false;  // 研究開発 (36条11項): the limits of 4・5項 do not apply
};
BOOST_DESCRIBE_STRUCT(OvertimeAgreementForm, (),
                      (establishment_id, starts_on, ends_on, per_day_min, per_month_min,
                       per_year_min, holiday_days_per_month, special_clause, special_per_month_min,
                       special_per_year_min, special_months_per_year, research_exempt))

// `others`: the periods of the establishment's other agreements. Two at a time would leave open
// which one binds.
Violations overtime_agreement_violations(const OvertimeAgreementForm& form,
                                         const std::vector<Period>& others);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::OvertimeAgreementForm> {
  static constexpr std::array fields{
      Field{.member = "establishment_id",
            .label_ja = "事業所",
            .label_en = "Establishment",
            .required = true},
      Field{.member = "starts_on", .label_ja = "起算日", .label_en = "From", .required = true},
      Field{.member = "ends_on", .label_ja = "有効期間の末日", .label_en = "To", .required = true},
      Field{.member = "per_day_min",
            .label_ja = "1日の延長時間（分）",
            .label_en = "Per day (minutes)",
            .min = 0,
            .max = 1440},
      Field{.member = "per_month_min",
            .label_ja = "1箇月の延長時間（分）",
            .label_en = "Per month (minutes)",
            .min = 0,
            .max = 44640},
      Field{.member = "per_year_min",
            .label_ja = "1年の延長時間（分）",
            .label_en = "Per year (minutes)",
            .min = 0,
            .max = 527040},
      Field{.member = "holiday_days_per_month",
            .label_ja = "休日労働の日数（月）",
            .label_en = "Holiday work, days a month",
            .min = 0,
            .max = 31},
      Field{.member = "special_clause",
            .label_ja = "特別条項",
            .label_en = "Special clause",
            .law = "労基法36条5項"},
      Field{.member = "special_per_month_min",
            .label_ja = "特別条項の1箇月（分、休日労働を含む）",
            .label_en = "Special clause, per month",
            .min = 0,
            .max = 44640},
      Field{.member = "special_per_year_min",
            .label_ja = "特別条項の1年（分）",
            .label_en = "Special clause, per year",
            .min = 0,
            .max = 527040},
      Field{.member = "special_months_per_year",
            .label_ja = "特別条項の回数（年）",
            .label_en = "Special clause, months a year",
            .min = 0,
            .max = 6},
      Field{.member = "research_exempt",
            .label_ja = "研究開発業務（適用除外）",
            .label_en = "Research work (exempt)",
            .law = "労基法36条11項"}};
};
static_assert(catalogue_complete<company::OvertimeAgreementForm>());

}  // namespace tasuki
