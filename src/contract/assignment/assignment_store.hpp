#pragma once
// Assignments in the database.

#include "contract/assignment/assignment.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract::assignments {

Assignment load(ReadTx& tx, AssignmentId id);
Assignment load_for_update(WriteTx& tx, AssignmentId id, std::int64_t seen);
void insert(WriteTx& tx, Assignment& assignment);
void save(WriteTx& tx, Assignment& assignment);
std::vector<Assignment> of_contract(ReadTx& tx, ContractId id);
void add_hours(WriteTx& tx, const Assignment& assignment, Date effective_from, const Hours& hours);

// Makes two people who assign at once wait for each other: on the contract (headcount) and on the
// worker (overlap).
void lock(WriteTx& tx, ContractId contract, WorkerId worker);

// Assignments of a worker whose last day has not passed.
std::vector<AssignmentId> not_ended(ReadTx& tx, WorkerId worker, Date today);
// What the newest 派遣先通知書 says of the worker, as it was frozen; nothing when there is none.
std::optional<json::value> noticed(ReadTx& tx, AssignmentId id);
// The reason kept for papers that come after the start, or ""; the agency's alone.
std::string late_reason(ReadTx& tx, const Assignment& assignment);
bool is_active(ReadTx& tx, WorkerId worker);
// What shows the client that the worker is insured; the agency's to ask.
std::string insurance_evidence(ReadTx& tx, WorkerId worker);

}  // namespace tasuki::contract::assignments
