// Both gates, rule by rule. Facts are model form 5's; each row of a table breaks one rule and names
// it. A test at the end demands that no rule is without its row.

#include "contract/gate/gate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "contract/assignment/assignment_gate.hpp"
#include "contract/gate/contract_gate.hpp"
#include "paper/paper.hpp"

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

ContractFacts facts() {
  ContractFacts f;
  f.today = date(2027, 5, 20);
  f.terms = model();
  f.licence_number = "派04-300000";
  f.licence_expires_on = date(2030, 3, 31);
  f.overtime_agreements = {{date(2027, 4, 1), date(2028, 3, 31), {240}, {2700}, {21600}, 2}};
  f.conflict_date_notices = {{date(2030, 4, 1), date(2027, 5, 10)}};
  f.treatment_disclosures = {{"agreement", date(2027, 5, 10), {}}};
  return f;
}

template <class Facts>
struct Breach {
  std::string rule;
  Colour colour;
  Code code;
  std::function<void(Facts&)> breach;
  std::string pointer = "*";  // "*" = whichever
};

std::string listed(const Findings& found) {
  std::string all;
  for (const Finding& f : found) all += std::string(f.rule->id) + f.pointer + " ";
  return all;
}

template <class Facts>
void expect_found(const Breach<Facts>& row, const Findings& found) {
  const bool hit = std::any_of(found.begin(), found.end(), [&](const Finding& f) {
    return f.rule->id == row.rule && f.rule->colour == row.colour && f.code == row.code &&
           (row.pointer == "*" || f.pointer == row.pointer);
  });
  EXPECT_TRUE(hit) << row.rule << " not in: " << listed(found);
}

bool has(const Findings& found, std::string_view rule) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Finding& f) { return f.rule->id == rule; });
}

constexpr auto kRed = Colour::red;
constexpr auto kYellow = Colour::yellow;

// ---------------------------------------------------------------- the contract

Breach<ContractFacts> empty(const char* rule, std::function<void(Terms&)> breach) {
  return {rule, kRed, Code::item_missing, [breach](ContractFacts& f) { breach(f.terms); }};
}

UnlimitedPeriod replacement() {
  UnlimitedPeriod period;
  period.ground = UnlimitedGround::maternity_leave;
  period.absent_name = "名取 恵";
  period.absent_work = "経理";
  period.absent_from_on = date(2027, 7, 1);
  period.absent_to_on = date(2027, 9, 30);
  return period;
}

UnlimitedPeriod few_days(int days, int ordinary) {
  UnlimitedPeriod period;
  period.ground = UnlimitedGround::limited_days;
  period.days_in_month = days;
  period.ordinary_days_in_month = ordinary;
  return period;
}

