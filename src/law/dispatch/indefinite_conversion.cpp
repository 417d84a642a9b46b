#include "law/dispatch/indefinite_conversion.hpp"

#include <algorithm>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::law {
namespace {

constexpr int kFiveYears = 60;
constexpr int kDaysOfAMonth = 30;
const Date kInForce = date(2013, 4, 1);

}  // namespace

TermSum operator+(TermSum a, TermSum b) {
  const int days = a.days + b.days;
  return {a.months + b.months + days / kDaysOfAMonth, days % kDaysOfAMonth};
}

TermSum term_of(Date from_on, Date to_on) {
  TermSum sum;
  while (period_end(from_on, sum.months + 1) <= to_on) ++sum.months;
  const Date rest = sum.months == 0 ? from_on : day_after_period(from_on, sum.months);
  sum.days = static_cast<int>((to_on + one_day - rest).count());
  return TermSum{sum.months, 0} + TermSum{0, sum.days};
}

int conversion_cooling_months(TermSum before) {
  if (before.months >= 12) return 6;
  const int begun = before.months + (before.days > 0 ? 1 : 0);
  return std::clamp((begun + 1) / 2, 1, 6);
}

std::vector<ConversionRun> conversion_runs(std::vector<FixedTerm> contracts) {
  std::erase_if(contracts, [](const FixedTerm& one) { return one.from_on < kInForce; });
  std::sort(contracts.begin(), contracts.end(),
            [](const FixedTerm& a, const FixedTerm& b) { return a.from_on < b.from_on; });
  std::vector<ConversionRun> runs;
  for (const FixedTerm& one : contracts) {
    const bool begins =
        runs.empty() || one.from_on >= day_after_period(*runs.back().right_until + one_day,
                                                        conversion_cooling_months(runs.back().sum));
    if (begins) runs.push_back({one.from_on, {}, {}, {}});
    ConversionRun& run = runs.back();
    run.sum = run.sum + term_of(one.from_on, one.to_on);
    run.right_until = one.to_on;
    if (!run.right_from && run.sum.over_months(kFiveYears)) run.right_from = one.from_on;
  }
  for (ConversionRun& run : runs) {
    if (!run.right_from) run.right_until.reset();
  }
  return runs;
}

}  // namespace tasuki::law
