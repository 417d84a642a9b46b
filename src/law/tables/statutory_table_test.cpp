#include "law/tables/statutory_table.hpp"

#include <gtest/gtest.h>

#include "../test/support/statutory_files.hpp"
#include "law/pay/consumption_tax.hpp"

namespace tasuki::law {
namespace {

using Records = std::vector<std::vector<std::string>>;

TEST(LawStatutoryTable, ReadsRfc4180) {
  EXPECT_EQ(parse_csv("a,b\r\n1,2\r\n"), (Records{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(parse_csv("a,b\n1,2"), (Records{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(parse_csv("\xEF\xBB\xBF"
                      "a\n1\n"),
            (Records{{"a"}, {"1"}}));
  EXPECT_EQ(parse_csv("a,b\n\"x,\"\"y\"\"\nz\",\n"), (Records{{"a", "b"}, {"x,\"y\"\nz", ""}}));
  EXPECT_EQ(parse_csv(""), Records{});
}

TEST(LawStatutoryTable, RefusesBrokenCsvWithItsLine) {
  for (const char* bad : {"a,b\n1\n", "a,b\n1,2,3\n", "a\n\"open\n", "a\n\"x\"y\n", "a\nx\"y\n"}) {
    try {
      parse_csv(bad);
      ADD_FAILURE() << bad;
    } catch (const BadStatutoryTable& error) {
      EXPECT_NE(std::string(error.what()).find("line 2"), std::string::npos) << error.what();
    }
  }
}

StatutoryTable two_prefectures() {
  StatutoryTable table("minimum_wage", {"prefecture"});
  table.add_edition("first",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "宮城県,973,2024-10-01,2025-10-03,官報\n"
                    "東京都,1163,2024-10-01,2025-10-02,官報\n");
  table.add_edition("second",
                    "prefecture,hourly_yen,effective_from,source\n"
                    "宮城県,1038,2025-10-04,官報\n"
                    "東京都,1226,2025-10-03,官報\n");
  return table;
}

TEST(LawStatutoryTable, GivesTheRowInForceOnTheDay) {
  const StatutoryTable table = two_prefectures();
  struct Row {
    const char* prefecture;
    Date on;
    std::int64_t yen;
    const char* edition;
  };
  const Row rows[] = {
      {"東京都", date(2024, 10, 1), 1163, "first"},  {"東京都", date(2025, 10, 2), 1163, "first"},
      {"東京都", date(2025, 10, 3), 1226, "second"}, {"宮城県", date(2025, 10, 3), 973, "first"},
      {"宮城県", date(2025, 10, 4), 1038, "second"},
  };
  for (const Row& row : rows) {
    const StatutoryRow& found = table.row_on({row.prefecture}, row.on);
    EXPECT_EQ(found.number("hourly_yen"), row.yen) << text(row.on);
    EXPECT_EQ(found.edition, row.edition);
    EXPECT_EQ(found.source, "官報");
  }
  EXPECT_EQ(table.rows_on(date(2025, 10, 3)).size(), 2U);
}

TEST(LawStatutoryTable, ADayWithoutATableIsAnError) {
  const StatutoryTable table = two_prefectures();
  EXPECT_THROW(table.row_on({"東京都"}, date(2024, 9, 30)), NoStatutoryTable);
  EXPECT_THROW(table.row_on({"大阪府"}, date(2025, 1, 1)), NoStatutoryTable);
  EXPECT_THROW(table.rows_on(date(2024, 9, 30)), NoStatutoryTable);
  try {
    table.row_on({"東京都"}, date(2024, 9, 30));
  } catch (const NoStatutoryTable& error) {
    EXPECT_EQ(error.topic(), "minimum_wage");
    EXPECT_EQ(error.on(), date(2024, 9, 30));
  }
  // An explicit last day ends the series: nothing is assumed to go on.
  StatutoryTable ended("x", {});
  ended.add_edition("e", "effective_from,effective_to,source\n2026-01-01,2026-12-31,官報\n");
  EXPECT_NO_THROW(ended.row_on({}, date(2026, 12, 31)));
  EXPECT_THROW(ended.row_on({}, date(2027, 1, 1)), NoStatutoryTable);
}

TEST(LawStatutoryTable, RefusesBadData) {
  const char* rows[] = {
      "effective_from,source\n",                                           // no rows
      "effective_from\n2026-01-01\n",                                      // no source column
      "effective_from,source\n2026-01-01,\n",                              // no source
      "effective_from,source\n2026-02-30,官報\n",                          // no such day
      "effective_from,source\n2026-01-01,官報\n2026-01-01,官報\n",         // twice
      "effective_from,effective_to,source\n2026-02-01,2026-01-31,官報\n",  // reversed
      "effective_from,effective_to,source\n2026-01-01,2026-02-01,官報\n2026-02-01,,"
      "官報\n",                                                // overlap
      "effective_from,source,source\n2026-01-01,官報,官報\n",  // column twice
  };
  for (const char* csv : rows) {
    StatutoryTable table("x", {});
    EXPECT_THROW(table.add_edition("e", csv), BadStatutoryTable) << csv;
  }
}

StatutoryTable consumption_tax() {
  StatutoryTable table("consumption_tax", {"kind"});
  table.add_edition("2019-10-01", test::statutory_file("consumption_tax/2019-10-01.csv"));
  return table;
}

TEST(LawConsumptionTax, RatesSinceOctober2019) {
  const auto rates = consumption_tax_on(consumption_tax(), date(2027, 8, 31));
  EXPECT_EQ(rates.standard, Ratio(10, 100));
  EXPECT_EQ(rates.reduced, Ratio(8, 100));
  EXPECT_EQ(rates.of(TaxClass::out_of_scope), Ratio(0, 1));
  EXPECT_EQ(rates.edition, "2019-10-01");
  EXPECT_THROW(consumption_tax_on(consumption_tax(), date(2019, 9, 30)), NoStatutoryTable);
}

TEST(LawConsumptionTax, RoundsAsTheTermsSay) {
  // 1,005 × 10% = 100.5; 11,581 × 8% = 926.48 (国税庁 インボイスQ&A).
  EXPECT_EQ(tax_on_excluded({1005}, {10, 100}, YenRounding::down), Yen{100});
  EXPECT_EQ(tax_on_excluded({1005}, {10, 100}, YenRounding::half_up), Yen{101});
  EXPECT_EQ(tax_on_excluded({11581}, {8, 100}, YenRounding::down), Yen{926});
  EXPECT_EQ(tax_on_excluded({11581}, {8, 100}, YenRounding::up), Yen{927});
  EXPECT_EQ(tax_on_excluded({-1005}, {10, 100}, YenRounding::down), Yen{-100});
  // 1,000 with 10% inside: 1,000 × 10/110 = 90.9…
  EXPECT_EQ(tax_in_included({1000}, {10, 100}, YenRounding::down), Yen{90});
  EXPECT_EQ(tax_in_included({1100}, {10, 100}, YenRounding::down), Yen{100});
}

}  // namespace
}  // namespace tasuki::law
