// The hearing of the guide's example: first acceptance 2023-10-01, conflict date 2026-10-01, notice
// on 7/1, answer by 8/31, new conflict date 2029-10-01 told on 9/3.
#include "compliance/hearing/hearing.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tasuki::compliance {
namespace {

LimitStay stay(Date from_on, Date to_on) {
  LimitStay result;
  result.from_on = from_on;
  result.to_on = to_on;
  result.unit_name = "製造課";
  return result;
}

Limit history() { return limit_of({stay(date(2023, 10, 1), date(2026, 9, 30))}); }

Hearing ready() {
  Hearing hearing = draft_of(history(), date(2026, 7, 1));
  HearingInput input;
  input.establishment_address = "大崎市古川〇〇町0-0";
  input.head_title = "工場長";
  input.head_name = "架空 一郎";
  input.extend_to_on = date(2029, 9, 30);
  input.representative.name = "架空 花子";
  input.representative.election_method = HearingElection::vote;
  input.representative.purpose_stated = true;
  input.representative.elected_on = date(2026, 6, 20);
  HeadCount count;
  count.section = "製造課";
  count.from_on = date(2023, 10, 1);
  count.to_on = date(2026, 6, 30);
  count.permanent_count = 3;
  input.head_counts = {count};
  input.answer_due_on = date(2026, 8, 31);
  return edited(std::move(hearing), std::move(input));
}

Hearing asked() { return notified(ready(), date(2026, 7, 1), date(2026, 7, 1)); }

Code refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Problem& problem) {
    return problem.violations().empty() ? problem.code() : problem.violations().front().code;
  }
  return Code::internal;  // nothing was refused
}

TEST(HearingTest, TheGuidesExampleRunsThrough) {
  const Hearing hearing = ready();
  EXPECT_EQ(hearing.conflict_on, date(2026, 10, 1));
  const HearingDays days = days_of(hearing.period_began_on, hearing.conflict_on);
  EXPECT_EQ(days.earliest_on, date(2023, 10, 1));
  EXPECT_EQ(days.latest_on, date(2026, 9, 1));
  EXPECT_EQ(days.longest_to_on, date(2029, 9, 30));
  EXPECT_EQ(hearing.keep_until_on, date(2029, 10, 1));
  const Hearing done =
      extended(answered(asked(), {date(2026, 8, 31), Opinion::no_objection, ""}, date(2026, 8, 31)),
               date(2029, 9, 30), date(2026, 9, 3));
  EXPECT_EQ(done.state, HearingState::extended);
  EXPECT_EQ(done.decided_to_on, date(2029, 9, 30));
  EXPECT_EQ(next_duty(done).duty, HearingDuty::post_result);
  const Hearing told =
      posted(done, {date(2026, 9, 4), PostingMethod::posted, "食堂"}, date(2026, 9, 4));
  EXPECT_EQ(next_duty(told).duty, HearingDuty::none);
}

TEST(HearingTest, OutsideTheWindowItIsRefused) {
  EXPECT_EQ(refusal([] { draft_of(history(), date(2026, 9, 2)); }), Code::hearing_too_late);
  EXPECT_EQ(draft_of(history(), date(2026, 9, 1)).conflict_on, date(2026, 10, 1));
  Hearing late = ready();
  late.answer_due_on = date(2026, 9, 2);
  EXPECT_EQ(refusal([&] { notified(late, date(2026, 7, 1), date(2026, 7, 1)); }),
            Code::hearing_too_late);
  EXPECT_EQ(refusal([] {
              answered(asked(), {date(2026, 9, 2), Opinion::no_objection, ""}, date(2026, 9, 2));
            }),
            Code::hearing_too_late);
}

TEST(HearingTest, TheNextOneWaitsForTheExtendedPeriod) {
  const Limit limit = limit_of({stay(date(2023, 10, 1), date(2027, 9, 30))},
                               {{date(2026, 10, 1), date(2027, 9, 30)}});
  EXPECT_EQ(refusal([&] { draft_of(limit, date(2026, 9, 30)); }), Code::hearing_too_early);
  EXPECT_EQ(draft_of(limit, date(2026, 10, 1)).conflict_on, date(2027, 10, 1));
}

TEST(HearingTest, NobodyReceivedNothingToExtend) {
  EXPECT_EQ(refusal([] { draft_of({}, date(2026, 7, 1)); }), Code::nothing_to_extend);
}

