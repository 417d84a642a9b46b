#pragma once
// Wages of assignments in the database, and the facts around them. The agency's own; for the gates
// of the contract room.

#include "compliance/agreement/agreement_wage.hpp"
#include "platform/db/db.hpp"

namespace tasuki::compliance::wages {

// Where and when a person is to work; the contract's terms say it.
struct WageQuery {
  ContractId contract_id;
  WorkerId worker_id;
  Period period;                      // of the assignment
  std::string index_place;            // terms.index_place, may be empty
  std::string establishment_address;  // then this
  std::string workplace_address;  // then this; its minimum wage binds (else the establishment's)
};

struct AssignmentWage {
  AssignmentWageId id;
  CompanyId company_id;
  ContractId contract_id;
  WorkerId worker_id;
  Date effective_from{};
  PayUnit unit = PayUnit::hour;
  Yen amount;
  Minutes scheduled_min;
  Yen bonus_yen;
  Yen allowance_yen;
  Yen counted_allowance_yen;
  std::string job_class;
  std::string grade;
  std::string note;
  AgreementId agreement_id;  // in force when it was entered; 0 = none
  std::string entered_by;
  Instant entered_at{};
};
BOOST_DESCRIBE_STRUCT(AssignmentWage, (),
                      (id, company_id, contract_id, worker_id, effective_from, unit, amount,
                       scheduled_min, bonus_yen, allowance_yen, counted_allowance_yen, job_class,
                       grade, note, agreement_id, entered_by, entered_at))

std::vector<AssignmentWage> of_contract(ReadTx& tx, ContractId contract, WorkerId worker);

// As the agency. Without a wage for the contract the hourly wages of the 労働契約 that touch the
// period stand in, each from its first day on (from_employment_contract).
WageFacts facts(ReadTx& tx, const WageQuery& query);

// For a gate: everything that speaks against the wage, over the whole period.
Violations findings(ReadTx& tx, const WageQuery& query);

// Adds or replaces the wage from a day on. `agreement_id` is found by the day.
void save(WriteTx& tx, ContractId contract, WorkerId worker, const WageInput& wage);

}  // namespace tasuki::compliance::wages
