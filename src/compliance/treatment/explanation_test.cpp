// What must be said at hiring, at a dispatch and on request (法31条の2).

#include "compliance/treatment/explanation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tasuki::compliance {
namespace {

bool has(const Violations& found, std::string_view pointer) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Violation& one) { return one.pointer == pointer; });
}

TEST(Explanation, IsGivenBeforeTheDispatchBegins) {
  ExplanationInput input;
  input.explained_on = date(2027, 7, 1);
  EXPECT_TRUE(violations_of(input, date(2027, 7, 1), date(2027, 7, 1)).empty());
  EXPECT_TRUE(
      has(violations_of(input, date(2027, 6, 30), date(2027, 7, 1)), "/explanation/late_reason"));
  // Explained in time, but the paper is made a day late.
  EXPECT_TRUE(
      has(violations_of(input, date(2027, 7, 1), date(2027, 7, 2)), "/explanation/late_reason"));
  input.late_reason = "担当者の交代による失念";
  EXPECT_TRUE(violations_of(input, date(2027, 6, 30), date(2027, 7, 1)).empty());
  EXPECT_FALSE(violations_of(input, std::nullopt, date(2027, 6, 30)).empty());  // not yet
}

// 法31条の2第2項: あらかじめ.
TEST(Explanation, AfterTheFirstDayOfTheEmploymentTheStatementAtHiringSaysWhy) {
  const std::vector<EmploymentTerm> terms{{date(2027, 6, 1), std::nullopt}};
  ExplanationInput input;
  input.explained_on = date(2027, 6, 1);
  EXPECT_TRUE(violations_of(input, hire_of(terms, {}, date(2027, 6, 1)), date(2027, 6, 1)).empty());
  // The paper is made a day later, though it was explained in time.
  const Hire hire = hire_of(terms, {}, date(2027, 6, 2));
  EXPECT_TRUE(late(hire, date(2027, 6, 2)));
  const Violations found = violations_of(input, hire, date(2027, 6, 2));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::reason_required);
  EXPECT_EQ(found[0].pointer, "/explanation/late_reason");
  EXPECT_EQ(found[0].law, "法31条の2第2項");
  input.late_reason = " ";
  EXPECT_FALSE(violations_of(input, hire, date(2027, 6, 2)).empty());
  input.late_reason = "担当者の急病";
  EXPECT_TRUE(violations_of(input, hire, date(2027, 6, 2)).empty());
}

TEST(Explanation, AStatementAtHiringThatIsMadeAgainIsNotLate) {
  const std::vector<EmploymentTerm> terms{{date(2027, 6, 1), std::nullopt}};
  const Hire hire = hire_of(terms, {date(2027, 5, 28)}, date(2027, 8, 1));
  EXPECT_TRUE(hire.stated);
  EXPECT_FALSE(late(hire, date(2027, 8, 1)));
}

// Sixty days before 2027-06-01 is 2027-04-02.
TEST(Explanation, WhatWasExplainedLongBeforeIsNotOfThisHire) {
  const std::vector<EmploymentTerm> terms{{date(2027, 6, 1), std::nullopt}};
  const Hire hire = hire_of(terms, {}, date(2027, 5, 1));
  ExplanationInput input;
  input.explained_on = date(2027, 4, 2);
  EXPECT_TRUE(violations_of(input, hire, date(2027, 5, 1)).empty());
  input.explained_on = date(2027, 4, 1);
  const Violations found = violations_of(input, hire, date(2027, 5, 1));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::before_reception);
  EXPECT_EQ(found[0].pointer, "/explanation/explained_on");
  EXPECT_EQ(found[0].params, std::vector<std::string>{"2027-04-02"});
}

