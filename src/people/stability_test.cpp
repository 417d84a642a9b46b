#include "people/stability.hpp"

#include <gtest/gtest.h>

namespace tasuki::people {
namespace {

StabilityFacts in_unit(Date from, Date until) {
  StabilityFacts facts;
  facts.in_unit_from = from;
  facts.in_unit_until = until;
  return facts;
}

// 法30条1項・2項: three years 義務, one year 努力義務; the edge days by 民法143条.
TEST(Stability, ThreeYearsAreADutyOneYearIsAnEffort) {
  const Date from = date(2024, 7, 1);
  EXPECT_EQ(stability_finding(in_unit(from, date(2027, 6, 30))).duty, StabilityDuty::duty);
  EXPECT_EQ(stability_finding(in_unit(from, date(2027, 6, 29))).duty, StabilityDuty::effort);
  EXPECT_EQ(stability_finding(in_unit(from, date(2025, 6, 30))).duty, StabilityDuty::effort);
  EXPECT_EQ(stability_finding(in_unit(from, date(2025, 6, 29))).duty, StabilityDuty::none);
  EXPECT_EQ(stability_finding(in_unit(from, date(2025, 6, 29))).three_years_on, date(2027, 6, 30));
}

// 則25条1項: outside the limits of 法40条の2第1項各号, or without the wish to go on.
TEST(Stability, WhoIsNotMeant) {
  StabilityFacts facts = in_unit(date(2024, 7, 1), date(2027, 6, 30));
  facts.permanent = true;
  EXPECT_EQ(stability_finding(facts).duty, StabilityDuty::none);
  facts.permanent = false;
  facts.over_60 = true;
  EXPECT_EQ(stability_finding(facts).duty, StabilityDuty::none);
  facts.over_60 = false;
  facts.exempt_work = true;
  EXPECT_EQ(stability_finding(facts).duty, StabilityDuty::none);
  facts.exempt_work = false;
  facts.wishes = {{date(2027, 3, 1), true}, {date(2027, 4, 1), false}};
  EXPECT_EQ(stability_finding(facts).duty, StabilityDuty::none) << "what was said last counts";
  facts.wishes.push_back({date(2027, 5, 1), true});
  EXPECT_EQ(stability_finding(facts).duty, StabilityDuty::duty);
}

TEST(Stability, TheNextStep) {
  StabilityFacts facts = in_unit(date(2024, 7, 1), date(2027, 6, 30));
  EXPECT_EQ(stability_finding(facts).need, StabilityNeed::wish_not_heard);
  facts.wishes = {{date(2027, 3, 1), true}};
  EXPECT_EQ(stability_finding(facts).need, StabilityNeed::measure_missing);
  facts.measures = {{date(2027, 4, 1), Measure::direct_hire_request, MeasureOutcome::pending}};
  EXPECT_EQ(stability_finding(facts).need, StabilityNeed::nothing);
  // 則25条の2第2項: when ① comes to nothing another is due.
  facts.measures[0].outcome = MeasureOutcome::failed;
  EXPECT_EQ(stability_finding(facts).need, StabilityNeed::another_measure);
  facts.measures.push_back({date(2027, 5, 1), Measure::other_client, MeasureOutcome::succeeded});
  EXPECT_EQ(stability_finding(facts).need, StabilityNeed::nothing);
}

// 則31条: of a request to the client the ledger says whether it takes the worker on.
TEST(Stability, ARequestEndsWithTheClientsAnswer) {
  StabilityMeasureForm form;
  form.taken_on = date(2027, 4, 1);
  form.content = "文書で依頼";
  const Date today = date(2027, 4, 10);
  EXPECT_TRUE(measure_violations(form, today).empty());
  form.outcome = MeasureOutcome::failed;
  EXPECT_EQ(measure_violations(form, today).size(), 2U);
  form.client_answer = "受け入れられない";
  form.client_answered_on = date(2027, 3, 31);
  EXPECT_EQ(measure_violations(form, today)[0].code, Code::period_reversed);
  form.client_answered_on = date(2027, 4, 10);
  EXPECT_TRUE(measure_violations(form, today).empty());
  form.measure = Measure::other_client;
  form.client_answer = "";
  form.client_answered_on.reset();
  EXPECT_TRUE(measure_violations(form, today).empty()) << "no client answers ②–④";
}

}  // namespace
}  // namespace tasuki::people
