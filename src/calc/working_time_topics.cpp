// Overtime of a week, premium pay of a month, one shift minute by minute, the break that it needs.

#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/hours/overtime.hpp"
#include "law/hours/rest_break.hpp"
#include "law/hours/working_time.hpp"

namespace tasuki::calc {
namespace {

constexpr std::int64_t kTwoDays = 2880;  // a shift may go on past midnight (昭63.1.1基発1号)
constexpr std::int64_t kMonth = 44'640;  // minutes of 31 days

// ---------------------------------------------------------------- weekly_overtime

struct Week {
  List<Minutes> worked_minutes;  // empty: only the statutory holiday was worked
  std::optional<Minutes> statutory_holiday_minutes;
};
BOOST_DESCRIBE_STRUCT(Week, (), (worked_minutes, statutory_holiday_minutes))

struct DayOvertime {
  Minutes worked_minutes;
  Minutes daily_overtime_minutes;
  Minutes weekly_overtime_minutes;
};
BOOST_DESCRIBE_STRUCT(DayOvertime, (),
                      (worked_minutes, daily_overtime_minutes, weekly_overtime_minutes))

struct WeekResult {
  Minutes daily_overtime_minutes;
  Minutes weekly_overtime_minutes;
  Minutes total_overtime_minutes;
  Minutes statutory_holiday_minutes;
  std::vector<DayOvertime> days;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(WeekResult, (),
                      (daily_overtime_minutes, weekly_overtime_minutes, total_overtime_minutes,
                       statutory_holiday_minutes, days, explain))

WeekResult weekly_overtime(const Week& in, const Tables&) {
  const std::vector<Minutes>& worked = in.worked_minutes.items;
  Violations violations;
  if (worked.size() > 7) violations.push_back({Code::too_long, "/worked_minutes", "", {"7"}});
  std::size_t days_worked = 0;
  for (std::size_t i = 0; i < worked.size(); ++i) {
    const std::string pointer = "/worked_minutes/" + std::to_string(i);
    if (worked[i].value < 0) violations.push_back({Code::too_small, pointer, "", {"0"}});
    if (worked[i].value > kTwoDays) {
      violations.push_back({Code::too_large, pointer, "", {std::to_string(kTwoDays)}});
    }
    if (worked[i].value > 0) ++days_worked;
  }
  const Minutes holiday = in.statutory_holiday_minutes.value_or(Minutes{0});
  // A seventh entry may stand for the holiday itself, as 0.
  if (days_worked > 6 && holiday > Minutes{0}) {
    violations.push_back({Code::too_long, "/worked_minutes", "労働基準法35条1項", {"6"}});
  }
  require_none(std::move(violations));
  const law::WeekOvertime week = law::week_overtime(worked);
  WeekResult out;
  out.daily_overtime_minutes = week.daily_total;
  out.weekly_overtime_minutes = week.weekly_total;
  out.total_overtime_minutes = week.daily_total + week.weekly_total;
  out.statutory_holiday_minutes = holiday;
  Minutes ordinary;
  for (std::size_t i = 0; i < worked.size(); ++i) {
    out.days.push_back({worked[i], week.daily[i], week.weekly[i]});
    ordinary += worked[i] - week.daily[i];
  }
  out.explain.article = "労働基準法32条・37条";
  out.explain.step("1日8時間を超えた時間の合計（短い日で埋め合わせません）",
                   "Beyond 8 hours a day; a short day makes up for nothing",
                   figure(week.daily_total), "労働基準法32条2項");
  out.explain.step("各日8時間までの時間の合計", "Up to 8 hours of each day, summed",
                   figure(ordinary));
  out.explain.step("そのうち週40時間を超えた時間", "Of which beyond 40 hours a week",
                   figure(week.weekly_total), "労働基準法32条1項");
  out.explain.step("法定時間外労働", "Statutory overtime", figure(out.total_overtime_minutes),
                   "労働基準法36条・37条1項");
  if (in.statutory_holiday_minutes) {
    out.explain.step("法定休日労働（8時間・40時間には数えません）",
                     "Work on the statutory holiday, outside 8 and 40 hours",
                     figure(out.statutory_holiday_minutes), "労働基準法35条・37条1項");
  }
  return out;
}

// ---------------------------------------------------------------- premium_pay

struct MonthOfPremiums {
  Yen hourly_yen;
  std::optional<Minutes> overtime_minutes;
  std::optional<Minutes> night_minutes;
  std::optional<Minutes> statutory_holiday_minutes;
};
BOOST_DESCRIBE_STRUCT(MonthOfPremiums, (),
                      (hourly_yen, overtime_minutes, night_minutes, statutory_holiday_minutes))

struct PremiumResult {
  Yen overtime_pay_yen;
  Yen night_premium_yen;
  Yen holiday_pay_yen;
  Yen total_yen;
  Minutes within_60h_minutes;
  Minutes over_60h_minutes;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(PremiumResult, (),
                      (overtime_pay_yen, night_premium_yen, holiday_pay_yen, total_yen,
                       within_60h_minutes, over_60h_minutes, explain))

constexpr const char* kPremiumRounding = "昭63.3.14基発150号";

void explain_overtime_pay(const law::PremiumPay& pay, Yen hourly, Explain& explain) {
  const YenExact beyond = YenExact(hourly).times(pay.over_60h.value, 60).times(150, 100);
  explain.step("月60時間までの時間外労働（125%）", "Overtime up to 60 hours a month (125 %)",
               figure(pay.within_60h), "労働基準法37条1項");
  explain.step("その賃金（単価 × 時間 × 1.25）", "Its pay (hourly × hours × 1.25)",
               figure(pay.overtime_exact - beyond), "労働基準法37条1項");
  explain.step("月60時間を超える時間外労働（150%）", "Overtime beyond 60 hours (150 %)",
               figure(pay.over_60h), "労働基準法37条1項ただし書");
  explain.step("その賃金（単価 × 時間 × 1.5）", "Its pay (hourly × hours × 1.5)", figure(beyond),
               "労働基準法37条1項ただし書");
  explain.step("時間外労働の賃金（端数処理前）", "Pay for overtime before rounding",
               figure(pay.overtime_exact));
  explain.step("50銭未満切捨て・50銭以上切上げ", "Under 50 sen dropped, from 50 sen up",
               figure(pay.overtime), kPremiumRounding);
}

void explain_premiums(const law::PremiumPay& pay, Yen hourly, const law::PremiumMinutes& minutes,
                      Explain& explain) {
  explain.step("割増の基礎となる1時間の賃金", "Hourly wage that the premiums rest on",
               figure(hourly), "労働基準法37条5項・労基則19条");
  explain_overtime_pay(pay, hourly, explain);
  if (minutes.night > Minutes{0}) {
    explain.step("深夜労働（22時から5時まで）", "Work at night (22:00–5:00)", figure(minutes.night),
                 "労働基準法37条4項");
    explain.step("深夜の割増（25%、割増分だけ、端数処理前）",
                 "Night premium, 25 %, the premium alone, before rounding", figure(pay.night_exact),
                 "労働基準法37条4項");
  }
  explain.step("深夜の割増", "Night premium", figure(pay.night), kPremiumRounding);
  if (minutes.statutory_holiday > Minutes{0}) {
    explain.step("法定休日労働（60時間には数えません）",
                 "Work on the statutory holiday, outside the 60 hours",
                 figure(minutes.statutory_holiday), "労働基準法35条・37条1項");
    explain.step("法定休日労働の賃金（135%、端数処理前）",
                 "Pay for the statutory holiday (135 %) before rounding", figure(pay.holiday_exact),
                 "労働基準法37条1項・平6政令5号");
  }
  explain.step("法定休日労働の賃金", "Pay for the statutory holiday", figure(pay.holiday),
               kPremiumRounding);
}

PremiumResult premium_pay(const MonthOfPremiums& in, const Tables&) {
  const law::PremiumMinutes minutes{in.overtime_minutes.value_or(Minutes{0}),
                                    in.night_minutes.value_or(Minutes{0}),
                                    in.statutory_holiday_minutes.value_or(Minutes{0})};
  const law::PremiumPay pay = law::premium_pay(in.hourly_yen, minutes);
  PremiumResult out{
      pay.overtime,   pay.night,    pay.holiday, pay.overtime + pay.night + pay.holiday,
      pay.within_60h, pay.over_60h, {}};
  out.explain.article = "労働基準法37条・割増賃金に係る率の最低限度を定める政令（平6政令5号）";
  explain_premiums(pay, in.hourly_yen, minutes, out.explain);
  return out;
}

// ---------------------------------------------------------------- shift_minutes

enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };
BOOST_DESCRIBE_ENUM(Weekday, sunday, monday, tuesday, wednesday, thursday, friday, saturday)

struct Shift {
  Date work_on{};
  ClockTime start;
  ClockTime end;
  List<ClockSpan> breaks;
  Weekday statutory_holiday{};
};
BOOST_DESCRIBE_STRUCT(Shift, (), (work_on, start, end, breaks, statutory_holiday))

struct ShiftResult {
  Minutes worked_minutes;
  Minutes night_minutes;
  Minutes statutory_holiday_minutes;
  Minutes overtime_minutes;
  Minutes holiday_night_minutes;
  Minutes overtime_night_minutes;
  Minutes required_break_minutes;
  Minutes break_minutes;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(ShiftResult, (),
                      (worked_minutes, night_minutes, statutory_holiday_minutes, overtime_minutes,
                       holiday_night_minutes, overtime_night_minutes, required_break_minutes,
                       break_minutes, explain))

law::WorkInterval interval_of(const Shift& in) {
  Violations violations;
  law::WorkInterval interval{{in.start.value, in.end.value}, {}};
  if (in.end.value <= in.start.value) violations.push_back({Code::end_before_start, "/end"});
  for (std::size_t i = 0; i < in.breaks.items.size(); ++i) {
    const law::TimeSpan rest{in.breaks.items[i].from, in.breaks.items[i].to};
    const std::string pointer = "/breaks/" + std::to_string(i);
    bool overlap = false;
    for (const law::TimeSpan& other : interval.breaks) overlap = overlap || rest.overlaps(other);
    if (rest.end_min <= rest.start_min) {
      violations.push_back({Code::end_before_start, pointer});
    } else if (overlap || !interval.span.contains(rest)) {
      violations.push_back({Code::break_outside_work, pointer});
    }
    interval.breaks.push_back(rest);
  }
  require_none(std::move(violations));
  return interval;
}

ShiftResult shift_minutes(const Shift& in, const Tables&) {
  const law::WorkInterval interval = interval_of(in);
  law::WorkingTimeRules rules;
  rules.statutory_holiday_weekday = static_cast<std::int32_t>(in.statutory_holiday);
  const auto days = law::classify({{in.work_on, 1, {interval}, law::kDailyLimit}}, rules);
  const law::ClassifiedTime& time = days.front().time;
  ShiftResult out;
  out.worked_minutes = time.worked.total();
  out.night_minutes = time.night.total();
  out.statutory_holiday_minutes = time.worked.statutory_holiday_min;
  out.overtime_minutes = time.worked.over_8h_min;
  out.holiday_night_minutes = time.night.statutory_holiday_min;
  out.overtime_night_minutes = time.night.over_8h_min;
  out.required_break_minutes = law::required_break(out.worked_minutes);
  out.break_minutes = law::check_break({interval}).given;
  out.explain.article = "労働基準法32条・35条・37条";
  out.explain.step("始業から終業までの拘束時間", "From start to end",
                   figure(interval.span.length()));
  out.explain.step("始業から終業まで、休憩を除く（日をまたいでも始業日の労働）",
                   "From start to end less breaks; past midnight it stays the first day's work",
                   figure(out.worked_minutes), "昭63.1.1基発1号");
  out.explain.step("法定休日の0時から24時までの時間", "Within 0:00–24:00 of the statutory holiday",
                   figure(out.statutory_holiday_minutes), "平6.5.31基発331号");
  out.explain.step("法定休日以外で8時間を超える時間",
                   "Beyond 8 hours outside the statutory holiday", figure(out.overtime_minutes),
                   "労働基準法32条2項");
  out.explain.step("22時から翌5時までの時間", "Between 22:00 and 5:00", figure(out.night_minutes),
                   "労働基準法37条4項");
  if (out.holiday_night_minutes > Minutes{0}) {
    out.explain.step("うち法定休日の深夜", "Of which on the statutory holiday",
                     figure(out.holiday_night_minutes), "労働基準法37条4項・労基則20条2項");
  }
  if (out.overtime_night_minutes > Minutes{0}) {
    out.explain.step("うち8時間を超える深夜", "Of which beyond 8 hours",
                     figure(out.overtime_night_minutes), "労働基準法37条4項・労基則20条1項");
  }
  out.explain.step("必要な休憩", "Break that is required", figure(out.required_break_minutes),
                   "労働基準法34条1項");
  out.explain.step("途中に与えた休憩", "Break given in the middle of the work",
                   figure(out.break_minutes), "労働基準法34条1項");
  return out;
}

// ---------------------------------------------------------------- required_break

struct WorkedTime {
  Minutes worked_minutes;
};
BOOST_DESCRIBE_STRUCT(WorkedTime, (), (worked_minutes))

struct BreakResult {
  Minutes required_minutes;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(BreakResult, (), (required_minutes, explain))

BreakResult required_break(const WorkedTime& in, const Tables&) {
  BreakResult out;
  out.required_minutes = law::required_break(in.worked_minutes);
  out.explain.article = "労働基準法34条1項";
  out.explain.step("休憩を除いた労働時間", "Work without breaks", figure(in.worked_minutes));
  out.explain.step("6時間を超えるか", "More than 6 hours", yes_no(in.worked_minutes > Minutes{360}),
                   "労働基準法34条1項");
  out.explain.step("8時間を超えるか", "More than 8 hours", yes_no(in.worked_minutes > Minutes{480}),
                   "労働基準法34条1項");
  out.explain.step("労働時間の途中に与える休憩", "Break in the middle of the work",
                   figure(out.required_minutes), "労働基準法34条1項");
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::Week> {
  static constexpr std::array fields{
      calc::needed("worked_minutes", "各日の労働時間（分、法定休日を除く）",
                   "Minutes of each day, without the statutory holiday", "労基法32条", 0, 7),
      Field{"statutory_holiday_minutes", "法定休日の労働時間（分）",
            "Minutes on the statutory holiday", "労基法35条", 0, 1440},
  };
};
template <>
struct Catalogue<calc::DayOvertime> {
  static constexpr std::array fields{
      Field{"worked_minutes", "労働時間", "Worked"},
      Field{"daily_overtime_minutes", "1日8時間超", "Beyond 8 hours"},
      Field{"weekly_overtime_minutes", "週40時間超", "Beyond 40 hours"}};
};
template <>
struct Catalogue<calc::WeekResult> {
  static constexpr std::array fields{
      Field{"daily_overtime_minutes", "1日8時間超", "Beyond 8 hours a day"},
      Field{"weekly_overtime_minutes", "週40時間超", "Beyond 40 hours a week"},
      Field{"total_overtime_minutes", "法定時間外労働", "Statutory overtime"},
      Field{"statutory_holiday_minutes", "法定休日労働", "On the statutory holiday"},
      Field{"days", "日ごと", "Day by day"},
      calc::kExplainField};
};
template <>
struct Catalogue<calc::MonthOfPremiums> {
  static constexpr std::array fields{
      calc::needed("hourly_yen", "割増の基礎となる時間給（円）", "Hourly wage", "労基法37条5項", 1,
                   10'000'000),
      Field{"overtime_minutes", "1か月の法定時間外労働（分）", "Overtime of the month",
            "労基法37条1項", 0, calc::kMonth},
      Field{"night_minutes", "1か月の深夜労働（分）", "Night work of the month", "労基法37条4項", 0,
            calc::kMonth},
      Field{"statutory_holiday_minutes", "1か月の法定休日労働（分）", "Statutory holiday work",
            "労基法37条1項", 0, calc::kMonth},
  };
};
template <>
struct Catalogue<calc::PremiumResult> {
  static constexpr std::array fields{Field{"overtime_pay_yen", "時間外労働の賃金", "Overtime pay"},
                                     Field{"night_premium_yen", "深夜の割増", "Night premium"},
                                     Field{"holiday_pay_yen", "法定休日労働の賃金", "Holiday pay"},
                                     Field{"total_yen", "合計", "Total"},
                                     Field{"within_60h_minutes", "60時間まで", "Up to 60 hours"},
                                     Field{"over_60h_minutes", "60時間超", "Beyond 60 hours"},
                                     calc::kExplainField};
};
template <>
struct Catalogue<calc::Shift> {
  static constexpr std::array fields{
      calc::needed("work_on", "勤務日", "Work date"),
      calc::needed("start", "始業（09:00）", "Start"),
      calc::needed("end", "終業（翌1時半は25:30）", "End (25:30 = half past one)"),
      calc::needed("breaks", "休憩", "Breaks", "労基法34条"),
      calc::needed("statutory_holiday", "法定休日の曜日", "Statutory holiday", "労基法35条"),
  };
};
template <>
struct Catalogue<calc::ShiftResult> {
  static constexpr std::array fields{
      Field{"worked_minutes", "労働時間", "Worked"},
      Field{"night_minutes", "深夜", "Night"},
      Field{"statutory_holiday_minutes", "法定休日", "Statutory holiday"},
      Field{"overtime_minutes", "8時間超", "Beyond 8 hours"},
      Field{"holiday_night_minutes", "法定休日の深夜", "Night, statutory holiday"},
      Field{"overtime_night_minutes", "8時間超の深夜", "Night, beyond 8 hours"},
      Field{"required_break_minutes", "必要な休憩", "Required break"},
      Field{"break_minutes", "途中に与えた休憩", "Break given"},
      calc::kExplainField};
};
template <>
struct Catalogue<calc::WorkedTime> {
  static constexpr std::array fields{calc::needed("worked_minutes", "労働時間（分、休憩を除く）",
                                                  "Minutes worked", "労基法34条", 0,
                                                  calc::kTwoDays)};
};
template <>
struct Catalogue<calc::BreakResult> {
  static constexpr std::array fields{Field{"required_minutes", "必要な休憩", "Required break"},
                                     calc::kExplainField};
};

namespace calc {

std::vector<Topic> working_time_topics() {
  return {
      topic<&weekly_overtime>({"weekly_overtime", Group::working_time, "1週間の時間外労働",
                               "Overtime of a week", "労働基準法32条・37条",
                               R"({"worked_minutes":[480,480,480,480,480,360]})"}),
      topic<&premium_pay>({"premium_pay", Group::working_time, "割増賃金", "Premium pay",
                           "労働基準法37条",
                           R"({"hourly_yen":2000,"overtime_minutes":3900,"night_minutes":60})"}),
      topic<&shift_minutes>({"shift_minutes", Group::working_time, "1回の勤務の内訳",
                             "One shift in detail", "労働基準法32条・35条・37条",
                             R"({"work_on":"2026-11-20","start":"22:00","end":"31:00",)"
                             R"("breaks":[["26:00","27:00"]],"statutory_holiday":"sunday"})"}),
      topic<&required_break>({"required_break", Group::working_time, "必要な休憩", "Required break",
                              "労働基準法34条", R"({"worked_minutes":481})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
