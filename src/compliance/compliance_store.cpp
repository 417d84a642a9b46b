#include "compliance/compliance_store.hpp"

namespace tasuki::compliance::store {

std::vector<std::string> notice_sorts() { return {"-newest", "notified_on", "conflict_on"}; }

Parties parties(ReadTx& tx, PartnershipId id) {
  auto found = tx.maybe<Parties>(
      "select " + columns<Parties>() + " from partnership where id = $1 and state = 'active'", id);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

Parties parties_with(ReadTx& tx, CompanyId agency) {
  auto found = tx.maybe<Parties>("select " + columns<Parties>() +
                                     " from partnership where agency_id = $1 and client_id ="
                                     " (select me()) and state = 'active'",
                                 agency);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

bool deals_with(ReadTx& tx, CompanyId client) {
  return tx
      .maybe<std::int64_t>(
          "select id from partnership where agency_id = (select me()) and client_id = $1", client)
      .has_value();
}

bool owns_establishment(ReadTx& tx, EstablishmentId id, const std::string& name) {
  return tx
      .maybe<std::int64_t>(
          "select id from establishment where id = $1 and company_id ="
          " (select me()) and establishment_key(company_id, name) ="
          " establishment_key(company_id, $2)",
          id, name)
      .has_value();
}

bool is_contract_of(ReadTx& tx, const Parties& parties, ContractId id) {
  return tx
      .maybe<std::int64_t>(
          "select id from contract where id = $1 and agency_id = $2 and client_id = $3", id,
          parties.agency_id, parties.client_id)
      .has_value();
}

void insert(WriteTx& tx, ConflictDateNotice& notice) { tx.insert("conflict_date_notice", notice); }

std::vector<ConflictDateNotice> notices(ReadTx& tx, const Filter& filter,
                                        const http::ListQuery& query) {
  const auto id_text = [](std::int64_t id) { return id == 0 ? "" : std::to_string(id); };
  owned::List what{"conflict_date_notice",
                   query.sort == "newest" ? "id" : query.sort,
                   {"find_text(establishment_name)"},
                   {{"agency_id", id_text(filter.agency_id), "bigint"},
                    {"client_id", id_text(filter.client_id), "bigint"}}};
  what.sort_type = query.sort == "newest" ? "bigint" : "date";
  return owned::list<ConflictDateNotice>(tx, what, query);
}

}  // namespace tasuki::compliance::store
