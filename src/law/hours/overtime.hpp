#pragma once
// Overtime of a week, the limits of the overtime agreement (36協定) and the pay for it: 労働基準法
// 32条, 36条, 37条. Minutes are exact; money is rounded once per month's total
// (昭63.3.14基発150号).

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/date.hpp"
#include "base/minutes.hpp"
#include "base/yen.hpp"

namespace tasuki::law {

inline constexpr Minutes kDailyLimit{480};    // 32条2項
inline constexpr Minutes kWeeklyLimit{2400};  // 32条1項

// ---------------------------------------------------------------- a week

// `daily[i]` is what day i worked beyond 8 hours; `weekly[i]` the part of its other minutes by
// which the week went beyond 40 hours. A short day does not make up for a long one.
struct WeekOvertime {
  std::vector<Minutes> daily;
  std::vector<Minutes> weekly;
  Minutes daily_total;
  Minutes weekly_total;
};
// The days of one week in order, without the statutory holiday.
WeekOvertime week_overtime(const std::vector<Minutes>& worked);

// ---------------------------------------------------------------- a month's premiums

inline constexpr Minutes kSixtyHours{3600};  // 37条1項ただし書

struct PremiumMinutes {
  Minutes overtime;           // beyond 8 or 40 hours, work on other days off included
  Minutes night;              // 22:00–5:00 of any of the month's work
  Minutes statutory_holiday;  // never part of the 60 hours
};

struct PremiumPay {
  Minutes within_60h;
  Minutes over_60h;
  YenExact overtime_exact;
  YenExact night_exact;
  YenExact holiday_exact;
  Yen overtime;  // base and premium: 125 %, beyond 60 hours of the month 150 %
  Yen night;     // the premium alone: 25 %
  Yen holiday;   // base and premium: 135 %
};
PremiumPay premium_pay(Yen hourly, const PremiumMinutes& minutes);

// ---------------------------------------------------------------- the agreement's limits

struct MonthlyOvertime {
  YearMonth month{};
  Minutes overtime;           // without work on the statutory holiday
  Minutes statutory_holiday;  // counts only to the limits of 36条6項

  Minutes all() const { return overtime + statutory_holiday; }
};

enum class OvertimeBreach {
  month_45h,    // 36条4項, without a special clause
  month_100h,   // 36条6項2号: 100 hours or more with holiday work, always
  average_80h,  // 36条6項3号: the average of 2 … 6 months, always, also across agreements
  year_360h,    // 36条4項, without a special clause
  year_720h,    // 36条5項, with one
  over_45h_more_than_6_months,  // 36条5項, with one
};
BOOST_DESCRIBE_ENUM(OvertimeBreach, month_45h, month_100h, average_80h, year_360h, year_720h,
                    over_45h_more_than_6_months)

// One limit broken over the months from–to (inclusive). `minutes` is the sum over them; for
// over_45h_more_than_6_months the count is in `months`, and `minutes` is 0.
struct OvertimeFinding {
  OvertimeBreach breach{};
  YearMonth from{};
  YearMonth to{};
  int months = 0;
  Minutes minutes;
};

// The agreement year of a month: which year of twelve months since the agreement's first month;
// nullopt for months before it, which only 36条6項 still looks at.
std::optional<int> agreement_year(YearMonth month, YearMonth first_month);

// Everything that is broken, month by month. `months` follow one another without a gap (throws
// std::invalid_argument otherwise). The agreement year begins with `first_month`, by default the
// first of `months`; earlier months belong to an earlier agreement.
std::vector<OvertimeFinding> overtime_findings(bool special_clause,
                                               const std::vector<MonthlyOvertime>& months,
                                               std::optional<YearMonth> first_month);

}  // namespace tasuki::law
