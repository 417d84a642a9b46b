// The examples are those of the labour bureau's guide (2024-09) and of 民法143条.
#include "law/dispatch/dispatch_limit.hpp"

#include <gtest/gtest.h>

#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/day_labor.hpp"
#include "law/pay/minimum_wage.hpp"
#include "law/pay/prevailing_wage.hpp"

namespace tasuki::law {
namespace {

TEST(CivilPeriodTest, EndsOnTheDayBeforeTheCorrespondingDay) {
  EXPECT_EQ(period_end(date(2023, 10, 1), 36), date(2026, 9, 30));
  EXPECT_EQ(period_end(date(2021, 2, 28), 36), date(2024, 2, 27));
}

TEST(CivilPeriodTest, EndsOnTheMonthsLastDayWithoutACorrespondingDay) {
  EXPECT_EQ(period_end(date(2024, 2, 29), 36), date(2027, 2, 28));
  EXPECT_EQ(period_end(date(2025, 8, 31), 6), date(2026, 2, 28));
  EXPECT_EQ(day_after_period(date(2026, 12, 1), 3), date(2027, 3, 1));
}

TEST(CivilPeriodTest, AMonthBeforeTheThirtyFirstOfMarchIsReadSafely) {
  EXPECT_EQ(one_month_before(date(2026, 10, 1)), date(2026, 9, 1));
  EXPECT_EQ(one_month_before(date(2027, 3, 31)), date(2027, 2, 27));
}

TEST(DispatchLimitTest, GapOfThreeMonthsDoesNotResetOneDayMoreDoes) {
  EXPECT_EQ(cooling_off_ends(date(2026, 3, 31)), date(2026, 7, 2));
  EXPECT_EQ(cooling_off_ends(date(2026, 4, 30)), date(2026, 8, 2));
  EXPECT_EQ(cooling_off_ends(date(2026, 11, 27)), date(2027, 3, 1));
  EXPECT_EQ(cooling_off_ends(date(2026, 11, 29)), date(2027, 3, 2));
  EXPECT_EQ(cooling_off_ends(date(2026, 11, 30)), date(2027, 3, 2));
}

TEST(DispatchLimitTest, RunsOverOverlapsGapsAndExtensions) {
  const std::vector<Stay> stays{
      {date(2024, 7, 1), date(2026, 12, 31)},  // joins the running clock after exactly 3 months
      {date(2023, 10, 1), date(2024, 3, 31)},
      {date(2027, 6, 1), date(2027, 6, 30)}};  // after a longer gap
  const auto runs = limit_runs(
      stays, {{date(2026, 10, 1), date(2027, 9, 30)}, {date(2025, 1, 1), date(2027, 12, 31)}});
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].began_on, date(2023, 10, 1));
  EXPECT_EQ(runs[0].began_with, 1U);
  EXPECT_EQ(runs[0].first_conflict_on, date(2026, 10, 1));
  EXPECT_EQ(runs[0].conflict_on, date(2027, 10, 1));
  ASSERT_EQ(runs[0].extensions.size(), 1U);
  EXPECT_FALSE(runs[0].over_from);
  EXPECT_EQ(runs[1].began_on, date(2027, 6, 1));
  EXPECT_EQ(runs[1].conflict_on, date(2030, 6, 1));
  const auto unextended = limit_runs(stays);
  EXPECT_EQ(unextended[0].over_from, date(2026, 10, 1));
}

// A gap is measured from the last day of all stays before it, in whatever order they come.
TEST(DispatchLimitTest, AShortStayWithinALongOneMakesNoGap) {
  const std::vector<Stay> stays{{date(2024, 1, 1), date(2024, 2, 29)},
                                {date(2026, 4, 1), date(2026, 6, 30)},
                                {date(2023, 10, 1), date(2025, 12, 31)}};
  const auto runs = limit_runs(stays);  // 2026-01-01 … 03-31 are exactly three months
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].began_with, 2U);
  EXPECT_EQ(runs[0].stays, (std::vector<std::size_t>{2, 0, 1}));
  EXPECT_EQ(runs[0].conflict_on, date(2026, 10, 1));
  EXPECT_EQ(runs[0].last_on, date(2026, 6, 30));
  EXPECT_EQ(runs[0].resets_on, date(2026, 10, 2));  // 2026-07-01 … 09-30, and a day
  EXPECT_TRUE(limit_runs({}).empty());
}

TEST(DispatchLimitTest, ADayMoreThanThreeMonthsBeginsANewRun) {
  const auto apart = [](Date next) {
    return limit_runs({{date(2023, 11, 1), date(2027, 11, 30)}, {next, next}}).size();
  };
  EXPECT_EQ(apart(date(2028, 3, 1)), 1U);  // 12-01 … 02-29: three months of a leap year
  EXPECT_EQ(apart(date(2028, 3, 2)), 2U);
}

