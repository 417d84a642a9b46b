#include "compliance/limits/acceptance_store.hpp"

namespace tasuki::compliance::acceptances {
namespace {

// The tables whose rows are counted under a place, and the name each row was written with.
struct Counted {
  const char* table;
  const char* owner;  // whose place it is
  const char* name;
  bool has_unit;
};
constexpr const char* kWrittenKey = "coalesce(nullif(written_key, ''), establishment_key)";
constexpr Counted kCounted[] = {{"acceptance", "client_id", "establishment_name", true},
                                {"earlier_acceptance", "company_id", "establishment_name", true},
                                {"conflict_date_notice", "client_id", "establishment_name", false},
                                {"opinion_hearing", "company_id", "establishment_name", false},
                                {"limit_extension", "company_id", kWrittenKey, false}};

bool same(const Acceptance& a, const Acceptance& b) {
  return a.from_on == b.from_on && a.to_on == b.to_on && a.exemption == b.exemption &&
         a.establishment_key == b.establishment_key && a.unit_key == b.unit_key &&
         a.establishment_name == b.establishment_name && a.unit_name == b.unit_name &&
         a.worker_name == b.worker_name && a.delivered_at == b.delivered_at &&
         a.client_department_id == b.client_department_id;
}

// Whatever is counted under the key is counted anew by the name it was written with.
void recount(WriteTx& tx, CompanyId client, const std::string& key) {
  for (const Counted& counted : kCounted) {
    const std::string table = counted.table;
    std::string set = "establishment_key = k.e";
    std::string changed = "t.establishment_key <> k.e";
    if (counted.has_unit) {
      set += ", unit_key = k.u";
      changed = "(" + changed + " or t.unit_key <> k.u)";
    }
    if (counted.name == kWrittenKey) set += ", written_key = k.name";
    const std::string named = "select id, " + std::string(counted.name) + " as name, " +
                              (counted.has_unit ? "unit_name" : "''") + " as unit_name from " +
                              table + " where " + counted.owner +
                              " = $1 and establishment_key = $2";
    tx.run("update " + table + " t set " + set +
               ", version = t.version + 1 from (select p.id, p.name, p.e,"
               " unit_key($1, p.e, p.unit_name) as u from (select r.*,"
               " establishment_key($1, r.name) as e from (" +
               named + ") r offset 0) p offset 0) k where t.id = k.id and " + changed,
           client, key);
  }
}

// What is meant in the end by a name in a statement.
std::string meant(ReadTx& tx, const PlaceAlias& alias, const std::string& name) {
  if (alias.kind == PlaceKind::establishment) {
    return keys_of(tx, alias.company_id, name, "").establishment_key;
  }
  return keys_of(tx, alias.company_id, alias.within_key, name).unit_key;
}

// The key of the establishment that a statement is about, or lies in.
std::string place_of(ReadTx& tx, const PlaceAlias& alias) {
  const bool unit = alias.kind == PlaceKind::unit;
  return keys_of(tx, alias.company_id, unit ? alias.within_key : alias.spelling_key, "")
      .establishment_key;
}

}  // namespace

PlaceKeys keys_of(ReadTx& tx, CompanyId client, const std::string& establishment,
                  const std::string& unit) {
  return tx.one<PlaceKeys>(
      "select establishment_key($1, $2), unit_key($1, establishment_key($1, $2), $3)", client,
      establishment, unit);
}

std::string normalised(ReadTx& tx, const std::string& name) {
  return tx.one<std::string>("select search_text($1)", name);
}

void replace(WriteTx& tx, CompanyId agency, AssignmentId assignment, std::vector<Acceptance> rows) {
  const auto before = tx.all<Acceptance>("select " + columns<Acceptance>() +
                                             " from acceptance where agency_id = $1 and"
                                             " assignment_id = $2 order by from_on",
                                         agency, assignment);
  for (Acceptance& row : rows) {
    const PlaceKeys keys = keys_of(tx, row.client_id, row.establishment_name, row.unit_name);
    row.establishment_key = keys.establishment_key;
    row.unit_key = keys.unit_key;
  }
  bool unchanged = before.size() == rows.size();
  for (std::size_t i = 0; unchanged && i < rows.size(); ++i) unchanged = same(before[i], rows[i]);
  if (unchanged) return;
  // One row that stays one row is changed in place, so that the log shows what changed.
  if (before.size() == 1 && rows.size() == 1) {
    rows[0].id = before[0].id;
    rows[0].version = before[0].version;
    tx.update("acceptance", rows[0]);
    return;
  }
  tx.run("delete from acceptance where agency_id = $1 and assignment_id = $2", agency, assignment);
  for (Acceptance& row : rows) tx.insert("acceptance", row);
}

void insert(WriteTx& tx, EarlierAcceptance& row) { tx.insert("earlier_acceptance", row); }
void save(WriteTx& tx, EarlierAcceptance& row) { tx.update("earlier_acceptance", row); }
void remove(WriteTx& tx, EarlierAcceptanceId id) {
  tx.run("delete from earlier_acceptance where id = $1", id);
}

EarlierAcceptance load_earlier(ReadTx& tx, EarlierAcceptanceId id) {
  return tx.one<EarlierAcceptance>(
      "select " + columns<EarlierAcceptance>() + " from earlier_acceptance where id = $1", id);
}

EarlierAcceptance load_earlier_for_update(WriteTx& tx, EarlierAcceptanceId id, std::int64_t seen) {
  auto row = tx.one<EarlierAcceptance>("select " + columns<EarlierAcceptance>() +
                                           " from earlier_acceptance where id = $1 for update",
                                       id);
  if (row.version != seen) throw Problem(Code::stale_version);
  return row;
}

std::vector<EarlierAcceptance> earlier(ReadTx& tx, std::int64_t before_id, int limit) {
  return tx.all<EarlierAcceptance>("select " + columns<EarlierAcceptance>() +
                                       " from earlier_acceptance where ($1::bigint = 0 or id < $1)"
                                       " order by id desc limit $2",
                                   before_id, limit);
}

std::vector<PlaceAlias> aliases_at(ReadTx& tx, const std::string& establishment_key) {
  return tx.all<PlaceAlias>(
      "select " + columns<PlaceAlias>() +
          " from place_alias where company_id = (select me()) and establishment_key(company_id,"
          " case kind when 'unit' then within_key else spelling_key end) = $1"
          " order by kind, within_key, means_key, id",
      establishment_key);
}

void merge(WriteTx& tx, PlaceAlias& alias) {
  // What the other already stands for is meant: no statement leads back to itself.
  if (meant(tx, alias, alias.means_key) == alias.spelling_key) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/means"}});
  }
  const std::string before = place_of(tx, alias);
  tx.insert("place_alias", alias);
  const std::string after = place_of(tx, alias);
  recount(tx, alias.company_id, before);
  // The units stated within the one hold for the other as well.
  if (after != before) recount(tx, alias.company_id, after);
}

void remember(WriteTx& tx, const PlaceAlias& alias) {
  PlaceAlias row = alias;  // the insertion fills its id
  tx.insert("place_alias", row);
}

void separate(WriteTx& tx, PlaceAliasId id) {
  const auto alias = tx.one<PlaceAlias>(
      "select " + columns<PlaceAlias>() + " from place_alias where id = $1 for update", id);
  const std::string before = place_of(tx, alias);
  tx.run("delete from place_alias where id = $1", id);
  recount(tx, alias.company_id, before);
}

}  // namespace tasuki::compliance::acceptances
