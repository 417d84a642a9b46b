#include "timecard/timecard.hpp"

#include <gtest/gtest.h>

#include "../test/support/statutory_files.hpp"
#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {
namespace {

// The record of model form 10 (派遣先管理台帳 別紙1), August; the weekdays fit 2027: 8/1 is a
// Sunday.
Date aug(unsigned day) { return date(2027, 8, day); }

DayMinute at(const char* text) { return parse_day_minute(text).value(); }

const law::HolidayCalendar& holidays() {
  static const law::HolidayCalendar calendar = [] {
    law::StatutoryTable table("holidays", {"holiday_on"});
    table.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
    return law::HolidayCalendar::from(table);
  }();
  return calendar;
}

// Mon–Fri 9:00–18:00, break 12:00–13:00, 8/13–8/16 off, holiday work 2 days a month, overtime 4 h a
// day, 7/1–9/30.
CardFacts model(Date today = date(2027, 9, 1)) {
  CardFacts facts;
  facts.hours.patterns = {
      {"", at("9:00"), at("18:00"), {{at("12:00"), at("13:00")}}, kMondayToFriday}};
  facts.hours.days_off = {{aug(13), aug(16)}};
  facts.hours.holiday_work_days_a_month = 2;
  facts.hours.overtime_limit_a_day_min = Minutes{240};
  facts.assignment = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
  facts.holidays = &holidays();
  facts.today = today;
  return facts;
}

TimecardDay worked(Date on, const char* from = "9:00", const char* to = "18:00") {
  TimecardDay day;
  day.worked_on = on;
  day.start_min = at(from);
  day.end_min = at(to);
  day.breaks = {{at("12:00"), at("13:00")}};
  day.state = DayState::approved;
  return day;
}

TimecardDay without_times(Date on, DayKind kind, const char* remark) {
  TimecardDay day;
  day.worked_on = on;
  day.kind = kind;
  day.remark = remark;
  day.state = DayState::approved;
  return day;
}

std::vector<TimecardDay> august() {
  std::vector<TimecardDay> days;
  for (const unsigned day :
       {2U, 3U, 4U, 5U, 6U, 10U, 11U, 19U, 20U, 23U, 24U, 25U, 26U, 27U, 30U}) {
    days.push_back(worked(aug(day)));
  }
  days.push_back(worked(aug(31), "9:00", "20:00"));
  days.push_back(without_times(aug(9), DayKind::absence, "風邪のため"));
  return days;
}

CardTotals totals(const CardFacts& facts, const Period& closing) {
  law::WorkingTimeRules sunday_off;
  sunday_off.statutory_holiday_weekday = 0;
  std::vector<law::WorkDay> work;
  for (const TimecardDay& day : august()) work.push_back(rules::work_day(facts, day, 1));
  return rules::totals_of_card(facts, closing, august(), law::classify(work, sunday_off));
}

const Period kFirstHalf = Period::inclusive(aug(1), aug(15));
const Period kSecondHalf = Period::inclusive(aug(16), aug(31));

// 1–15: 2–6, 10, 11 = 7 days × 8:00 = 56:00. Contract days: 2–6, 9–12 = 9; missing: 12.
TEST(TimecardRules, GoldenFirstHalfOfAugust) {
  const CardTotals card = totals(model(), kFirstHalf);
  EXPECT_EQ(text(card.worked_min), "56:00");
  EXPECT_EQ(text(card.time.worked.scheduled_min), "56:00");
  EXPECT_EQ(card.time.worked.statutory_overtime(), Minutes{0});
  EXPECT_EQ(card.planned_days, 9);
  EXPECT_EQ(card.worked_days, 7);
  EXPECT_EQ(card.absence_days, 1);
  EXPECT_EQ(card.missing_days, 1);
}

// 16–31: 8 days × 8:00 + 31st 10:00 = 74:00, of which 2:00 over 8 h. Contract days: 17–20, 23–27,
// 30, 31 = 11; missing: 17, 18.
TEST(TimecardRules, GoldenSecondHalfOfAugust) {
  const CardTotals card = totals(model(), kSecondHalf);
  EXPECT_EQ(text(card.worked_min), "74:00");
  EXPECT_EQ(text(card.time.worked.scheduled_min), "72:00");
  EXPECT_EQ(text(card.time.worked.over_8h_min), "2:00");
  EXPECT_EQ(card.time.worked.over_40h_min, Minutes{0});
  EXPECT_EQ(card.night_min, Minutes{0});
  EXPECT_EQ(card.planned_days, 11);
  EXPECT_EQ(card.worked_days, 9);
  EXPECT_EQ(card.missing_days, 2);
}

TEST(TimecardRules, GoldenClosingIsRefusedForTheBlankDays) {
  const auto first = rules::violations_of_closing(model(), kFirstHalf, august());
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].code, Code::day_missing);
  EXPECT_EQ(first[0].pointer, "/days/2027-08-12");
  const auto second = rules::violations_of_closing(model(), kSecondHalf, august());
  ASSERT_EQ(second.size(), 2U);
  EXPECT_EQ(second[0].params, std::vector<std::string>{"2027-08-17"});
  EXPECT_EQ(second[1].params, std::vector<std::string>{"2027-08-18"});

  auto days = august();
  days.push_back(without_times(aug(12), DayKind::non_working, "派遣先の休業"));
  EXPECT_TRUE(rules::violations_of_closing(model(), kFirstHalf, days).empty());
  days.back().state = DayState::applied;
  const auto waiting = rules::violations_of_closing(model(), kFirstHalf, days);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].code, Code::day_not_approved);
}

