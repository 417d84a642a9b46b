#include <map>

#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {
namespace {

std::vector<TableDay> table_of(const contract::Hours& from) {
  std::map<Date, std::vector<std::size_t>> days;
  for (const contract::ShiftDay& row : from.shift_table) {
    std::vector<std::size_t>& patterns = days[row.on];
    for (std::size_t i = 0; !row.off() && i < from.shifts.size(); ++i) {
      if (from.shifts[i].name != row.shift) continue;
      patterns.push_back(i);
      break;
    }
  }
  std::vector<TableDay> table;
  for (auto& [on, patterns] : days) table.push_back({on, std::move(patterns)});
  return table;
}

}  // namespace

ContractHours hours_of(const contract::Hours& from) {
  ContractHours hours;
  for (const contract::Shift& shift : from.shifts) {
    HoursPattern pattern{
        from.shifts.size() > 1 ? shift.name : "", shift.start_min, shift.end_min, {}, 0};
    for (const contract::Break& rest : shift.breaks) {
      pattern.breaks.push_back({rest.start_min, rest.end_min});
    }
    const auto flags = shift.weekdays.flags();
    for (std::size_t i = 0; i < flags.size(); ++i) {
      if (flags[i]) pattern.weekday_mask |= 1 << i;
    }
    hours.patterns.push_back(std::move(pattern));
  }
  for (const contract::DaysOff& off : from.days_off) {
    hours.days_off.push_back({off.from_on, off.to_on});
  }
  hours.extra_working_days = from.extra_working_days;
  hours.shift_table = table_of(from);
  hours.national_holidays_off = from.national_holidays_off;
  if (from.holiday_work.allowed) hours.holiday_work_days_a_month = from.holiday_work.days_per_month;
  const auto limit = [&](Minutes agreed) { return from.overtime.allowed ? agreed : Minutes{0}; };
  hours.overtime_limit_a_day_min = limit(from.overtime.per_day_min);
  hours.overtime_limit_a_month_min = limit(from.overtime.per_month_min);
  hours.overtime_limit_a_year_min = limit(from.overtime.per_year_min);
  return hours;
}

law::WorkingTimeRules law_rules(const AgencyRules& from) {
  law::WorkingTimeRules rules;
  rules.week_starts_on = static_cast<std::int32_t>(from.week_starts_on);
  rules.statutory_holiday_weekday = static_cast<std::int32_t>(from.statutory_holiday);
  return rules;
}

std::vector<Date> planned_days(const CardFacts& facts, const Period& closing) {
  std::vector<Date> days;
  for (const Date on : closing.each_day()) {
    if (rules::planned_day(facts, on).working()) days.push_back(on);
  }
  return days;
}

// 出 belongs to the day of the 入 before it, if that lies within a day; everything else to its own
// day in Japan.
std::vector<PlacedPunch> placed(const std::vector<Punch>& punches) {
  std::vector<PlacedPunch> result;
  std::optional<Instant> in;
  for (const Punch& punch : punches) {
    Date on = jst_date(punch.at);
    if (punch.kind == PunchKind::in) {
      in = punch.at;
    } else if (in && punch.at - *in < std::chrono::hours(24)) {
      on = jst_date(*in);
      in.reset();
    }
    result.push_back({on, punch});
  }
  return result;
}

}  // namespace tasuki::timecard
