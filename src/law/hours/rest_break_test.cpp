#include "law/hours/rest_break.hpp"

#include <gtest/gtest.h>

#include "law/pay/rounding.hpp"

namespace tasuki::law {
namespace {

TimeSpan span(const char* from, const char* to) {
  return {parse_day_minute(from).value(), parse_day_minute(to).value()};
}

// 労働基準法34条1項.
TEST(LawRestBreak, RequiredMinutes) {
  struct Row {
    std::int32_t worked;
    std::int32_t required;
  };
  for (const Row& row : {Row{0, 0}, Row{300, 0}, Row{360, 0}, Row{361, 45}, Row{480, 45},
                         Row{481, 60}, Row{1200, 60}}) {
    EXPECT_EQ(required_break({row.worked}), Minutes{row.required}) << row.worked;
  }
}

TEST(LawRestBreak, OnlyBreaksInTheMiddleOfTheWorkCount) {
  struct Row {
    std::vector<WorkInterval> intervals;
    std::int32_t worked;
    std::int32_t required;
    std::int32_t given;
    bool sufficient;
  };
  const Row rows[] = {
      {{{span("9:00", "18:00"), {span("12:00", "13:00")}}}, 480, 45, 60, true},
      {{{span("9:00", "18:00"), {span("12:00", "12:45")}}}, 495, 60, 45, false},
      {{{span("9:00", "17:45"), {span("12:00", "12:45")}}}, 480, 45, 45, true},
      {{{span("9:00", "15:00"), {}}}, 360, 0, 0, true},
      {{{span("9:00", "15:01"), {}}}, 361, 45, 0, false},
      // a break at the end of the day is no break in the middle of the work
      {{{span("9:00", "18:00"), {span("17:00", "18:00")}}}, 480, 45, 0, false},
      // split breaks are added up; a gap between two stretches of work is a break
      {{{span("9:00", "18:00"), {span("10:30", "10:45"), span("12:00", "12:45")}}},
       480,
       45,
       60,
       true},
      {{{span("9:00", "13:00"), {}}, {span("17:00", "21:00"), {}}}, 480, 45, 240, true},
      {{}, 0, 0, 0, true},
  };
  for (const Row& row : rows) {
    const BreakCheck check = check_break(row.intervals);
    EXPECT_EQ(check.worked, Minutes{row.worked});
    EXPECT_EQ(check.required, Minutes{row.required});
    EXPECT_EQ(check.given, Minutes{row.given});
    EXPECT_EQ(check.sufficient(), row.sufficient);
  }
}

TEST(LawRounding, BilledMinutesByUnitAndMode) {
  struct Row {
    std::int32_t minutes;
    std::int32_t unit;
    std::int32_t down;
    std::int32_t half_up;
    std::int32_t up;
  };
  const Row rows[] = {
      {467, 1, 467, 467, 467},  // 7:47
      {467, 15, 465, 465, 480}, {473, 15, 465, 480, 480}, {480, 15, 480, 480, 480},
      {467, 30, 450, 480, 480}, {464, 30, 450, 450, 480}, {465, 30, 450, 480, 480},
      {467, 6, 462, 468, 468},  {464, 6, 462, 462, 468},  {467, 5, 465, 465, 470},
      {468, 5, 465, 470, 470},  {465, 10, 460, 470, 470}, {0, 30, 0, 0, 0},
  };
  for (const Row& row : rows) {
    const auto by = [&](MinuteMode mode) {
      return rounded({row.minutes}, {row.unit, mode, MinuteScope::per_day}).value;
    };
    EXPECT_EQ(by(MinuteMode::down), row.down) << row.minutes << "/" << row.unit;
    EXPECT_EQ(by(MinuteMode::half_up), row.half_up) << row.minutes << "/" << row.unit;
    EXPECT_EQ(by(MinuteMode::up), row.up) << row.minutes << "/" << row.unit;
  }
  EXPECT_THROW(rounded({-1}, {}), std::invalid_argument);
  EXPECT_THROW(rounded({1}, {7, MinuteMode::down, MinuteScope::per_day}), std::invalid_argument);
}

// 7:50 + 0:20 in quarters upwards: 8:10 → 8:15 altogether, not 8:00 + 0:30 = 8:30.
TEST(LawRounding, PartsAddUpToTheRoundedWhole) {
  const MinuteRounding quarters_up{15, MinuteMode::up, MinuteScope::per_day};
  EXPECT_EQ(rounded_parts({{470}, {20}}, quarters_up), (std::vector<Minutes>{{480}, {15}}));
  const MinuteRounding halves_down{30, MinuteMode::down, MinuteScope::per_day};
  EXPECT_EQ(rounded_parts({{465}, {15}, {60}}, halves_down),
            (std::vector<Minutes>{{450}, {30}, {60}}));
}

TEST(LawRounding, YenByArticle) {
  // 昭63.3.14基発150号: 1,562.5 → 1,563; 通貨法3条: the insured's share 1,562.5 → 1,562.
  EXPECT_EQ(premium_yen(YenExact(3125, 2)), Yen{1563});
  EXPECT_EQ(due_yen(YenExact(3124, 3)), Yen{1041});  // 1,041.33…
  EXPECT_EQ(withheld_share_yen(YenExact(3125, 2)), Yen{1562});
  EXPECT_EQ(withheld_share_yen(YenExact(156251, 100)), Yen{1563});  // 1,562.51
  EXPECT_EQ(withheld_share_yen(YenExact(156249, 100)), Yen{1562});
  EXPECT_EQ(billed_yen(YenExact(3125, 2), YenRounding::down), Yen{1562});
}

}  // namespace
}  // namespace tasuki::law
