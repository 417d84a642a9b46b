#include "contract/assignment_store.hpp"

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

}  // namespace tasuki::contract::assignments
