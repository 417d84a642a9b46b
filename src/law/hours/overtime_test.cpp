// 労働基準法32条・36条・37条 by their edges. Figures are worked out by hand beside each case.
#include "law/hours/overtime.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace tasuki::law {
namespace {

using std::chrono::July;
using std::chrono::June;
using std::chrono::May;

constexpr YearMonth kApril{std::chrono::year{2026}, std::chrono::April};

// Consecutive months from `first`, overtime alone.
std::vector<MonthlyOvertime> months(YearMonth first, const std::vector<int>& overtime) {
  std::vector<MonthlyOvertime> result;
  for (const int minutes : overtime) {
    result.push_back({first, Minutes{minutes}, Minutes{0}});
    first += std::chrono::months{1};
  }
  return result;
}

bool has(const std::vector<OvertimeFinding>& found, OvertimeBreach breach) {
  return std::any_of(found.begin(), found.end(),
                     [&](const OvertimeFinding& one) { return one.breach == breach; });
}

TEST(WeekOvertime, TheDayOnWhichFortyHoursArePassedBearsThem) {
  // 8 h × 4 = 32 h; the fifth day's 7.5 h make 39.5 h; of the sixth day's 60 minutes 30 are over.
  const WeekOvertime week = week_overtime({{480}, {480}, {480}, {480}, {450}, {60}});
  EXPECT_EQ(week.weekly, (std::vector<Minutes>{{0}, {0}, {0}, {0}, {0}, {30}}));
  EXPECT_EQ(week.daily_total, Minutes{0});
  EXPECT_EQ(week.weekly_total, Minutes{30});
}

TEST(WeekOvertime, AMinuteIsCountedOnce) {
  // Each of five days has 2 h over 8 h and fills 8 h of the forty; the sixth day is wholly over.
  const WeekOvertime week = week_overtime({{600}, {600}, {600}, {600}, {600}, {300}});
  EXPECT_EQ(week.daily_total, Minutes{600});
  EXPECT_EQ(week.weekly_total, Minutes{300});
  EXPECT_EQ(week.weekly.back(), Minutes{300});
}

TEST(WeekOvertime, ADayBothOverEightAndOverForty) {
  // Five times 8 h are 40 h; of the sixth day's 10 h 8 are over the week and 2 over the day.
  const WeekOvertime week = week_overtime({{480}, {480}, {480}, {480}, {480}, {600}});
  EXPECT_EQ(week.daily.back(), Minutes{120});
  EXPECT_EQ(week.weekly.back(), Minutes{480});
}

TEST(PremiumPay, FromTheFirstMinuteAfterSixtyHours) {
  // 1,200 yen: 60 h × 1,500 = 90,000; one minute at 1,800 = 30.
  EXPECT_EQ(premium_pay(Yen{1200}, {Minutes{3600}, {}, {}}).overtime, Yen{90'000});
  const PremiumPay pay = premium_pay(Yen{1200}, {Minutes{3601}, {}, {}});
  EXPECT_EQ(pay.over_60h, Minutes{1});
  EXPECT_EQ(pay.overtime, Yen{90'030});
}

TEST(PremiumPay, EachTotalIsRoundedOnceFromFiftySen) {
  // 1,001 yen: 2 h × 1,251.25 = 2,502.5; an hour of night 250.25; an hour of holiday 1,351.35.
  const PremiumPay pay = premium_pay(Yen{1001}, {Minutes{120}, Minutes{60}, Minutes{60}});
  EXPECT_EQ(pay.overtime, Yen{2503});
  EXPECT_EQ(pay.night, Yen{250});
  EXPECT_EQ(pay.holiday, Yen{1351});
}

TEST(PremiumPay, HolidayWorkDoesNotCountToTheSixtyHours) {
  const PremiumPay pay = premium_pay(Yen{1000}, {Minutes{3600}, {}, Minutes{600}});
  EXPECT_EQ(pay.over_60h, Minutes{0});
  EXPECT_EQ(pay.holiday, Yen{13'500});
}

TEST(OvertimeLimits, TheEdgesOfAMonth) {
  EXPECT_TRUE(overtime_findings(false, months(kApril, {2700}), {}).empty());
  EXPECT_TRUE(has(overtime_findings(false, months(kApril, {2701}), {}), OvertimeBreach::month_45h));
  EXPECT_FALSE(
      has(overtime_findings(true, months(kApril, {5999}), {}), OvertimeBreach::month_100h));
  EXPECT_TRUE(has(overtime_findings(true, months(kApril, {6000}), {}), OvertimeBreach::month_100h));
}

TEST(OvertimeLimits, HolidayWorkCountsOnlyToTheMonthAndTheAverages) {
  const std::vector<MonthlyOvertime> one{{kApril, Minutes{2700}, Minutes{3300}}};
  const auto found = overtime_findings(false, one, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].breach, OvertimeBreach::month_100h);
  EXPECT_EQ(found[0].minutes, Minutes{6000});
}

TEST(OvertimeLimits, AveragesOfTwoToSixMonthsAndNoLonger) {
  EXPECT_TRUE(overtime_findings(true, months(kApril, {4800, 4800}), {}).empty());
  const auto two = overtime_findings(true, months(kApril, {4800, 4801}), {});
  ASSERT_EQ(two.size(), 1U);
  EXPECT_EQ(two[0].months, 2);
  EXPECT_EQ(two[0].to, kApril + std::chrono::months{1});
  // Over two months 80:10 on average, so each longer average over zeros stays below.
  EXPECT_EQ(overtime_findings(true, months(kApril, {4810, 4810, 0, 0, 0, 0}), {}).size(), 1U);
  // 28,801 minutes in six months: one more than 6 × 4,800.
  const auto six =
      overtime_findings(true, months(kApril, {5000, 4600, 5000, 4600, 5000, 4601}), {});
  EXPECT_TRUE(std::any_of(six.begin(), six.end(), [](const auto& one) { return one.months == 6; }));
  // A month before the agreement counts to the averages: 5,400 + 4,500 = 9,900 > 9,600.
  EXPECT_TRUE(
      has(overtime_findings(true, months(kApril, {5400, 4500}), YearMonth{kApril.year(), May}),
          OvertimeBreach::average_80h));
}

TEST(OvertimeLimits, TheYearBeginsWithTheAgreement) {
  // 12 × 30 h = 360 h; with a thirteenth month a new year has begun.
  EXPECT_TRUE(overtime_findings(false, months(kApril, std::vector<int>(13, 1800)), {}).empty());
  // Begun three months later the first three belong to an earlier agreement.
  const auto later = overtime_findings(false, months(kApril, {2701, 2701, 2701, 2700}),
                                       YearMonth{kApril.year(), July});
  EXPECT_TRUE(later.empty());
  const auto from_may =
      overtime_findings(false, months(kApril, {2701, 2701}), YearMonth{kApril.year(), May});
  ASSERT_EQ(from_may.size(), 1U);
  EXPECT_EQ(from_may[0].from, (YearMonth{kApril.year(), May}));
  EXPECT_EQ(agreement_year(kApril, YearMonth{kApril.year(), June}), std::nullopt);
  EXPECT_EQ(agreement_year(kApril + std::chrono::months{11}, kApril), 0);
  EXPECT_EQ(agreement_year(kApril + std::chrono::months{12}, kApril), 1);
}

TEST(OvertimeLimits, TheSeventhMonthOverFortyFive) {
  EXPECT_TRUE(overtime_findings(true, months(kApril, std::vector<int>(6, 2701)), {}).empty());
  const auto found = overtime_findings(true, months(kApril, std::vector<int>(7, 2701)), {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].breach, OvertimeBreach::over_45h_more_than_6_months);
  EXPECT_EQ(found[0].months, 7);
}

TEST(OvertimeLimits, SevenHundredAndTwentyHours) {
  std::vector<int> year{4800, 2700, 4800, 2700, 4800, 2700, 4800, 2700, 4800, 2700, 3300, 2400};
  EXPECT_FALSE(has(overtime_findings(true, months(kApril, year), {}), OvertimeBreach::year_720h));
  year.back() = 2401;  // 43,201 minutes
  EXPECT_TRUE(has(overtime_findings(true, months(kApril, year), {}), OvertimeBreach::year_720h));
  // Without a special clause the year's limit is 360 hours, never 720.
  EXPECT_FALSE(has(overtime_findings(false, months(kApril, year), {}), OvertimeBreach::year_720h));
}

TEST(OvertimeLimits, AGapInTheMonthsIsRefused) {
  std::vector<MonthlyOvertime> gap = months(kApril, {0, 0});
  gap[1].month += std::chrono::months{1};
  EXPECT_THROW(overtime_findings(true, gap, {}), std::invalid_argument);
}

}  // namespace
}  // namespace tasuki::law
