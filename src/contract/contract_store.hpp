#pragma once
// Contracts in the database. Row-level security hides a draft from the client.

#include <string>
#include <vector>

#include "contract/contract_paper.hpp"
#include "platform/owned.hpp"

namespace tasuki::contract {

struct Line {  // a row of the list
  ContractId id;
  std::string number;
  State state{};
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  Date starts_on{};
  Date ends_on{};
  int headcount = 0;
  int assigned_count = 0;
  bool change_pending = false;
  std::string contract_reviewer_name;
  Instant updated_at{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, number, state, agency_name, client_name, work_name, starts_on, ends_on,
                       headcount, assigned_count, change_pending, contract_reviewer_name,
                       updated_at, version))

struct Event {
  Instant at{};
  std::string verb;
  std::string side;
  std::string actor_name;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Event, (), (at, verb, side, actor_name, note))

struct Version {
  Date effective_from{};
  Terms terms;
  Instant confirmed_at{};
  std::string confirmed_by;
};
BOOST_DESCRIBE_STRUCT(Version, (), (effective_from, terms, confirmed_at, confirmed_by))

// The version in force on a day: of those that had begun, the one confirmed last; nothing on a day
// before the first one begins.
std::optional<Version> in_force(const std::vector<Version>& versions, Date on);
// The contract as it stands on a day; as it was given, where no version had begun.
Contract as_on(const std::vector<Version>& versions, Contract contract, Date on);
// The days after `from` up to `to` (inclusive) on which other terms begin to hold, in order.
std::vector<Date> changes_within(const std::vector<Version>& versions, Date from, Date to);
// As it stood on the first day, and from each day within on which it changed; never empty.
std::vector<Stood> stood_within(const std::vector<Version>& versions, const Contract& contract,
                                Date from, Date to);

struct Filter {
  std::string state;           // "" = any
  std::int64_t agency_id = 0;  // 0 = any
  std::int64_t client_id = 0;
  bool ending_soon = false;     // within 30 days
  bool undelivered = false;     // somebody's papers have not been delivered
  bool change_pending = false;  // a change waits for the client
};
// How a list of contracts may be sorted; newest start first by default.
std::vector<std::string> sorts();
// The row's value of the list's sort.
std::string sort_key(const Line& line, const http::ListQuery& list);

struct Choice {
  AccountId id;
  std::string name;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(Choice, (), (id, name, title))

namespace contracts {

Contract load(ReadTx& tx, ContractId id);  // throws not_found
Contract load_for_update(WriteTx& tx, ContractId id);
Contract load_for_update(WriteTx& tx, ContractId id, std::int64_t seen);  // throws stale_version
// As the agency reads a returned contract: with what it has written since, which is its own until
// it submits again. For everybody else, and in any other state, the contract as it is.
Contract with_edit(ReadTx& tx, Contract contract);
void keep_edit(WriteTx& tx, const Contract& contract, const Terms& terms);
void drop_edit(WriteTx& tx, const Contract& contract);
// Of a draft that never left the agency.
void remove(WriteTx& tx, const Contract& contract);
void insert(WriteTx& tx, Contract& contract);
void save(WriteTx& tx, Contract& contract);
std::vector<Line> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query);

void add_event(WriteTx& tx, const Contract& contract, std::string_view verb,
               const std::string& note, bool client_sees);
std::vector<Event> events(ReadTx& tx, ContractId id);

void add_version(WriteTx& tx, const Contract& contract, Date effective_from, const std::string& by);
std::vector<Version> versions(ReadTx& tx, const Contract& contract);

std::optional<Change> open_change(ReadTx& tx, ContractId id);
// Those that were confirmed, returned or withdrawn, oldest first; the versions hold the terms.
std::vector<Change> decided_changes(ReadTx& tx, ContractId id);
void insert_change(WriteTx& tx, Change& change);
void save_change(WriteTx& tx, Change& change);

Party own_party(ReadTx& tx);
std::vector<Choice> reviewer_choices(ReadTx& tx, const Contract& contract);
// The department to which the reviewer is limited, 0 = none; only as the client.
std::int64_t department_of(ReadTx& tx, std::int64_t account);
// May this account of the client decide for the reviewer (itself, or as a delegate today)? A
// contract from before the client used the platform names nobody: whoever confirms for the client.
bool may_review(ReadTx& tx, const Contract& contract, AccountId account);
// Nobody of the client signs in yet: its agency holds its place (代行).
bool client_by_proxy(ReadTx& tx, const Contract& contract);
// The name under which the acting person of the client acts: a delegate's says for whom.
std::string reviewing_name(ReadTx& tx, const Contract& contract);

struct PartnershipNames {
  CompanyId agency_id;
  CompanyId client_id;
  std::string agency_name;
  std::string client_name;
};
BOOST_DESCRIBE_STRUCT(PartnershipNames, (), (agency_id, client_id, agency_name, client_name))
PartnershipNames partnership(ReadTx& tx, PartnershipId id);  // throws no_partnership

// The contracts that are with the client or confirmed, and not over, at an establishment of the
// acting client (its key as the limits count it).
std::vector<Contract> living_at(ReadTx& tx, const std::string& establishment_key);

std::optional<Date> locked_until(ReadTx& tx, ContractId id);

}  // namespace contracts

}  // namespace tasuki::contract
