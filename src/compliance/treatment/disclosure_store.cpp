#include "compliance/treatment/disclosure_store.hpp"

namespace tasuki::compliance::disclosures {

std::vector<DisclosureLine> list(ReadTx& tx, const std::string& kind, std::int64_t before_id,
                                 int limit) {
  return tx.all<DisclosureLine>(
      "select d.id, d.agency_id, d.client_id, d.kind, d.job_kind, d.provided_on, d.valid_until,"
      " d.content, d.provided_by, d.by_proxy, d.detail is not null, d.replaces_id,"
      " d.unchanged_since_id, coalesce((select max(n.id) from treatment_disclosure n where"
      " n.agency_id = d.agency_id and n.client_id = d.client_id and n.replaces_id = d.id), 0),"
      " d.paper_id from treatment_disclosure d where ($1::bigint = 0 or d.id < $1)"
      " and ($2 = '' or d.kind = $2) order by d.id desc limit $3",
      before_id, kind, limit);
}

Disclosure load(ReadTx& tx, TreatmentDisclosureId id) {
  return tx.one<Disclosure>(
      "select " + columns<Disclosure>() + " from treatment_disclosure where id = $1", id);
}

std::optional<Disclosure> of_parties(ReadTx& tx, TreatmentDisclosureId id,
                                     const store::Parties& parties) {
  if (!id) return {};
  return tx.maybe<Disclosure>("select " + columns<Disclosure>() +
                                  " from treatment_disclosure where id = $1 and agency_id = $2"
                                  " and client_id = $3",
                              id, parties.agency_id, parties.client_id);
}

void insert(WriteTx& tx, Disclosure& d) {
  d.id = tx.one<TreatmentDisclosureId>(
      "insert into treatment_disclosure (agency_id, client_id, kind, provided_on, valid_until,"
      " content, provided_by, by_proxy, job_kind, detail, replaces_id, change_reason,"
      " unchanged_since_id, paper_id, provided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
      " $10, $11, $12, $13, $14, $15) returning id",
      d.agency_id, d.client_id, d.kind, d.provided_on, d.valid_until, d.content, d.provided_by,
      d.by_proxy, d.job_kind, d.detail, d.replaces_id.value, d.change_reason,
      d.unchanged_since_id.value, d.paper_id.value, d.provided_at);
}

forms::Party own_party(ReadTx& tx) {
  return tx.one<forms::Party>(
      "select name, address, representative_title, representative_name from company"
      " where id = me()");
}

}  // namespace tasuki::compliance::disclosures
