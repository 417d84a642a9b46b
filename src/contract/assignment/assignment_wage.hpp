#pragma once
// Where a person on a contract works, as the wage check of compliance asks for it.

#include "compliance/agreement/agreement_wage_store.hpp"
#include "contract/contract.hpp"

namespace tasuki::contract {

// The place for the regional index is index_place, else the establishment, else the workplace; the
// minimum wage is that of the workplace, else of the establishment.
inline compliance::wages::WageQuery wage_query(const Contract& contract, WorkerId worker,
                                               const Period& period) {
  const Terms& terms = contract.terms;
  return {contract.id,
          worker,
          period,
          terms.index_place,
          terms.client_establishment.address,
          terms.workplace.address};
}

}  // namespace tasuki::contract
