#pragma once
// What the agency states and explains, what a worker asks, and what is answered.

#include "compliance/treatment/explanation_store.hpp"
#include "paper/paper.hpp"

namespace tasuki::compliance {

// The dispatch that a statement is about, as the contract room knows it.
struct DispatchSubject {
  ContractId contract_id;
  CompanyId client_id;
  AssignmentId assignment_id;
  WorkerId worker_id;
  std::string client_name;
  Date starts_on{};
  Date ends_on{};  // inclusive
};

// 6-1 with the explanation of measures. `handed_over_by` empty = as the worker wishes, else paper.
Explanation state_hiring(WriteTx& tx, const HiringInput& input,
                         std::optional<paper::Method> handed_over_by);
// 6-2 or 6-3, as the worker's method is.
Explanation state_dispatch(WriteTx& tx, const DispatchSubject& subject, const DispatchInput& input,
                           std::optional<paper::Method> handed_over_by);

ExplanationRequest ask(WriteTx& tx, const RequestInput& input);
ExplanationRequest answer(WriteTx& tx, ExplanationRequestId id, std::int64_t seen,
                          const RequestAnswer& answer);

}  // namespace tasuki::compliance
