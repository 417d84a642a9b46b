// The assignment gate, rule by rule, like the contract gate's test.

#include "contract/assignment/assignment_gate.hpp"

#include "contract/gate/gate_cases.hpp"
#include "paper/paper.hpp"

namespace tasuki::contract {
namespace {

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

// From 18:00 to 22:00, on Mondays or on days that are said in words alone.
Elsewhere other_place(int contract, int days) {
  Elsewhere other;
  other.contract_id = {contract};
  other.client_name = "別の派遣先";
  other.starts_on = date(2027, 7, 1);
  other.ends_on = date(2027, 12, 31);
  Shift shift{"", {1080}, {1320}, {}, {}};  // 18:00–22:00
  shift.weekdays.monday = days > 0;
  other.hours.shifts = {shift};
  return other;
}

std::vector<OvertimeAgreement> agreed() {
  return {{date(2027, 4, 1), date(2028, 3, 31), {240}, {2700}, {21600}, 2}};
}

using A = Asked;

std::vector<Breach<A>> assignment_breaches() {
  const auto born = [](Date on) { return [on](A& a) { a.facts.worker.born_on = on; }; };
  return {
      {"contract_confirmed", kRed, Code::wrong_state,
       [](A& a) { a.contract.state = State::submitted; }},
      {"within_contract", kRed, Code::outside_contract_period,
       [](A& a) { a.ends_on = date(2027, 10, 1); }},
      {"late_papers", kYellow, Code::start_in_past, [](A& a) { a.facts.today = date(2027, 7, 2); },
       "/starts_on"},
      {"headcount", kRed, Code::over_headcount,
       [](A& a) {
         a.facts.contract_assignments = {Period::inclusive(date(2027, 9, 30), date(2027, 9, 30))};
       }},
      {"same_contract_twice", kRed, Code::worker_overlap,
       [](A& a) { a.facts.elsewhere = {other_place(7, 1)}; }},
      // until 18:00 here, from 17:59 there
      {"overlap", kRed, Code::worker_overlap,
       [](A& a) {
         a.facts.elsewhere = {other_place(8, 1)};
         a.facts.elsewhere[0].hours.shifts[0].start_min = {1079};
       }},
      {"overlap_by_choice", kYellow, Code::worker_overlap,
       [](A& a) {
         a.facts.elsewhere = {other_place(8, 0)};
         a.facts.elsewhere[0].hours.shifts[0].start_min = {1079};
       }},
      {"hours_across_clients", kYellow, Code::hours_across_clients,
       [](A& a) { a.facts.elsewhere = {other_place(8, 1)}; }},
      {"hours_across_clients", kYellow, Code::over_statutory_hours,
       [](A& a) { a.facts.elsewhere = {other_place(8, 1)}; }},
      // 45 h here and 1 minute there, against 45 h of the 36協定
      {"overtime_across_clients", kYellow, Code::overtime_across_clients,
       [](A& a) {
         a.facts.overtime_agreements = agreed();
         a.facts.elsewhere = {other_place(8, 0)};
         a.facts.elsewhere[0].hours.overtime = {true, {1}, {1}, {0}};
       }},
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
      {"wage_basis_ahead", kYellow, Code::wage_missing, [](A& a) { a.facts.wage.wages.clear(); }},
      {"wage_basis_ahead", kYellow, Code::agreement_missing,
       [](A& a) { a.facts.wage.agreement_worker = true; }},
      {"wage_basis", kRed, Code::agreement_missing,
       [](A& a) {
         a.moment = Moment::deliver;
         a.facts.wage.agreement_worker = true;
       }},
      {"wage_doubt", kYellow, Code::wage_grade_missing,
       [](A& a) {
         a.moment = Moment::start;
         a.facts.wage.agreement_worker = true;
         a.facts.wage.agreements = {agreement()};
       }},
      {"wage_doubt", kYellow, Code::wage_grade_missing,
       [](A& a) {
         a.facts.wage.agreement_worker = true;
         a.facts.wage.agreements = {agreement()};
       }},
      {"minimum_wage_ahead", kYellow, Code::minimum_wage_unknown,
       [](A& a) {
         a.facts.wage.work_minimums[1].hourly.reset();
         a.facts.wage.work_minimums[1].last_known = Yen{1200};
       }},
      {"wage", kRed, Code::wage_below_minimum,
       [](A& a) {
         a.facts.wage.work_minimums[1].hourly.reset();
         a.facts.wage.work_minimums[1].last_known = Yen{1201};
       }},
      {"insurance", kRed, Code::insurance_reason_missing,
       [](A& a) { a.facts.worker.pension = InsuranceState::in_preparation; }},
      {"sex", kRed, Code::item_missing, [](A& a) { a.facts.worker.sex = Sex::unspecified; }},
      {"agency_managers", kRed, Code::managers_too_few,
       [](A& a) {
         a.facts.agency_managers = ManagerCount{100, 1, 0, 0};
       }},
      {"agency_manufacturing_managers", kRed, Code::managers_too_few,
       [](A& a) {
         a.contract.terms.agency_manager.for_manufacturing = true;
         a.facts.agency_managers = ManagerCount{100, 2, 100, 1};
       }},
      {"client_managers", kRed, Code::duty_of_client,  // the number is the client's
       [](A& a) {
         a.facts.client_managers = ManagerCount{100, 1, 0, 0};
       }},
      {"client_manufacturing_managers", kRed, Code::duty_of_client,
       [](A& a) {
         a.contract.terms.nature.manufacturing = true;
         a.facts.client_managers = ManagerCount{50, 1, 50, 0};
       }},
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

TEST(AssignmentGate, EmploymentContractsThatAdjoinCoverTheAssignmentTogether) {
  Asked asked = adult();
  auto& employment = asked.facts.employment;
  employment[0].ends_on = date(2027, 8, 31);
  employment.push_back({date(2027, 9, 1), date(2027, 9, 30), {2400}});
  EXPECT_EQ(listed(asked.gate()), "");
  employment[1].weekly_minutes = {2399};
  EXPECT_EQ(listed(asked.gate()), "employment/worker_id ") << "fewer hours from September on";
  employment[1] = {date(2027, 9, 2), date(2027, 12, 31), {2400}};
  EXPECT_EQ(listed(asked.gate()), "employment/worker_id ") << "a day without employment";
  employment[1] = {date(2027, 9, 1), date(2027, 9, 29), {2400}};
  EXPECT_EQ(listed(asked.gate()), "employment/worker_id ") << "the last day";
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
  asked.facts.elsewhere = {other_place(8, 1)};  // twelve hours of Mondays
  EXPECT_TRUE(has(asked.gate(), "minor")) << "38条1項: the hours of all places of work";
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

std::vector<std::string> said_by(const Findings& found, std::string_view rule) {
  std::vector<std::string> said;
  for (const Finding& f : found) {
    if (f.rule->id == rule) said.push_back(f.params.back());
  }
  return said;
}

// 32 hours here and four on Saturdays there are no more than 40; 40 and four are.
TEST(AssignmentGate, HoursElsewhereCountWhenTheyExceedEightADayOrFortyAWeek) {
  using Said = std::vector<std::string>;
  Asked asked = adult();
  asked.contract.terms.shifts[0].weekdays.friday = false;
  asked.facts.elsewhere = {other_place(8, 0)};
  asked.facts.elsewhere[0].hours.shifts[0].weekdays.saturday = true;
  EXPECT_EQ(listed(asked.gate()), "");
  asked.contract.terms.shifts[0].weekdays.friday = true;
  EXPECT_EQ(said_by(asked.gate(), "hours_across_clients"), (Said{"2027-07-04～ 44:00"}));
  asked.facts.elsewhere = {other_place(8, 1)};  // on Mondays: 12 hours of 7/5
  EXPECT_EQ(said_by(asked.gate(), "hours_across_clients"),
            (Said{"2027-07-04～ 44:00", "1日8時間：2027-07-05 12:00"}));
  EXPECT_FALSE(has(asked.gate(), "overlap")) << "18:00 is the end here and the start there";
}

// Mornings at one client and evenings at another, or other days of the week, are lawful.
TEST(AssignmentGate, TwoContractsWhoseHoursDoNotMeetGoTogether) {
  Asked asked = adult();
  asked.contract.terms.shifts[0].end_min = {720};  // 9:00–12:00
  asked.contract.terms.shifts[0].breaks.clear();
  asked.facts.elsewhere = {other_place(8, 1)};
  EXPECT_EQ(listed(asked.gate()), "");
  Shift& other = asked.facts.elsewhere[0].hours.shifts[0];
  other.start_min = {660};  // 11:00
  other.end_min = {900};
  EXPECT_EQ(listed(asked.gate()), "overlap/worker_id ");
  EXPECT_EQ(said_by(asked.gate(), "overlap"),
            (std::vector<std::string>{"2027-07-05 別の派遣先 11:00～15:00"}));
  asked.contract.terms.shifts[0].weekdays.monday = false;
  EXPECT_EQ(listed(asked.gate()), "");
}

// The shift table counts on both sides: a Monday off here, a Tuesday worked there.
TEST(AssignmentGate, TheShiftTableSaysWhichHoursMeet) {
  Asked asked = adult();
  asked.contract.terms.shifts[0].name = "日勤";
  asked.facts.elsewhere = {other_place(8, 0)};
  Hours& there = asked.facts.elsewhere[0].hours;
  there.shifts[0].name = "短時間";
  there.shifts[0].start_min = {960};  // 16:00
  there.shift_table = {{date(2027, 7, 5), "短時間", 0}};
  EXPECT_TRUE(has(asked.gate(), "overlap"));
  asked.contract.terms.shift_table = {{date(2027, 7, 5), "", 0}};
  EXPECT_FALSE(has(asked.gate(), "overlap"));
  EXPECT_FALSE(has(asked.gate(), "overlap_by_choice"));
  there.shift_table = {{date(2027, 7, 6), "短時間", 1}};  // one of several people
  EXPECT_TRUE(has(asked.gate(), "overlap_by_choice"));
  EXPECT_FALSE(has(asked.gate(), "overlap"));
}

// 36協定: 45 h a month, 360 h a year, two days off a month. The model contract uses all of it
// alone.
TEST(AssignmentGate, TheOvertimeAgreementBindsTheWorkerOverAllClients) {
  Asked asked = adult();
  asked.facts.overtime_agreements = agreed();
  EXPECT_FALSE(has(asked.gate(), "overtime_across_clients")) << "one client alone";
  asked.facts.elsewhere = {other_place(8, 0)};  // four hours on no weekday, and no overtime
  EXPECT_FALSE(has(asked.gate(), "overtime_across_clients"));
  asked.facts.elsewhere[0].hours.holiday_work = {true, 1};
  Findings found = asked.gate();
  ASSERT_TRUE(has(found, "overtime_across_clients"));
  asked.contract.terms.holiday_work = {};
  EXPECT_FALSE(has(asked.gate(), "overtime_across_clients"));
  // 40 h here and 4 h there every week: 4 × 52 ÷ 12 = 17 h 20 min a month beyond the law, with 45 h
  // of overtime 62 h 20 min. In three months no more than 3 × 45 h + 13 × 4 h = 187 h come
  // together.
  using Said = std::vector<std::string>;
  asked.facts.elsewhere = {other_place(8, 1)};
  EXPECT_EQ(said_by(asked.gate(), "overtime_across_clients"), (Said{"1か月62:20"}));
}

// What runs for a part of the agreement's year asks for a part of it.
TEST(AssignmentGate, AShortOverlapIsWeighedAgainstTheYearByItsLength) {
  using Said = std::vector<std::string>;
  Asked asked = adult();
  asked.facts.overtime_agreements = agreed();
  asked.facts.elsewhere = {other_place(8, 1)};
  Elsewhere& other = asked.facts.elsewhere[0];
  // September alone: four Mondays, 16 hours.
  other.starts_on = date(2027, 9, 1);
  other.ends_on = date(2027, 9, 30);
  EXPECT_EQ(said_by(asked.gate(), "overtime_across_clients"), (Said{"1か月61:00"}));
  // 45 h a month each for three months and one: 180 h of the year, but 90 h of September.
  other.hours.overtime = {true, {240}, {2700}, {21600}};
  other.hours.shifts[0].weekdays = {};
  EXPECT_EQ(said_by(asked.gate(), "overtime_across_clients"), (Said{"1か月90:00"}));
  // The whole year of both: 360 h here, and 52 Mondays of four hours beyond.
  asked.starts_on = other.starts_on = date(2027, 4, 1);
  asked.ends_on = other.ends_on = date(2028, 3, 31);
  other.hours.overtime = {};
  other.hours.shifts[0].weekdays.monday = true;
  EXPECT_EQ(said_by(asked.gate(), "overtime_across_clients"), (Said{"1か月62:20、1年568:00"}));
}

// The contract runs into the next agreement, which allows 44 hours a month.
TEST(AssignmentGate, EachAgreementOfTheTimeIsAsked) {
  Asked asked = adult();
  asked.facts.overtime_agreements = {
      {date(2026, 9, 1), date(2027, 8, 31), {240}, {3000}, {21600}, 2},
      {date(2027, 9, 1), date(2028, 8, 31), {240}, {2640}, {21600}, 2}};
  asked.facts.elsewhere = {other_place(8, 0)};
  EXPECT_EQ(said_by(asked.gate(), "overtime_across_clients"),
            (std::vector<std::string>{"1か月45:00"}));
  asked.facts.elsewhere[0].ends_on = date(2027, 8, 31);  // gone before it begins
  EXPECT_FALSE(has(asked.gate(), "overtime_across_clients"));
}

// 法31条の2第3項: what is handed over after the start does not go without the statement on
// treatment.
TEST(AssignmentGate, LatePapersWaitForTheStatementOnTreatment) {
  Asked asked = adult();
  asked.moment = Moment::deliver;
  asked.facts.today = date(2027, 7, 1);
  EXPECT_EQ(listed(asked.gate()), "") << "on the day itself it may still come first";
  asked.facts.today = date(2027, 7, 2);
  EXPECT_EQ(listed(asked.gate()), "late_papers/starts_on statement_delivered ");
  asked.facts.delivered = {{std::string(paper::kDispatchStatement), "worker"}};
  EXPECT_EQ(listed(asked.gate()), "late_papers/starts_on ");
}

TEST(AssignmentGate, PapersAreAskedForAtTheStartAndNotAtTheirHandOver) {
  Asked asked = adult();
  asked.moment = Moment::deliver;
  EXPECT_EQ(listed(asked.gate()), "");
  asked.facts.personal_conflict_on = date(2027, 9, 30);  // moved since the assignment was made
  EXPECT_EQ(listed(asked.gate()), "personal_limit/ends_on ");
}

}  // namespace
}  // namespace tasuki::contract
