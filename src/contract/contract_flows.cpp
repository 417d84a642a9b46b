#include "contract/contract_flows.hpp"

#include <algorithm>

#include "contract/assignment/assignment_flows.hpp"
#include "contract/contract_paper.hpp"
#include "contract/gate/gate_flows.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
#include "paper/paper_store.hpp"
#include "platform/announce.hpp"
#include "platform/counter.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::contract {
namespace {

std::string subject(const Contract& contract, const std::string& what) {
  return "【Tasuki】" + what + "：" + contract.number + " " + contract.work_name;
}

void tell_client(WriteTx& tx, const Contract& contract, const std::string& what,
                 const std::string& body) {
  mail_reviewer(tx, contract, subject(contract, what), contract.agency_name + "より、" + body);
}

void tell_agency(WriteTx& tx, const Contract& contract, const std::string& what,
                 const std::string& body) {
  mail_to_permission(tx, contract.agency_id, Permission::contract_write, subject(contract, what),
                     contract.client_name + "より、" + body);
}

// A decision of the client: who, when, and what is said of it when the agency recorded it.
struct Decision {
  std::string by;
  Date on{};
  Instant at{};
  std::string recorded;  // "" when the client decided here
};

Decision decided_now(const ReadTx& tx, const std::string& by) {
  return {by, tx.today(), tx.now(), ""};
}

// The paper of the contract as it stands now, held by both and numbered by the agency, whichever of
// its clients confirms. After an amendment it replaces the earlier one from the day on which the
// changed terms hold, and says so.
void issue_contract_paper(WriteTx& tx, const Contract& contract, const Decision& decision,
                          std::optional<Date> changed_from = {}) {
  paper::Draft draft;
  draft.kind = paper::kDispatchContract;
  draft.agency_id = contract.agency_id;
  draft.client_id = contract.client_id;
  draft.contract_id = contract.id;
  draft.keep_until = paper::keep_until(contract.ends_on);
  draft.agency_holds = true;
  draft.client_holds = true;
  forms::DispatchContract form = paper_of(contract, decision.on);
  if (!decision.recorded.empty()) {
    form.remarks += (form.remarks.empty() ? "" : "\n") + decision.recorded;
  }
  if (changed_from) {
    paper::Filter filter;
    filter.contract_id = contract.id.value;
    filter.kind = std::string(draft.kind);
    form.replaces.effective_from = *changed_from;
    if (const auto before = paper::papers::standing(tx, filter)) {
      form.replaces.number = before->number;
      form.replaces.issued_on = before->issued_on;
    }
  }
  tx.as_party(Side::agency, contract.agency_id);
  const PaperId id = paper::record(tx, draft, form);
  // Of terms that hold from the first day on nothing earlier ever held.
  if (changed_from && *changed_from <= contract.starts_on) changed_from.reset();
  paper::papers::supersede(tx, draft.kind, contract.id, {}, id, changed_from);
  tx.as_self();
}

void require_reviewer(ReadTx& tx, const Contract& contract) {
  if (!contracts::may_review(tx, contract, tx.actor().account_id)) {
    throw Problem(Code::own_confirmation);
  }
}

// What the gate says of the terms after an amendment; nothing for the other kinds.
Findings gate_of_change(ReadTx& tx, const Contract& contract, const Change& change) {
  if (change.kind != ChangeKind::amendment || !change.terms) return {};
  return gate_of_amendment(tx, contract, *change.terms, change.effective_from);
}

ChangeFacts facts_of_change(ReadTx& tx, const Contract& contract, const Change& change,
                            Findings gate) {
  ChangeFacts facts;
  facts.today = tx.today();
  facts.gate = std::move(gate);
  facts.locked_until = contracts::locked_until(tx, contract.id);
  const auto standing = in_force(contracts::versions(tx, contract), change.effective_from);
  facts.standing = standing ? standing->terms : contract.terms;
  facts.assigned = assigned_at_once(tx, contract, change.effective_from);
  return facts;
}

// What a new shift table says of the days before the change would never hold: there stays what
// stands, as far as the new terms know its shifts.
void keep_earlier_days(Terms& terms, const Terms& standing, Date effective_from) {
  std::vector<ShiftDay>& table = terms.shift_table;
  if (table.empty()) return;
  std::erase_if(table, [&](const ShiftDay& row) { return row.on < effective_from; });
  for (const ShiftDay& row : standing.shift_table) {
    const bool known =
        row.off() || std::any_of(terms.shifts.begin(), terms.shifts.end(),
                                 [&](const Shift& shift) { return shift.name == row.shift; });
    if (row.on < effective_from && known) table.push_back(row);
  }
  std::stable_sort(table.begin(), table.end(),
                   [](const ShiftDay& a, const ShiftDay& b) { return a.on < b.on; });
}

Change load_open_change(ReadTx& tx, ContractId id) {
  auto change = contracts::open_change(tx, id);
  if (!change) throw Problem(Code::wrong_state);
  return *change;
}

void decide(WriteTx& tx, Change& change, ChangeState state, const Decision& decision) {
  change.state = state;
  change.decided_at = decision.at;
  change.decided_by = decision.by;
  contracts::save_change(tx, change);
}

Contract take_confirmation(WriteTx& tx, Contract contract, const Decision& decision) {
  const Findings gate = gate_of(tx, contract);
  contract = confirmed(std::move(contract), gate, decision.by, decision.at);
  const bool by_client = tx.actor().side == Side::client;
  if (!by_client) tx.as_party(Side::client, contract.client_id);
  contract.client_party = contracts::own_party(tx);
  if (!by_client) tx.as_self();
  contract.client_party.licence_number.clear();
  contract.client_party.licence_expires_on.reset();
  contracts::save(tx, contract);
  contracts::add_version(tx, contract, contract.starts_on, decision.by);
  contracts::add_event(tx, contract, "confirm", decision.recorded, true);
  issue_contract_paper(tx, contract, decision);
  return contract;
}

Contract take_change(WriteTx& tx, Contract contract, Change change, const Decision& decision) {
  const ChangeFacts facts =
      facts_of_change(tx, contract, change, gate_of_change(tx, contract, change));
  require_may_propose(contract, change, facts);
  contract = changed(std::move(contract), change, facts.standing);
  decide(tx, change, ChangeState::confirmed, decision);
  contracts::save(tx, contract);
  contracts::add_version(tx, contract, change.effective_from, decision.by);
  contracts::add_event(tx, contract, "confirm_" + std::string(enum_text(change.kind)),
                       decision.recorded, true);
  if (change.kind == ChangeKind::amendment) {
    issue_contract_paper(tx, contract, decision, change.effective_from);
  } else if (change.kind == ChangeKind::termination) {
    issue_contract_paper(tx, contract, decision, tx.today());
  }
  follow_change(tx, {contract, change});
  announce(tx, ContractChanged{contract, change});
  return contract;
}

}  // namespace

