// The manifest against the files, and what must be so of every edition that is loaded.
#include "law/tables/packs.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "base/ratio.hpp"
#include "law/pay/minimum_wage.hpp"
#include "law/pay/prevailing_wage.hpp"
#include "law/tables/statutory_table.hpp"
#include "law/tables/table_diff.hpp"
#include "test/support/statutory_files.hpp"

namespace tasuki::law {
namespace {

using test::statutory_file;

std::vector<Pack> packs() { return parse_packs(statutory_file("packs.csv")); }

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  std::string hex(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  hex.pop_back();
  return hex;
}

StatutoryTable table(const std::string& topic, std::vector<std::string> keys) {
  StatutoryTable result(topic, std::move(keys));
  for (const Pack& pack : packs()) {
    if (pack.topic() == topic) result.add_edition(pack.edition(), statutory_file(pack.file));
  }
  return result;
}

TEST(LawPacks, EveryFileIsListedAsItWasChecked) {
  std::set<std::string> listed;
  for (const Pack& pack : packs()) {
    listed.insert(pack.file);
    const std::string bytes = statutory_file(pack.file);
    EXPECT_EQ(sha256(bytes), pack.sha256)
        << pack.file << " changed: compare it with its source, then tools/packs.py --update";
    EXPECT_EQ(static_cast<std::int64_t>(parse_csv(bytes).size()) - 1, pack.rows) << pack.file;
  }
  const std::filesystem::path root = std::filesystem::path(TASUKI_SOURCE_DIR) / "statutory";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string file = std::filesystem::relative(entry.path(), root).generic_string();
    if (entry.path().extension() != ".csv" || file == "packs.csv") continue;
    EXPECT_TRUE(listed.contains(file)) << file << " is not in statutory/packs.csv";
  }
}

TEST(LawPacks, ARowWithoutItsCheckerIsRefused) {
  const std::string head = "file,effective_from,rows,sha256,source,checker,checked_on\n";
  EXPECT_THROW(parse_packs(head + "a/b.csv,2026-04-01,1,00,通達,,2026-11-26\n"), BadStatutoryTable);
  EXPECT_THROW(parse_packs(head + "a/b.csv,2026-04-01,1,00,,Kato,2026-11-26\n"), BadStatutoryTable);
  EXPECT_THROW(parse_packs(head + "a/b.csv,2026-04-01,x,00,通達,Kato,2026-11-26\n"),
               BadStatutoryTable);
  const std::string row = "a/b.csv,2026-04-01,1,00,通達,Kato,2026-11-26\n";
  EXPECT_EQ(parse_packs(head + row).front().edition(), "b");
  EXPECT_THROW(parse_packs(head + row + row), BadStatutoryTable);
}

// 最低賃金法12条 asks for no rise, but every revision of these years was one: a fall is a misprint.
TEST(LawPacks, MinimumWagesRiseInAllPrefecturesWithoutAGap) {
  const StatutoryTable wages = table("minimum_wage", {"prefecture"});
  std::map<std::string, std::vector<const StatutoryRow*>> series;
  std::map<std::string, int> per_edition;
  for (const StatutoryRow* row : wages.all_rows()) {
    EXPECT_TRUE(is_prefecture(row->at("prefecture"))) << row->at("prefecture");
    series[row->at("prefecture")].push_back(row);
    ++per_edition[row->edition];
  }
  EXPECT_EQ(series.size(), 47U);
  for (const auto& [edition, rows] : per_edition) EXPECT_EQ(rows, 47) << edition;
  for (const auto& [prefecture, rows] : series) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      EXPECT_GT(rows[i]->number("hourly_yen"), rows[i - 1]->number("hourly_yen")) << prefecture;
      ASSERT_TRUE(rows[i - 1]->effective_to) << prefecture;
      EXPECT_EQ(*rows[i - 1]->effective_to + one_day, rows[i]->effective_from) << prefecture;
    }
  }
}

