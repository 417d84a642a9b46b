#include "contract/assignment/assignment.hpp"

#include <algorithm>

namespace tasuki::contract {

bool delivered_late(const Assignment& assignment) {
  return assignment.delivered_at && jst_date(*assignment.delivered_at) > assignment.starts_on;
}

Hours hours_of(const Terms& terms) {
  Hours hours{
      terms.shifts,   terms.days_off,     terms.extra_working_days, terms.national_holidays_off,
      terms.overtime, terms.holiday_work, terms.shift_table};
  for (ShiftDay& row : hours.shift_table) {
    if (row.people >= terms.headcount) row.people = 0;  // all of them, said as a number
  }
  return hours;
}

int most_at_once(const std::vector<Period>& stays, Period within) {
  std::vector<Date> from{within.from};  // the count only rises where somebody begins
  for (const Period& stay : stays) {
    if (within.contains(stay.from)) from.push_back(stay.from);
  }
  int most = 0;
  for (const Date on : from) {
    most = std::max(
        most, static_cast<int>(std::count_if(stays.begin(), stays.end(),
                                             [&](const Period& p) { return p.contains(on); })));
  }
  return most;
}

}  // namespace tasuki::contract