void mail_reviewer(WriteTx& tx, const Contract& contract, const std::string& subject,
                   const std::string& body) {
  if (contract.contract_reviewer_id != 0) {
    mail_to_account(tx, contract.client_id, AccountId{contract.contract_reviewer_id}, subject,
                    body);
  } else if (!contracts::client_by_proxy(tx, contract)) {  // else nobody reads it
    mail_to_permission(tx, contract.client_id, Permission::contract_confirm, subject, body);
  }
}

// ---------------------------------------------------------------- draft

Contract create(WriteTx& tx, PartnershipId partnership, Terms terms,
                std::int64_t agency_establishment_id, std::int64_t contracting_party_id) {
  require_none(violations_of(terms));
  const auto parties = contracts::partnership(tx, partnership);
  Contract contract;
  contract.agency_id = parties.agency_id;
  contract.client_id = parties.client_id;
  contract.agency_department_id = tx.actor().department_id.value;
  contract.agency_name = parties.agency_name;
  contract.client_name = parties.client_name;
  contract.agency_establishment_id = agency_establishment_id;
  contract.contracting_party_id = contracting_party_id;
  take_terms(contract, std::move(terms));
  contracts::insert(tx, contract);
  contracts::add_event(tx, contract, "create", "", false);
  return contract;
}

