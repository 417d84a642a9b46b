// The check list of a contract and the rules of an assignment. Facts are model form 5's; each row
// of a table breaks one of them and names the code that the article behind it demands.

#include "contract/contract.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "contract/assignment.hpp"

namespace tasuki::contract {
namespace {

Terms model() {
  Terms t;
  t.work_name = t.work_detail = t.responsibility = t.safety = t.dispute_prevention = "x";
  t.client_establishment = {"支店", "仙台市", "022"};
  t.organizational_unit = {"課", "課長"};
  t.supervisor = {"課", "係長", "泉", ""};
  t.starts_on = date(2027, 7, 1);
  t.ends_on = date(2027, 9, 30);
  Shift shift{"", {540}, {1080}, {{{720}, {780}}}, {}};
  shift.weekdays.monday = shift.weekdays.tuesday = shift.weekdays.wednesday = true;
  shift.weekdays.thursday = shift.weekdays.friday = true;
  t.shifts = {shift};
  t.overtime = {true, {240}, {2700}, {21600}};
  t.holiday_work = {true, 2};
  t.complaints = {{"部", "課長", "名取", "022"}, {"部", "課長", "塩竈", "022"}, "x"};
  t.termination = {"x", "x", "x", "x"};
  t.client_manager = {"", "部長", "宮城", "022", false};
  t.agency_manager = {"", "部長", "仙台", "022", false};
  t.agency_establishment = {"営業所", "仙台市", "022"};
  t.limited_to_agreement_workers = true;
  t.price.amount = {2000};
  return t;
}

CheckFacts facts() {
  CheckFacts f;
  f.today = date(2027, 5, 20);
  f.licence_number = "派04-300000";
  f.licence_expires_on = date(2030, 3, 31);
  f.overtime_agreements = {{date(2027, 4, 1), date(2028, 3, 31), {240}, {2700}, {21600}, 2}};
  f.conflict_date_notices = {{date(2030, 4, 1), date(2027, 5, 10)}};
  f.treatment_disclosures = {{"agreement", date(2027, 5, 10), {}}};
  return f;
}

bool has(const Violations& found, Code code, bool warning = false) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Violation& v) { return v.code == code && v.warning == warning; });
}

TEST(ContractChecks, TheModelContractIsClean) { EXPECT_TRUE(checks(model(), facts()).empty()); }

TEST(ContractChecks, EachBreachIsNamed) {
  struct Row {
    Code code;
    std::function<void(Terms&, CheckFacts&)> breach;
  };
  const std::vector<Row> rows{
      {Code::item_missing, [](Terms& t, CheckFacts&) { t.responsibility.clear(); }},
      {Code::licence_missing, [](Terms&, CheckFacts& f) { f.licence_number.clear(); }},
      {Code::licence_expired,
       [](Terms&, CheckFacts& f) { f.licence_expires_on = date(2027, 9, 29); }},
      {Code::conflict_date_notice_missing,
       [](Terms&, CheckFacts& f) { f.conflict_date_notices.clear(); }},
      // the last day must be the day before the conflict date at the latest
      {Code::over_conflict_date,
       [](Terms&, CheckFacts& f) { f.conflict_date_notices[0].conflict_on = date(2027, 9, 30); }},
      {Code::treatment_information_missing,
       [](Terms&, CheckFacts& f) { f.treatment_disclosures[0].kind = "comparable_worker"; }},
      {Code::treatment_information_missing,
       [](Terms& t, CheckFacts&) { t.limited_to_agreement_workers = false; }},
      {Code::overtime_agreement_missing,
       [](Terms&, CheckFacts& f) { f.overtime_agreements.clear(); }},
      {Code::over_overtime_agreement,
       [](Terms& t, CheckFacts&) { t.overtime.per_month_min = {2701}; }},
      {Code::over_overtime_agreement,
       [](Terms& t, CheckFacts&) { t.holiday_work.days_per_month = 3; }},
      {Code::start_in_past, [](Terms&, CheckFacts& f) { f.today = date(2027, 7, 2); }},
      {Code::period_reversed, [](Terms& t, CheckFacts&) { t.ends_on = date(2027, 6, 30); }},
      {Code::break_outside_work,
       [](Terms& t, CheckFacts&) { t.shifts[0].breaks[0].end_min = {1081}; }}};
  for (const Row& row : rows) {
    Terms terms = model();
    CheckFacts f = facts();
    row.breach(terms, f);
    EXPECT_TRUE(has(checks(terms, f), row.code)) << code_text(row.code);
  }
}

TEST(ContractChecks, TheDayBeforeTheConflictDateIsAllowed) {
  CheckFacts f = facts();
  f.conflict_date_notices[0].conflict_on = date(2027, 10, 1);
  EXPECT_FALSE(has(checks(model(), f), Code::over_conflict_date));
}

TEST(ContractChecks, NoNoticeIsNeededForPermanentOrOlderWorkers) {
  Terms terms = model();
  terms.limited_to_unlimited_workers = true;
  CheckFacts f = facts();
  f.conflict_date_notices.clear();
  EXPECT_TRUE(checks(terms, f).empty());
}

AssignmentFacts adult() {
  AssignmentFacts f;
  f.worker.born_on = date(1990, 5, 15);
  f.worker.agreement_worker = true;
  f.employment = {{date(2027, 7, 1), date(2027, 12, 31), {2400}}};
  return f;
}

Violations assigning(const AssignmentFacts& f) {
  Contract contract;
  contract.state = State::confirmed;
  take_terms(contract, model());
  return violations_of(contract, date(2027, 7, 1), date(2027, 9, 30), f);
}

TEST(AssignmentRules, AnAdultFitsAndAMinorDoesNot) {
  EXPECT_TRUE(assigning(adult()).empty());
  AssignmentFacts minor = adult();
  minor.worker.born_on = date(2009, 7, 2);  // 18 on the second day of the contract
  EXPECT_TRUE(has(assigning(minor), Code::minor_cannot_work));
  minor.worker.born_on = date(2009, 7, 1);
  EXPECT_FALSE(has(assigning(minor), Code::minor_cannot_work));
}

TEST(AssignmentRules, WhatSpeaksAgainstAnAssignment) {
  AssignmentFacts f = adult();
  f.worker.agreement_worker = false;
  EXPECT_TRUE(has(assigning(f), Code::not_agreement_worker));
  f = adult();
  f.worker.pension = InsuranceState::in_preparation;
  EXPECT_TRUE(has(assigning(f), Code::insurance_reason_missing));
  f = adult();
  f.employment[0].weekly_minutes = {2399};  // the contract asks for 40 hours
  EXPECT_TRUE(has(assigning(f), Code::beyond_employment, true));
  f = adult();
  f.contract_assignments = {Period::inclusive(date(2027, 9, 30), date(2027, 9, 30))};
  EXPECT_TRUE(has(assigning(f), Code::over_headcount));
}

}  // namespace
}  // namespace tasuki::contract
