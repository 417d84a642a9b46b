// What the papers of a contract say of its days.

#include "contract/contract_paper.hpp"
#include "contract/gate/gate_cases.hpp"

namespace tasuki::contract {
namespace {

// What the papers say of the days without a table.
TEST(ContractPaper, ShiftsOfTheSameDaysStandTogether) {
  Terms terms = model();
  terms.days_off.clear();
  terms.shifts[0].name = "早番";
  terms.shifts.push_back({"遅番", {780}, {1320}, {}, {}});
  terms.shifts[1].weekdays = terms.shifts[0].weekdays;
  EXPECT_EQ(working_days_text(terms), "月～金曜日");
  Shift night{"夜勤", {1320}, {1740}, {}, {}};
  night.weekdays.saturday = true;
  terms.shifts.push_back(night);
  EXPECT_EQ(working_days_text(terms), "早番・遅番：月～金曜日、夜勤：土曜日");
  terms.shifts[1].weekdays = {};
  terms.shifts[1].weekdays.friday = true;
  terms.shifts.pop_back();
  EXPECT_EQ(working_days_text(terms), "早番：月～金曜日、遅番：金曜日") << "a day that others have";
  terms.shifts[1].weekdays = {};
  EXPECT_EQ(working_days_text(terms), "早番：月～金曜日") << "the late one is not of these days";
}

}  // namespace
}  // namespace tasuki::contract
