#include <algorithm>

#include "platform/announce.hpp"
#include "timecard/timecard_flows.hpp"
#include "timecard/timecard_mail.hpp"

namespace tasuki::timecard {

Violations approve_all_days(WriteTx& tx, Sheet& sheet);  // timecard_day_flow.cpp

namespace {

void store(WriteTx& tx, Sheet& sheet, std::string_view verb, const std::string& note = "") {
  cards::save(tx, sheet.card);
  cards::add_event(tx, sheet, verb, note);
}

void clear_approval(Card& card) {
  card.approved_at.reset();
  card.approved_by.clear();
}

void take_approval(WriteTx& tx, Sheet& sheet, const Closing& after) {
  take_closing(sheet.card, after);
  sheet.card.approved_at = tx.now();
  sheet.card.approved_by = cards::acting_name(tx, sheet);
  store(tx, sheet, "approve_closing");
  announce(tx, ClosingApproved{sheet.card});
  tell_agency(tx, sheet.card, "勤怠の締め承認", "タイムカードの締めが承認されました。");
}

void take_lock(WriteTx& tx, Sheet& sheet, const Closing& after) {
  take_closing(sheet.card, after);
  sheet.card.locked_at = tx.now();
  store(tx, sheet, "lock");
  announce(tx, CardLocked{sheet.card});
}

}  // namespace

// ---------------------------------------------------------------- worker and agency

Sheet apply_closing(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  const Closing after = require(rules::apply_closing(closing_of(sheet.card), sheet.actor,
                                                     sheet.facts, sheet.card.period(), sheet.days));
  take_closing(sheet.card, after);
  sheet.card.applied_at = tx.now();
  sheet.card.applied_by = tx.actor().name;
  store(tx, sheet, after.by_proxy ? "apply_closing_by_proxy" : "apply_closing");
  tell_approvers(tx, sheet.card, "勤怠の締め申請",
                 sheet.card.agency_name + "：タイムカードの締め申請が届いています。");
  if (after.by_proxy) {
    tell_worker(tx, sheet.card, "勤怠の代理申請", "派遣元が締め申請を代理で行いました。");
  }
  return sheet;
}

Sheet take_back_closing(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_closing(sheet.card, require(rules::take_back_closing(closing_of(sheet.card), sheet.actor)));
  sheet.card.applied_at.reset();
  sheet.card.applied_by.clear();
  store(tx, sheet, "take_back_closing");
  return sheet;
}

// ---------------------------------------------------------------- the client's approvers

Sheet approve_closing(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_approval(tx, sheet, require(rules::approve_closing(closing_of(sheet.card), sheet.actor)));
  return sheet;
}

Sheet return_closing(WriteTx& tx, TimecardId id, std::int64_t seen, const std::string& reason) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_closing(sheet.card,
               require(rules::return_closing(closing_of(sheet.card), sheet.actor, reason)));
  sheet.card.applied_at.reset();
  sheet.card.applied_by.clear();
  store(tx, sheet, "return_closing", reason);
  tell_worker(tx, sheet.card, "締め申請の差戻し", "締め申請が差し戻されました。理由：" + reason);
  return sheet;
}

Sheet withdraw_closing_approval(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_closing(sheet.card,
               require(rules::withdraw_closing_approval(closing_of(sheet.card), sheet.actor)));
  clear_approval(sheet.card);
  store(tx, sheet, "withdraw_approval");
  tell_agency(tx, sheet.card, "締め承認の取消", "タイムカードの締め承認が取り消されました。");
  return sheet;
}

// ---------------------------------------------------------------- the agency

Sheet lock(WriteTx& tx, TimecardId id, std::int64_t seen) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_lock(tx, sheet, require(rules::lock(closing_of(sheet.card), sheet.actor)));
  return sheet;
}

Sheet unlock(WriteTx& tx, TimecardId id, std::int64_t seen, const std::string& reason) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  take_closing(sheet.card, require(rules::unlock(closing_of(sheet.card), sheet.actor, reason)));
  sheet.card.locked_at.reset();
  store(tx, sheet, "unlock", reason);
  announce(tx, CardUnlocked{sheet.card});
  const std::string body = "派遣元がロックを解除しました。理由：" + reason;
  tell_approvers(tx, sheet.card, "勤怠のロック解除", body);
  tell_worker(tx, sheet.card, "勤怠のロック解除", body);
  return sheet;
}