TEST(HearingTest, TheRepresentativeMustBeElectedAndNoManager) {
  struct Case {
    Code code;
    std::function<void(HearingRepresentative&)> spoil;
  };
  const Case cases[] = {
      {Code::representative_is_manager, [](auto& r) { r.is_manager = true; }},
      {Code::representative_not_elected,
       [](auto& r) { r.election_method = HearingElection::nominated; }},
      {Code::representative_not_elected,
       [](auto& r) { r.election_method = HearingElection::not_held; }},
      {Code::representative_not_elected, [](auto& r) { r.purpose_stated = false; }},
      {Code::item_missing, [](auto& r) { r.elected_on.reset(); }},
      {Code::item_missing, [](auto& r) { r.name.clear(); }},
      {Code::date_in_future, [](auto& r) { r.elected_on = date(2026, 7, 2); }}};
  for (const Case& c : cases) {
    Hearing hearing = ready();
    c.spoil(hearing.representative);
    EXPECT_EQ(refusal([&] { notified(hearing, date(2026, 7, 1), date(2026, 7, 1)); }), c.code);
  }
  Hearing union_heard = ready();
  union_heard.representative = {};
  union_heard.representative.kind = HearingRepresentativeKind::majority_union;
  union_heard.representative.name = "こうせい労働組合";
  EXPECT_EQ(notified(union_heard, date(2026, 7, 1), date(2026, 7, 1)).state,
            HearingState::notified);
}

TEST(HearingTest, TheTableNeedsThePermanentEmployees) {
  Hearing hearing = ready();
  hearing.head_counts[0].permanent_count.reset();
  EXPECT_EQ(refusal([&] { notified(hearing, date(2026, 7, 1), date(2026, 7, 1)); }),
            Code::item_missing);
}

TEST(HearingTest, AnExtensionIsAtMostThreeYearsAndNotLongerThanAsked) {
  HearingInput input;
  input.extend_to_on = date(2029, 10, 1);
  EXPECT_EQ(refusal([&] { edited(ready(), input); }), Code::extension_beyond_limit);
  Hearing hearing = ready();
  hearing.extend_to_on = date(2027, 9, 30);
  hearing = answered(notified(hearing, date(2026, 7, 1), date(2026, 7, 1)),
                     {date(2026, 8, 1), Opinion::no_objection, ""}, date(2026, 8, 1));
  EXPECT_EQ(refusal([&] { extended(hearing, date(2027, 10, 1), date(2026, 8, 2)); }),
            Code::extension_beyond_limit);
  EXPECT_EQ(extended(hearing, date(2027, 3, 31), date(2026, 8, 2)).decided_to_on,
            date(2027, 3, 31));
}

TEST(HearingTest, AnObjectionMustBeExplainedFirst) {
  Hearing hearing = answered(
      asked(), {date(2026, 8, 31), Opinion::objection, "常用の職が減るおそれ"}, date(2026, 8, 31));
  EXPECT_EQ(next_duty(hearing).duty, HearingDuty::explain);
  EXPECT_EQ(next_duty(hearing).due_on, date(2026, 9, 29));
  EXPECT_EQ(refusal([&] { extended(hearing, date(2029, 9, 30), date(2026, 9, 3)); }),
            Code::explanation_missing);
  const HearingExplanation said{date(2026, 9, 29), "繁忙のため", "増員を検討する"};
  EXPECT_FALSE(explained_late(explained(hearing, said, date(2026, 9, 29))));
  const HearingExplanation late{date(2026, 9, 30), "繁忙のため", "増員を検討する"};
  const Hearing explained_then = explained(hearing, late, date(2026, 9, 30));
  EXPECT_TRUE(explained_late(explained_then));
  EXPECT_EQ(refusal([&] { extended(explained_then, date(2029, 9, 30), date(2026, 10, 1)); }),
            Code::limit_passed);
  EXPECT_EQ(refusal([] {
              answered(asked(), {date(2026, 8, 31), Opinion::objection, ""}, date(2026, 8, 31));
            }),
            Code::item_missing);
}

TEST(HearingTest, SilenceCountsOnlyAsTheNoticeSaid) {
  EXPECT_EQ(refusal([] { unanswered(asked(), date(2026, 8, 31)); }), Code::answer_not_due);
  const Hearing silent = unanswered(asked(), date(2026, 9, 1));
  EXPECT_EQ(silent.statement->opinion, Opinion::no_answer);
  EXPECT_EQ(silent.statement->stated_on, date(2026, 8, 31));
  Hearing unsaid = ready();
  unsaid.silence_is_consent = false;
  unsaid = notified(unsaid, date(2026, 7, 1), date(2026, 7, 1));
  EXPECT_EQ(refusal([&] { unanswered(unsaid, date(2026, 9, 1)); }), Code::silence_means_nothing);
}

TEST(HearingTest, WrongOrderIsRefused) {
  EXPECT_EQ(refusal([] { extended(ready(), date(2029, 9, 30), date(2026, 8, 1)); }),
            Code::wrong_state);
  EXPECT_EQ(refusal([] { edited(asked(), HearingInput{}); }), Code::wrong_state);
  EXPECT_EQ(withdrawn(asked()).state, HearingState::withdrawn);
}

