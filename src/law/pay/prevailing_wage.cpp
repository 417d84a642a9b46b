#include "law/pay/prevailing_wage.hpp"

namespace tasuki::law {
namespace {

Yen percent_of(Yen yen, Ratio percent, YenRounding rounding) {
  return YenExact(yen)
      .times(percent.numerator(), percent.denominator())
      .times(1, 100)
      .rounded(rounding);
}

WageByYears indexed(Yen base, const std::map<int, Ratio>& index, YenRounding rounding) {
  WageByYears wages;
  for (const auto& [years, percent] : index) wages[years] = percent_of(base, percent, rounding);
  return wages;
}

template <class F>
WageByYears each(WageByYears wages, F&& change) {
  for (auto& [years, yen] : wages) yen = change(yen);
  return wages;
}

}  // namespace

PrevailingWage prevailing_wage(const PrevailingWageFacts& facts) {
  PrevailingWage result;
  const auto by_region = [&](Yen yen) {
    return facts.regional_index ? percent_of(yen, *facts.regional_index, YenRounding::up) : yen;
  };
  result.published = indexed(facts.base, facts.experience_index, YenRounding::half_up);
  result.regional = each(result.published, by_region);
  result.floored = result.regional;
  // Year 0 decides, also where the agreement maps no grade to it.
  if (facts.minimum_wage && by_region(facts.base) < *facts.minimum_wage) {
    result.minimum_wage_applied = true;
    result.floored = indexed(*facts.minimum_wage, facts.experience_index, YenRounding::up);
  }
  result.with_retirement = each(result.floored, [&](Yen yen) {
    if (!facts.retirement_percent) return yen;
    return yen + percent_of(yen, *facts.retirement_percent, YenRounding::up);
  });
  result.total =
      each(result.with_retirement, [&](Yen yen) { return yen + facts.commuting.value_or(Yen{}); });
  return result;
}

GradeCheck check_grade(Yen base, Yen bonus, Yen allowance, Yen prevailing) {
  const Yen total = base + bonus + allowance;
  return {total, total - prevailing, total >= prevailing};
}

}  // namespace tasuki::law
