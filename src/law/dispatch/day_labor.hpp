#pragma once
// 日雇派遣の原則禁止 (派遣法35条の4, 令4条) and the year after leaving the client (35条の5,
// 40条の9).

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/yen.hpp"

namespace tasuki::law {

// The term is that of the labour contract (労働契約), never of the dispatch contract.
inline constexpr int kDayLaborDays = 30;
inline constexpr Yen kDayLaborIncome{5'000'000};  // a year; 令4条2項3号, 則28条の3

enum class Student { none, daytime, night };  // night also: correspondence, on leave

struct DayLaborFacts {
  std::optional<int> employment_days;  // both ends counted; absent = 無期
  std::optional<int> age;              // 60 or over is exempt
  Student student = Student::none;
  std::optional<Yen> side_job_main_income;  // 副業: income of the main occupation a year
  bool main_earner = true;                  // 主たる生計者
  std::optional<Yen> household_income;
  std::string cabinet_order_work;  // 令4条1項の号番号, "" = none
};

// Why it is allowed; `prohibited` when nothing allows it.
enum class DayLaborReason {
  prohibited,
  term_over_30_days,
  cabinet_order_work,
  aged_60,
  daytime_student,
  side_job,
  not_main_earner,
};
DayLaborReason day_labor(const DayLaborFacts& facts);

// Days of the labour contract, both ends counted.
int employment_days(Date from_on, Date to_on);

// The first day on which a former direct employee of the client (the legal entity, not the
// establishment) may be dispatched to it: 「離職の日から起算して一年を経過する日までの間」 is
// forbidden, so that a person who left on 2026-03-31 may come back on 2027-03-31 (35条の5,
// 40条の9).
Date may_return_from(Date left_client_on);
// A day later: some read the day on which the year runs out as the day after. Whoever plans keeps
// it free.
Date return_advised_from(Date left_client_on);
// Retired at the mandatory age of 60 or over: exempt (則33条の10).
bool may_be_dispatched_back(Date left_client_on, Date dispatch_on,
                            std::optional<int> retired_at_mandatory_age);

}  // namespace tasuki::law
