#include "contract/gate/gate_store.hpp"

#include <algorithm>

#include "compliance/limits/limits_store.hpp"

namespace tasuki::contract::gates {
namespace {

constexpr const char* kNotices =
    "select conflict_on, notified_on, contract_id, notified_at from conflict_date_notice where"
    " agency_id = $1 and client_id = $2 and establishment_key = (select establishment_key($2, $3)) "
    "order by notified_on, id";
constexpr const char* kDisclosures =
    "select kind, provided_on, valid_until, provided_at from treatment_disclosure where agency_id "
    "= $1 and"
    " client_id = $2";
constexpr const char* kAgreements =
    "select starts_on, ends_on, per_day_min, per_month_min, per_year_min, holiday_days_per_month"
    " from overtime_agreement where company_id = $1 and establishment_id = $2 order by starts_on";

// The hours in force on the first common day. Those that end the day before or begin the day after
// are among them: a night shift reaches into the next day.
constexpr const char* kElsewhere =
    "select a.contract_id, a.client_name, a.starts_on, a.ends_on, coalesce((select h.hours from"
    " assignment_hours h where h.agency_id = a.agency_id and h.assignment_id = a.id and"
    " h.effective_from <= greatest(a.starts_on, $3::date) order by h.effective_from desc limit 1),"
    " '{}') as hours from assignment a where a.agency_id = $1 and a.worker_id = $2 and"
    " a.ends_on >= $3::date - 1 and a.starts_on <= $4::date + 1 and a.id <> $5 order by"
    " a.starts_on";

Statement agency_managers(const Contract& contract, Date on_day, ContractId without,
                          AssignmentId except) {
  const Terms& terms = contract.terms;
  return ReadTx::question(
      "select workers, managers, manufacturing_workers, manufacturing_managers from"
      " agency_manager_count($1, $2, $3, $4, $5, $6, $7)",
      contract.agency_establishment_id, on_day, without.value, except.value,
      terms.agency_manager.name, terms.agency_manager.for_manufacturing, is_manufacturing(terms));
}

Statement client_managers(const Contract& contract, Date on_day, ContractId without,
                          AssignmentId except) {
  const Terms& terms = contract.terms;
  return ReadTx::question(
      "select workers, managers, manufacturing_workers, manufacturing_managers from"
      " client_manager_count((select establishment_key($1, $2)), $3, $4, $5, $6, $7)",
      contract.client_id, terms.client_establishment.name, on_day, without.value, except.value,
      terms.client_manager.name, terms.client_manager.for_manufacturing);
}

}  // namespace

ContractFacts shared_facts(ReadTx& tx, const Contract& contract) {
  const auto answers = tx.ask_all(
      {ReadTx::question(kNotices, contract.agency_id, contract.client_id,
                        contract.terms.client_establishment.name),
       ReadTx::question(kDisclosures, contract.agency_id, contract.client_id),
       // A draft may not be stored yet.
       ReadTx::question(std::string("select ") + kPreviousConfirmedAt +
                            " from (select $1::bigint as agency_id, $2::bigint as client_id,"
                            " $3::bigint as id, $4::bigint as previous_contract_id,"
                            " $5::date as starts_on, search_text($6) as establishment_search) c",
                        contract.agency_id, contract.client_id, contract.id,
                        contract.previous_contract_id, contract.terms.starts_on,
                        contract.terms.client_establishment.name)});
  ContractFacts facts;
  facts.today = tx.today();
  facts.contract_id = contract.id;
  // What is confirmed has been told of; a contract confirmed later asks nothing of it.
  if (!contract.confirmed_at) {
    facts.previous_confirmed_at = answers[2].get<std::optional<Instant>>(0, 0);
  }
  facts.agency_name = contract.agency_name;
  facts.client_name = contract.client_name;
  facts.terms = contract.terms;
  facts.conflict_date_notices = ReadTx::all_of<ConflictDateNotice>(answers[0]);
  facts.treatment_disclosures = ReadTx::all_of<TreatmentDisclosure>(answers[1]);
  return facts;
}

void add_agency_facts(ReadTx& tx, const Contract& contract, ContractFacts& facts) {
  const auto answers = tx.ask_all(
      {ReadTx::question("select licence_number, licence_expires_on from company where id = $1",
                        contract.agency_id),
       ReadTx::question(kAgreements, contract.agency_id, contract.agency_establishment_id),
       agency_managers(contract, std::max(contract.terms.starts_on, tx.today()), contract.id, {})});
  facts.agency_managers = answers[2].row<ManagerCount>(0);
  if (answers[0].size() == 1) {
    facts.licence_number = answers[0].get<std::string>(0, 0);
    facts.licence_expires_on = answers[0].get<std::optional<Date>>(0, 1);
  }
  facts.overtime_agreements = ReadTx::all_of<OvertimeAgreement>(answers[1]);
}

void add_client_facts(ReadTx& tx, const Contract& contract, ContractFacts& facts) {
  std::vector<Statement> questions = compliance::limits::conflict_questions(
      {contract.agency_id, contract.client_id, contract.terms.client_establishment.name, ""});
  questions.push_back(
      client_managers(contract, std::max(contract.terms.starts_on, tx.today()), contract.id, {}));
  const auto answers = tx.ask_all(std::move(questions));
  facts.establishment_conflict_on =
      compliance::limits::conflict_on(answers[0], answers[1], contract.terms.starts_on);
  facts.client_managers = answers[2].row<ManagerCount>(0);
}

AssignmentFacts assignment_facts(ReadTx& tx, const Contract& contract, WorkerId worker,
                                 Date starts_on, Date ends_on, AssignmentId except) {
  const CompanyId agency = contract.agency_id;
  const auto answers = tx.ask_all(
      {ReadTx::question("select " + columns<WorkerFacts>() +
                            " from worker where company_id = $1 and id = $2 and active",
                        agency, worker),
       ReadTx::question("select " + columns<EmploymentFacts>() +
                            " from employment_contract where company_id = $1 and worker_id = $2"
                            " order by starts_on",
                        agency, worker),
       ReadTx::question("select starts_on, ends_on from assignment where agency_id = $1 and"
                        " contract_id = $2 and id <> $3",
                        agency, contract.id, except.value),
       ReadTx::question(kElsewhere, agency, worker, starts_on, ends_on, except.value),
       ReadTx::question("select " + columns<FormerEmployer>() +
                            " from worker_former_employer where company_id = $1 and worker_id = $2",
                        agency, worker),
       ReadTx::question("select " + columns<Evidence>() +
                            " from worker_evidence where company_id = $1 and worker_id = $2",
                        agency, worker),
       ReadTx::question(kNotices, agency, contract.client_id,
                        contract.terms.client_establishment.name),
       ReadTx::question("select name, corporate_number from contracting_party where company_id = $1"
                        " and client_id = $2",
                        agency, contract.client_id),
       ReadTx::question("select distinct p.kind, d.to_side from paper p join paper_delivery d on"
                        " d.agency_id = p.agency_id and d.paper_id = p.id where p.agency_id = $1"
                        " and p.contract_id = $2 and p.assignment_id = $3 and $3 <> 0",
                        agency, contract.id, except.value),
       ReadTx::question(kAgreements, agency, contract.agency_establishment_id),
       agency_managers(contract, std::max(starts_on, tx.today()), {}, except)});
  AssignmentFacts facts;
  facts.today = tx.today();
  if (answers[0].size() == 0) {
    throw Problem(Code::invalid_input, Violations{{Code::not_found, "/worker_id"}});
  }
  facts.worker = answers[0].row<WorkerFacts>(0);
  facts.employment = ReadTx::all_of<EmploymentFacts>(answers[1]);
  for (std::size_t i = 0; i < answers[2].size(); ++i) {
    facts.contract_assignments.push_back(
        Period::inclusive(answers[2].get<Date>(i, 0), answers[2].get<Date>(i, 1)));
  }
  facts.elsewhere = ReadTx::all_of<Elsewhere>(answers[3]);
  facts.former_employers = ReadTx::all_of<FormerEmployer>(answers[4]);
  if (answers[5].size() == 1) facts.evidence = answers[5].row<Evidence>(0);
  for (std::size_t i = 0; i < answers[6].size(); ++i) {
    if (answers[6].get<Date>(i, 1) > facts.today) continue;
    facts.establishment_conflict_on = answers[6].get<Date>(i, 0);  // the newest is last
  }
  facts.client_entities.push_back({contract.client_name, "", {}, {}});
  for (std::size_t i = 0; i < answers[7].size(); ++i) {
    facts.client_entities.push_back(
        {answers[7].get<std::string>(i, 0), answers[7].get<std::string>(i, 1), {}, {}});
  }
  facts.delivered = ReadTx::all_of<DeliveredPaper>(answers[8]);
  facts.overtime_agreements = ReadTx::all_of<OvertimeAgreement>(answers[9]);
  facts.agency_managers = answers[10].row<ManagerCount>(0);
  return facts;
}

void add_client_facts(ReadTx& tx, const Contract& contract, AssignmentId except, Date on_day,
                      AssignmentFacts& facts) {
  const auto answers =
      tx.ask_all({ReadTx::question("select name, corporate_number from company where id = me()"),
                  client_managers(contract, on_day, {}, except)});
  if (answers[0].size() == 1) {
    facts.client_entities.push_back(
        {answers[0].get<std::string>(0, 0), answers[0].get<std::string>(0, 1), {}, {}});
  }
  facts.client_managers = answers[1].row<ManagerCount>(0);
}

std::vector<KeptReason> reasons(ReadTx& tx, const Contract& contract, AssignmentId assignment) {
  const Rows rows = tx.query(
      "select rule, pointer, situation, reason, given_by, given_side, given_at from gate_reason"
      " where agency_id = $1 and client_id = $2 and contract_id = $3 and assignment_id = $4"
      " order by id",
      contract.agency_id, contract.client_id, contract.id, assignment.value);
  std::vector<KeptReason> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.push_back({rows.get<std::string>(i, 0),
                      rows.get<std::string>(i, 1),
                      rows.get<std::string>(i, 2),
                      {rows.get<std::string>(i, 3), rows.get<std::string>(i, 4),
                       rows.get<std::string>(i, 5), rows.get<Instant>(i, 6)}});
  }
  return result;
}

void keep_reason(WriteTx& tx, const Contract& contract, AssignmentId assignment,
                 const Finding& finding, const std::string& reason) {
  tx.run(
      "insert into gate_reason (agency_id, client_id, contract_id, assignment_id, rule, pointer,"
      " situation, reason, given_by, given_side, given_at)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      contract.agency_id, contract.client_id, contract.id, assignment.value, finding.rule->id,
      finding.pointer, finding.situation(), reason, tx.actor().name, enum_text(tx.actor().side),
      tx.now());
}

}  // namespace tasuki::contract::gates