std::vector<Breach<ContractFacts>> missing_items() {
  return {
      empty("item_work_name", [](Terms& t) { t.work_name.clear(); }),
      empty("item_work_detail", [](Terms& t) { t.work_detail.clear(); }),
      empty("item_responsibility", [](Terms& t) { t.responsibility.clear(); }),
      empty("item_further_works",
            [](Terms& t) {
              t.further_works = {{"伝票入力業務", "", "", "役職なし"}};
            }),
      empty("item_establishment", [](Terms& t) { t.client_establishment.name.clear(); }),
      empty("item_establishment_address", [](Terms& t) { t.client_establishment.address.clear(); }),
      empty("item_workplace_telephone", [](Terms& t) { t.client_establishment.telephone.clear(); }),
      empty("item_organizational_unit", [](Terms& t) { t.organizational_unit.name.clear(); }),
      empty("item_supervisor", [](Terms& t) { t.supervisor.name.clear(); }),
      empty("item_supervisor_title",
            [](Terms& t) {
              t.supervisor = {"", "", "泉", ""};
            }),
      empty("item_working_days", [](Terms& t) { t.shifts[0].weekdays = {}; }),
      empty("item_shifts", [](Terms& t) { t.shifts.clear(); }),
      empty("item_overtime_day", [](Terms& t) { t.overtime.per_day_min = {0}; }),
      empty("item_overtime_month", [](Terms& t) { t.overtime.per_month_min = {0}; }),
      empty("item_overtime_year", [](Terms& t) { t.overtime.per_year_min = {0}; }),
      empty("item_holiday_work_days", [](Terms& t) { t.holiday_work.days_per_month = 0; }),
      empty("item_safety", [](Terms& t) { t.safety.clear(); }),
      empty("item_client_contact", [](Terms& t) { t.complaints.client_contact.name.clear(); }),
      empty("item_client_contact_title",
            [](Terms& t) {
              t.complaints.client_contact = {"", "", "名取", "022"};
            }),
      empty("item_client_contact_telephone",
            [](Terms& t) { t.complaints.client_contact.telephone.clear(); }),
      empty("item_agency_contact", [](Terms& t) { t.complaints.agency_contact.name.clear(); }),
      empty("item_agency_contact_title",
            [](Terms& t) {
              t.complaints.agency_contact = {"", "", "塩竈", "022"};
            }),
      empty("item_agency_contact_telephone",
            [](Terms& t) { t.complaints.agency_contact.telephone.clear(); }),
      empty("item_complaint_procedure", [](Terms& t) { t.complaints.procedure.clear(); }),
      empty("item_termination_notice", [](Terms& t) { t.termination.notice.clear(); }),
      empty("item_termination_placement", [](Terms& t) { t.termination.new_placement.clear(); }),
      empty("item_termination_damages", [](Terms& t) { t.termination.damages.clear(); }),
      empty("item_termination_reasons", [](Terms& t) { t.termination.reasons.clear(); }),
      empty("item_dispute_prevention", [](Terms& t) { t.dispute_prevention.clear(); }),
      empty("item_client_manager", [](Terms& t) { t.client_manager.name.clear(); }),
      empty("item_client_manager_title", [](Terms& t) { t.client_manager.title.clear(); }),
      empty("item_client_manager_telephone", [](Terms& t) { t.client_manager.telephone.clear(); }),
      empty("item_agency_manager", [](Terms& t) { t.agency_manager.name.clear(); }),
      empty("item_agency_manager_title", [](Terms& t) { t.agency_manager.title.clear(); }),
      empty("item_agency_manager_telephone", [](Terms& t) { t.agency_manager.telephone.clear(); }),
      empty("item_agency_establishment", [](Terms& t) { t.agency_establishment.name.clear(); }),
      empty("item_price", [](Terms& t) { t.price.amount = {0}; }),
      empty("item_temp_to_perm_work", [](Terms& t) { t.temp_to_perm.applies = true; }),
      empty("item_temp_to_perm_conditions", [](Terms& t) { t.temp_to_perm.applies = true; }),
      empty("item_temp_to_perm_refusal", [](Terms& t) { t.temp_to_perm.applies = true; }),
      empty("item_project",
            [](Terms& t) { t.unlimited_period.ground = UnlimitedGround::fixed_project; }),
      empty("item_days_in_month", [](Terms& t) { t.unlimited_period = few_days(0, 20); }),
      empty("item_ordinary_days", [](Terms& t) { t.unlimited_period = few_days(10, 0); }),
      empty("item_absent_name",
            [](Terms& t) { (t.unlimited_period = replacement()).absent_name.clear(); }),
      empty("item_absent_work",
            [](Terms& t) { (t.unlimited_period = replacement()).absent_work.clear(); }),
      empty("item_absent_from",
            [](Terms& t) { (t.unlimited_period = replacement()).absent_from_on.reset(); }),
      empty("item_absent_to",
            [](Terms& t) { (t.unlimited_period = replacement()).absent_to_on.reset(); }),
  };
}

using CF = ContractFacts;

