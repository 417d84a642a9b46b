#include "ledger/ledger_store.hpp"

namespace tasuki::ledger::store {

std::vector<WorkedDay> worked_days(ReadTx& tx, AssignmentId id) {
  return tx.all<WorkedDay>(
      "select " + columns<WorkedDay>() +
          " from timecard_day where assignment_id = $1 and state in ('applied',"
          " 'approved') order by worked_on",
      id);
}

forms::NoticedWorker noticed_worker(ReadTx& tx, AssignmentId id) {
  const auto record = tx.maybe<json::value>(
      "select record from paper where assignment_id = $1 and kind = 'worker_notice'"
      " order by id desc limit 1",
      id);
  if (!record) throw Problem(Code::not_delivered);
  return from_stored_json<forms::WorkerNotice>(*record).workers.at(0);
}

}  // namespace tasuki::ledger::store
