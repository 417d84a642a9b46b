#pragma once
// Terms of employment in the database; the agency's own.

#include "people/employment_terms.hpp"
#include "people/people_store.hpp"

namespace tasuki::people {

struct EmploymentTermsRow {
  EmploymentContractId employment_contract_id;
  std::int64_t version = 0;  // of the employment contract
  bool stored = false;       // otherwise only proposed
  EmploymentTermsForm terms;
  PaperId paper_id;  // the newest 労働条件通知書
  std::optional<Date> issued_on;
  std::optional<Instant> delivered_at;
};
BOOST_DESCRIBE_STRUCT(EmploymentTermsRow, (),
                      (employment_contract_id, version, stored, terms, paper_id, issued_on,
                       delivered_at))

// The fixed-term contracts of the worker, for 無期転換.
std::vector<law::FixedTerm> fixed_terms(ReadTx& tx, WorkerId worker);
// The contract in force on a day, if there is one.
std::optional<EmploymentContractRow> employment_on(ReadTx& tx, WorkerId worker, Date on);
// What is stored, else the terms of the worker's contract before, else a proposal.
EmploymentTermsRow terms_of(ReadTx& tx, const EmploymentContractRow& contract);
// Throws stale_version; `seen` is the version of the employment contract, which is raised.
void save_terms(WriteTx& tx, const EmploymentContractRow& contract, std::int64_t seen,
                const EmploymentTermsForm& terms);
void note_paper(WriteTx& tx, EmploymentContractId contract, PaperId paper);
EmployerFacts employer_facts(ReadTx& tx, EstablishmentId establishment);
// The 就業条件明示書 that holds today of an assignment of the worker. Throws not_found.
json::value conditions_statement(ReadTx& tx, AssignmentId assignment, WorkerId worker);

}  // namespace tasuki::people
