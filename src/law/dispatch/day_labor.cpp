#include "law/dispatch/day_labor.hpp"

#include "law/dispatch/civil_period.hpp"

namespace tasuki::law {

DayLaborReason day_labor(const DayLaborFacts& facts) {
  if (!facts.employment_days || *facts.employment_days > kDayLaborDays) {
    return DayLaborReason::term_over_30_days;
  }
  if (!facts.cabinet_order_work.empty()) return DayLaborReason::cabinet_order_work;
  if (facts.age && *facts.age >= 60) return DayLaborReason::aged_60;
  if (facts.student == Student::daytime) return DayLaborReason::daytime_student;
  if (facts.side_job_main_income && *facts.side_job_main_income >= kDayLaborIncome) {
    return DayLaborReason::side_job;
  }
  if (!facts.main_earner && facts.household_income && *facts.household_income >= kDayLaborIncome) {
    return DayLaborReason::not_main_earner;
  }
  return DayLaborReason::prohibited;
}

int employment_days(Date from_on, Date to_on) {
  return static_cast<int>((to_on - from_on).count()) + 1;
}

Date may_return_from(Date left_client_on) { return day_after_period(left_client_on, 12); }

Date return_advised_from(Date left_client_on) { return may_return_from(left_client_on) + one_day; }

bool may_be_dispatched_back(Date left_client_on, Date dispatch_on,
                            std::optional<int> retired_at_mandatory_age) {
  if (retired_at_mandatory_age && *retired_at_mandatory_age >= 60) return true;
  return dispatch_on >= may_return_from(left_client_on);
}

}  // namespace tasuki::law