TEST(TimecardRules, MarksMissingDaysUpToToday) {
  struct Row {
    unsigned day;
    unsigned today;
    bool missing;
    const char* why;
  };
  const Row rows[] = {
      {12, 12, true, "a contract day, today, blank"}, {12, 11, false, "still to come"},
      {13, 31, false, "off by the contract"},         {14, 31, false, "Saturday"},
      {17, 31, true, "blank contract day"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(rules::is_missing(model(aug(row.today)), aug(row.day), nullptr), row.missing)
        << row.why;
  }
  const TimecardDay entered = worked(aug(12));
  EXPECT_FALSE(rules::is_missing(model(), aug(12), &entered));
  TimecardDay blank;
  blank.worked_on = aug(12);
  EXPECT_TRUE(rules::is_missing(model(), aug(12), &blank));
}

TEST(TimecardRules, PlansTheContractDays) {
  struct Row {
    Date on;
    OffReason off;
    bool holidays_off;
  };
  const Row rows[] = {
      {aug(2), OffReason::none, false},
      {aug(1), OffReason::weekday, false},
      {aug(13), OffReason::days_off, false},
      {aug(16), OffReason::days_off, false},
      {aug(17), OffReason::none, false},
      {aug(11), OffReason::none, false},             // 山の日 is worked …
      {aug(11), OffReason::national_holiday, true},  // … unless the contract says it is off
      {date(2027, 6, 30), OffReason::outside_assignment, false},
      {date(2027, 10, 1), OffReason::outside_assignment, false},
  };
  for (const Row& row : rows) {
    CardFacts facts = model();
    facts.hours.national_holidays_off = row.holidays_off;
    EXPECT_EQ(rules::planned_day(facts, row.on).off, row.off) << text(row.on);
  }
  EXPECT_EQ(rules::planned_day(model(), aug(11)).holiday_name, "山の日");
  EXPECT_EQ(rules::planned_day(model(), aug(2)).scheduled_min(), Minutes{480});
  CardFacts saturday = model();
  saturday.hours.extra_working_days = {aug(14)};
  EXPECT_TRUE(rules::planned_day(saturday, aug(14)).working());
}

TEST(TimecardRules, FillsContractHours) {
  const auto day = rules::fill_with_contract_hours(model(), aug(12));
  ASSERT_TRUE(day.has_value());
  EXPECT_EQ(day->start_min, at("9:00"));
  EXPECT_EQ(day->end_min, at("18:00"));
  EXPECT_EQ(day->breaks, (std::vector<TimeSpan>{{at("12:00"), at("13:00")}}));
  EXPECT_FALSE(rules::fill_with_contract_hours(model(), aug(14)).has_value());
  const auto filled = rules::fill_with_contract_hours(model(), kSecondHalf, august(),
                                                      jst_instant(date(2027, 9, 1)));
  ASSERT_EQ(filled.size(), 2U);
  EXPECT_EQ(filled[0].worked_on, aug(17));
  EXPECT_EQ(filled[1].worked_on, aug(18));
}

// Hours that are still to come are not entered along with those that are over.
TEST(TimecardRules, FillsWhatIsOver) {
  const auto filled = [](const CardFacts& facts, Instant now) {
    std::vector<unsigned> days;
    for (const TimecardDay& day : rules::fill_with_contract_hours(facts, kSecondHalf, {}, now)) {
      days.push_back(day_of(day.worked_on));
    }
    return days;
  };
  using Days = std::vector<unsigned>;
  CardFacts facts = model(aug(18));  // 8/13–8/16 off
  EXPECT_EQ(filled(facts, jst_instant(aug(18), 17 * 60 + 59)), Days{17});
  EXPECT_EQ(filled(facts, jst_instant(aug(18), 18 * 60)), (Days{17, 18}));
  facts.today = aug(17);
  EXPECT_EQ(filled(facts, jst_instant(aug(17), 9 * 60)), Days{17}) << "asked for alone";

  CardFacts nights = model(aug(19));
  nights.hours.patterns = {{"夜勤", at("22:00"), at("31:00"), {}, kMondayToFriday}};
  EXPECT_EQ(filled(nights, jst_instant(aug(19), 6 * 60 + 59)), Days{17});
  EXPECT_EQ(filled(nights, jst_instant(aug(19), 7 * 60)), (Days{17, 18}));
}

// A second pattern for the same weekday: its own minutes are the scheduled ones when applied as is.
TEST(TimecardRules, SeveralPatterns) {
  CardFacts facts = model();
  facts.hours.patterns.push_back(
      {"時短", at("9:00"), at("16:00"), {{at("12:00"), at("13:00")}}, kMondayToFriday});
  EXPECT_EQ(rules::scheduled_minutes(facts, worked(aug(2), "9:00", "16:00")), Minutes{360});
  EXPECT_EQ(rules::scheduled_minutes(facts, worked(aug(2), "9:00", "15:00")), Minutes{480});
  EXPECT_EQ(rules::scheduled_minutes(facts, worked(aug(14))), Minutes{0});
}

// 早番 and 遅番 on the same weekdays: the plan follows when the worker came.
TEST(TimecardRules, ThePlanIsThePatternThatBeginsNearest) {
  CardFacts facts = model();
  facts.hours.patterns = {
      {"早番", at("7:00"), at("15:30"), {{at("11:00"), at("12:00")}}, kMondayToFriday},
      {"遅番", at("13:00"), at("22:00"), {{at("17:00"), at("18:00")}}, kMondayToFriday}};
  const auto planned = [&](std::optional<DayMinute> came) {
    return rules::planned_day(facts, aug(2), came).pattern.value().name;
  };
  EXPECT_EQ(planned({}), "早番");
  EXPECT_EQ(planned(at("7:05")), "早番");
  EXPECT_EQ(planned(at("9:59")), "早番");
  EXPECT_EQ(planned(at("10:00")), "早番") << "as near to both: the first";
  EXPECT_EQ(planned(at("10:01")), "遅番");
  EXPECT_EQ(planned(at("13:20")), "遅番");
  EXPECT_EQ(rules::patterns_on(facts, aug(2)).size(), 2U);
  EXPECT_TRUE(rules::patterns_on(facts, aug(14)).empty());
  // 13:05–22:30 less an hour = 8:25; 遅番 schedules 8:00, so 25 minutes are beyond it (of 早番:
  // 55).
  TimecardDay late = worked(aug(2), "13:05", "22:30");
  late.breaks = {{at("17:00"), at("18:00")}};
  EXPECT_EQ(rules::scheduled_minutes(facts, late), Minutes{480});
  EXPECT_EQ(rules::overtime_minutes(facts, late), Minutes{25});
}

// シフト表: a day that it names goes by it alone; the others go by the weekdays.
TEST(TimecardRules, TheShiftTablePlansTheDaysThatItNames) {
  contract::Hours from;
  from.shifts = {{"早番", at("7:00"), at("15:30"), {{at("11:00"), at("12:00")}}, {}},
                 {"遅番", at("13:00"), at("22:00"), {{at("17:00"), at("18:00")}}, {}}};
  contract::Weekdays& early = from.shifts[0].weekdays;
  early.monday = early.tuesday = early.wednesday = early.thursday = early.friday = true;
  from.days_off = {{aug(13), aug(16), "夏季休業"}};
  from.national_holidays_off = true;
  from.extra_working_days = {aug(21)};
  // In no order: 8/2 Monday both shifts, 8/3 off, Saturday 8/7 and 8/11 (山の日) and 8/13 worked,
  // 8/21 off after all.
  from.shift_table = {{aug(13), "遅番", 0}, {aug(2), "遅番", 1}, {aug(3), "", 0},
                      {aug(2), "早番", 2},  {aug(7), "遅番", 0}, {aug(11), "早番", 0},
                      {aug(21), "", 0}};
  CardFacts facts = model();
  facts.hours = hours_of(from);
  const auto planned = [&](unsigned day, std::optional<DayMinute> came = {}) {
    const PlannedDay plan = rules::planned_day(facts, aug(day), came);
    return plan.pattern ? plan.pattern->name : "休み";
  };
  EXPECT_EQ(planned(2), "遅番") << "the first row of the day";
  EXPECT_EQ(planned(2, at("7:10")), "早番");
  EXPECT_EQ(rules::patterns_on(facts, aug(2)).size(), 2U);
  EXPECT_EQ(planned(3), "休み");
  EXPECT_EQ(rules::planned_day(facts, aug(3)).off, OffReason::shift_table);
  EXPECT_EQ(planned(4), "早番") << "not named: a Wednesday";
  EXPECT_EQ(planned(7), "遅番") << "a Saturday";
  EXPECT_EQ(planned(11), "早番") << "a national holiday";
  EXPECT_EQ(planned(12), "早番");
  EXPECT_EQ(planned(13), "遅番") << "within the days off";
  EXPECT_EQ(planned(14), "休み");
  EXPECT_EQ(planned(21), "休み") << "an extra working day";
  EXPECT_EQ(rules::fill_with_contract_hours(facts, aug(7))->start_min, at("13:00"));
  EXPECT_FALSE(rules::fill_with_contract_hours(facts, aug(3)).has_value());
  TimecardDay late = worked(aug(7), "13:00", "22:30");
  late.breaks = {{at("17:00"), at("18:00")}};
  EXPECT_EQ(rules::scheduled_minutes(facts, late), Minutes{480});
  EXPECT_EQ(rules::overtime_minutes(facts, late), Minutes{30});
  EXPECT_EQ(rules::scheduled_minutes(facts, worked(aug(3))), Minutes{0});
}

TEST(TimecardRules, OvertimeIsWhatLiesBeyondTheScheduledTime) {
  EXPECT_EQ(rules::overtime_minutes(model(), worked(aug(31), "9:00", "20:00")), Minutes{120});
  EXPECT_EQ(rules::overtime_minutes(model(), worked(aug(31), "9:00", "17:00")), Minutes{0});
  EXPECT_EQ(rules::overtime_minutes(model(), worked(aug(14), "9:00", "20:00")), Minutes{0})
      << "work on a day off is holiday work";
  TimecardDay empty = worked(aug(31), "9:00", "20:00");
  empty.state = DayState::empty;
  EXPECT_EQ(rules::overtime_minutes(model(), empty), Minutes{0});
}

// 45 h a month, 360 h a year of the model contract: the minute that reaches the limit is within it.
TEST(TimecardRules, MonthlyAndYearlyOvertimeWarn) {
  DayFacts facts;
  facts.card = model();
  facts.card.hours.overtime_limit_a_month_min = Minutes{45 * 60};
  facts.card.hours.overtime_limit_a_year_min = Minutes{360 * 60};
  const TimecardDay two_hours = worked(aug(31), "9:00", "20:00");
  const auto warnings = [&](const TimecardDay& day) {
    std::vector<std::string> found;
    for (const Violation& v : rules::violations_of_day(day, facts)) {
      if (v.code == Code::over_contract_limit && v.warning) found.push_back(v.params.at(0));
    }
    return found;
  };
  facts.month_overtime_min = Minutes{43 * 60};
  facts.year_overtime_min = Minutes{358 * 60};
  EXPECT_TRUE(warnings(two_hours).empty());
  facts.month_overtime_min = Minutes{43 * 60 + 1};
  EXPECT_EQ(warnings(two_hours), (std::vector<std::string>{"時間外労働 1か月45:00"}));
  facts.year_overtime_min = Minutes{358 * 60 + 1};
  EXPECT_EQ(warnings(two_hours).size(), 2U);
  EXPECT_EQ(warnings(two_hours).at(1), "時間外労働 1年360:00");
  EXPECT_TRUE(warnings(worked(aug(31))).empty()) << "a day without overtime adds nothing";
}

// What the sheet adds up for the day: this assignment only, before the day, in its month and year.
TEST(TimecardRules, OvertimeBeforeADayIsSummedByMonthAndYear) {
  Sheet sheet;
  sheet.facts = model();
  sheet.facts.assignment = Period::inclusive(date(2026, 8, 20), date(2028, 9, 30));
  sheet.card.assignment_id = AssignmentId{7};
  sheet.card.period_from = aug(16);
  sheet.card.period_to = aug(31);
  sheet.earlier_overtime_min = Minutes{600};  // since 2026-08-20, before August
  sheet.days = {worked(aug(18), "9:00", "20:00"), worked(aug(20), "9:00", "20:00"),
                worked(aug(24), "9:00", "20:00")};
  sheet.others = {{TimecardId{1}, AssignmentId{7}, worked(aug(3), "9:00", "19:00")},
                  {TimecardId{2}, AssignmentId{8}, worked(aug(4), "9:00", "21:00")},
                  {TimecardId{1}, AssignmentId{7}, worked(date(2027, 7, 30), "9:00", "21:00")}};
  DayFacts facts = day_facts(sheet, aug(19));
  EXPECT_EQ(facts.month_overtime_min, Minutes{60 + 120});
  EXPECT_EQ(facts.year_overtime_min, Minutes{600 + 60 + 120});
  facts = day_facts(sheet, aug(25));  // the second year began on 8/20
  EXPECT_EQ(facts.month_overtime_min, Minutes{60 + 120 + 120 + 120});
  EXPECT_EQ(facts.year_overtime_min, Minutes{120 + 120});
}

struct DayCase {
  const char* what;
  TimecardDay day;
  std::vector<Code> red;
  std::vector<Code> warnings = {};
};

void expect_codes(const DayCase& row, const DayFacts& facts) {
  std::vector<Code> red;
  std::vector<Code> warnings;
  for (const Violation& v : rules::violations_of_day(row.day, facts)) {
    (v.warning ? warnings : red).push_back(v.code);
  }
  EXPECT_EQ(red, row.red) << row.what;
  EXPECT_EQ(warnings, row.warnings) << row.what;
}

TimecardDay with_breaks(TimecardDay day, std::vector<TimeSpan> breaks) {
  day.breaks = std::move(breaks);
  return day;
}

TimecardDay of_kind(TimecardDay day, DayKind kind) {
  day.kind = kind;
  return day;
}

TimecardDay without_end(TimecardDay day) {
  day.end_min.reset();
  return day;
}

TEST(TimecardRules, ViolationsOfTimesAndBreaks) {
  TimecardDay past_two_days = worked(aug(2));
  past_two_days.end_min = DayMinute{2881};
  const DayCase rows[] = {
      {"the contract day", worked(aug(2)), {}},
      {"past midnight", worked(aug(2), "13:00", "25:30"), {Code::break_outside_work}},
      {"past midnight with its own break",
       with_breaks(worked(aug(2), "13:00", "25:30"), {{at("18:00"), at("19:00")}}),
       {},
       {}},  // 11:30 worked, 3:30 beyond the contract's hours: within 4:00
      {"reversed",
       worked(aug(2), "18:00", "9:00"),
       {Code::end_before_start, Code::break_outside_work}},
      {"nothing", with_breaks(worked(aug(2), "9:00", "9:00"), {}), {Code::end_before_start}},
      {"no end", without_end(worked(aug(2))), {Code::required}},
      {"after 48:00", past_two_days, {Code::bad_time}},
      {"begins the next day", with_breaks(worked(aug(2), "25:00", "29:00"), {}), {Code::bad_time}},
      {"runs into the next contract day",
       with_breaks(worked(aug(2), "22:00", "33:30"), {{at("26:00"), at("27:00")}}),
       {Code::runs_into_next_day}},
      {"breaks overlap",
       with_breaks(worked(aug(2)), {{at("12:00"), at("13:00")}, {at("12:30"), at("13:30")}}),
       {Code::break_outside_work}},
      {"break reversed",
       with_breaks(worked(aug(2)), {{at("13:00"), at("12:00")}}),
       {Code::break_outside_work}},
      {"nothing but break",
       with_breaks(worked(aug(2)), {{at("9:00"), at("18:00")}}),
       {Code::break_outside_work}},
      {"8:15 of work with 45 minutes",
       with_breaks(worked(aug(2)), {{at("12:00"), at("12:45")}}),
       {},
       {Code::break_too_short}},
      {"12:01 of work, 4:01 beyond the contract's hours",
       worked(aug(2), "9:00", "22:01"),
       {},
       {Code::over_contract_limit}},
  };
  for (const DayCase& row : rows) expect_codes(row, {model(), {}, 0});
}

TEST(TimecardRules, ViolationsOfKinds) {
  const DayCase rows[] = {
      {"work on a day off is holiday work", worked(aug(14)), {Code::bad_choice}},
      {"holiday work", of_kind(worked(aug(14)), DayKind::holiday_work), {}},
      {"holiday work on a contract day",
       of_kind(worked(aug(2)), DayKind::holiday_work),
       {Code::bad_choice}},
      {"absence", without_times(aug(9), DayKind::absence, "風邪のため"), {}},
      {"absence on a day off", without_times(aug(14), DayKind::absence, ""), {Code::bad_choice}},
      {"leave on a day off", without_times(aug(14), DayKind::paid_leave, ""), {Code::bad_choice}},
      {"非勤務日 with its remark", without_times(aug(12), DayKind::non_working, "棚卸のため"), {}},
      {"非勤務日 without a remark",
       without_times(aug(12), DayKind::non_working, " "),
       {Code::reason_required}},
      {"absence with times", of_kind(worked(aug(9)), DayKind::absence), {Code::times_not_allowed}},
      {"outside the assignment", worked(date(2027, 6, 30)), {Code::day_not_in_assignment}},
  };
  for (const DayCase& row : rows) expect_codes(row, {model(), {}, 0});
  expect_codes({"the third holiday work of the month",
                of_kind(worked(aug(14)), DayKind::holiday_work),
                {},
                {Code::over_contract_limit}},
               {model(), {}, 2});
  CardFacts none = model();
  none.hours.holiday_work_days_a_month = 0;
  expect_codes({"no holiday work in the contract",
                of_kind(worked(aug(14)), DayKind::holiday_work),
                {Code::holiday_work_not_allowed}},
               {none, {}, 0});
}

TEST(TimecardRules, OnlyLeaveIsAppliedForBeforehand) {
  const DayFacts facts{model(aug(2)), {}, 0};
  expect_codes({"today", worked(aug(2)), {}}, facts);
  expect_codes({"tomorrow's work", worked(aug(3)), {Code::future_day}}, facts);
  expect_codes({"tomorrow's leave", without_times(aug(3), DayKind::paid_leave, ""), {}}, facts);
  expect_codes(
      {"tomorrow's absence", without_times(aug(3), DayKind::absence, ""), {Code::future_day}},
      facts);
}

TEST(TimecardRules, NobodyWorksInTwoPlacesAtOnce) {
  struct Row {
    const char* what;
    OtherWork other;
    bool clash;
  };
  const Row rows[] = {
      {"the same afternoon", {aug(3), {at("17:00"), at("20:00")}, "K-2"}, true},
      {"right afterwards", {aug(3), {at("18:00"), at("20:00")}, "K-2"}, false},
      {"the night before, until 9:30", {aug(2), {at("22:00"), at("33:30")}, "K-2"}, true},
      {"the night before, until 9:00", {aug(2), {at("22:00"), at("33:00")}, "K-2"}, false},
      {"the next day", {aug(4), {at("9:00"), at("18:00")}, "K-2"}, false},
  };
  for (const Row& row : rows) {
    expect_codes({row.what, worked(aug(3)),
                  row.clash ? std::vector{Code::work_overlap} : std::vector<Code>{}},
                 {model(), {row.other}, 0});
  }
}

// 8 h here and 1:30 elsewhere on 8/2 and 8/3 (Monday, Tuesday): 1:30 a day beyond 8 h, 3:00 in the
// month. On 8/4 nothing is worked elsewhere.
TEST(TimecardRules, TheOvertimeAgreementCountsAllClientsTogether) {
  Sheet sheet;
  sheet.facts = model();
  sheet.card.assignment_id = AssignmentId{7};
  sheet.card.period_from = aug(1);
  sheet.card.period_to = aug(31);
  sheet.days = {worked(aug(2)), worked(aug(3)), worked(aug(4))};
  TimecardDay evening = worked(aug(2), "18:30", "20:00");
  evening.breaks.clear();
  sheet.others = {{TimecardId{2}, AssignmentId{8}, evening}};
  evening.worked_on = aug(3);
  sheet.others.push_back({TimecardId{2}, AssignmentId{8}, evening});
  EXPECT_TRUE(over_agreement(sheet).empty()) << "no agreement on record";
  sheet.agreed = AgreedOvertime{{90}, {180}, 0};
  EXPECT_TRUE(over_agreement(sheet).empty()) << "the minute that reaches the limit is within it";
  sheet.agreed = AgreedOvertime{{89}, {179}, 0};
  const auto found = over_agreement(sheet);
  ASSERT_EQ(found.size(), 2U);
  ASSERT_EQ(found.at(aug(2)).size(), 1U);
  EXPECT_EQ(found.at(aug(2))[0].params, (std::vector<std::string>{"1日1:29", "1日1:30"}));
  ASSERT_EQ(found.at(aug(3)).size(), 2U);
  EXPECT_EQ(found.at(aug(3))[1].params, (std::vector<std::string>{"1か月2:59", "1か月3:00"}));
  EXPECT_TRUE(found.at(aug(3))[1].warning);
}

// One day of 8/2 with 1:30 beyond 8 h; before it July with `july` and June with `june` days of 4 h
// on Saturdays, the sixth day of a week of 40 h: all of it is beyond 40 h.
Sheet with_saturdays(int june, int july) {
  Sheet sheet;
  sheet.facts = model();
  sheet.card.assignment_id = AssignmentId{7};
  sheet.card.period_from = aug(1);
  sheet.card.period_to = aug(31);
  sheet.days = {worked(aug(2), "09:00", "19:30")};
  sheet.agreed = AgreedOvertime{{1440}, {2700}, 2, date(2027, 4, 1), {21600}};
  sheet.earlier_from = earlier_days_from(*sheet.agreed, aug(1));
  const auto month = [&](Date first, int saturdays) {
    for (Date on = first; month_containing(on) == month_containing(first); on += one_day) {
      const unsigned weekday = weekday_index(on);
      if (weekday == 0 || (weekday == 6 && saturdays == 0)) continue;
      TimecardDay day = worked(on, "09:00", weekday == 6 ? "13:00" : "18:00");
      if (weekday == 6) {
        day.breaks.clear();
        --saturdays;
      }
      sheet.earlier_days.push_back({TimecardId{2}, AssignmentId{8}, day});
    }
  };
  month(date(2027, 6, 1), june);
  month(date(2027, 7, 1), july);
  return sheet;
}

std::vector<std::vector<std::string>> warned(const Sheet& sheet) {
  std::vector<std::vector<std::string>> params;
  for (const auto& [on, violations] : over_agreement(sheet)) {
    for (const Violation& one : violations) params.push_back(one.params);
  }
  return params;
}

using Warned = std::vector<std::vector<std::string>>;

// June 2 × 4 h (the week of 6/5 has only 36 h), July 3 × 4 h, August 1:30 = 21:30 of the
// agreement's year, which began in April.
TEST(TimecardRules, TheYearOfTheAgreementCountsTheMonthsBefore) {
  Sheet sheet = with_saturdays(3, 3);
  EXPECT_EQ(warned(sheet), Warned{});
  sheet.agreed->per_year_min = {21 * 60 + 30};
  EXPECT_EQ(warned(sheet), Warned{}) << "the minute that reaches the limit is within it";
  sheet.agreed->per_year_min = {21 * 60 + 29};
  EXPECT_EQ(warned(sheet), (Warned{{"1年21:29", "1年21:30"}}));
  sheet.agreed->starts_on = date(2027, 7, 1);
  sheet.agreed->per_year_min = {13 * 60 + 29};
  EXPECT_EQ(warned(sheet), (Warned{{"1年13:29", "1年13:30"}}));
}

// With the special clause the ordinary month may be exceeded as often as it says.
TEST(TimecardRules, TheSpecialClauseCountsItsMonths) {
  Sheet sheet = with_saturdays(3, 3);
  sheet.agreed->special_clause = true;
  sheet.agreed->per_month_min = {89};
  sheet.agreed->special_per_month_min = {100 * 60};
  sheet.agreed->special_per_year_min = {720 * 60};
  sheet.agreed->special_months_per_year = 3;
  EXPECT_EQ(warned(sheet), Warned{});
  sheet.agreed->special_months_per_year = 2;
  EXPECT_EQ(warned(sheet), (Warned{{"1か月1:29を超える月 年2回", "年3回"}}));
  sheet.agreed->special_per_month_min = {89};
  EXPECT_EQ(warned(sheet)[0],
            (std::vector<std::string>{"特別条項 1か月1:29", "特別条項 1か月1:30"}));
}

// 36条6項: 100 hours of a month and the averages hold whatever was agreed, but for research.
TEST(TimecardRules, TheLawsOwnLimitsHoldBesideTheAgreement) {
  Sheet sheet = with_saturdays(0, 0);
  sheet.agreed->per_month_min = {44640};
  sheet.agreed->per_year_min = {527040};
  sheet.days.clear();
  // 16 h a day on 20 weekdays: 8 h × 20 = 160 h beyond 8 h by 8/27; 100 h are reached on the 13th
  // day (8/18): 104 h.
  for (Date on = aug(2); on <= aug(27); on += one_day) {
    if (weekday_index(on) == 0 || weekday_index(on) == 6) continue;
    TimecardDay day = worked(on, "06:00", "22:00");
    day.breaks.clear();
    sheet.days.push_back(day);
  }
  const auto found = over_agreement(sheet);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.begin()->first, aug(18));
  EXPECT_EQ(found.begin()->second[0].params,
            (std::vector<std::string>{"休日労働を含め1か月100:00未満", "1か月104:00"}));
  // June and July without any: 160:00 over two months reach the average of 80:00 and do not pass
  // it.
  EXPECT_EQ(found.at(aug(27)).size(), 1U);
  sheet.agreed->research_exempt = true;
  EXPECT_TRUE(over_agreement(sheet).empty());
}

}  // namespace
}  // namespace tasuki::timecard
