#pragma once
// Asking the gates, and answering what is yellow.

#include "contract/assignment/assignment_flows.hpp"
#include "contract/assignment/assignment_gate.hpp"
#include "contract/gate/contract_gate.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract {

enum class Stage {
  draft,     // submission, confirmation
  under_way  // an amendment: the start may be past
};

// The contract's gate with the reasons kept so far, as the asking side may be told it. `contract`
// must have been loaded by the asking side, or be a draft that is not stored yet.
Findings gate_of(ReadTx& tx, const Contract& contract, Stage stage = Stage::draft);

// The gate of a confirmed contract with the terms that an amendment puts in force on a day, what it
// would do to the people on the contract included.
Findings gate_of_amendment(ReadTx& tx, const Contract& contract, const Terms& terms, Date from_on);

// Keeps the reason for one yellow finding; throws gate_nothing_to_answer when there is none.
Findings answer_gate(WriteTx& tx, ContractId id, const GateAnswer& answer);

// Reasons that come with a request: found again as answers, and kept.
Findings answered(Findings found, const std::vector<GateAnswer>& answers);
void keep_answers(WriteTx& tx, const Contract& contract, const Findings& found,
                  const std::vector<GateAnswer>& answers, AssignmentId assignment = {});

// As the agency: what is known of a worker who is, or would be, on the contract from–to. `except`:
// the assignment itself, when it exists.
AssignmentFacts facts_for_assignment(ReadTx& tx, const Contract& contract, WorkerId worker,
                                     Date starts_on, Date ends_on, AssignmentId except);
// A would-be assignment; `input.reasons` count as answers.
Findings gate_of(const Contract& contract, const AssignmentInput& input,
                 const AssignmentFacts& facts);
// An assignment that exists, its papers and kept reasons included.
Findings gate_of(ReadTx& tx, const Contract& contract, const Assignment& assignment,
                 Moment moment = Moment::start);
Findings answer_gate(WriteTx& tx, AssignmentId id, const GateAnswer& answer);

}  // namespace tasuki::contract
