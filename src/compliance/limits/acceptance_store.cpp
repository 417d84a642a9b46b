#include "compliance/limits/acceptance_store.hpp"

namespace tasuki::compliance::acceptances {
namespace {

// The tables whose rows are counted under a place, and the name each row was written with.
struct Counted {
  const char* table;
  const char* owner;  // whose place it is
  bool has_unit;
  bool has_name;
};
constexpr Counted kCounted[] = {{"acceptance", "client_id", true, true},
                                {"earlier_acceptance", "company_id", true, true},
                                {"conflict_date_notice", "client_id", false, true},
                                {"opinion_hearing", "company_id", false, true},
                                {"limit_extension", "company_id", false, false}};

bool same(const Acceptance& a, const Acceptance& b) {
  return a.from_on == b.from_on && a.to_on == b.to_on && a.exemption == b.exemption &&
         a.establishment_key == b.establishment_key && a.unit_key == b.unit_key &&
         a.establishment_name == b.establishment_name && a.unit_name == b.unit_name &&
         a.worker_name == b.worker_name && a.delivered_at == b.delivered_at &&
         a.client_department_id == b.client_department_id;
}

void merge_establishment(WriteTx& tx, const PlaceAlias& alias) {
  for (const Counted& counted : kCounted) {
    tx.run("update " + std::string(counted.table) +
               " t set establishment_key = $3, version = version + 1 where " + counted.owner +
               " = $1 and establishment_key = $2",
           alias.company_id, alias.spelling_key, alias.means_key);
  }
  // Its units were corrected under the old key; a unit corrected under both keeps the new one's.
  tx.run(
      "update place_alias t set within_key = $3, version = version + 1 where company_id = $1"
      " and kind = 'unit' and within_key = $2 and not exists (select from place_alias o where"
      " o.company_id = $1 and o.kind = 'unit' and o.within_key = $3"
      " and o.spelling_key = t.spelling_key)",
      alias.company_id, alias.spelling_key, alias.means_key);
}

void merge_unit(WriteTx& tx, const PlaceAlias& alias) {
  for (const Counted& counted : kCounted) {
    if (!counted.has_unit) continue;
    tx.run("update " + std::string(counted.table) +
               " set unit_key = $4, version = version + 1 where " + counted.owner +
               " = $1 and establishment_key = $2 and unit_key = $3",
           alias.company_id, alias.within_key, alias.spelling_key, alias.means_key);
  }
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

std::vector<PlaceAlias> aliases(ReadTx& tx) {
  return tx.all<PlaceAlias>("select " + columns<PlaceAlias>() +
                            " from place_alias where company_id = (select me())"
                            " order by kind, within_key, means_key, id");
}

void merge(WriteTx& tx, PlaceAlias& alias) {
  // What the other already stands for is meant; and whatever stood for this one follows.
  const auto further = tx.maybe<PlaceAlias>(
      "select " + columns<PlaceAlias>() +
          " from place_alias where company_id = $1 and kind = $2 and within_key = $3"
          " and spelling_key = $4",
      alias.company_id, alias.kind, alias.within_key, alias.means_key);
  if (further) {
    alias.means_key = further->means_key;
    alias.means = further->means;
  }
  if (alias.means_key == alias.spelling_key) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/means"}});
  }
  tx.run(
      "update place_alias set means_key = $5, means = $6, version = version + 1"
      " where company_id = $1 and kind = $2 and within_key = $3 and means_key = $4",
      alias.company_id, alias.kind, alias.within_key, alias.spelling_key, alias.means_key,
      alias.means);
  tx.insert("place_alias", alias);
  if (alias.kind == PlaceKind::establishment) {
    merge_establishment(tx, alias);
  } else {
    merge_unit(tx, alias);
  }
}

void remember(WriteTx& tx, const PlaceAlias& alias) {
  PlaceAlias row = alias;  // the insertion fills its id
  tx.insert("place_alias", row);
}

void separate(WriteTx& tx, PlaceAliasId id) {
  const auto alias = tx.one<PlaceAlias>(
      "select " + columns<PlaceAlias>() + " from place_alias where id = $1 for update", id);
  tx.run("delete from place_alias where id = $1", id);
  const bool unit = alias.kind == PlaceKind::unit;
  for (const Counted& counted : kCounted) {
    if (!counted.has_name || (unit && !counted.has_unit)) continue;
    const std::string owner = counted.owner;
    const std::string fresh =
        unit ? "unit_key = unit_key(" + owner + ", establishment_key, unit_name)"
             : "establishment_key = establishment_key(" + owner + ", establishment_name)";
    const std::string where = unit ? " and establishment_key = $3 and unit_key = $2"
                                   : " and $3 = '' and establishment_key = $2";
    tx.run("update " + std::string(counted.table) + " set " + fresh +
               ", version = version + 1 where " + owner + " = $1" + where,
           alias.company_id, alias.means_key, alias.within_key);
  }
}

}  // namespace tasuki::compliance::acceptances
