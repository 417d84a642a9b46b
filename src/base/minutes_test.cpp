#include "base/minutes.hpp"

#include <gtest/gtest.h>

namespace tasuki {
namespace {

TEST(BaseMinutes, TimesOfTheWorkDate) {
  struct Row {
    const char* text;
    int minute;  // -1 = refused
  };
  const Row rows[] = {
      {"09:00", 540},  {"9:00", 540},    {"00:00", 0},    {"0:00", 0},   {"24:00", 1440},
      {"25:30", 1530}, {"47:59", 2879},  {"48:00", 2880}, {"48:01", -1}, {"49:00", -1},
      {"25:60", -1},   {"9:0", -1},      {"9:000", -1},   {":30", -1},   {"900", -1},
      {"-1:00", -1},   {"09:00 ", -1},   {"９:00", -1},   {"1e:00", -1}, {"", -1},
      {"100:00", -1},  {"09:00:00", -1}, {"09-00", -1},
  };
  for (const Row& row : rows) {
    const auto at = parse_day_minute(row.text);
    EXPECT_EQ(at ? at->value : -1, row.minute) << row.text;
  }
}

TEST(BaseMinutes, WrittenTimesReadBack) {
  for (std::int32_t minute = 0; minute <= kLastDayMinute.value; ++minute) {
    const DayMinute at{minute};
    ASSERT_EQ(parse_day_minute(text(at)), at) << text(at);
  }
  EXPECT_EQ(text(DayMinute{1530}), "25:30");
  EXPECT_EQ(text(DayMinute{5}), "00:05");
}

TEST(BaseMinutes, Lengths) {
  EXPECT_EQ(text(Minutes{465}), "7:45");
  EXPECT_EQ(text(Minutes{0}), "0:00");
  EXPECT_EQ(text(Minutes{-5}), "-0:05");
  EXPECT_EQ(text(Minutes{-65}), "-1:05");
  EXPECT_EQ(text(Minutes{6000}), "100:00");
  EXPECT_EQ((DayMinute{1530} - DayMinute{540}).value, 990);
  EXPECT_EQ((DayMinute{1380} + Minutes{150}).value, 1530);
}

}  // namespace
}  // namespace tasuki
