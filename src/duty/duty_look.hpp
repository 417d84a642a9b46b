#pragma once
// What each living thing asks of its company: pure functions from the facts of a chunk to the
// duties that should stand. Days are civil days; ends are inclusive.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/yen.hpp"
#include "contract/gate/contract_gate.hpp"
#include "duty/duty.hpp"

namespace tasuki::duty {

// ---------------------------------------------------------------- the company itself

struct AgreementEnd {  // the last 36協定 of an establishment of the agency
  EstablishmentId establishment_id;
  std::string establishment_name;
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(AgreementEnd, (), (establishment_id, establishment_name, ends_on))

// The labour-management agreement that ends last, of a unit (法30条の4).
struct LaborAgreementEnd {
  std::int64_t establishment_id = 0;  // 0 = of the whole company
  std::string title;
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(LaborAgreementEnd, (), (establishment_id, title, ends_on))

// A limit under which somebody counted is still received: for the agency as it was notified, for
// the client as its whole history says.
struct EstablishmentLimit {
  std::int64_t other_company_id = 0;
  std::string other_name;  // the client, or for the client the establishment alone
  std::string establishment_name;
  Date conflict_on{};
};
BOOST_DESCRIBE_STRUCT(EstablishmentLimit, (),
                      (other_company_id, other_name, establishment_name, conflict_on))

struct CompanyFacts {
  Date today{};
  std::string licence_number;
  std::optional<Date> licence_expires_on;
  std::vector<AgreementEnd> agreements;
  std::vector<LaborAgreementEnd> labor_agreements;
  std::vector<EstablishmentLimit> limits;
};
std::vector<Wanted> agency_duties(const CompanyFacts& facts);
std::vector<Wanted> client_duties(const CompanyFacts& facts);

// ---------------------------------------------------------------- contracts

struct LivingContract {
  ContractId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  std::int64_t agency_establishment_id = 0;
  std::string number;
  contract::State state{};
  std::string agency_name;
  std::string client_name;
  contract::Terms terms;
};
BOOST_DESCRIBE_STRUCT(LivingContract, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       agency_establishment_id, number, state, agency_name, client_name, terms))

// What the gate found, reasons answered, as duties of the side.
std::vector<Wanted> contract_duties(const LivingContract& contract, Side side,
                                    const contract::Findings& found, Date today);

// ---------------------------------------------------------------- assignments

struct LivingAssignment {
  AssignmentId id;
  WorkerId worker_id;
  ContractId contract_id;
  std::int64_t agency_department_id = 0;
  std::string worker_name;
  std::string client_name;
  Date starts_on{};
  Date ends_on{};
  std::string work_address;
  Yen hourly_wage;  // of the employment contract in force on the first living day; 0 = none
  std::string delivered_kinds;  // "kind kind …", each delivered to the one it is for
};
BOOST_DESCRIBE_STRUCT(LivingAssignment, (),
                      (id, worker_id, contract_id, agency_department_id, worker_name, client_name,
                       starts_on, ends_on, work_address, hourly_wage, delivered_kinds))

// The minimum wages of a prefecture from today on, in order of their days.
struct WageStep {
  Date from_on{};
  Yen hourly;
};
using WageSteps = std::map<std::string, std::vector<WageStep>>;

std::vector<Wanted> assignment_duties(const LivingAssignment& assignment, const WageSteps& wages,
                                      Date today);
// What the assignment gate found on the day before the start.
std::vector<Wanted> start_duties(const LivingAssignment& assignment,
                                 const contract::Findings& found);

// ---------------------------------------------------------------- persons

struct Term {  // a 労働契約
  WorkerId worker_id;
  Date starts_on{};
  std::optional<Date> ends_on;
};
BOOST_DESCRIBE_STRUCT(Term, (), (worker_id, starts_on, ends_on))

struct UnitStay {  // of one unit, and counted by the law (法40条の2第1項各号 left out)
  WorkerId worker_id;
  CompanyId client_id;
  std::string client_name;
  std::string establishment_key;
  std::string unit_key;
  std::string unit_name;
  Date from_on{};
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(UnitStay, (),
                      (worker_id, client_id, client_name, establishment_key, unit_key, unit_name,
                       from_on, to_on))

struct Measure {  // 雇用安定措置 that was taken (法30条)
  WorkerId worker_id;
  Date taken_on{};
  bool failed = false;  // after ① failed another one is owed
};
BOOST_DESCRIBE_STRUCT(Measure, (), (worker_id, taken_on, failed))

struct Person {
  WorkerId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name))

struct PersonFacts {
  Person person;
  std::vector<Term> terms;
  std::vector<UnitStay> stays;
  std::vector<Measure> measures;
};
std::vector<Wanted> person_duties(const PersonFacts& facts, Date today);

}  // namespace tasuki::duty