std::vector<Breach<CF>> contract_breaches() {
  return {{"licence", kRed, Code::licence_missing, [](CF& f) { f.licence_number.clear(); }},
          {"licence_term", kRed, Code::licence_expired,
           [](CF& f) { f.licence_expires_on = date(2027, 9, 29); }, "/ends_on"},
          {"conflict_date_notice", kRed, Code::conflict_date_notice_missing,
           [](CF& f) { f.conflict_date_notices.clear(); }},
          {"conflict_date_notice", kRed, Code::conflict_date_notice_missing,
           [](CF& f) { f.conflict_date_notices[0].notified_on = date(2027, 5, 21); }},
          // the last day must be the day before the conflict date at the latest
          {"notified_limit", kRed, Code::over_conflict_date,
           [](CF& f) { f.conflict_date_notices[0].conflict_on = date(2027, 9, 30); }},
          {"treatment_information", kRed, Code::treatment_information_missing,
           [](CF& f) { f.treatment_disclosures[0].kind = "comparable_worker"; }},
          {"treatment_information", kRed, Code::treatment_information_missing,
           [](CF& f) { f.terms.limited_to_agreement_workers = false; }},
          {"treatment_information", kRed, Code::treatment_information_missing,
           [](CF& f) { f.treatment_disclosures[0].valid_until = date(2027, 5, 19); }},
          {"overtime_agreement", kRed, Code::overtime_agreement_missing,
           [](CF& f) { f.overtime_agreements.clear(); }},
          {"overtime_within_agreement", kRed, Code::over_overtime_agreement,
           [](CF& f) { f.terms.overtime.per_month_min = {2701}; }, "/overtime/per_month_min"},
          {"overtime_within_agreement", kRed, Code::over_overtime_agreement,
           [](CF& f) { f.terms.holiday_work.days_per_month = 3; }, "/holiday_work/days_per_month"},
          {"overtime_agreement_ends", kYellow, Code::overtime_agreement_ends,
           [](CF& f) { f.overtime_agreements[0].ends_on = date(2027, 9, 29); }, "/ends_on"},
          {"starts_in_past", kRed, Code::start_in_past, [](CF& f) { f.today = date(2027, 7, 2); }},
          {"rest_break", kRed, Code::break_too_short,  // 8 h 15 min of work, 45 minutes of break
           [](CF& f) { f.terms.shifts[0].breaks[0].end_min = {765}; }, "/shifts/0/breaks"},
          {"statutory_hours", kYellow, Code::over_statutory_hours,
           [](CF& f) { f.terms.shifts[0].end_min = {1081}; }, "/shifts/0/end_min"},
          {"statutory_hours", kYellow, Code::over_statutory_hours,  // six days of eight hours
           [](CF& f) { f.terms.shifts[0].weekdays.saturday = true; }, "/shifts"},
          {"limited_days", kRed, Code::over_limited_days,
           [](CF& f) { f.terms.unlimited_period = few_days(11, 30); }},
          {"limited_days", kRed, Code::over_limited_days,
           [](CF& f) { f.terms.unlimited_period = few_days(10, 19); }},
          {"beyond_absence", kYellow, Code::beyond_absence,
           [](CF& f) {
             f.terms.unlimited_period = replacement();
             f.terms.unlimited_period.absent_to_on = date(2027, 9, 29);
           }},
          {"supervisor_of_client", kRed, Code::supervisor_not_of_client,
           [](CF& f) { f.terms.supervisor.name = "仙台"; }},
          {"supervisor_of_client", kRed, Code::supervisor_not_of_client,
           [](CF& f) { f.terms.nature.supervisor_employer = "別の会社"; }},
          {"forbidden_work", kRed, Code::work_forbidden,
           [](CF& f) { f.terms.nature.regulated_work = law::ForbiddenWork::construction; }},
          {"forbidden_work", kRed, Code::work_forbidden,  // at a hospital, no exception
           [](CF& f) { f.terms.nature.regulated_work = law::ForbiddenWork::medical; }},
          {"maybe_forbidden_work", kYellow, Code::work_may_be_forbidden,
           [](CF& f) { f.terms.work_detail = "駐車場の警備"; }, "/work_detail"},
          {"maybe_manufacturing", kYellow, Code::work_may_be_manufacturing,
           [](CF& f) { f.terms.work_detail = "部品の組立"; }, "/work_detail"},
          {"manufacturing_manager", kRed, Code::manufacturing_manager_missing,
           [](CF& f) { f.terms.nature.manufacturing = true; }},
          {"temp_to_perm_period", kYellow, Code::temp_to_perm_too_long,
           [](CF& f) {
             f.terms.temp_to_perm = {true, "x", "x", "x", "x"};
             f.terms.ends_on = date(2028, 1, 1);
           }},
          {"names_a_person", kYellow, Code::names_a_person,
           [](CF& f) { f.terms.remarks = "前任の山田さんを希望"; }, "/remarks"},
          {"manufacturing_manager", kRed, Code::manufacturing_manager_missing,
           [](CF& f) { f.terms.client_manager.for_manufacturing = true; }},
          {"consistent", kRed, Code::period_reversed,
           [](CF& f) { f.terms.ends_on = date(2027, 6, 30); }},
          {"consistent", kRed, Code::break_outside_work,
           [](CF& f) { f.terms.shifts[0].breaks[0].end_min = {1081}; }}};
}

