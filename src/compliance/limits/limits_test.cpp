// Limits over a history; the days are worked out by hand from 民法143条 and the guide's example
// (first acceptance 2023-10-01, conflict date 2026-10-01).
#include "compliance/limits/limits.hpp"

#include <gtest/gtest.h>

#include "compliance/limits/acceptance.hpp"

namespace tasuki::compliance {
namespace {

LimitStay stay(Date from_on, Date to_on, Exemption exemption = Exemption::none) {
  LimitStay result;
  result.from_on = from_on;
  result.to_on = to_on;
  result.exemption = exemption;
  return result;
}

LimitStay planned(Date from_on, Date to_on) {
  LimitStay result = stay(from_on, to_on);
  result.planned = true;
  return result;
}

TEST(LimitTest, SaysWhichAcceptanceBeganItAndWhatEachGapDid) {
  const Limit limit = limit_of(
      {stay(date(2024, 7, 1), date(2024, 12, 31)), stay(date(2023, 10, 1), date(2024, 3, 31)),
       stay(date(2023, 10, 15), date(2023, 10, 31)), stay(date(2025, 4, 2), date(2025, 6, 30))});
  ASSERT_EQ(limit.runs.size(), 2U);
  const auto& first = limit.runs[0];
  EXPECT_EQ(first.began_on, date(2023, 10, 1));
  EXPECT_EQ(limit.stays[static_cast<std::size_t>(first.began_with)].to_on, date(2024, 3, 31));
  EXPECT_EQ(first.conflict_on, date(2026, 10, 1));
  EXPECT_EQ(first.if_extended_on, date(2029, 10, 1));
  ASSERT_EQ(first.gaps.size(), 1U);  // exactly three months: goes on
  EXPECT_EQ(first.gaps[0].from_on, date(2024, 4, 1));
  EXPECT_EQ(first.gaps[0].to_on, date(2024, 6, 30));
  EXPECT_FALSE(first.gaps[0].resets);
  const auto& second = limit.runs[1];  // 1/1–4/1: three months and one day
  EXPECT_EQ(second.began_on, date(2025, 4, 2));
  ASSERT_EQ(second.gaps.size(), 1U);
  EXPECT_EQ(second.gaps[0].to_on, date(2025, 4, 1));
  EXPECT_TRUE(second.gaps[0].resets);
  EXPECT_FALSE(second.cooling_used);  // the first run was nowhere near its limit
}

TEST(LimitTest, ADayLessAndTheClockRunsOn) {
  const Limit limit = limit_of(
      {stay(date(2024, 7, 1), date(2024, 12, 31)), stay(date(2025, 4, 1), date(2025, 6, 30))});
  ASSERT_EQ(limit.runs.size(), 1U);
  EXPECT_EQ(limit.runs[0].conflict_on, date(2027, 7, 1));
}

TEST(LimitTest, ExemptStaysAreShownAndNotCounted) {
  const Limit limit = limit_of({stay(date(2023, 10, 1), date(2024, 9, 30), Exemption::permanent),
                                stay(date(2024, 2, 29), date(2024, 9, 30))});
  ASSERT_EQ(limit.stays.size(), 2U);
  ASSERT_EQ(limit.runs.size(), 1U);
  EXPECT_EQ(limit.runs[0].began_on, date(2024, 2, 29));
  EXPECT_EQ(limit.runs[0].conflict_on, date(2027, 3, 1));  // no 2027-02-29
}

TEST(LimitTest, AnExtensionMovesTheDayItContinues) {
  const std::vector<LimitStay> stays{stay(date(2023, 10, 1), date(2027, 3, 31))};
  EXPECT_EQ(limit_of(stays).runs[0].over_from, date(2026, 10, 1));
  const Limit extended = limit_of(stays, {{date(2026, 10, 1), date(2027, 9, 30)}});
  EXPECT_EQ(extended.runs[0].first_conflict_on, date(2026, 10, 1));
  EXPECT_EQ(extended.runs[0].conflict_on, date(2027, 10, 1));
  EXPECT_EQ(extended.runs[0].period_began_on, date(2026, 10, 1));
  EXPECT_EQ(extended.runs[0].if_extended_on, date(2030, 10, 1));
  EXPECT_FALSE(extended.runs[0].over_from);
}

TEST(LimitTest, TheDayForSomebodyWhoComesNow) {
  const Limit limit = limit_of({stay(date(2023, 10, 1), date(2024, 3, 31))});
  EXPECT_EQ(limit.conflict_for(date(2024, 7, 1)), date(2026, 10, 1));  // the last day that joins
  EXPECT_EQ(limit.conflict_for(date(2024, 7, 2)), date(2027, 7, 2));
  EXPECT_EQ(limit_of({}).conflict_for(date(2024, 2, 29)), date(2027, 3, 1));
}

TEST(LimitTest, APlannedStayBeyondTheLimitIsRed) {
  const Limit fits = limit_of(
      {stay(date(2023, 10, 1), date(2026, 6, 30)), planned(date(2026, 7, 1), date(2026, 9, 30))});
  EXPECT_TRUE(violations_of(fits, LimitKind::establishment, "/to_on").empty());
  const Limit over = limit_of(
      {stay(date(2023, 10, 1), date(2026, 6, 30)), planned(date(2026, 7, 1), date(2026, 10, 1))});
  const Violations found = violations_of(over, LimitKind::establishment, "/to_on");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, Code::over_establishment_limit);
  EXPECT_EQ(found[0].params, std::vector<std::string>{"2026-10-01"});
  EXPECT_FALSE(found[0].warning);
  EXPECT_EQ(violations_of(over, LimitKind::personal, "/to_on")[0].code, Code::over_personal_limit);
}

TEST(LimitTest, APauseInPlaceOfTheHearingIsYellow) {
  const Limit paused = limit_of(
      {stay(date(2023, 10, 1), date(2026, 9, 30)), planned(date(2027, 1, 1), date(2027, 3, 31))});
  const Violations found = violations_of(paused, LimitKind::establishment, "/to_on");
  ASSERT_EQ(found.size(), 1U);  // gap 10/1–12/31 is exactly three months: beyond the limit
  EXPECT_EQ(found[0].code, Code::over_establishment_limit);
  const Limit cooled = limit_of(
      {stay(date(2023, 10, 1), date(2026, 9, 30)), planned(date(2027, 1, 2), date(2027, 3, 31))});
  const Violations warned = violations_of(cooled, LimitKind::establishment, "/to_on");
  ASSERT_EQ(warned.size(), 1U);
  EXPECT_EQ(warned[0].code, Code::cooling_off_avoids_hearing);
  EXPECT_TRUE(warned[0].warning);
}

// ---------------------------------------------------------------- acceptances

const ExemptWork kNoWork;

TEST(StretchesTest, PermanentEmploymentCutsTheAssignment) {
  const Period assignment = Period::inclusive(date(2026, 4, 1), date(2026, 9, 30));
  const auto stretches =
      stretches_of(assignment, kNoWork, date(1990, 4, 1), {{date(2026, 7, 1), Date::max()}});
  ASSERT_EQ(stretches.size(), 2U);
  EXPECT_EQ(stretches[0].exemption, Exemption::none);
  EXPECT_EQ(stretches[0].to_on, date(2026, 6, 30));
  EXPECT_EQ(stretches[1].from_on, date(2026, 7, 1));
  EXPECT_EQ(stretches[1].exemption, Exemption::permanent);
}

TEST(StretchesTest, SixtyIsJudgedAtTheStart) {
  const Period assignment = Period::inclusive(date(2026, 4, 1), date(2026, 9, 30));
  EXPECT_EQ(stretches_of(assignment, kNoWork, date(1966, 4, 1), {})[0].exemption,
            Exemption::over_sixty);
  const auto later = stretches_of(assignment, kNoWork, date(1966, 4, 2), {});
  ASSERT_EQ(later.size(), 1U);
  EXPECT_EQ(later[0].exemption, Exemption::none);
}

TEST(StretchesTest, AnExemptWorkNeedsWhatTheLawAsksFor) {
  ExemptWork work;
  work.ground = Exemption::limited_days;
  work.days_in_month = 10;
  work.ordinary_days_in_month = 20;
  EXPECT_TRUE(exempt(work));
  work.ordinary_days_in_month = 19;
  EXPECT_FALSE(exempt(work));
  work = {};
  work.ground = Exemption::maternity_leave;
  EXPECT_FALSE(exempt(work));
  work.absent_name = "架空 花子";
  work.absent_work = "経理";
  work.absent_from_on = date(2026, 4, 1);
  work.absent_to_on = date(2027, 3, 31);
  EXPECT_TRUE(exempt(work));
}

Received received(const char* unit, const char* name, const char* who, LimitStay at) {
  at.unit_name = unit;
  at.worker_name = name;
  return {at, unit, name, who};
}

TEST(PersonLimitsTest, AChangeOfAgencyDoesNotResetAnotherUnitDoes) {
  const auto persons = person_limits(
      {received("製造課", "架空太郎", "1/10", stay(date(2023, 10, 1), date(2025, 3, 31))),
       received("製造課", "架空太郎", "2/77", stay(date(2025, 4, 1), date(2026, 3, 31))),
       received("総務課", "架空太郎", "2/77", stay(date(2026, 4, 1), date(2026, 9, 30)))});
  ASSERT_EQ(persons.size(), 2U);
  for (const PersonLimit& person : persons) {
    ASSERT_EQ(person.limit.runs.size(), 1U);
    EXPECT_EQ(person.limit.runs[0].conflict_on,
              person.unit_key == "製造課" ? date(2026, 10, 1) : date(2029, 4, 1));
  }
}

TEST(PersonLimitsTest, NamesakesOfOneAgencyAreTwoPersons) {
  const auto persons = person_limits(
      {received("製造課", "架空太郎", "1/10", stay(date(2023, 10, 1), date(2025, 3, 31))),
       received("製造課", "架空太郎", "1/11", stay(date(2025, 1, 1), date(2025, 3, 31))),
       received("製造課", "架空太郎", "", stay(date(2023, 8, 1), date(2023, 9, 30)))});
  ASSERT_EQ(persons.size(), 2U);
  EXPECT_EQ(persons[0].limit.runs[0].began_on, date(2023, 8, 1));
  EXPECT_EQ(persons[1].limit.runs.back().began_on, date(2025, 1, 1));
}

}  // namespace
}  // namespace tasuki::compliance
