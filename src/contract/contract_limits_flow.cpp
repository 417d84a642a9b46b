#include "contract/contract_limits_flow.hpp"

#include "contract/contract_store.hpp"

namespace tasuki::contract {

void tell_extension(WriteTx& tx, const compliance::LimitExtended& event) {
  for (const CompanyId agency : contracts::agencies_at(tx, event.hearing.establishment_key)) {
    compliance::tell_extension(tx, event.hearing, agency);
  }
}

}  // namespace tasuki::contract
