#include "timecard/timecard_states.hpp"

#include <algorithm>
#include <initializer_list>

namespace tasuki::timecard::rules {
namespace {

void add(Violations& found, Code code, const char* pointer = "") {
  found.push_back({code, pointer});
}

// The worker for the own card, or the agency by proxy.
void check_applicant(Violations& found, const CardActor& actor) {
  const bool worker = actor.side == ActorSide::worker && actor.own_card;
  const bool agency = actor.side == ActorSide::agency && !actor.own_card;
  if (!worker && !agency) add(found, Code::forbidden);
}

// One of the client's approvers, and never for the own card.
void check_approver(Violations& found, const CardActor& actor) {
  if (actor.own_card) return add(found, Code::own_card);
  if (actor.side != ActorSide::client || !actor.is_approver) add(found, Code::not_approver);
}

void check_agency(Violations& found, const CardActor& actor) {
  if (actor.side != ActorSide::agency) add(found, Code::forbidden);
}

void check_reason(Violations& found, const std::string& reason) {
  const bool blank =
      std::all_of(reason.begin(), reason.end(), [](char c) { return c == ' ' || c == '\n'; });
  if (blank) add(found, Code::reason_required, "/reason");
}

// card_locked says more than wrong_state, so it comes first.
void check_card(Violations& found, CardState now, std::initializer_list<CardState> allowed) {
  if (std::find(allowed.begin(), allowed.end(), now) != allowed.end()) return;
  add(found, now == CardState::locked ? Code::card_locked : Code::wrong_state);
}

void check_day(Violations& found, DayState now, std::initializer_list<DayState> allowed) {
  if (std::find(allowed.begin(), allowed.end(), now) == allowed.end()) {
    add(found, Code::wrong_state);
  }
}

void append(Violations& found, Violations more) {
  found.insert(found.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

Outcome<TimecardDay> apply_day(const TimecardDay& before, const TimecardDay& proposed,
                               CardState closing, const CardActor& actor, const DayFacts& facts) {
  Violations found;
  check_applicant(found, actor);
  check_card(found, closing, {CardState::open});
  check_day(found, before.state, {DayState::empty, DayState::applied, DayState::returned});
  append(found, violations_of_day(proposed, facts));
  TimecardDay after = proposed;
  after.state = DayState::applied;
  after.by_proxy = actor.side == ActorSide::agency;
  after.return_reason.clear();
  return decided(std::move(after), std::move(found));
}

Outcome<TimecardDay> take_back_day(const TimecardDay& before, CardState closing,
                                   const CardActor& actor) {
  Violations found;
  check_applicant(found, actor);
  check_card(found, closing, {CardState::open});
  check_day(found, before.state, {DayState::applied, DayState::returned});
  TimecardDay after;
  after.worked_on = before.worked_on;
  return decided(std::move(after), std::move(found));
}

Outcome<TimecardDay> approve_day(const TimecardDay& before, CardState closing,
                                 const CardActor& actor) {
  Violations found;
  check_approver(found, actor);
  check_card(found, closing, {CardState::open});
  check_day(found, before.state, {DayState::applied});
  TimecardDay after = before;
  after.state = DayState::approved;
  return decided(std::move(after), std::move(found));
}

Outcome<TimecardDay> return_day(const TimecardDay& before, CardState closing,
                                const CardActor& actor, const std::string& reason) {
  Violations found;
  check_approver(found, actor);
  check_card(found, closing, {CardState::open});
  check_day(found, before.state, {DayState::applied, DayState::approved});
  check_reason(found, reason);
  TimecardDay after = before;
  after.state = DayState::returned;
  after.return_reason = reason;
  return decided(std::move(after), std::move(found));
}

Outcome<TimecardDay> withdraw_approval(const TimecardDay& before, CardState closing,
                                       const CardActor& actor) {
  Violations found;
  check_approver(found, actor);
  check_card(found, closing, {CardState::open});
  check_day(found, before.state, {DayState::approved});
  TimecardDay after = before;
  after.state = DayState::applied;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> apply_closing(const Closing& before, const CardActor& actor,
                               const CardFacts& facts, const Period& closing,
                               const std::vector<TimecardDay>& days) {
  Violations found;
  check_applicant(found, actor);
  check_card(found, before.state, {CardState::open});
  append(found, violations_of_closing(facts, closing, days));
  Closing after = before;
  after.state = CardState::applied;
  after.by_proxy = actor.side == ActorSide::agency;
  after.return_reason.clear();
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> take_back_closing(const Closing& before, const CardActor& actor) {
  Violations found;
  check_applicant(found, actor);
  check_card(found, before.state, {CardState::applied});
  Closing after = before;
  after.state = CardState::open;
  after.by_proxy = false;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> approve_closing(const Closing& before, const CardActor& actor) {
  Violations found;
  check_approver(found, actor);
  check_card(found, before.state, {CardState::applied});
  Closing after = before;
  after.state = CardState::approved;
  after.downloaded = false;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> return_closing(const Closing& before, const CardActor& actor,
                                const std::string& reason) {
  Violations found;
  check_approver(found, actor);
  check_card(found, before.state, {CardState::applied});
  check_reason(found, reason);
  Closing after = before;
  after.state = CardState::open;
  after.return_reason = reason;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> withdraw_closing_approval(const Closing& before, const CardActor& actor) {
  Violations found;
  check_approver(found, actor);
  check_card(found, before.state, {CardState::approved});
  Closing after = before;
  after.state = CardState::applied;
  after.downloaded = false;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> download(const Closing& before, const CardActor& actor) {
  Violations found;
  check_agency(found, actor);
  if (before.state != CardState::approved && before.state != CardState::locked) {
    add(found, Code::wrong_state);
  }
  Closing after = before;
  after.downloaded = true;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> lock(const Closing& before, const CardActor& actor) {
  Violations found;
  check_agency(found, actor);
  check_card(found, before.state, {CardState::approved});
  if (!before.downloaded) add(found, Code::not_downloaded);
  Closing after = before;
  after.state = CardState::locked;
  return decided(std::move(after), std::move(found));
}

Outcome<Closing> unlock(const Closing& before, const CardActor& actor, const std::string& reason) {
  Violations found;
  check_agency(found, actor);
  check_card(found, before.state, {CardState::locked});
  check_reason(found, reason);
  Closing after = before;
  after.state = CardState::approved;
  after.downloaded = false;
  ++after.edition;
  return decided(std::move(after), std::move(found));
}

}  // namespace tasuki::timecard::rules
