#include "contract/contract_limits_flow.hpp"

#include <set>

#include "contract/assignment/assignment_flows.hpp"

namespace tasuki::contract {

void tell_extension(WriteTx& tx, const compliance::LimitExtended& event) {
  const std::vector<Contract> living = contracts::living_at(tx, event.hearing.establishment_key);
  std::set<CompanyId> told;
  for (const Contract& contract : living) {
    if (told.insert(contract.agency_id).second) {
      compliance::tell_extension(tx, event.hearing, contract.agency_id);
    }
  }
  for (const Contract& contract : living) renew_conditions(tx, contract);
}

}  // namespace tasuki::contract
