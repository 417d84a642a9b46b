#include "compliance/limits/earlier_extension.hpp"

#include <algorithm>

#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/dispatch_limit.hpp"

namespace tasuki::compliance {

Violations violations_of(const ExtensionInput& input, const Limit& limit, Date today) {
  Violations found;
  const auto add = [&](Code code, const char* pointer, const char* law, Date on) {
    found.push_back({code, pointer, law, {text(on)}});
  };
  if (!law::extension_within_limit(input.extends_conflict_on, input.to_on)) {
    add(Code::extension_beyond_limit, "/to_on", "法40条の2第3項",
        law::period_end(input.extends_conflict_on, law::kDispatchLimitMonths));
  }
  if (!input.heard_on) found.push_back({Code::required, "/heard_on", "法40条の2第4項"});
  const auto run = std::find_if(limit.runs.begin(), limit.runs.end(), [&](const Run& one) {
    return one.conflict_on == input.extends_conflict_on;
  });
  if (run == limit.runs.end()) {
    add(Code::extension_of_no_limit, "/extends_conflict_on", "法40条の2第3項",
        input.extends_conflict_on);
    return found;
  }
  const HearingDays days = days_of(run->period_began_on, run->conflict_on);
  if (today <= days.latest_on) {
    add(Code::extension_needs_hearing, "/extends_conflict_on", "法40条の2第4項", days.latest_on);
  }
  if (input.heard_on && *input.heard_on < days.earliest_on) {
    add(Code::hearing_too_early, "/heard_on", "法40条の2第4項", days.earliest_on);
  }
  if (input.heard_on && *input.heard_on > days.latest_on) {
    add(Code::hearing_too_late, "/heard_on", "法40条の2第4項", days.latest_on);
  }
  return found;
}

}  // namespace tasuki::compliance
