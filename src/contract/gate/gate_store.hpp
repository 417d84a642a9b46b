#pragma once
// The Facts of the gates, and the reasons kept, in the database. One message for what one side may
// ask.

#include "contract/assignment/assignment_gate.hpp"
#include "contract/gate/contract_gate.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract::gates {

// What both sides may look at; the agency's licence and 36協定 are still missing.
ContractFacts shared_facts(ReadTx& tx, const Contract& contract);
// Only as the agency.
void add_agency_facts(ReadTx& tx, const Contract& contract, ContractFacts& facts);
// Only as the client: who is at its establishment, until when it may receive there, and how many
// managers the contracts name.
void add_client_facts(ReadTx& tx, const Contract& contract, ContractFacts& facts);

// Private to the agency, but for the client's own entity. `except` is left out of the others.
// Throws invalid_input when there is no such active worker.
AssignmentFacts assignment_facts(ReadTx& tx, const Contract& contract, WorkerId worker,
                                 Date starts_on, Date ends_on, AssignmentId except);
// What the client alone knows, as numbers and its own name: only as the client. `except` as above.
void add_client_facts(ReadTx& tx, const Contract& contract, AssignmentId except, Date on_day,
                      AssignmentFacts& facts);

// Oldest first; `assignment` 0 = of the contract's gate.
std::vector<KeptReason> reasons(ReadTx& tx, const Contract& contract, AssignmentId assignment);
void keep_reason(WriteTx& tx, const Contract& contract, AssignmentId assignment,
                 const Finding& finding, const std::string& reason);

}  // namespace tasuki::contract::gates
