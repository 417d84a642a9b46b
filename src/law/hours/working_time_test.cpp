#include "law/hours/working_time.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tasuki::law {
namespace {

// 2027: 8/1 is a Sunday, 8/2 a Monday … 8/7 a Saturday, 8/8 a Sunday.
Date aug(unsigned day) { return date(2027, 8, day); }

DayMinute at(const char* text) { return parse_day_minute(text).value(); }

std::int32_t minutes(const char* text) { return parse_day_minute(text).value().value; }

struct Break {
  const char* from;
  const char* to;
};

WorkDay worked(Date on, const char* from, const char* to, std::vector<Break> breaks,
               const char* scheduled = "8:00", std::int64_t contract = 1) {
  WorkInterval interval{{at(from), at(to)}, {}};
  for (const Break& rest : breaks) interval.breaks.push_back({at(rest.from), at(rest.to)});
  return {on, contract, {interval}, {minutes(scheduled)}};
}

const std::vector<Break> kLunch{{"12:00", "13:00"}};

WorkDay usual(Date on) { return worked(on, "9:00", "18:00", kLunch); }

WorkingTimeRules sunday_off() {
  WorkingTimeRules rules;
  rules.statutory_holiday_weekday = 0;
  return rules;
}

// Minutes of one class as a labour expert writes them.
struct Expected {
  const char* scheduled = "0:00";
  const char* within_law = "0:00";
  const char* over_8h = "0:00";
  const char* over_40h = "0:00";
  const char* holiday = "0:00";
  const char* night = "0:00";
};

void expect_day(const ClassifiedDay& day, const Expected& e) {
  const ClassMinutes& w = day.time.worked;
  const std::string where = text(day.worked_on) + " contract " + std::to_string(day.contract);
  EXPECT_EQ(text(w.scheduled_min), e.scheduled) << where;
  EXPECT_EQ(text(w.overtime_within_law_min), e.within_law) << where;
  EXPECT_EQ(text(w.over_8h_min), e.over_8h) << where;
  EXPECT_EQ(text(w.over_40h_min), e.over_40h) << where;
  EXPECT_EQ(text(w.statutory_holiday_min), e.holiday) << where;
  EXPECT_EQ(text(day.time.night.total()), e.night) << where;
}

struct Case {
  const char* what;
  WorkDay day;
  Expected expected;
};

// 法定休日 = Sunday. Each row is one shift alone; hand-computed.
TEST(LawWorkingTime, OneShift) {
  const Case rows[] = {
      {"the contract day", usual(aug(2)), {.scheduled = "8:00"}},
      {"7:45 because of a long break",
       worked(aug(2), "9:00", "18:00", {{"12:00", "13:15"}}),
       {.scheduled = "7:45"}},
      {"two hours over eight",
       worked(aug(31), "9:00", "20:00", kLunch),
       {.scheduled = "8:00", .over_8h = "2:00"}},
      {"part-time day of 6:00, one hour longer",
       worked(aug(2), "9:00", "17:00", kLunch, "6:00"),
       {.scheduled = "6:00", .within_law = "1:00"}},
      {"part-time day of 6:00 until past eight",
       worked(aug(2), "9:00", "19:30", kLunch, "6:00"),
       {.scheduled = "6:00", .within_law = "2:00", .over_8h = "1:30"}},
      {"Saturday, a day off that is not statutory",
       worked(aug(7), "9:00", "19:00", kLunch, "0:00"),
       {.within_law = "8:00", .over_8h = "1:00"}},
      {"the statutory holiday has no eight-hour limit",
       worked(aug(1), "9:00", "20:00", kLunch, "0:00"),
       {.holiday = "10:00"}},
      // 昭63.1.1基発1号: 22:00–31:00 less 26:00–27:00 = 8:00 of the starting day; night 22–26,
      // 27–29 = 6:00
      {"night shift",
       worked(date(2026, 11, 20), "22:00", "31:00", {{"26:00", "27:00"}}),
       {.scheduled = "8:00", .night = "6:00"}},
      // 9:00–30:00 less 1:00 = 20:00; 12:00 over eight; night 22–29 = 7:00
      {"through the night",
       worked(date(2026, 11, 23), "9:00", "30:00", kLunch),
       {.scheduled = "8:00", .over_8h = "12:00", .night = "7:00"}},
      {"early morning is night too",
       worked(aug(2), "4:00", "13:00", {{"8:00", "9:00"}}),
       {.scheduled = "8:00", .night = "1:00"}},
      // 平6.5.31基発331号: Sunday 20:00–24:00 is holiday, Monday 0:00–3:00 is not; night 22–27 =
      // 5:00
      {"out of the holiday",
       worked(aug(1), "20:00", "27:00", {}, "0:00"),
       {.within_law = "3:00", .holiday = "4:00", .night = "5:00"}},
      // Saturday 13:00–Sunday 3:00, 1:00 break: 13–22 less 1 = 8:00, 22–24 over eight, 0–3 holiday
      {"into the holiday",
       worked(aug(7), "13:00", "27:00", {{"17:00", "18:00"}}),
       {.scheduled = "8:00", .over_8h = "2:00", .holiday = "3:00", .night = "5:00"}},
      {"the second night of a 48-hour day",
       worked(aug(2), "45:00", "48:00", {}, "0:00"),
       {.within_law = "3:00", .night = "2:00"}},
  };
  for (const Case& row : rows) {
    SCOPED_TRACE(row.what);
    expect_day(classify({row.day}, sunday_off()).at(0), row.expected);
  }
}

// rows of 労基法32条・37条, 労基則20条: [minutes of the days Mon–Sat] → over 8 h, over 40 h.
TEST(LawWorkingTime, Weeks) {
  struct Row {
    const char* what;
    std::vector<std::int32_t>
        worked_min;  // from Monday; the scheduled time is the same, at most 8 h
    std::int32_t over_8h;
    std::int32_t over_40h;
  };
  const Row rows[] = {
      {"the sixth day", {480, 480, 480, 480, 480, 360}, 0, 360},
      {"six days of seven hours", {420, 420, 420, 420, 420, 420}, 0, 120},
      {"a long day in a short week", {360, 360, 360, 360, 360, 600}, 120, 0},
      {"exactly forty", {480, 480, 480, 480, 480, 0}, 0, 0},
      {"a short day does not offset a long one", {720, 240, 480, 480, 480, 0}, 240, 0},
      {"minutes over 8 h do not count again to 40 h", {600, 600, 600, 600, 600, 60}, 600, 60},
  };
  for (const Row& row : rows) {
    std::vector<WorkDay> days;
    for (std::size_t i = 0; i < row.worked_min.size(); ++i) {
      WorkDay day{aug(2 + static_cast<unsigned>(i)), 1, {}, {std::min(row.worked_min[i], 480)}};
      const DayMinute six{360};
      if (row.worked_min[i] > 0) day.intervals = {{{six, six + Minutes{row.worked_min[i]}}, {}}};
      days.push_back(day);
    }
    ClassMinutes sum;
    for (const ClassifiedDay& day : classify(days, sunday_off())) sum += day.time.worked;
    EXPECT_EQ(sum.over_8h_min.value, row.over_8h) << row.what;
    EXPECT_EQ(sum.over_40h_min.value, row.over_40h) << row.what;
  }
}

// The week of Sunday 8/29 runs into September: five days of 8 h, then Saturday 9/4 is over 40 h.
TEST(LawWorkingTime, TheWeekCrossesTheMonth) {
  std::vector<WorkDay> days;
  for (Date on = date(2027, 8, 30); on <= date(2027, 9, 3); on += one_day)
    days.push_back(usual(on));
  days.push_back(worked(date(2027, 9, 4), "9:00", "12:00", {}, "0:00"));
  expect_day(classify(days, sunday_off()).back(), {.over_40h = "3:00"});
  const auto september = Period::inclusive(date(2027, 9, 1), date(2027, 9, 15));
  EXPECT_EQ(days_needed(september, sunday_off()),
            Period::inclusive(date(2027, 8, 29), date(2027, 9, 15)));
}

TEST(LawWorkingTime, TheWeekBeginsWhenTheRulesSay) {
  // Sun 8/1 … Thu 8/5, 8 h each, then Fri 8/6: the sixth day of a Sunday week, the fifth of a
  // Monday week.
  std::vector<WorkDay> days;
  for (unsigned day = 1; day <= 6; ++day) days.push_back(usual(aug(day)));
  expect_day(classify(days, {}).back(), {.over_40h = "8:00"});
  WorkingTimeRules monday;
  monday.week_starts_on = 1;
  expect_day(classify(days, monday).back(), {.scheduled = "8:00"});
}

// Two clients of one agency on one day: 9:00–13:00 and 14:00–20:00 make 10 hours (38条1項).
TEST(LawWorkingTime, ContractsOfOneAgencyCountTogether) {
  const auto days = classify({worked(aug(2), "14:00", "20:00", {}, "6:00", 2),
                              worked(aug(2), "9:00", "13:00", {}, "4:00", 1)},
                             sunday_off());
  expect_day(days[0], {.scheduled = "4:00", .over_8h = "2:00"});
  expect_day(days[1], {.scheduled = "4:00"});
  EXPECT_EQ(days[0].explain.at(1),
            (Step{StepKey::other_contracts, {}, {240}, "労働基準法38条1項"}));
}

TEST(LawWorkingTime, TheStatutoryHolidayIsWhatTheRulesSay) {
  const WorkDay sunday = worked(aug(1), "9:00", "18:00", kLunch, "0:00");
  const WorkDay wednesday = worked(aug(4), "9:00", "18:00", kLunch, "0:00");
  // none named: both are ordinary
  expect_day(classify({sunday}, {})[0], {.within_law = "8:00"});
  // this week's Sunday was exchanged for Wednesday (振替)
  WorkingTimeRules rules = sunday_off();
  rules.exchanged_on = {aug(1)};
  rules.statutory_holidays_on = {aug(4)};
  const auto days = classify({sunday, wednesday}, rules);
  expect_day(days[0], {.within_law = "8:00"});
  expect_day(days[1], {.holiday = "8:00"});
  // holiday work does not count to the forty hours
  std::vector<WorkDay> week{worked(aug(1), "9:00", "18:00", kLunch, "0:00")};
  for (unsigned day = 2; day <= 6; ++day) week.push_back(usual(aug(day)));
  expect_day(classify(week, sunday_off()).back(), {.scheduled = "8:00"});
}

TEST(LawWorkingTime, TheHourThatCrossesForty) {
  std::vector<WorkDay> days;
  for (unsigned day = 2; day <= 6; ++day)
    days.push_back(worked(aug(day), "9:00", "17:30", kLunch, "7:30"));
  days.push_back(worked(aug(7), "18:00", "23:30", {}, "0:00"));  // 37:30 so far, 2:30 left
  expect_day(classify(days, sunday_off()).back(),
             {.within_law = "2:30", .over_40h = "3:00", .night = "1:30"});
}

TEST(LawWorkingTime, ExplainsEachFigure) {
  const auto day =
      classify({worked(aug(2), "9:00", "18:00", {{"12:00", "13:15"}})}, sunday_off())[0];
  ASSERT_EQ(day.explain.size(), 3U);
  EXPECT_EQ(step_ja(day.explain[0]), "09:00～18:00 から休憩 12:00～13:15 を除いて 7:45");
  EXPECT_EQ(step_ja(day.explain[1]), "うち所定内 7:45");
  EXPECT_EQ(step_ja(day.explain[2]), "所定労働時間に足りない時間 0:15");
  EXPECT_EQ(step_en(day.explain[0]), "09:00–18:00 less break 12:00–13:15 = 7:45");
  EXPECT_EQ(step_en(day.explain[1]), "of which scheduled 7:45");

  const auto late = classify({worked(aug(31), "9:00", "23:00", kLunch)}, sunday_off())[0];
  ASSERT_EQ(late.explain.size(), 4U);
  EXPECT_EQ(step_ja(late.explain[2]),
            "うち1日8時間を超える時間 5:00（労働基準法32条2項・37条1項）");
  EXPECT_EQ(step_ja(late.explain[3]), "うち深夜（22時～5時） 1:00（労働基準法37条4項）");
}

TEST(LawWorkingTime, RefusesImpossibleInput) {
  const WorkDay rows[] = {
      worked(aug(2), "18:00", "9:00", {}),
      worked(aug(2), "9:00", "9:00", {}),
      worked(aug(2), "9:00", "18:00", {{"8:00", "9:30"}}),
      worked(aug(2), "9:00", "18:00", {{"12:00", "13:00"}, {"12:30", "13:30"}}),
      worked(aug(2), "9:00", "18:00", {{"13:00", "12:00"}}),
  };
  for (const WorkDay& row : rows) EXPECT_THROW(classify({row}, {}), std::invalid_argument);
  EXPECT_THROW(classify({usual(aug(2)), usual(aug(2))}, {}), std::invalid_argument);
  // Monday until 33:00 (Tuesday 9:00) and Tuesday from 8:00 elsewhere
  EXPECT_THROW(classify({worked(aug(2), "22:00", "33:00", {}),
                         worked(aug(3), "8:00", "12:00", {}, "4:00", 2)},
                        {}),
               std::invalid_argument);
}

// The rule read literally: one minute after the other in order of time.
std::vector<ClassifiedTime> minute_by_minute(const std::vector<WorkDay>& days,
                                             const WorkingTimeRules& rules) {
  std::vector<ClassifiedTime> result(days.size());
  std::vector<std::int32_t> ordinary(days.size());
  std::int32_t week = 0;
  std::int32_t today = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const Date on = days[i].worked_on;
    if (i > 0 && rules.week_start(on) != rules.week_start(days[i - 1].worked_on)) week = 0;
    if (i == 0 || on != days[i - 1].worked_on) today = 0;
    const WorkInterval& interval = days[i].intervals.at(0);
    for (std::int32_t m = interval.span.start_min.value; m < interval.span.end_min.value; ++m) {
      bool resting = false;
      for (const TimeSpan& rest : interval.breaks) {
        resting = resting || (rest.start_min.value <= m && m < rest.end_min.value);
      }
      if (resting) continue;
      const Date calendar_day = on + std::chrono::days{m >= 1440 ? 1 : 0};
      WorkClass work_class = WorkClass::statutory_holiday;
      if (weekday_index(calendar_day) != 0) {
        if (++today > 480) {
          work_class = WorkClass::over_8h;
        } else if (++week > 2400) {
          work_class = WorkClass::over_40h;
        } else if (++ordinary[i] <= days[i].scheduled_min.value) {
          work_class = WorkClass::scheduled;
        } else {
          work_class = WorkClass::overtime_within_law;
        }
      }
      const std::int32_t clock = m % 1440;
      result[i].worked.of(work_class) += Minutes{1};
      if (clock < 300 || clock >= 1320) result[i].night.of(work_class) += Minutes{1};
    }
  }
  return result;
}

