#pragma once
// The half-month time card of one assignment: its records, the plan that the contract makes, what
// is wrong with a day or a closing, and the totals. Pure; times are minutes of the work date.

#include <array>
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/minutes.hpp"
#include "base/period.hpp"
#include "base/problem.hpp"
#include "law/hours/holiday.hpp"
#include "law/hours/working_time.hpp"

namespace tasuki::timecard {

using law::TimeSpan;

// ---- what the contract says (法26条1項4号・5号・10号)

// Days off besides weekdays and national holidays; both ends inclusive.
struct DaysOff {
  Date from_on{};
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(DaysOff, (), (from_on, to_on))

// One pattern of hours. Of several patterns for a day (早番・遅番) the plan is the one that begins
// nearest to when the worker came; as long as that is not known, the first.
struct HoursPattern {
  std::string name;  // "" when the contract has only one
  DayMinute start_min;
  DayMinute end_min;  // exclusive; past midnight as 25:30
  std::vector<TimeSpan> breaks;
  std::int32_t weekday_mask = 0;  // bit 0 = Sunday … bit 6 = Saturday

  bool on_weekday(Date on) const { return (weekday_mask >> weekday_index(on) & 1) != 0; }
  Minutes scheduled_min() const;
};
BOOST_DESCRIBE_STRUCT(HoursPattern, (), (name, start_min, end_min, breaks, weekday_mask))

inline constexpr std::int32_t kMondayToFriday = 0b0111110;

// シフト表: a day that it names goes by it alone.
struct TableDay {
  Date on{};
  std::vector<std::size_t> patterns;  // places among the contract's patterns; empty = a day off
};
BOOST_DESCRIBE_STRUCT(TableDay, (), (on, patterns))

struct ContractHours {
  std::vector<HoursPattern> patterns;    // at least one
  std::vector<DaysOff> days_off;         // e.g. the client's summer closing
  std::vector<Date> extra_working_days;  // worked although otherwise off; stronger than days_off
  bool national_holidays_off = false;    // a national holiday is off only if the contract says so
  std::int32_t holiday_work_days_a_month = 0;  // work on days off; 0 = not allowed
  // Beyond the scheduled time (法26条1項10号・則22条3号); empty = unsaid.
  std::optional<Minutes> overtime_limit_a_day_min;
  std::optional<Minutes> overtime_limit_a_month_min;
  std::optional<Minutes> overtime_limit_a_year_min;
  std::vector<TableDay> shift_table;  // in order of the days
};
BOOST_DESCRIBE_STRUCT(ContractHours, (),
                      (patterns, days_off, extra_working_days, national_holidays_off,
                       holiday_work_days_a_month, overtime_limit_a_day_min,
                       overtime_limit_a_month_min, overtime_limit_a_year_min, shift_table))

// ---- one day of the card

// non_working (非勤務日): a contract day on which, by remark, there was no work to do.
enum class DayKind { work, absence, paid_leave, holiday_work, non_working };
BOOST_DESCRIBE_ENUM(DayKind, work, absence, paid_leave, holiday_work, non_working)

// 勤務, 欠勤, 有給休暇, 休日勤務, 非勤務日
std::string day_kind_ja(DayKind kind);
// work and holiday_work
bool has_times(DayKind kind);

enum class DayState { empty, applied, approved, returned };
BOOST_DESCRIBE_ENUM(DayState, empty, applied, approved, returned)

struct TimecardDay {
  Date worked_on{};
  DayKind kind = DayKind::work;
  std::optional<DayMinute> start_min;
  std::optional<DayMinute> end_min;  // exclusive
  std::vector<TimeSpan> breaks;
  std::string remark;
  DayState state = DayState::empty;  // empty: nothing was entered, the other members mean nothing
  bool by_proxy = false;             // applied by the agency (代理申請)
  std::string return_reason;         // of the last return
};
BOOST_DESCRIBE_STRUCT(TimecardDay, (),
                      (worked_on, kind, start_min, end_min, breaks, remark, state, by_proxy,
                       return_reason))

// ---- the plan

enum class OffReason { none, weekday, days_off, national_holiday, shift_table, outside_assignment };
BOOST_DESCRIBE_ENUM(OffReason, none, weekday, days_off, national_holiday, shift_table,
                    outside_assignment)

struct PlannedDay {
  Date on{};
  OffReason off = OffReason::none;
  std::optional<HoursPattern> pattern;  // empty on a day off
  std::string holiday_name;             // national holiday, also when it is worked

  bool working() const { return off == OffReason::none; }
  Minutes scheduled_min() const { return pattern ? pattern->scheduled_min() : Minutes{0}; }
};

// Hours that an amendment of the contract brings from a day on.
struct HoursFrom {
  Date effective_from{};
  ContractHours hours;
};

// Everything a rule about a card may look at.
struct CardFacts {
  ContractHours hours;
  std::vector<HoursFrom> later_hours;              // in order of effective_from
  Period assignment;                               // days on which the worker is assigned
  const law::HolidayCalendar* holidays = nullptr;  // never null
  Date today{};                                    // in Japan

