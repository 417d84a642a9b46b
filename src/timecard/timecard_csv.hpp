#pragma once
// Closed cards as tables for a payroll program or a spreadsheet: one line a day, or one line a
// card. Minutes are whole numbers, times are those of the work date (25:30).

#include <array>
#include <string>
#include <vector>

#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {

struct DailyLine {
  std::string worker_code;
  std::string worker_name;
  std::string client_name;
  std::string contract_number;
  Date worked_on{};
  std::string weekday;
  std::string kind;
  std::string starts;
  std::string ends;
  Minutes break_min;
  Minutes total_min;
  Minutes scheduled_min;
  Minutes overtime_within_law_min;
  Minutes over_8h_min;
  Minutes over_40h_min;
  Minutes statutory_holiday_min;
  Minutes night_min;
  std::string remark;
  bool by_proxy = false;
  std::int32_t edition = 1;
};
BOOST_DESCRIBE_STRUCT(DailyLine, (),
                      (worker_code, worker_name, client_name, contract_number, worked_on, weekday,
                       kind, starts, ends, break_min, total_min, scheduled_min,
                       overtime_within_law_min, over_8h_min, over_40h_min, statutory_holiday_min,
                       night_min, remark, by_proxy, edition))

struct TotalsLine {
  std::string worker_code;
  std::string worker_name;
  std::string client_name;
  std::string contract_number;
  Date period_from{};
  Date period_to{};
  std::int32_t planned_days = 0;
  std::int32_t worked_days = 0;
  std::int32_t holiday_work_days = 0;
  std::int32_t absence_days = 0;
  std::int32_t paid_leave_days = 0;
  std::int32_t non_working_days = 0;
  Minutes total_min;
  Minutes scheduled_min;
  Minutes overtime_within_law_min;
  Minutes over_8h_min;
  Minutes over_40h_min;
  Minutes statutory_holiday_min;
  Minutes night_min;
  std::string approved_by;
  std::int32_t edition = 1;
};
BOOST_DESCRIBE_STRUCT(TotalsLine, (),
                      (worker_code, worker_name, client_name, contract_number, period_from,
                       period_to, planned_days, worked_days, holiday_work_days, absence_days,
                       paid_leave_days, non_working_days, total_min, scheduled_min,
                       overtime_within_law_min, over_8h_min, over_40h_min, statutory_holiday_min,
                       night_min, approved_by, edition))

std::vector<DailyLine> daily_lines(const Sheet& sheet);
TotalsLine totals_line(const Sheet& sheet);

}  // namespace tasuki::timecard

namespace tasuki {

template <>
struct Catalogue<timecard::DailyLine> {
  static constexpr std::array fields{
      Field{"worker_code", "スタッフコード", "Staff code"},
      Field{"worker_name", "氏名", "Name"},
      Field{"client_name", "派遣先", "Client"},
      Field{"contract_number", "契約番号", "Contract"},
      Field{"worked_on", "就業日", "Day"},
      Field{"weekday", "曜日", "Weekday"},
      Field{"kind", "区分", "Kind"},
      Field{"starts", "始業", "Start"},
      Field{"ends", "終業", "End"},
      Field{"break_min", "休憩(分)", "Breaks (min)"},
      Field{"total_min", "実働(分)", "Worked (min)"},
      Field{"scheduled_min", "所定内(分)", "Scheduled (min)"},
      Field{"overtime_within_law_min", "法定内残業(分)", "Overtime within law (min)"},
      Field{"over_8h_min", "1日8時間超(分)", "Over 8 h a day (min)"},
      Field{"over_40h_min", "週40時間超(分)", "Over 40 h a week (min)"},
      Field{"statutory_holiday_min", "法定休日(分)", "Statutory holiday (min)"},
      Field{"night_min", "深夜(分)", "Night (min)"},
      Field{"remark", "備考", "Remark"},
      Field{"by_proxy", "代理申請", "By proxy"},
      Field{"edition", "版", "Edition"}};
};
static_assert(catalogue_complete<timecard::DailyLine>());

template <>
struct Catalogue<timecard::TotalsLine> {
  static constexpr std::array fields{
      Field{"worker_code", "スタッフコード", "Staff code"},
      Field{"worker_name", "氏名", "Name"},
      Field{"client_name", "派遣先", "Client"},
      Field{"contract_number", "契約番号", "Contract"},
      Field{"period_from", "締め期間の初日", "From"},
      Field{"period_to", "締め期間の末日", "To"},
      Field{"planned_days", "契約日数", "Contract days"},
      Field{"worked_days", "勤務日数", "Days worked"},
      Field{"holiday_work_days", "休日勤務日数", "Days off worked"},
      Field{"absence_days", "欠勤日数", "Days absent"},
      Field{"paid_leave_days", "有給休暇日数", "Paid leave"},
      Field{"non_working_days", "非勤務日数", "Days without work"},
      Field{"total_min", "実働(分)", "Worked (min)"},
      Field{"scheduled_min", "所定内(分)", "Scheduled (min)"},
      Field{"overtime_within_law_min", "法定内残業(分)", "Overtime within law (min)"},
      Field{"over_8h_min", "1日8時間超(分)", "Over 8 h a day (min)"},
      Field{"over_40h_min", "週40時間超(分)", "Over 40 h a week (min)"},
      Field{"statutory_holiday_min", "法定休日(分)", "Statutory holiday (min)"},
      Field{"night_min", "深夜(分)", "Night (min)"},
      Field{"approved_by", "承認者", "Approved by"},
      Field{"edition", "版", "Edition"}};
};
static_assert(catalogue_complete<timecard::TotalsLine>());

}  // namespace tasuki
