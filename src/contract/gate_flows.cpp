#include "contract/gate_flows.hpp"

#include "contract/assignment_store.hpp"
#include "contract/contract_store.hpp"
#include "contract/gate_store.hpp"
#include "platform/statutory.hpp"

namespace tasuki::contract {
namespace {

// The minimum wages of the place of work on the days of the stretch (最賃法13条). Days for which
// no table is published yet are left out: the nightly look asks again.
std::vector<MinimumWageFrom> minimum_wages(const Terms& terms, Date from_on, Date to_on) {
  const std::string& address = terms.workplace.address.empty()
                                   ? terms.client_establishment.address
                                   : terms.workplace.address;
  const std::string prefecture = law::prefecture_of_address(address);
  std::vector<MinimumWageFrom> steps;
  if (prefecture.empty()) return steps;
  try {
    for (Date on = from_on; on <= to_on; on += one_day) {
      const law::MinimumWage wage = statutory::minimum_wage_on(prefecture, on);
      if (steps.empty() || steps.back().hourly != wage.hourly) steps.push_back({on, wage.hourly});
    }
  } catch (const law::NoStatutoryTable&) {
    return steps;
  }
  return steps;
}

}  // namespace

Findings answered(Findings found, const std::vector<GateAnswer>& answers) {
  for (Finding& finding : found) {
    if (finding.red()) continue;
    for (const GateAnswer& answer : answers) {
      if (finding.rule->id == answer.rule && finding.pointer == answer.pointer) {
        finding.answer = GivenReason{answer.reason, "", "", {}};
      }
    }
  }
  return found;
}

void keep_answers(WriteTx& tx, const Contract& contract, const Findings& found,
                  const std::vector<GateAnswer>& answers, AssignmentId assignment) {
  for (const GateAnswer& answer : answers) {
    const Finding* finding = find_yellow(found, answer);
    if (finding != nullptr) gates::keep_reason(tx, contract, assignment, *finding, answer.reason);
  }
}

Findings gate_of(ReadTx& tx, const Contract& contract, Stage stage) {
  ContractFacts facts = gates::shared_facts(tx, contract);
  facts.under_way = stage == Stage::under_way;
  if (tx.actor().side == Side::agency) {
    gates::add_agency_facts(tx, contract, facts);
  } else {
    // Nothing of the agency's licence and 36協定 goes into the answer but the name of the duty.
    tx.as_party(Side::agency, contract.agency_id);
    gates::add_agency_facts(tx, contract, facts);
    tx.as_self();
  }
  Findings found = contract_gate(facts);
  if (contract.id) answer_with(found, gates::reasons(tx, contract, {}));
  return tx.actor().side == Side::agency ? found : as_told_to_client(std::move(found));
}

Findings answer_gate(WriteTx& tx, ContractId id, const GateAnswer& answer) {
  const Contract contract = contracts::load_for_update(tx, id);
  const Stage stage = contract.state == State::confirmed ? Stage::under_way : Stage::draft;
  const Findings found = gate_of(tx, contract, stage);
  const Finding* finding = find_yellow(found, answer);
  if (finding == nullptr) throw Problem(Code::gate_nothing_to_answer);
  gates::keep_reason(tx, contract, {}, *finding, answer.reason);
  contracts::add_event(tx, contract, "give_reason",
                       std::string(finding->rule->title_ja) + "：" + answer.reason,
                       contract.state != State::draft && finding->rule->told == Told::both);
  return gate_of(tx, contract, stage);
}

AssignmentFacts facts_for_assignment(ReadTx& tx, const Contract& contract, WorkerId worker,
                                     Date starts_on, Date ends_on, AssignmentId except) {
  AssignmentFacts facts =
      gates::assignment_facts(tx, contract, worker, starts_on, ends_on, except);
  // 離職後1年 goes by legal entity: the client's own number, which says no more than who it is.
  tx.as_party(Side::client, contract.client_id);
  facts.client_entities.push_back(gates::own_entity(tx));
  tx.as_self();
  facts.minimum_wages = minimum_wages(contract.terms, starts_on, ends_on);
  return facts;
}

Findings gate_of(const Contract& contract, const AssignmentInput& input,
                 const AssignmentFacts& facts) {
  return answered(
      assignment_gate({contract, input.starts_on, input.ends_on, Moment::assign, facts}),
      input.reasons);
}

Findings gate_of(ReadTx& tx, const Contract& contract, const Assignment& assignment) {
  const AssignmentFacts facts =
      facts_for_assignment(tx, contract, assignment.worker_id, assignment.starts_on,
                           assignment.ends_on, assignment.id);
  Findings found = assignment_gate(
      {contract, assignment.starts_on, assignment.ends_on, Moment::start, facts});
  answer_with(found, gates::reasons(tx, contract, assignment.id));
  return found;
}

Findings answer_gate(WriteTx& tx, AssignmentId id, const GateAnswer& answer) {
  const Assignment assignment = assignments::load(tx, id);
  const Contract contract = contracts::load_for_update(tx, assignment.contract_id);
  const Findings found = gate_of(tx, contract, assignment);
  const Finding* finding = find_yellow(found, answer);
  if (finding == nullptr) throw Problem(Code::gate_nothing_to_answer);
  gates::keep_reason(tx, contract, id, *finding, answer.reason);
  contracts::add_event(tx, contract, "give_reason",
                       std::string(finding->rule->title_ja) + "：" + answer.reason, false);
  return gate_of(tx, contract, assignment);
}

}  // namespace tasuki::contract
