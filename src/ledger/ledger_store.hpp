#pragma once
#include "ledger/ledger.hpp"
#include "platform/db/db.hpp"

namespace tasuki::ledger::store {

std::vector<WorkedDay> worked_days(ReadTx& tx, AssignmentId id);
// What the newest 派遣先通知書 told of the worker. Throws not_delivered.
forms::NoticedWorker noticed_worker(ReadTx& tx, AssignmentId id);

}  // namespace tasuki::ledger::store
