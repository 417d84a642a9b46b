#pragma once
// What an amendment would do to the people who are already on the contract: a changed place, shift
// or limitation is as unlawful for them as it would be for somebody assigned anew.

#include "contract/gate/contract_gate.hpp"

namespace tasuki::contract {

// What the assignment gate says in red after the change and did not say before it. Only the rules
// that look at the person under the contract's terms: the rest is asked by the contract's gate.
std::vector<AssignedStop> assigned_stops(const std::string& worker_name, const Findings& before,
                                         const Findings& after);

}  // namespace tasuki::contract
