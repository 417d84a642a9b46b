// The shift table in the terms: what contradicts it, what it makes of the week, how it is compared.

#include "contract/terms.hpp"

#include "contract/gate/gate_cases.hpp"
#include "platform/json.hpp"

namespace tasuki::contract {
namespace {

Date july(unsigned day) { return date(2027, 7, day); }  // 7/4 is a Sunday

// Three people, 7/1–9/30: 早番 7:00–16:00 from Monday to Friday, 遅番 13:00–22:00 by the table
// alone, each with an hour of break.
Terms two_shifts(std::vector<ShiftDay> table) {
  Terms terms = model();
  terms.headcount = 3;
  Shift early = terms.shifts[0];
  early.name = "早番";
  early.start_min = {420};
  early.end_min = {960};
  const Shift late{"遅番", {780}, {1320}, {{{1020}, {1080}}}, {}};
  terms.shifts = {early, late};
  terms.shift_table = std::move(table);
  return terms;
}

std::string wrong(const Terms& terms) {
  std::string all;
  for (const Violation& v : violations_of(terms)) {
    all += std::string(code_text(v.code)) + " " + v.pointer + "; ";
    EXPECT_EQ(v.law, "法26条1項4号");
  }
  return all;
}

TEST(ShiftTable, SeveralRowsOfADayNameDifferentShifts) {
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 2}, {july(5), "遅番", 1}, {july(6), "", 0}})), "");
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 1}, {july(6), "遅番", 1}, {july(5), "早番", 1}})),
            "duplicate /shift_table/2/shift; ");
  EXPECT_EQ(wrong(two_shifts({{july(5), "", 0}, {july(5), "", 0}})),
            "duplicate /shift_table/1/shift; ");
}

TEST(ShiftTable, ItsDaysLieInThePeriod) {
  EXPECT_EQ(wrong(two_shifts({{july(1), "早番", 0}, {date(2027, 9, 30), "早番", 0}})), "");
  EXPECT_EQ(wrong(two_shifts({{date(2027, 6, 30), "早番", 0}, {date(2027, 10, 1), "", 0}})),
            "outside_contract_period /shift_table/0/on; "
            "outside_contract_period /shift_table/1/on; ");
}

TEST(ShiftTable, ItsShiftsAreThoseOfTheContract) {
  EXPECT_EQ(wrong(two_shifts({{july(5), "夜勤", 0}})), "bad_choice /shift_table/0/shift; ");
  Terms twice = two_shifts({{july(5), "早番", 0}});
  twice.shifts[1].name = "早番";
  EXPECT_EQ(wrong(twice), "duplicate /shifts/1/name; ") << "which of the two is meant?";
  twice.shift_table.clear();
  EXPECT_EQ(wrong(twice), "") << "without a table nobody asks";
}

TEST(ShiftTable, ADayOffStandsAlone) {
  EXPECT_EQ(wrong(two_shifts({{july(5), "", 0}, {july(5), "早番", 1}})),
            "one_of_two /shift_table/1/shift; ");
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 1}, {july(5), "", 0}})),
            "one_of_two /shift_table/1/shift; ");
  const Violations found = violations_of(two_shifts({{july(5), "", 0}, {july(5), "早番", 1}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(message_ja(found[0].code, found[0].params),
            "休みと勤務はどちらか一方だけを入力してください。");
  EXPECT_EQ(message_en(found[0].code, found[0].params), "Give either a day off or work, not both.");
}

TEST(ShiftTable, NoMorePeopleThanTheHeadcount) {
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 4}})), "over_headcount /shift_table/0/people; ");
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 2}, {july(5), "遅番", 2}})),
            "over_headcount /shift_table/1/people; ");
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", 0}, {july(5), "遅番", 1}})),
            "over_headcount /shift_table/1/people; ")
      << "nobody is left when all are on one shift";
  EXPECT_EQ(wrong(two_shifts({{july(5), "早番", -1}})), "too_small /shift_table/0/people; ");
}

TEST(ShiftTable, TheLongestWeekIsTheTables) {
  EXPECT_EQ(weekly_scheduled(two_shifts({})), Minutes{40 * 60});
  // Saturday 7/10 beside five weekdays: 48 hours.
  EXPECT_EQ(weekly_scheduled(two_shifts({{july(10), "遅番", 0}})), Minutes{48 * 60});
  EXPECT_EQ(weekly_scheduled(two_shifts({{july(10), "遅番", 0}, {july(9), "", 0}})),
            Minutes{40 * 60});
  // Two shifts on a day: one worker has one of them, the longer at most.
  EXPECT_EQ(weekly_scheduled(two_shifts({{july(10), "早番", 1}, {july(10), "遅番", 1}})),
            Minutes{48 * 60});
}

// Monday 7/5 to Sunday 7/11, each day named: four of eight hours, whatever the weekdays say.
TEST(ShiftTable, ATableOfEveryDayLeavesNothingToTheWeekdays) {
  Terms week = two_shifts({});
  week.starts_on = july(5);
  week.ends_on = july(11);
  for (unsigned day = 5; day <= 11; ++day) {
    week.shift_table.push_back({july(day), day <= 8 ? "早番" : "", 0});
  }
  EXPECT_EQ(wrong(week), "");
  EXPECT_EQ(weekly_scheduled(week), Minutes{32 * 60});
}

TEST(ShiftTable, AnAmendmentSaysHowManyDaysAndTheFirstThatDiffer) {
  const Terms none = two_shifts({});
  const auto found = differences(
      none, two_shifts({{july(11), "", 0}, {july(10), "早番", 2}, {july(10), "遅番", 1}}));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].pointer, "/shift_table");
  EXPECT_EQ(found[0].label_ja, "シフト表");
  EXPECT_EQ(found[0].before, "0日、2027-07-10 曜日どおり、2027-07-11 曜日どおり");
  EXPECT_EQ(found[0].after, "2日、2027-07-10 早番 2人・遅番 1人、2027-07-11 休み");
  std::vector<ShiftDay> ten;
  for (unsigned day = 1; day <= 10; ++day) ten.push_back({july(day), "早番", 0});
  const auto many = differences(none, two_shifts(ten));
  EXPECT_EQ(many[0].after,
            "10日、2027-07-01 早番、2027-07-02 早番、2027-07-03 早番、2027-07-04 早番、"
            "2027-07-05 早番、ほか5日");
}

TEST(ShiftTable, TheOrderOfItsRowsChangesNothing) {
  EXPECT_TRUE(differences(two_shifts({{july(5), "早番", 0}, {july(6), "", 0}}),
                          two_shifts({{july(6), "", 0}, {july(5), "早番", 0}}))
                  .empty());
}

TEST(ShiftTable, TermsStoredWithoutOneAreReadWithoutOne) {
  json::value stored = to_json(two_shifts({{july(5), "早番", 0}}));
  EXPECT_EQ(from_stored_json<Terms>(stored).shift_table.size(), 1U);
  stored.as_object().erase("shift_table");
  EXPECT_TRUE(from_stored_json<Terms>(stored).shift_table.empty());
}

}  // namespace
}  // namespace tasuki::contract