  const ContractHours& hours_on(Date on) const;
};

// Another stretch of work of the same worker: any contract, and this contract's other days.
struct OtherWork {
  Date worked_on{};
  TimeSpan span;
  std::string label;  // shown to the worker, e.g. the contract number
};

struct DayFacts {
  CardFacts card;
  std::vector<OtherWork> other_work;         // from the day before to two days after
  std::int32_t other_holiday_work_days = 0;  // of the calendar month, without this day
  // Overtime of this contract before the day: in its calendar month, and in its year, which is
  // counted from the first day of the assignment.
  Minutes month_overtime_min;
  Minutes year_overtime_min;
};

namespace rules {

// What the contract plans for that day. Throws law::NoStatutoryTable when the contract takes
// national holidays off and the day's year is not loaded.
// `came` is when the worker began, where known; it chooses among several patterns.
PlannedDay planned_day(const ContractHours& hours, Date on, const law::HolidayCalendar& holidays,
                       std::optional<DayMinute> came = {});
// The same, days outside the assignment being off.
PlannedDay planned_day(const CardFacts& facts, Date on, std::optional<DayMinute> came = {});
// The patterns among which the contract leaves a choice on that day; empty on a day off.
std::vector<HoursPattern> patterns_on(const CardFacts& facts, Date on);

// 定時入力: the contract's hours for the day, unsaved (state stays empty); nullopt on a day off.
std::optional<TimecardDay> fill_with_contract_hours(const CardFacts& facts, Date on);
// The days of the closing period that are contract days up to today and have nothing entered yet. A
// day whose contract hours are not over at `now` is left out, unless nothing else is missing.
std::vector<TimecardDay> fill_with_contract_hours(const CardFacts& facts, const Period& closing,
                                                  const std::vector<TimecardDay>& days,
                                                  Instant now);

// The scheduled minutes by which a day is classified: those of the pattern whose times were applied
// exactly, otherwise of the one that begins nearest; 0 on a day off.
Minutes scheduled_minutes(const CardFacts& facts, const TimecardDay& day);

// Worked beyond the scheduled time of a contract day; 0 when nothing was entered.
Minutes overtime_minutes(const CardFacts& facts, const TimecardDay& day);

// The day as working_time counts it. `contract` tells the worker's contracts apart.
law::WorkDay work_day(const CardFacts& facts, const TimecardDay& day, std::int64_t contract);

// 「!」: a contract day up to and including today with nothing entered. `day` may be null.
bool is_missing(const CardFacts& facts, Date on, const TimecardDay* day);

// Everything wrong with a day as it is about to be applied; pointers into the TimecardDay. Red ones
// refuse; a short break (労働基準法34条) and a passed contract limit are warnings.
Violations violations_of_day(const TimecardDay& day, const DayFacts& facts);

// Why the closing period cannot be applied for: contract days with nothing entered (also days still
// to come), entered days that are not approved. Pointers "/days/2027-08-12".
Violations violations_of_closing(const CardFacts& facts, const Period& closing,
                                 const std::vector<TimecardDay>& days);

}  // namespace rules

// ---- totals

struct CardTotals {
  std::int32_t planned_days = 0;  // contract days of the period
  std::int32_t worked_days = 0;   // kind work
  std::int32_t holiday_work_days = 0;
  std::int32_t absence_days = 0;
  std::int32_t paid_leave_days = 0;
  std::int32_t non_working_days = 0;
  std::int32_t missing_days = 0;  // 「!」
  Minutes worked_min;             // sum of the five classes
  Minutes night_min;
  law::ClassifiedTime time;

  bool operator==(const CardTotals&) const = default;
};
BOOST_DESCRIBE_STRUCT(CardTotals, (),
                      (planned_days, worked_days, holiday_work_days, absence_days, paid_leave_days,
                       non_working_days, missing_days, worked_min, night_min, time))

namespace rules {

// Totals of the days of `closing`. `classified` is law::classify's result for this contract; days
// outside the period are passed over.
CardTotals totals_of_card(const CardFacts& facts, const Period& closing,
                          const std::vector<TimecardDay>& days,
                          const std::vector<law::ClassifiedDay>& classified);

}  // namespace rules
}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Catalogue<timecard::TimecardDay> {
  static constexpr std::array fields{
      Field{.member = "worked_on",
            .label_ja = "就業日",
            .label_en = "Day",
            .law = "派遣法42条1項",
            .required = true},
      Field{.member = "kind", .label_ja = "区分", .label_en = "Kind", .required = true},
      Field{.member = "start_min",
            .label_ja = "始業",
            .label_en = "Start",
            .law = "派遣法42条1項",
            .min = 0,
            .max = 1439},
      Field{.member = "end_min",
            .label_ja = "終業",
            .label_en = "End",
            .law = "派遣法42条1項",
            .min = 1,
            .max = 2880},
      Field{.member = "breaks",
            .label_ja = "休憩",
            .label_en = "Breaks",
            .law = "派遣法42条1項",
            .max = 10},
      Field{.member = "remark",
            .label_ja = "備考",
            .label_en = "Remark",
            .max = 500,
            .personal = true},
      Field{.member = "state", .label_ja = "状態", .label_en = "State"},
      Field{.member = "by_proxy", .label_ja = "代理申請", .label_en = "By proxy"},
      Field{.member = "return_reason",
            .label_ja = "差戻しの理由",
            .label_en = "Reason of return",
            .max = 500},
  };
};
static_assert(catalogue_complete<timecard::TimecardDay>());

}  // namespace tasuki
