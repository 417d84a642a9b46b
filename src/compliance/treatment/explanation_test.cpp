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
  input.late_reason = "担当者の交代による失念";
  EXPECT_TRUE(violations_of(input, date(2027, 6, 30), date(2027, 7, 1)).empty());
  EXPECT_FALSE(violations_of(input, std::nullopt, date(2027, 6, 30)).empty());  // not yet
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
