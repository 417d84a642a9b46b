#include "base/era.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace tasuki {
namespace {

TEST(BaseEra, ChangesOnTheDayOfTheDecree) {
  struct Row {
    Date on;
    const char* long_form;
    const char* short_form;
  };
  const Row rows[] = {
      {date(1868, 1, 25), "明治元年1月25日", "M1.1.25"},
      {date(1912, 7, 29), "明治45年7月29日", "M45.7.29"},
      {date(1912, 7, 30), "大正元年7月30日", "T1.7.30"},
      {date(1926, 12, 24), "大正15年12月24日", "T15.12.24"},
      {date(1926, 12, 25), "昭和元年12月25日", "S1.12.25"},
      {date(1989, 1, 7), "昭和64年1月7日", "S64.1.7"},
      {date(1989, 1, 8), "平成元年1月8日", "H1.1.8"},
      {date(1989, 12, 31), "平成元年12月31日", "H1.12.31"},
      {date(1990, 1, 1), "平成2年1月1日", "H2.1.1"},
      {date(2019, 4, 30), "平成31年4月30日", "H31.4.30"},
      {date(2019, 5, 1), "令和元年5月1日", "R1.5.1"},
      {date(2020, 1, 1), "令和2年1月1日", "R2.1.1"},
      {date(2027, 7, 1), "令和9年7月1日", "R9.7.1"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(era_text(row.on), row.long_form);
    EXPECT_EQ(era_short(row.on), row.short_form);
  }
}

// A month in which the era changed bears the name it ended with.
TEST(BaseEra, Months) {
  EXPECT_EQ(era_text(YearMonth{std::chrono::year{2027}, std::chrono::month{8}}), "令和9年8月");
  EXPECT_EQ(era_text(YearMonth{std::chrono::year{2019}, std::chrono::month{4}}), "平成31年4月");
  EXPECT_EQ(era_text(YearMonth{std::chrono::year{2019}, std::chrono::month{5}}), "令和元年5月");
  EXPECT_EQ(era_text(YearMonth{std::chrono::year{1989}, std::chrono::month{1}}), "平成元年1月");
}

TEST(BaseEra, BeforeTheFirstEra) { EXPECT_THROW(era_text(date(1868, 1, 24)), std::out_of_range); }

}  // namespace
}  // namespace tasuki
