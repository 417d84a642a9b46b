#include "ledger/ledger.hpp"

#include <gtest/gtest.h>

namespace tasuki::ledger {
namespace {

// 9:00–18:00 with 12:00–13:00, Monday to Friday; from 8/1 on 10:00–19:00.
std::vector<PlannedHours> plan() {
  contract::Shift shift;
  shift.start_min = DayMinute{540};
  shift.end_min = DayMinute{1080};
  shift.breaks = {{DayMinute{720}, DayMinute{780}}};
  contract::Hours hours;
  hours.shifts = {shift};
  contract::Hours later = hours;
  later.shifts[0].start_min = DayMinute{600};
  later.shifts[0].end_min = DayMinute{1140};
  return {{date(2027, 7, 1), hours}, {date(2027, 8, 1), later}};
}

WorkedDay worked(Date on, int start, int end) {
  WorkedDay day;
  day.worked_on = on;
  day.kind = "work";
  day.planned = true;
  day.start_min = DayMinute{start};
  day.end_min = DayMinute{end};
  day.breaks = {{DayMinute{720}, DayMinute{780}}};
  return day;
}

std::string noted(const WorkedDay& day) {
  const auto notes = deviations(plan(), {day});
  return notes.empty() ? "" : notes[0].text;
}

TEST(Ledger, OnlyWhatDiffersFromThePlanIsNoted) {
  EXPECT_EQ(noted(worked(date(2027, 7, 1), 540, 1080)), "");
  EXPECT_EQ(noted(worked(date(2027, 8, 2), 600, 1140)), "") << "the hours of that day's contract";
  EXPECT_EQ(noted(worked(date(2027, 7, 30), 600, 1140)), "就業時間 10:00～19:00");
  EXPECT_EQ(noted(worked(date(2027, 7, 1), 540, 1200)),
            "就業時間 09:00～20:00（予定より2時間00分長い）");
  EXPECT_EQ(noted(worked(date(2027, 7, 1), 540, 1050)),
            "就業時間 09:00～17:30（予定より0時間30分短い）");
}

// 遅番 worked on a day that the shift table gives to 早番 is not as planned.
TEST(Ledger, TheShiftTableSaysWhichShiftWasPlanned) {
  auto from = plan();
  contract::Hours& hours = from[0].hours;
  hours.shifts[0].name = "早番";
  hours.shifts.push_back(from[1].hours.shifts[0]);
  hours.shifts[1].name = "遅番";  // 10:00–19:00
  const auto text_of = [&](Date on) {
    const auto notes = deviations(from, {worked(on, 600, 1140)});
    return notes.empty() ? "" : notes[0].text;
  };
  EXPECT_EQ(text_of(date(2027, 7, 1)), "");
  hours.shift_table = {{date(2027, 7, 1), "早番", 0}, {date(2027, 7, 2), "遅番", 0}};
  EXPECT_EQ(text_of(date(2027, 7, 1)), "就業時間 10:00～19:00");
  EXPECT_EQ(text_of(date(2027, 7, 2)), "");
  EXPECT_EQ(text_of(date(2027, 7, 5)), "") << "not named: either of them";
}

TEST(Ledger, BreaksAbsencesAndDaysOff) {
  WorkedDay day = worked(date(2027, 7, 1), 540, 1080);
  day.breaks = {{DayMinute{780}, DayMinute{840}}};
  EXPECT_EQ(noted(day), "休憩時間 13:00～14:00");
  day = worked(date(2027, 7, 3), 540, 1080);
  day.planned = false;
  EXPECT_EQ(noted(day), "就業日以外の就業 09:00～18:00");
  WorkedDay absent;
  absent.worked_on = date(2027, 7, 2);
  absent.kind = "absence";
  absent.planned = true;
  absent.remark = "風邪のため";
  EXPECT_EQ(noted(absent), "欠勤（風邪のため）");
  absent.kind = "non_working";
  absent.remark = "";
  EXPECT_EQ(noted(absent), "就業せず");
  absent.planned = false;
  EXPECT_EQ(noted(absent), "") << "a day off";
}

// The hours of an amendment to come are not yet true of anybody.
TEST(Ledger, ShowsTheHoursThatHeldEachFromItsDay) {
  const auto before = held_until(plan(), date(2027, 7, 31));
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].hours.shifts[0].start_min, DayMinute{540});
  const auto after = held_until(plan(), date(2027, 8, 1));
  ASSERT_EQ(after.size(), 2U);
  EXPECT_EQ(after[1].effective_from, date(2027, 8, 1));
  EXPECT_EQ(after[1].hours.shifts[0].start_min, DayMinute{600});
  auto same = plan();
  same[1].hours = same[0].hours;  // an amendment of something else
  EXPECT_EQ(held_until(same, date(2027, 8, 1)).size(), 1U);
  auto twice = plan();
  twice[1].effective_from = date(2027, 7, 1);  // put right before anybody worked
  ASSERT_EQ(held_until(twice, date(2027, 7, 1)).size(), 1U);
  EXPECT_EQ(held_until(twice, date(2027, 7, 1))[0].hours.shifts[0].start_min, DayMinute{600});
}

// 法37条2項・42条2項: three years from the end.
TEST(Ledger, IsKeptThreeYears) {
  EXPECT_EQ(keep_until(date(2027, 9, 30)), date(2030, 9, 30));
  EXPECT_EQ(keep_until(date(2028, 2, 29)), date(2031, 2, 28));
}

TEST(Ledger, TrainingAtTheClientLiesWithinTheDispatch) {
  contract::Assignment assignment;
  assignment.starts_on = date(2027, 7, 1);
  assignment.ends_on = date(2027, 9, 30);
  ClientTrainingForm form{date(2027, 7, 1), DayMinute{540}, DayMinute{600}, "安全教育"};
  EXPECT_TRUE(client_training_violations(form, assignment, date(2027, 7, 1)).empty());
  form.held_on = date(2027, 6, 30);
  EXPECT_EQ(client_training_violations(form, assignment, date(2027, 7, 1))[0].code,
            Code::day_not_in_assignment);
  form.held_on = date(2027, 10, 1);
  form.end_min = DayMinute{540};
  EXPECT_EQ(client_training_violations(form, assignment, date(2027, 7, 1)).size(), 3U);
}

}  // namespace
}  // namespace tasuki::ledger
