// What the nightly look wants, and what it writes.

#include "duty/duty.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "duty/duty_look.hpp"
#include "paper/paper.hpp"

namespace tasuki::duty {
namespace {

const Date kToday = date(2027, 6, 1);

std::string listed(const std::vector<Wanted>& wanted) {
  std::string all;
  for (const Wanted& one : wanted) all += std::string(one.kind) + " ";
  return all;
}

// ---------------------------------------------------------------- steps, differences, mail

TEST(Duty, StepsAreHalfAYearNinetyAndThirtyDaysAndTheDay) {
  EXPECT_FALSE(step_of(kToday + std::chrono::days{181}, kToday).has_value());
  EXPECT_EQ(step_of(kToday + std::chrono::days{180}, kToday), 180);
  EXPECT_EQ(step_of(kToday + std::chrono::days{90}, kToday), 90);
  EXPECT_EQ(step_of(kToday + std::chrono::days{30}, kToday), 30);
  EXPECT_EQ(step_of(kToday, kToday), 0);
  EXPECT_EQ(step_of(kToday - std::chrono::days{5}, kToday), 0);
}

Wanted limit(Date due_on, int step) {
  Wanted wanted;
  wanted.kind = "personal_limit";
  wanted.subject = Subject::worker;
  wanted.subject_id = 7;
  wanted.subject_key = "u";
  wanted.due_on = due_on;
  wanted.step = step;
  return wanted;
}

Kept kept_of(const Wanted& wanted, DutyState state) {
  return {{1},
          std::string(wanted.kind),
          wanted.urgency,
          wanted.subject_key,
          wanted.subject_id,
          wanted.params,
          wanted.link,
          wanted.due_on,
          wanted.step,
          state};
}

TEST(Duty, TheSameLookTwiceWritesNothing) {
  const Wanted wanted = limit(date(2027, 8, 1), 90);
  EXPECT_EQ(difference({}, {wanted}).added.size(), 1U);
  const Difference again = difference({kept_of(wanted, DutyState::open)}, {wanted});
  EXPECT_TRUE(again.added.empty() && again.changed.empty() && again.closed.empty());
}

TEST(Duty, ItClosesWhenItsCauseIsGoneAndOpensAgain) {
  const Wanted wanted = limit(date(2027, 8, 1), 90);
  EXPECT_EQ(difference({kept_of(wanted, DutyState::open)}, {}).closed.size(), 1U);
  EXPECT_EQ(difference({kept_of(wanted, DutyState::dismissed)}, {}).closed.size(), 1U);
  EXPECT_TRUE(difference({kept_of(wanted, DutyState::done)}, {}).closed.empty());
  EXPECT_EQ(difference({kept_of(wanted, DutyState::done)}, {wanted}).changed.size(), 1U);
}

TEST(Duty, WhatWasPutAsideComesBackWhenItsDayMovesOrItsStepComesCloser) {
  const Kept aside = kept_of(limit(date(2027, 8, 1), 90), DutyState::dismissed);
  EXPECT_TRUE(difference({aside}, {limit(date(2027, 8, 1), 90)}).changed.empty());
  EXPECT_EQ(difference({aside}, {limit(date(2027, 8, 2), 90)}).changed.size(), 1U);
  EXPECT_EQ(difference({aside}, {limit(date(2027, 8, 1), 30)}).changed.size(), 1U);
}

TEST(Duty, NoMailWhenNothingIsFreshAndNoFloodWhenMuchIs) {
  const DigestLine old{"licence_expiry", Urgency::red, date(2027, 7, 1), {"派04", "a", "b"}, false};
  EXPECT_EQ(digest_text({old, old}, ""), "");
  DigestLine fresh = old;
  fresh.fresh = true;
  const std::string text = digest_text(std::vector<DigestLine>(30, fresh), "");
  EXPECT_NE(text.find("30件"), std::string::npos);
  EXPECT_NE(text.find("ほか 10件"), std::string::npos);
}

TEST(Duty, EveryKindHasAPermissionAndItsParamsAreFilled) {
  std::set<std::string_view> seen;
  for (const KindRow& kind : kinds()) {
    EXPECT_TRUE(seen.insert(kind.id).second) << kind.id;
    EXPECT_NE(kind.permission, Permission::none) << kind.id;
    EXPECT_EQ(&kind_of(kind.id), &kind);
  }
  EXPECT_EQ(filled("{0}：{1}", {"甲", "乙"}), "甲：乙");
  Permissions none;
  EXPECT_TRUE(kinds_for(none).empty());
}

// ---------------------------------------------------------------- the company

TEST(DutyLook, LicenceAgreementsAndLimits) {
  CompanyFacts facts;
  facts.today = kToday;
  facts.licence_number = "派04-300000";
  facts.licence_expires_on = date(2027, 11, 30);  // to be applied for by 8/30
  facts.agreements = {{{5}, "本社", date(2027, 8, 30)}, {{6}, "支店", date(2027, 12, 31)}};
  facts.labor_agreements = {{0, "労使協定", date(2027, 7, 31)}};
  facts.limits = {{9, "宮城〇〇", "本社", date(2027, 10, 1)}};
  const auto found = agency_duties(facts);
  EXPECT_EQ(listed(found),
            "licence_expiry overtime_agreement_expiry labor_agreement_expiry establishment_limit ");
  EXPECT_EQ(found[0].due_on, date(2027, 8, 30));
  facts.licence_expires_on = date(2028, 3, 31);
  facts.agreements.clear();
  facts.labor_agreements.clear();
  facts.limits[0].conflict_on = date(2028, 6, 1);
  EXPECT_EQ(listed(agency_duties(facts)), "");
}

TEST(DutyLook, TheHearingIsDueAMonthBeforeAndNoLongerPossibleAfter) {
  CompanyFacts facts;
  facts.today = kToday;
  facts.limits = {{0, "", "本社", date(2027, 10, 1)}};
  const auto found = client_duties(facts);
  EXPECT_EQ(listed(found), "establishment_limit hearing_window ");
  EXPECT_EQ(found[1].due_on, date(2027, 9, 1));
  facts.today = date(2027, 9, 2);
  EXPECT_EQ(listed(client_duties(facts)), "establishment_limit ");
}

// ---------------------------------------------------------------- contracts and assignments

TEST(DutyLook, OfAContractEachSideHasWhatItMends) {
  LivingContract living;
  living.id = {3};
  living.number = "2027-1";
  living.state = contract::State::confirmed;
  living.terms.starts_on = date(2027, 7, 1);
  contract::ContractFacts facts;
  facts.today = kToday;
  facts.under_way = true;
  facts.terms = living.terms;
  const auto found = contract::contract_gate(facts);
  const auto agency = contract_duties(living, Side::agency, found, kToday);
  const auto client = contract_duties(living, Side::client, found, kToday);
  EXPECT_GT(agency.size(), client.size());
  ASSERT_FALSE(client.empty());
  for (const Wanted& one : client) EXPECT_EQ(one.kind, "client_contract_red");
  EXPECT_TRUE(std::any_of(client.begin(), client.end(), [](const Wanted& one) {
    return one.subject_key == "conflict_date_notice";
  }));
}

LivingAssignment assignment() {
  LivingAssignment one;
  one.id = {4};
  one.starts_on = date(2027, 6, 8);
  one.ends_on = date(2027, 12, 31);
  one.work_address = "宮城県仙台市";
  one.hourly_wage = {1100};
  one.delivered_kinds =
      "dispatch_fee_statement dispatch_statement worker_notice working_conditions_statement";
  return one;
}

TEST(DutyLook, PapersAreMissedFromSevenDaysBeforeTheStart) {
  LivingAssignment one = assignment();
  EXPECT_EQ(listed(assignment_duties(one, {}, kToday)), "");
  one.delivered_kinds = std::string(paper::kDispatchFee);
  EXPECT_EQ(listed(assignment_duties(one, {}, kToday)),
            "papers_missing papers_missing papers_missing ");
  EXPECT_EQ(listed(assignment_duties(one, {}, kToday - one_day)), "");
}

TEST(DutyLook, ARisingMinimumWageIsSaidBeforeItsDay) {
  const WageSteps wages{
      {"宮城県", {{kToday, {1080}}, {date(2027, 10, 4), {1101}}, {date(2028, 10, 1), {1200}}}}};
  LivingAssignment one = assignment();
  const auto found = assignment_duties(one, wages, kToday);
  ASSERT_EQ(listed(found), "wage_under_minimum ");
  EXPECT_EQ(found[0].due_on, date(2027, 10, 4));
  one.ends_on = date(2027, 10, 3);
  EXPECT_EQ(listed(assignment_duties(one, wages, kToday)), "");
}

// ---------------------------------------------------------------- persons

PersonFacts person() {
  PersonFacts facts;
  facts.person = {{7}, "仙台 花子"};
  facts.terms = {{{7}, date(2025, 4, 1), date(2027, 12, 31)}};
  return facts;
}

UnitStay stay(Date from_on, Date to_on) {
  return {{7}, {9}, "宮城〇〇", "本社", "物流係", "物流係", from_on, to_on};
}

TEST(DutyLook, ThreeYearsInOneUnit) {
  PersonFacts facts = person();
  facts.stays = {stay(date(2024, 10, 1), date(2026, 9, 30)),
                 stay(date(2026, 10, 1), date(2027, 9, 30))};
  const auto found = person_duties(facts, kToday);
  EXPECT_EQ(listed(found), "personal_limit stabilization_duty ");
  EXPECT_EQ(found[0].due_on, date(2027, 10, 1));  // 3 years from 2024-10-01
  EXPECT_EQ(found[1].due_on, date(2027, 9, 30));
  facts.measures = {{{7}, date(2027, 5, 1), true}};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "personal_limit stabilization_duty ");
  facts.measures = {{{7}, date(2027, 5, 1), false}};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "personal_limit ");
}

TEST(DutyLook, OneYearIsAnEffortAndLessIsNothing) {
  PersonFacts facts = person();
  facts.stays = {stay(date(2026, 10, 1), date(2027, 9, 30))};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "stabilization_effort ");
  facts.stays = {stay(date(2026, 10, 1), date(2027, 9, 29))};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "");
}

TEST(DutyLook, FiveYearsOfContractsAndTheEndOfOne) {
  PersonFacts facts = person();
  facts.terms = {{{7}, date(2022, 4, 1), date(2025, 3, 31)},
                 {{7}, date(2025, 4, 1), date(2027, 7, 15)}};
  const auto found = person_duties(facts, kToday);
  EXPECT_EQ(listed(found), "indefinite_conversion employment_ends ");
  EXPECT_EQ(found[0].due_on, date(2027, 7, 15));
  EXPECT_EQ(found[1].due_on, date(2027, 6, 15));
  facts.terms.push_back({{7}, date(2027, 7, 16), std::nullopt});
  EXPECT_EQ(listed(person_duties(facts, date(2027, 7, 20))), "");
}

}  // namespace
}  // namespace tasuki::duty
