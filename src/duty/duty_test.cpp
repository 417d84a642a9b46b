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
  std::vector<DigestLine> many(30, fresh);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].params[0] = "派" + std::to_string(i);
  const std::string text = digest_text(many, "");
  EXPECT_NE(text.find("30件"), std::string::npos);
  EXPECT_NE(text.find("ほか 10件"), std::string::npos);
}

TEST(Duty, TheMailHasOneHeadingAKindAndEachPersonTogether) {
  const auto paper = [](const char* who, const char* what) {
    return DigestLine{"papers_missing",
                      Urgency::red,
                      date(2027, 12, 1),
                      {who, "宮城〇〇", "2027-12-01", what, "in English " + std::string(what)},
                      true};
  };
  const DigestLine limit{"personal_limit",
                         Urgency::red,
                         date(2027, 12, 31),
                         {"髙橋", "宮城〇〇", "製造課", "2027-12-31"},
                         false};
  const std::string text =
      digest_text({paper("髙橋", "就業条件明示書"), limit, paper("佐藤", "就業条件明示書"),
                   paper("髙橋", "派遣料金の明示")},
                  "x");
  EXPECT_EQ(text,
            "対応が必要なことが 4件あります。\n\n"
            "■ 明示・通知が未交付\n"
            "  ● 髙橋（宮城〇〇 2027/12/1開始）：就業条件明示書、派遣料金の明示（期限 2027/12/1）\n"
            "  ● 佐藤（宮城〇〇 2027/12/1開始）：就業条件明示書（期限 2027/12/1）\n"
            "■ 個人単位の抵触日が近い\n"
            "  ・ 髙橋（宮城〇〇 製造課）：抵触日 2027/12/31（期限 2027/12/31）\n"
            "\n●は新しいもの、または期限が近づいたものです。\nx\n");
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
  facts.labor_agreements = {
      {3, 0, "労使協定", date(2026, 8, 1), date(2027, 7, 31), 2027, {}, true}};
  facts.limits = {{9, "宮城〇〇", "本社", date(2027, 10, 1)}};
  const auto found = agency_duties(facts);
  EXPECT_EQ(listed(found),
            "licence_expiry overtime_agreement_expiry labor_agreement_expiry establishment_limit ");
  EXPECT_EQ(found[0].due_on, date(2027, 8, 30));
  EXPECT_EQ(found[2].link, "/agreements/3");
  facts.licence_expires_on = date(2028, 3, 31);
  facts.agreements.clear();
  facts.labor_agreements.clear();
  facts.limits[0].conflict_on = date(2028, 6, 1);
  EXPECT_EQ(listed(agency_duties(facts)), "");
}

TEST(DutyLook, TheHearingIsDueAMonthBeforeAndNoLongerPossibleAfter) {
  CompanyFacts facts;
  facts.today = kToday;
  facts.limits = {{0, "", "本社", date(2027, 10, 1), "本社&工場"}};
  const auto found = client_duties(facts);
  EXPECT_EQ(listed(found), "establishment_limit hearing_window ");
  EXPECT_EQ(found[1].due_on, date(2027, 9, 1));
  EXPECT_EQ(found[1].link, "/limits/establishment?key=本社%26工場");
  facts.today = date(2027, 9, 2);
  EXPECT_EQ(listed(client_duties(facts)), "establishment_limit ");
}

// A circular holds from 1 April: an agreement of 令和8年度 that runs on is held against that of the
// next year, half a year ahead at the earliest.
TEST(DutyLook, AnAgreementIsHeldAgainstEachYearMadeKnownAndMissedWhereThereIsNone) {
  CompanyFacts facts;
  facts.today = date(2027, 1, 15);
  LaborAgreement agreement{3, 0, "労使協定", date(2026, 4, 1), date(2028, 3, 31), 2026, {}, false};
  facts.labor_agreements = {agreement};
  auto found = agency_duties(facts);
  ASSERT_EQ(listed(found), "labor_agreement_year labor_agreement_unpublished ");
  EXPECT_EQ(found[0].due_on, date(2027, 4, 1));
  EXPECT_EQ(found[0].params.at(1), "令和9年度");
  EXPECT_EQ(found[1].urgency, Urgency::red) << "it holds already";
  facts.labor_agreements[0].confirmed_years = {2027};
  facts.labor_agreements[0].published = true;
  EXPECT_EQ(listed(agency_duties(facts)), "");
  facts.today = date(2026, 9, 1);
  facts.labor_agreements[0].confirmed_years.clear();
  EXPECT_EQ(listed(agency_duties(facts)), "") << "212 days before";
  facts.labor_agreements.clear();
  facts.agreement_gaps = {{5, "本社", 12, date(2026, 10, 1)}};
  found = agency_duties(facts);
  ASSERT_EQ(listed(found), "labor_agreement_missing ");
  EXPECT_EQ(found[0].urgency, Urgency::red);
  EXPECT_EQ(found[0].link, "/agreements");
}

