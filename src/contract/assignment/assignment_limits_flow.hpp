#pragma once
// Keeps what the dispatch limits are counted from in step with the assignments.

#include "contract/assignment/assignment.hpp"
#include "people/people.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract {

// Writes what the assignment is for the limits, in the transaction that makes, delivers, changes or
// ends it. As the agency.
void record_acceptance(WriteTx& tx, const Contract& contract, const Assignment& assignment);

// A worker's 労働契約 or birth day changed: what is counted may change with it.
void follow_worker(WriteTx& tx, const people::WorkerChanged& event);

}  // namespace tasuki::contract
