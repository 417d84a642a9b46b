#pragma once
// 派遣料金の明示 (法34条の2, 則26条の3), agency to worker at hiring, at dispatch, at a change.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

enum class FeeOccasion { hiring, dispatch, change };
BOOST_DESCRIBE_ENUM(FeeOccasion, hiring, dispatch, change)

struct DispatchFeeStatement {
  Date issued_on{};
  std::string worker_name = {};
  AgencyPlace agency = {};
  FeeOccasion occasion = FeeOccasion::dispatch;
  DispatchFee fee = {};
  Date applies_from{};
  std::string client_name = {};  // empty at hiring
  Date from_on{};
  Date last_on{};
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(DispatchFeeStatement, (),
                      (issued_on, worker_name, agency, occasion, fee, applies_from, client_name,
                       from_on, last_on, remarks))

pdf::Sheet draw(const DispatchFeeStatement& statement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
DispatchFeeStatement example_dispatch_fee_statement();

}  // namespace tasuki::forms
