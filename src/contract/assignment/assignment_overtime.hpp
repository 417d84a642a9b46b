#pragma once
// 労基法38条1項: the hours and the overtime of all places of work count together. What the contract
// in question and the worker's others of the same time come to.

#include "contract/assignment/assignment_gate.hpp"
#include "contract/assignment/day_plan.hpp"

namespace tasuki::contract {

Period wanted_period(const AssignmentCase& c);
Period stay_of(const Elsewhere& other);

// The scheduled hours of `days` with those of the other contracts; zero without others.
HoursTogether hours_beside(const AssignmentCase& c, Period days);

// What the contracts of the same time may ask for within one 36協定, and what their scheduled hours
// already bring beyond 8 a day and 40 a week: the limits that are exceeded and the sums, in words.
std::optional<std::vector<std::string>> overtime_over(const AssignmentCase& c,
                                                      const OvertimeAgreement& agreement);

}  // namespace tasuki::contract