// 則24条の3: floor(days in full × days a week ÷ 5.2).
TEST(LawPacks, PaidLeaveInProportionIsThatOfTheRule) {
  const StatutoryTable leave = table("paid_leave", {"weekly_days", "service_months"});
  const Date on = date(2026, 4, 1);
  for (const StatutoryRow* row : leave.rows_on(on)) {
    const std::int64_t full =
        leave.row_on({"5", row->at("service_months")}, on).number("grant_days");
    const std::int64_t days = row->number("weekly_days");
    EXPECT_EQ(row->number("grant_days"), days == 5 ? full : full * days * 10 / 52)
        << row->at("weekly_days") << " days, " << row->at("service_months") << " months";
  }
  EXPECT_EQ(leave.rows_on(on).size(), 35U);
}

// 通達別添1: published = base × index, rounded half up; the index of year 0 is 100 and grows.
TEST(LawPacks, ExperienceIndexesBeginAtAHundredAndGrow) {
  const StatutoryTable index = table("prevailing_wage_index", {"item", "key"});
  int years = 0;
  for (int year = 2021; year <= 2025; ++year) {
    std::map<int, Ratio> percents;
    for (const StatutoryRow* row : index.rows_on(date(year, 4, 1))) {
      if (row->at("item") != "experience_index") continue;
      const auto percent = parse_ratio(row->at("value"));
      ASSERT_TRUE(percent) << row->at("value");
      percents[static_cast<int>(row->number("key"))] = *percent;
    }
    if (percents.empty()) continue;
    ++years;
    EXPECT_EQ(percents.at(0), Ratio(100, 1)) << year;
    for (auto it = std::next(percents.begin()); it != percents.end(); ++it) {
      EXPECT_TRUE(less(std::prev(it)->second, it->second)) << year;
    }
  }
  EXPECT_GE(years, 4);
}

TEST(LawPacks, TheGuidesFiguresFollowFromTheIndexOfTheirYear) {
  const StatutoryTable index = table("prevailing_wage_index", {"item", "key"});
  PrevailingWageFacts facts;
  facts.base = Yen{1396};
  for (const StatutoryRow* row : index.rows_on(date(2024, 4, 1))) {
    if (row->at("item") == "experience_index") {
      facts.experience_index[static_cast<int>(row->number("key"))] = *parse_ratio(row->at("value"));
    }
  }
  const WageByYears expected{{0, Yen{1396}}, {1, Yen{1607}},  {2, Yen{1762}}, {3, Yen{1788}},
                             {5, Yen{1883}}, {10, Yen{2052}}, {20, Yen{2556}}};
  EXPECT_EQ(prevailing_wage(facts).published, expected);
}

TEST(TableDiff, SaysWhichFiguresAreOthers) {
  StatutoryTable wages("minimum_wage", {"prefecture"});
  wages.add_edition("one",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "宮城県,1038,2025-10-04,2026-10-24,公示1\n"
                    "東京都,1226,2025-10-03,2026-09-30,公示1\n");
  wages.add_edition("two",
                    "prefecture,hourly_yen,effective_from,effective_to,source\n"
                    "宮城県,1098,2026-10-25,2027-09-30,公示2\n");
  const auto changes = changes_between(wages, date(2026, 10, 24), date(2026, 10, 25));
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].key, "宮城県");
  EXPECT_EQ(changes[0].before, "1038");
  EXPECT_EQ(changes[0].after, "1098");
  EXPECT_EQ(changes[0].effective_from, date(2026, 10, 25));
  EXPECT_EQ(changes[0].source, "公示2");
  EXPECT_TRUE(changes_between(wages, date(2026, 10, 25), date(2026, 12, 1)).empty());
  const auto gone = changes_between(wages, date(2026, 9, 1), date(2026, 10, 1));
  ASSERT_EQ(gone.size(), 1U);
  EXPECT_EQ(gone[0].key, "東京都");
  EXPECT_FALSE(gone[0].after);
  EXPECT_EQ(changes_between(wages, date(2020, 1, 1), date(2026, 9, 1)).size(), 2U);
}

}  // namespace
}  // namespace tasuki::law
