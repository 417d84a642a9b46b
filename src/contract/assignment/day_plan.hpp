#pragma once
// What the hours of a contract plan for its workers day by day (法26条1項4号・5号), and whether
// what two contracts plan for one worker can go together (労基法38条1項).

#include <map>
#include <optional>
#include <vector>

#include "base/period.hpp"
#include "contract/assignment/assignment.hpp"
#include "law/hours/holiday.hpp"

namespace tasuki::contract {

// The shifts of a day, of which a worker has one.
struct DayChoice {
  std::vector<const Shift*> shifts;  // empty = a day off
  bool perhaps_off = false;          // not everybody is needed, or the days are not said

  bool off() const { return shifts.empty(); }
  Minutes longest() const;
};

class DayPlan {
 public:
  // Both outlive the plan. Without a calendar, and in years that it does not cover, a national
  // holiday is a day like any other.
  DayPlan(const Hours& hours, const law::HolidayCalendar* holidays);

  DayChoice on(Date day) const;
  // No weekday and no table: the contract says its days in words alone, and any day may be worked.
  bool days_unsaid() const { return days_unsaid_; }

 private:
  const Shift* named(const std::string& name) const;
  DayChoice by_weekday(Date day) const;

  const Hours& hours_;
  const law::HolidayCalendar* holidays_;
  bool days_unsaid_ = false;
  std::map<Date, std::vector<const ShiftDay*>> table_;
};

// Where two plans of one worker meet: the first day and the shifts.
struct Clash {
  Date on{};
  const Shift* here = nullptr;
  const Shift* there = nullptr;
  bool certain = false;  // whichever shifts the worker has
};

// A plan and the days for which it holds.
struct Stay {
  DayPlan plan;
  Period days;
};

// The first certain clash of hours, else the first that another choice of shifts avoids. A shift
// past midnight reaches into the next day; where one ends as the other begins, they do not meet.
std::optional<Clash> clash_of(const Stay& here, const Stay& there);

// What the plans of one worker ask for together on the days of `here`; the longest shift of a day
// counts. Days and weeks to which one plan alone contributes are that contract's own matter, and
// days that are not said cannot be added up. A week begins on Sunday (昭63.1.1基発1号).
struct HoursTogether {
  Date day{};
  Minutes of_day;  // of the fullest day
  Date week{};     // its Sunday
  Minutes of_week;
  Minutes beyond_of_week;  // most of a week beyond 8 hours a day and 40 a week (労基法32条)
  Minutes beyond;          // of all days of `here`
};
HoursTogether hours_together(const Stay& here, const std::vector<Stay>& others);

}  // namespace tasuki::contract
