#include "contract/contract.hpp"

#include <algorithm>

#include "base/era.hpp"

namespace tasuki::contract {
namespace {

void require_state(const Contract& contract, std::initializer_list<State> allowed) {
  if (std::find(allowed.begin(), allowed.end(), contract.state) == allowed.end()) {
    throw Problem(Code::wrong_state, {std::string(enum_text(contract.state))});
  }
}

void check_effective_day(const Contract& contract, const Change& change, const ChangeFacts& facts,
                         Violations& found) {
  if (facts.locked_until && change.effective_from <= *facts.locked_until) {
    found.push_back({Code::locked_days, "/effective_from", "", {text(*facts.locked_until)}});
  }
  const Date last_effective =
      contract.ends_on + (change.kind == ChangeKind::termination ? one_day : std::chrono::days{0});
  if (change.effective_from < contract.starts_on || change.effective_from > last_effective) {
    found.push_back({Code::outside_contract_period,
                     "/effective_from",
                     "",
                     {text(contract.starts_on), text(contract.ends_on)}});
  }
}

void check_amendment(const Contract& contract, const Terms& terms, const ChangeFacts& facts,
                     Violations& found) {
  if (terms.starts_on != contract.starts_on) {
    found.push_back({Code::start_is_fixed, "/terms/starts_on"});
  }
  // Who asked, whose cause, what is offered instead: an earlier end is never without its record.
  if (terms.ends_on < contract.ends_on) {
    found.push_back({Code::ends_early, "/terms/ends_on", "派遣先指針第2の6"});
  }
  if (terms.headcount < facts.assigned) {
    found.push_back({Code::too_small, "/terms/headcount", "", {std::to_string(facts.assigned)}});
  }
  if (differences(facts.standing, terms).empty()) {
    found.push_back({Code::nothing_changed, "/terms"});
  }
}

// 派遣先指針第2の6: who ends it for a cause that lies with the client alone needs the agency's
// agreement (2), and finds the workers other work (3) or pays at least what the idle days and the
// missing notice cost (4).
void check_early_end(const EarlyEnd& end, Date today, Violations& found) {
  if (end.asked_on > today) found.push_back({Code::date_in_future, "/termination/asked_on"});
  if (end.cause != EndCause::client) return;
  if (!end.agency_agreed) {
    found.push_back({Code::item_missing,
                     "/termination/agency_agreed",
                     "派遣先指針第2の6(2)",
                     {"派遣元の合意"}});
  }
  const bool paid = end.idle_pay_equivalent > Yen{} || end.dismissal_notice_equivalent > Yen{};
  if (end.new_placement.find_first_not_of(" \t\r\n") == std::string::npos && !paid) {
    found.push_back({Code::item_missing,
                     "/termination/new_placement",
                     "派遣先指針第2の6(3)・(4)",
                     {"新たな就業機会の確保、または休業手当等に相当する額"}});
  }
}

}  // namespace

void take_terms(Contract& contract, Terms terms) {
  contract.work_name = terms.work_name;
  contract.starts_on = terms.starts_on;
  contract.ends_on = terms.ends_on;
  contract.headcount = terms.headcount;
  contract.terms = std::move(terms);
}

bool takes_assignments(const Contract& contract, Date today) {
  return contract.state == State::confirmed ||
         (contract.state == State::terminated && today <= contract.ends_on);
}

Contract submitted(Contract contract, std::int64_t reviewer_id, const std::string& reviewer_name,
                   const Findings& gate, Instant now) {
  require_state(contract, {State::draft, State::returned});
  require_pass(gate);
  contract.state = State::submitted;
  contract.contract_reviewer_id = reviewer_id;
  contract.contract_reviewer_name = reviewer_name;
  contract.submitted_at = now;
  contract.return_reason.clear();
  return contract;
}

bool never_submitted(const Contract& contract) {
  return contract.state == State::draft && contract.number.empty();
}

void require_never_submitted(const Contract& contract) {
  if (!never_submitted(contract)) throw Problem(Code::wrong_state);
}

Contract withdrawn(Contract contract) {
  require_state(contract, {State::submitted, State::returned});
  contract.state = State::draft;
  return contract;
}

Contract sent_back(Contract contract, const std::string& reason) {
  require_state(contract, {State::submitted});
  contract.state = State::returned;
  contract.return_reason = reason;
  return contract;
}

Contract confirmed(Contract contract, const Findings& gate, const std::string& by, Instant now) {
  require_state(contract, {State::submitted});
  require_pass(gate);
  contract.state = State::confirmed;
  contract.confirmed_at = now;
  contract.confirmed_by = by;
  return contract;
}

Violations violations_of(const PaperConfirmation& record, Date asked_on, Date today) {
  Violations found;
  if (record.confirmed_on < asked_on) {
    found.push_back({Code::before_reception, "/confirmed_on", "", {text(asked_on)}});
  } else if (record.confirmed_on > today) {
    found.push_back({Code::date_in_future, "/confirmed_on"});
  }
  return found;
}

std::string confirmer_text(const PaperConfirmation& record, const std::string& by) {
  return record.confirmer_name + "（書面・代理記録：" + by + "）";
}

std::string record_text(const PaperConfirmation& record, const std::string& by) {
  return "代理記録：派遣先が書面で確認したことを派遣元が記録したものです。確認者 " +
         record.confirmer_name + "、確認日 " + era_text(record.confirmed_on) + "、書面 " +
         record.document + "、記録者 " + by;
}

void require_may_propose(const Contract& contract, const Change& change, const ChangeFacts& facts) {
  require_state(contract, {State::confirmed});
  Violations found;
  if (change.reason.empty()) found.push_back({Code::reason_required, "/reason"});
  if (change.kind == ChangeKind::cancellation) {
    // A contract that has begun is not cancelled but ended early.
    if (contract.starts_on <= facts.today) found.push_back({Code::wrong_state, ""});
    return require_none(found);
  }
  check_effective_day(contract, change, facts, found);
  if (change.kind == ChangeKind::amendment && change.terms) {
    for (Violation& violation : stops(facts.gate, "/terms")) found.push_back(std::move(violation));
    check_amendment(contract, *change.terms, facts, found);
  }
  if (change.kind == ChangeKind::termination && change.termination) {
    check_early_end(*change.termination, facts.today, found);
  }
  require_none(std::move(found));
}

Contract changed(Contract contract, const Change& change, const Terms& standing) {
  require_state(contract, {State::confirmed});
  switch (change.kind) {
    case ChangeKind::cancellation:
      contract.state = State::cancelled;
      break;
    case ChangeKind::termination: {
      Terms terms = standing;
      terms.ends_on = std::max(contract.starts_on, change.effective_from - one_day);
      std::erase_if(terms.shift_table, [&](const ShiftDay& day) { return day.on > terms.ends_on; });
      take_terms(contract, std::move(terms));
      contract.state = State::terminated;
      break;
    }
    case ChangeKind::amendment:
      take_terms(contract, change.terms.value());
      break;
  }
  return contract;
}

Contract extension_of(const Contract& contract, Date starts_on, Date ends_on) {
  require_state(contract, {State::confirmed, State::terminated});
  Violations found;
  if (ends_on < starts_on) found.push_back({Code::period_reversed, "/ends_on"});
  if (starts_on <= contract.ends_on) {
    found.push_back({Code::period_overlap,
                     "/starts_on",
                     "法26条1項4号",
                     {text(contract.starts_on) + "～" + text(contract.ends_on)}});
  }
  require_none(std::move(found));
  Contract next;
  next.agency_id = contract.agency_id;
  next.client_id = contract.client_id;
  next.agency_department_id = contract.agency_department_id;
  next.client_department_id = contract.client_department_id;
  next.agency_name = contract.agency_name;
  next.client_name = contract.client_name;
  next.agency_establishment_id = contract.agency_establishment_id;
  next.contracting_party_id = contract.contracting_party_id;
  next.previous_contract_id = contract.id.value;
  Terms terms = contract.terms;
  terms.starts_on = starts_on;
  terms.ends_on = ends_on;
  std::erase_if(terms.days_off, [&](const DaysOff& off) { return off.to_on < starts_on; });
  std::erase_if(terms.extra_working_days, [&](Date on) { return on < starts_on; });
  terms.shift_table.clear();  // all its days are of the period that ends
  take_terms(next, std::move(terms));
  return next;
}

}  // namespace tasuki::contract
