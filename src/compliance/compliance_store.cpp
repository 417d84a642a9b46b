#include "compliance/compliance_store.hpp"

namespace tasuki::compliance::store {

Parties parties(ReadTx& tx, PartnershipId id) {
  auto found = tx.maybe<Parties>(
      "select " + columns<Parties>() + " from partnership where id = $1 and state = 'active'", id);
  if (!found) throw Problem(Code::no_partnership);
  return *found;
}

void insert(WriteTx& tx, ConflictDateNotice& notice) { tx.insert("conflict_date_notice", notice); }

std::vector<ConflictDateNotice> notices(ReadTx& tx, std::int64_t before_id, int limit) {
  return tx.all<ConflictDateNotice>(
      "select " + columns<ConflictDateNotice>() +
          " from conflict_date_notice where ($1::bigint = 0 or id < $1)"
          " order by id desc limit $2",
      before_id, limit);
}

}  // namespace tasuki::compliance::store