TEST(ContractGate, TheModelContractPasses) { EXPECT_EQ(listed(contract_gate(facts())), ""); }

TEST(ContractGate, EachBreachIsFoundByItsRule) {
  auto rows = contract_breaches();
  for (auto& row : missing_items()) rows.push_back(row);
  for (const auto& row : rows) {
    ContractFacts f = facts();
    row.breach(f);
    expect_found(row, contract_gate(f));
  }
}

TEST(ContractGate, EveryRuleHasItsBreach) {
  std::set<std::string, std::less<>> tried;
  for (const auto& row : contract_breaches()) tried.insert(row.rule);
  for (const auto& row : missing_items()) tried.insert(row.rule);
  for (const auto rules : {contract_item_rules(), contract_condition_rules()}) {
    for (const auto& rule : rules) EXPECT_TRUE(tried.contains(rule.row.id)) << rule.row.id;
  }
}

TEST(ContractGate, TheDayBeforeTheConflictDateIsAllowed) {
  ContractFacts f = facts();
  f.conflict_date_notices[0].conflict_on = date(2027, 10, 1);
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, NoNoticeIsNeededForPermanentOrOlderWorkersOrUnlimitedWork) {
  ContractFacts f = facts();
  f.conflict_date_notices.clear();
  f.terms.limited_to_unlimited_workers = true;
  EXPECT_EQ(listed(contract_gate(f)), "");
  f.terms.limited_to_unlimited_workers = false;
  f.terms.unlimited_period = few_days(10, 20);  // ten days, and half of twenty
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, AnAgreementThatFollowsWithoutAGapCoversTheRest) {
  ContractFacts f = facts();
  f.overtime_agreements = {{date(2027, 4, 1), date(2027, 7, 31), {240}, {2700}, {21600}, 2},
                           {date(2027, 8, 1), date(2028, 7, 31), {240}, {2700}, {21600}, 2}};
  EXPECT_EQ(listed(contract_gate(f)), "");
  f.overtime_agreements[1].starts_on = date(2027, 8, 2);
  EXPECT_TRUE(has(contract_gate(f), "overtime_agreement_ends"));
}

TEST(ContractGate, SixMonthsOfTempToPermEndOnTheLastDayOfTheSixth) {
  ContractFacts f = facts();
  f.terms.temp_to_perm = {true, "x", "x", "x", "x"};
  f.terms.ends_on = date(2027, 12, 31);
  EXPECT_FALSE(has(contract_gate(f), "temp_to_perm_period"));
}

