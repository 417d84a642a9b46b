#pragma once
// Classification of worked minutes (労働基準法32条・35条・37条). Minutes are counted exactly;
// nothing is rounded here.
//
// Each worked minute is exactly one of five classes; night work is a second mark on it.
//   statutory_holiday      within 0:00–24:00 of a statutory holiday (平6.5.31基発331号)
//   over_8h                beyond 8 hours of its working day (32条2項)
//   over_40h               beyond 40 hours of its week, over_8h minutes not counted (32条1項)
//   scheduled              up to the scheduled minutes of the day (所定内)
//   overtime_within_law    beyond them but within 8 and 40 hours (法定内残業), and ordinary work on
//   a
//                          day off that is not the statutory holiday
// Work past midnight belongs to the day on which it began (昭63.1.1基発1号), except the part inside
// a statutory holiday; that part counts neither to 8 nor to 40 hours. Minutes of all contracts of
// one agency are counted together in order of time (38条1項).

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/minutes.hpp"
#include "base/period.hpp"

namespace tasuki::law {

// Half-open [start_min, end_min) in minutes of the work date, 0 … 2880.
struct TimeSpan {
  DayMinute start_min;
  DayMinute end_min;

  bool operator==(const TimeSpan&) const = default;
  Minutes length() const { return end_min - start_min; }
  bool contains(const TimeSpan& o) const {
    return start_min <= o.start_min && o.end_min <= end_min;
  }
  bool overlaps(const TimeSpan& o) const { return start_min < o.end_min && o.start_min < end_min; }
};
BOOST_DESCRIBE_STRUCT(TimeSpan, (), (start_min, end_min))

// From clocking on to clocking off; breaks lie inside and do not overlap.
struct WorkInterval {
  TimeSpan span;
  std::vector<TimeSpan> breaks;

  Minutes worked() const;
};

// One day of one contract.
struct WorkDay {
  Date worked_on{};
  std::int64_t contract = 0;            // any tag that tells the worker's contracts apart
  std::vector<WorkInterval> intervals;  // empty: nothing worked (absence, leave, day off)
  Minutes scheduled_min;                // 所定労働時間 of that day; 0 on a day off
};

// The agency's rules (就業規則).
struct WorkingTimeRules {
  std::int32_t week_starts_on = 0;  // 0 = Sunday … 6 = Saturday (昭63.1.1基発1号: Sunday if unsaid)
  std::optional<std::int32_t> statutory_holiday_weekday;  // 法定休日 of each week
  std::vector<Date> statutory_holidays_on;                // further single days
  std::vector<Date> exchanged_on;  // days that a transfer (振替) has made ordinary working days
  Minutes daily_limit_min{480};    // 32条2項
  Minutes weekly_limit_min{2400};  // 32条1項; 2640 only under 労基則25条の2
  DayMinute night_from_min{1320};  // 22:00 (37条4項)
  DayMinute night_until_min{300};  // 5:00, exclusive; smaller than night_from: of the next morning

  bool is_statutory_holiday(Date on) const;
  bool is_night(DayMinute at) const;
  Date week_start(Date on) const;
};
BOOST_DESCRIBE_STRUCT(WorkingTimeRules, (),
                      (week_starts_on, statutory_holiday_weekday, statutory_holidays_on,
                       exchanged_on, daily_limit_min, weekly_limit_min, night_from_min,
                       night_until_min))

enum class WorkClass { scheduled, overtime_within_law, over_8h, over_40h, statutory_holiday };
BOOST_DESCRIBE_ENUM(WorkClass, scheduled, overtime_within_law, over_8h, over_40h, statutory_holiday)

// 所定内, 法定内残業, 1日8時間超, 週40時間超, 法定休日
std::string work_class_ja(WorkClass work_class);

struct ClassMinutes {
  Minutes scheduled_min;
  Minutes overtime_within_law_min;
  Minutes over_8h_min;
  Minutes over_40h_min;
  Minutes statutory_holiday_min;

  bool operator==(const ClassMinutes&) const = default;
  ClassMinutes& operator+=(const ClassMinutes& o);
  Minutes& of(WorkClass work_class);
  Minutes of(WorkClass work_class) const;
  Minutes total() const;
  // 法定時間外: over 8 h a day and over 40 h a week (36条, 37条1項).
  Minutes statutory_overtime() const { return over_8h_min + over_40h_min; }
};
BOOST_DESCRIBE_STRUCT(ClassMinutes, (),
                      (scheduled_min, overtime_within_law_min, over_8h_min, over_40h_min,
                       statutory_holiday_min))

// `night` is the part of `worked` within the night band, class by class.
struct ClassifiedTime {
  ClassMinutes worked;
  ClassMinutes night;

  bool operator==(const ClassifiedTime&) const = default;
  ClassifiedTime& operator+=(const ClassifiedTime& o);
};
BOOST_DESCRIBE_STRUCT(ClassifiedTime, (), (worked, night))

// One step of the answer to "why 7:45?". The numbers are enough to write it in any language.
enum class StepKey {
  interval,   // spans[0] less the breaks spans[1…] = minutes
  total,      // minutes worked that day on this contract (only with several intervals)
  scheduled,  // of which …
  overtime_within_law,
  over_8h,
  over_40h,
  statutory_holiday,
  night,              // of which at night
  short_of_schedule,  // minutes missing to the scheduled time
  other_contracts     // minutes of the same day on other contracts that came before the last one
};
BOOST_DESCRIBE_ENUM(StepKey, interval, total, scheduled, overtime_within_law, over_8h, over_40h,
                    statutory_holiday, night, short_of_schedule, other_contracts)

struct Step {
  StepKey key{};
  std::vector<TimeSpan> spans;
  Minutes minutes;
  std::string law;  // article, or ""

  bool operator==(const Step&) const = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (key, spans, minutes, law))

// "09:00～18:00 から休憩 12:00～13:00 を除いて 8:00", "うち所定内 8:00（…）"
std::string step_ja(const Step& step);
std::string step_en(const Step& step);

struct ClassifiedDay {
  Date worked_on{};
  std::int64_t contract = 0;
  ClassifiedTime time;
  std::vector<Step> explain;
};

// The days that must be loaded to classify `wanted` correctly: from the start of the week of its
// first day. (Classes of a day never depend on later days.)
Period days_needed(const Period& wanted, const WorkingTimeRules& rules);

// Classifies all days of one worker; the result is in the order of the input. The input holds whole
// weeks (see days_needed) and every contract with the same agency. Throws std::invalid_argument on
// impossible input: a span reversed or outside 0:00–48:00, a break outside its interval or over
// another, two entries of one contract on one day, work in two places at once.
std::vector<ClassifiedDay> classify(const std::vector<WorkDay>& days,
                                    const WorkingTimeRules& rules);

}  // namespace tasuki::law
