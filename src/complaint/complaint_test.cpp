#include "complaint/complaint.hpp"

#include <gtest/gtest.h>

namespace tasuki::complaint {
namespace {

const Date kToday = date(2027, 6, 10);

Complaint received(Date on) {
  Complaint complaint;
  complaint.client_id = {2};
  complaint.received_on = on;
  complaint.agency_sees_at = jst_instant(on);
  return complaint;
}

TEST(Complaint, IsHandledThenAnswered) {
  Complaint open = received(date(2027, 6, 1));
  const auto too_soon = answer(open, {kToday, "お答え"}, "仙台", jst_instant(kToday));
  ASSERT_TRUE(too_soon.refused());
  EXPECT_EQ(too_soon.violations[0].code, Code::wrong_state);
  const auto handled = handle(open, {date(2027, 6, 3), "手順を改めた"}, "仙台", kToday);
  ASSERT_FALSE(handled.refused());
  EXPECT_EQ(handled.after->state, State::handled);
  EXPECT_EQ(handled.after->handled_on, date(2027, 6, 3));
  EXPECT_TRUE(handle(*handled.after, {kToday, "もう一度"}, "仙台", kToday).refused());
  const auto done =
      answer(*handled.after, {date(2027, 6, 3), "改めました"}, "仙台", jst_instant(kToday));
  ASSERT_FALSE(done.refused());
  EXPECT_EQ(done.after->state, State::answered);
  EXPECT_EQ(done.after->answered_by, "仙台");
}

TEST(Complaint, DaysLieBetweenReceptionAndToday) {
  const Complaint open = received(date(2027, 6, 1));
  EXPECT_EQ(handle(open, {date(2027, 5, 31), "x"}, "", kToday).violations[0].code,
            Code::before_reception);
  EXPECT_EQ(handle(open, {date(2027, 6, 11), "x"}, "", kToday).violations[0].code,
            Code::date_in_future);
  Complaint handled = *handle(open, {date(2027, 6, 5), "x"}, "", kToday).after;
  EXPECT_TRUE(answer(handled, {date(2027, 6, 4), "x"}, "", jst_instant(kToday)).refused())
      << "before it was handled";
  EXPECT_TRUE(step_violations(open, {date(2027, 6, 1), "聴取"}, kToday).empty());
  EXPECT_EQ(step_violations(open, {date(2027, 5, 31), "聴取"}, kToday)[0].pointer, "/taken_on");
  Complaint answered = *answer(handled, {kToday, "x"}, "", jst_instant(kToday)).after;
  EXPECT_EQ(step_violations(answered, {kToday, "聴取"}, kToday)[0].code, Code::wrong_state);
}

// 派遣元指針2の3・派遣先指針2の7: told to the other side unless it was settled at once.
TEST(Complaint, TheOtherSideLearnsOfItOnce) {
  const Complaint open = received(date(2027, 6, 1));
  const auto told = tell_other_side(open, jst_instant(kToday));
  ASSERT_FALSE(told.refused());
  EXPECT_EQ(told.after->client_sees_at, jst_instant(kToday));
  EXPECT_EQ(told.after->agency_sees_at, jst_instant(date(2027, 6, 1))) << "unchanged";
  EXPECT_TRUE(tell_other_side(*told.after, jst_instant(kToday)).refused());
}

TEST(Complaint, WhatIsSettledAtOnceSaysHow) {
  ReceiveForm form;
  form.received_on = kToday;
  form.assignment_id = {9};
  form.content = "作業台が低い";
  EXPECT_TRUE(receive_violations(form, Side::agency, kToday).empty());
  form.settled_at_once = true;
  EXPECT_EQ(receive_violations(form, Side::agency, kToday)[0].pointer, "/response");
  form.response = "台を替えた";
  form.applicant = Applicant::authority;
  EXPECT_EQ(receive_violations(form, Side::agency, kToday)[0].pointer, "/applicant_detail");
  form.applicant_detail = "労働局";
  form.received_on = date(2027, 6, 11);
  EXPECT_EQ(receive_violations(form, Side::agency, kToday)[0].code, Code::date_in_future);
}

// The law says 遅滞なく; the days are each company's own.
TEST(Complaint, TheTargetDayIsTheCompanysOwn) {
  EXPECT_EQ(due_on(received(date(2027, 6, 1)), 7), date(2027, 6, 8));
  EXPECT_EQ(due_on(received(date(2027, 6, 30)), 1), date(2027, 7, 1));
}

TEST(Complaint, IsOfAnAssignmentOrOfAWorkerOnNone) {
  ReceiveForm form;
  form.received_on = kToday;
  form.content = "登録後に仕事の紹介がない";
  EXPECT_EQ(receive_violations(form, Side::agency, kToday)[0].code, Code::required);
  form.worker_id = {7};
  EXPECT_TRUE(receive_violations(form, Side::agency, kToday).empty());
  EXPECT_EQ(receive_violations(form, Side::client, kToday)[0].pointer, "/assignment_id")
      << "a client knows nobody else";
  form.assignment_id = {9};
  const Violation both = receive_violations(form, Side::agency, kToday).at(0);
  EXPECT_EQ(both.code, Code::one_of_two);
  EXPECT_EQ(message_en(both.code, both.params), "Give either an assignment or a worker, not both.");
}

TEST(Complaint, OfNoAssignmentThereIsNoOtherSide) {
  Complaint own = received(date(2027, 6, 1));
  own.client_id = {};
  EXPECT_TRUE(tell_other_side(own, jst_instant(kToday)).refused());
}

}  // namespace
}  // namespace tasuki::complaint