TEST(ContractGate, ExceptionsOfForbiddenWorkPass) {
  ContractFacts f = facts();
  f.terms.work_detail = "施設の看護師業務";
  f.terms.nature = {law::ForbiddenWork::medical, law::MedicalPlace::welfare_facility,
                    law::MedicalWork::nurse, false, ""};
  EXPECT_EQ(listed(contract_gate(f)), "");
  f.terms.nature.medical_place = law::MedicalPlace::hospital;
  f.terms.unlimited_period = replacement();
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, AnAmendmentMayHaveBegun) {
  ContractFacts f = facts();
  f.today = date(2027, 7, 2);
  f.under_way = true;
  EXPECT_EQ(listed(contract_gate(f)), "");
}

// ---------------------------------------------------------------- reasons

TEST(GateReasons, YellowStopsUntilItIsAnsweredAndANewSituationAsksAnew) {
  ContractFacts f = facts();
  f.overtime_agreements[0].ends_on = date(2027, 8, 31);
  Findings found = contract_gate(f);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(passes(found));
  const Violations open = stops(found);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0].code, Code::gate_reason_needed);
  EXPECT_EQ(open[0].pointer, "/ends_on");
  const KeptReason kept{"overtime_agreement_ends",
                        "/ends_on",
                        found[0].situation(),
                        {"更新の協議中", "仙台 太郎", "agency", {}}};
  answer_with(found, {kept});
  EXPECT_TRUE(passes(found));
  EXPECT_TRUE(stops(found).empty());
  f.overtime_agreements[0].ends_on = date(2027, 7, 31);
  found = contract_gate(f);
  answer_with(found, {kept});
  EXPECT_FALSE(passes(found));
}

TEST(GateReasons, AReasonNeverExcusesRed) {
  ContractFacts f = facts();
  f.licence_number.clear();
  Findings found = contract_gate(f);
  answer_with(found, {{"licence", "", "", {"申請中", "", "agency", {}}}});
  EXPECT_FALSE(passes(found));
  EXPECT_EQ(find_yellow(found, {"licence", "", "申請中"}), nullptr);
}

TEST(GateReasons, TheClientIsToldTheDutyNotTheFact) {
  ContractFacts f = facts();
  f.terms.overtime.per_month_min = {2701};
  const Findings told = as_told_to_client(contract_gate(f));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].code, Code::duty_of_agency);
  EXPECT_EQ(told[0].pointer, "");
  EXPECT_EQ(told[0].params, std::vector<std::string>{"36協定の範囲"});
}

// ---------------------------------------------------------------- the assignment

// A question to the gate that a row may break.
struct Asked {
  Contract contract;
  AssignmentFacts facts;
  Date starts_on = date(2027, 7, 1);
  Date ends_on = date(2027, 9, 30);
  Moment moment = Moment::assign;

  Findings gate() const { return assignment_gate({contract, starts_on, ends_on, moment, facts}); }
};

// An hourly wage in Miyagi, where the minimum wage rises on the last day of the contract; the
// worker is outside the agreement, so that nothing else is compared.
compliance::WageFacts wage_of(std::int64_t hourly) {
  compliance::WageFacts facts;
  facts.period = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
  facts.agreement_worker = false;
  facts.work_prefecture = "宮城県";
  compliance::WageInput wage;
  wage.effective_from = date(2027, 7, 1);
  wage.amount = {hourly};
  facts.wages = {wage};
  facts.work_minimums = {{Period::inclusive(date(2027, 7, 1), date(2027, 9, 29)), Yen{1100}},
                         {Period::inclusive(date(2027, 9, 30), date(2027, 9, 30)), Yen{1200}}};
  return facts;
}

Asked adult() {
  Asked asked;
  asked.contract.id = {7};
  asked.contract.state = State::confirmed;
  asked.contract.client_name = "宮城〇〇株式会社";
  take_terms(asked.contract, model());
  AssignmentFacts& f = asked.facts;
  f.today = date(2027, 6, 1);
  f.worker.born_on = date(1990, 5, 15);
  f.worker.sex = Sex::female;
  f.worker.agreement_worker = true;
  f.employment = {{date(2027, 7, 1), date(2027, 12, 31), {2400}}};
  f.wage = wage_of(1200);
  f.client_entities = {{"宮城〇〇株式会社", "", {}, {}}, {"宮城〇〇", "8700110005901", {}, {}}};
  f.establishment_conflict_on = date(2030, 4, 1);
  f.personal_conflict_on = date(2030, 7, 1);
  return asked;
}

