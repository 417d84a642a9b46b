#pragma once
// Fixing the living ledgers as papers of record: the day after the last day, and again whenever
// something that they show changes later. A version that says nothing new is not made.

#include "ledger/ledger_store.hpp"
#include "platform/json.hpp"

namespace tasuki::ledger {

// One job for each side, since each fixes its own ledger.
inline constexpr const char* kAgencyJob = "agency_ledger";
inline constexpr const char* kClientJob = "client_ledger";

forms::AgencyLedger agency_ledger_now(ReadTx& tx, AssignmentId id);
forms::ClientLedger client_ledger_now(ReadTx& tx, AssignmentId id);  // throws not_delivered

void fix_agency_ledger_job(WriteTx& tx, const json::value& payload);
void fix_client_ledger_job(WriteTx& tx, const json::value& payload);

// The assignment was notified to the client, or its last day moved: both are fixed the day after.
void plan(WriteTx& tx, const contract::Assignment& assignment);
// Something that a ledger shows has changed: after the end both are looked at again.
void follow(WriteTx& tx, AssignmentId id);
// The same for whatever concerns a worker on a day; the agency's own affair.
void follow_worker(WriteTx& tx, WorkerId worker, Date on);

}  // namespace tasuki::ledger
