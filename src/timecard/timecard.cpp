#include "timecard/timecard.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace tasuki::timecard {
namespace {

bool in_days_off(const ContractHours& hours, Date on) {
  return std::any_of(hours.days_off.begin(), hours.days_off.end(),
                     [&](const DaysOff& off) { return off.from_on <= on && on <= off.to_on; });
}

const TimecardDay* find_day(const std::vector<TimecardDay>& days, Date on) {
  const auto found = std::find_if(days.begin(), days.end(),
                                  [&](const TimecardDay& day) { return day.worked_on == on; });
  return found == days.end() ? nullptr : &*found;
}

const TableDay* in_shift_table(const ContractHours& hours, Date on) {
  const auto found =
      std::lower_bound(hours.shift_table.begin(), hours.shift_table.end(), on,
                       [](const TableDay& day, Date wanted) { return day.on < wanted; });
  return found == hours.shift_table.end() || found->on != on ? nullptr : &*found;
}

// The patterns of the shift table for that day; of the weekday, where it does not name the day.
std::vector<const HoursPattern*> patterns_of(const ContractHours& hours, Date on) {
  std::vector<const HoursPattern*> result;
  if (const TableDay* named = in_shift_table(hours, on)) {
    for (const std::size_t place : named->patterns) result.push_back(&hours.patterns.at(place));
    return result;
  }
  for (const HoursPattern& pattern : hours.patterns) {
    if (pattern.on_weekday(on)) result.push_back(&pattern);
  }
  return result;
}

// The pattern that begins nearest to `came`, the earlier among equals; nullptr when there is none.
const HoursPattern* nearest(const std::vector<const HoursPattern*>& patterns,
                            std::optional<DayMinute> came) {
  const HoursPattern* best = nullptr;
  std::int32_t apart = 0;
  for (const HoursPattern* pattern : patterns) {
    const std::int32_t now_apart = came ? std::abs(pattern->start_min.value - came->value) : 0;
    if (best == nullptr || now_apart < apart) {
      best = pattern;
      apart = now_apart;
    }
  }
  return best;
}

bool entered(const TimecardDay* day) { return day != nullptr && day->state != DayState::empty; }

void count_kind(CardTotals& totals, DayKind kind) {
  switch (kind) {
    case DayKind::work:
      ++totals.worked_days;
      return;
    case DayKind::absence:
      ++totals.absence_days;
      return;
    case DayKind::paid_leave:
      ++totals.paid_leave_days;
      return;
    case DayKind::holiday_work:
      ++totals.holiday_work_days;
      return;
    case DayKind::non_working:
      ++totals.non_working_days;
      return;
  }
}

}  // namespace

Minutes HoursPattern::scheduled_min() const {
  return law::WorkInterval{{start_min, end_min}, breaks}.worked();
}

const ContractHours& CardFacts::hours_on(Date on) const {
  const ContractHours* found = &hours;
  for (const HoursFrom& later : later_hours) {
    if (later.effective_from <= on) found = &later.hours;
  }
  return *found;
}

std::string day_kind_ja(DayKind kind) {
  switch (kind) {
    case DayKind::work:
      return "勤務";
    case DayKind::absence:
      return "欠勤";
    case DayKind::paid_leave:
      return "有給休暇";
    case DayKind::holiday_work:
      return "休日勤務";
    case DayKind::non_working:
      return "非勤務日";
  }
  throw std::logic_error("unknown kind of day");
}

bool has_times(DayKind kind) { return kind == DayKind::work || kind == DayKind::holiday_work; }