TEST(LawWorkingTime, PropertyEqualsCountingMinuteByMinute) {
  std::mt19937 random(19470901);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  for (int round = 0; round < 100; ++round) {
    std::vector<WorkDay> days;
    int free_from = 0;  // of the present day, left over from work past midnight
    for (unsigned day = 1; day <= 28; ++day) {
      int until = free_from;
      for (const std::int64_t contract : {1, 2}) {
        const int start = until + pick(0, 300);
        if (start >= 1440 || pick(0, 3) == 0) continue;
        until = start + pick(2, 900);
        const int rest = start + pick(0, (until - start) / 2);
        WorkInterval interval{{{start}, {until}}, {}};
        if (rest + 1 < until) interval.breaks.push_back({{rest}, {rest + 1 + (until - rest) / 3}});
        days.push_back({aug(day), contract, {interval}, {pick(0, 540)}});
      }
      free_from = std::max(0, until - 1440);
    }
    WorkingTimeRules rules = sunday_off();
    rules.week_starts_on = pick(0, 6);
    const auto expected = minute_by_minute(days, rules);
    const auto classified = classify(days, rules);
    for (std::size_t i = 0; i < days.size(); ++i) EXPECT_EQ(classified[i].time, expected[i]);
  }
}

// Whatever was worked, the five classes sum to the total, night is within each class, and a day's
// classes do not change when later days are added.
TEST(LawWorkingTime, PropertyClassesSumToTheTotal) {
  std::mt19937 random(20270801);
  const auto pick = [&](int from, int to) {
    return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<WorkDay> days;
    for (unsigned day = 1; day <= 28; ++day) {
      if (pick(0, 3) == 0) continue;
      const int start = pick(0, 900);
      const int end = start + pick(1, 1440 - 900);
      WorkInterval interval{{{start}, {end}}, {}};
      if (end - start > 60) interval.breaks.push_back({{start + 20}, {start + pick(21, 60)}});
      days.push_back({aug(day), 1, {interval}, {pick(0, 480)}});
    }
    WorkingTimeRules rules = sunday_off();
    rules.week_starts_on = pick(0, 6);
    const auto all = classify(days, rules);
    ASSERT_EQ(all.size(), days.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const ClassifiedTime& time = all[i].time;
      EXPECT_EQ(time.worked.total(), days[i].intervals[0].worked());
      for (const WorkClass c :
           {WorkClass::scheduled, WorkClass::overtime_within_law, WorkClass::over_8h,
            WorkClass::over_40h, WorkClass::statutory_holiday}) {
        EXPECT_GE(time.worked.of(c), Minutes{0});
        EXPECT_LE(time.night.of(c), time.worked.of(c));
      }
    }
    const std::vector<WorkDay> half(days.begin(),
                                    days.begin() + static_cast<long>(days.size() / 2));
    const auto early = classify(half, rules);
    for (std::size_t i = 0; i < early.size(); ++i) EXPECT_EQ(early[i].time, all[i].time);
  }
}

}  // namespace
}  // namespace tasuki::law