TEST(Explanation, AStatementIsOfTheFirstHireThatHasNone) {
  const std::vector<EmploymentTerm> terms{{date(2027, 7, 1), date(2027, 12, 31)},
                                          {date(2026, 1, 1), date(2026, 12, 31)},
                                          {date(2027, 1, 1), date(2027, 6, 30)}};
  const Date today = date(2027, 6, 10);
  EXPECT_EQ(hire_of(terms, {}, today).on, date(2027, 1, 1)) << "the one of 2026 is over";
  const Hire renewed = hire_of(terms, {date(2026, 12, 20)}, today);
  EXPECT_EQ(renewed.on, date(2027, 7, 1));
  EXPECT_FALSE(renewed.stated);
  const Hire again = hire_of(terms, {date(2026, 12, 20), date(2027, 6, 5)}, today);
  EXPECT_EQ(again.on, date(2027, 1, 1));
  EXPECT_TRUE(again.stated);
  // Before the 労働契約 is on record the hire is to come.
  const Hire planned = hire_of({}, {}, today);
  EXPECT_FALSE(planned.on);
  EXPECT_FALSE(late(planned, today));
}

TEST(Explanation, UnderTheAgreementTheDispatchNeedsNoWages) {
  const DispatchInput input;
  EXPECT_TRUE(violations_of(input, false).empty());
  const Violations found = violations_of(input, true);
  EXPECT_TRUE(has(found, "/wages/amount"));
  EXPECT_TRUE(has(found, "/wages/closing"));
  EXPECT_TRUE(has(found, "/wages/payment"));
}

TEST(Explanation, APromiseSaysWhenAndHowMuch) {
  HiringInput input;
  input.complaint.agency.name = "仙台 二";
  EXPECT_TRUE(violations_of(input).empty());  // 無 needs no more
  input.pay.raise.granted = true;
  EXPECT_TRUE(has(violations_of(input), "/pay/raise/detail"));
  input.complaint.agency.name = "";
  EXPECT_TRUE(has(violations_of(input), "/complaint/agency/name"));
}

// 法34条の2第1号.
TEST(Explanation, TheFeeToldAtHiringIsAnAmount) {
  HiringInput input;
  input.complaint.agency.name = "仙台 二";
  input.fee = forms::DispatchFee{};
  EXPECT_TRUE(has(violations_of(input), "/fee/amount"));
  input.fee->amount = {1};
  EXPECT_TRUE(violations_of(input).empty());
  input.fee->amount = {100'000'000};
  EXPECT_TRUE(violations_of(input).empty());
  input.fee->amount = {100'000'001};
  EXPECT_EQ(violations_of(input).at(0).code, Code::too_large);
}

TEST(Explanation, AnAnswerGivesContentAndReasonOfEachDifference) {
  RequestAnswer answer;
  answer.client_parity = true;
  EXPECT_TRUE(has(violations_of(answer), "/differences"));
  answer.differences.push_back({"賞与", "基本給1か月分", "基本給2か月分", true, ""});
  EXPECT_TRUE(has(violations_of(answer), "/differences/0/reason"));
  answer.differences[0].reason = "責任の程度（部下の有無）が異なるため";
  EXPECT_TRUE(violations_of(answer).empty());
}

TEST(Explanation, UnderTheAgreementTheAnswerNamesWageEvaluationAndTheRest) {
  RequestAnswer answer;
  EXPECT_EQ(violations_of(answer).size(), 3u);
  answer.agreed_wage = "一般賃金 1,991円以上として協定した2,210円";
  answer.evaluation = "半期ごとの勤務評価";
  answer.other_treatment = "正社員と同一";
  EXPECT_TRUE(violations_of(answer).empty());
}

TEST(Explanation, AQuestionIsAsked) {
  RequestInput input;
  input.question = " \n";
  EXPECT_TRUE(has(violations_of(input, true, date(2027, 6, 1)), "/question"));
  EXPECT_TRUE(has(violations_of(input, false, date(2027, 6, 1)), "/worker_id"));
  input.question = "賞与の決まり方";
  input.asked_on = date(2027, 6, 2);
  EXPECT_TRUE(has(violations_of(input, true, date(2027, 6, 1)), "/asked_on"));
}

}  // namespace
}  // namespace tasuki::compliance