// One day is a stay, and the day of the limit itself is beyond it.
TEST(DispatchLimitTest, TheFirstDayBeyondTheLimit) {
  const Date began = date(2024, 2, 29);  // three years end on 2027-02-28
  const auto until = [&](Date last) { return limit_runs({{began, last}}).at(0).over_from; };
  EXPECT_FALSE(until(began));
  EXPECT_FALSE(until(date(2027, 2, 28)));
  EXPECT_EQ(until(date(2027, 3, 1)), date(2027, 3, 1));
  EXPECT_EQ(until(date(2027, 12, 31)), date(2027, 3, 1));
}

TEST(DispatchLimitTest, AnExtensionIsAtMostThreeYears) {
  EXPECT_EQ(extended_conflict_date(date(2026, 10, 1), {36, 36}), date(2032, 10, 1));
  EXPECT_THROW(extended_conflict_date(date(2026, 10, 1), {37}), ExtensionTooLong);
  EXPECT_TRUE(extension_within_limit(date(2026, 10, 1), date(2029, 9, 30)));
  EXPECT_FALSE(extension_within_limit(date(2026, 10, 1), date(2029, 10, 1)));
  EXPECT_FALSE(extension_within_limit(date(2026, 10, 1), date(2026, 9, 30)));
  const std::vector<Stay> stays{{date(2023, 10, 1), date(2024, 3, 31)}};
  EXPECT_THROW(limit_runs(stays, {{date(2026, 10, 1), date(2029, 10, 1)}}), ExtensionTooLong);
}

TEST(DispatchLimitTest, AContractEndsBeforeTheFirstLimit) {
  EXPECT_EQ(latest_contract_end(date(2026, 12, 1), date(2027, 7, 1)), date(2026, 11, 30));
  EXPECT_EQ(latest_contract_end(std::nullopt, date(2027, 7, 1)), date(2027, 6, 30));
  EXPECT_FALSE(latest_contract_end(std::nullopt, std::nullopt));
}

TEST(DispatchLimitTest, HearingOfTheGuidesExample) {
  const HearingWindow window = hearing_window(date(2023, 10, 1), date(2026, 10, 1));
  EXPECT_EQ(window.latest_on, date(2026, 9, 1));
  EXPECT_EQ(explanation_due_on(date(2026, 10, 1)), date(2026, 9, 29));
  EXPECT_EQ(hearing_record_kept_until(date(2026, 10, 1)), date(2029, 10, 1));
  // 2028-03-01 … 2031-02-28
  EXPECT_EQ(hearing_record_kept_until(date(2028, 2, 29)), date(2031, 2, 28));
}

TEST(DayLaborTest, ThirtyDaysAreForbiddenThirtyOneAreNot) {
  EXPECT_EQ(day_labor({.employment_days = 30}), DayLaborReason::prohibited);
  EXPECT_EQ(day_labor({.employment_days = 31}), DayLaborReason::term_over_30_days);
  EXPECT_EQ(employment_days(date(2026, 11, 1), date(2026, 12, 1)), 31);
  EXPECT_EQ(day_labor({.employment_days = 7, .student = Student::night}),
            DayLaborReason::prohibited);
}

TEST(DayLaborTest, AYearAfterLeavingTheClient) {
  EXPECT_FALSE(may_be_dispatched_back(date(2026, 3, 31), date(2027, 3, 30), {}));
  EXPECT_TRUE(may_be_dispatched_back(date(2026, 3, 31), date(2027, 3, 31), {}));
  EXPECT_EQ(return_advised_from(date(2026, 3, 31)), date(2027, 4, 1));
  // no corresponding day: the year from 2024-02-29 runs out on 2025-02-28
  EXPECT_EQ(may_return_from(date(2024, 2, 29)), date(2025, 3, 1));
  EXPECT_TRUE(may_be_dispatched_back(date(2026, 3, 31), date(2026, 4, 1), 60));
}

TEST(PrevailingWageTest, TheGuidesMinimumWageExample) {
  PrevailingWageFacts facts;
  facts.base = Yen{900};
  facts.experience_index = {{0, {100, 1}}, {1, {1151, 10}}, {20, {1831, 10}}};
  facts.regional_index = Ratio(94, 1);
  facts.minimum_wage = Yen{960};
  const PrevailingWage wage = prevailing_wage(facts);
  EXPECT_EQ(wage.regional.at(0), Yen{846});
  EXPECT_TRUE(wage.minimum_wage_applied);
  EXPECT_EQ(wage.floored.at(1), Yen{1105});
  EXPECT_EQ(wage.total.at(20), Yen{1758});
}

TEST(MinimumWageTest, PrefectureOfAnAddress) {
  EXPECT_EQ(prefecture_of_address("宮城県仙台市青葉区"), "宮城県");
  EXPECT_EQ(prefecture_of_address("〒980-0001 仙台市青葉区"), "宮城県");
  EXPECT_EQ(prefecture_of_address("京都市"), "京都府");
  EXPECT_EQ(prefecture_of_address("どこか"), "");
}

}  // namespace
}  // namespace tasuki::law
