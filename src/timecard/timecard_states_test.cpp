#include "timecard/timecard_states.hpp"

#include <gtest/gtest.h>

namespace tasuki::timecard {
namespace {

const CardActor kWorker{ActorSide::worker, true, false};
const CardActor kOtherWorker{ActorSide::worker, false, false};
const CardActor kAgency{ActorSide::agency, false, false};
const CardActor kApprover{ActorSide::client, false, true};
const CardActor kClientUser{ActorSide::client, false, false};
const CardActor kApproverOfOwnCard{ActorSide::client, true, true};

TimecardDay day_in(DayState state) {
  TimecardDay day;
  day.worked_on = date(2027, 8, 2);
  day.state = state;
  return day;
}

Closing card_in(CardState state, bool downloaded = false) {
  Closing closing;
  closing.state = state;
  closing.downloaded = downloaded;
  return closing;
}

// "" = allowed, otherwise the first code.
template <class T>
std::string answer(const Outcome<T>& outcome) {
  return outcome.refused() ? std::string(code_text(outcome.violations.front().code)) : "";
}

TEST(TimecardStates, DailyApprovals) {
  struct Row {
    DayState from;
    CardState card;
    CardActor actor;
    const char* approve;
    const char* send_back;
    const char* withdraw;
  };
  using D = DayState;
  using C = CardState;
  const Row rows[] = {
      {D::applied, C::open, kApprover, "", "", "wrong_state"},
      {D::approved, C::open, kApprover, "wrong_state", "", ""},
      {D::empty, C::open, kApprover, "wrong_state", "wrong_state", "wrong_state"},
      {D::returned, C::open, kApprover, "wrong_state", "wrong_state", "wrong_state"},
      {D::applied, C::applied, kApprover, "wrong_state", "wrong_state", "wrong_state"},
      {D::approved, C::locked, kApprover, "card_locked", "card_locked", "card_locked"},
      {D::applied, C::open, kApproverOfOwnCard, "own_card", "own_card", "own_card"},
      {D::applied, C::open, kWorker, "own_card", "own_card", "own_card"},
      {D::applied, C::open, kClientUser, "not_approver", "not_approver", "not_approver"},
      {D::applied, C::open, kAgency, "not_approver", "not_approver", "not_approver"},
  };
  for (const Row& row : rows) {
    const TimecardDay day = day_in(row.from);
    EXPECT_EQ(answer(rules::approve_day(day, row.card, row.actor)), row.approve);
    EXPECT_EQ(answer(rules::return_day(day, row.card, row.actor, "時刻の確認")), row.send_back);
    EXPECT_EQ(answer(rules::withdraw_approval(day, row.card, row.actor)), row.withdraw);
  }
  EXPECT_EQ(rules::approve_day(day_in(D::applied), C::open, kApprover).after->state, D::approved);
  EXPECT_EQ(rules::withdraw_approval(day_in(D::approved), C::open, kApprover).after->state,
            D::applied);
  const auto returned = rules::return_day(day_in(D::applied), C::open, kApprover, "時刻の確認");
  EXPECT_EQ(returned.after->state, D::returned);
  EXPECT_EQ(returned.after->return_reason, "時刻の確認");
  EXPECT_EQ(answer(rules::return_day(day_in(D::applied), C::open, kApprover, " ")),
            "reason_required");
}

struct ApplyFixture {
  law::HolidayCalendar none;
  DayFacts facts;
  TimecardDay proposed = day_in(DayState::empty);