Contract edit(WriteTx& tx, ContractId id, std::int64_t seen, Terms terms,
              std::int64_t agency_establishment_id, std::int64_t contracting_party_id) {
  require_none(violations_of(terms));
  Contract contract = contracts::load_for_update(tx, id, seen);
  if (contract.state != State::draft && contract.state != State::returned) {
    throw Problem(Code::wrong_state);
  }
  contract.agency_establishment_id = agency_establishment_id;
  contract.contracting_party_id = contracting_party_id;
  if (contract.state == State::returned) {
    // The client goes on reading what it has returned until it is submitted again.
    contracts::keep_edit(tx, contract, terms);
  } else {
    take_terms(contract, std::move(terms));
  }
  contracts::save(tx, contract);
  return contract;
}

void discard(WriteTx& tx, ContractId id, std::int64_t seen) {
  const Contract contract = contracts::load_for_update(tx, id, seen);
  require_never_submitted(contract);
  contracts::remove(tx, contract);
}

// ---------------------------------------------------------------- to the client and back

Contract submit(WriteTx& tx, ContractId id, std::int64_t seen, std::int64_t reviewer_id) {
  Contract contract = contracts::with_edit(tx, contracts::load_for_update(tx, id, seen));
  std::string reviewer;
  for (const Choice& choice : contracts::reviewer_choices(tx, contract)) {
    if (choice.id.value == reviewer_id) reviewer = choice.name;
  }
  // Where nobody of the client signs in yet, nobody is named: what it confirms on paper is
  // recorded.
  const bool on_paper = reviewer_id == 0 && contracts::client_by_proxy(tx, contract);
  if (reviewer.empty() && !on_paper) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/contract_reviewer_id"}});
  }
  const Findings gate = gate_of(tx, contract);
  contract = submitted(std::move(contract), reviewer_id, reviewer, gate, tx.now());
  contract.agency_party = contracts::own_party(tx);
  // The contract belongs to the department of its reviewer; the agency is not told which.
  tx.as_party(Side::client, contract.client_id);
  contract.client_department_id = contracts::department_of(tx, reviewer_id);
  tx.as_self();
  if (contract.number.empty()) {
    const int year = year_of(tx.today());
    contract.number = std::to_string(year) + "-" +
                      std::to_string(next_number(tx, contract.agency_id, "contract", year));
  }
  contracts::save(tx, contract);
  contracts::drop_edit(tx, contract);
  contracts::add_event(tx, contract, "submit", "", true);
  tell_client(tx, contract, "契約確認のお願い", "個別契約の確認依頼が届いています。");
  return contract;
}

Contract withdraw(WriteTx& tx, ContractId id, std::int64_t seen) {
  Contract contract = withdrawn(contracts::with_edit(tx, contracts::load_for_update(tx, id, seen)));
  contracts::save(tx, contract);
  contracts::drop_edit(tx, contract);
  contracts::add_event(tx, contract, "withdraw", "", false);
  tell_client(tx, contract, "契約依頼の取下げ", "契約依頼が取り下げられました。");
  return contract;
}

Contract send_back(WriteTx& tx, ContractId id, std::int64_t seen, const std::string& reason) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  require_reviewer(tx, contract);
  contract = sent_back(std::move(contract), reason);
  contracts::save(tx, contract);
  contracts::add_event(tx, contract, "send_back", reason, true);
  tell_agency(tx, contract, "契約の差戻し", "契約が差し戻されました。理由：" + reason);
  return contract;
}

Contract confirm(WriteTx& tx, ContractId id, std::int64_t seen) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  require_reviewer(tx, contract);
  const Decision decision = decided_now(tx, contracts::reviewing_name(tx, contract));
  contract = take_confirmation(tx, std::move(contract), decision);
  tell_agency(tx, contract, "契約の確定", "契約が確定されました。");
  return contract;
}

