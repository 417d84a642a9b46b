#include "company/overtime_agreement.hpp"

namespace tasuki::company {
namespace {

// 限度時間 (36条4項) and the limits of a special clause (36条5項). They stand in the Act itself.
constexpr Minutes kPerMonth{45 * 60};
constexpr Minutes kPerYear{360 * 60};
constexpr Minutes kSpecialPerMonth{100 * 60};  // must stay below
constexpr Minutes kSpecialPerYear{720 * 60};

void check_limit(Violations& violations, bool over, const char* pointer, const char* law,
                 const char* limit) {
  if (over) violations.push_back({Code::over_statutory_limit, pointer, law, {limit}});
}

void check_special_clause(Violations& violations, const OvertimeAgreementForm& form) {
  const char* law = "労基法36条5項";
  if (form.special_months_per_year < 1) {
    violations.push_back({Code::required, "/special_months_per_year", law, {"特別条項の回数"}});
  }
  if (form.special_per_month_min < form.per_month_min) {
    violations.push_back({Code::too_small,
                          "/special_per_month_min",
                          law,
                          {std::to_string(form.per_month_min.value)}});
  }
  if (form.special_per_year_min < form.per_year_min) {
    violations.push_back(
        {Code::too_small, "/special_per_year_min", law, {std::to_string(form.per_year_min.value)}});
  }
  if (form.research_exempt) return;
  check_limit(violations, form.special_per_month_min >= kSpecialPerMonth, "/special_per_month_min",
              law, "1箇月100時間未満");
  check_limit(violations, form.special_per_year_min > kSpecialPerYear, "/special_per_year_min", law,
              "1年720時間");
}

}  // namespace

Violations overtime_agreement_violations(const OvertimeAgreementForm& form,
                                         const std::vector<Period>& others) {
  Violations violations;
  if (form.ends_on < form.starts_on) {
    violations.push_back({Code::period_reversed, "/ends_on"});
    return violations;
  }
  if (!form.research_exempt) {
    check_limit(violations, form.per_month_min > kPerMonth, "/per_month_min", "労基法36条4項",
                "1箇月45時間");
    check_limit(violations, form.per_year_min > kPerYear, "/per_year_min", "労基法36条4項",
                "1年360時間");
  }
  if (form.special_clause) check_special_clause(violations, form);
  const Period period = Period::inclusive(form.starts_on, form.ends_on);
  for (const Period& other : others) {
    if (!period.overlaps(other)) continue;
    violations.push_back(
        {Code::period_overlap, "/starts_on", "", {text(other.from) + "～" + text(other.last())}});
  }
  return violations;
}

}  // namespace tasuki::company