// In force for the year, but the year's circular is not known here.
compliance::Agreement agreement() {
  compliance::Agreement one;
  one.id = {1};
  one.state = compliance::AgreementState::concluded;
  one.starts_on = date(2027, 4, 1);
  one.ends_on = date(2028, 3, 31);
  one.terms.basis.fiscal_year = 2026;
  return one;
}

Elsewhere other_place(int contract, int days) {
  Elsewhere other;
  other.contract_id = {contract};
  other.client_name = "別の派遣先";
  other.starts_on = date(2027, 9, 30);
  other.ends_on = date(2027, 12, 31);
  Shift shift{"", {1080}, {1320}, {}, {}};  // 18:00–22:00
  shift.weekdays.monday = days > 0;
  other.hours.shifts = {shift};
  return other;
}

using A = Asked;

std::vector<Breach<A>> assignment_breaches() {
  const auto born = [](Date on) { return [on](A& a) { a.facts.worker.born_on = on; }; };
  return {
      {"contract_confirmed", kRed, Code::wrong_state,
       [](A& a) { a.contract.state = State::submitted; }},
      {"within_contract", kRed, Code::outside_contract_period,
       [](A& a) { a.ends_on = date(2027, 10, 1); }},
      {"headcount", kRed, Code::over_headcount,
       [](A& a) {
         a.facts.contract_assignments = {Period::inclusive(date(2027, 9, 30), date(2027, 9, 30))};
       }},
      {"same_contract_twice", kRed, Code::worker_overlap,
       [](A& a) { a.facts.elsewhere = {other_place(7, 1)}; }},
      {"overlap", kYellow, Code::worker_overlap,
       [](A& a) { a.facts.elsewhere = {other_place(8, 0)}; }},
      {"hours_across_clients", kYellow, Code::hours_across_clients,
       [](A& a) { a.facts.elsewhere = {other_place(8, 1)}; }},
      {"employment", kYellow, Code::beyond_employment,
       [](A& a) { a.facts.employment[0].weekly_minutes = {2399}; }},
      {"employment", kYellow, Code::beyond_employment,
       [](A& a) { a.facts.employment[0].ends_on = date(2027, 9, 29); }},
      {"agreement_worker", kRed, Code::not_agreement_worker,
       [](A& a) { a.facts.worker.agreement_worker = false; }},
      {"unlimited_worker", kRed, Code::not_unlimited_worker,
       [](A& a) { a.contract.terms.limited_to_unlimited_workers = true; }},
      {"day_labor", kRed, Code::day_labor_prohibited,
       [](A& a) { a.facts.employment[0].ends_on = date(2027, 7, 30); }},
      {"day_labor_evasion", kYellow, Code::day_labor_evasion,
       [](A& a) { a.ends_on = date(2027, 7, 2); }},
      {"personal_limit", kRed, Code::over_personal_limit,
       [](A& a) { a.facts.personal_conflict_on = date(2027, 9, 30); }},
      {"establishment_limit", kRed, Code::over_conflict_date,
       [](A& a) { a.facts.establishment_conflict_on = date(2027, 9, 30); }},
      {"left_client", kRed, Code::left_client_within_year,
       [](A& a) {
         a.facts.former_employers = {{"宮城〇〇（旧本店）", "8700110005901", date(2026, 7, 2), {}}};
       }},
      {"left_client", kRed, Code::left_client_within_year,
       [](A& a) {
         a.facts.former_employers = {{"（株）宮城〇〇", "", date(2027, 3, 31), {}}};
       }},
      {"minor", kRed, Code::minor_cannot_work, born(date(2009, 7, 2))},
      {"age_certificate", kRed, Code::age_certificate_missing, born(date(2009, 7, 2))},
      {"wage", kRed, Code::wage_below_minimum, [](A& a) { a.facts.wage = wage_of(1199); }},
      {"wage_basis", kRed, Code::wage_missing,
       [](A& a) {
         a.moment = Moment::start;
         a.facts.wage.wages.clear();
       }},
      {"wage_basis", kRed, Code::agreement_missing,
       [](A& a) {
         a.moment = Moment::start;
         a.facts.wage.agreement_worker = true;
       }},
      {"wage_doubt", kYellow, Code::wage_grade_missing,
       [](A& a) {
         a.moment = Moment::start;
         a.facts.wage.agreement_worker = true;
         a.facts.wage.agreements = {agreement()};
       }},
      {"insurance", kRed, Code::insurance_reason_missing,
       [](A& a) { a.facts.worker.pension = InsuranceState::in_preparation; }},
      {"sex", kRed, Code::item_missing, [](A& a) { a.facts.worker.sex = Sex::unspecified; }},
      {"conditions_delivered", kRed, Code::paper_not_delivered,
       [](A& a) { a.moment = Moment::start; }},
      {"fee_delivered", kRed, Code::paper_not_delivered, [](A& a) { a.moment = Moment::start; }},
      {"statement_delivered", kRed, Code::paper_not_delivered,
       [](A& a) { a.moment = Moment::start; }},
      {"notice_delivered", kRed, Code::paper_not_delivered, [](A& a) { a.moment = Moment::start; }},
  };
}