// 則29条2号・3号, 則34条2号・3号.
TEST(DutyLook, TooFewManagersForTheWorkersOfTheBusiestDay) {
  CompanyFacts facts;
  facts.today = kToday;
  facts.manager_loads = {{"5", "本社", kToday, 101, 1, false},
                         {"6", "支店", kToday, 200, 2, false}};
  auto found = agency_duties(facts);
  ASSERT_EQ(listed(found), "agency_managers_short ");
  EXPECT_FALSE(found[0].due_on.has_value()) << "a day that is today would move each night";
  facts.manager_loads = {{"本社", "本社", date(2027, 8, 1), 60, 0, true}};
  found = client_duties(facts);
  ASSERT_EQ(listed(found), "client_managers_short ");
  EXPECT_EQ(found[0].due_on, date(2027, 8, 1));
  facts.manager_loads[0].workers = 50;
  EXPECT_EQ(listed(client_duties(facts)), "");
}

compliance::Hearing hearing(compliance::HearingState state) {
  compliance::Hearing one;
  one.id = {8};
  one.state = state;
  one.establishment_key = one.establishment_name = "本社";
  one.period_began_on = date(2024, 10, 1);
  one.conflict_on = date(2027, 10, 1);
  one.notified_on = date(2027, 6, 1);
  one.answer_due_on = date(2027, 7, 1);
  one.statement =
      compliance::HearingStatement{date(2027, 6, 20), compliance::Opinion::objection, "x"};
  return one;
}

TEST(DutyLook, AHearingLeadsFromStepToStep) {
  using compliance::HearingState;
  CompanyFacts facts;
  facts.today = kToday;
  facts.limits = {{0, "", "本社", date(2027, 10, 1), "本社"}};
  facts.hearings = {hearing(HearingState::notified)};
  auto found = client_duties(facts);
  ASSERT_EQ(listed(found), "establishment_limit hearing_step ") << "asked: no window any more";
  EXPECT_EQ(found[1].due_on, date(2027, 7, 1));
  EXPECT_EQ(found[1].link, "/limits/hearings/8");
  facts.hearings = {hearing(HearingState::answered)};
  found = client_duties(facts);
  ASSERT_EQ(listed(found), "establishment_limit hearing_step ");
  EXPECT_EQ(found[1].params.at(1), "異議に対する説明");
  EXPECT_EQ(found[1].due_on, date(2027, 9, 29)) << "the day before the period (to 9/30) runs out";
  facts.hearings[0].explanation = compliance::HearingExplanation{date(2027, 6, 25), "x", "x"};
  facts.hearings[0].state = HearingState::extended;
  facts.hearings[0].decided_on = date(2027, 6, 26);
  facts.hearings[0].posting = compliance::HearingPosting{date(2027, 6, 26), {}, "掲示板"};
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
  one.wages = {{date(2027, 4, 1), {1100}}};
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

TEST(DutyLook, AWageThatRisesInTimeSettlesIt) {
  const WageSteps wages{{"宮城県", {{kToday, {1080}}, {date(2027, 10, 4), {1101}}}}};
  LivingAssignment one = assignment();
  one.wages.push_back({date(2027, 10, 4), {1120}});
  EXPECT_EQ(listed(assignment_duties(one, wages, kToday)), "");
  one.wages[1].from_on = date(2027, 10, 5);
  const auto found = assignment_duties(one, wages, kToday);
  ASSERT_EQ(listed(found), "wage_under_minimum ") << "one day too late";
  EXPECT_EQ(found[0].due_on, date(2027, 10, 4));
}

// What is too low already has no day: it would be another one each night, and who put it aside
// would be asked again.
TEST(DutyLook, AWageThatIsTooLowTodayStandsStill) {
  const auto seen = [](Date today) {
    LivingAssignment one = assignment();
    one.starts_on = date(2027, 5, 1);
    return assignment_duties(one, {{"宮城県", {{today, {1200}}}}}, today);
  };
  const auto tonight = seen(kToday);
  ASSERT_EQ(listed(tonight), "wage_under_minimum ");
  EXPECT_FALSE(tonight[0].due_on.has_value());
  EXPECT_EQ(tonight[0].step, seen(kToday + one_day)[0].step);
}

TEST(DutyLook, AnAssignmentWithoutAWageIsMissedAMonthAhead) {
  LivingAssignment one = assignment();
  one.wages.clear();
  one.starts_on = date(2027, 7, 2);
  EXPECT_EQ(listed(assignment_duties(one, {}, kToday)), "") << "31 days before";
  one.starts_on = date(2027, 7, 1);
  const auto found = assignment_duties(one, {}, kToday);
  ASSERT_EQ(listed(found), "wage_missing ");
  EXPECT_EQ(found[0].link, "/contracts/0?tab=wages&worker=0");
}

TEST(DutyLook, TheDayBeforeTheStartSaysWhoMustActAndWhere) {
  using contract::Colour;
  using contract::Mender;
  const contract::RuleRow left{
      "left_client",  Colour::red,        "", "/worker_id", "", "", Code::item_missing,
      Mender::agency, "/workers/{worker}"};
  const contract::RuleRow limit{"establishment_limit",
                                Colour::red,
                                "",
                                "/ends_on",
                                "",
                                "",
                                Code::item_missing,
                                Mender::client,
                                "/conflict-date-notices"};
  const contract::RuleRow overlap{"overlap",          Colour::yellow, "", "/worker_id", "", "",
                                  Code::item_missing, Mender::agency};
  contract::Findings findings;
  for (const auto* rule : {&left, &limit, &overlap}) {
    contract::Finding one;
    one.rule = rule;
    one.code = rule->code;
    one.pointer = std::string(rule->pointer);
    findings.push_back(one);
  }
  LivingAssignment one = assignment();
  one.worker_id = {7};
  one.contract_id = {3};
  auto found = start_duties(one, findings);
  ASSERT_EQ(listed(found), "assignment_red assignment_red assignment_reason ");
  EXPECT_EQ(found[0].link, "/workers/7");
  EXPECT_EQ(found[0].params.at(4), "派遣元");
  EXPECT_EQ(found[1].link, "/conflict-date-notices");
  EXPECT_EQ(found[1].params.at(4), "派遣先");
  EXPECT_EQ(found[2].link,
            "/contracts/3?tab=assignments&open=gate&assignment=" + std::to_string(one.id.value));
  findings[2].answer = contract::GivenReason{"交代", "仙台", "agency", {}};
  EXPECT_EQ(start_duties(one, findings).size(), 2U);
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
  EXPECT_EQ(found[1].params.at(4), "本人の希望の聴取から");
  // 則25条の2第2項: a request to the client that failed leaves another measure due.
  const auto taken = [](people::MeasureOutcome outcome) {
    return Measure{{7}, date(2027, 5, 1), people::Measure::direct_hire_request, outcome};
  };
  facts.wishes = {{{7}, date(2027, 4, 1), true}};
  facts.measures = {taken(people::MeasureOutcome::failed)};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "personal_limit stabilization_duty ");
  facts.measures = {taken(people::MeasureOutcome::succeeded)};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "personal_limit ");
  // 則25条1項: only who wishes to go on is meant.
  facts.measures.clear();
  facts.wishes = {{{7}, date(2027, 4, 1), false}};
  EXPECT_EQ(listed(person_duties(facts, kToday)), "personal_limit ");
}

