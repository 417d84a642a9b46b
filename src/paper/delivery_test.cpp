#include "paper/delivery.hpp"

#include <gtest/gtest.h>

namespace tasuki::paper {
namespace {

const Date kToday = date(2027, 5, 27);

std::optional<DeliveryWish> wish_for(Method method) {
  DeliveryWish wish;
  wish.method = method;
  return wish;
}

Violations handing(std::string_view kind, Receiver to, Method method,
                   const std::optional<DeliveryWish>& wish = {}) {
  return handover_violations(kind, to, {method, {}, "", ""}, wish, kToday, kToday);
}

// 則26条1項: 書面の交付, or what the worker wishes; 則26条の3 asks no wish for the fee.
TEST(Delivery, OnlyPaperNeedsNoWish) {
  for (const std::string_view kind : {"working_conditions_statement", "hiring_statement",
                                      "dispatch_statement", "employment_terms_notice"}) {
    SCOPED_TRACE(kind);
    EXPECT_TRUE(handing(kind, Receiver::worker, Method::paper).empty());
    for (const Method method : {Method::screen, Method::email, Method::fax}) {
      const Violations refused = handing(kind, Receiver::worker, method);
      ASSERT_EQ(refused.size(), 1U);
      EXPECT_EQ(refused[0].code, Code::wish_missing);
      EXPECT_EQ(refused[0].pointer, "/method");
      EXPECT_TRUE(handing(kind, Receiver::worker, method, wish_for(method)).empty());
    }
    EXPECT_EQ(handing(kind, Receiver::worker, Method::email, wish_for(Method::screen)).size(), 1U)
        << "the wish names the way";
    EXPECT_TRUE(handing(kind, Receiver::worker, Method::paper, wish_for(Method::email)).empty());
  }
  EXPECT_TRUE(handing("dispatch_fee_statement", Receiver::worker, Method::screen).empty());
  EXPECT_TRUE(handing("worker_notice", Receiver::client, Method::email).empty());
}

TEST(Delivery, TheDayLiesBetweenIssueAndToday) {
  const auto on = [](Date day) {
    return handover_violations("dispatch_fee_statement", Receiver::worker,
                               {Method::paper, day, "受領書", ""}, {}, date(2027, 5, 25), kToday);
  };
  EXPECT_TRUE(on(date(2027, 5, 25)).empty());
  EXPECT_TRUE(on(kToday).empty());
  ASSERT_EQ(on(date(2027, 5, 24)).size(), 1U);
  EXPECT_EQ(on(date(2027, 5, 24))[0].code, Code::handed_before_issue);
  ASSERT_EQ(on(date(2027, 5, 28)).size(), 1U);
  EXPECT_EQ(on(date(2027, 5, 28))[0].code, Code::date_in_future);
}

TEST(Delivery, TheOfficeProvesTheWishTheWorkerJustSaysIt) {
  WishForm form;
  form.method = Method::email;
  EXPECT_TRUE(wish_violations(form, true, kToday).empty());
  ASSERT_EQ(wish_violations(form, false, kToday).size(), 1U);
  EXPECT_EQ(wish_violations(form, false, kToday)[0].pointer, "/proof");
  form.proof = "希望書";
  EXPECT_TRUE(wish_violations(form, false, kToday).empty());
  form.wished_on = date(2027, 5, 28);
  form.method = Method::fax;
  EXPECT_EQ(wish_violations(form, false, kToday).size(), 2U) << "a day to come, and no number";
  EXPECT_TRUE(wish_violations(WishForm{}, false, kToday).empty()) << "back to paper";
}

TEST(Delivery, WithoutAWishItIsPaper) {
  EXPECT_EQ(usual_method({}), Method::paper);
  EXPECT_EQ(usual_method(wish_for(Method::email)), Method::email);
}

}  // namespace
}  // namespace tasuki::paper
