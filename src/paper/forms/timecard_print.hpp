#pragma once
// タイムカード: one assignment, one closing period of half a month, as approved.

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct TimecardPrintDay {
  Date on{};
  std::string kind = {};  // 出勤・休日・有休・欠勤・休日出勤 …
  bool worked = false;    // false: the times are not printed
  DayMinute starts{};
  DayMinute ends{};
  Minutes break_time{};
  Minutes worked_time{};
  Minutes over_8h{};
  Minutes night{};
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(TimecardPrintDay, (),
                      (on, kind, worked, starts, ends, break_time, worked_time, over_8h, night,
                       remark))

struct TimecardTotals {
  int days_worked = 0;
  int days_absent = 0;
  int days_paid_leave = 0;
  Minutes worked_time{};
  Minutes over_8h{};
  Minutes night{};
  Minutes statutory_holiday{};
  Yen expenses{};  // 立替金
};
BOOST_DESCRIBE_STRUCT(TimecardTotals, (),
                      (days_worked, days_absent, days_paid_leave, worked_time, over_8h, night,
                       statutory_holiday, expenses))

struct ApprovalMark {  // 申請・承認: who and when
  std::string role = {};
  std::string name = {};
  std::string at = {};  // "2027/8/16 9:12", or empty: not yet
};
BOOST_DESCRIBE_STRUCT(ApprovalMark, (), (role, name, at))

struct TimecardPrint {
  std::string worker_name = {};
  std::string worker_code = {};
  std::string agency_name = {};
  std::string client_name = {};
  std::string workplace_name = {};
  std::string contract_number = {};
  std::vector<WorkHours> contract_hours = {};
  Date from_on{};
  Date last_on{};
  std::vector<TimecardPrintDay> days = {};
  TimecardTotals totals = {};
  std::vector<ApprovalMark> approvals = {};
};
BOOST_DESCRIBE_STRUCT(TimecardPrint, (),
                      (worker_name, worker_code, agency_name, client_name, workplace_name,
                       contract_number, contract_hours, from_on, last_on, days, totals, approvals))

pdf::Sheet draw(const TimecardPrint& card, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
TimecardPrint example_timecard_print();

}  // namespace tasuki::forms
