#pragma once
// 配属: one worker on one contract, from–to. Entered by the agency alone; the client sees it from
// the delivery of the 派遣先通知書 (法35条). Time card, statements, notices, ledgers and the
// personal limit hang on it.

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/period.hpp"
#include "contract/contract.hpp"

namespace tasuki::contract {

struct Assignment {
  AssignmentId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  ContractId contract_id;
  WorkerId worker_id;
  std::string worker_name;
  std::string worker_code;
  std::string client_name;
  std::string agency_name;
  std::string work_name;
  Date starts_on{};
  Date ends_on{};                       // inclusive
  std::optional<Instant> delivered_at;  // of the 派遣先通知書
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       contract_id, worker_id, worker_name, worker_code, client_name, agency_name,
                       work_name, starts_on, ends_on, delivered_at, version))

// The hour members of the terms, copied for the worker, who may not read the contract.
struct Hours {
  std::vector<Shift> shifts;
  std::vector<DaysOff> days_off;
  std::vector<Date> extra_working_days;
  bool national_holidays_off = false;
  Overtime overtime;
  HolidayWork holiday_work;
};
BOOST_DESCRIBE_STRUCT(Hours, (),
                      (shifts, days_off, extra_working_days, national_holidays_off, overtime,
                       holiday_work))

Hours hours_of(const Terms& terms);
// The longest week that the shifts ask for.
Minutes weekly_scheduled(const Terms& terms);

// ---------------------------------------------------------------- rules

BOOST_DEFINE_ENUM_CLASS(InsuranceState, filed, in_preparation, not_applicable)
BOOST_DEFINE_ENUM_CLASS(Sex, male, female, unspecified)

struct WorkerFacts {  // private to the agency
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

struct AssignmentFacts {
  Date today{};
  WorkerFacts worker;
  std::vector<EmploymentFacts> employment;     // all of the worker's 労働契約
  std::vector<Period> contract_assignments;    // others already on this contract
  std::vector<Assignment> worker_assignments;  // the worker's others, any contract
};

// Everything that speaks against the assignment; yellow where only a finding is kept.
Violations violations_of(const Contract& contract, Date starts_on, Date ends_on,
                         const AssignmentFacts& facts);

// The days after `today` and within the assignment on which its 派遣先通知書 would say something
// else: a birthday that moves the worker into another age band of 法35条, a new 労働契約.
std::vector<Date> notice_days(const Assignment& assignment, const AssignmentFacts& facts,
                              Date today);

// The employment contract in force on the first day, if any.
const EmploymentFacts* employment_on(const AssignmentFacts& facts, Date on);

}  // namespace tasuki::contract
