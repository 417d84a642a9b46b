#include "people/employment_terms_store.hpp"

namespace tasuki::people {

std::vector<law::FixedTerm> fixed_terms(ReadTx& tx, WorkerId worker) {
  const Rows rows = tx.query(
      "select starts_on, ends_on from employment_contract"
      " where worker_id = $1 and ends_on is not null order by starts_on",
      worker);
  std::vector<law::FixedTerm> terms;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    terms.push_back({rows.get<Date>(i, 0), rows.get<Date>(i, 1)});
  }
  return terms;
}

std::optional<EmploymentContractRow> employment_on(ReadTx& tx, WorkerId worker, Date on) {
  return tx.maybe<EmploymentContractRow>(
      "select id, worker_id, starts_on, ends_on, renewals, weekly_minutes, hourly_wage, note,"
      " version from employment_contract where worker_id = $1 and starts_on <= $2"
      " and coalesce(ends_on, $2) >= $2 order by starts_on desc limit 1",
      worker, on);
}

EmploymentTermsRow terms_of(ReadTx& tx, const EmploymentContractRow& contract) {
  auto stored = tx.maybe<EmploymentTermsRow>(
      "select t.employment_contract_id, e.version, true, t.terms, t.paper_id, t.issued_on,"
      " p.worker_sees_at from employment_terms t join employment_contract e"
      " on e.company_id = t.company_id and e.id = t.employment_contract_id"
      " left join paper p on p.id = t.paper_id"
      " where t.employment_contract_id = $1",
      contract.id);
  if (stored) return *std::move(stored);
  EmploymentTermsRow row;
  row.employment_contract_id = contract.id;
  row.version = contract.version;
  auto earlier = tx.maybe<EmploymentTermsForm>(
      "select t.terms from employment_terms t join employment_contract e"
      " on e.company_id = t.company_id and e.id = t.employment_contract_id"
      " where t.worker_id = $1 and e.starts_on < $2 order by e.starts_on desc limit 1",
      contract.worker_id, contract.starts_on);
  EmploymentContractForm form;
  form.starts_on = contract.starts_on;
  form.ends_on = contract.ends_on;
  form.weekly_minutes = contract.weekly_minutes;
  form.hourly_wage = contract.hourly_wage;
  row.terms = earlier ? *std::move(earlier) : proposed_terms(form);
  if (row.terms.wages.base == forms::WageBase::hourly && contract.hourly_wage > Yen{0})
    row.terms.wages.amount = contract.hourly_wage;
  return row;
}

void save_terms(WriteTx& tx, const EmploymentContractRow& contract, std::int64_t seen,
                const EmploymentTermsForm& terms) {
  const Rows raised = tx.query(
      "update employment_contract set version = version + 1 where id = $1 and version = $2"
      " returning id",
      contract.id, seen);
  if (raised.size() == 0) throw Problem(Code::stale_version);
  tx.run(
      "insert into employment_terms (company_id, worker_id, employment_contract_id, terms)"
      " values (me(), $1, $2, $3) on conflict (company_id, employment_contract_id) do update set"
      " terms = excluded.terms, version = employment_terms.version + 1",
      contract.worker_id, contract.id, to_json(terms));
}

void note_paper(WriteTx& tx, EmploymentContractId contract, PaperId paper) {
  tx.run(
      "update paper set superseded_by = $2 where id = (select paper_id from employment_terms"
      " where employment_contract_id = $1) and id <> $2",
      contract, paper);
  tx.run(
      "update employment_terms set paper_id = $2, issued_on = $3, version = version + 1"
      " where employment_contract_id = $1",
      contract, paper, tx.today());
}

EmployerFacts employer_facts(ReadTx& tx, EstablishmentId establishment) {
  const Rows company = tx.query(
      "select name, address, telephone, representative_title, representative_name,"
      " licence_number from company where id = me()");
  EmployerFacts facts;
  facts.employer = {company.get<std::string>(0, 0), company.get<std::string>(0, 1),
                    company.get<std::string>(0, 3), company.get<std::string>(0, 4)};
  facts.agency = {company.get<std::string>(0, 0), "", company.get<std::string>(0, 1),
                  company.get<std::string>(0, 2), company.get<std::string>(0, 5)};
  const Rows place = tx.query("select name, address, telephone from establishment where id = $1",
                              establishment.value);
  if (place.size() > 0) {
    facts.agency.establishment_name = place.get<std::string>(0, 0);
    facts.agency.address = place.get<std::string>(0, 1);
    facts.agency.phone = place.get<std::string>(0, 2);
  }
  return facts;
}

json::value conditions_statement(ReadTx& tx, AssignmentId assignment, WorkerId worker) {
  return tx.one<json::value>(
      "select record from paper where assignment_id = $1 and worker_id = $2"
      " and kind = 'working_conditions_statement' and (superseded_by = 0 or superseded_from > $3)"
      " order by id limit 1",
      assignment, worker, tx.today());
}

}  // namespace tasuki::people
