// When a 派遣先通知書 has to be looked at again.

#include "contract/assignment/assignment_flows.hpp"
#include "contract/gate/gate_store.hpp"
#include "platform/jobs/jobs.hpp"

namespace tasuki::contract {

void renew_notices(WriteTx& tx, const people::WorkerChanged& event) {
  for (const AssignmentId id : assignments::not_ended(tx, event.worker_id, tx.today())) {
    renew_notice(tx, id);
  }
}

void plan_notices(WriteTx& tx, const Assignment& assignment) {
  const Contract contract = contracts::load(tx, assignment.contract_id);
  const auto facts = gates::assignment_facts(
      tx, contract, assignment.worker_id, assignment.starts_on, assignment.ends_on, assignment.id);
  for (const Date on : notice_days(assignment, facts, tx.today())) {
    jobs::enqueue(tx, kNoticeJob, json::object{{"assignment_id", assignment.id.value}},
                  std::to_string(assignment.id.value) + ":" + text(on), jst_instant(on, 30));
  }
}

void renew_notice_job(WriteTx& tx, const json::value& payload) {
  renew_notice(tx, {payload.at("assignment_id").as_int64()});
}

}  // namespace tasuki::contract