TEST(HearingTest, HeadCountsBySectionAndYear) {
  const Limit limit = limit_of(
      {stay(date(2023, 10, 1), date(2026, 9, 30)), stay(date(2023, 10, 1), date(2024, 9, 30))});
  std::vector<Received> history;
  for (const LimitStay& one : limit.stays) history.push_back({one, "製造課", "", ""});
  const auto counts = head_counts_of(history, limit.runs[0], date(2026, 7, 1));
  ASSERT_EQ(counts.size(), 4U);
  EXPECT_EQ(counts[0].to_on, date(2024, 9, 30));
  EXPECT_EQ(counts[0].worker_count, 2);
  EXPECT_EQ(counts[1].worker_count, 1);
  EXPECT_EQ(counts[2].to_on, date(2026, 6, 30));
  EXPECT_FALSE(counts[2].planned);
  EXPECT_EQ(counts[3].from_on, date(2026, 7, 1));
  EXPECT_EQ(counts[3].to_on, date(2026, 9, 30));
  EXPECT_TRUE(counts[3].planned);
  EXPECT_FALSE(counts[3].permanent_count);
}

// A number over what the history says is marked, whatever was claimed; one that agrees is not.
TEST(HearingTest, WhatWasTypedOverTheHistoryIsMarked) {
  const std::vector<Received> history{{stay(date(2023, 10, 1), date(2026, 9, 30)), "unit", "", ""},
                                      {stay(date(2023, 10, 1), date(2024, 9, 30)), "unit", "", ""}};
  std::vector<HeadCount> counts(2);
  for (HeadCount& count : counts) {
    count.section = history[0].stay.unit_name;
    count.from_on = date(2023, 10, 1);
    count.to_on = date(2024, 9, 30);
  }
  counts[0].worker_count = 99;
  counts[1].worker_count = 2;
  counts[1].workers_entered = true;
  mark_entered(counts, history);
  EXPECT_TRUE(counts[0].workers_entered);
  EXPECT_FALSE(counts[1].workers_entered);
}

// 則33条の3第3項4号・4項: a record put up before the decision says neither the changed period nor
// the explanation; it is put up again.
TEST(HearingTest, AResultPostedBeforeTheDecisionIsPostedAgain) {
  Hearing hearing =
      answered(asked(), {date(2026, 7, 10), Opinion::no_objection, ""}, date(2026, 7, 10));
  const HearingPosting early{date(2026, 7, 11), PostingMethod::posted, "食堂"};
  hearing = posted(hearing, early, date(2026, 7, 11));
  hearing = extended(hearing, date(2029, 9, 30), date(2026, 7, 20));
  EXPECT_EQ(next_duty(hearing).duty, HearingDuty::post_result);
  hearing = posted(hearing, {date(2026, 7, 20), PostingMethod::posted, "食堂"}, date(2026, 7, 20));
  EXPECT_EQ(next_duty(hearing).duty, HearingDuty::none);
}

// ---------------------------------------------------------------- reminders

TEST(HearingReminder, ALateOneIsLeftOutForTheNextOrTheDay) {
  constexpr int kSteps[] = {180, 90, 60, 30};
  EXPECT_TRUE(still_reminds(180, kSteps, 180, 1));
  EXPECT_TRUE(still_reminds(180, kSteps, 91, 1)) << "late, and nothing else says it";
  EXPECT_FALSE(still_reminds(180, kSteps, 90, 1)) << "the next one says it";
  EXPECT_FALSE(still_reminds(90, kSteps, 20, 1));
  EXPECT_FALSE(still_reminds(60, kSteps, 20, 1));
  EXPECT_TRUE(still_reminds(30, kSteps, 20, 1));
  EXPECT_TRUE(still_reminds(30, kSteps, 1, 1));
  EXPECT_FALSE(still_reminds(30, kSteps, 0, 1)) << "the conflict date";
  EXPECT_FALSE(still_reminds(30, kSteps, -2, 1));
  // Of before: no step is known.
  EXPECT_TRUE(still_reminds({}, kSteps, 60, 1));
  EXPECT_FALSE(still_reminds({}, kSteps, 59, 1));
}

// 法40条の2第4項: until one month before the conflict date 2026-10-01, so until 2026-09-01.
TEST(HearingReminder, ItSaysWhatCanStillBeDone) {
  const compliance::Run run = history().runs.back();
  const auto said = [&](Date today, bool heard) {
    return limit_reminder_text("第一工場", run, heard, today);
  };
  EXPECT_EQ(said(date(2026, 9, 1), false),
            "第一工場の抵触日は令和8年10月1日（あと30日）です。延長するときは、令和8年9月1日までに"
            "過半数労働組合等の意見を聴く必要があります（法40条の2第4項）。");
  EXPECT_NE(said(date(2026, 9, 2), false).find("もう延長できません"), std::string::npos);
  EXPECT_EQ(said(date(2026, 9, 2), false).find("意見を聴く必要"), std::string::npos);
  EXPECT_NE(said(date(2026, 9, 2), true).find("令和8年9月30日までに延長を決定"), std::string::npos);
}

}  // namespace
}  // namespace tasuki::compliance