std::vector<Sheet> download(WriteTx& tx, std::vector<TimecardId> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Sheet> sheets;
  Violations found;
  for (const TimecardId id : ids) {
    Sheet sheet = cards::load_for_change(tx, id);
    const auto outcome = rules::download(closing_of(sheet.card), sheet.actor);
    if (!outcome.after) {
      found.push_back({Code::card_not_approved, "/ids", "", {card_text(sheet.card)}});
      continue;
    }
    sheet.card.downloaded_at = tx.now();
    store(tx, sheet, "download");
    sheets.push_back(std::move(sheet));
  }
  require_none(std::move(found));
  return sheets;
}

// ---------------------------------------------------------------- bulk

namespace {

BulkRow refused(TimecardId id, Code code, const std::vector<std::string>& params = {}) {
  return {id, false, std::string(code_text(code)), message_ja(code, params),
          message_en(code, params)};
}

template <class T>
BulkRow refused(TimecardId id, const Outcome<T>& outcome) {
  for (const Violation& v : outcome.violations) {
    if (!v.warning) return refused(id, v.code, v.params);
  }
  return refused(id, Code::wrong_state);
}

BulkRow approve_card(WriteTx& tx, Sheet& sheet) {
  const TimecardId id = sheet.card.id;
  if (sheet.card.state == CardState::open) {
    const Outcome<bool> days = decided(true, approve_all_days(tx, sheet));
    return days.after ? BulkRow{id, true, "", "", ""} : refused(id, days);
  }
  const auto outcome = rules::approve_closing(closing_of(sheet.card), sheet.actor);
  if (!outcome.after) return refused(id, outcome);
  take_approval(tx, sheet, *outcome.after);
  return {id, true, "", "", ""};
}

}  // namespace

// In order of id, so that two people's bulk acts never wait for each other.
std::vector<BulkRow> approve_cards(WriteTx& tx, const std::vector<TimecardId>& ids,
                                   const std::vector<std::int64_t>& seen) {
  if (!seen.empty() && seen.size() != ids.size()) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_format, "/versions"}});
  }
  std::vector<std::pair<TimecardId, std::int64_t>> wanted;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    wanted.emplace_back(ids[i], seen.empty() ? 0 : seen[i]);
  }
  std::sort(wanted.begin(), wanted.end());
  std::vector<BulkRow> rows;
  for (const auto& [id, version] : wanted) {
    Sheet sheet = cards::load_for_change(tx, id);
    if (version != 0 && version != sheet.card.version) {
      rows.push_back(refused(id, Code::stale_version));
    } else {
      rows.push_back(approve_card(tx, sheet));
    }
  }
  return rows;
}

std::vector<BulkRow> lock_cards(WriteTx& tx, const std::vector<TimecardId>& ids) {
  std::vector<TimecardId> sorted = ids;
  std::sort(sorted.begin(), sorted.end());
  std::vector<BulkRow> rows;
  for (const TimecardId id : sorted) {
    Sheet sheet = cards::load_for_change(tx, id);
    const auto outcome = rules::lock(closing_of(sheet.card), sheet.actor);
    if (outcome.after) {
      take_lock(tx, sheet, *outcome.after);
      rows.push_back({id, true, "", "", ""});
    } else {
      rows.push_back(refused(id, outcome));
    }
  }
  return rows;
}

// ---------------------------------------------------------------- approvers

Sheet set_approvers(WriteTx& tx, TimecardId id, std::int64_t seen,
                    const std::vector<AccountId>& ids, bool following) {
  Sheet sheet = cards::load_for_change(tx, id, seen);
  if (sheet.card.state != CardState::open && sheet.card.state != CardState::applied) {
    throw Problem(sheet.card.state == CardState::locked ? Code::card_locked : Code::wrong_state);
  }
  if (ids.size() > kMostApprovers) {
    throw Problem(
        Code::invalid_input,
        Violations{
            {Code::too_many_approvers, "/approver_ids", "", {std::to_string(kMostApprovers)}}});
  }
  const auto chosen = cards::approvers(tx, ids);
  if (chosen.size() != ids.size()) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/approver_ids"}});
  }
  cards::set_approvers(tx, sheet.card, chosen, following);
  sheet.actor.stands_in_for.clear();  // whoever may approve chooses the approvers, in the own name
  std::string names;
  for (const auto& one : chosen) names += (names.empty() ? "" : "、") + one.name;
  cards::add_event(tx, sheet, "set_approvers", names);
  return cards::load(tx, id);
}

}  // namespace tasuki::timecard
