#include "compliance/agreement/agreement_wage_store.hpp"

#include <algorithm>

#include "compliance/agreement/agreement_store.hpp"
#include "platform/statutory.hpp"

namespace tasuki::compliance::wages {
namespace {

const std::string& first_given(const std::string& one, const std::string& other,
                               const std::string& last) {
  return !one.empty() ? one : (!other.empty() ? other : last);
}

// Of the rows of one day only the newest holds; rows come in order of day and id.
std::vector<WageInput> in_force_by_day(const std::vector<AssignmentWage>& rows) {
  std::vector<WageInput> wages;
  for (const AssignmentWage& row : rows) {
    WageInput wage{row.effective_from,
                   row.unit,
                   row.amount,
                   row.scheduled_min,
                   row.bonus_yen,
                   row.allowance_yen,
                   row.counted_allowance_yen,
                   row.job_class,
                   row.grade,
                   row.note};
    if (!wages.empty() && wages.back().effective_from == wage.effective_from) wages.pop_back();
    wages.push_back(std::move(wage));
  }
  return wages;
}

struct EmploymentWage {
  Date starts_on{};
  Yen hourly_wage;
};
BOOST_DESCRIBE_STRUCT(EmploymentWage, (), (starts_on, hourly_wage))

// Each 労働契約 says an hourly wage from its first day on, but no grade; one that says none (0)
// ends what the one before it says.
std::vector<WageInput> wages_of_employment(ReadTx& tx, const WageQuery& query) {
  std::vector<WageInput> wages;
  for (const EmploymentWage& row : tx.all<EmploymentWage>(
           "select starts_on, hourly_wage from employment_contract where worker_id = $1 and"
           " starts_on <= $3 and (ends_on is null or ends_on >= $2) order by starts_on, id",
           query.worker_id, query.period.from, query.period.last())) {
    WageInput wage;
    wage.effective_from = std::max(row.starts_on, query.period.from);
    wage.amount = row.hourly_wage;
    if (!wages.empty() && wages.back().effective_from == wage.effective_from) wages.pop_back();
    wages.push_back(wage);
  }
  const bool known = std::any_of(wages.begin(), wages.end(),
                                 [](const WageInput& one) { return one.amount > Yen{0}; });
  return known ? wages : std::vector<WageInput>{};
}

}  // namespace

std::vector<AssignmentWage> of_contract(ReadTx& tx, ContractId contract, WorkerId worker) {
  return tx.all<AssignmentWage>("select " + columns<AssignmentWage>() +
                                    " from assignment_wage where contract_id = $1 and worker_id ="
                                    " $2 order by effective_from, id",
                                contract, worker);
}

WageFacts facts(ReadTx& tx, const WageQuery& query) {
  const WorkerUnit worker = agreements::unit_of(tx, query.worker_id);
  WageFacts facts;
  facts.period = query.period;
  facts.agreement_worker = worker.agreement_worker;
  facts.index_address =
      first_given(query.index_place, query.establishment_address, query.workplace_address);
  facts.work_prefecture = law::prefecture_of_address(
      first_given(query.workplace_address, query.establishment_address, query.index_place));
  facts.work_minimums = statutory::minimum_wages_over(facts.work_prefecture, query.period);
  facts.index_minimums =
      statutory::minimum_wages_over(law::prefecture_of_address(facts.index_address), query.period);
  facts.wages = in_force_by_day(of_contract(tx, query.contract_id, query.worker_id));
  if (facts.wages.empty()) {
    facts.wages = wages_of_employment(tx, query);
    facts.from_employment_contract = !facts.wages.empty();
  }
  if (!facts.agreement_worker) return facts;
  facts.agreements = agreements::binding(tx, worker.establishment_id, query.period);
  AgreementTerms asked;  // the jobs and places of all of them
  for (const Agreement& agreement : facts.agreements) {
    for (const JobClass& job : agreement.terms.job_classes) asked.job_classes.push_back(job);
    for (const AgreementPlace& place : agreement.terms.places) asked.places.push_back(place);
  }
  const std::string prefecture = law::prefecture_of_address(facts.index_address);
  for (int year = fiscal_year_of(query.period.from); year <= fiscal_year_of(query.period.last());
       ++year) {
    if (auto tables = agreements::tables_for(tx, year, asked, prefecture)) {
      facts.circulars.push_back(*std::move(tables));
    }
  }
  return facts;
}

Violations findings(ReadTx& tx, const WageQuery& query) { return wage_findings(facts(tx, query)); }

void save(WriteTx& tx, ContractId contract, WorkerId worker, const WageInput& wage) {
  AssignmentWage row;
  row.company_id = tx.acting_company();
  row.contract_id = contract;
  row.worker_id = worker;
  row.effective_from = wage.effective_from;
  row.unit = wage.unit;
  row.amount = wage.amount;
  row.scheduled_min = wage.scheduled_min;
  row.bonus_yen = wage.bonus_yen;
  row.allowance_yen = wage.allowance_yen;
  row.counted_allowance_yen = wage.counted_allowance_yen;
  row.job_class = wage.job_class;
  row.grade = wage.grade;
  row.note = wage.note;
  row.entered_by = tx.actor().name;
  row.entered_at = tx.now();
  const auto unit = tx.one<EstablishmentId>(
      "select coalesce(establishment_id, 0) from worker where id = $1", worker);
  for (const Agreement& agreement :
       agreements::binding(tx, unit, Period::inclusive(wage.effective_from, wage.effective_from))) {
    if (in_force(agreement, wage.effective_from)) {
      row.agreement_id = agreement.id;
      break;
    }
  }
  tx.insert("assignment_wage", row);
}

}  // namespace tasuki::compliance::wages
