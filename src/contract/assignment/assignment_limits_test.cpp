#include "contract/assignment/assignment_limits.hpp"

#include <gtest/gtest.h>

namespace tasuki::contract {
namespace {

Contract contract() {
  Contract c;
  c.state = State::confirmed;
  c.starts_on = date(2026, 4, 1);
  c.ends_on = date(2026, 9, 30);
  c.terms.client_establishment.name = "大崎工場";
  c.terms.organizational_unit.name = "製造課";
  return c;
}

PlaceVersion version(Date from, const char* unit) {
  PlaceVersion v;
  v.effective_from = from;
  v.establishment.name = "大崎工場";
  v.unit.name = unit;
  return v;
}

Assignment assignment(Date from, Date to) {
  Assignment a;
  a.starts_on = from;
  a.ends_on = to;
  return a;
}

const LimitFacts kFixedTerm{date(1990, 4, 1), {}};

TEST(AcceptancesOfTest, AMoveToAnotherUnitBeginsAClockThereOnItsDay) {
  const auto rows = acceptances_of(
      contract(), {version(date(2026, 4, 1), "製造課"), version(date(2026, 7, 1), "総務課")},
      assignment(date(2026, 5, 1), date(2026, 9, 30)), kFixedTerm);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].unit_name, "製造課");
  EXPECT_EQ(rows[0].from_on, date(2026, 5, 1));
  EXPECT_EQ(rows[0].to_on, date(2026, 6, 30));
  EXPECT_EQ(rows[1].unit_name, "総務課");
  EXPECT_EQ(rows[1].from_on, date(2026, 7, 1));
}

TEST(AcceptancesOfTest, TheLastWordOfADayCountsAndLaterOnesDoNot) {
  const auto rows =
      acceptances_of(contract(),
                     {version(date(2026, 4, 1), "製造課"), version(date(2026, 4, 1), "検査課"),
                      version(date(2026, 10, 1), "総務課")},
                     assignment(date(2026, 4, 1), date(2026, 9, 30)), kFixedTerm);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].unit_name, "検査課");
}

TEST(AcceptancesOfTest, WithoutAVersionTheContractItselfSaysWhere) {
  const auto rows =
      acceptances_of(contract(), {}, assignment(date(2026, 4, 1), date(2026, 4, 30)), kFixedTerm);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].establishment_name, "大崎工場");
  EXPECT_EQ(rows[0].exemption, compliance::Exemption::none);
}

TEST(AcceptancesOfTest, ACancelledContractReceivesNobody) {
  Contract cancelled = contract();
  cancelled.state = State::cancelled;
  EXPECT_TRUE(acceptances_of(cancelled, {version(date(2026, 4, 1), "製造課")},
                             assignment(date(2026, 4, 1), date(2026, 4, 30)), kFixedTerm)
                  .empty());
}

TEST(AcceptancesOfTest, PermanentEmploymentOnTheWayCutsTheRow) {
  const LimitFacts permanent{date(1990, 4, 1), {{date(2026, 8, 1), Date::max()}}};
  const auto rows = acceptances_of(contract(), {version(date(2026, 4, 1), "製造課")},
                                   assignment(date(2026, 4, 1), date(2026, 9, 30)), permanent);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1].exemption, compliance::Exemption::permanent);
  EXPECT_EQ(rows[1].from_on, date(2026, 8, 1));
}

TEST(AcceptancesOfTest, ExemptWorkIsTakenFromTheTermsInForce) {
  PlaceVersion place = version(date(2026, 4, 1), "経理課");
  place.unlimited_period.ground = UnlimitedGround::limited_days;
  place.unlimited_period.days_in_month = 8;
  place.unlimited_period.ordinary_days_in_month = 20;
  const auto rows = acceptances_of(contract(), {place},
                                   assignment(date(2026, 4, 1), date(2026, 4, 30)), kFixedTerm);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].exemption, compliance::Exemption::limited_days);
  EXPECT_EQ(rows[0].exempt_work.days_in_month, 8);
}

}  // namespace
}  // namespace tasuki::contract
