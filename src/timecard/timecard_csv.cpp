#include "timecard/timecard_csv.hpp"

namespace tasuki::timecard {
namespace {

void add_times(DailyLine& line, const TimecardDay& day, const law::ClassifiedTime& time) {
  line.starts = text(*day.start_min);
  line.ends = text(*day.end_min);
  for (const TimeSpan& rest : day.breaks) line.break_min += rest.length();
  line.total_min = time.worked.total();
  line.scheduled_min = time.worked.scheduled_min;
  line.overtime_within_law_min = time.worked.overtime_within_law_min;
  line.over_8h_min = time.worked.over_8h_min;
  line.over_40h_min = time.worked.over_40h_min;
  line.statutory_holiday_min = time.worked.statutory_holiday_min;
  line.night_min = time.night.total();
}

}  // namespace

std::vector<DailyLine> daily_lines(const Sheet& sheet) {
  std::vector<DailyLine> lines;
  for (const law::ClassifiedDay& figures : classified(sheet)) {
    const TimecardDay day = day_on(sheet, figures.worked_on);
    DailyLine line;
    line.worker_code = sheet.card.worker_code;
    line.worker_name = sheet.card.worker_name;
    line.client_name = sheet.card.client_name;
    line.contract_number = sheet.card.contract_number;
    line.worked_on = day.worked_on;
    line.weekday = weekday_ja(day.worked_on);
    line.kind = day_kind_ja(day.kind);
    if (has_times(day.kind) && day.start_min && day.end_min) add_times(line, day, figures.time);
    line.remark = day.remark;
    line.by_proxy = day.by_proxy;
    line.edition = sheet.card.edition;
    lines.push_back(std::move(line));
  }
  return lines;
}

TotalsLine totals_line(const Sheet& sheet) {
  const CardTotals totals = totals_of(sheet, classified(sheet));
  const law::ClassMinutes& worked = totals.time.worked;
  return {sheet.card.worker_code,     sheet.card.worker_name, sheet.card.client_name,
          sheet.card.contract_number, sheet.card.period_from, sheet.card.period_to,
          totals.planned_days,        totals.worked_days,     totals.holiday_work_days,
          totals.absence_days,        totals.paid_leave_days, totals.non_working_days,
          totals.worked_min,          worked.scheduled_min,   worked.overtime_within_law_min,
          worked.over_8h_min,         worked.over_40h_min,    worked.statutory_holiday_min,
          totals.night_min,           sheet.card.approved_by, sheet.card.edition};
}

}  // namespace tasuki::timecard
