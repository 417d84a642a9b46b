#include "law/hours/rest_break.hpp"

namespace tasuki::law {

Minutes required_break(Minutes worked) {
  if (worked > Minutes{480}) return {60};
  if (worked > Minutes{360}) return {45};
  return {0};
}

BreakCheck check_break(const std::vector<WorkInterval>& intervals) {
  BreakCheck check{};
  if (intervals.empty()) return check;
  const DayMinute first = intervals.front().span.start_min;
  const DayMinute last = intervals.back().span.end_min;
  for (std::size_t i = 0; i < intervals.size(); ++i) {
    check.worked += intervals[i].worked();
    if (i > 0) check.given += intervals[i].span.start_min - intervals[i - 1].span.end_min;
    for (const TimeSpan& rest : intervals[i].breaks) {
      if (first < rest.start_min && rest.end_min < last) check.given += rest.length();
    }
  }
  check.required = required_break(check.worked);
  return check;
}

}  // namespace tasuki::law
