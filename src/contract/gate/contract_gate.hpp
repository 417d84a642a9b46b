#pragma once
// The contract gate: what the law still misses before a contract may be submitted or confirmed
// (法26条1項, 則21条・22条・22条の2 and what hangs on them). Both sides see it.

#include "contract/contract.hpp"
#include "contract/gate/managers.hpp"

namespace tasuki::contract {

struct OvertimeAgreement {  // 36協定 of the agency's establishment
  Date starts_on{};
  Date ends_on{};
  Minutes per_day_min;
  Minutes per_month_min;
  Minutes per_year_min;
  int holiday_days_per_month = 0;
};
BOOST_DESCRIBE_STRUCT(OvertimeAgreement, (),
                      (starts_on, ends_on, per_day_min, per_month_min, per_year_min,
                       holiday_days_per_month))

struct ConflictDateNotice {  // 抵触日の通知 (法26条4項)
  Date conflict_on{};
  Date notified_on{};
  std::int64_t contract_id = 0;          // given for this contract; 0 = for none in particular
  std::optional<Instant> notified_at{};  // when it was recorded here; not known of the first ones
};
BOOST_DESCRIBE_STRUCT(ConflictDateNotice, (), (conflict_on, notified_on, contract_id, notified_at))

struct TreatmentDisclosure {  // 待遇に関する情報提供 (法26条7項)
  std::string kind;           // "agreement" or "comparable_worker"
  Date provided_on{};
  std::optional<Date> valid_until;
  std::optional<Instant> provided_at{};  // when it was recorded here; not known of the first ones
};
BOOST_DESCRIBE_STRUCT(TreatmentDisclosure, (), (kind, provided_on, valid_until, provided_at))

// Somebody on the contract whom the law would not let work under changed terms: the rule of the
// assignment gate that says so.
struct AssignedStop {
  std::string worker_name;
  std::string law;
  std::string reason_ja;
  std::string reason_en;
};

// Everything the contract's rules may look at.
struct ContractFacts {
  Date today{};
  bool under_way = false;  // an amendment: the start may be past
  ContractId contract_id;  // 0 = not stored yet
  // When the contract that this one renews, or follows at the same establishment, was confirmed
  // (see gate_store.hpp). What the client tells before a contract it tells before each
  // (法26条4項・7項): what it told for that one does not count again.
  std::optional<Instant> previous_confirmed_at;
  std::string agency_name;
  std::string client_name;
  Terms terms;
  std::string licence_number;
  std::optional<Date> licence_expires_on;
  std::vector<OvertimeAgreement> overtime_agreements;
  std::vector<ConflictDateNotice> conflict_date_notices;  // for this client establishment
  std::vector<TreatmentDisclosure> treatment_disclosures;
  // The conflict date that the client's own history gives for the first day; nullopt = not asked.
  std::optional<Date> establishment_conflict_on;
  Violations unprintable;  // characters of the terms that no paper can print, each at its field
  // Of the first day that is still to come, without this contract; nullopt = not asked.
  std::optional<ManagerCount> agency_managers;
  std::optional<ManagerCount> client_managers;
  std::vector<AssignedStop> assigned_stops;  // of an amendment alone
};

Findings contract_gate(const ContractFacts& facts);

// The 36協定 in force on a day; nullptr = none.
const OvertimeAgreement* agreement_on(const std::vector<OvertimeAgreement>& agreements, Date on);

// The tables, in the order in which they are looked at.
std::span<const GateRule<ContractFacts>> contract_item_rules();  // 法26条1項, 則22条
std::span<const GateRule<ContractFacts>> contract_condition_rules();

// Which disclosure is due follows item ⑮ of the contract, not the worker.
std::string disclosure_due(const Terms& terms);

// No limit on the period: limited to permanent or 60+ workers, or work without a limit (法40条の2).
bool without_limit(const Terms& terms);

}  // namespace tasuki::contract
