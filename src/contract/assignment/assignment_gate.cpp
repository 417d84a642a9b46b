#include "contract/assignment/assignment_gate.hpp"

#include <algorithm>

#include "contract/assignment/assignment_overtime.hpp"
#include "contract/assignment/day_plan.hpp"
#include "contract/gate/contract_gate.hpp"
#include "paper/paper.hpp"

namespace tasuki::contract {
namespace {

using C = AssignmentCase;

constexpr int kAdult = 18;
constexpr Minutes kStatutoryDay{8 * 60};
constexpr Minutes kStatutoryWeek{40 * 60};
constexpr std::string_view kWorker = "/worker_id";
constexpr int kEvasionDays = 2;  // 「初日と最終日しか就労日がない」

// 労基法56条以下・61条・60条: under 18 no work from 22:00 to 5:00, no overtime, at most 8 h a day
// and 40 h a week.
bool minor_may_not(const Terms& terms) {
  if (terms.overtime.allowed || terms.holiday_work.allowed) return true;
  if (weekly_scheduled(terms) > kStatutoryWeek) return true;
  return std::any_of(terms.shifts.begin(), terms.shifts.end(), [](const Shift& shift) {
    return shift.scheduled() > Minutes{8 * 60} || shift.end_min > DayMinute{22 * 60} ||
           shift.start_min < DayMinute{5 * 60};
  });
}

bool is_minor(const C& c) { return age_on(c.facts.worker.born_on, c.starts_on) < kAdult; }

std::string plain(std::string_view name) {
  std::string result(name);
  for (const std::string_view word :
       {"株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "（株）", "(株)", "㈱",
        "（有）", "(有)", "㈲", "\u3000", " "}) {
    for (auto at = result.find(word); at != std::string::npos; at = result.find(word, at)) {
      result.erase(at, word.size());
    }
  }
  return result;
}

// ---------------------------------------------------------------- the contract's frame

// One that is ended early is staffed like any other until its last day.
void look_state(const C& c, Hits& h) { h.when(!takes_assignments(c.contract, c.facts.today)); }

void look_period(const C& c, Hits& h) {
  h.when(!Period::inclusive(c.contract.starts_on, c.contract.ends_on).contains(wanted_period(c)),
         {text(c.contract.starts_on), text(c.contract.ends_on)});
}

// 法34条1項・35条1項: あらかじめ. What was missed is still made good, but not silently.
void look_late(const C& c, Hits& h) {
  const bool told =
      std::any_of(c.facts.delivered.begin(), c.facts.delivered.end(),
                  [](const DeliveredPaper& d) { return d.kind == paper::kWorkerNotice; });
  h.when(c.starts_on < c.facts.today && !told, {text(c.starts_on)});
}

void look_headcount(const C& c, Hits& h) {
  h.when(most_at_once(c.facts.contract_assignments, wanted_period(c)) >= c.contract.headcount,
         {std::to_string(c.contract.headcount)});
}

void look_twice(const C& c, Hits& h) {
  for (const Elsewhere& other : c.facts.elsewhere) {
    const auto both =
        wanted_period(c).intersection(Period::inclusive(other.starts_on, other.ends_on));
    h.when(both && other.contract_id == c.contract.id,
           {both ? text(both->from) + " " + other.client_name : ""});
  }
}

// Mornings here and evenings there are two contracts that one person can keep; the same hours are
// not. `certain`: those that no choice of shifts avoids.
void look_clashes(const C& c, Hits& h, bool certain) {
  if (c.facts.elsewhere.empty()) return;  // the nightly look asks this of every assignment
  const Hours hours = hours_of(c.contract.terms);
  const Stay here{DayPlan(hours, c.facts.holidays), wanted_period(c)};
  for (const Elsewhere& other : c.facts.elsewhere) {
    if (other.contract_id == c.contract.id) continue;
    const auto clash = clash_of(here, {DayPlan(other.hours, c.facts.holidays), stay_of(other)});
    if (!clash || clash->certain != certain) continue;
    h.add({text(clash->on) + " " + other.client_name + " " + text(clash->there->start_min) + "～" +
           text(clash->there->end_min) + (certain ? "" : "、ほかのシフトに就けば重なりません")});
  }
}

void look_overlap(const C& c, Hits& h) { look_clashes(c, h, true); }
void look_overlap_by_choice(const C& c, Hits& h) { look_clashes(c, h, false); }

// 労基法38条1項: the hours of all places of work count together.
void look_hours_across(const C& c, Hits& h) {
  const HoursTogether sums = hours_beside(c, wanted_period(c));
  if (sums.of_week > kStatutoryWeek) h.add({text(sums.week) + "～ " + text(sums.of_week)});
  if (sums.of_day > kStatutoryDay) {
    h.add(Violation{Code::over_statutory_hours,
                    std::string(kWorker),
                    "労基法32条2項・38条1項",
                    {"1日8時間：" + text(sums.day) + " " + text(sums.of_day)}});
  }
}

// The 36協定 binds the worker, not the contract (労基法36条, 38条1項). Whether it comes to what the
// contracts allow is in the agency's hand: yellow.
void look_overtime_across(const C& c, Hits& h) {
  for (const OvertimeAgreement& agreement : c.facts.overtime_agreements) {
    h.with(overtime_over(c, agreement));
  }
}

// 則29条2号・3号, 則34条2号・3号: this one more.
void look_agency_managers(const C& c, Hits& h) {
  h.with(too_few_agency_managers(c.facts.agency_managers, c.contract.terms, 1));
}
void look_agency_manufacturing(const C& c, Hits& h) {
  h.with(too_few_agency_manufacturing(c.facts.agency_managers, c.contract.terms, 1));
}
void look_client_managers(const C& c, Hits& h) {
  h.with(too_few_client_managers(c.facts.client_managers, c.contract.terms, 1));
}
void look_client_manufacturing(const C& c, Hits& h) {
  h.with(too_few_client_manufacturing(c.facts.client_managers, c.contract.terms, 1));
}

// ---------------------------------------------------------------- the employment contract

// One 労働契約 after the other without a gap, each with the hours of the contract.
bool employed_throughout(const C& c) {
  const Minutes needed = weekly_scheduled(c.contract.terms);
  for (Date on = c.starts_on; on <= c.ends_on;) {
    const EmploymentFacts* employment = employment_on(c.facts, on);
    if (employment == nullptr || employment->weekly_minutes < needed) return false;
    if (!employment->ends_on) return true;
    on = *employment->ends_on + one_day;
  }
  return true;
}

void look_employment(const C& c, Hits& h) { h.when(!employed_throughout(c)); }

void look_agreement_worker(const C& c, Hits& h) {
  h.when(c.contract.terms.limited_to_agreement_workers && !c.facts.worker.agreement_worker);
}

void look_unlimited_worker(const C& c, Hits& h) {
  h.when(c.contract.terms.limited_to_unlimited_workers && !permanent_on(c.facts, c.starts_on) &&
         age_on(c.facts.worker.born_on, c.starts_on) < 60);
}

// 令4条1項 allows day labour for the works it names: one further kind of work that it does not name
// and the dispatch is not of those works alone.
std::string cabinet_order_item_of(const Terms& terms) {
  const bool all = std::none_of(terms.further_works.begin(), terms.further_works.end(),
                                [](const Work& work) { return work.cabinet_order_item.empty(); });
  return all ? terms.cabinet_order_item : "";
}

// The term of the 労働契約 counts, never that of the dispatch contract.
void look_day_labor(const C& c, Hits& h) {
  const EmploymentFacts* employment = employment_on(c.facts, c.starts_on);
  if (employment == nullptr || !employment->ends_on) return;
  law::DayLaborFacts facts;
  facts.employment_days = law::employment_days(employment->starts_on, *employment->ends_on);
  facts.age = age_on(c.facts.worker.born_on, employment->starts_on);
  facts.cabinet_order_work = cabinet_order_item_of(c.contract.terms);
  const Evidence& shown = c.facts.evidence;
  if (shown.checked_on) {
    facts.student = shown.student == Studying::daytime ? law::Student::daytime
                    : shown.student == Studying::night ? law::Student::night
                                                       : law::Student::none;
    facts.side_job_main_income = shown.main_income_yen;
    facts.main_earner = shown.main_earner;
    facts.household_income = shown.household_income_yen;
  }
  h.when(law::day_labor(facts) == law::DayLaborReason::prohibited,
         {std::to_string(*facts.employment_days)});
}

void look_evasion(const C& c, Hits& h) {
  const EmploymentFacts* employment = employment_on(c.facts, c.starts_on);
  if (employment == nullptr || !employment->ends_on) return;
  if (law::employment_days(employment->starts_on, *employment->ends_on) <= law::kDayLaborDays) {
    return;
  }
  const int days = working_days(c.contract.terms, c.starts_on, c.ends_on);
  h.when(!c.contract.terms.shifts.empty() && days <= kEvasionDays, {std::to_string(days)});
}

bool proves_breach(Code code) {
  return code == Code::wage_below_minimum || code == Code::wage_below_grade ||
         code == Code::wage_below_prevailing;
}

// What is already wrong: below the minimum wage, the grade, the 一般賃金.
void look_wage(const C& c, Hits& h) {
  for (Violation& v : compliance::wage_findings(c.facts.wage)) {
    if (proves_breach(v.code)) h.add(std::move(v));
  }
}

bool is_basis(const Violation& v) { return !v.warning && !proves_breach(v.code); }

// The wage itself and the agreement that it is measured by. The statement of conditions says
// whether the worker is under the agreement and until when (法34条1項3号, 則26条の2), and nobody
// works under one that does not hold (法30条の4): from the hand-over on they must be there.
void look_wage_basis(const C& c, Hits& h) {
  if (c.moment == Moment::assign) return;
  for (Violation& v : compliance::wage_findings(c.facts.wage)) {
    if (is_basis(v)) h.add(std::move(v));
  }
}

// Before that it may still come; who relies on it says so.
void look_wage_basis_ahead(const C& c, Hits& h) {
  if (c.moment != Moment::assign) return;
  for (Violation& v : compliance::wage_findings(c.facts.wage)) {
    if (is_basis(v)) h.add(std::move(v));
  }
}

void look_wage_doubt(const C& c, Hits& h) {
  for (Violation& v : compliance::wage_findings(c.facts.wage)) {
    if (v.warning && v.code != Code::minimum_wage_unknown) h.add(std::move(v));
  }
}

// A minimum wage that is not published yet is nobody's to mend later: who assigns beyond it says so
// once, and the nightly look compares again when it is.
void look_minimum_wage_ahead(const C& c, Hits& h) {
  if (c.moment != Moment::assign) return;
  for (Violation& v : compliance::wage_findings(c.facts.wage)) {
    if (v.code == Code::minimum_wage_unknown) h.add(std::move(v));
  }
}

// ---------------------------------------------------------------- limits

void look_personal_limit(const C& c, Hits& h) {
  if (limit_exempt(c) || !c.facts.personal_conflict_on) return;
  h.when(c.ends_on >= *c.facts.personal_conflict_on, {text(*c.facts.personal_conflict_on)});
}

void look_establishment_limit(const C& c, Hits& h) {
  if (limit_exempt(c) || !c.facts.establishment_conflict_on) return;
  h.when(c.ends_on >= *c.facts.establishment_conflict_on,
         {text(*c.facts.establishment_conflict_on)});
}

// By legal entity, not by establishment.
void look_left_client(const C& c, Hits& h) {
  for (const FormerEmployer& left : c.facts.former_employers) {
    const bool same =
        std::any_of(c.facts.client_entities.begin(), c.facts.client_entities.end(),
                    [&](const FormerEmployer& one) { return same_entity(left, one); });
    h.when(same && !law::may_be_dispatched_back(left.left_on, c.starts_on, left.retired_at_age),
           {left.name, text(left.left_on), text(law::may_return_from(left.left_on))});
  }
}

// ---------------------------------------------------------------- the person

// 38条1項: 8 hours and 40 are those of all places of work, and no agreement lifts them (60条1項).
void look_minor(const C& c, Hits& h) {
  if (!is_minor(c)) return;
  const HoursTogether sums = hours_beside(c, wanted_period(c));
  h.when(minor_may_not(c.contract.terms) || sums.of_day > kStatutoryDay ||
         sums.of_week > kStatutoryWeek);
}

void look_age_certificate(const C& c, Hits& h) {
  h.when(is_minor(c) && !c.facts.evidence.age_certificate_on);
}

void look_insurance(const C& c, Hits& h) {
  const WorkerFacts& worker = c.facts.worker;
  const bool unfiled = worker.health_insurance != InsuranceState::filed ||
                       worker.pension != InsuranceState::filed ||
                       worker.employment_insurance != InsuranceState::filed;
  h.when(unfiled && worker.insurance_reason.empty());
}

void look_sex(const C& c, Hits& h) { h.when(c.facts.worker.sex == Sex::unspecified); }

// ---------------------------------------------------------------- papers

void look_paper(const C& c, Hits& h, std::string_view kind, std::string_view side,
                std::string_view title, bool due = false) {
  if (c.moment != Moment::start && !due) return;
  h.when(std::none_of(c.facts.delivered.begin(), c.facts.delivered.end(),
                      [&](const DeliveredPaper& d) { return d.kind == kind && d.to_side == side; }),
         {std::string(title)});
}

void look_conditions(const C& c, Hits& h) {
  look_paper(c, h, paper::kWorkingConditions, "worker", "就業条件明示書");
}
void look_fee(const C& c, Hits& h) {
  look_paper(c, h, paper::kDispatchFee, "worker", "派遣料金額の明示");
}
// 法31条の2第3項: あらかじめ. Papers that are handed over after the start do not go without it.
void look_statement(const C& c, Hits& h) {
  const bool late = c.moment == Moment::deliver && c.starts_on < c.facts.today;
  look_paper(c, h, paper::kDispatchStatement, "worker", "派遣時の待遇の明示・説明", late);
}
void look_notice(const C& c, Hits& h) {
  look_paper(c, h, paper::kWorkerNotice, "client", "派遣先通知書");
}

constexpr std::string_view kEnd =
    "/contracts/{contract}?tab=assignments&open=end&assignment={assignment}";
constexpr std::string_view kDeliver =
    "/contracts/{contract}?tab=assignments&open=deliver&assignment={assignment}";
constexpr std::string_view kStatement =
    "/contracts/{contract}?tab=assignments&open=statement&assignment={assignment}";

constexpr GateRule<C> kRules[] = {
    {{"contract_confirmed", Colour::red, "法26条1項", "", "確定した個別契約",
      "A confirmed contract", Code::wrong_state, Mender::agency, "/contracts/{contract}"},
     look_state},
    {{"within_contract", Colour::red, "法26条1項4号", "/starts_on", "個別契約の期間",
      "The contract's period", Code::outside_contract_period, Mender::agency, kEnd},
     look_period},
    {{kLateRule, Colour::yellow, "法34条1項・35条1項", "/starts_on", "派遣開始前の明示・通知",
      "Papers before the start", Code::start_in_past, Mender::agency, kDeliver},
     look_late},
    {{"headcount", Colour::red, "法26条1項", kWorker, "派遣人数", "Headcount", Code::over_headcount,
      Mender::agency, "/contracts/{contract}#/headcount"},
     look_headcount},
    {{"same_contract_twice", Colour::red, "法26条1項", kWorker, "同じ契約への二重配属",
      "Twice on one contract", Code::worker_overlap, Mender::agency, kEnd},
     look_twice},
    {{"overlap", Colour::red, "法26条1項4号・5号", kWorker, "ほかの配属との就業時間の重なり",
      "Hours that another assignment has", Code::worker_overlap, Mender::agency, kEnd},
     look_overlap},
    {{"overlap_by_choice", Colour::yellow, "法26条1項4号・5号", kWorker,
      "シフトによってはほかの配属と重なる就業時間", "Hours that meet another assignment's by shift",
      Code::worker_overlap, Mender::agency, kEnd},
     look_overlap_by_choice},
    {{"hours_across_clients", Colour::yellow, "労基法32条・36条・38条1項", kWorker,
      "派遣先を通算した労働時間", "Hours of all clients together", Code::hours_across_clients,
      Mender::agency, kEnd},
     look_hours_across},
    {{"overtime_across_clients", Colour::yellow, "労基法36条・38条1項", kWorker,
      "派遣先を通算した時間外・休日労働", "Overtime of all clients together",
      Code::overtime_across_clients, Mender::agency, "/overtime-agreements"},
     look_overtime_across},
    {{"employment", Colour::yellow, "労基法15条", kWorker, "労働契約の期間と時間",
      "The employment contract", Code::beyond_employment, Mender::agency, kEmployments},
     look_employment},
    {{"agreement_worker", Colour::red, "則22条6号", kWorker, "協定対象派遣労働者への限定",
      "Limited to agreement workers", Code::not_agreement_worker, Mender::agency,
      "/workers/{worker}?open=agreement_worker"},
     look_agreement_worker},
    {{"unlimited_worker", Colour::red, "法40条の2第1項1号・2号", kWorker,
      "無期雇用・60歳以上への限定", "Limited to permanent or 60+ workers",
      Code::not_unlimited_worker, Mender::agency, kEmployments},
     look_unlimited_worker},
    {{"day_labor", Colour::red, "法35条の4", kWorker, "日雇派遣の原則禁止", "Day labour",
      Code::day_labor_prohibited, Mender::agency, "/workers/{worker}?open=student"},
     look_day_labor},
    {{"day_labor_evasion", Colour::yellow, "日雇派遣指針・業務取扱要領", kWorker,
      "日雇派遣の禁止の潜脱", "Evasion of the ban on day labour", Code::day_labor_evasion,
      Mender::agency, kEmployments},
     look_evasion},
    {{"personal_limit", Colour::red, "法35条の3・40条の3", "/ends_on", "個人単位の期間制限",
      "Personal limit", Code::over_personal_limit, Mender::agency, kEnd},
     look_personal_limit},
    {{"establishment_limit", Colour::red, "法35条の2・40条の2", "/ends_on", "事業所単位の期間制限",
      "Limit of the establishment", Code::over_conflict_date, Mender::client,
      "/conflict-date-notices?contract={contract}"},
     look_establishment_limit},
    {{"left_client", Colour::red, "法35条の5・40条の9", kWorker, "離職後1年以内の派遣",
      "Within a year of leaving the client", Code::left_client_within_year, Mender::agency,
      "/workers/{worker}?open=former_employers"},
     look_left_client},
    {{"minor", Colour::red, "労基法60条・61条", kWorker, "年少者の労働時間・深夜業",
      "Hours of a minor", Code::minor_cannot_work, Mender::agency, kEnd},
     look_minor},
    {{"age_certificate", Colour::red, "労基法57条", kWorker, "年齢証明書", "Certificate of age",
      Code::age_certificate_missing, Mender::agency, "/workers/{worker}?open=age_certificate_on"},
     look_age_certificate},
    {{"wage", Colour::red, "最賃法4条・法30条の4", kWorker, "最低賃金・協定の賃金",
      "Minimum wage and the agreement's wage", Code::wage_below_minimum, Mender::agency, kWages},
     look_wage},
    {{"wage_basis", Colour::red, "法30条の4・労基法15条", kWorker, "労使協定と賃金の登録",
      "The agreement and the wage on record", Code::agreement_missing, Mender::agency, kWages},
     look_wage_basis},
    {{"wage_basis_ahead", Colour::yellow, "法30条の4・労基法15条", kWorker,
      "労使協定と賃金の登録（交付までに）", "The agreement and the wage, by the hand-over",
      Code::agreement_missing, Mender::agency, kWages},
     look_wage_basis_ahead},
    {{"wage_doubt", Colour::yellow, "法30条の4", kWorker, "賃金と協定の対応",
      "How the wage fits the agreement", Code::wage_grade_missing, Mender::agency, kWages},
     look_wage_doubt},
    {{"minimum_wage_ahead", Colour::yellow, "最賃法4条・14条", kWorker, "公示前の最低賃金",
      "A minimum wage to come", Code::minimum_wage_unknown, Mender::agency, kWages},
     look_minimum_wage_ahead},
    {{"insurance", Colour::red, "則27条の2", kWorker, "社会・雇用保険の資格取得届",
      "Enrolment in insurance", Code::insurance_reason_missing, Mender::agency,
      "/workers/{worker}?open=health_insurance"},
     look_insurance},
    {{"sex", Colour::red, "法35条1項1号", kWorker, "性別", "Sex", Code::item_missing,
      Mender::agency, "/workers/{worker}?open=sex"},
     look_sex},
    {{"agency_managers", Colour::red, "法36条・則29条2号", kWorker,
      "派遣元責任者の人数（100人につき1人）", "One agency manager for each hundred",
      Code::managers_too_few, Mender::agency, "/contracts/{contract}#/agency_manager/name"},
     look_agency_managers},
    {{"agency_manufacturing_managers", Colour::red, "法36条・則29条3号", kWorker,
      "製造業務専門派遣元責任者の人数（100人につき1人）",
      "One agency manager for manufacturing for each hundred", Code::managers_too_few,
      Mender::agency, "/contracts/{contract}#/agency_manager/for_manufacturing"},
     look_agency_manufacturing},
    {{"client_managers", Colour::red, "法41条・則34条2号", kWorker,
      "派遣先責任者の人数（100人につき1人）", "One client manager for each hundred",
      Code::managers_too_few, Mender::client, "/contracts/{contract}#/client_manager/name", "",
      Told::client_only},
     look_client_managers},
    {{"client_manufacturing_managers", Colour::red, "法41条・則34条3号", kWorker,
      "製造業務専門派遣先責任者の人数（50人を超えると1人、100人につき1人）",
      "Client managers for manufacturing (from 51, one for each hundred)", Code::managers_too_few,
      Mender::client, "/contracts/{contract}#/client_manager/for_manufacturing", "",
      Told::client_only},
     look_client_manufacturing},
    {{"conditions_delivered", Colour::red, "法34条1項", "", "就業条件の明示",
      "Statement of working conditions", Code::paper_not_delivered, Mender::agency, kDeliver,
      paper::kWorkingConditions},
     look_conditions},
    {{"fee_delivered", Colour::red, "法34条の2", "", "派遣料金額の明示", "Statement of the fee",
      Code::paper_not_delivered, Mender::agency, kDeliver, paper::kDispatchFee},
     look_fee},
    {{"statement_delivered", Colour::red, "法31条の2第3項", "", "派遣時の待遇の明示・説明",
      "Statement of treatment at dispatch", Code::paper_not_delivered, Mender::agency, kStatement,
      paper::kDispatchStatement},
     look_statement},
    {{"notice_delivered", Colour::red, "法35条1項", "", "派遣先への通知", "Notice to the client",
      Code::paper_not_delivered, Mender::agency, kDeliver, paper::kWorkerNotice},
     look_notice},
};

constexpr GateRule<C> kPeriodRule[] = {
    {{"period", Colour::red, "法26条1項4号", "/ends_on", "配属の期間", "Period of the assignment",
      Code::period_reversed, Mender::agency, kEnd},
     [](const C& c, Hits& h) { h.when(c.ends_on < c.starts_on); }}};

}  // namespace

std::span<const GateRule<C>> assignment_rules() { return kRules; }

Findings assignment_gate(const C& wanted) {
  Findings found;
  run_rules<C>(kPeriodRule, wanted, found);
  if (found.empty()) run_rules<C>(kRules, wanted, found);
  return as_told_to_agency(std::move(found));  // nobody else asks
}

bool limit_exempt(const C& wanted) {
  return permanent_on(wanted.facts, wanted.starts_on) ||
         age_on(wanted.facts.worker.born_on, wanted.starts_on) >= 60 ||
         wanted.contract.terms.unlimited_period.ground != UnlimitedGround::none;
}

bool same_entity(const FormerEmployer& left, const FormerEmployer& client) {
  if (!left.corporate_number.empty() && !client.corporate_number.empty()) {
    return left.corporate_number == client.corporate_number;
  }
  return !plain(left.name).empty() && plain(left.name) == plain(client.name);
}

int working_days(const Terms& terms, Date from_on, Date to_on) {
  const Hours hours = hours_of(terms);
  const DayPlan plan(hours, nullptr);
  int days = 0;
  for (Date on = from_on; on <= to_on; on += one_day) {
    if (!plan.days_unsaid() && !plan.on(on).off()) ++days;
  }
  return days;
}

}  // namespace tasuki::contract
