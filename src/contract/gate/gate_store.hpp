#pragma once
// The Facts of the gates, and the reasons kept, in the database. One message for what one side may
// ask.

#include "contract/assignment/assignment_gate.hpp"
#include "contract/gate/contract_gate.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract::gates {

// When the contract before `c` (a row with these columns) was confirmed, as a value in SQL: the one
// that it renews, else the latest confirmed one of the same companies at the same establishment
// that ends before it starts: a copy of it is told of like a renewal (法26条4項・7項).
inline constexpr const char* kPreviousConfirmedAt =
    "case when c.previous_contract_id <> 0 then (select p.confirmed_at from contract p where"
    " p.agency_id = c.agency_id and p.client_id = c.client_id and p.id = c.previous_contract_id)"
    " else (select max(p.confirmed_at) from contract p where p.agency_id = c.agency_id and"
    " p.client_id = c.client_id and p.state in ('confirmed', 'terminated') and p.id <> c.id and"
    " p.ends_on < c.starts_on and p.establishment_search = any ((select"
    " establishment_spellings(c.client_id, c.establishment_search))::text[])) end";

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