// Eight hours in each of the first three years of a full-time worker; hired 2025-04-01, the third
// year ends 2028-03-31.
TEST(DutyLook, TrainingIsMissedNinetyDaysBeforeItsYearEnds) {
  PersonFacts facts;
  facts.person = {{7}, "仙台 花子"};
  facts.terms = {{{7}, date(2025, 4, 1), std::nullopt, {2400}}};
  facts.lessons = {{{7}, date(2027, 5, 1), {240}, true}, {{7}, date(2027, 6, 1), {240}, false}};
  EXPECT_EQ(listed(person_duties(facts, date(2027, 12, 31))), "") << "91 days before";
  const auto found = person_duties(facts, date(2028, 1, 1));
  ASSERT_EQ(listed(found), "training_hours ");
  EXPECT_EQ(found[0].due_on, date(2028, 3, 31));
  EXPECT_EQ(found[0].params.at(3), "4:00");
  facts.lessons[1].counted = true;
  EXPECT_EQ(listed(person_duties(facts, date(2028, 1, 1))), "");
}

TEST(DutyLook, PapersAtHiringAreMissed) {
  PersonFacts facts = person();
  facts.terms = {{{7}, date(2027, 6, 5), date(2028, 6, 4), {2400}, true, true}};
  const auto found = person_duties(facts, kToday);
  ASSERT_EQ(listed(found), "hiring_papers_missing hiring_papers_missing ");
  EXPECT_EQ(found[0].params.at(2), "労働条件通知書");
  EXPECT_EQ(found[0].link, "/workers/7");
  facts.terms[0].terms_missing = facts.terms[0].statement_missing = false;
  facts.terms[0].fee_missing = true;
  const auto fee = person_duties(facts, kToday);
  ASSERT_EQ(listed(fee), "hiring_papers_missing ");
  EXPECT_EQ(fee[0].params.at(2), "雇入れ時の派遣料金の明示");
  facts.terms[0].fee_missing = false;
  EXPECT_EQ(listed(person_duties(facts, kToday)), "");
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
