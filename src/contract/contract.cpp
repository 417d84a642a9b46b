#include "contract/contract.hpp"

#include <algorithm>

namespace tasuki::contract {
namespace {

void require_state(const Contract& contract, std::initializer_list<State> allowed) {
  if (std::find(allowed.begin(), allowed.end(), contract.state) == allowed.end()) {
    throw Problem(Code::wrong_state, {std::string(enum_text(contract.state))});
  }
}

void check_licence(const Terms& terms, const CheckFacts& facts, Violations& found) {
  if (facts.licence_number.empty()) {
    found.push_back({Code::licence_missing, "", "法5条1項"});
  } else if (!facts.licence_expires_on || *facts.licence_expires_on < terms.ends_on) {
    const std::string until = facts.licence_expires_on ? text(*facts.licence_expires_on) : "-";
    found.push_back({Code::licence_expired, "/ends_on", "法10条", {text(terms.ends_on), until}});
  }
}

// 法26条4・5項; exempt only when limited to permanent or 60+ workers, or the work has no limit.
void check_conflict_date(const Terms& terms, const CheckFacts& facts, Violations& found) {
  if (terms.limited_to_unlimited_workers ||
      terms.unlimited_period.ground != UnlimitedGround::none) {
    return;
  }
  const ConflictDateNotice* latest = nullptr;
  for (const ConflictDateNotice& notice : facts.conflict_date_notices) {
    if (notice.notified_on > facts.today) continue;
    if (latest == nullptr || latest->notified_on <= notice.notified_on) latest = &notice;
  }
  if (latest == nullptr) {
    found.push_back({Code::conflict_date_notice_missing, "", "法26条5項"});
  } else if (terms.ends_on >= latest->conflict_on) {
    found.push_back(
        {Code::over_conflict_date, "/ends_on", "法40条の2", {text(latest->conflict_on)}});
  }
}

void check_disclosure(const Terms& terms, const CheckFacts& facts, Violations& found) {
  const std::string due = disclosure_due(terms);
  const bool given =
      std::any_of(facts.treatment_disclosures.begin(), facts.treatment_disclosures.end(),
                  [&](const TreatmentDisclosure& d) {
                    return d.kind == due && d.provided_on <= facts.today &&
                           (!d.valid_until || *d.valid_until >= facts.today);
                  });
  if (!given) found.push_back({Code::treatment_information_missing, "", "法26条9項"});
}

// 則22条2号: within what the 36協定 of the agency's establishment says, over the whole period.
void check_overtime(const Terms& terms, const CheckFacts& facts, Violations& found) {
  if (!terms.overtime.allowed && !terms.holiday_work.allowed) return;
  const OvertimeAgreement* covering = nullptr;
  for (const OvertimeAgreement& agreement : facts.overtime_agreements) {
    if (agreement.starts_on <= terms.starts_on && terms.starts_on <= agreement.ends_on) {
      covering = &agreement;
    }
  }
  if (covering == nullptr) {
    found.push_back({Code::overtime_agreement_missing, "/overtime", "労基法36条"});
    return;
  }
  const auto over = [&](Minutes wanted, Minutes limit, std::string_view member) {
    if (terms.overtime.allowed && wanted > limit) {
      found.push_back({Code::over_overtime_agreement,
                       "/overtime/" + std::string(member),
                       "労基法36条",
                       {text(limit)}});
    }
  };
  over(terms.overtime.per_day_min, covering->per_day_min, "per_day_min");
  over(terms.overtime.per_month_min, covering->per_month_min, "per_month_min");
  over(terms.overtime.per_year_min, covering->per_year_min, "per_year_min");
  if (terms.holiday_work.allowed &&
      terms.holiday_work.days_per_month > covering->holiday_days_per_month) {
    found.push_back({Code::over_overtime_agreement,
                     "/holiday_work/days_per_month",
                     "労基法36条",
                     {std::to_string(covering->holiday_days_per_month) + "日"}});
  }
  if (covering->ends_on < terms.ends_on) {
    // A new agreement must be made before the old one ends; that is not yet a breach.
    Violation ends{Code::overtime_agreement_missing, "/ends_on", "労基法36条", {}};
    ends.warning = true;
    found.push_back(ends);
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

std::string disclosure_due(const Terms& terms) {
  return terms.limited_to_agreement_workers ? "agreement" : "comparable_worker";
}

Violations checks(const Terms& terms, const CheckFacts& facts) {
  Violations found = violations_of(terms);
  const Violations missing = missing_items(terms);
  found.insert(found.end(), missing.begin(), missing.end());
  check_licence(terms, facts, found);
  check_conflict_date(terms, facts, found);
  check_disclosure(terms, facts, found);
  check_overtime(terms, facts, found);
  if (terms.starts_on < facts.today) {
    found.push_back({Code::start_in_past, "/starts_on", "法26条", {text(terms.starts_on)}});
  }
  return found;
}

Contract submitted(Contract contract, std::int64_t reviewer_id, const std::string& reviewer_name,
                   const CheckFacts& facts, Instant now) {
  require_state(contract, {State::draft, State::returned});
  require_none(checks(contract.terms, facts));
  contract.state = State::submitted;
  contract.contract_reviewer_id = reviewer_id;
  contract.contract_reviewer_name = reviewer_name;
  contract.submitted_at = now;
  contract.return_reason.clear();
  return contract;
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

Contract confirmed(Contract contract, const CheckFacts& facts, const std::string& by, Instant now) {
  require_state(contract, {State::submitted});
  require_none(checks(contract.terms, facts));
  contract.state = State::confirmed;
  contract.confirmed_at = now;
  contract.confirmed_by = by;
  return contract;
}

void require_may_propose(const Contract& contract, const Change& change, const CheckFacts& facts,
                         std::optional<Date> locked_until) {
  require_state(contract, {State::confirmed});
  Violations found;
  if (change.reason.empty()) found.push_back({Code::reason_required, "/reason"});
  if (change.kind == ChangeKind::cancellation) {
    // A contract that has begun is not cancelled but ended early.
    if (contract.starts_on <= facts.today) found.push_back({Code::wrong_state, ""});
    return require_none(found);
  }
  if (locked_until && change.effective_from <= *locked_until) {
    found.push_back({Code::locked_days, "/effective_from", "", {text(*locked_until)}});
  }
  const Date last_effective =
      contract.ends_on + (change.kind == ChangeKind::termination ? one_day : std::chrono::days{0});
  if (change.effective_from < contract.starts_on || change.effective_from > last_effective) {
    found.push_back({Code::outside_contract_period,
                     "/effective_from",
                     "",
                     {text(contract.starts_on), text(contract.ends_on)}});
  }
  if (change.kind == ChangeKind::amendment && change.terms) {
    // The start may be past: the contract is under way. Everything else must hold anew.
    for (Violation& violation : checks(*change.terms, facts)) {
      if (violation.code == Code::start_in_past) continue;
      violation.pointer = "/terms" + violation.pointer;
      found.push_back(std::move(violation));
    }
    if (change.terms->starts_on != contract.starts_on) {
      found.push_back({Code::wrong_state, "/terms/starts_on"});
    }
  }
  require_none(std::move(found));
}

Contract changed(Contract contract, const Change& change) {
  require_state(contract, {State::confirmed});
  switch (change.kind) {
    case ChangeKind::cancellation:
      contract.state = State::cancelled;
      break;
    case ChangeKind::termination: {
      Terms terms = contract.terms;
      terms.ends_on = std::max(contract.starts_on, change.effective_from - one_day);
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
  take_terms(next, std::move(terms));
  return next;
}

}  // namespace tasuki::contract
