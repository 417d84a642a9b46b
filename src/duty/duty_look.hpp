#pragma once
// What each living thing asks of its company: pure functions from the facts of a chunk to the
// duties that should stand. Days are civil days; ends are inclusive.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/yen.hpp"
#include "compliance/hearing/hearing.hpp"
#include "contract/gate/contract_gate.hpp"
#include "duty/duty.hpp"
#include "people/stability.hpp"
#include "people/training.hpp"

namespace tasuki::duty {

// ---------------------------------------------------------------- the company itself

struct AgreementEnd {  // the last 36協定 of an establishment of the agency
  EstablishmentId establishment_id;
  std::string establishment_name;
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(AgreementEnd, (), (establishment_id, establishment_name, ends_on))

// A concluded labour-management agreement (法30条の4) that holds, or has just ended.
struct LaborAgreement {
  std::int64_t id = 0;
  std::int64_t establishment_id = 0;  // 0 = of the whole company
  std::string title;
  Date starts_on{};
  Date ends_on{};
  int fiscal_year = 0;               // of the circular it was made by
  std::vector<int> confirmed_years;  // held against a later year's circular (確認書)
  bool published = false;            // 周知 is on record
};
BOOST_DESCRIBE_STRUCT(LaborAgreement, (),
                      (id, establishment_id, title, starts_on, ends_on, fiscal_year,
                       confirmed_years, published))

// Workers under an agreement who are, or will be, placed on a day on which none holds.
struct AgreementGap {
  std::int64_t establishment_id = 0;  // the workers'; 0 = of none
  std::string establishment_name;
  int workers = 0;
  Date first_on{};
};
BOOST_DESCRIBE_STRUCT(AgreementGap, (), (establishment_id, establishment_name, workers, first_on))

// An establishment on the day on which, from today on, most are dispatched from or to it, and how
// many managers the contracts of that day name (則29条, 則34条).
struct ManagerLoad {
  std::string place_key;
  std::string place_name;
  Date on_day{};
  int workers = 0;
  int managers = 0;
  bool manufacturing = false;  // of them alone
};
BOOST_DESCRIBE_STRUCT(ManagerLoad, (),
                      (place_key, place_name, on_day, workers, managers, manufacturing))

// A limit under which somebody counted is still received: for the agency as it was notified, for
// the client as its whole history says.
struct EstablishmentLimit {
  std::int64_t other_company_id = 0;
  std::string other_name;  // the client, or for the client the establishment alone
  std::string establishment_name;
  Date conflict_on{};
  std::string establishment_key;
};
BOOST_DESCRIBE_STRUCT(EstablishmentLimit, (),
                      (other_company_id, other_name, establishment_name, conflict_on,
                       establishment_key))

struct CompanyFacts {
  Date today{};
  std::string licence_number;
  std::optional<Date> licence_expires_on;
  std::vector<AgreementEnd> agreements;
  std::vector<LaborAgreement> labor_agreements;
  std::vector<AgreementGap> agreement_gaps;
  std::vector<EstablishmentLimit> limits;
  std::vector<ManagerLoad> manager_loads;
  std::vector<compliance::Hearing> hearings;  // of the client, not withdrawn
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
  std::optional<Instant> previous_confirmed_at;  // of the contract that it renews or follows
};
BOOST_DESCRIBE_STRUCT(LivingContract, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       agency_establishment_id, number, state, agency_name, client_name, terms,
                       previous_confirmed_at))

// What the gate found, reasons answered, as duties of the side.
std::vector<Wanted> contract_duties(const LivingContract& contract, Side side,
                                    const contract::Findings& found, Date today);

// ---------------------------------------------------------------- assignments

// By the hour, parts of a yen dropped, as far as the minimum wage counts it; in force from a day
// on.
struct WageFrom {
  Date from_on{};
  Yen hourly;
};
BOOST_DESCRIBE_STRUCT(WageFrom, (), (from_on, hourly))

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
  std::vector<WageFrom> wages;  // on this contract, else of the 労働契約; in order of their days
  std::string delivered_kinds;  // "kind kind …", each delivered to the one it is for
};
BOOST_DESCRIBE_STRUCT(LivingAssignment, (),
                      (id, worker_id, contract_id, agency_department_id, worker_name, client_name,
                       starts_on, ends_on, work_address, wages, delivered_kinds))

// The minimum wages of a prefecture from today on, in order of their days.
struct WageStep {
  Date from_on{};
  Yen hourly;
};
using WageSteps = std::map<std::string, std::vector<WageStep>>;

std::vector<Wanted> assignment_duties(const LivingAssignment& assignment, const WageSteps& wages,
                                      Date today);
// What the assignment gate found on the day before the start: red, and yellow without a reason.
// Each says which side acts, and leads to where.
std::vector<Wanted> start_duties(const LivingAssignment& assignment,
                                 const contract::Findings& found);

// ---------------------------------------------------------------- persons

struct Term {  // a 労働契約
  WorkerId worker_id;
  Date starts_on{};
  std::optional<Date> ends_on;
  Minutes weekly_minutes{};
  bool terms_missing = false;      // lasts, and no 労働条件通知書 is on record
  bool statement_missing = false;  // the same of the 明示 at hiring (法31条の2第2項)
  bool fee_missing = false;        // and of the fee (法34条の2第1号)
};
BOOST_DESCRIBE_STRUCT(Term, (),
                      (worker_id, starts_on, ends_on, weekly_minutes, terms_missing,
                       statement_missing, fee_missing))

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

struct Wish {  // heard for 雇用安定措置 (則25条の2第3項)
  WorkerId worker_id;
  Date heard_on{};
  bool wishes_to_continue = true;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (worker_id, heard_on, wishes_to_continue))

struct Measure {  // 雇用安定措置 that was taken (法30条)
  WorkerId worker_id;
  Date taken_on{};
  people::Measure measure{};
  people::MeasureOutcome outcome{};
};
BOOST_DESCRIBE_STRUCT(Measure, (), (worker_id, taken_on, measure, outcome))

struct Lesson {  // of 教育訓練 (法30条の2)
  WorkerId worker_id;
  Date held_on{};
  Minutes length{};
  bool counted = false;  // paid and free
};
BOOST_DESCRIBE_STRUCT(Lesson, (), (worker_id, held_on, length, counted))

struct Person {
  WorkerId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name))

struct PersonFacts {
  Person person;
  std::vector<Term> terms;
  std::vector<UnitStay> stays;
  std::vector<Wish> wishes;       // ascending
  std::vector<Measure> measures;  // ascending
  std::vector<Lesson> lessons;
};
std::vector<Wanted> person_duties(const PersonFacts& facts, Date today);

}  // namespace tasuki::duty
