#include "contract/contract_store.hpp"

namespace tasuki::contract::contracts {
namespace {

// "2027-07-01_12" → (day, id); nothing for the first page.
struct Cursor {
  Date starts_on{};
  std::int64_t id = 0;
};

std::optional<Cursor> parse_cursor(const std::string& text) {
  if (text.size() < 12 || text[10] != '_') return std::nullopt;
  const auto on = parse_date(std::string_view(text).substr(0, 10));
  if (!on) return std::nullopt;
  return Cursor{*on, std::strtoll(text.c_str() + 11, nullptr, 10)};
}

std::string line_columns() {
  return "c.id, c.number, c.state, c.agency_name, c.client_name, c.work_name, c.starts_on,"
         " c.ends_on, c.headcount,"
         " (select count(*) from assignment a where a.agency_id = c.agency_id and a.contract_id ="
         " c.id), exists (select from contract_change h where h.agency_id = c.agency_id and"
         " h.contract_id = c.id and h.state = 'proposed'), c.contract_reviewer_name, c.updated_at,"
         " c.version";
}

}  // namespace

Contract load(ReadTx& tx, ContractId id) {
  return tx.one<Contract>("select " + columns<Contract>() + " from contract where id = $1", id);
}

Contract load_for_update(WriteTx& tx, ContractId id) {
  return tx.one<Contract>(
      "select " + columns<Contract>() + " from contract where id = $1 for update", id);
}

Contract load_for_update(WriteTx& tx, ContractId id, std::int64_t seen) {
  Contract contract = load_for_update(tx, id);
  if (contract.version != seen) throw Problem(Code::stale_version);
  return contract;
}

void insert(WriteTx& tx, Contract& contract) {
  contract.updated_at = tx.now();
  tx.insert("contract", contract);
}

void save(WriteTx& tx, Contract& contract) {
  contract.updated_at = tx.now();
  tx.update("contract", contract);
}

std::vector<Line> list(ReadTx& tx, const Filter& filter) {
  // Row-level security narrows to the owner; the side only decides which index leads.
  const auto cursor = parse_cursor(filter.cursor);
  return tx.all<Line>(
      "select " + line_columns() +
          " from contract c where ($1 = '' or c.state = $1)"
          " and ($2 = '' or starts_with(c.number, $2) or starts_with(c.work_name, $2)"
          " or starts_with(c.client_name, $2) or starts_with(c.agency_name, $2))"
          " and ($3::date is null or (c.starts_on, c.id) < ($3::date, $4::bigint))"
          " order by c.starts_on desc, c.id desc limit $5",
      filter.state, filter.q, cursor ? std::optional(cursor->starts_on) : std::nullopt,
      cursor ? cursor->id : 0, filter.limit);
}

void add_event(WriteTx& tx, const Contract& contract, std::string_view verb,
               const std::string& note, bool client_sees) {
  tx.run(
      "insert into contract_event (agency_id, client_id, contract_id, client_sees, at, verb, side,"
      " actor_name, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      contract.agency_id, contract.client_id, contract.id, client_sees, tx.now(), std::string(verb),
      tx.actor().side, tx.actor().name, note);
}

std::vector<Event> events(ReadTx& tx, ContractId id) {
  return tx.all<Event>(
      "select " + columns<Event>() + " from contract_event where contract_id = $1 order by id", id);
}

void add_version(WriteTx& tx, const Contract& contract, Date effective_from,
                 const std::string& by) {
  tx.run(
      "insert into contract_version (agency_id, client_id, contract_id, effective_from, terms,"
      " confirmed_at, confirmed_by) values ($1, $2, $3, $4, $5, $6, $7)",
      contract.agency_id, contract.client_id, contract.id, effective_from, contract.terms, tx.now(),
      by);
}

std::vector<Version> versions(ReadTx& tx, const Contract& contract) {
  return tx.all<Version>("select " + columns<Version>() +
                             " from contract_version where agency_id = $1 and contract_id = $2"
                             " order by effective_from, id",
                         contract.agency_id, contract.id);
}

std::optional<Change> open_change(ReadTx& tx, ContractId id) {
  return tx.maybe<Change>("select " + columns<Change>() +
                              " from contract_change where contract_id = $1 and state = 'proposed'",
                          id);
}

void insert_change(WriteTx& tx, Change& change) { tx.insert("contract_change", change); }
void save_change(WriteTx& tx, Change& change) { tx.update("contract_change", change); }

Party own_party(ReadTx& tx) {
  return tx.one<Party>("select " + columns<Party>() + " from company where id = me()");
}

std::vector<Choice> reviewer_choices(ReadTx& tx, const Contract& contract) {
  return tx.all<Choice>(
      "select account_id, name, title from partnership_contact"
      " where agency_id = $1 and client_id = $2 and contract_reviewer order by name, id",
      contract.agency_id, contract.client_id);
}

std::int64_t department_of(ReadTx& tx, std::int64_t account) {
  return tx.maybe<std::int64_t>("select department_id from account where id = $1", account)
      .value_or(0);
}

bool may_review(ReadTx& tx, const Contract& contract, AccountId account) {
  if (contract.contract_reviewer_id == account.value) return true;
  return tx
      .maybe<std::int64_t>(
          "select id from delegate where account_id = $1 and delegate_account_id = $2"
          " and starts_on <= $3 and ends_on >= $3",
          contract.contract_reviewer_id, account, tx.today())
      .has_value();
}

PartnershipNames partnership(ReadTx& tx, PartnershipId id) {
  auto found =
      tx.maybe<PartnershipNames>("select " + columns<PartnershipNames>() +
                                     " from partnership where id = $1 and state = 'active'",
                                 id);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

std::vector<Contract> living_at(ReadTx& tx, const std::string& establishment_key) {
  return tx.all<Contract>(
      "select " + columns<Contract>() +
          " from contract where client_id = (select me())"
          " and state in ('submitted', 'confirmed', 'terminated') and ends_on >= $2"
          " and establishment_key(client_id, terms #>> '{client_establishment,name}') = $1"
          " order by agency_id, id",
      establishment_key, tx.today());
}

std::optional<Date> locked_until(ReadTx& tx, ContractId id) {
  return tx.one<std::optional<Date>>(
      "select max(period_to) from timecard where contract_id = $1 and state = 'locked'", id);
}

}  // namespace tasuki::contract::contracts
