#include "timecard/timecard_paper.hpp"

#include <algorithm>

namespace tasuki::timecard {
namespace {

std::vector<forms::BreakSpan> break_spans(const std::vector<TimeSpan>& from) {
  std::vector<forms::BreakSpan> result;
  for (const TimeSpan& rest : from) result.push_back({rest.start_min, rest.end_min});
  return result;
}

Minutes total_of(const std::vector<TimeSpan>& breaks) {
  Minutes total;
  for (const TimeSpan& rest : breaks) total += rest.length();
  return total;
}

bool with_times(const TimecardDay& day) {
  return day.state != DayState::empty && has_times(day.kind) && day.start_min && day.end_min;
}

// "2027/8/16 9:12" in Japan
std::string moment_text(const std::optional<Instant>& at) {
  if (!at) return "";
  const Date on = jst_date(*at);
  const auto minute =
      std::chrono::duration_cast<std::chrono::minutes>(*at - jst_instant(on)).count();
  const std::string minutes = std::to_string(minute % 60);
  return std::to_string(year_of(on)) + "/" + std::to_string(month_of(on)) + "/" +
         std::to_string(day_of(on)) + " " + std::to_string(minute / 60) + ":" +
         (minutes.size() < 2 ? "0" : "") + minutes;
}

std::vector<forms::WorkHours> hours_of_card(const Sheet& sheet) {
  std::vector<forms::WorkHours> result;
  for (const HoursPattern& pattern : sheet.facts.hours_on(sheet.card.period_from).patterns) {
    result.push_back({pattern.name, pattern.start_min, pattern.end_min, break_spans(pattern.breaks),
                      total_of(pattern.breaks)});
  }
  return result;
}

std::string kind_text(const Sheet& sheet, const TimecardDay& day) {
  if (day.state != DayState::empty) return day_kind_ja(day.kind);
  return rules::planned_day(sheet.facts, day.worked_on).working() ? "" : "休日";
}

forms::TimecardPrintDay print_day(const Sheet& sheet, Date on,
                                  const std::vector<law::ClassifiedDay>& figures) {
  const TimecardDay day = day_on(sheet, on);
  forms::TimecardPrintDay result;
  result.on = on;
  result.kind = kind_text(sheet, day);
  result.remark = day.state == DayState::empty ? "" : day.remark;
  result.worked = with_times(day);
  if (!result.worked) return result;
  result.starts = *day.start_min;
  result.ends = *day.end_min;
  result.break_time = total_of(day.breaks);
  for (const law::ClassifiedDay& one : figures) {
    if (one.worked_on != on) continue;
    result.worked_time = one.time.worked.total();
    result.over_8h = one.time.worked.over_8h_min;
    result.night = one.time.night.total();
  }
  return result;
}

// Who pressed ロック設定 last.
std::string locked_by(const Sheet& sheet) {
  const auto found = std::find_if(sheet.history.rbegin(), sheet.history.rend(),
                                  [](const CardEvent& event) { return event.verb == "lock"; });
  return found == sheet.history.rend() ? "" : found->actor_name;
}

// 「風邪のため欠勤」; the kind is added when the remark does not say it.
std::string absence_text(const TimecardDay& day) {
  const std::string kind = day_kind_ja(day.kind);
  if (day.remark.empty()) return kind;
  if (day.remark.find(kind) != std::string::npos) return day.remark;
  return day.remark + "（" + kind + "）";
}

forms::RecordedDay recorded(const TimecardDay& day, const std::string& job) {
  forms::RecordedDay result;
  result.on = day.worked_on;
  result.worked = with_times(day);
  if (!result.worked) {
    result.remark = absence_text(day);
    return result;
  }
  result.starts = *day.start_min;
  result.ends = *day.end_min;
  result.breaks = break_spans(day.breaks);
  result.break_total = total_of(day.breaks);
  result.job = job;
  result.remark = day.remark;
  return result;
}

const contract::Terms& terms_on(const std::vector<contract::Stood>& stood, Date on) {
  const contract::Terms* found = &stood.front().contract.terms;
  for (const contract::Stood& from : stood) {
    if (from.from_on <= on) found = &from.contract.terms;
  }
  return *found;
}

}  // namespace

forms::TimecardPrint print_of(const Sheet& sheet) {
  const Card& card = sheet.card;
  const auto figures = classified(sheet);
  const CardTotals totals = totals_of(sheet, figures);
  forms::TimecardPrint paper;
  paper.worker_name = card.worker_name;
  paper.worker_code = card.worker_code;
  paper.agency_name = card.agency_name;
  paper.client_name = card.client_name;
  paper.workplace_name = card.workplace_name;
  paper.contract_number = card.contract_number;
  paper.contract_hours = hours_of_card(sheet);
  paper.from_on = card.period_from;
  paper.last_on = card.period_to;
  for (const Date on : card.period().each_day()) {
    paper.days.push_back(print_day(sheet, on, figures));
  }
  paper.totals.days_worked = totals.worked_days + totals.holiday_work_days;
  paper.totals.days_absent = totals.absence_days;
  paper.totals.days_paid_leave = totals.paid_leave_days;
  paper.totals.worked_time = totals.worked_min;
  paper.totals.over_8h = totals.time.worked.over_8h_min;
  paper.totals.night = totals.night_min;
  paper.totals.statutory_holiday = totals.time.worked.statutory_holiday_min;
  paper.approvals = {
      {card.by_proxy ? "申請（代理：派遣元）" : "申請（派遣労働者）", card.applied_by,
       moment_text(card.applied_at)},
      {"承認（派遣先）", card.approved_by, moment_text(card.approved_at)},
      {"確認（派遣元）", card.locked_at ? locked_by(sheet) : "", moment_text(card.locked_at)}};
  return paper;
}

forms::WorkRecordNotice notice_of(const std::vector<Sheet>& sheets,
                                  const std::vector<contract::Stood>& stood, YearMonth month,
                                  Date issued_on) {
  forms::WorkRecordNotice paper;
  paper.issued_on = issued_on;
  paper.month_ym = month;
  std::vector<std::pair<Date, forms::ItemTexts>> texts;
  for (const contract::Stood& from : stood) {
    paper.agency_name = from.contract.agency_name;
    paper.client = contract::client_place(from.contract);
    paper.responsibility = from.contract.terms.responsibility;
    texts.emplace_back(from.from_on, forms::contract_items(paper));
  }
  paper.held = forms::changed_items(texts);
  for (const Sheet& sheet : sheets) {
    paper.worker_name = sheet.card.worker_name;
    for (const TimecardDay& day : sheet.days) {
      if (day.state != DayState::approved) continue;
      paper.days.push_back(recorded(day, contract::work_names(terms_on(stood, day.worked_on))));
    }
  }
  return paper;
}

Violations notice_violations(const std::vector<Sheet>& sheets) {
  Violations found;
  if (sheets.empty()) found.push_back({Code::not_found, "/month"});
  for (const Sheet& sheet : sheets) {
    const CardState state = sheet.card.state;
    if (state == CardState::approved || state == CardState::locked) continue;
    found.push_back({Code::card_not_approved,
                     "/month",
                     "派遣法42条3項",
                     {text(sheet.card.period_from) + "～" + text(sheet.card.period_to)}});
  }
  return found;
}

}  // namespace tasuki::timecard
