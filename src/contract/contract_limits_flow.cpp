#include "contract/contract_limits_flow.hpp"

#include <set>

#include "contract/assignment/assignment_flows.hpp"

namespace tasuki::contract {

void tell_moved_limit(WriteTx& tx, const compliance::LimitMoved& event) {
  const std::vector<Contract> living = contracts::living_at(tx, event.establishment_key);
  std::set<CompanyId> told;
  for (const Contract& contract : living) {
    if (!told.insert(contract.agency_id).second) continue;
    compliance::MovedNotice notice = event.notice;
    notice.agency_id = contract.agency_id;
    if (notice.establishment_name.empty()) {
      notice.establishment_name = contract.terms.client_establishment.name;
      notice.establishment_address = contract.terms.client_establishment.address;
    }
    compliance::notify_moved(tx, notice);
  }
  for (const Contract& contract : living) renew_conditions(tx, contract);
}

}  // namespace tasuki::contract
