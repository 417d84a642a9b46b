// The contract gate, rule by rule. Each row of a table breaks one rule and names it; a test at the
// end demands that no rule is without its row.

#include "contract/gate/gate_cases.hpp"

namespace tasuki::contract {
namespace {

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
          {"assigned_workers", kRed, Code::assigned_worker_stops,
           [](CF& f) {
             f.assigned_stops = {{"仙台 太郎", "労基法61条", "夜", "night"}};
           },
           ""},
          // the last day must be the day before the conflict date at the latest
          {"notified_limit", kRed, Code::over_conflict_date,
           [](CF& f) { f.conflict_date_notices[0].conflict_on = date(2027, 9, 30); }},
          // given for another contract
          {"conflict_date_notice", kRed, Code::conflict_date_notice_missing,
           [](CF& f) { f.conflict_date_notices[0].contract_id = 8; }},
          // a renewal: given for the contract before, or before that was confirmed
          {"conflict_date_notice", kRed, Code::conflict_date_notice_missing,
           [](CF& f) { f.previous_confirmed_at = jst_instant(date(2027, 5, 11), 12 * 60); }},
          {"treatment_information", kRed, Code::treatment_information_missing,
           [](CF& f) { f.previous_confirmed_at = jst_instant(date(2027, 5, 10), 12 * 60); }},
          // the client's history says so, whatever it notified
          {"establishment_limit", kRed, Code::over_establishment_limit,
           [](CF& f) { f.establishment_conflict_on = date(2027, 9, 30); }, "/ends_on"},
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
          // the agreement that follows from August on allows a minute less
          {"overtime_within_agreement", kRed, Code::over_overtime_agreement,
           [](CF& f) {
             f.overtime_agreements[0].ends_on = date(2027, 7, 31);
             f.overtime_agreements.push_back(
                 {date(2027, 8, 1), date(2028, 7, 31), {240}, {2699}, {21600}, 2});
           },
           "/overtime/per_month_min"},
          {"overtime_agreement_ends", kYellow, Code::overtime_agreement_ends,
           [](CF& f) { f.overtime_agreements[0].ends_on = date(2027, 9, 29); }, "/ends_on"},
          {"unprintable", kRed, Code::missing_glyph,
           [](CF& f) {
             f.unprintable = {{Code::missing_glyph, "/remarks", "", {"🥺"}}};
           },
           "/remarks"},
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
           [](CF& f) { f.terms.nature.supervisor_employer = "別の会社"; },
           "/nature/supervisor_employer"},
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
          // 99 are there and the contract is for two: 101 workers, one manager
          {"agency_managers", kRed, Code::managers_too_few,
           [](CF& f) {
             f.agency_managers = ManagerCount{99, 1, 0, 0};
             f.terms.headcount = 2;
           },
           "/agency_manager/name"},
          {"agency_manufacturing_managers", kRed, Code::managers_too_few,
           [](CF& f) {
             f.agency_managers = ManagerCount{100, 2, 100, 1};
             f.terms.nature.manufacturing = f.terms.agency_manager.for_manufacturing = true;
           },
           "/agency_manager/for_manufacturing"},
          {"client_managers", kRed, Code::managers_too_few,
           [](CF& f) {
             f.client_managers = ManagerCount{200, 2, 0, 0};
           },
           "/client_manager/name"},
          // the 51st in manufacturing needs one who is there for manufacturing alone
          {"client_manufacturing_managers", kRed, Code::managers_too_few,
           [](CF& f) {
             f.client_managers = ManagerCount{50, 1, 50, 0};
             f.terms.nature.manufacturing = f.terms.agency_manager.for_manufacturing = true;
           },
           "/client_manager/for_manufacturing"},
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

TEST(ContractGate, TheDayBeforeTheHistorysConflictDateIsAllowed) {
  ContractFacts f = facts();
  f.establishment_conflict_on = date(2027, 10, 1);
  EXPECT_EQ(listed(contract_gate(f)), "");
  f.establishment_conflict_on = date(2027, 9, 30);
  f.terms.limited_to_unlimited_workers = true;  // 法40条の2第1項1号・2号
  EXPECT_EQ(listed(contract_gate(f)), "");
}

// What the client may receive is its own history: the agency learns that the limit is passed and
// whom to ask, not the day.
TEST(ContractGate, TheHistorysLimitIsToldToTheAgencyWithoutItsDay) {
  ContractFacts f = facts();
  f.establishment_conflict_on = date(2027, 8, 1);
  const Findings told = as_told_to_agency(contract_gate(f));
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(message_ja(told[0].code, told[0].params),
            "事業所単位の期間制限に抵触します（抵触日 派遣先に確認してください）。");
}

// 法26条4項・7項: before each contract, the renewal too; an amendment concludes none.
TEST(ContractGate, ARenewalNeedsANoticeAndInformationOfItsOwn) {
  ContractFacts f = facts();
  f.contract_id = ContractId{9};
  f.previous_confirmed_at = jst_instant(date(2027, 5, 10), 12 * 60);
  f.conflict_date_notices[0].notified_at = jst_instant(date(2027, 5, 10), 12 * 60);
  EXPECT_EQ(listed(contract_gate(f)), "conflict_date_notice treatment_information ");
  f.conflict_date_notices.push_back({date(2030, 4, 1), date(2027, 5, 10), 9});
  f.treatment_disclosures.push_back(
      {"agreement", date(2027, 5, 10), {}, jst_instant(date(2027, 5, 10), 13 * 60)});
  EXPECT_EQ(listed(contract_gate(f)), "") << "named for it; told an hour later";
  f = facts();
  f.previous_confirmed_at = jst_instant(date(2027, 5, 9), 12 * 60);
  EXPECT_EQ(listed(contract_gate(f)), "") << "told on a later day";
  f.previous_confirmed_at = jst_instant(date(2027, 5, 10), 12 * 60);
  f.under_way = true;
  EXPECT_EQ(listed(contract_gate(f)), "");
}

// On the day of the confirmation the time decides; where it was not kept, the day is enough.
TEST(ContractGate, ANoticeOfTheSameDayCountsOnceTheContractBeforeIsConfirmed) {
  ContractFacts f = facts();
  f.treatment_disclosures[0].provided_on = date(2027, 5, 11);
  f.previous_confirmed_at = jst_instant(date(2027, 5, 10), 12 * 60);
  ConflictDateNotice& notice = f.conflict_date_notices[0];
  notice.notified_at = jst_instant(date(2027, 5, 10), 12 * 60 + 1);
  EXPECT_EQ(listed(contract_gate(f)), "");
  notice.notified_at = jst_instant(date(2027, 5, 10), 11 * 60 + 59);
  EXPECT_EQ(listed(contract_gate(f)), "conflict_date_notice ");
  notice.notified_at.reset();
  EXPECT_EQ(listed(contract_gate(f)), "");
  notice.notified_on = date(2027, 5, 9);
  EXPECT_EQ(listed(contract_gate(f)), "conflict_date_notice ");
  notice.notified_at = jst_instant(date(2027, 5, 20), 9 * 60);  // recorded afterwards
  EXPECT_EQ(listed(contract_gate(f)), "conflict_date_notice ");
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

// 則29条2号, 則34条2号: the hundredth worker needs no second manager; 則34条3号: the fiftieth in
// manufacturing none of its own.
TEST(ContractGate, AsManyAsTheManagersMayServePass) {
  ContractFacts f = facts();
  f.terms.headcount = 10;
  f.agency_managers = ManagerCount{90, 1, 0, 0};
  f.client_managers = ManagerCount{190, 2, 0, 0};
  EXPECT_EQ(listed(contract_gate(f)), "");
  f.terms.nature.manufacturing = f.terms.agency_manager.for_manufacturing = true;
  f.agency_managers = ManagerCount{90, 1, 90, 1};
  f.client_managers = ManagerCount{190, 2, 40, 0};
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, WhatIsMissingIsSaidInNumbers) {
  ContractFacts f = facts();
  f.agency_managers = ManagerCount{200, 2, 0, 0};
  const Findings found = contract_gate(f);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(message_ja(found[0].code, found[0].params),
            "派遣労働者が200人を超えるため、この項目の責任者が3人以上必要です（就業中の個別契約に"
            "定められているのは2人）。");
  EXPECT_EQ(found[0].law, "法36条・則29条2号");
}

TEST(ContractGate, AnAmendmentMayHaveBegun) {
  ContractFacts f = facts();
  f.today = date(2027, 7, 2);
  f.under_way = true;
  EXPECT_EQ(listed(contract_gate(f)), "");
}

// 7/10 is a Saturday: with the five weekdays it makes 48 hours.
TEST(ContractGate, TheShiftTableCountsInTheWeek) {
  ContractFacts f = facts();
  f.terms.shifts[0].name = "日勤";
  f.terms.shift_table = {{date(2027, 7, 10), "日勤", 0}};
  EXPECT_EQ(listed(contract_gate(f)), "statutory_hours/shift_table ");
  f.terms.shift_table.push_back({date(2027, 7, 9), "", 0});
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, AShiftTableSaysTheWorkingDays) {
  ContractFacts f = facts();
  f.terms.shifts[0].name = "日勤";
  f.terms.shifts[0].weekdays = {};
  f.terms.shift_table = {{date(2027, 7, 9), "", 0}};
  EXPECT_TRUE(has(contract_gate(f), "item_working_days")) << "a day off is no day of work";
  f.terms.shift_table.push_back({date(2027, 7, 10), "日勤", 0});
  EXPECT_EQ(listed(contract_gate(f)), "");
}

TEST(ContractGate, AContradictoryShiftTableIsRed) {
  ContractFacts f = facts();
  f.terms.shift_table = {{date(2027, 10, 1), "", 0}};
  EXPECT_EQ(listed(contract_gate(f)), "consistent/shift_table/0/on ");
}

// 法40条の2第1項3号ロ: ten days of a month, and half of an ordinary employee's twenty.
TEST(ContractGate, LimitedDaysAreCountedInTheShiftTable) {
  ContractFacts f = facts();
  f.terms.shifts[0].name = "日勤";
  f.terms.shifts[0].weekdays = {};
  f.terms.unlimited_period = few_days(10, 20);
  for (unsigned day = 1; day <= 10; ++day) {
    f.terms.shift_table.push_back({date(2027, 7, day), day % 7 == 0 ? "" : "日勤", 0});
    f.terms.shift_table.push_back({date(2027, 8, day), "日勤", 0});
  }
  EXPECT_FALSE(has(contract_gate(f), "limited_days")) << "nine days and ten";
  f.terms.shift_table.push_back({date(2027, 8, 11), "日勤", 0});
  expect_found<ContractFacts>(
      {"limited_days", kRed, Code::over_limited_days, nullptr, "/shift_table"}, contract_gate(f));
}

}  // namespace
}  // namespace tasuki::contract
