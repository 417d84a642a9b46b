#include "law/hours/overtime.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "law/pay/rounding.hpp"

namespace tasuki::law {
namespace {

constexpr Minutes kMonth45{45 * 60};
constexpr Minutes kMonth100{100 * 60};
constexpr Minutes kAverage80{80 * 60};
constexpr Minutes kYear360{360 * 60};
constexpr Minutes kYear720{720 * 60};
constexpr int kMonthsOver45 = 6;

int months_between(YearMonth from, YearMonth to) { return static_cast<int>((to - from).count()); }

// 36条6項: whatever the agreement says, with holiday work.
void check_always(const std::vector<MonthlyOvertime>& months, std::size_t at,
                  std::vector<OvertimeFinding>& found) {
  const MonthlyOvertime& month = months[at];
  if (month.all() >= kMonth100) {
    found.push_back({OvertimeBreach::month_100h, month.month, month.month, 1, month.all()});
  }
  Minutes sum = month.all();
  for (int count = 2; count <= 6 && static_cast<std::size_t>(count) <= at + 1; ++count) {
    const MonthlyOvertime& first = months[at + 1 - static_cast<std::size_t>(count)];
    sum += first.all();
    if (sum.value > kAverage80.value * count) {
      found.push_back({OvertimeBreach::average_80h, first.month, month.month, count, sum});
    }
  }
}

struct AgreementYear {
  YearMonth first{};
  Minutes overtime;
  int over_45h = 0;
};

void check_agreement(bool special_clause, const MonthlyOvertime& month, AgreementYear& year,
                     std::vector<OvertimeFinding>& found) {
  const bool over = month.overtime > kMonth45;
  year.overtime += month.overtime;
  if (over) ++year.over_45h;
  const int months = months_between(year.first, month.month) + 1;
  if (!special_clause && over) {
    found.push_back({OvertimeBreach::month_45h, month.month, month.month, 1, month.overtime});
  }
  if (!special_clause && year.overtime > kYear360) {
    found.push_back({OvertimeBreach::year_360h, year.first, month.month, months, year.overtime});
  }
  if (special_clause && year.overtime > kYear720) {
    found.push_back({OvertimeBreach::year_720h, year.first, month.month, months, year.overtime});
  }
  if (special_clause && over && year.over_45h > kMonthsOver45) {
    found.push_back({OvertimeBreach::over_45h_more_than_6_months, year.first, month.month,
                     year.over_45h, Minutes{0}});
  }
}

}  // namespace

WeekOvertime week_overtime(const std::vector<Minutes>& worked) {
  WeekOvertime result;
  Minutes counted;
  for (const Minutes day : worked) {
    const Minutes ordinary = std::min(day, kDailyLimit);
    const Minutes before = std::min(counted, kWeeklyLimit);
    counted += ordinary;
    result.daily.push_back(day - ordinary);
    result.weekly.push_back(ordinary - (std::min(counted, kWeeklyLimit) - before));
    result.daily_total += result.daily.back();
    result.weekly_total += result.weekly.back();
  }
  return result;
}

PremiumPay premium_pay(Yen hourly, const PremiumMinutes& minutes) {
  PremiumPay pay;
  pay.within_60h = std::min(minutes.overtime, kSixtyHours);
  pay.over_60h = minutes.overtime - pay.within_60h;
  const auto at = [&](Minutes worked, int percent) {
    return YenExact(hourly).times(worked.value, 60).times(percent, 100);
  };
  pay.overtime_exact = at(pay.within_60h, 125) + at(pay.over_60h, 150);
  pay.night_exact = at(minutes.night, 25);
  pay.holiday_exact = at(minutes.statutory_holiday, 135);
  pay.overtime = premium_yen(pay.overtime_exact);
  pay.night = premium_yen(pay.night_exact);
  pay.holiday = premium_yen(pay.holiday_exact);
  return pay;
}

std::optional<int> agreement_year(YearMonth month, YearMonth first_month) {
  const int months = months_between(first_month, month);
  if (months < 0) return std::nullopt;
  return months / 12;
}

std::vector<OvertimeFinding> overtime_findings(bool special_clause,
                                               const std::vector<MonthlyOvertime>& months,
                                               std::optional<YearMonth> first_month) {
  std::vector<OvertimeFinding> found;
  std::map<int, AgreementYear> years;
  for (std::size_t at = 0; at < months.size(); ++at) {
    const MonthlyOvertime& month = months[at];
    if (at > 0 && months_between(months[at - 1].month, month.month) != 1) {
      throw std::invalid_argument("the months do not follow one another");
    }
    check_always(months, at, found);
    const YearMonth begin = first_month.value_or(months.front().month);
    if (const auto year = agreement_year(month.month, begin)) {
      const YearMonth first = begin + std::chrono::months{12 * *year};
      check_agreement(special_clause, month,
                      years.try_emplace(*year, AgreementYear{first, {}, 0}).first->second, found);
    }
  }
  return found;
}

}  // namespace tasuki::law
