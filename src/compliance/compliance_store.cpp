#include "compliance/compliance_store.hpp"

namespace tasuki::compliance::store {

std::vector<std::string> notice_sorts() { return {"-newest", "notified_on", "conflict_on"}; }

Parties parties(ReadTx& tx, PartnershipId id) {
  auto found = tx.maybe<Parties>(
      "select " + columns<Parties>() + " from partnership where id = $1 and state = 'active'", id);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

void insert(WriteTx& tx, ConflictDateNotice& notice) { tx.insert("conflict_date_notice", notice); }

std::vector<ConflictDateNotice> notices(ReadTx& tx, const Filter& filter,
                                        const http::ListQuery& query) {
  const auto id_text = [](std::int64_t id) { return id == 0 ? "" : std::to_string(id); };
  owned::List what{"conflict_date_notice",
                   query.sort == "newest" ? "id" : query.sort,
                   {"search_text(establishment_name)"},
                   {{"agency_id", id_text(filter.agency_id), "bigint"},
                    {"client_id", id_text(filter.client_id), "bigint"}}};
  what.sort_type = query.sort == "newest" ? "bigint" : "date";
  return owned::list<ConflictDateNotice>(tx, what, query);
}

}  // namespace tasuki::compliance::store
