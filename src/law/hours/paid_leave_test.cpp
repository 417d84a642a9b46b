// 労働基準法39条 and the table of 則24条の3第3項, written out here as the regulation prints it.
#include "law/hours/paid_leave.hpp"

#include <gtest/gtest.h>

#include <array>

#include "test/support/statutory_files.hpp"

namespace tasuki::law {
namespace {

const Date kOn = date(2026, 11, 21);
constexpr std::array<int, 7> kMonths{6, 18, 30, 42, 54, 66, 78};

const StatutoryTable& table() {
  static const StatutoryTable loaded = [] {
    StatutoryTable result("paid_leave", {"weekly_days", "service_months"});
    result.add_edition("2001-04-01", test::statutory_file("paid_leave/2001-04-01.csv"));
    return result;
  }();
  return loaded;
}

PaidLeaveGrant grant(const PaidLeaveFacts& facts) { return paid_leave_grant(table(), facts, kOn); }

TEST(PaidLeave, TheWholeTable) {
  const std::array<std::array<int, 7>, 5> days{{{1, 2, 2, 2, 3, 3, 3},
                                                {3, 4, 4, 5, 6, 6, 7},
                                                {5, 6, 6, 8, 9, 10, 11},
                                                {7, 8, 9, 10, 12, 13, 15},
                                                {10, 11, 12, 14, 16, 18, 20}}};
  for (int weekly = 1; weekly <= 5; ++weekly) {
    for (std::size_t step = 0; step < kMonths.size(); ++step) {
      const int expected = days[static_cast<std::size_t>(weekly - 1)][step];
      const PaidLeaveGrant one =
          grant({kMonths[step], weekly, std::nullopt, Ratio(20, 1), Ratio(100, 1)});
      EXPECT_EQ(one.days, expected) << weekly << " days, " << kMonths[step] << " months";
      EXPECT_EQ(one.five_day_duty, expected >= 10);
      EXPECT_EQ(one.weekly_days_class, weekly);
    }
  }
}

TEST(PaidLeave, AGrantIsThatOfTheLastStepAndTwentyDaysAreTheMost) {
  struct Row {
    int months;
    int days;
  };
  const Row rows[] = {{0, 0},   {5, 0},   {6, 10},  {17, 10}, {18, 11},
                      {77, 18}, {78, 20}, {90, 20}, {480, 20}};
  for (const Row& row : rows) {
    EXPECT_EQ(grant({row.months, 5, std::nullopt, Ratio(40, 1), Ratio(100, 1)}).days, row.days)
        << row.months;
  }
}

TEST(PaidLeave, ThirtyHoursOrFiveDaysOr217DaysAreInFull) {
  const auto class_of = [](std::optional<int> weekly, std::optional<int> annual, Ratio hours) {
    return paid_leave_class({6, weekly, annual, hours, Ratio(100, 1)});
  };
  EXPECT_EQ(class_of(4, {}, Ratio(30, 1)), 5);
  EXPECT_EQ(class_of(4, {}, Ratio(2999, 100)), 4);
  EXPECT_EQ(class_of(5, {}, Ratio(10, 1)), 5);
  EXPECT_EQ(class_of({}, {}, Ratio(30, 1)), 5);
  struct Row {
    int annual;
    int expected;
  };
  const Row rows[] = {{217, 5}, {216, 4}, {169, 4}, {168, 3}, {121, 3}, {120, 2},
                      {73, 2},  {72, 1},  {48, 1},  {47, 0},  {0, 0}};
  for (const Row& row : rows) {
    EXPECT_EQ(class_of({}, row.annual, Ratio(29, 1)), row.expected) << row.annual;
  }
}

TEST(PaidLeave, EightyPercentExactlyIsEnough) {
  const auto with = [](Ratio attendance) {
    return grant({42, 4, std::nullopt, Ratio(28, 1), attendance});
  };
  EXPECT_EQ(with(Ratio(80, 1)).days, 10);
  EXPECT_TRUE(with(Ratio(80, 1)).five_day_duty);
  EXPECT_EQ(with(Ratio(79'999'999, 1'000'000)).days, 0);
  EXPECT_EQ(with(Ratio(79'999'999, 1'000'000)).days_if_attended, 10);
  EXPECT_FALSE(with(Ratio(79'999'999, 1'000'000)).five_day_duty);
}

// 六箇月経過日 by 民法143条: no corresponding day, the last day of the month ends the six months.
TEST(PaidLeave, DaysOfTheGrants) {
  EXPECT_EQ(paid_leave_granted_on(date(2026, 4, 1), 0), date(2026, 10, 1));
  EXPECT_EQ(paid_leave_granted_on(date(2025, 8, 28), 0), date(2026, 2, 28));
  EXPECT_EQ(paid_leave_granted_on(date(2025, 8, 31), 0), date(2026, 3, 1));
  EXPECT_EQ(paid_leave_granted_on(date(2027, 8, 29), 0), date(2028, 2, 29));
  EXPECT_EQ(paid_leave_granted_on(date(2027, 8, 29), 1), date(2029, 3, 1));
  EXPECT_EQ(paid_leave_granted_on(date(2027, 8, 29), 4), date(2032, 2, 29));
  EXPECT_EQ(paid_leave_granted_on(date(2026, 10, 31), 0), date(2027, 5, 1));
}

}  // namespace
}  // namespace tasuki::law
