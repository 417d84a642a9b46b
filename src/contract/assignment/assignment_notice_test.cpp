#include <gtest/gtest.h>

#include "contract/assignment/assignment_facts.hpp"

namespace tasuki::contract {
namespace {

Assignment from_to(Date from, Date to) {
  Assignment assignment;
  assignment.starts_on = from;
  assignment.ends_on = to;
  return assignment;
}

// 法35条1項, 則27条の2: 18, 45 and 60 years are the bands of the notice; 無期転換 changes it too.
TEST(WorkerNotice, DaysOnWhichItWouldSaySomethingElse) {
  AssignmentFacts facts;
  facts.worker.born_on = date(1967, 8, 15);  // 60 on 2027-08-15
  facts.employment = {{date(2027, 4, 1), date(2027, 8, 31), Minutes{2400}},
                      {date(2027, 9, 1), std::nullopt, Minutes{2400}}};
  const Assignment assignment = from_to(date(2027, 7, 1), date(2027, 9, 30));
  EXPECT_EQ(notice_days(assignment, facts, date(2027, 7, 1)),
            (std::vector<Date>{date(2027, 8, 15), date(2027, 9, 1)}));
  EXPECT_EQ(notice_days(assignment, facts, date(2027, 8, 15)),
            (std::vector<Date>{date(2027, 9, 1)}))
      << "what is past is not planned again";
  EXPECT_TRUE(
      notice_days(from_to(date(2027, 7, 1), date(2027, 8, 14)), facts, date(2027, 7, 1)).empty());
}

TEST(WorkerNotice, ABirthdayOnTheFirstDayIsAlreadyInTheFirstNotice) {
  AssignmentFacts facts;
  facts.worker.born_on = date(2009, 7, 1);  // 18 on 2027-07-01
  EXPECT_TRUE(
      notice_days(from_to(date(2027, 7, 1), date(2027, 9, 30)), facts, date(2027, 5, 25)).empty());
  facts.worker.born_on = date(1982, 7, 2);  // 45 on the second day
  EXPECT_EQ(notice_days(from_to(date(2027, 7, 1), date(2027, 9, 30)), facts, date(2027, 5, 25)),
            (std::vector<Date>{date(2027, 7, 2)}));
}

}  // namespace
}  // namespace tasuki::contract
