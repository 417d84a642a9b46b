#include "contract/assignment/assignment_store.hpp"

#include "contract/assignment/assignment_gate.hpp"

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
  // What was planned for later days is overtaken, as it is in the contract (in_force).
  tx.run(
      "delete from assignment_hours where agency_id = $1 and assignment_id = $2 and effective_from"
      " >= $3",
      assignment.agency_id, assignment.id, effective_from);
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

std::vector<AssignmentId> not_ended(ReadTx& tx, WorkerId worker, Date today) {
  return tx.all<AssignmentId>(
      "select id from assignment where worker_id = $1 and ends_on >= $2 order by id", worker,
      today);
}

std::optional<json::value> noticed(ReadTx& tx, AssignmentId id) {
  return tx.maybe<json::value>(
      "select record #> '{workers,0}' from paper where assignment_id = $1"
      " and kind = 'worker_notice' and superseded_by = 0 order by id desc limit 1",
      id);
}

std::string late_reason(ReadTx& tx, const Assignment& assignment) {
  return tx
      .maybe<std::string>(
          "select reason from gate_reason where agency_id = $1 and contract_id = $2 and"
          " assignment_id = $3 and rule = $4 order by id desc limit 1",
          assignment.agency_id, assignment.contract_id, assignment.id, kLateRule)
      .value_or("");
}

bool is_active(ReadTx& tx, WorkerId worker) {
  return tx.maybe<bool>("select active from worker where id = $1", worker).value_or(false);
}

std::string insurance_evidence(ReadTx& tx, WorkerId worker) {
  return tx.maybe<std::string>("select insurance_evidence from worker where id = $1", worker)
      .value_or("");
}

}  // namespace tasuki::contract::assignments
