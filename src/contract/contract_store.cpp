#include "contract/contract_store.hpp"

#include <set>

#include "company/masters.hpp"

namespace tasuki::contract {

std::optional<Version> in_force(const std::vector<Version>& versions, Date on) {
  std::optional<Version> found;
  for (const Version& version : versions) {
    const bool begun = version.effective_from <= on;
    const bool later = !found || version.confirmed_at >= found->confirmed_at;
    if (begun && later) found = version;
  }
  return found;
}

Contract as_on(const std::vector<Version>& versions, Contract contract, Date on) {
  if (auto version = in_force(versions, on)) take_terms(contract, std::move(version->terms));
  return contract;
}

std::vector<Date> changes_within(const std::vector<Version>& versions, Date from, Date to) {
  std::set<Date> days;
  for (const Version& version : versions) {
    const Date on = version.effective_from;
    if (on <= from || on > to) continue;
    if (in_force(versions, on)->effective_from == on) days.insert(on);  // not overtaken before
  }
  return {days.begin(), days.end()};
}

std::vector<Stood> stood_within(const std::vector<Version>& versions, const Contract& contract,
                                Date from, Date to) {
  std::vector<Stood> stood{{from, as_on(versions, contract, from)}};
  for (const Date day : changes_within(versions, from, to)) {
    stood.push_back({day, as_on(versions, contract, day)});
  }
  return stood;
}

std::vector<std::string> sorts() { return {"-starts_on", "ends_on", "number", "updated_at"}; }

std::string sort_key(const Line& line, const http::ListQuery& list) {
  if (list.sort == "number") return line.number;
  if (list.sort == "updated_at") return text(line.updated_at);
  return text(list.sort == "ends_on" ? line.ends_on : line.starts_on);
}

namespace contracts {
namespace {

// One row of the list; what is counted is counted only for the rows of the page. Assigned are the
// most people at once from today on: who follows another is not one more.
std::string lines(Date today) {
  const std::string day = "date '" + text(today) + "'";
  return "(select c.id, c.number, c.state, c.agency_id, c.client_id, c.agency_name, c.client_name,"
         " c.work_name, c.starts_on, c.ends_on, c.headcount, (select max((select count(*) from"
         " assignment a where a.agency_id = c.agency_id and a.contract_id = c.id and a.starts_on <="
         " d.day and a.ends_on >= d.day)) from (select least(c.ends_on, greatest(c.starts_on, " +
         day +
         ")) as day union select s.starts_on from assignment s where s.agency_id = c.agency_id and"
         " s.contract_id = c.id and s.starts_on > " +
         day +
         ") d) as assigned_count, exists (select from contract_change h where h.agency_id ="
         " c.agency_id and h.contract_id = c.id and h.state = 'proposed') as change_pending,"
         " c.contract_reviewer_name, c.updated_at, c.version, c.work_search, c.agency_search,"
         " c.client_search from contract c) l";
}

constexpr const char* kToday =
    "(current_setting('tasuki.at')::timestamptz at time zone 'Asia/Tokyo')::date";

// What the home page counts, as one condition; "" when nothing of it is asked for.
std::string waiting_of(const Filter& filter) {
  const std::string today = kToday;
  std::string all;
  const auto add = [&](const std::string& one) { all += (all.empty() ? "(" : " and ") + one; };
  if (filter.ending_soon) add("ends_on between " + today + " and " + today + " + 30");
  if (filter.change_pending) add("change_pending");
  if (filter.undelivered) {
    add("exists (select from assignment a where a.agency_id = l.agency_id and a.contract_id = l.id"
        " and a.delivered_at is null and a.ends_on >= " +
        today + ")");
  }
  return all.empty() ? all : all + ")";
}

std::string id_text(std::int64_t id) { return id == 0 ? "" : std::to_string(id); }

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

Contract with_edit(ReadTx& tx, Contract contract) {
  if (tx.actor().side != Side::agency || contract.state != State::returned) return contract;
  const Rows rows =
      tx.query("select terms from contract_edit where company_id = $1 and contract_id = $2",
               contract.agency_id, contract.id);
  if (rows.size() == 1) take_terms(contract, rows.get<Terms>(0, 0));
  return contract;
}

void keep_edit(WriteTx& tx, const Contract& contract, const Terms& terms) {
  tx.run(
      "insert into contract_edit (company_id, contract_id, terms) values ($1, $2, $3)"
      " on conflict (company_id, contract_id) do update set terms = excluded.terms,"
      " version = contract_edit.version + 1",
      contract.agency_id, contract.id, terms);
}

void drop_edit(WriteTx& tx, const Contract& contract) {
  tx.run("delete from contract_edit where company_id = $1 and contract_id = $2", contract.agency_id,
         contract.id);
}

void remove(WriteTx& tx, const Contract& contract) {
  tx.run("delete from contract_note where company_id = $1 and contract_id = $2", contract.agency_id,
         contract.id);
  tx.run("delete from contract where id = $1", contract.id);
}

void insert(WriteTx& tx, Contract& contract) {
  contract.updated_at = tx.now();
  tx.insert("contract", contract);
}

void save(WriteTx& tx, Contract& contract) {
  contract.updated_at = tx.now();
  tx.update("contract", contract);
}

std::vector<Line> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query) {
  const std::string waiting = waiting_of(filter);
  const bool filtered =
      !filter.state.empty() || filter.agency_id != 0 || filter.client_id != 0 || !waiting.empty();
  if (filtered) tx.plan_for_values();  // a rare value finds its index only so
  // Each side searches for the other's name; the indexes are led by the side.
  const bool agency = tx.actor().side == Side::agency;
  owned::List what{lines(tx.today()),
                   query.sort,
                   {"number", "work_search", agency ? "client_search" : "agency_search"},
                   {{"state", filter.state, "text"},
                    {"agency_id", id_text(filter.agency_id), "bigint"},
                    {"client_id", id_text(filter.client_id), "bigint"}}};
  if (!waiting.empty()) what.filters.push_back({waiting, "true", "boolean"});
  what.sort_type = query.sort == "updated_at" ? "timestamptz"
                   : query.sort == "number"   ? "text"
                                              : "date";
  return owned::list<Line>(tx, what, query);
}

void add_event(WriteTx& tx, const Contract& contract, std::string_view verb,
               const std::string& note, bool client_sees) {
  tx.run(
      "insert into contract_event (agency_id, client_id, contract_id, client_sees, at, verb, side,"
      " actor_name, note) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      contract.agency_id, contract.client_id, contract.id, client_sees, tx.now(), std::string(verb),
      tx.actor().side,
      tx.actor().side == Side::client ? reviewing_name(tx, contract) : tx.actor().name, note);
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

std::vector<Change> decided_changes(ReadTx& tx, ContractId id) {
  auto changes = tx.all<Change>("select " + columns<Change>() +
                                    " from contract_change where contract_id = $1 and state <>"
                                    " 'proposed' order by id",
                                id);
  for (Change& change : changes) change.terms.reset();
  return changes;
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

bool client_by_proxy(ReadTx& tx, const Contract& contract) {
  return tx.one<bool>(
      "select client_by_proxy from partnership where agency_id = $1 and client_id = $2",
      contract.agency_id, contract.client_id);
}

bool may_review(ReadTx& tx, const Contract& contract, AccountId account) {
  if (contract.contract_reviewer_id == 0 || contract.contract_reviewer_id == account.value) {
    return true;
  }
  return tx
      .maybe<std::int64_t>(
          "select id from delegate where account_id = $1 and delegate_account_id = $2"
          " and starts_on <= $3 and ends_on >= $3",
          contract.contract_reviewer_id, account, tx.today())
      .has_value();
}

std::string reviewing_name(ReadTx& tx, const Contract& contract) {
  const Actor& actor = tx.actor();
  const bool stands_in = contract.contract_reviewer_id != actor.account_id.value &&
                         may_review(tx, contract, actor.account_id);
  return company::acting_name(actor.name, stands_in ? contract.contract_reviewer_name : "");
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

}  // namespace contracts

}  // namespace tasuki::contract
