#include "people/training.hpp"

#include <gtest/gtest.h>

namespace tasuki::people {
namespace {

TrainingFacts hired(Date on, std::optional<Date> ends_on, Minutes weekly = {2400}) {
  TrainingFacts facts;
  facts.employment.push_back({on, ends_on, weekly});
  facts.today = date(2027, 6, 1);
  return facts;
}

// 許可基準: eight hours a year in each of the first three years, counted from the day of hiring.
TEST(TrainingYears, EightHoursInEachOfTheFirstThreeYears) {
  TrainingFacts facts = hired(date(2024, 4, 1), std::nullopt);
  facts.lessons = {{date(2024, 4, 1), Minutes{300}, true},
                   {date(2025, 3, 31), Minutes{180}, true},  // the last day of the first year
                   {date(2025, 4, 1), Minutes{479}, true},   // the first of the second
                   {date(2026, 5, 1), Minutes{480}, false},  // not paid: does not count
                   {date(2027, 5, 1), Minutes{480}, true}};  // the fourth year
  const auto years = training_years(facts);
  ASSERT_EQ(years.size(), 3U);
  EXPECT_EQ(years[0].from_on, date(2024, 4, 1));
  EXPECT_EQ(years[0].last_on, date(2025, 3, 31));
  EXPECT_EQ(years[0].needed, Minutes{480});
  EXPECT_EQ(years[0].given, Minutes{480});
  EXPECT_FALSE(years[0].missed);
  EXPECT_EQ(years[1].given, Minutes{479});
  EXPECT_TRUE(years[1].missed) << "one minute short, and over";
  EXPECT_EQ(years[2].last_on, date(2027, 3, 31));
  EXPECT_EQ(years[2].given, Minutes{0});
  EXPECT_TRUE(years[2].missed);
}

TEST(TrainingYears, TheRunningYearIsNotMissedYet) {
  const auto years = training_years(hired(date(2027, 4, 1), std::nullopt));
  ASSERT_EQ(years.size(), 1U);
  EXPECT_FALSE(years[0].missed);
  TrainingFacts last_day = hired(date(2026, 6, 2), std::nullopt);
  ASSERT_EQ(training_years(last_day).size(), 1U) << "the first year ends today";
  EXPECT_FALSE(training_years(last_day)[0].missed);
}

// 1年以上の雇用見込み: 2027-04-01 to 2028-03-31 is a year, a day less is not.
TEST(TrainingYears, OnlyWhoIsExpectedToStayAYear) {
  EXPECT_EQ(training_years(hired(date(2027, 4, 1), date(2028, 3, 31))).size(), 1U);
  EXPECT_TRUE(training_years(hired(date(2027, 4, 1), date(2028, 3, 30))).empty());
  TrainingFacts renewed = hired(date(2027, 1, 1), date(2027, 6, 30));
  renewed.employment.push_back({date(2027, 7, 1), date(2027, 12, 31), Minutes{2400}});
  EXPECT_EQ(training_years(renewed).size(), 1U);
  EXPECT_TRUE(training_years(TrainingFacts{}).empty());
}

TEST(TrainingYears, WhoWorksLessIsOfferedInProportion) {
  EXPECT_EQ(training_years(hired(date(2027, 4, 1), {}, {35 * 60}))[0].needed, Minutes{480});
  EXPECT_EQ(training_years(hired(date(2027, 4, 1), {}, {20 * 60}))[0].needed, Minutes{240});
  EXPECT_EQ(training_years(hired(date(2027, 4, 1), {}, {1001}))[0].needed, Minutes{201})
      << "480 × 1001 ÷ 2400 = 200.2, rounded up";
}

TEST(Training, PaidAndFreeAreAskedForTimesAreDemanded) {
  TrainingForm form;
  form.held_on = date(2027, 6, 1);
  form.start_min = DayMinute{540};
  form.end_min = DayMinute{600};
  EXPECT_TRUE(training_violations(form, date(2027, 6, 1)).empty());
  form.paid = form.free = false;
  const Violations yellow = training_violations(form, date(2027, 6, 1));
  ASSERT_EQ(yellow.size(), 2U);
  EXPECT_EQ(yellow[0].code, Code::training_not_paid);
  EXPECT_EQ(yellow[1].code, Code::training_not_free);
  EXPECT_TRUE(yellow[0].warning && yellow[1].warning);
  form.paid = form.free = true;
  form.break_min = Minutes{60};
  EXPECT_EQ(training_violations(form, date(2027, 6, 1)).size(), 1U) << "nothing but a break";
  form.break_min = {};
  form.kind = TrainingKind::explanation;
  EXPECT_EQ(training_violations(form, date(2027, 6, 1))[0].pointer, "/training_plan_id");
  form.kind = TrainingKind::lesson;
  form.end_min = DayMinute{540};
  EXPECT_EQ(training_violations(form, date(2027, 5, 31)).size(), 2U) << "to come, and no length";
}

}  // namespace
}  // namespace tasuki::people
