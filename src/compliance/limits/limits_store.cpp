#include "compliance/limits/limits_store.hpp"

namespace tasuki::compliance::limits {
namespace {

// Text in which the place of the question stands: $1 client, $2 establishment, $3 unit.
const char* const kEstablishment = "(select establishment_key($1, $2))";
// The same as a table of one row, for the unit as well.
const char* const kPlace =
    "with place as materialized (select e, unit_key($1, e, $3) as u from"
    " (select establishment_key($1, $2) as e offset 0) p) ";

// The columns of a LimitStay. An account limited to a department reads no names of others.
std::string shared_stay(const ReadTx& tx) {
  const std::string side = tx.actor().side == Side::client ? "client" : "agency";
  return "select from_on, to_on, exemption, case when (select my_department()) in (0, " + side +
         "_department_id) then worker_name else '' end, agency_name, unit_name, assignment_id,"
         " contract_id, false, false from acceptance";
}

const char* const kEnteredStay =
    "select from_on, to_on, exemption, worker_name, agency_name, unit_name, 0, 0, true, false"
    " from earlier_acceptance";

// Every counted stay, by its days alone: of those that begin on one day only the longest, each
// found in the index, for a limit does not ask how many are there.
const char* const kSpans =
    "with recursive place as materialized (select establishment_key($1, $2) as e), span as ("
    "(select from_on, to_on from acceptance where client_id = $1 and establishment_key ="
    " (select e from place) and exemption = 'none' order by from_on, to_on desc limit 1)"
    " union all select n.from_on, n.to_on from span s cross join lateral (select from_on, to_on"
    " from acceptance where client_id = $1 and establishment_key = (select e from place) and"
    " exemption = 'none' and from_on > s.from_on order by from_on, to_on desc limit 1) n)"
    " select from_on, to_on from span union all select from_on, to_on from earlier_acceptance"
    " where company_id = (select me()) and client_id = $1 and establishment_key ="
    " (select e from place) and exemption = 'none'";

Statement extensions_question(const Where& where) {
  return ReadTx::question(
      "select extends_conflict_on, to_on from limit_extension where company_id = (select me())"
      " and company_id = $1 and establishment_key = " +
          std::string(kEstablishment) + " order by extends_conflict_on",
      where.client_id, where.establishment_name);
}

struct ExtensionRow {
  Date extends_conflict_on{};
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(ExtensionRow, (), (extends_conflict_on, to_on))

std::vector<law::LimitExtension> extensions_of(const Rows& rows) {
  std::vector<law::LimitExtension> extensions;
  for (const ExtensionRow& row : ReadTx::all_of<ExtensionRow>(rows)) {
    extensions.push_back({row.extends_conflict_on, row.to_on});
  }
  return extensions;
}

void add(std::vector<LimitStay>& stays, const std::optional<LimitStay>& planned) {
  if (!planned) return;
  stays.push_back(*planned);
  stays.back().planned = true;
}

}  // namespace

Limit personal(ReadTx& tx, const Where& where, WorkerId worker,
               const std::optional<LimitStay>& planned, AssignmentId except) {
  auto stays = tx.all<LimitStay>(
      kPlace + shared_stay(tx) +
          " where agency_id = (select me()) and worker_id = $4 and client_id = $1"
          " and establishment_key = (select e from place) and unit_key = (select u from place)"
          " and assignment_id <> $5 union all " +
          kEnteredStay +
          // The client's corrections do not reach the agency's own rows: their names are matched
          // now.
          " where company_id = (select me()) and worker_id = $4 and client_id = $1"
          " and establishment_key(client_id, establishment_name) = (select e from place)"
          " and unit_key(client_id, (select e from place), unit_name) = (select u from place)",
      where.client_id, where.establishment_name, where.unit_name, worker, except.value);
  add(stays, planned);
  return limit_of(std::move(stays));
}

Limit establishment(ReadTx& tx, const Where& where, const std::optional<LimitStay>& planned) {
  const std::vector<Rows> answers = tx.ask_all(
      {ReadTx::question(shared_stay(tx) + " where client_id = $1 and establishment_key = " +
                            kEstablishment + " union all " + kEnteredStay +
                            " where company_id = (select me()) and client_id = $1"
                            " and establishment_key = " +
                            kEstablishment,
                        where.client_id, where.establishment_name),
       extensions_question(where)});
  auto stays = ReadTx::all_of<LimitStay>(answers[0]);
  add(stays, planned);
  return limit_of(std::move(stays), extensions_of(answers[1]));
}

std::vector<Statement> conflict_questions(const Where& where) {
  return {ReadTx::question(kSpans, where.client_id, where.establishment_name),
          extensions_question(where)};
}

Date conflict_on(const Rows& stays, const Rows& extensions, Date on) {
  std::vector<LimitStay> counted;
  for (std::size_t i = 0; i < stays.size(); ++i) {
    LimitStay stay;
    stay.from_on = stays.get<Date>(i, 0);
    stay.to_on = stays.get<Date>(i, 1);
    counted.push_back(std::move(stay));
  }
  return limit_of(std::move(counted), extensions_of(extensions)).conflict_for(on);
}

std::optional<Notified> notified(ReadTx& tx, const Where& where, Date by) {
  return tx.maybe<Notified>(
      "select conflict_on, notified_on, extended from conflict_date_notice where client_id = $1"
      " and establishment_key = " +
          std::string(kEstablishment) +
          " and agency_id = $3 and notified_on <= $4 order by notified_on desc, id desc limit 1",
      where.client_id, where.establishment_name, where.agency_id, by);
}

}  // namespace tasuki::compliance::limits
