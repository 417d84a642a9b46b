#include "contract/assignment_store.hpp"

#include <algorithm>

namespace tasuki::contract::assignments {

Assignment load(ReadTx& tx, AssignmentId id) {
  return tx.one<Assignment>("select " + columns<Assignment>() + " from assignment where id = $1",
                            id);
}

Assignment load_for_update(WriteTx& tx, AssignmentId id, std::int64_t seen) {
  auto assignment = tx.one<Assignment>(
      "select " + columns<Assignment>() + " from assignment where id = $1 for update", id);
  if (assignment.version != seen) throw Problem(Code::stale_version);
  return assignment;
}

void insert(WriteTx& tx, Assignment& assignment) { tx.insert("assignment", assignment); }
void save(WriteTx& tx, Assignment& assignment) { tx.update("assignment", assignment); }

std::vector<Assignment> of_contract(ReadTx& tx, ContractId id) {
  return tx.all<Assignment>(
      "select " + columns<Assignment>() + " from assignment where contract_id = $1 order by id",
      id);
}

void add_hours(WriteTx& tx, const Assignment& assignment, Date effective_from, const Hours& hours) {
  tx.run(
      "insert into assignment_hours (agency_id, client_id, worker_id, assignment_id, "
      "effective_from,"
      " hours) values ($1, $2, $3, $4, $5, $6)",
      assignment.agency_id, assignment.client_id, assignment.worker_id, assignment.id,
      effective_from, hours);
}

void lock(WriteTx& tx, ContractId contract, WorkerId worker) {
  tx.run("select id from contract where id = $1 for update", contract);
  tx.run("select id from worker where id = $1 for update", worker);
}

AssignmentFacts facts(ReadTx& tx, const Contract& contract, WorkerId worker, AssignmentId except) {
  AssignmentFacts facts;
  facts.today = tx.today();
  auto found = tx.maybe<WorkerFacts>(
      "select " + columns<WorkerFacts>() + " from worker where id = $1 and active", worker);
  if (!found) throw Problem(Code::invalid_input, Violations{{Code::not_found, "/worker_id"}});
  facts.worker = *std::move(found);
  facts.employment = tx.all<EmploymentFacts>(
      "select " + columns<EmploymentFacts>() +
          " from employment_contract where company_id = $1 and worker_id = $2 order by starts_on",
      contract.agency_id, worker);
  for (const Assignment& other : of_contract(tx, contract.id)) {
    if (other.id == except) continue;
    facts.contract_assignments.push_back(Period::inclusive(other.starts_on, other.ends_on));
  }
  facts.worker_assignments =
      tx.all<Assignment>("select " + columns<Assignment>() +
                             " from assignment where agency_id = $1 and worker_id = $2 and id <> "
                             "$3 order by starts_on",
                         contract.agency_id, worker, except.value);
  return facts;
}

std::optional<Date> establishment_conflict_date(ReadTx& tx, const Contract& contract) {
  return tx.maybe<Date>(
      "select conflict_on from conflict_date_notice where agency_id = $1 and client_id = $2"
      " and establishment_name = $3 order by notified_on desc, id desc limit 1",
      contract.agency_id, contract.client_id, contract.terms.client_establishment.name);
}

Date personal_clock_starts(ReadTx& tx, const Contract& contract, const Assignment& assignment) {
  struct Stretch {
    Date starts_on{};
    Date ends_on{};
  };
  const Rows rows = tx.query(
      "select a.starts_on, a.ends_on from assignment a join contract c on c.agency_id = a.agency_id"
      " and c.client_id = a.client_id and c.id = a.contract_id where a.agency_id = $1"
      " and a.client_id = $2 and a.worker_id = $3"
      " and c.terms #>> '{client_establishment,name}' = $4"
      " and c.terms #>> '{organizational_unit,name}' = $5 and a.starts_on < $6"
      " order by a.starts_on desc",
      assignment.agency_id, assignment.client_id, assignment.worker_id,
      contract.terms.client_establishment.name, contract.terms.organizational_unit.name,
      assignment.starts_on);
  Date first = assignment.starts_on;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Stretch earlier{rows.get<Date>(i, 0), rows.get<Date>(i, 1)};
    // A gap of up to three months does not stop the clock.
    if (first > add_months(earlier.ends_on + one_day, 3)) break;
    first = std::min(first, earlier.starts_on);
  }
  return first;
}

}  // namespace tasuki::contract::assignments
