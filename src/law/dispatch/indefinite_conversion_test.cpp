// 労契法18条 by its edge days: five years to the day are not "over", one day more is.

#include "law/dispatch/indefinite_conversion.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

TEST(IndefiniteConversion, ATermIsMonthsAndDays) {
  EXPECT_EQ(term_of(date(2024, 4, 1), date(2025, 3, 31)), (TermSum{12, 0}));
  EXPECT_EQ(term_of(date(2024, 4, 1), date(2024, 4, 29)), (TermSum{0, 29}));
  EXPECT_EQ(term_of(date(2024, 4, 15), date(2024, 6, 20)), (TermSum{2, 6}));
  EXPECT_EQ((TermSum{0, 20} + TermSum{1, 15}), (TermSum{2, 5}));
}

TEST(IndefiniteConversion, FiveYearsToTheDayAreNotYetOver) {
  std::vector<FixedTerm> years;
  for (int y = 2020; y < 2025; ++y) years.push_back({date(y, 4, 1), date(y + 1, 3, 31)});
  auto runs = conversion_runs(years);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].sum, (TermSum{60, 0}));
  EXPECT_FALSE(runs[0].right_from.has_value());
  years.push_back({date(2025, 4, 1), date(2025, 4, 1)});
  runs = conversion_runs(years);
  EXPECT_EQ(runs[0].right_from, date(2025, 4, 1));
  EXPECT_EQ(runs[0].right_until, date(2025, 4, 1));
}

// The right arises on the first day of the contract by which the sum passes five years.
TEST(IndefiniteConversion, TheRightArisesWithTheContractThatPassesFiveYears) {
  const auto runs = conversion_runs(
      {{date(2020, 4, 1), date(2023, 3, 31)}, {date(2023, 4, 1), date(2026, 3, 31)}});
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].right_from, date(2023, 4, 1));
  EXPECT_EQ(runs[0].right_until, date(2026, 3, 31));
}

TEST(IndefiniteConversion, CoolingFollowsTheLengthBefore) {
  EXPECT_EQ(conversion_cooling_months({1, 0}), 1);
  EXPECT_EQ(conversion_cooling_months({2, 0}), 1);
  EXPECT_EQ(conversion_cooling_months({2, 1}), 2);
  EXPECT_EQ(conversion_cooling_months({6, 0}), 3);
  EXPECT_EQ(conversion_cooling_months({10, 0}), 5);
  EXPECT_EQ(conversion_cooling_months({11, 29}), 6);
  EXPECT_EQ(conversion_cooling_months({12, 0}), 6);
}

TEST(IndefiniteConversion, SixMonthsWithoutAContractBeginANewCount) {
  const FixedTerm before{date(2019, 4, 1), date(2024, 3, 31)};
  EXPECT_EQ(conversion_runs({before, {date(2024, 10, 1), date(2025, 9, 30)}}).size(), 2U);
  EXPECT_EQ(conversion_runs({before, {date(2024, 9, 30), date(2025, 9, 29)}}).size(), 1U);
}

TEST(IndefiniteConversion, ContractsBegunBeforeTheLawDoNotCount) {
  EXPECT_TRUE(conversion_runs({{date(2013, 3, 31), date(2019, 3, 30)}}).empty());
}

}  // namespace
}  // namespace tasuki::law
