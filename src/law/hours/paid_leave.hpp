#pragma once
// 年次有給休暇 (労働基準法39条): days granted after six months of service and every year from then
// on, in proportion for short weeks (39条3項, 則24条の3).

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/ratio.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::law {

// Judged on the day of the grant. The weekly pattern is known either by the days of the week or,
// where they vary, by the days of the year.
struct PaidLeaveFacts {
  int service_months = 0;
  std::optional<int> weekly_days;
  std::optional<int> annual_days;
  Ratio weekly_hours;        // 所定労働時間 of a week
  Ratio attendance_percent;  // of 全労働日 in the period before the grant
};

struct PaidLeaveGrant {
  int days = 0;
  int days_if_attended = 0;    // what the table gives, attendance aside
  int weekly_days_class = 0;   // 5 = in full, 4 … 1 = in proportion, 0 = under 48 days a year
  std::optional<int> step;     // months of service of the table's row; empty: before 6 months
  bool attended = false;       // 80 % or more (39条1項・2項)
  bool five_day_duty = false;  // 39条7項: 10 days or more are granted
  std::string edition;
};

// `table` is the topic paid_leave with key columns weekly_days, service_months; `on` the day of the
// grant. Throws NoStatutoryTable.
PaidLeaveGrant paid_leave_grant(const StatutoryTable& table, const PaidLeaveFacts& facts, Date on);

// Five days a week, 30 hours a week or 217 days a year give leave in full: 5; otherwise the class
// of the table (4 … 1), or 0 below 48 days a year.
int paid_leave_class(const PaidLeaveFacts& facts);

// The day of the grant number `nth` (0 = the first): the day after six months from the first day of
// service (六箇月経過日, 民法143条), and every year from that day.
Date paid_leave_granted_on(Date hired_on, int nth);

}  // namespace tasuki::law