TEST(AssignmentGate, AnAdultOnTheModelContractPasses) { EXPECT_EQ(listed(adult().gate()), ""); }

TEST(AssignmentGate, EachBreachIsFoundByItsRule) {
  for (const auto& row : assignment_breaches()) {
    Asked asked = adult();
    row.breach(asked);
    expect_found(row, asked.gate());
  }
}

TEST(AssignmentGate, EveryRuleHasItsBreach) {
  std::set<std::string, std::less<>> tried;
  for (const auto& row : assignment_breaches()) tried.insert(row.rule);
  for (const auto& rule : assignment_rules()) {
    EXPECT_TRUE(tried.contains(rule.row.id)) << rule.row.id;
  }
}

TEST(AssignmentGate, ReversedPeriodIsSaidAlone) {
  Asked asked = adult();
  asked.ends_on = date(2027, 6, 30);
  EXPECT_EQ(listed(asked.gate()), "period/ends_on ");
}

TEST(AssignmentGate, ASeventeenYearOldIsFoundAndEighteenIsNot) {
  Asked asked = adult();
  asked.facts.worker.born_on = date(2009, 7, 2);  // 18 on the second day of the contract
  EXPECT_TRUE(has(asked.gate(), "minor"));
  asked.facts.worker.born_on = date(2009, 7, 1);
  EXPECT_EQ(listed(asked.gate()), "");
}

TEST(AssignmentGate, AMinorWithACertificateMayWorkOrdinaryHours) {
  Asked asked = adult();
  asked.facts.worker.born_on = date(2009, 7, 2);
  asked.facts.evidence.age_certificate_on = date(2027, 6, 1);
  asked.contract.terms.overtime = {};
  asked.contract.terms.holiday_work = {};
  EXPECT_EQ(listed(asked.gate()), "");
}

TEST(AssignmentGate, DayLabourIsJudgedOnTheEmploymentContract) {
  Asked asked = adult();
  asked.ends_on = date(2027, 7, 20);  // a short dispatch under a long employment contract
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
  asked.facts.employment[0].ends_on = date(2027, 7, 31);  // 31 days
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
  asked.facts.employment[0].ends_on = date(2027, 7, 30);  // 30 days
  EXPECT_TRUE(has(asked.gate(), "day_labor"));
  asked.contract.terms.cabinet_order_item = "5";  // 秘書
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
}

