#pragma once
// The assignment gate: may this worker be put on this contract from–to? Only the agency sees it,
// and its Facts are private to the agency; the client learns of an assignment by the 派遣先通知書
// alone. Asked before an assignment is made, again before its papers are handed over, and again on
// the day before it starts.

#include "contract/assignment/assignment_facts.hpp"
#include "law/dispatch/day_labor.hpp"

namespace tasuki::contract {

// When the gate is asked.
enum class Moment {
  assign,   // before: the papers do not exist yet
  deliver,  // the papers are about to be handed over: what they state must be there
  start     // the day before the start, or later: they must have crossed
};

// One question to the gate.
struct AssignmentCase {
  const Contract& contract;
  Date starts_on{};
  Date ends_on{};  // inclusive
  Moment moment = Moment::assign;
  const AssignmentFacts& facts;
};

// The rule whose kept reason says why the papers of an assignment come after its start.
inline constexpr std::string_view kLateRule = "late_papers";

Findings assignment_gate(const AssignmentCase& wanted);
std::span<const GateRule<AssignmentCase>> assignment_rules();

// Exempt from both limits: 無期, 60 or over, work without a limit (法40条の2第1項).
bool limit_exempt(const AssignmentCase& wanted);

// Names as one writes them: spaces and the words for the legal form do not count.
bool same_entity(const FormerEmployer& left, const FormerEmployer& client);

// Days on which the terms ask for work, within a stretch.
int working_days(const Terms& terms, Date from_on, Date to_on);

}  // namespace tasuki::contract
