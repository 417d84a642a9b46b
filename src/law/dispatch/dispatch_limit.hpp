#pragma once
// How long dispatch may go on: the limit of the client's establishment (派遣法35条の2・40条の2) and
// that of one worker in one organizational unit (35条の3・40条の3). Both count three years in the
// calendar (民法143条) from the first day; a gap of up to three months does not interrupt, a longer
// one begins anew (派遣先指針第2の14). Only stays that the law limits are counted: the caller
// leaves out permanent and 60+ workers and unlimited work (40条の2第1項各号).

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

#include "base/date.hpp"

namespace tasuki::law {

inline constexpr int kDispatchLimitMonths = 36;
inline constexpr int kCoolingOffMonths = 3;

// Dispatch received (establishment) or a worker placed in a unit (personal). Both ends inclusive.
struct Stay {
  Date from_on{};
  Date to_on{};
};

// An extension that took effect after a valid hearing (40条の2第3–5項). It begins on the conflict
// date that it moves and ends on any day within three years.
struct LimitExtension {
  Date extends_conflict_on{};
  Date to_on{};  // the last day of the extended period
};

// One stretch in which a clock runs without a break long enough to reset it.
struct LimitRun {
  Date began_on{};
  std::size_t began_with = 0;              // index of the stay that began it
  std::vector<std::size_t> stays;          // indexes, in order of their first day
  Date last_on{};                          // the last day of any of them
  std::vector<LimitExtension> extensions;  // those that moved the limit, in order
  Date first_conflict_on{};                // before any extension
  Date conflict_on{};                      // the first day that would break the limit
  std::optional<Date> over_from;           // the first day received beyond it
  Date resets_on{};  // a stay that begins on this day or later would begin a new run
};

class ExtensionTooLong : public std::invalid_argument {
 public:
  ExtensionTooLong() : std::invalid_argument("an extension is at most 36 months") {}
};

// The first day that would break a limit which began on `first_on`.
Date conflict_date(Date first_on);

// The conflict date after extensions, each counted from the one before (40条の2第3項). Throws
// ExtensionTooLong.
Date extended_conflict_date(Date conflict_on, const std::vector<int>& extension_months);

// Does an extension of the period that ends before `conflict_on` to that last day stay within three
// years (40条の2第3項)?
bool extension_within_limit(Date conflict_on, Date to_on);

// The first day on which a stay would begin a new run after one that ended on `last_on`: the gap
// must exceed three months.
Date cooling_off_ends(Date last_on);
bool cooled_off(Date previous_end_on, Date next_start_on);

// The runs of the stays, in order of time. Stays may overlap, touch and come in any order; an
// extension counts for the run whose limit it continues. Without extensions this is the personal
// limit, which nothing extends. Throws ExtensionTooLong.
std::vector<LimitRun> limit_runs(const std::vector<Stay>& stays,
                                 const std::vector<LimitExtension>& extensions = {});

// The last day to which a contract may run, from the limits that apply to it; nullopt = none does.
std::optional<Date> latest_contract_end(std::optional<Date> establishment_conflict_on,
                                        std::optional<Date> personal_conflict_on);

// When the workers' side may be heard (40条の2第4項): from the first day of the current period to
// the day one month before the conflict date, both inclusive.
struct HearingWindow {
  Date earliest_on{};
  Date latest_on{};
};
HearingWindow hearing_window(Date period_start_on, Date conflict_on);

// By which day an objection must have been answered (40条の2第5項:
// 「延長前の派遣可能期間が経過する日の 前日まで」). The period runs out on the day before the
// conflict date; the day before that is the safe reading.
Date explanation_due_on(Date conflict_on);

// To which day, inclusive, the record of a hearing is kept (則33条の3第3項, 33条の4第2項). The rule
// says three years from the day on which the period before the extension ran out, guides also
// 「抵触日から3年」; the first day does not count (民法140条). The later of the readings: three
// years that begin the day after the conflict date.
Date hearing_record_kept_until(Date conflict_on);

}  // namespace tasuki::law
