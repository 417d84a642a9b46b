#include "timecard/timecard_view.hpp"

#include <algorithm>

namespace tasuki::timecard {
namespace {

std::optional<std::string> some(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

std::vector<SpanView> spans(const std::vector<TimeSpan>& from) {
  std::vector<SpanView> result;
  for (const TimeSpan& span : from) result.push_back({span.start_min, span.end_min});
  return result;
}

std::string off_reason_ja(OffReason off) {
  switch (off) {
    case OffReason::none:
      return "";
    case OffReason::weekday:
      return "契約上の休日";
    case OffReason::days_off:
      return "契約で除く日";
    case OffReason::national_holiday:
      return "国民の祝日";
    case OffReason::shift_table:
      return "シフト表の休み";
    case OffReason::outside_assignment:
      return "配属期間外";
  }
  return "";
}

PlanView plan_of(const PlannedDay& planned, const std::vector<HoursPattern>& patterns) {
  PlanView view;
  view.working = planned.working();
  view.note = some(off_reason_ja(planned.off));
  if (planned.pattern) {
    view.starts_min = planned.pattern->start_min;
    view.ends_min = planned.pattern->end_min;
    view.breaks = spans(planned.pattern->breaks);
    view.note = some(planned.pattern->name);
  }
  for (const HoursPattern& one : patterns) {
    if (patterns.size() == 1) break;
    view.patterns.push_back({one.name, one.start_min, one.end_min, spans(one.breaks)});
  }
  return view;
}

// The client is not told that there is other work, only how its own minutes are counted.
void explain(DayView& view, const law::ClassifiedDay& day, ActorSide side) {
  view.figures = figures_of(day.time);
  for (const law::Step& step : day.explain) {
    if (side == ActorSide::client && step.key == law::StepKey::other_contracts) continue;
    view.explanation.push_back(law::step_ja(step));
    view.explanation_en.push_back(law::step_en(step));
  }
}

void warn(DayView& view, const Violations& found) {
  for (const Violation& v : found) {
    if (!v.warning) continue;
    view.warnings.push_back({std::string(code_text(v.code)), message_ja(v.code, v.params),
                             message_en(v.code, v.params), v.law});
  }
}

// When the worker began: as applied for, else as first punched.
std::optional<DayMinute> came(const Sheet& sheet, const TimecardDay& day) {
  if (day.state != DayState::empty) return day.start_min;
  for (const PlacedPunch& one : placed(sheet.punches)) {
    if (one.worked_on != day.worked_on || one.punch.kind != PunchKind::in) continue;
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(one.punch.at - jst_instant(day.worked_on));
    return DayMinute{static_cast<std::int32_t>(minutes.count())};
  }
  return std::nullopt;
}

void enter(DayView& view, const TimecardDay& day) {
  view.kind = day.kind;
  view.starts_min = day.start_min;
  view.ends_min = day.end_min;
  view.breaks = spans(day.breaks);
  view.remark = some(day.remark);
  view.return_reason = some(day.return_reason);
  view.proxy = day.by_proxy;
}

DayView day_view(const Sheet& sheet, Date on, const std::vector<law::ClassifiedDay>& figures,
                 const std::map<Date, Violations>& beyond, ActorSide side) {
  const TimecardDay day = day_on(sheet, on);
  const PlannedDay planned = rules::planned_day(sheet.facts, on, came(sheet, day));
  DayView view;
  view.worked_on = on;
  view.weekday = static_cast<std::int32_t>(weekday_index(on));
  view.planned = plan_of(planned, rules::patterns_on(sheet.facts, on));
  view.holiday_name = some(planned.holiday_name);
  view.state = day.state;
  view.missing = rules::is_missing(sheet.facts, on, &day);
  if (day.state == DayState::empty) return view;
  enter(view, day);
  warn(view, rules::violations_of_day(day, day_facts(sheet, on)));
  if (const auto found = beyond.find(on); found != beyond.end()) warn(view, found->second);
  for (const law::ClassifiedDay& one : figures) {
    if (one.worked_on == on && has_times(day.kind)) explain(view, one, side);
  }
  return view;
}

TotalsView totals_view(const CardTotals& from) {
  const law::ClassMinutes& worked = from.time.worked;
  return {from.planned_days,
          from.worked_days,
          from.holiday_work_days,
          from.absence_days,
          from.paid_leave_days,
          from.non_working_days,
          from.missing_days,
          from.worked_min,
          worked.scheduled_min,
          worked.overtime_within_law_min,
          worked.over_8h_min,
          worked.over_40h_min,
          worked.statutory_holiday_min,
          from.night_min};
}

CardMay may_do(const Sheet& sheet, const Viewer& viewer) {
  const CardState state = sheet.card.state;
  const bool agency = viewer.side == ActorSide::agency && viewer.manages;
  const bool worker = viewer.side == ActorSide::worker && sheet.actor.own_card;
  const bool applicant = worker || (agency && !sheet.actor.own_card);
  const bool approver = viewer.side == ActorSide::client && viewer.approves &&
                        sheet.actor.is_approver && !sheet.actor.own_card;
  const auto any_day = [&](DayState wanted) {
    return std::any_of(sheet.days.begin(), sheet.days.end(),
                       [&](const TimecardDay& day) { return day.state == wanted; });
  };
  CardMay may;
  may.apply = applicant && state == CardState::open;
  may.proxy = may.apply && agency;
  may.close = may.apply;
  may.withdraw_closing = applicant && state == CardState::applied;
  may.approve = approver && state == CardState::open && any_day(DayState::applied);
  may.approve_closing = approver && state == CardState::applied;
  may.withdraw_approval = approver && state == CardState::approved;
  may.download = agency && (state == CardState::approved || state == CardState::locked);
  may.lock = agency && state == CardState::approved && sheet.card.downloaded_at.has_value();
  may.unlock = agency && state == CardState::locked;
  may.set_approvers = viewer.side == ActorSide::client && viewer.approves &&
                      (state == CardState::open || state == CardState::applied);
  may.punch = worker && sheet.facts.assignment.contains(sheet.facts.today) &&
              sheet.card.period().contains(sheet.facts.today);
  may.notice = viewer.side == ActorSide::client && viewer.approves &&
               (state == CardState::approved || state == CardState::locked);
  return may;
}

void add_card(CardView& view, const Card& card, ActorSide side) {
  view.id = card.id;
  view.version = card.version;
  view.state = card.state;
  view.assignment_id = card.assignment_id;
  view.contract_id = card.contract_id;
  view.contract_number = card.contract_number;
  view.worker_name = card.worker_name;
  view.worker_code = card.worker_code;
  view.client_name = card.client_name;
  view.agency_name = card.agency_name;
  view.work_name = card.work_name;
  view.workplace_name = card.workplace_name;
  view.period_from = card.period_from;
  view.period_to = card.period_to;
  view.edition = card.edition;
  view.by_proxy = card.by_proxy;
  view.applied_at = card.applied_at;
  view.applied_by = card.applied_by;
  view.approved_at = card.approved_at;
  view.approved_by = card.approved_by;
  if (side == ActorSide::agency) view.downloaded_at = card.downloaded_at;
  view.locked_at = card.locked_at;
  view.return_reason = some(card.return_reason);
  for (std::size_t i = 0; i < card.approver_ids.size() && i < card.approver_names.size(); ++i) {
    view.approvers.push_back(
        {side == ActorSide::client ? card.approver_ids[i] : AccountId{}, card.approver_names[i]});
  }
}

}  // namespace

FiguresView figures_of(const law::ClassifiedTime& time) {
  const law::ClassMinutes& worked = time.worked;
  return {worked.total(),     worked.scheduled_min, worked.overtime_within_law_min,
          worked.over_8h_min, worked.over_40h_min,  worked.statutory_holiday_min,
          time.night.total()};
}

CardView view_of(const Sheet& sheet, const Viewer& viewer) {
  CardView view;
  add_card(view, sheet.card, viewer.side);
  const auto figures = classified(sheet);
  const auto beyond = over_agreement(sheet);
  for (const Date on : sheet.card.period().each_day()) {
    view.days.push_back(day_view(sheet, on, figures, beyond, viewer.side));
  }
  for (const PlacedPunch& one : placed(sheet.punches)) {
    for (DayView& day : view.days) {
      if (day.worked_on == one.worked_on) day.punches.push_back(one.punch);
    }
  }
  view.totals = totals_view(totals_of(sheet, figures));
  view.history = sheet.history;
  view.may = may_do(sheet, viewer);
  return view;
}

}  // namespace tasuki::timecard
