#pragma once
// What an assignment is for the dispatch limits: where the worker is received, from–to, and whether
// it is counted. Follows the contract's versions, so that a move to another unit begins a clock
// there on its day.

#include "compliance/limits/acceptance.hpp"
#include "contract/assignment/assignment.hpp"

namespace tasuki::contract {

struct PlaceVersion {  // the terms in force from a day on
  Date effective_from{};
  Place establishment;
  Unit unit;
  UnlimitedPeriod unlimited_period;
};
BOOST_DESCRIBE_STRUCT(PlaceVersion, (), (effective_from, establishment, unit, unlimited_period))

struct LimitFacts {  // private to the agency
  Date born_on{};
  std::vector<Period> permanent;  // 無期の労働契約
};

compliance::ExemptWork exempt_work_of(const UnlimitedPeriod& terms);

// `versions` in order; the last one of a day counts. A cancelled contract receives nobody.
std::vector<compliance::Acceptance> acceptances_of(const Contract& contract,
                                                   const std::vector<PlaceVersion>& versions,
                                                   const Assignment& assignment,
                                                   const LimitFacts& facts);

}  // namespace tasuki::contract
