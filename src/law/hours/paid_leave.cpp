#include "law/hours/paid_leave.hpp"

#include <algorithm>
#include <array>

#include "law/dispatch/civil_period.hpp"

namespace tasuki::law {
namespace {

constexpr std::array<int, 7> kSteps{6, 18, 30, 42, 54, 66, 78};

// 則24条の3第3項: days a year that stand for 4, 3, 2 and 1 days a week.
int class_of_annual_days(int days) {
  if (days >= 169) return 4;
  if (days >= 121) return 3;
  if (days >= 73) return 2;
  return days >= 48 ? 1 : 0;
}

}  // namespace

int paid_leave_class(const PaidLeaveFacts& facts) {
  const bool thirty_hours = !less(facts.weekly_hours, Ratio(30, 1));
  if (thirty_hours || facts.weekly_days.value_or(0) >= 5 || facts.annual_days.value_or(0) >= 217) {
    return 5;
  }
  return facts.weekly_days ? *facts.weekly_days
                           : class_of_annual_days(facts.annual_days.value_or(0));
}

PaidLeaveGrant paid_leave_grant(const StatutoryTable& table, const PaidLeaveFacts& facts, Date on) {
  PaidLeaveGrant grant;
  grant.weekly_days_class = paid_leave_class(facts);
  grant.attended = !less(facts.attendance_percent, Ratio(80, 1));
  grant.edition = table.rows_on(on).front()->edition;
  const auto next = std::upper_bound(kSteps.begin(), kSteps.end(), facts.service_months);
  if (next == kSteps.begin()) return grant;
  grant.step = *(next - 1);
  if (grant.weekly_days_class == 0) return grant;
  const StatutoryRow& row =
      table.row_on({std::to_string(grant.weekly_days_class), std::to_string(*grant.step)}, on);
  grant.edition = row.edition;
  grant.days_if_attended = static_cast<int>(row.number("grant_days"));
  grant.days = grant.attended ? grant.days_if_attended : 0;
  grant.five_day_duty = grant.days >= 10;
  return grant;
}

Date paid_leave_granted_on(Date hired_on, int nth) {
  const Date first = day_after_period(hired_on, 6);
  return nth == 0 ? first : day_after_period(first, 12 * nth);
}

}  // namespace tasuki::law
