#include "ledger/ledger.hpp"

#include <algorithm>

namespace tasuki::ledger {
namespace {

bool same_breaks(const std::vector<contract::Break>& a, const std::vector<contract::Break>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const contract::Break& x, const contract::Break& y) {
                      return x.start_min == y.start_min && x.end_min == y.end_min;
                    });
}

bool same_shifts(const contract::Hours& a, const contract::Hours& b) {
  return std::equal(a.shifts.begin(), a.shifts.end(), b.shifts.begin(), b.shifts.end(),
                    [](const contract::Shift& x, const contract::Shift& y) {
                      return x.name == y.name && x.start_min == y.start_min &&
                             x.end_min == y.end_min && same_breaks(x.breaks, y.breaks);
                    });
}

const contract::Hours* hours_on(const std::vector<PlannedHours>& plan, Date on) {
  const contract::Hours* found = nullptr;
  for (const PlannedHours& from : plan) {
    if (from.effective_from <= on) found = &from.hours;
  }
  return found;
}

std::string breaks_text(const std::vector<contract::Break>& breaks) {
  std::string text_of;
  for (const contract::Break& rest : breaks) {
    text_of += (text_of.empty() ? "" : "・") + text(rest.start_min) + "～" + text(rest.end_min);
  }
  return text_of.empty() ? "なし" : text_of;
}

// Is the shift among those that may be worked on the day? The shift table says so where it names
// the day.
bool planned_on(const contract::Hours& hours, const contract::Shift& shift, Date on) {
  bool named = false;
  for (const contract::ShiftDay& row : hours.shift_table) {
    if (row.on != on) continue;
    if (row.shift == shift.name) return true;
    named = true;
  }
  return !named;
}

// How the worked hours of a planned day differ; "" when they do not.
std::string difference(const contract::Hours* hours, const WorkedDay& day) {
  const std::string worked = text(*day.start_min) + "～" + text(*day.end_min);
  if (hours == nullptr) return "就業時間 " + worked;
  const contract::Shift* same = nullptr;  // the shift begun or ended as planned
  for (const contract::Shift& shift : hours->shifts) {
    if (!planned_on(*hours, shift, day.worked_on)) continue;
    const bool begun = shift.start_min == *day.start_min;
    const bool ended = shift.end_min == *day.end_min;
    if (begun && ended && same_breaks(shift.breaks, day.breaks)) return "";
    if (begun || ended) same = &shift;
  }
  if (same == nullptr) return "就業時間 " + worked;
  if (same->start_min == *day.start_min && same->end_min == *day.end_min) {
    return "休憩時間 " + breaks_text(day.breaks);
  }
  const Minutes planned = same->end_min - same->start_min;
  const Minutes actual = *day.end_min - *day.start_min;
  const bool longer = actual > planned;
  const Minutes by = longer ? actual - planned : planned - actual;
  return "就業時間 " + worked + "（予定より" + forms::length_text(by) +
         (longer ? "長い）" : "短い）");
}

std::string note_text(const std::vector<PlannedHours>& plan, const WorkedDay& day) {
  const std::string tail = day.remark.empty() ? "" : "（" + day.remark + "）";
  if (day.kind == "absence") return "欠勤" + tail;
  if (day.kind == "paid_leave") return "年次有給休暇" + tail;
  if (day.kind == "non_working") return day.planned ? "就業せず" + tail : "";
  if (!day.start_min || !day.end_min) return "";
  if (!day.planned) {
    return "就業日以外の就業 " + text(*day.start_min) + "～" + text(*day.end_min) + tail;
  }
  const std::string differs = difference(hours_on(plan, day.worked_on), day);
  return differs.empty() ? "" : differs + tail;
}

}  // namespace

std::vector<forms::DatedNote> deviations(const std::vector<PlannedHours>& plan,
                                         const std::vector<WorkedDay>& days) {
  std::vector<forms::DatedNote> notes;
  for (const WorkedDay& day : days) {
    std::string text_of = note_text(plan, day);
    if (!text_of.empty()) notes.push_back({day.worked_on, "", std::move(text_of)});
  }
  return notes;
}

std::vector<PlannedHours> held_until(const std::vector<PlannedHours>& plan, Date until) {
  std::vector<PlannedHours> held;
  for (const PlannedHours& from : plan) {
    if (from.effective_from > until) continue;
    if (!held.empty() && held.back().effective_from == from.effective_from) held.pop_back();
    if (held.empty() || !same_shifts(held.back().hours, from.hours)) held.push_back(from);
  }
  return held;
}

Date keep_until(Date dispatch_ended_on) { return add_years(dispatch_ended_on, 3); }

Violations client_training_violations(const ClientTrainingForm& form,
                                      const contract::Assignment& assignment, Date today) {
  Violations found;
  if (form.held_on > today) found.push_back({Code::date_in_future, "/held_on"});
  if (form.held_on < assignment.starts_on || form.held_on > assignment.ends_on) {
    found.push_back({Code::day_not_in_assignment, "/held_on"});
  }
  if (form.end_min <= form.start_min) found.push_back({Code::end_before_start, "/end_min"});
  return found;
}

}  // namespace tasuki::ledger
