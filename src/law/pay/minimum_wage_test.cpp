// 最低賃金法9条–14条: the amount of a day, the amounts of a period, and a monthly wage against it.
#include "law/pay/minimum_wage.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

// 1,000 yen from 2025-10-04, 1,060 from 2026-11-05, known until 2027-09-30.
StatutoryTable two_amounts() {
  StatutoryTable table("minimum_wage", {"prefecture"});
  table.add_edition("2025-10-01",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "宮城県,1000,2025-10-04,2026-11-04,官報\n");
  table.add_edition("2026-10-01",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "宮城県,1060,2026-11-05,2027-09-30,官報\n");
  return table;
}

TEST(MinimumWage, TheAmountOfTheDay) {
  const StatutoryTable table = two_amounts();
  EXPECT_EQ(minimum_wage_on(table, "宮城県", date(2026, 11, 4)).hourly, Yen{1000});
  const MinimumWage after = minimum_wage_on(table, "宮城県", date(2026, 11, 5));
  EXPECT_EQ(after.hourly, Yen{1060});
  EXPECT_EQ(after.effective_from, date(2026, 11, 5));
  EXPECT_EQ(after.edition, "2026-10-01");
  EXPECT_THROW(minimum_wage_on(table, "宮城県", date(2025, 10, 3)), NoStatutoryTable);
  EXPECT_THROW(minimum_wage_on(table, "宮城県", date(2027, 10, 1)), NoStatutoryTable);
  EXPECT_THROW(minimum_wage_on(table, "東京都", date(2026, 11, 5)), NoStatutoryTable);
}

TEST(MinimumWage, APeriodHasNoGaps) {
  const auto spans =
      minimum_wages_over(two_amounts(), "宮城県", {date(2025, 10, 1), date(2027, 10, 2)});
  ASSERT_EQ(spans.size(), 4U);
  EXPECT_EQ(spans[0].period, (Period{date(2025, 10, 1), date(2025, 10, 4)}));
  EXPECT_FALSE(spans[0].hourly);
  EXPECT_FALSE(spans[0].last_known);
  EXPECT_EQ(spans[1].period, (Period{date(2025, 10, 4), date(2026, 11, 5)}));
  EXPECT_EQ(spans[1].hourly, Yen{1000});
  EXPECT_EQ(spans[2].period, (Period{date(2026, 11, 5), date(2027, 10, 1)}));
  EXPECT_EQ(spans[2].hourly, Yen{1060});
  EXPECT_EQ(spans[3].period, (Period{date(2027, 10, 1), date(2027, 10, 2)}));
  EXPECT_FALSE(spans[3].hourly);
  EXPECT_EQ(spans[3].last_known, Yen{1060});
}

// A period that lies wholly after the last published day still knows the last amount.
TEST(MinimumWage, AfterTheLastPublishedDayTheLastAmountIsKept) {
  const auto later =
      minimum_wages_over(two_amounts(), "宮城県", {date(2027, 10, 1), date(2028, 1, 1)});
  ASSERT_EQ(later.size(), 1U);
  EXPECT_FALSE(later[0].hourly);
  EXPECT_EQ(later[0].last_known, Yen{1060});
}

TEST(MinimumWage, APlaceThatIsNotInTheTableIsUnknownThroughout) {
  const Period period{date(2026, 1, 1), date(2026, 2, 1)};
  const auto spans = minimum_wages_over(two_amounts(), "東京都", period);
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(spans[0].period, period);
  EXPECT_FALSE(spans[0].hourly);
}

// An amount without a last day holds until the next one of its prefecture.
TEST(MinimumWage, AnOpenRowEndsWhereTheNextBegins) {
  StatutoryTable table("minimum_wage", {"prefecture"});
  table.add_edition("a",
                    "prefecture,hourly_yen,effective_from,source\n"
                    "宮城県,1000,2025-10-04,官報\n宮城県,1060,2026-11-05,官報\n");
  const auto spans = minimum_wages_over(table, "宮城県", {date(2026, 11, 1), date(2026, 11, 8)});
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0].period, (Period{date(2026, 11, 1), date(2026, 11, 5)}));
  EXPECT_EQ(spans[1].period, (Period{date(2026, 11, 5), date(2026, 11, 8)}));
}

TEST(MinimumWage, AMonthlyWageIsComparedWithoutRounding) {
  // 1,226 × 173.8 h = 213,078.8: 213,079 is the least whole yen.
  const auto at = [](std::int64_t monthly) {
    return minimum_wage_check(Yen{monthly}, Ratio(1738, 10), Yen{1226});
  };
  EXPECT_EQ(at(213'079).monthly_floor, Yen{213'079});
  EXPECT_TRUE(at(213'079).passes);
  EXPECT_FALSE(at(213'078).passes);  // 1,225.995… an hour would round up to 1,226
  // 1,000 × 160 h exactly.
  EXPECT_TRUE(minimum_wage_check(Yen{160'000}, Ratio(160, 1), Yen{1000}).passes);
  EXPECT_FALSE(minimum_wage_check(Yen{159'999}, Ratio(160, 1), Yen{1000}).passes);
}

}  // namespace
}  // namespace tasuki::law
