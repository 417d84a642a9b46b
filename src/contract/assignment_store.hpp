#pragma once
// Assignments in the database.

#include "contract/assignment.hpp"
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


}  // namespace tasuki::contract::assignments
