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

// Were its papers handed over only after it had begun?
bool delivered_late(const Assignment& assignment);

// The hour members of the terms, copied for the worker, who may not read the contract.
struct Hours {
  std::vector<Shift> shifts;
  std::vector<DaysOff> days_off;
  std::vector<Date> extra_working_days;
  bool national_holidays_off = false;
  Overtime overtime;
  HolidayWork holiday_work;
  std::vector<ShiftDay> shift_table;
};
BOOST_DESCRIBE_STRUCT(Hours, (),
                      (shifts, days_off, extra_working_days, national_holidays_off, overtime,
                       holiday_work, shift_table))

Hours hours_of(const Terms& terms);

// The most people on any one day of a stretch.
int most_at_once(const std::vector<Period>& stays, Period within);

}  // namespace tasuki::contract
