// What a table says otherwise on another day, and what it no longer says at all.
#include "law/tables/table_diff.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

StatutoryTable wages() {
  StatutoryTable table("minimum_wage", {"prefecture"});
  table.add_edition("2025",
                    "prefecture,hourly_yen,effective_from,effective_to,source,note\n"
                    "宮城県,1038,2025-10-04,2026-09-30,S25,\n"
                    "東京都,1226,2025-10-03,2026-09-30,S25,\n");
  table.add_edition("2026",
                    "prefecture,hourly_yen,effective_from,effective_to,source,note\n"
                    "宮城県,1098,2026-10-01,2027-09-30,S26,次の改定まで\n"
                    "東京都,1226,2026-10-01,2027-09-30,S26,\n");
  return table;
}

TEST(TableDiff, OnlyFiguresThatDifferAreNamed) {
  const auto changes = changes_between(wages(), date(2026, 9, 30), date(2026, 10, 1));
  ASSERT_EQ(changes.size(), 1U);  // 東京都 is the same; source and note are no figures
  EXPECT_EQ(changes[0].key, "宮城県");
  EXPECT_EQ(changes[0].column, "hourly_yen");
  EXPECT_EQ(changes[0].before, "1038");
  EXPECT_EQ(changes[0].after, "1098");
  EXPECT_EQ(changes[0].effective_from, date(2026, 10, 1));
  EXPECT_FALSE(changes[0].known_until);
  EXPECT_EQ(changes[0].source, "S26");
}

TEST(TableDiff, ASeriesThatEndsSaysUntilWhenItIsKnown) {
  const auto changes = changes_between(wages(), date(2027, 9, 30), date(2027, 10, 1));
  ASSERT_EQ(changes.size(), 2U);
  for (const FigureChange& change : changes) {
    EXPECT_FALSE(change.after);
    EXPECT_EQ(change.known_until, date(2027, 9, 30));
    EXPECT_FALSE(change.effective_from);
    EXPECT_EQ(change.source, "S26");
  }
}

TEST(TableDiff, ASeriesThatBeginsHasNothingBefore) {
  const auto changes = changes_between(wages(), date(2025, 10, 3), date(2025, 10, 4));
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].key, "宮城県");
  EXPECT_FALSE(changes[0].before);
  EXPECT_EQ(changes[0].after, "1038");
  EXPECT_TRUE(changes_between(wages(), date(2020, 1, 1), date(2021, 1, 1)).empty());
}

// The order of the table: neither that of the characters (三重県 before 北海道, "10" before "2")
// nor of the day on which a row was added to the file.
TEST(TableDiff, RowsStandAsTheTableListsThem) {
  StatutoryTable table("minimum_wage", {"prefecture"});
  table.add_edition("2025",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "沖縄県,1023,2025-10-04,2026-09-30,S\n"
                    "北海道,1075,2025-10-04,2026-09-30,S\n"
                    "三重県,1087,2025-10-04,2026-09-30,S\n");
  table.add_edition("2026",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "北海道,1131,2026-10-01,2027-09-30,S\n"
                    "三重県,1143,2026-10-01,2027-09-30,S\n");
  std::string listed;
  for (const FigureChange& change : changes_between(table, date(2026, 9, 30), date(2026, 10, 1))) {
    listed +=
        change.key + " " + change.before.value_or("-") + "→" + change.after.value_or("-") + " ";
  }
  EXPECT_EQ(listed, "北海道 1075→1131 三重県 1087→1143 沖縄県 1023→- ")
      << "what is gone comes last";
}

// Rows are the same by their key columns, each by itself: what one cell lacks is not another's.
TEST(TableDiff, ARowIsKnownByEachOfItsKeyColumns) {
  StatutoryTable table("leave", {"weekly_days", "service_months"});
  table.add_edition("2019",
                    "weekly_days,service_months,grant_days,effective_from,effective_to,source\n"
                    "5,6,10,2019-04-01,2027-03-31,S\n"
                    "5,18,11,2019-04-01,2027-03-31,S\n"
                    ",5,1,2019-04-01,2027-03-31,S\n");
  table.add_edition("2027",
                    "weekly_days,service_months,grant_days,effective_from,effective_to,source\n"
                    "5,6,10,2027-04-01,,S\n"
                    "5,18,12,2027-04-01,,S\n"
                    "5,,2,2027-04-01,,S\n");
  std::string listed;
  for (const FigureChange& change : changes_between(table, date(2027, 3, 31), date(2027, 4, 1))) {
    listed +=
        change.key + ": " + change.before.value_or("-") + "→" + change.after.value_or("-") + "; ";
  }
  EXPECT_EQ(listed,
            "weekly_days=5 service_months=18: 11→12; weekly_days=5: -→2; service_months=5: 1→-; ");
}

}  // namespace
}  // namespace tasuki::law
