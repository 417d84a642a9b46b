#include "business_report/business_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/indefinite_conversion.hpp"

namespace tasuki::business_report {

namespace {

bool overlaps(const Placement& p, Date from, Date last) {
  return p.from_on <= last && from <= p.last_on;
}

bool belongs(const ReportFacts& facts, const Placement& p) {
  return !facts.establishment_id || p.establishment_id == facts.establishment_id;
}

// Placements of the establishment on any day from–last.
std::vector<const Placement*> within(const ReportFacts& facts, Date from, Date last) {
  std::vector<const Placement*> found;
  for (const Placement& p : facts.placements) {
    if (belongs(facts, p) && overlaps(p, from, last)) found.push_back(&p);
  }
  return found;
}

std::set<std::int64_t> workers_of(const std::vector<const Placement*>& placements) {
  std::set<std::int64_t> ids;
  for (const Placement* p : placements) ids.insert(p->worker_id.value);
  return ids;
}

const Person* person_of(const ReportFacts& facts, std::int64_t worker) {
  for (const Person& p : facts.persons) {
    if (p.worker_id.value == worker) return &p;
  }
  return nullptr;
}

// The 労働契約 that decides: the last one that touches the days.
const Employment* employment_of(const ReportFacts& facts, std::int64_t worker, Date from,
                                Date last) {
  const Employment* found = nullptr;
  for (const Employment& e : facts.employments) {
    if (e.worker_id.value != worker || e.from_on > last) continue;
    if (e.last_on && *e.last_on < from) continue;
    if (found == nullptr || found->from_on < e.from_on) found = &e;
  }
  return found;
}

// 法35条の4: employed by the day, or for 30 days or less.
bool by_the_day(const Employment& e) {
  return e.last_on && (*e.last_on - e.from_on).count() + 1 <= 30;
}

forms::HeadCounts head_counts(const ReportFacts& facts, Date from, Date last) {
  forms::HeadCounts counts;
  for (const std::int64_t worker : workers_of(within(facts, from, last))) {
    ++counts.total;
    const Employment* e = employment_of(facts, worker, from, last);
    if (e != nullptr && !e->last_on) {
      ++counts.permanent;
    } else {
      ++counts.fixed_term;
    }
    if (e != nullptr && by_the_day(*e)) ++counts.day_labor;
    const Person* p = person_of(facts, worker);
    if (p == nullptr) continue;
    ++(p->agreement_worker ? counts.agreement : counts.client_parity);
    if (age_on(p->born_on, last) >= 60) ++counts.over_60;
  }
  return counts;
}

// The placement is a day labourer's: by the 労働契約 that goes with it.
bool is_day_labor(const ReportFacts& facts, const Placement& p) {
  const Employment* e = employment_of(facts, p.worker_id.value, p.from_on, p.last_on);
  return e != nullptr && by_the_day(*e);
}

bool day_laborer_on(const ReportFacts& facts, std::int64_t worker, Date on) {
  const Employment* e = employment_of(facts, worker, on, on);
  return e != nullptr && by_the_day(*e);
}

// 通算雇用期間 up to a day: all 労働契約 with the agency, thirty days to a month.
bool employed_for_a_year(const ReportFacts& facts, std::int64_t worker, Date on) {
  law::TermSum sum;
  for (const Employment& e : facts.employments) {
    if (e.worker_id.value != worker || e.from_on > on) continue;
    sum = sum + law::term_of(e.from_on, std::min(e.last_on.value_or(on), on));
  }
  return sum.months >= 12;
}

// 同じ職場に1年以上派遣見込み: the placements at one establishment of a client, as far as they are
// contracted, reach from the first to the last over a year.
bool stays_a_year(const ReportFacts& facts, std::int64_t worker, Date on) {
  for (const Placement& now : facts.placements) {
    if (now.worker_id.value != worker || !belongs(facts, now) || !overlaps(now, on, on)) continue;
    Date from = now.from_on;
    Date last = now.last_on;
    for (const Placement& p : facts.placements) {
      if (p.worker_id.value != worker || p.client_id != now.client_id) continue;
      if (p.client_establishment != now.client_establishment) continue;
      from = std::min(from, p.from_on);
      last = std::max(last, p.last_on);
    }
    if (law::period_end(from, 12) <= last) return true;
  }
  return false;
}

// The dispatched of a day by 無期・有期, without day labourers.
std::pair<forms::LengthCounts, forms::LengthCounts> lengths_on(const ReportFacts& facts, Date on) {
  std::pair<forms::LengthCounts, forms::LengthCounts> counts;
  for (const std::int64_t worker : workers_of(within(facts, on, on))) {
    const Employment* e = employment_of(facts, worker, on, on);
    if (e != nullptr && by_the_day(*e)) continue;
    forms::LengthCounts& c = e != nullptr && !e->last_on ? counts.first : counts.second;
    ++c.total;
    const Person* p = person_of(facts, worker);
    if (p != nullptr && p->agreement_worker) ++c.agreement;
    const bool year = employed_for_a_year(facts, worker, on);
    const bool stays = stays_a_year(facts, worker, on);
    ++(year ? c.year_or_more : c.under_year);
    if (stays) ++(year ? c.year_or_more_staying : c.under_year_staying);
  }
  return counts;
}

forms::JuneWork june_work(const ReportFacts& facts) {
  std::set<std::int64_t> manufacturing;
  std::map<std::string, std::set<std::int64_t>> grounds;
  for (const Placement* p : within(facts, facts.as_of_on, facts.as_of_on)) {
    if (day_laborer_on(facts, p->worker_id.value, facts.as_of_on)) continue;
    if (p->manufacturing) manufacturing.insert(p->worker_id.value);
    grounds[p->unlimited_ground].insert(p->worker_id.value);
  }
  const auto count = [&](const char* ground) { return static_cast<int>(grounds[ground].size()); };
  return {static_cast<int>(manufacturing.size()), count("fixed_project"), count("limited_days"),
          count("maternity_leave"), count("family_care_leave")};
}

forms::DayLaborCounts day_labor_counts(const ReportFacts& facts, const Entered11& entered) {
  forms::DayLaborCounts counts;
  std::set<std::int64_t> manufacturing;
  for (const Placement* p : within(facts, facts.as_of_on, facts.as_of_on)) {
    if (p->manufacturing) manufacturing.insert(p->worker_id.value);
  }
  for (const std::int64_t worker : workers_of(within(facts, facts.as_of_on, facts.as_of_on))) {
    if (!day_laborer_on(facts, worker, facts.as_of_on)) continue;
    ++counts.total;
    counts.manufacturing += manufacturing.contains(worker) ? 1 : 0;
    const Person* p = person_of(facts, worker);
    if (p == nullptr) continue;
    counts.agreement += p->agreement_worker ? 1 : 0;
    counts.over_60 += age_on(p->born_on, facts.as_of_on) >= 60 ? 1 : 0;
  }
  const EnteredDayLabor said = entered.day_labor.value_or(EnteredDayLabor{});
  counts.students = said.students;
  counts.side_job = said.side_job;
  counts.not_main_earner = said.not_main_earner;
  return counts;
}

void count_insurance(const ReportFacts& facts, forms::BusinessReport11& r) {
  for (const std::int64_t worker : workers_of(within(facts, facts.as_of_on, facts.as_of_on))) {
    const Employment* e = employment_of(facts, worker, facts.as_of_on, facts.as_of_on);
    const Person* p = person_of(facts, worker);
    if (p == nullptr) continue;
    forms::InsuranceCounts& counts =
        e != nullptr && !e->last_on ? r.permanent_insurance : r.fixed_term_insurance;
    counts.health += p->health ? 1 : 0;
    counts.pension += p->pension ? 1 : 0;
    counts.employment += p->employment ? 1 : 0;
  }
}

const WorkClass* class_of(const ReportFacts& facts, const std::string& work_name) {
  for (const WorkClass& c : facts.classes) {
    if (c.work_name == work_name) return &c;
  }
  return nullptr;
}

struct OccupationSums {
  std::string name;
  std::set<std::int64_t> workers;
  std::set<std::int64_t> june;
  std::set<std::int64_t> agreement;
  std::int64_t worked_min = 0;
  std::int64_t billed_min = 0;
  Yen fee;
};

// By code, of day labourers or of everybody else; work that has no class is left out (and found by
// findings_11).
std::map<std::string, OccupationSums> occupation_sums(const ReportFacts& facts, bool day_labor) {
  std::map<std::string, OccupationSums> sums;
  for (const Placement& p : facts.placements) {
    const bool in_year = overlaps(p, facts.from_on, facts.last_on);
    const bool in_june = overlaps(p, facts.as_of_on, facts.as_of_on);
    const WorkClass* work = class_of(facts, p.work_name);
    if (!belongs(facts, p) || work == nullptr || (!in_year && !in_june)) continue;
    if (is_day_labor(facts, p) != day_labor) continue;
    OccupationSums& s = sums[work->code];
    s.name = work->name;
    if (in_june) s.june.insert(p.worker_id.value);
    if (!in_year) continue;
    s.workers.insert(p.worker_id.value);
    const Person* person = person_of(facts, p.worker_id.value);
    if (person != nullptr && person->agreement_worker) s.agreement.insert(p.worker_id.value);
    s.worked_min += p.worked_min;
    s.billed_min += p.billed_min;
    s.fee += p.fee;
  }
  return sums;
}

std::vector<forms::OccupationRow> occupations(const ReportFacts& facts, bool day_labor,
                                              const std::vector<EnteredWage>& wages) {
  std::vector<forms::OccupationRow> rows;
  for (const auto& [code, s] : occupation_sums(facts, day_labor)) {
    forms::OccupationRow row;
    row.code = code;
    row.name = s.name;
    row.workers = static_cast<int>(s.workers.size());
    row.june_workers = static_cast<int>(s.june.size());
    row.agreement_workers = static_cast<int>(s.agreement.size());
    row.worked_min = s.worked_min;
    row.fee_8h = per_8_hours(s.fee, s.billed_min);
    for (const EnteredWage& wage : wages) {
      if (wage.code != code) continue;
      row.wage_8h = wage.wage_8h;
      row.agreement_wage_8h = wage.agreement_wage_8h;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

// Averages over the establishment: the fee from its invoices, the wage from the occupations' ones
// weighted by their working time.
void average(const ReportFacts& facts, forms::BusinessReport11& r) {
  std::int64_t billed_min = 0;
  Yen fee;
  for (const Placement* p : within(facts, facts.from_on, facts.last_on)) {
    billed_min += p->billed_min;
    fee += p->fee;
  }
  r.margin.fee_8h = per_8_hours(fee, billed_min);
  YenExact wages;
  std::int64_t minutes = 0;
  for (const auto* rows : {&r.occupations, &r.day_labor_occupations}) {
    for (const forms::OccupationRow& o : *rows) {
      if (o.worked_min > 0 && o.wage_8h == Yen{}) return;  // a wage is missing: no average
      wages = wages + YenExact(o.wage_8h).times(o.worked_min);
      minutes += o.worked_min;
    }
  }
  if (minutes > 0) r.margin.wage_8h = wages.times(1, minutes).rounded(YenRounding::half_up);
}

void take_entered(const Entered11& e, forms::BusinessReport11& r) {
  r.office.branch_number = e.branch_number;
  r.office.licensed_on = e.licensed_on.value_or(Date{});
  r.office.industry = e.industry;
  r.office.industry_code = e.industry_code;
  r.office.small_enterprise = e.small_enterprise.value_or(false);
  r.office.placement_licence = e.placement_licence;
  r.office.parent_company = e.parent_company;
  r.office.parent_licence = e.parent_licence;
  r.office.parent_placement_licence = e.parent_placement_licence;
  r.office.contracting = e.contracting.value_or(false);
  r.office.on_site_contracting = e.on_site_contracting.value_or(false);
  r.office.remarks = e.remarks;
  r.all_workers = e.all_workers.value_or(0);
  r.contracting_sales = e.contracting_sales.value_or(Yen{});
  r.registered = e.registered.value_or(0);
  r.overseas = e.overseas.value_or(0);
  r.counsellors = e.counsellors.value_or(forms::CounsellorCounts{});
  r.three_years = e.three_years.value_or(forms::StabilityCounts{});
  r.one_year = e.one_year.value_or(forms::StabilityCounts{});
  const EnteredTempToPerm t = e.temp_to_perm.value_or(EnteredTempToPerm{});
  r.temp_to_perm = {t.applications, 0, t.introduced, t.hired};
  r.margin.training = e.training_note;
  r.margin.published_where = e.published_where;
  r.margin.published_on = e.published_on.value_or(Date{});
}

int temp_to_perm_workers(const ReportFacts& facts) {
  std::set<std::int64_t> workers;
  for (const Placement* p : within(facts, facts.from_on, facts.last_on)) {
    if (p->temp_to_perm) workers.insert(p->worker_id.value);
  }
  return static_cast<int>(workers.size());
}

int client_places(const std::vector<const Placement*>& placements) {
  std::set<std::pair<std::int64_t, std::string>> places;
  for (const Placement* p : placements) {
    places.emplace(p->client_id.value, p->client_establishment);
  }
  return static_cast<int>(places.size());
}

}  // namespace

Yen per_8_hours(Yen sum, std::int64_t minutes) {
  if (minutes <= 0) return {};
  return YenExact(sum).times(480, minutes).rounded(YenRounding::half_up);
}

std::string margin_percent(Yen fee_8h, Yen wage_8h) {
  if (fee_8h.value <= 0 || wage_8h.value <= 0) return "";
  const std::int64_t tenths =
      YenExact(fee_8h - wage_8h).times(1000, fee_8h.value).rounded(YenRounding::half_up).value;
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::string related_percent(std::int64_t total_min, std::int64_t related_min,
                            std::int64_t retirees_min) {
  if (total_min <= 0) return "";
  const std::int64_t counted = related_min - retirees_min;
  const std::int64_t tenths = counted * 1000 / total_min;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

Date due_on(ReportKind kind, Date as_of_on, Date last_on) {
  if (kind == ReportKind::report_11) return date(year_of(as_of_on), 6, 30);
  return law::period_end(last_on + one_day, 3);
}

BusinessYear business_year(int year, unsigned ends_in) {
  const int ends = ends_in <= 5 ? year : year - 1;
  const Date last = last_day(std::chrono::year{ends} / std::chrono::month{ends_in});
  return {add_months(last + one_day, -12), last};
}

forms::BusinessReport11 report_11(const ReportFacts& facts, const Entered11& entered) {
  forms::BusinessReport11 r;
  r.as_of_on = facts.as_of_on;
  r.from_on = facts.from_on;
  r.last_on = facts.last_on;
  r.office = facts.office;
  take_entered(entered, r);
  r.trainings = facts.trainings;
  r.trainings.insert(r.trainings.end(), entered.trainings.begin(), entered.trainings.end());
  r.career_consultings = entered.career_consultings.value_or(facts.career_consultings);
  r.year = head_counts(facts, facts.from_on, facts.last_on);
  r.june = head_counts(facts, facts.as_of_on, facts.as_of_on);
  std::tie(r.permanent, r.fixed_term) = lengths_on(facts, facts.last_on);
  std::tie(r.june_permanent, r.june_fixed_term) = lengths_on(facts, facts.as_of_on);
  r.june_work = june_work(facts);
  r.day_labor = day_labor_counts(facts, entered);
  count_insurance(facts, r);
  const auto placements = within(facts, facts.from_on, facts.last_on);
  r.clients = client_places(placements);
  for (const Placement* p : placements) {
    r.worked_min += p->worked_min;
    r.dispatch_sales += p->fee;
  }
  r.occupations = occupations(facts, false, entered.wages);
  r.day_labor_occupations = occupations(facts, true, entered.day_labor_wages);
  r.temp_to_perm.dispatched = temp_to_perm_workers(facts);
  r.agreements = facts.agreements;
  r.margin.workers = r.june.total;
  r.margin.clients = r.clients;
  average(facts, r);
  r.margin.margin_percent = margin_percent(r.margin.fee_8h, r.margin.wage_8h);
  r.margin.agreement = !facts.agreements.empty();
  for (const forms::ReportAgreement& a : facts.agreements) {
    r.margin.agreement_last_on = std::max(r.margin.agreement_last_on, a.last_on);
  }
  for (const Figure& f : figures_11(r, entered)) {
    if (f.source == FigureSource::entered) r.entered.push_back(f.label);
  }
  return r;
}

forms::BusinessReport12 report_12(const ReportFacts& facts, const Entered12& entered) {
  forms::BusinessReport12 r;
  r.from_on = facts.from_on;
  r.last_on = facts.last_on;
  r.office = facts.office;
  r.office.licensed_on = entered.licensed_on.value_or(Date{});
  r.statements_attached = entered.statements_attached;
  r.balance = entered.balance.value_or(forms::BalanceSheet{});
  r.income = entered.income.value_or(forms::IncomeStatement{});
  r.note = entered.note;
  return r;
}

forms::BusinessReport12x2 report_12_2(const ReportFacts& facts, const Entered12x2& entered) {
  forms::BusinessReport12x2 r;
  r.from_on = facts.from_on;
  r.last_on = facts.last_on;
  r.office = facts.office;
  r.office.licensed_on = entered.licensed_on.value_or(Date{});
  r.retirees_min = entered.retirees_min.value_or(0);
  for (const RelatedClient& client : facts.related) {
    forms::RelatedClientRow row;
    row.relation = client.relation;
    for (const Placement* p : within(facts, facts.from_on, facts.last_on)) {
      if (p->client_id != client.client_id) continue;
      row.name = p->client_name;
      row.worked_min += p->worked_min;
    }
    if (row.name.empty()) continue;  // nobody was dispatched there in the period
    r.related_min += row.worked_min;
    r.clients.push_back(std::move(row));
  }
  for (const Placement* p : within(facts, facts.from_on, facts.last_on)) {
    r.total_min += p->worked_min;
  }
  r.percent = related_percent(r.total_min, r.related_min, r.retirees_min);
  return r;
}

std::vector<WorkClass> work_of(const ReportFacts& facts) {
  std::set<std::string> names;
  for (const Placement& p : facts.placements) {
    const bool counts =
        overlaps(p, facts.from_on, facts.last_on) || overlaps(p, facts.as_of_on, facts.as_of_on);
    if (belongs(facts, p) && counts) names.insert(p.work_name);
  }
  std::vector<WorkClass> all;
  for (const std::string& name : names) {
    const WorkClass* known = class_of(facts, name);
    all.push_back(known == nullptr ? WorkClass{name, "", ""} : *known);
  }
  return all;
}

}  // namespace tasuki::business_report
