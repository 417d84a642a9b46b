#include "contract/assignment/day_plan.hpp"

#include <algorithm>

namespace tasuki::contract {
namespace {

constexpr std::int32_t kDay = 24 * 60;
constexpr Minutes kStatutoryDay{8 * 60};
constexpr Minutes kStatutoryWeek{40 * 60};

// `days_later`: how many days after the first shift's day the second one's lies.
bool meet(const Shift& first, const Shift& second, int days_later) {
  const std::int32_t shifted = days_later * kDay;
  return first.start_min.value < second.end_min.value + shifted &&
         second.start_min.value + shifted < first.end_min.value;
}

bool says_no_day(const Hours& hours) {
  return hours.shift_table.empty() && hours.extra_working_days.empty() &&
         std::none_of(hours.shifts.begin(), hours.shifts.end(), [](const Shift& shift) {
           const auto flags = shift.weekdays.flags();
           return std::find(flags.begin(), flags.end(), true) != flags.end();
         });
}

// Do shifts of these two days meet, and is there no choice of shifts without that?
std::optional<Clash> clash_on(const DayChoice& here, const DayChoice& there, int days_later) {
  std::optional<Clash> found;
  bool always = !here.perhaps_off && !there.perhaps_off;
  for (const Shift* mine : here.shifts) {
    for (const Shift* other : there.shifts) {
      if (!meet(*mine, *other, days_later)) {
        always = false;
      } else if (!found) {
        found = Clash{{}, mine, other, false};
      }
    }
  }
  if (found) found->certain = always;
  return found;
}

}  // namespace

Minutes DayChoice::longest() const {
  Minutes most;
  for (const Shift* shift : shifts) most = std::max(most, shift->scheduled());
  return most;
}

DayPlan::DayPlan(const Hours& hours, const law::HolidayCalendar* holidays)
    : hours_(hours), holidays_(holidays), days_unsaid_(says_no_day(hours)) {
  for (const ShiftDay& row : hours.shift_table) table_[row.on].push_back(&row);
}

const Shift* DayPlan::named(const std::string& name) const {
  for (const Shift& shift : hours_.shifts) {
    if (shift.name == name) return &shift;
  }
  return nullptr;
}

DayChoice DayPlan::on(Date day) const {
  const auto rows = table_.find(day);
  if (rows == table_.end()) return by_weekday(day);
  DayChoice choice;
  for (const ShiftDay* row : rows->second) {
    if (row->off()) continue;
    if (const Shift* shift = named(row->shift)) choice.shifts.push_back(shift);
    if (row->people != 0) choice.perhaps_off = true;
  }
  return choice;
}

DayChoice DayPlan::by_weekday(Date day) const {
  DayChoice choice;
  choice.perhaps_off = days_unsaid_;
  for (const Shift& shift : hours_.shifts) {
    if (days_unsaid_ || shift.weekdays.flags()[weekday_index(day)]) choice.shifts.push_back(&shift);
  }
  const auto& extra = hours_.extra_working_days;
  if (std::find(extra.begin(), extra.end(), day) != extra.end()) {
    if (choice.off() && !hours_.shifts.empty()) choice.shifts.push_back(&hours_.shifts.front());
    return choice;
  }
  const bool off =
      std::any_of(hours_.days_off.begin(), hours_.days_off.end(),
                  [&](const DaysOff& one) { return one.from_on <= day && day <= one.to_on; });
  const bool holiday = hours_.national_holidays_off && holidays_ != nullptr &&
                       holidays_->covers(day) && holidays_->name_on(day);
  return off || holiday ? DayChoice{} : choice;
}

std::optional<Clash> clash_of(const Stay& here, const Stay& there) {
  std::optional<Clash> perhaps;
  for (Date on = here.days.from; on < here.days.until; on += one_day) {
    if (!there.days.overlaps({on - one_day, on + 2 * one_day})) continue;
    const DayChoice mine = here.plan.on(on);
    if (mine.off()) continue;
    for (int later = -1; later <= 1; ++later) {
      const Date other = on + later * one_day;
      if (!there.days.contains(other)) continue;
      auto clash = clash_on(mine, there.plan.on(other), later);
      if (!clash) continue;
      clash->on = std::max(on, other);
      if (clash->certain) return clash;
      if (!perhaps) perhaps = clash;
    }
  }
  return perhaps;
}

namespace {

// One week of several plans together.
class TogetherInWeek {
 public:
  TogetherInWeek(const Stay& here, const std::vector<Stay>& others) : works_(others.size() + 1) {
    stays_.push_back(&here);
    for (const Stay& other : others) stays_.push_back(&other);
  }

  void add(Date on, HoursTogether& most) {
    Minutes of_day;
    int plans = 0;
    for (std::size_t i = 0; i < stays_.size(); ++i) {
      const Stay& stay = *stays_[i];
      if (stay.plan.days_unsaid() || !stay.days.contains(on)) continue;
      const Minutes longest = stay.plan.on(on).longest();
      if (longest == Minutes{0}) continue;
      of_day += longest;
      works_[i] = true;
      ++plans;
    }
    of_week_ += of_day;
    if (plans < 2) return;
    daily_ += std::max(Minutes{0}, of_day - kStatutoryDay);
    if (of_day > most.of_day) {
      most.day = on;
      most.of_day = of_day;
    }
  }

  void close(Date week, HoursTogether& most) const {
    if (std::count(works_.begin(), works_.end(), true) < 2) return;
    const Minutes beyond = daily_ + std::max(Minutes{0}, of_week_ - daily_ - kStatutoryWeek);
    most.beyond_of_week = std::max(most.beyond_of_week, beyond);
    most.beyond += beyond;
    if (of_week_ > most.of_week) {
      most.week = week;
      most.of_week = of_week_;
    }
  }

 private:
  std::vector<const Stay*> stays_;
  std::vector<bool> works_;
  Minutes of_week_;
  Minutes daily_;  // beyond 8 hours, of days that several plans fill
};

}  // namespace

HoursTogether hours_together(const Stay& here, const std::vector<Stay>& others) {
  HoursTogether most;
  const Date first = here.days.from - std::chrono::days{weekday_index(here.days.from)};
  for (Date week = first; week < here.days.until; week += 7 * one_day) {
    TogetherInWeek together(here, others);
    for (Date on = week; on < week + 7 * one_day; on += one_day) together.add(on, most);
    together.close(week, most);
  }
  return most;
}

}  // namespace tasuki::contract
