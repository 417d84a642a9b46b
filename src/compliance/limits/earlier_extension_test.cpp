// 法40条の2第3項・4項: an extension decided before the product was used, entered with its hearing.

#include "compliance/limits/earlier_extension.hpp"

#include <gtest/gtest.h>

namespace tasuki::compliance {
namespace {

// Received since 2022-01-01: conflict date 2025-01-01, window until 2024-12-01, three more years
// until 2027-12-31.
Limit since_2022() {
  LimitStay stay;
  stay.from_on = date(2022, 1, 1);
  stay.to_on = date(2027, 6, 30);
  return limit_of({stay});
}

ExtensionInput told() {
  ExtensionInput input;
  input.extends_conflict_on = date(2025, 1, 1);
  input.to_on = date(2027, 12, 31);
  input.heard_on = date(2024, 11, 15);
  input.heard_from = input.opinion = input.decided_by = "x";
  return input;
}

std::string faults(const ExtensionInput& input, Date today = date(2027, 6, 1)) {
  std::string all;
  for (const Violation& one : violations_of(input, since_2022(), today)) {
    all += std::string(code_text(one.code)) + " " + one.pointer + "; ";
  }
  return all;
}

TEST(EarlierExtension, OneWhoseWindowIsOverStands) { EXPECT_EQ(faults(told()), ""); }

TEST(EarlierExtension, ADayThatIsNoConflictDateIsRefused) {
  ExtensionInput input = told();
  input.extends_conflict_on = date(2024, 12, 31);
  input.to_on = date(2027, 12, 30);
  EXPECT_EQ(faults(input), "extension_of_no_limit /extends_conflict_on; ");
}

TEST(EarlierExtension, WhileTheWindowIsOpenTheHearingIsHeldHere) {
  EXPECT_EQ(faults(told(), date(2024, 12, 1)), "extension_needs_hearing /extends_conflict_on; ");
  EXPECT_EQ(faults(told(), date(2024, 12, 2)), "");
}

TEST(EarlierExtension, ItWasHeardInsideTheWindow) {
  ExtensionInput input = told();
  input.heard_on = date(2024, 12, 1);
  EXPECT_EQ(faults(input), "");
  input.heard_on = date(2024, 12, 2);
  EXPECT_EQ(faults(input), "hearing_too_late /heard_on; ");
  input.heard_on = date(2021, 12, 31);
  EXPECT_EQ(faults(input), "hearing_too_early /heard_on; ");
  input.heard_on.reset();
  EXPECT_EQ(faults(input), "required /heard_on; ");
}

TEST(EarlierExtension, ItIsAtMostThreeYears) {
  ExtensionInput input = told();
  input.to_on = date(2028, 1, 1);
  EXPECT_EQ(faults(input), "extension_beyond_limit /to_on; ");
}

}  // namespace
}  // namespace tasuki::compliance