Contract confirm_on_paper(WriteTx& tx, ContractId id, std::int64_t seen,
                          const PaperConfirmation& record) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  // Who can confirm here does it here.
  if (!contracts::client_by_proxy(tx, contract)) throw Problem(Code::own_confirmation);
  const std::optional<Change> change = contracts::open_change(tx, id);
  if (!change && contract.state != State::submitted) throw Problem(Code::wrong_state);
  require_none(paper::unprintable(to_json(record)));
  const Instant asked_at = change ? change->proposed_at : contract.submitted_at.value();
  require_none(violations_of(record, jst_date(asked_at), tx.today()));
  // The paper says the day; of an earlier one the time is not known.
  const bool today = record.confirmed_on == tx.today();
  const Instant at = today ? tx.now() : std::max(asked_at, jst_instant(record.confirmed_on));
  const std::string& by = tx.actor().name;
  const Decision decision{confirmer_text(record, by), record.confirmed_on, at,
                          record_text(record, by)};
  return change ? take_change(tx, std::move(contract), *change, decision)
                : take_confirmation(tx, std::move(contract), decision);
}

// ---------------------------------------------------------------- changes of a confirmed contract

Contract propose(WriteTx& tx, ContractId id, std::int64_t seen, const Proposal& proposal) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  Change change;
  change.agency_id = contract.agency_id;
  change.client_id = contract.client_id;
  change.contract_id = contract.id;
  change.kind = proposal.kind;
  change.effective_from = proposal.effective_from.value_or(contract.starts_on);
  change.reason = proposal.reason;
  change.terms = proposal.terms;
  change.termination = proposal.termination;
  change.proposed_at = tx.now();
  change.proposed_by = tx.actor().name;
  if (change.kind == ChangeKind::amendment && !change.terms) {
    throw Problem(Code::invalid_input, Violations{{Code::required, "/terms"}});
  }
  if (change.kind == ChangeKind::termination && !change.termination) {
    throw Problem(Code::invalid_input, Violations{{Code::required, "/termination"}});
  }
  if (change.kind == ChangeKind::amendment) {
    const auto standing = in_force(contracts::versions(tx, contract), change.effective_from);
    keep_earlier_days(*change.terms, standing ? standing->terms : contract.terms,
                      change.effective_from);
  }
  const Findings gate = gate_of_change(tx, contract, change);
  keep_answers(tx, contract, gate, proposal.reasons);
  require_may_propose(contract, change,
                      facts_of_change(tx, contract, change, answered(gate, proposal.reasons)));
  contracts::insert_change(tx, change);
  contracts::save(tx, contract);  // raises the version, so that a second proposal is refused
  contracts::add_event(tx, contract, "propose_" + std::string(enum_text(change.kind)),
                       change.reason, true);
  tell_client(tx, contract, "契約変更の確認のお願い", "契約の変更が提案されています。");
  return contract;
}

Contract withdraw_proposal(WriteTx& tx, ContractId id, std::int64_t seen) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  Change change = load_open_change(tx, id);
  decide(tx, change, ChangeState::withdrawn, decided_now(tx, tx.actor().name));
  contracts::save(tx, contract);
  contracts::add_event(tx, contract, "withdraw_proposal", "", true);
  return contract;
}

Contract return_proposal(WriteTx& tx, ContractId id, std::int64_t seen, const std::string& reason) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  require_reviewer(tx, contract);
  Change change = load_open_change(tx, id);
  change.return_reason = reason;
  decide(tx, change, ChangeState::returned,
         decided_now(tx, contracts::reviewing_name(tx, contract)));
  contracts::save(tx, contract);
  contracts::add_event(tx, contract, "return_proposal", reason, true);
  tell_agency(tx, contract, "変更提案の差戻し", "変更の提案が差し戻されました。理由：" + reason);
  return contract;
}

Contract confirm_proposal(WriteTx& tx, ContractId id, std::int64_t seen) {
  Contract contract = contracts::load_for_update(tx, id, seen);
  require_reviewer(tx, contract);
  const Decision decision = decided_now(tx, contracts::reviewing_name(tx, contract));
  contract = take_change(tx, std::move(contract), load_open_change(tx, id), decision);
  tell_agency(tx, contract, "契約変更の確定", "契約の変更が確定されました。");
  return contract;
}

Contract extend(WriteTx& tx, ContractId id, Date starts_on, Date ends_on) {
  Contract next = extension_of(contracts::load(tx, id), starts_on, ends_on);
  contracts::insert(tx, next);
  contracts::add_event(tx, next, "extend", "", false);
  return next;
}

}  // namespace tasuki::contract
