#include <algorithm>

#include "timecard/timecard_flows.hpp"
#include "timecard/timecard_mail.hpp"

namespace tasuki::timecard {
namespace {

// The rules name the members of a day, the screen says starts and ends.
Violations with_wire_names(Violations violations, const std::string& before = "") {
  for (Violation& v : violations) {
    if (v.pointer == "/start_min") v.pointer = "/starts_min";
    if (v.pointer == "/end_min") v.pointer = "/ends_min";
    v.pointer = before + v.pointer;
  }
  return violations;
}

// Throws when one of them is red.
void refuse_red(Violations violations) { require(decided(true, std::move(violations))); }

void append(Violations& all, Violations more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void tell_of_proxy(WriteTx& tx, const Sheet& sheet, const std::string& days) {
  if (tx.actor().side != Side::agency) return;
  tell_worker(tx, sheet.card, "勤怠の代理申請",
              "派遣元が " + days + " の勤怠を代理で申請しました。内容をご確認ください。");
}

void store_day(WriteTx& tx, Sheet& sheet, const TimecardDay& day, std::string_view verb,
               const std::string& note = "") {
  cards::save_day(tx, sheet, day, rules::overtime_minutes(sheet.facts, day));
  cards::add_event(tx, sheet, verb, text(day.worked_on) + (note.empty() ? "" : " " + note));
  put_day(sheet, day);
}

void require_in_period(const Sheet& sheet, Date on) {
  if (!sheet.card.period().contains(on)) throw Problem(Code::not_found);
}

}  // namespace

// ---------------------------------------------------------------- worker and agency

Sheet apply_day(WriteTx& tx, TimecardId id, std::int64_t seen, const TimecardDay& proposed) {
  Sheet sheet = cards::load_for_entry(tx, id, seen);
  require_in_period(sheet, proposed.worked_on);
  auto outcome = rules::apply_day(day_on(sheet, proposed.worked_on), proposed, sheet.card.state,
                                  sheet.actor, day_facts(sheet, proposed.worked_on));
  outcome.violations = with_wire_names(std::move(outcome.violations));
  const TimecardDay after = require(std::move(outcome));
  store_day(tx, sheet, after, after.by_proxy ? "apply_day_by_proxy" : "apply_day");
  tell_of_proxy(tx, sheet, text(after.worked_on));
  cards::raise_version(tx, sheet.card);
  return sheet;
}

Sheet take_back_day(WriteTx& tx, TimecardId id, std::int64_t seen, Date on) {
  Sheet sheet = cards::load_for_entry(tx, id, seen);
  require_in_period(sheet, on);
  const TimecardDay after =
      require(rules::take_back_day(day_on(sheet, on), sheet.card.state, sheet.actor));
  store_day(tx, sheet, after, "take_back_day");
  tell_of_proxy(tx, sheet, text(on));
  cards::raise_version(tx, sheet.card);
  return sheet;
}

Sheet fill(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_entry(tx, id, seen);
  const auto filled =
      rules::fill_with_contract_hours(sheet.facts, sheet.card.period(), sheet.days, tx.now());
  if (filled.empty()) throw Problem(Code::nothing_to_apply);
  Violations found;
  std::vector<TimecardDay> applied;
  for (const TimecardDay& day : filled) {
    auto outcome = rules::apply_day(day_on(sheet, day.worked_on), day, sheet.card.state,
                                    sheet.actor, day_facts(sheet, day.worked_on));
    if (outcome.after) applied.push_back(*outcome.after);
    append(found, with_wire_names(std::move(outcome.violations), "/days/" + text(day.worked_on)));
  }
  refuse_red(std::move(found));
  for (const TimecardDay& day : applied) {
    store_day(tx, sheet, day, day.by_proxy ? "apply_day_by_proxy" : "apply_day", "定時入力");
  }
  tell_of_proxy(tx, sheet, text(applied.front().worked_on) + "～" + text(applied.back().worked_on));
  cards::raise_version(tx, sheet.card);
  return sheet;
}

Punch punch(WriteTx& tx, AssignmentId assignment, PunchKind kind) {
  const cards::PunchPlace place = cards::punch_place(tx, assignment);
  // Work of the last day may end past midnight.
  const Date last_on = place.ends_on + (kind == PunchKind::out ? one_day : std::chrono::days{0});
  if (tx.today() < place.starts_on || tx.today() > last_on) {
    throw Problem(Code::invalid_input, Violations{{Code::day_not_in_assignment, "/assignment_id"}});
  }
  cards::add_punch(tx, place, assignment, kind);
  return {tx.now(), kind};
}

// ---------------------------------------------------------------- the client's approvers

namespace {

// Approves what may be approved of the sheet; gives what speaks against it.
Violations approve(WriteTx& tx, Sheet& sheet, const std::vector<Date>& dates) {
  Violations found;
  std::vector<TimecardDay> approved;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    auto outcome = rules::approve_day(day_on(sheet, dates[i]), sheet.card.state, sheet.actor);
    if (outcome.after) approved.push_back(*outcome.after);
    append(found, with_wire_names(std::move(outcome.violations), "/dates/" + std::to_string(i)));
  }
  if (has_red(found)) return found;
  for (const TimecardDay& day : approved) store_day(tx, sheet, day, "approve_day");
  cards::raise_version(tx, sheet.card);
  return found;
}

std::vector<Date> applied_days(const Sheet& sheet) {
  std::vector<Date> dates;
  for (const TimecardDay& day : sheet.days) {
    if (day.state == DayState::applied) dates.push_back(day.worked_on);
  }
  return dates;
}

}  // namespace

namespace {

Sheet approve_these(WriteTx& tx, Sheet sheet, std::vector<Date> dates) {
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  for (const Date on : dates) require_in_period(sheet, on);
  refuse_red(approve(tx, sheet, dates));
  return sheet;
}

}  // namespace

Sheet approve_days(WriteTx& tx, TimecardId id, std::int64_t seen, std::vector<Date> dates) {
  if (dates.empty()) throw Problem(Code::invalid_input, Violations{{Code::required, "/dates"}});
  return approve_these(tx, cards::load_for_change(tx, id, seen), std::move(dates));
}

Sheet approve_applied_days(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  std::vector<Date> dates = applied_days(sheet);
  if (dates.empty()) throw Problem(Code::wrong_state);
  return approve_these(tx, std::move(sheet), std::move(dates));
}

Sheet return_day(WriteTx& tx, TimecardId id, std::int64_t seen, Date on,
                 const std::string& reason) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  require_in_period(sheet, on);
  const TimecardDay after =
      require(rules::return_day(day_on(sheet, on), sheet.card.state, sheet.actor, reason));
  store_day(tx, sheet, after, "return_day", reason);
  cards::raise_version(tx, sheet.card);
  tell_worker(tx, sheet.card, "勤怠の差戻し",
              text(on) + " の勤怠が差し戻されました。理由：" + reason);
  return sheet;
}

Sheet withdraw_day_approval(WriteTx& tx, TimecardId id, std::int64_t seen, Date on) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  require_in_period(sheet, on);
  const TimecardDay after =
      require(rules::withdraw_approval(day_on(sheet, on), sheet.card.state, sheet.actor));
  store_day(tx, sheet, after, "withdraw_day_approval");
  cards::raise_version(tx, sheet.card);
  return sheet;
}

// Called by the bulk act for cards that are still open.
Violations approve_all_days(WriteTx& tx, Sheet& sheet) {
  const std::vector<Date> dates = applied_days(sheet);
  if (dates.empty()) return {{Code::wrong_state, ""}};
  return approve(tx, sheet, dates);
}

}  // namespace tasuki::timecard
