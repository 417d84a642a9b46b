// What contracts plan day by day, and whether two of them go together for one worker.

#include "contract/assignment/day_plan.hpp"

#include <gtest/gtest.h>

#include "test/support/statutory_files.hpp"

namespace tasuki::contract {
namespace {

Date july(unsigned day) { return date(2027, 7, day); }  // 7/4 is a Sunday, 7/5 a Monday

constexpr int kSun = 1, kMon = 2, kTue = 4, kWed = 8, kThu = 16, kFri = 32;
constexpr int kMonToFri = kMon | kTue | kWed | kThu | kFri;

Shift shift(int from_hour, int to_hour, int weekdays, std::string name = "") {
  Shift one;
  one.name = std::move(name);
  one.start_min = {from_hour * 60};
  one.end_min = {to_hour * 60};
  const auto on = [&](int bit) { return (weekdays & bit) != 0; };
  one.weekdays = {on(kSun), on(kMon), on(kTue), on(kWed), on(kThu), on(kFri), on(64)};
  return one;
}

Hours hours(std::vector<Shift> shifts, std::vector<ShiftDay> table = {}) {
  Hours result;
  result.shifts = std::move(shifts);
  result.shift_table = std::move(table);
  return result;
}

const law::HolidayCalendar& holidays() {
  static const law::HolidayCalendar calendar = [] {
    law::StatutoryTable table("holidays", {"holiday_on"});
    table.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
    return law::HolidayCalendar::from(table);
  }();
  return calendar;
}

Period all_july() { return Period::inclusive(july(1), july(31)); }

// "2027-07-05 certain", "2027-07-05 perhaps", "".
std::string meet(const Hours& here, const Hours& there, Period days = all_july(),
                 std::optional<Period> other_days = {},
                 const law::HolidayCalendar* calendar = nullptr) {
  const auto clash = clash_of({DayPlan(here, calendar), days},
                              {DayPlan(there, calendar), other_days.value_or(days)});
  return clash ? text(clash->on) + (clash->certain ? " certain" : " perhaps") : "";
}

TEST(DayPlan, TheSameHoursMeetAndTouchingEndsDoNot) {
  const Hours day = hours({shift(9, 18, kMonToFri)});
  EXPECT_EQ(meet(day, hours({shift(17, 22, kMon)})), "2027-07-05 certain");
  EXPECT_EQ(meet(day, hours({shift(18, 22, kMonToFri)})), "");
  EXPECT_EQ(meet(day, hours({shift(5, 9, kMonToFri)})), "");
}

TEST(DayPlan, OtherWeekdaysDoNotMeet) {
  EXPECT_EQ(meet(hours({shift(9, 18, kMon | kTue | kWed)}), hours({shift(9, 18, kThu | kFri)})),
            "");
}

// 22:00–31:00 of Monday reaches to 7:00 of Tuesday.
TEST(DayPlan, ANightShiftMeetsTheNextMorning) {
  const Hours night = hours({shift(22, 31, kMon)});
  EXPECT_EQ(meet(night, hours({shift(6, 10, kTue)})), "2027-07-06 certain");
  EXPECT_EQ(meet(hours({shift(6, 10, kTue)}), night), "2027-07-06 certain");
  EXPECT_EQ(meet(night, hours({shift(7, 10, kTue)})), "");
  EXPECT_EQ(meet(night, hours({shift(6, 10, kMon)})), "");
}

// The night of Wednesday 6/30, the last one there, and the morning of 7/1, the first one here.
TEST(DayPlan, ANightShiftOfTheLastDayMeetsTheFirstMorning) {
  const Hours morning = hours({shift(6, 10, kThu)});
  const Hours night = hours({shift(22, 31, kWed)});
  const Period june = Period::inclusive(date(2027, 6, 1), date(2027, 6, 30));
  EXPECT_EQ(meet(morning, night, all_july(), june), "2027-07-01 certain");
  EXPECT_EQ(meet(night, morning, june, all_july()), "2027-07-01 certain");
  EXPECT_EQ(meet(morning, hours({shift(9, 18, kWed)}), all_july(), june), "");
}

TEST(DayPlan, DaysOffAndHolidaysAreNotWorked) {
  const Hours monday = hours({shift(9, 18, kMon)});
  Hours closed = monday;
  closed.days_off = {{july(5), july(5), "休業"}};
  EXPECT_EQ(meet(closed, monday), "2027-07-12 certain");
  EXPECT_EQ(meet(closed, monday, Period::inclusive(july(5), july(11))), "");
  Hours open = closed;
  open.extra_working_days = {july(5)};
  EXPECT_EQ(meet(open, monday), "2027-07-05 certain");
  Hours holidays_off = monday;
  holidays_off.national_holidays_off = true;
  const Period marine_day = Period::inclusive(july(19), july(19));
  EXPECT_EQ(meet(holidays_off, monday, marine_day, {}, &holidays()), "");
  EXPECT_EQ(meet(holidays_off, monday, marine_day), "2027-07-19 certain") << "no calendar";
}

TEST(DayPlan, ADayOfTheTableGoesByTheTableAlone) {
  const Hours early = hours({shift(7, 16, kMonToFri, "早番")},
                            {{july(5), "", 0}, {july(10), "早番", 0}, {july(19), "早番", 0}});
  const DayPlan plan(early, &holidays());
  EXPECT_TRUE(plan.on(july(5)).off());
  EXPECT_FALSE(plan.on(july(6)).off()) << "not named: a Tuesday";
  EXPECT_FALSE(plan.on(july(10)).off()) << "a Saturday";
  Hours closed = early;
  closed.national_holidays_off = true;
  closed.days_off = {{july(10), july(10), "休業"}};
  const DayPlan strong(closed, &holidays());
  EXPECT_FALSE(strong.on(july(10)).off());
  EXPECT_FALSE(strong.on(july(19)).off()) << "海の日, but named";
  EXPECT_EQ(meet(early, hours({shift(7, 16, 64)})), "2027-07-10 certain");
  EXPECT_EQ(meet(early, hours({shift(7, 16, kMon)})), "2027-07-12 certain");
}

TEST(DayPlan, WhatAnotherChoiceOfShiftsAvoidsIsNotCertain) {
  const Hours turns = hours({shift(7, 16, kMon, "早番"), shift(13, 22, kMon, "遅番")});
  EXPECT_EQ(meet(turns, hours({shift(18, 22, kMon)})), "2027-07-05 perhaps");
  EXPECT_EQ(meet(turns, hours({shift(14, 15, kMon)})), "2027-07-05 certain") << "both shifts";
  const Hours one_of_three = hours({shift(7, 16, 0, "早番")}, {{july(5), "早番", 1}});
  EXPECT_EQ(meet(one_of_three, hours({shift(7, 16, kMon)})), "2027-07-05 perhaps");
  EXPECT_EQ(meet(hours({shift(9, 18, 0)}), hours({shift(9, 18, kMon)})), "2027-07-05 perhaps")
      << "days said in words alone";
}

// Five days of eight hours here, Mondays 18–22 there: 7/5 has 12 hours, its week 44.
TEST(DayPlan, HoursOfAllPlacesAreAddedUp) {
  const Hours day = hours({shift(9, 17, kMonToFri)});
  const Hours evening = hours({shift(18, 22, kMon)});
  const Period quarter = Period::inclusive(july(1), date(2027, 9, 30));
  const HoursTogether sums =
      hours_together({DayPlan(day, nullptr), quarter}, {{DayPlan(evening, nullptr), quarter}});
  EXPECT_EQ(sums.day, july(5));
  EXPECT_EQ(sums.of_day, Minutes{12 * 60});
  EXPECT_EQ(sums.week, july(4));
  EXPECT_EQ(sums.of_week, Minutes{44 * 60});
  EXPECT_EQ(sums.beyond_of_week, Minutes{4 * 60});
  EXPECT_EQ(sums.beyond, Minutes{13 * 4 * 60}) << "thirteen Mondays from 7/5 to 9/27";
}

TEST(DayPlan, WhatOnePlanAsksForAloneIsItsOwnMatter) {
  const Hours long_days = hours({shift(8, 19, kMonToFri)});
  const HoursTogether alone = hours_together({DayPlan(long_days, nullptr), all_july()}, {});
  EXPECT_EQ(alone.of_day, Minutes{0});
  EXPECT_EQ(alone.of_week, Minutes{0});
  // Mornings and evenings of four hours: eight a day, forty a week, nothing beyond.
  const Hours mornings = hours({shift(8, 12, kMonToFri)});
  const Hours evenings = hours({shift(18, 22, kMonToFri)});
  const HoursTogether half = hours_together({DayPlan(mornings, nullptr), all_july()},
                                            {{DayPlan(evenings, nullptr), all_july()}});
  EXPECT_EQ(half.of_day, Minutes{8 * 60});
  EXPECT_EQ(half.of_week, Minutes{40 * 60});
  EXPECT_EQ(half.beyond, Minutes{0});
}

TEST(DayPlan, AllOfTheHeadcountIsAllOfIt) {
  Terms terms;
  terms.headcount = 2;
  terms.shift_table = {{july(5), "早番", 2}, {july(6), "早番", 1}};
  const Hours copied = hours_of(terms);
  ASSERT_EQ(copied.shift_table.size(), 2U);
  EXPECT_EQ(copied.shift_table[0].people, 0);
  EXPECT_EQ(copied.shift_table[1].people, 1);
}

}  // namespace
}  // namespace tasuki::contract
