#pragma once
// Rest breaks, 労働基準法34条: more than 6 hours of work → 45 minutes, more than 8 hours → 60
// minutes, given in the middle of the work. Exactly 6 or 8 hours belong to the lower class.

#include <vector>

#include "base/minutes.hpp"
#include "law/hours/working_time.hpp"

namespace tasuki::law {

// For a working day with that many worked minutes (breaks not counted): 0, 45 or 60.
Minutes required_break(Minutes worked);

struct BreakCheck {
  Minutes worked;
  Minutes required;
  Minutes given;  // in the middle of the work: breaks inside, and gaps between the intervals

  bool sufficient() const { return given >= required; }
};

// `intervals` are one working day's, in order and not overlapping. A break that opens or ends the
// day's work is not "in the middle" (途中) and does not count as given.
BreakCheck check_break(const std::vector<WorkInterval>& intervals);

}  // namespace tasuki::law
