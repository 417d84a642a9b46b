#include "compliance/hearing/hearing_store.hpp"

namespace tasuki::compliance::hearings {

Hearing load(ReadTx& tx, OpinionHearingId id) {
  return tx.one<Hearing>("select " + columns<Hearing>() + " from opinion_hearing where id = $1",
                         id);
}

Hearing load_for_update(WriteTx& tx, OpinionHearingId id, std::int64_t seen) {
  auto hearing = tx.one<Hearing>(
      "select " + columns<Hearing>() + " from opinion_hearing where id = $1 for update", id);
  if (hearing.version != seen) throw Problem(Code::stale_version);
  return hearing;
}

void insert(WriteTx& tx, Hearing& hearing) {
  hearing.updated_at = tx.now();
  tx.insert("opinion_hearing", hearing);
}

void save(WriteTx& tx, Hearing& hearing) {
  hearing.updated_at = tx.now();
  tx.update("opinion_hearing", hearing);
}

std::vector<Hearing> list(ReadTx& tx, const std::string& establishment_key, std::int64_t before_id,
                          int limit) {
  return tx.all<Hearing>("select " + columns<Hearing>() +
                             " from opinion_hearing where ($1 = '' or establishment_key = $1)"
                             " and ($2::bigint = 0 or id < $2) order by id desc limit $3",
                         establishment_key, before_id, limit);
}

std::string own_name(ReadTx& tx) {
  return tx.one<std::string>("select name from company where id = (select me())");
}

void insert(WriteTx& tx, Extension& extension) { tx.insert("limit_extension", extension); }

std::vector<Extension> extensions(ReadTx& tx, const std::string& establishment_key) {
  return tx.all<Extension>("select " + columns<Extension>() +
                               " from limit_extension where company_id = (select me())"
                               " and establishment_key = $1 order by extends_conflict_on",
                           establishment_key);
}

bool is_limit_reminder_known(ReadTx& tx, const std::string& key) {
  return tx.one<bool>(
      "select exists (select from job where company_id = me() and kind = 'limit.reminder' and"
      " dedupe_key = $1)",
      key);
}

std::string remove_entered(WriteTx& tx, LimitExtensionId id) {
  const Rows gone = tx.query(
      "delete from limit_extension where id = $1 and hearing_id = 0 returning establishment_key",
      id);
  if (gone.size() == 0) throw Problem(Code::not_found);
  return gone.get<std::string>(0, 0);
}

}  // namespace tasuki::compliance::hearings
