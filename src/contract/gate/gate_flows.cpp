#include "contract/gate/gate_flows.hpp"

#include <algorithm>

#include "compliance/limits/limits_store.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "contract/assignment/assignment_wage.hpp"
#include "contract/contract_store.hpp"
#include "contract/gate/assigned_stops.hpp"
#include "contract/gate/gate_store.hpp"
#include "paper/paper.hpp"
#include "platform/statutory.hpp"

namespace tasuki::contract {
namespace {

// The day on which the personal clock of the wanted stay runs out (法35条の3), over the real
// history.
Date personal_conflict_on(ReadTx& tx, const Contract& contract, WorkerId worker, Date starts_on,
                          Date ends_on, AssignmentId except) {
  compliance::LimitStay stay;
  stay.from_on = starts_on;
  stay.to_on = ends_on;
  return compliance::limits::personal(
             tx,
             {contract.agency_id, contract.client_id, contract.terms.client_establishment.name,
              contract.terms.organizational_unit.name},
             worker, stay, except)
      .conflict_for(starts_on);
}

bool meant(const Finding& finding, const GateAnswer& answer) {
  return finding.rule->id == answer.rule && finding.pointer == answer.pointer;
}

// As the agency, in a transaction that either side may have begun.
void as_agency(ReadTx& tx, const Contract& contract) {
  if (tx.actor().side == Side::client) {
    tx.as_party(Side::agency, contract.agency_id);
  } else {
    tx.as_self();
  }
}

// Those of the people on the contract whom the amended terms would not let work.
std::vector<AssignedStop> stops_of_people(ReadTx& tx, const Contract& contract,
                                          const Contract& amended, Date from_on) {
  std::vector<AssignedStop> stops;
  as_agency(tx, contract);
  for (const Assignment& assignment : assignments::of_contract(tx, contract.id)) {
    const Date first = std::max(assignment.starts_on, from_on);
    const Date last = std::min(assignment.ends_on, amended.ends_on);
    if (last < first || !assignments::is_active(tx, assignment.worker_id)) continue;
    const auto look = [&](const Contract& under) {
      const AssignmentFacts facts =
          facts_for_assignment(tx, under, assignment.worker_id, first, last, assignment.id);
      return assignment_gate({under, first, last, Moment::assign, facts});
    };
    for (AssignedStop& stop :
         assigned_stops(assignment.worker_name, look(contract), look(amended))) {
      stops.push_back(std::move(stop));
    }
  }
  tx.as_self();
  return stops;
}

Findings gate_with(ReadTx& tx, const Contract& contract, Stage stage,
                   std::vector<AssignedStop> stops) {
  ContractFacts facts = gates::shared_facts(tx, contract);
  facts.under_way = stage == Stage::under_way;
  facts.assigned_stops = std::move(stops);
  facts.unprintable = paper::unprintable(to_json(contract.terms));
  // Nothing of what the other side alone knows goes into the answer but the name of the duty.
  const bool agency = tx.actor().side == Side::agency;
  if (agency) {
    gates::add_agency_facts(tx, contract, facts);
    tx.as_party(Side::client, contract.client_id);
    gates::add_client_facts(tx, contract, facts);
  } else {
    gates::add_client_facts(tx, contract, facts);
    tx.as_party(Side::agency, contract.agency_id);
    gates::add_agency_facts(tx, contract, facts);
  }
  tx.as_self();
  Findings found = contract_gate(facts);
  if (contract.id) answer_with(found, gates::reasons(tx, contract, {}));
  return agency ? as_told_to_agency(std::move(found)) : as_told_to_client(std::move(found));
}

}  // namespace

Findings answered(Findings found, const std::vector<GateAnswer>& answers) {
  for (Finding& finding : found) {
    if (finding.red()) continue;
    for (const GateAnswer& answer : answers) {
      if (meant(finding, answer)) {
        finding.answer = GivenReason{answer.reason, "", "", {}};
      }
    }
  }
  return found;
}

void keep_answers(WriteTx& tx, const Contract& contract, const Findings& found,
                  const std::vector<GateAnswer>& answers, AssignmentId assignment) {
  // Two findings of one rule at one field (two overlaps) are answered by one reason.
  for (const GateAnswer& answer : answers) {
    for (const Finding& finding : found) {
      if (finding.red() || !meant(finding, answer)) continue;
      gates::keep_reason(tx, contract, assignment, finding, answer.reason);
    }
  }
}

Findings gate_of(ReadTx& tx, const Contract& contract, Stage stage) {
  return gate_with(tx, contract, stage, {});
}

Findings gate_of_amendment(ReadTx& tx, const Contract& contract, const Terms& terms, Date from_on) {
  Contract amended = contract;
  take_terms(amended, terms);
  return gate_with(tx, amended, Stage::under_way, stops_of_people(tx, contract, amended, from_on));
}

Findings answer_gate(WriteTx& tx, ContractId id, const GateAnswer& answer) {
  const Contract contract = contracts::with_edit(tx, contracts::load_for_update(tx, id));
  const Stage stage = contract.state == State::confirmed ? Stage::under_way : Stage::draft;
  const Findings found = gate_of(tx, contract, stage);
  const Finding* finding = find_yellow(found, answer);
  if (finding == nullptr) throw Problem(Code::gate_nothing_to_answer);
  keep_answers(tx, contract, found, {answer});
  contracts::add_event(tx, contract, "give_reason",
                       std::string(finding->rule->title_ja) + "：" + answer.reason,
                       contract.state != State::draft && finding->rule->told == Told::both);
  return gate_of(tx, contract, stage);
}

AssignmentFacts facts_for_assignment(ReadTx& tx, const Contract& contract, WorkerId worker,
                                     Date starts_on, Date ends_on, AssignmentId except) {
  AssignmentFacts facts = gates::assignment_facts(tx, contract, worker, starts_on, ends_on, except);
  facts.holidays = &statutory::holidays();
  // 離職後1年 goes by legal entity: the client's own number, which says no more than who it is.
  tx.as_party(Side::client, contract.client_id);
  // How many managers it needs says no more than that there are too few.
  gates::add_client_facts(tx, contract, except, std::max(starts_on, tx.today()), facts);
  as_agency(tx, contract);
  if (ends_on < starts_on) return facts;
  facts.personal_conflict_on =
      personal_conflict_on(tx, contract, worker, starts_on, ends_on, except);
  facts.wage = compliance::wages::facts(
      tx, wage_query(contract, worker, Period::inclusive(starts_on, ends_on)));
  return facts;
}

Findings gate_of(const Contract& contract, const AssignmentInput& input,
                 const AssignmentFacts& facts) {
  return answered(
      assignment_gate({contract, input.starts_on, input.ends_on, Moment::assign, facts}),
      input.reasons);
}

Findings gate_of(ReadTx& tx, const Contract& contract, const Assignment& assignment,
                 Moment moment) {
  const AssignmentFacts facts = facts_for_assignment(
      tx, contract, assignment.worker_id, assignment.starts_on, assignment.ends_on, assignment.id);
  Findings found =
      assignment_gate({contract, assignment.starts_on, assignment.ends_on, moment, facts});
  answer_with(found, gates::reasons(tx, contract, assignment.id));
  return found;
}

Findings answer_gate(WriteTx& tx, AssignmentId id, const GateAnswer& answer) {
  const Assignment assignment = assignments::load(tx, id);
  const Contract contract = contracts::load_for_update(tx, assignment.contract_id);
  const Findings found = gate_of(tx, contract, assignment);
  const Finding* finding = find_yellow(found, answer);
  if (finding == nullptr) throw Problem(Code::gate_nothing_to_answer);
  keep_answers(tx, contract, found, {answer}, id);
  contracts::add_event(tx, contract, "give_reason",
                       std::string(finding->rule->title_ja) + "：" + answer.reason, false);
  return gate_of(tx, contract, assignment);
}

}  // namespace tasuki::contract
