#pragma once
// Disclosures in the database: shared by the client that tells and the agency that is told.

#include "compliance/compliance_store.hpp"
#include "compliance/treatment/disclosure.hpp"

namespace tasuki::compliance {

struct DisclosureLine {
  TreatmentDisclosureId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::string partner_name;  // the other side
  DisclosureKind kind{};
  std::string job_kind;  // of a row from before: the comparable worker in free words
  Date provided_on{};
  std::optional<Date> valid_until;
  std::string provided_by;
  bool by_proxy = false;
  bool structured = false;  // item by item; rows from before hold free words only
  TreatmentDisclosureId replaces_id;
  TreatmentDisclosureId unchanged_since_id;
  TreatmentDisclosureId replaced_by_id;  // 0 = still the newest
  PaperId paper_id;
};
BOOST_DESCRIBE_STRUCT(DisclosureLine, (),
                      (id, agency_id, client_id, partner_name, kind, job_kind, provided_on,
                       valid_until, provided_by, by_proxy, structured, replaces_id,
                       unchanged_since_id, replaced_by_id, paper_id))

namespace disclosures {

// How the list may be sorted; the newest first by default.
std::vector<std::string> sorts();
std::vector<DisclosureLine> list(ReadTx& tx, const std::string& kind, const store::Filter& parties,
                                 const http::ListQuery& query);
Disclosure load(ReadTx& tx, TreatmentDisclosureId id);
// Of the same two parties, or none.
std::optional<Disclosure> of_parties(ReadTx& tx, TreatmentDisclosureId id,
                                     const store::Parties& parties);
void insert(WriteTx& tx, Disclosure& disclosure);
// The acting company as it signs.
forms::Party own_party(ReadTx& tx);

}  // namespace disclosures

}  // namespace tasuki::compliance
