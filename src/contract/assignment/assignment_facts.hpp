#pragma once
// What the agency knows of a worker who is, or would be, on a contract from–to. All of it is
// private to the agency.

#include <optional>
#include <string>
#include <vector>

#include "base/period.hpp"
#include "compliance/agreement/agreement_wage.hpp"
#include "contract/assignment/assignment.hpp"
#include "contract/gate/contract_gate.hpp"
#include "law/hours/holiday.hpp"

namespace tasuki::contract {

BOOST_DEFINE_ENUM_CLASS(InsuranceState, filed, in_preparation, not_applicable)
BOOST_DEFINE_ENUM_CLASS(Sex, male, female, unspecified)
BOOST_DEFINE_ENUM_CLASS(Studying, none, daytime, night)

struct WorkerFacts {
  WorkerId id;
  std::string worker_code;
  std::string name;
  Date born_on{};
  Sex sex{};
  InsuranceState health_insurance{};
  InsuranceState pension{};
  InsuranceState employment_insurance{};
  std::string insurance_reason;
  bool agreement_worker = false;  // 協定対象
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(WorkerFacts, (),
                      (id, worker_code, name, born_on, sex, health_insurance, pension,
                       employment_insurance, insurance_reason, agreement_worker, active))

struct EmploymentFacts {
  Date starts_on{};
  std::optional<Date> ends_on;  // absent = 無期
  Minutes weekly_minutes;
};
BOOST_DESCRIBE_STRUCT(EmploymentFacts, (), (starts_on, ends_on, weekly_minutes))

// Another assignment of the worker at that time, with the hours it asks for.
struct Elsewhere {
  ContractId contract_id;
  std::string client_name;
  Date starts_on{};
  Date ends_on{};
  Hours hours;
};
BOOST_DESCRIBE_STRUCT(Elsewhere, (), (contract_id, client_name, starts_on, ends_on, hours))

struct FormerEmployer {
  std::string name;
  std::string corporate_number;
  Date left_on{};
  std::optional<int> retired_at_age;
};
BOOST_DESCRIBE_STRUCT(FormerEmployer, (), (name, corporate_number, left_on, retired_at_age))

// What the person showed; nothing of it counts before it was checked.
struct Evidence {
  Studying student = Studying::none;
  std::optional<Yen> main_income_yen;
  bool main_earner = true;
  std::optional<Yen> household_income_yen;
  std::optional<Date> checked_on;
  std::optional<Date> age_certificate_on;
};
BOOST_DESCRIBE_STRUCT(Evidence, (),
                      (student, main_income_yen, main_earner, household_income_yen, checked_on,
                       age_certificate_on))

// A paper of the assignment that crossed to the one it is for.
struct DeliveredPaper {
  std::string kind;
  std::string to_side;
};
BOOST_DESCRIBE_STRUCT(DeliveredPaper, (), (kind, to_side))

struct AssignmentFacts {
  Date today{};
  WorkerFacts worker;
  std::vector<EmploymentFacts> employment;   // all of the worker's 労働契約
  std::vector<Period> contract_assignments;  // others already on this contract
  // The worker's others that overlap, those of the day before and after included: a night shift
  // reaches into the next day.
  std::vector<Elsewhere> elsewhere;
  const law::HolidayCalendar* holidays = nullptr;  // nullptr = not known
  std::vector<FormerEmployer> former_employers;
  Evidence evidence;
  // The legal entities that the client is known by: its corporate number, its name, 契約先.
  std::vector<FormerEmployer> client_entities;  // left_on unused
  std::optional<Date> personal_conflict_on;     // of the run that the wanted stay belongs to
  std::optional<Date> establishment_conflict_on;
  compliance::WageFacts wage;  // of the person on this contract, over the wanted days
  std::vector<DeliveredPaper> delivered;
  std::vector<OvertimeAgreement> overtime_agreements;  // of the contract's agency establishment
  // Of the first day that is still to come, without this assignment; nullopt = not asked.
  std::optional<ManagerCount> agency_managers;
  std::optional<ManagerCount> client_managers;
};

// The employment contract in force on the day, if any.
const EmploymentFacts* employment_on(const AssignmentFacts& facts, Date on);
bool permanent_on(const AssignmentFacts& facts, Date on);

// The days after `today` and within the assignment on which its 派遣先通知書 would say something
// else: a birthday that moves the worker into another age band of 法35条, a new 労働契約.
std::vector<Date> notice_days(const Assignment& assignment, const AssignmentFacts& facts,
                              Date today);

}  // namespace tasuki::contract