namespace rules {

PlannedDay planned_day(const ContractHours& hours, Date on, const law::HolidayCalendar& holidays,
                       std::optional<DayMinute> came) {
  PlannedDay planned;
  planned.on = on;
  if (hours.national_holidays_off || holidays.covers(on)) {
    planned.holiday_name = holidays.name_on(on).value_or("");
  }
  const HoursPattern* of_day = nearest(patterns_of(hours, on), came);
  const auto& extra = hours.extra_working_days;
  if (in_shift_table(hours, on) != nullptr) {
    if (of_day == nullptr) planned.off = OffReason::shift_table;
  } else if (std::find(extra.begin(), extra.end(), on) != extra.end() && !hours.patterns.empty()) {
    if (of_day == nullptr) of_day = &hours.patterns.front();
  } else if (in_days_off(hours, on)) {
    planned.off = OffReason::days_off;
  } else if (of_day == nullptr) {
    planned.off = OffReason::weekday;
  } else if (hours.national_holidays_off && !planned.holiday_name.empty()) {
    planned.off = OffReason::national_holiday;
  }
  if (planned.working()) planned.pattern = *of_day;
  return planned;
}

PlannedDay planned_day(const CardFacts& facts, Date on, std::optional<DayMinute> came) {
  PlannedDay planned = planned_day(facts.hours_on(on), on, *facts.holidays, came);
  if (!facts.assignment.contains(on)) {
    planned.off = OffReason::outside_assignment;
    planned.pattern.reset();
  }
  return planned;
}

std::vector<HoursPattern> patterns_on(const CardFacts& facts, Date on) {
  std::vector<HoursPattern> result;
  if (!planned_day(facts, on).working()) return result;
  for (const HoursPattern* pattern : patterns_of(facts.hours_on(on), on)) {
    result.push_back(*pattern);
  }
  return result;
}

std::optional<TimecardDay> fill_with_contract_hours(const CardFacts& facts, Date on) {
  const PlannedDay planned = planned_day(facts, on);
  if (!planned.pattern) return std::nullopt;
  TimecardDay day;
  day.worked_on = on;
  day.start_min = planned.pattern->start_min;
  day.end_min = planned.pattern->end_min;
  day.breaks = planned.pattern->breaks;
  return day;
}

std::vector<TimecardDay> fill_with_contract_hours(const CardFacts& facts, const Period& closing,
                                                  const std::vector<TimecardDay>& days,
                                                  Instant now) {
  std::vector<TimecardDay> over;
  std::vector<TimecardDay> going_on;
  for (const Date on : closing.each_day()) {
    if (!is_missing(facts, on, find_day(days, on))) continue;
    auto day = fill_with_contract_hours(facts, on);
    if (!day) continue;
    const bool ended = jst_instant(on, day->end_min->value) <= now;
    (ended ? over : going_on).push_back(std::move(*day));
  }
  if (over.empty()) return going_on;
  return over;
}

Minutes scheduled_minutes(const CardFacts& facts, const TimecardDay& day) {
  const PlannedDay planned = planned_day(facts, day.worked_on, day.start_min);
  if (!planned.working()) return {0};
  for (const HoursPattern* pattern : patterns_of(facts.hours_on(day.worked_on), day.worked_on)) {
    if (day.start_min == pattern->start_min && day.end_min == pattern->end_min) {
      return pattern->scheduled_min();
    }
  }
  return planned.scheduled_min();
}

Minutes overtime_minutes(const CardFacts& facts, const TimecardDay& day) {
  const bool worked = day.state != DayState::empty && has_times(day.kind);
  if (!worked || !day.start_min || !day.end_min || !planned_day(facts, day.worked_on).working()) {
    return {0};
  }
  const Minutes time = law::WorkInterval{{*day.start_min, *day.end_min}, day.breaks}.worked();
  return std::max(Minutes{0}, time - scheduled_minutes(facts, day));
}

law::WorkDay work_day(const CardFacts& facts, const TimecardDay& day, std::int64_t contract) {
  law::WorkDay result{day.worked_on, contract, {}, scheduled_minutes(facts, day)};
  const bool worked = day.state != DayState::empty && has_times(day.kind);
  if (worked && day.start_min && day.end_min) {
    result.intervals.push_back({{*day.start_min, *day.end_min}, day.breaks});
  }
  return result;
}

bool is_missing(const CardFacts& facts, Date on, const TimecardDay* day) {
  return on <= facts.today && !entered(day) && planned_day(facts, on).working();
}

Violations violations_of_closing(const CardFacts& facts, const Period& closing,
                                 const std::vector<TimecardDay>& days) {
  Violations found;
  for (const Date on : closing.each_day()) {
    const TimecardDay* day = find_day(days, on);
    const std::string pointer = "/days/" + text(on);
    if (!entered(day)) {
      if (planned_day(facts, on).working()) {
        found.push_back({Code::day_missing, pointer, "派遣法42条1項", {text(on)}});
      }
    } else if (day->state != DayState::approved) {
      found.push_back({Code::day_not_approved, pointer, "", {text(on)}});
    }
  }
  return found;
}

CardTotals totals_of_card(const CardFacts& facts, const Period& closing,
                          const std::vector<TimecardDay>& days,
                          const std::vector<law::ClassifiedDay>& classified) {
  CardTotals totals;
  for (const Date on : closing.each_day()) {
    const TimecardDay* day = find_day(days, on);
    if (planned_day(facts, on).working()) ++totals.planned_days;
    if (is_missing(facts, on, day)) ++totals.missing_days;
    if (entered(day)) count_kind(totals, day->kind);
  }
  for (const law::ClassifiedDay& day : classified) {
    if (closing.contains(day.worked_on)) totals.time += day.time;
  }
  totals.worked_min = totals.time.worked.total();
  totals.night_min = totals.time.night.total();
  return totals;
}

}  // namespace rules
}  // namespace tasuki::timecard
