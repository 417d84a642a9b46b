// 労基則5条5項・6項: what the 労働条件通知書 says of 無期転換 follows from the contracts on record.

#include "people/employment_terms.hpp"

#include <gtest/gtest.h>

namespace tasuki::people {
namespace {

EmploymentContractForm contract(Date from, std::optional<Date> to, int renewals = 0) {
  EmploymentContractForm form;
  form.starts_on = from;
  form.ends_on = to;
  form.renewals = renewals;
  return form;
}

// Years from 1 April, the last included.
std::vector<law::FixedTerm> years(int first, int last) {
  std::vector<law::FixedTerm> terms;
  for (int y = first; y <= last; ++y) terms.push_back({date(y, 4, 1), date(y + 1, 3, 31)});
  return terms;
}

// Six contracts of a year: the fifth makes five years to the day, which is not "over five years"
// (労契法18条1項); the sixth is, so the right may be used in its term.
TEST(EmploymentTerms, TheRightArisesInTheContractThatPassesFiveYears) {
  const auto history = years(2022, 2027);
  const auto fifth = contract(date(2026, 4, 1), date(2027, 3, 31), 4);
  const auto sixth = contract(date(2027, 4, 1), date(2028, 3, 31), 5);
  const ConversionBasis five = conversion_basis(fifth, history);
  EXPECT_EQ(five.contracts, 5);
  EXPECT_EQ(five.months, 60);
  EXPECT_TRUE(five.complete);
  EXPECT_FALSE(conversion_of(fifth, five, {}).arises);
  const ConversionBasis six = conversion_basis(sixth, history);
  EXPECT_EQ(six.began_on, date(2022, 4, 1));
  const auto conversion = conversion_of(sixth, six, {});
  EXPECT_TRUE(conversion.arises);
  EXPECT_EQ(conversion.permanent_from, date(2028, 4, 1));
}

// What the office says of the terms after conversion stands; a yes that the contracts do not bear
// out does not, and takes its terms with it.
TEST(EmploymentTerms, TheOfficeSaysTheTermsTheContractsSayTheRight) {
  forms::Conversion entered;
  entered.arises = true;
  entered.terms_change = true;
  entered.terms = "所定労働時間を週40時間とする。";
  const auto first = contract(date(2027, 4, 1), date(2028, 3, 31));
  const auto none = conversion_of(first, conversion_basis(first, {}), entered);
  EXPECT_FALSE(none.arises);
  EXPECT_EQ(none.permanent_from, Date{});
  EXPECT_TRUE(none.terms.empty());
  const auto sixth = contract(date(2027, 4, 1), date(2028, 3, 31), 5);
  const auto some = conversion_of(sixth, conversion_basis(sixth, years(2022, 2027)), entered);
  EXPECT_TRUE(some.terms_change);
  EXPECT_EQ(some.terms, entered.terms);
}

// The contract counts three renewals, but only one earlier contract is on record: nobody can say
// from the record that the right does not arise, so the office's yes stands.
TEST(EmploymentTerms, AnIncompleteRecordLeavesTheOfficesAnswer) {
  forms::Conversion entered;
  entered.arises = true;
  const auto now = contract(date(2027, 4, 1), date(2028, 3, 31), 3);
  const ConversionBasis basis = conversion_basis(now, years(2026, 2027));
  EXPECT_FALSE(basis.complete);
  EXPECT_TRUE(conversion_of(now, basis, entered).arises);
  EXPECT_FALSE(conversion_of(now, basis, {}).arises);
}

// 有期特措法8条: not after 定年; for the highly skilled not within ten years.
TEST(EmploymentTerms, RecognisedExceptions) {
  const auto sixth = contract(date(2027, 4, 1), date(2028, 3, 31), 5);
  const ConversionBasis six = conversion_basis(sixth, years(2022, 2027));
  forms::Conversion entered;
  entered.exception = forms::ConversionException::after_retirement;
  EXPECT_FALSE(conversion_of(sixth, six, entered).arises);
  entered.exception = forms::ConversionException::highly_skilled;
  EXPECT_FALSE(conversion_of(sixth, six, entered).arises);
  const auto eleventh = contract(date(2032, 4, 1), date(2033, 3, 31), 10);
  EXPECT_TRUE(
      conversion_of(eleventh, conversion_basis(eleventh, years(2022, 2032)), entered).arises);
}

// One paper: page 1 says of hours, overtime and days off what page 2 says.
TEST(EmploymentTerms, CombinedWithADispatchBothHalvesSayTheSame) {
  const forms::TermsHours proposed =
      proposed_terms(contract(date(2027, 7, 1), date(2027, 9, 30))).hours;
  forms::WorkTerms dispatch;
  dispatch.working_days = "月～金曜日（夏季休暇8/13～8/16を除く）";
  forms::WorkHours early;
  early.starts = DayMinute{8 * 60};
  early.ends = DayMinute{17 * 60};
  early.break_total = Minutes{60};
  dispatch.hours = {early};
  dispatch.overtime.overtime = true;
  dispatch.overtime.day_limit = Minutes{240};
  dispatch.overtime.holiday_work = true;
  const forms::TermsHours said = hours_with_dispatch(proposed, proposed, dispatch);
  EXPECT_EQ(said.patterns[0].starts, DayMinute{8 * 60});
  EXPECT_TRUE(said.overtime);
  EXPECT_TRUE(said.holiday_work);
  EXPECT_EQ(said.holidays, "就業日（月～金曜日（夏季休暇8/13～8/16を除く））以外の日");
  EXPECT_TRUE(contradictions(said, dispatch).empty());
  forms::TermsHours own = proposed;
  own.holidays = "毎週日曜日";  // entered by the office: it stands, and must not deny page 2
  const forms::TermsHours kept = hours_with_dispatch(own, proposed, dispatch);
  EXPECT_EQ(kept.holidays, "毎週日曜日");
  const Violations denied = contradictions(kept, dispatch);
  ASSERT_EQ(denied.size(), 2U);
  EXPECT_EQ(denied[0].pointer, "/hours/overtime");
  EXPECT_EQ(denied[1].pointer, "/hours/holiday_work");
  own.patterns[0].ends = DayMinute{15 * 60};
  EXPECT_EQ(contradictions(own, dispatch)[0].pointer, "/hours/patterns");
  own.system = "シフト表による";
  EXPECT_EQ(contradictions(own, dispatch)[0].pointer, "/hours/overtime");
  EXPECT_TRUE(contradictions(own, {}).empty()) << "the employment may allow more";
}

TEST(EmploymentTerms, EmploymentWithoutTermHasNothingToConvert) {
  forms::Conversion entered;
  entered.arises = true;
  const auto permanent = contract(date(2027, 4, 1), std::nullopt);
  const ConversionBasis basis = conversion_basis(permanent, years(2022, 2026));
  EXPECT_EQ(basis.contracts, 0);
  EXPECT_FALSE(conversion_of(permanent, basis, entered).arises);
}

}  // namespace
}  // namespace tasuki::people
