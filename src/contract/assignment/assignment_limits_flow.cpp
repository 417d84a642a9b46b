#include "contract/assignment/assignment_limits_flow.hpp"

#include "compliance/limits/acceptance_store.hpp"
#include "contract/assignment/assignment_limits_store.hpp"
#include "contract/contract_store.hpp"

namespace tasuki::contract {

void record_acceptance(WriteTx& tx, const Contract& contract, const Assignment& assignment) {
  const LimitFacts facts = assignments::limit_facts(tx, assignment.agency_id, assignment.worker_id);
  compliance::acceptances::replace(
      tx, assignment.agency_id, assignment.id,
      acceptances_of(contract, assignments::place_versions(tx, contract), assignment, facts));
}

void follow_worker(WriteTx& tx, const people::WorkerChanged& event) {
  for (const Assignment& assignment :
       assignments::of_worker(tx, event.company_id, event.worker_id)) {
    record_acceptance(tx, contracts::load(tx, assignment.contract_id), assignment);
  }
}

}  // namespace tasuki::contract
