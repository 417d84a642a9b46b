#include "law/dispatch/dispatch_limit.hpp"

#include <algorithm>
#include <numeric>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::law {
namespace {

void finish(LimitRun& run, const std::vector<Stay>& stays,
            const std::vector<LimitExtension>& extensions) {
  run.first_conflict_on = conflict_date(run.began_on);
  run.conflict_on = run.first_conflict_on;
  for (const LimitExtension& extension : extensions) {
    if (extension.extends_conflict_on != run.conflict_on) continue;
    if (!extension_within_limit(run.conflict_on, extension.to_on)) throw ExtensionTooLong();
    run.conflict_on = extension.to_on + one_day;
    run.extensions.push_back(extension);
  }
  for (const std::size_t index : run.stays) {
    const Stay& stay = stays[index];
    if (stay.to_on < run.conflict_on) continue;
    const Date over = std::max(stay.from_on, run.conflict_on);
    run.over_from = run.over_from ? std::min(*run.over_from, over) : over;
  }
  run.resets_on = cooling_off_ends(run.last_on);
}

}  // namespace

Date conflict_date(Date first_on) { return day_after_period(first_on, kDispatchLimitMonths); }

Date extended_conflict_date(Date conflict_on, const std::vector<int>& extension_months) {
  for (const int months : extension_months) {
    if (months < 1 || months > kDispatchLimitMonths) throw ExtensionTooLong();
    conflict_on = day_after_period(conflict_on, months);
  }
  return conflict_on;
}

bool extension_within_limit(Date conflict_on, Date to_on) {
  return to_on >= conflict_on && to_on <= period_end(conflict_on, kDispatchLimitMonths);
}

Date cooling_off_ends(Date last_on) {
  return day_after_period(last_on + one_day, kCoolingOffMonths) + one_day;
}

bool cooled_off(Date previous_end_on, Date next_start_on) {
  return next_start_on >= cooling_off_ends(previous_end_on);
}

std::vector<LimitRun> limit_runs(const std::vector<Stay>& stays,
                                 const std::vector<LimitExtension>& extensions) {
  std::vector<std::size_t> order(stays.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return stays[a].from_on < stays[b].from_on;
  });
  std::vector<LimitExtension> in_order = extensions;
  std::sort(in_order.begin(), in_order.end(), [](const auto& a, const auto& b) {
    return a.extends_conflict_on < b.extends_conflict_on;
  });
  std::vector<LimitRun> runs;
  for (const std::size_t index : order) {
    const Stay& stay = stays[index];
    if (runs.empty() || cooled_off(runs.back().last_on, stay.from_on)) {
      LimitRun run;
      run.began_on = stay.from_on;
      run.began_with = index;
      run.last_on = stay.to_on;
      runs.push_back(std::move(run));
    }
    runs.back().stays.push_back(index);
    runs.back().last_on = std::max(runs.back().last_on, stay.to_on);
  }
  for (LimitRun& run : runs) finish(run, stays, in_order);
  return runs;
}

std::optional<Date> latest_contract_end(std::optional<Date> establishment_conflict_on,
                                        std::optional<Date> personal_conflict_on) {
  std::optional<Date> first = establishment_conflict_on;
  if (personal_conflict_on && (!first || *personal_conflict_on < *first)) {
    first = personal_conflict_on;
  }
  if (first) *first -= one_day;
  return first;
}

HearingWindow hearing_window(Date period_start_on, Date conflict_on) {
  return {period_start_on, one_month_before(conflict_on)};
}

Date explanation_due_on(Date conflict_on) { return conflict_on - 2 * one_day; }

Date hearing_record_kept_until(Date conflict_on) { return period_end(conflict_on + one_day, 36); }

}  // namespace tasuki::law
