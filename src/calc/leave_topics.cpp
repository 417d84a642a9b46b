// 年次有給休暇: how many days a grant has, and when the first one falls.

#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/dispatch/civil_period.hpp"
#include "law/hours/paid_leave.hpp"

namespace tasuki::calc {
namespace {

struct LeaveGrant {
  int service_months = 0;
  std::optional<int> weekly_days;
  std::optional<int> annual_days;
  Decimal weekly_hours;
  Decimal attendance_percent;
  std::optional<Date> granted_on;
};
BOOST_DESCRIBE_STRUCT(LeaveGrant, (),
                      (service_months, weekly_days, annual_days, weekly_hours, attendance_percent,
                       granted_on))

struct LeaveGrantResult {
  int granted_days = 0;
  bool five_day_duty = false;
  int days_if_attended = 0;
  int weekly_days_class = 0;
  std::optional<int> table_service_months;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(LeaveGrantResult, (),
                      (granted_days, five_day_duty, days_if_attended, weekly_days_class,
                       table_service_months, explain))

// The table has been the same since 平成13年4月1日; without a day of the grant it is that one.
constexpr Date kSameSince{std::chrono::year{2001} / 4 / 1};

void check_days(const LeaveGrant& in) {
  if (in.weekly_days && in.annual_days) {
    refuse(Code::one_of_two, "/annual_days",
           {"weekly_days", "annual_days", "weekly_days", "annual_days"}, "労働基準法39条3項");
  }
  // 30 hours a week give leave in full whatever the days are.
  if (!in.weekly_days && !in.annual_days && less(in.weekly_hours.value, Ratio(30, 1))) {
    refuse(Code::required, "/weekly_days", {"週の所定労働日数"}, "労働基準法39条3項");
  }
}

void explain_grant(const LeaveGrant& in, const law::PaidLeaveGrant& grant, Explain& explain) {
  explain.step("勤続月数", "Months of service", in_months(in.service_months),
               "労働基準法39条1項・2項");
  if (!grant.step) {
    explain.step("6か月に満たないため、まだ付与されません", "Less than six months: nothing yet",
                 in_days(0), "労働基準法39条1項");
    return;
  }
  explain.step("付与表の勤続月数の段", "Row of the table", in_months(*grant.step),
               "労働基準法39条2項");
  explain.step("週の所定労働時間", "Hours a week", in_hours(in.weekly_hours.value),
               "則24条の3第1項");
  if (in.weekly_days) {
    explain.step("週の所定労働日数", "Days a week", in_days(*in.weekly_days), "労働基準法39条3項");
  }
  if (in.annual_days) {
    explain.step("年の所定労働日数", "Days a year", in_days(*in.annual_days), "則24条の3第3項");
  }
  explain.step("週30時間以上・週5日以上・年217日以上のいずれか（通常の付与）",
               "30 hours or 5 days a week or 217 days a year: in full",
               yes_no(grant.weekly_days_class == 5), "労働基準法39条3項・則24条の3");
  if (grant.weekly_days_class < 5) {
    explain.step("比例付与の区分（週の日数。0は対象外）", "Class of days a week (0 = none)",
                 in_days(grant.weekly_days_class), "則24条の3第3項");
  }
  explain.step("付与表の日数", "Days of the table", in_days(grant.days_if_attended),
               grant.weekly_days_class == 5 ? "労働基準法39条2項" : "則24条の3第3項");
  explain.step("出勤率", "Attendance", in_percent(in.attendance_percent.value),
               "労働基準法39条1項・2項");
  explain.step("出勤率が8割以上か", "Attendance of 80 % or more", yes_no(grant.attended),
               "労働基準法39条1項・2項");
  explain.step("付与日数", "Days granted", in_days(grant.days), "労働基準法39条");
  explain.step("10日以上の付与で、1年以内に5日を取得させる義務",
               "10 days or more: five must be taken within a year", yes_no(grant.five_day_duty),
               "労働基準法39条7項");
}

LeaveGrantResult paid_leave_grant(const LeaveGrant& in, const Tables& tables) {
  check_days(in);
  law::PaidLeaveFacts facts{in.service_months, in.weekly_days, in.annual_days,
                            in.weekly_hours.value, in.attendance_percent.value};
  const law::PaidLeaveGrant grant = from_table("年次有給休暇", "/granted_on", [&] {
    return law::paid_leave_grant(tables.paid_leave, facts, in.granted_on.value_or(kSameSince));
  });
  LeaveGrantResult out{
      grant.days, grant.five_day_duty, grant.days_if_attended, grant.weekly_days_class, grant.step,
      {}};
  out.explain.article = "労働基準法39条・則24条の3";
  out.explain.edition = "paid_leave/" + grant.edition;
  explain_grant(in, grant, out.explain);
  return out;
}

struct Hired {
  Date hired_on{};
};
BOOST_DESCRIBE_STRUCT(Hired, (), (hired_on))

struct FirstGrantResult {
  Date first_grant_on{};
  std::vector<Date> later_grants_on;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(FirstGrantResult, (), (first_grant_on, later_grants_on, explain))

FirstGrantResult paid_leave_first_grant(const Hired& in, const Tables&) {
  FirstGrantResult out;
  out.first_grant_on = law::paid_leave_granted_on(in.hired_on, 0);
  for (int nth = 1; nth <= 6; ++nth) {
    out.later_grants_on.push_back(law::paid_leave_granted_on(in.hired_on, nth));
  }
  out.explain.article = "労働基準法39条1項・2項";
  out.explain.step("雇入れの日（この日を含めて数えます）",
                   "First day of employment, counted itself", figure(in.hired_on),
                   "労働基準法39条1項");
  out.explain.step("6か月の期間の末日", "Last day of six months",
                   figure(law::period_end(in.hired_on, 6)), "民法143条2項");
  out.explain.step("その翌日（六箇月経過日）に付与", "Granted on the day after it",
                   figure(out.first_grant_on), "労働基準法39条1項");
  out.explain.step("以後はこの日から1年ごと（次の付与日）",
                   "Then every year from that day (the next)", figure(out.later_grants_on.front()),
                   "労働基準法39条2項");
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::LeaveGrant> {
  static constexpr std::array fields{
      calc::needed("service_months", "付与日の勤続月数", "Months of service", "労基法39条1項", 0,
                   1200),
      Field{"weekly_days", "週の所定労働日数", "Days a week", "労基法39条3項", 1, 7},
      Field{"annual_days", "年の所定労働日数（週で決まらないとき）", "Days a year", "則24条の3", 0,
            366},
      calc::needed("weekly_hours", "週の所定労働時間", "Hours a week", "則24条の3", 0, 168),
      calc::needed("attendance_percent", "出勤率（%）", "Attendance (%)", "労基法39条1項", 0, 100),
      Field{"granted_on", "付与日", "Day of the grant", "労基法39条"},
  };
};
template <>
struct Catalogue<calc::LeaveGrantResult> {
  static constexpr std::array fields{
      Field{"granted_days", "付与日数", "Days granted"},
      Field{"five_day_duty", "年5日の取得義務", "Five-day duty"},
      Field{"days_if_attended", "付与表の日数", "Days of the table"},
      Field{"weekly_days_class", "週の日数の区分", "Class of days a week"},
      Field{"table_service_months", "付与表の勤続月数", "Row of the table"},
      calc::kExplainField};
};
template <>
struct Catalogue<calc::Hired> {
  static constexpr std::array fields{
      calc::needed("hired_on", "雇入れの日", "Hired on", "労基法39条1項")};
};
template <>
struct Catalogue<calc::FirstGrantResult> {
  static constexpr std::array fields{Field{"first_grant_on", "最初の付与日", "First grant"},
                                     Field{"later_grants_on", "その後の付与日", "Later grants"},
                                     calc::kExplainField};
};

namespace calc {

std::vector<Topic> leave_topics() {
  return {
      topic<&paid_leave_grant>({"paid_leave_grant", Group::leave, "年次有給休暇の日数",
                                "Days of paid leave", "労働基準法39条",
                                R"({"service_months":42,"weekly_days":4,"weekly_hours":"28",)"
                                R"("attendance_percent":"100"})"}),
      topic<&paid_leave_first_grant>({"paid_leave_first_grant", Group::leave,
                                      "年次有給休暇の付与日", "Day of the first paid leave",
                                      "労働基準法39条1項", R"({"hired_on":"2025-08-31"})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
