#include "compliance/treatment/disclosure_store.hpp"

namespace tasuki::compliance::disclosures {

std::vector<std::string> sorts() { return {"-newest", "provided_on"}; }

std::vector<DisclosureLine> list(ReadTx& tx, const std::string& kind, const store::Filter& parties,
                                 const http::ListQuery& query) {
  const auto id_text = [](std::int64_t id) { return id == 0 ? "" : std::to_string(id); };
  const bool newest = query.sort == "newest";
  const owned::List what{"treatment_disclosure",
                         newest ? "id" : "provided_on",
                         {"find_text(job_kind)"},
                         {{"kind", kind, ""},
                          {"agency_id", id_text(parties.agency_id), "bigint"},
                          {"client_id", id_text(parties.client_id), "bigint"}},
                         newest ? "bigint" : "date"};
  return owned::list<DisclosureLine>(
      tx, what, query,
      "id, agency_id, client_id, coalesce((select case when p.agency_id = (select me()) then"
      " p.client_name else p.agency_name end from partnership p where p.agency_id ="
      " treatment_disclosure.agency_id and p.client_id = treatment_disclosure.client_id), ''),"
      " kind, coalesce(nullif(job_kind, ''), content ->> 'comparable_worker', ''), provided_on,"
      " valid_until, provided_by, by_proxy, detail is not null, replaces_id, unchanged_since_id,"
      " coalesce((select max(n.id) from treatment_disclosure n where n.agency_id ="
      " treatment_disclosure.agency_id and n.client_id = treatment_disclosure.client_id and"
      " n.replaces_id = treatment_disclosure.id), 0), paper_id");
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