TEST(AssignmentGate, AnExceptionCountsOnlyOnceItWasChecked) {
  Asked asked = adult();
  asked.ends_on = date(2027, 7, 20);
  asked.facts.employment[0].ends_on = date(2027, 7, 20);
  Evidence& shown = asked.facts.evidence;
  shown.student = Studying::daytime;
  EXPECT_TRUE(has(asked.gate(), "day_labor"));
  shown.checked_on = date(2027, 6, 1);
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
  shown.student = Studying::night;
  EXPECT_TRUE(has(asked.gate(), "day_labor"));
  shown.main_income_yen = Yen{5'000'000};
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
  shown.main_income_yen.reset();
  shown.household_income_yen = Yen{6'000'000};
  EXPECT_TRUE(has(asked.gate(), "day_labor")) << "the main earner of the household";
  shown.main_earner = false;
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
}

// 令4条1項 names the works for which day labour is allowed: with one more kind of work that it does
// not name, the dispatch is not of those works alone.
TEST(AssignmentGate, EveryKindOfWorkMustBeOneThatAllowsDayLabour) {
  Asked asked = adult();
  asked.ends_on = date(2027, 7, 20);
  asked.facts.employment[0].ends_on = date(2027, 7, 20);
  asked.contract.terms.cabinet_order_item = "5";
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
  asked.contract.terms.further_works = {{"受付", "来客の受付", "", "役職なし"}};
  EXPECT_TRUE(has(asked.gate(), "day_labor"));
  asked.contract.terms.further_works[0].cabinet_order_item = "16";
  EXPECT_FALSE(has(asked.gate(), "day_labor"));
}

TEST(AssignmentGate, LimitsSparePermanentAndSixtyYearOldWorkersAndUnlimitedWork) {
  const auto over = [] {
    Asked asked = adult();
    asked.facts.personal_conflict_on = asked.facts.establishment_conflict_on = date(2027, 9, 1);
    return asked;
  };
  Asked permanent = over();
  permanent.facts.employment[0].ends_on.reset();
  EXPECT_EQ(listed(permanent.gate()), "");
  Asked older = over();
  older.facts.worker.born_on = date(1967, 7, 1);
  EXPECT_EQ(listed(older.gate()), "");
  Asked project = over();
  project.contract.terms.unlimited_period.ground = UnlimitedGround::fixed_project;
  EXPECT_EQ(listed(project.gate()), "");
}

TEST(AssignmentGate, ALeaverMayReturnAfterAYearOrWhenRetiredAtSixty) {
  Asked asked = adult();
  asked.facts.former_employers = {{"宮城〇〇", "8700110005901", date(2026, 7, 1), {}}};
  EXPECT_EQ(listed(asked.gate()), "");
  asked.facts.former_employers = {{"宮城〇〇", "8700110005901", date(2027, 3, 31), 60}};
  EXPECT_EQ(listed(asked.gate()), "");
  asked.facts.former_employers = {{"宮城〇〇", "1000000000001", date(2027, 3, 31), {}}};
  asked.facts.client_entities = {{"宮城〇〇", "8700110005901", {}, {}}};
  EXPECT_EQ(listed(asked.gate()), "") << "another legal entity of the same name";
}

TEST(AssignmentGate, DeliveredPapersAreNotMissed) {
  Asked asked = adult();
  asked.moment = Moment::start;
  asked.facts.delivered = {{std::string(paper::kWorkingConditions), "worker"},
                           {std::string(paper::kDispatchFee), "worker"},
                           {std::string(paper::kDispatchStatement), "worker"},
                           {std::string(paper::kWorkerNotice), "client"}};
  EXPECT_EQ(listed(asked.gate()), "");
}

TEST(AssignmentGate, HoursElsewhereOnlyCountWhenTheyOverlapAndExceedFortyAWeek) {
  Asked asked = adult();
  asked.facts.employment[0].weekly_minutes = {2400};
  asked.contract.terms.shifts[0].weekdays.friday = false;  // 32 hours here
  asked.facts.elsewhere = {other_place(8, 1)};             // 4 hours there
  EXPECT_FALSE(has(asked.gate(), "hours_across_clients"));
  EXPECT_TRUE(has(asked.gate(), "overlap"));
}

}  // namespace
}  // namespace tasuki::contract