  ApplyFixture() {
    facts.card.hours.patterns = {{"", {540}, {1080}, {{{720}, {780}}}, kMondayToFriday}};
    facts.card.assignment = Period::inclusive(date(2027, 7, 1), date(2027, 9, 30));
    facts.card.holidays = &none;
    facts.card.today = date(2027, 8, 2);
    proposed.start_min = DayMinute{540};
    proposed.end_min = DayMinute{1080};
    proposed.breaks = {{{720}, {780}}};
  }
};

TEST(TimecardStates, DailyApplication) {
  const ApplyFixture f;
  struct Row {
    DayState from;
    CardState card;
    CardActor actor;
    const char* refusal;
  };
  using D = DayState;
  using C = CardState;
  const Row rows[] = {
      {D::empty, C::open, kWorker, ""},
      {D::applied, C::open, kWorker, ""},
      {D::returned, C::open, kWorker, ""},
      {D::approved, C::open, kWorker, "wrong_state"},
      {D::empty, C::applied, kWorker, "wrong_state"},
      {D::empty, C::locked, kWorker, "card_locked"},
      {D::empty, C::open, kAgency, ""},
      {D::empty, C::open, kOtherWorker, "forbidden"},
      {D::empty, C::open, kApprover, "forbidden"},
  };
  for (const Row& row : rows) {
    const auto outcome =
        rules::apply_day(day_in(row.from), f.proposed, row.card, row.actor, f.facts);
    EXPECT_EQ(answer(outcome), row.refusal);
    if (!outcome.refused()) {
      EXPECT_EQ(outcome.after->state, D::applied);
      EXPECT_EQ(outcome.after->by_proxy, row.actor.side == ActorSide::agency);
    }
  }
  TimecardDay wrong = f.proposed;
  wrong.end_min = DayMinute{500};
  EXPECT_EQ(answer(rules::apply_day(day_in(D::empty), wrong, C::open, kWorker, f.facts)),
            "end_before_start");
  EXPECT_EQ(rules::take_back_day(day_in(D::applied), C::open, kWorker).after->state, D::empty);
  EXPECT_EQ(answer(rules::take_back_day(day_in(D::approved), C::open, kWorker)), "wrong_state");
}

TEST(TimecardStates, ClosingFromOpenToLocked) {
  using C = CardState;
  struct Row {
    C from;
    CardActor actor;
    const char* approve;
    const char* send_back;
    const char* withdraw;
    const char* take_back;
    const char* download;
  };
  const Row rows[] = {
      {C::open, kApprover, "wrong_state", "wrong_state", "wrong_state", "forbidden", "forbidden"},
      {C::applied, kApprover, "", "", "wrong_state", "forbidden", "forbidden"},
      {C::approved, kApprover, "wrong_state", "wrong_state", "", "forbidden", "forbidden"},
      {C::locked, kApprover, "card_locked", "card_locked", "card_locked", "forbidden", "forbidden"},
      {C::applied, kApproverOfOwnCard, "own_card", "own_card", "own_card", "forbidden",
       "forbidden"},
      {C::applied, kWorker, "own_card", "own_card", "own_card", "", "forbidden"},
      {C::approved, kWorker, "own_card", "own_card", "own_card", "wrong_state", "forbidden"},
      {C::approved, kAgency, "not_approver", "not_approver", "not_approver", "wrong_state", ""},
      {C::locked, kAgency, "not_approver", "not_approver", "not_approver", "card_locked", ""},
      {C::open, kAgency, "not_approver", "not_approver", "not_approver", "wrong_state",
       "wrong_state"},
  };
  for (const Row& row : rows) {
    const Closing card = card_in(row.from);
    EXPECT_EQ(answer(rules::approve_closing(card, row.actor)), row.approve);
    EXPECT_EQ(answer(rules::return_closing(card, row.actor, "17日の確認")), row.send_back);
    EXPECT_EQ(answer(rules::withdraw_closing_approval(card, row.actor)), row.withdraw);
    EXPECT_EQ(answer(rules::take_back_closing(card, row.actor)), row.take_back);
    EXPECT_EQ(answer(rules::download(card, row.actor)), row.download);
  }
}

TEST(TimecardStates, LockAndUnlockBelongToTheAgency) {
  using C = CardState;
  EXPECT_EQ(answer(rules::lock(card_in(C::approved), kAgency)), "not_downloaded");
  EXPECT_EQ(rules::lock(card_in(C::approved, true), kAgency).after->state, C::locked);
  EXPECT_EQ(answer(rules::lock(card_in(C::approved, true), kApprover)), "forbidden");
  EXPECT_EQ(answer(rules::lock(card_in(C::applied, true), kAgency)), "wrong_state");
  EXPECT_EQ(answer(rules::lock(card_in(C::locked, true), kAgency)), "card_locked");

  EXPECT_EQ(answer(rules::unlock(card_in(C::locked), kAgency, "")), "reason_required");
  EXPECT_EQ(answer(rules::unlock(card_in(C::locked), kApprover, "訂正")), "forbidden");
  EXPECT_EQ(answer(rules::unlock(card_in(C::approved), kAgency, "訂正")), "wrong_state");
  const auto unlocked = rules::unlock(card_in(C::locked, true), kAgency, "訂正");
  EXPECT_EQ(unlocked.after->state, C::approved);
  EXPECT_EQ(unlocked.after->edition, 2);
  EXPECT_FALSE(unlocked.after->downloaded);  // the new edition must be downloaded again
}

TEST(TimecardStates, AWithdrawnApprovalNeedsANewDownload) {
  const auto withdrawn =
      rules::withdraw_closing_approval(card_in(CardState::approved, true), kApprover);
  const auto approved = rules::approve_closing(*withdrawn.after, kApprover);
  EXPECT_EQ(answer(rules::lock(*approved.after, kAgency)), "not_downloaded");
}

TEST(TimecardStates, ClosingApplicationNeedsEveryDay) {
  const ApplyFixture f;
  const Period one_day_period = Period::inclusive(date(2027, 8, 2), date(2027, 8, 2));
  const auto apply = [&](const CardActor& actor, std::vector<TimecardDay> days) {
    return rules::apply_closing(card_in(CardState::open), actor, f.facts.card, one_day_period,
                                days);
  };
  EXPECT_EQ(answer(apply(kWorker, {})), "day_missing");
  EXPECT_EQ(answer(apply(kWorker, {day_in(DayState::applied)})), "day_not_approved");
  EXPECT_EQ(answer(apply(kApprover, {day_in(DayState::approved)})), "forbidden");
  EXPECT_EQ(apply(kWorker, {day_in(DayState::approved)}).after->state, CardState::applied);
  EXPECT_TRUE(apply(kAgency, {day_in(DayState::approved)}).after->by_proxy);
}

// 403 and 409 leave as themselves, input errors together as invalid_input.
TEST(TimecardStates, RequireThrowsWhatThePersonCanMend) {
  try {
    require(rules::approve_day(day_in(DayState::applied), CardState::open, kApproverOfOwnCard));
    ADD_FAILURE();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.code(), Code::own_card);
  }
  try {
    require(rules::return_day(day_in(DayState::applied), CardState::open, kApprover, ""));
    ADD_FAILURE();
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.code(), Code::invalid_input);
    EXPECT_EQ(problem.violations().at(0).code, Code::reason_required);
  }
}

}  // namespace
}  // namespace tasuki::timecard
