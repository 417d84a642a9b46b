// `tasuki law diff` over the world's companies: what changes, for whom, and nothing of one company
// under another's name.

#include "app/law_changes.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

const std::string kFolder = std::string(TASUKI_SOURCE_DIR) + "/statutory";

// An assignment in 宮城県 over the last quarter of 2026, paid 1,050 yen an hour.
void play_a_low_wage(World& world) {
  const std::string assignment = world.value("assignment.delivered");
  world.sql("update assignment set starts_on = '2026-09-01', ends_on = '2026-12-31' where id = " +
            assignment + " returning id");
  world.sql(
      "insert into assignment_wage (company_id, contract_id, worker_id, effective_from, unit,"
      " amount, entered_by, entered_at) select agency_id, contract_id, worker_id, '2026-09-01',"
      " 'hour', 1050, 'test', '2026-09-01Z' from assignment where id = " +
      assignment + " returning id");
}

std::string affected(World& world, Date a, Date b) {
  std::ostringstream out;
  app::print_affected(world.service().quick(), app::law_changes(kFolder, a, b), out);
  return out.str();
}

TEST(LawChanges, ANewMinimumWageFindsWhoseWageFallsShort) {
  World world;
  play_a_low_wage(world);
  const std::string told = affected(world, date(2026, 9, 30), date(2026, 12, 31));
  EXPECT_NE(told.find("sendai "), std::string::npos) << told;
  EXPECT_NE(told.find("needs 1098 yen, pays 1050: SHORT by 48 yen an hour"), std::string::npos)
      << told;
  EXPECT_EQ(told.find(kWorkerMark), std::string::npos) << "codes, not names: " << told;
}

TEST(LawChanges, AnAssignmentWithoutAWageIsNamed) {
  World world;
  play_a_low_wage(world);
  world.sql("delete from assignment_wage returning id");
  world.sql("update employment_contract set hourly_wage = 0 returning id");
  const std::string told = affected(world, date(2026, 9, 30), date(2026, 12, 31));
  EXPECT_NE(told.find("needs 1098 yen, no wage is entered"), std::string::npos) << told;
}

// 1,100 yen would do; from 2026-11-01 only 1,090 are paid.
TEST(LawChanges, AWageThatFallsShortLaterIsNamedWithItsDay) {
  World world;
  play_a_low_wage(world);
  world.sql("update assignment_wage set amount = 1100 returning id");
  world.sql(
      "insert into assignment_wage (company_id, contract_id, worker_id, effective_from, unit,"
      " amount, entered_by, entered_at) select agency_id, contract_id, worker_id, '2026-11-01',"
      " 'hour', 1090, 'test', '2026-09-01Z' from assignment where id = " +
      world.value("assignment.delivered") + " returning id");
  const std::string told = affected(world, date(2026, 9, 30), date(2026, 12, 31));
  EXPECT_NE(told.find("from 2026-10-01 needs 1098 yen, pays 1100\n"), std::string::npos) << told;
  EXPECT_NE(told.find("from 2026-11-01 needs 1098 yen, pays 1090: SHORT by 8 yen"),
            std::string::npos)
      << told;
}

TEST(LawChanges, WhatGoesOnBeyondTheKnownAmountsIsCounted) {
  World world;
  play_a_low_wage(world);
  world.sql("update assignment set ends_on = '2027-12-31' where id = " +
            world.value("assignment.delivered") + " returning id");
  const std::string told = affected(world, date(2027, 9, 30), date(2027, 12, 31));
  EXPECT_NE(told.find("1 assignment goes on after the last day for which an amount is known"),
            std::string::npos)
      << told;
}

TEST(LawChanges, ATableThatSaysNothingOnADayIsOneLine) {
  World world;  // loads the statutory tables
  std::ostringstream out;
  app::print_changes(app::law_changes(kFolder, date(2027, 9, 30), date(2027, 10, 1)), out);
  EXPECT_EQ(out.str(),
            "minimum_wage (地域別最低賃金)\n"
            "  nothing is known on 2027-10-01 of 47 series (北海道, 青森県, 岩手県 and 44 more),"
            " whose last figures hold until 2027-09-30: no edition for that day is here\n");
  std::ostringstream added;
  app::print_changes(app::law_changes(kFolder, date(2021, 3, 31), date(2021, 4, 1)), added);
  EXPECT_NE(added.str().find("  19 name  none -> 社会福祉施設等の看護  from 2021-04-01"),
            std::string::npos)
      << added.str();
}

TEST(LawChanges, AnAssignmentThatEndsBeforeTheDayIsNotConcerned) {
  World world;
  play_a_low_wage(world);
  world.sql("update assignment set ends_on = '2026-09-30' where id = " +
            world.value("assignment.delivered") + " returning id");
  EXPECT_EQ(affected(world, date(2026, 9, 30), date(2026, 12, 31)).find("SHORT"),
            std::string::npos);
}

TEST(LawChanges, TablesAndFormsSayWhatIsNew) {
  World world;  // loads the statutory tables
  const app::LawChanges changes = app::law_changes(kFolder, date(2026, 9, 30), date(2026, 12, 31));
  std::ostringstream out;
  app::print_changes(changes, out);
  EXPECT_NE(out.str().find("minimum_wage (地域別最低賃金): 47 figures"), std::string::npos);
  EXPECT_NE(out.str().find("宮城県 hourly_yen  1038 -> 1098"), std::string::npos) << out.str();
  EXPECT_LT(out.str().find("北海道 hourly_yen"), out.str().find("三重県 hourly_yen"))
      << "as the table lists them, not by code point";
  EXPECT_NE(out.str().find("hiring_statement"), std::string::npos) << out.str();
  EXPECT_TRUE(app::law_changes(kFolder, date(2026, 12, 31), date(2027, 1, 31)).empty());
  EXPECT_EQ(app::day_of_edition(kFolder, "minimum_wage/2026-10-01"), date(2026, 12, 2));
  EXPECT_EQ(app::day_of_edition(kFolder, "2026-10-01"), date(2026, 10, 1));
  EXPECT_THROW(app::day_of_edition(kFolder, "minimum_wage/1999-01-01"), std::invalid_argument);
}

}  // namespace
}  // namespace tasuki::test
