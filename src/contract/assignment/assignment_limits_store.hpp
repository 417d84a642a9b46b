#pragma once
// What the limits of an assignment depend on, in the database. As the agency.

#include "contract/assignment/assignment_limits.hpp"
#include "platform/db/db.hpp"

namespace tasuki::contract::assignments {

std::vector<PlaceVersion> place_versions(ReadTx& tx, const Contract& contract);
LimitFacts limit_facts(ReadTx& tx, CompanyId agency, WorkerId worker);
std::vector<Assignment> of_worker(ReadTx& tx, CompanyId agency, WorkerId worker);

}  // namespace tasuki::contract::assignments
