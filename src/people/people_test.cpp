#include "people/people.hpp"

#include <gtest/gtest.h>

namespace tasuki::people {
namespace {

using Found = std::vector<std::string>;

Found written(const Violations& violations) {
  Found result;
  for (const Violation& v : violations) {
    result.push_back(v.pointer + " " + std::string(code_text(v.code)));
  }
  return result;
}

const Date kToday = date(2027, 7, 1);

WorkerForm adult() {
  WorkerForm form;
  form.worker_code = "S001";
  form.name = "髙橋 花子";
  form.born_on = date(1995, 5, 5);
  return form;
}

TEST(PeopleWorker, Insured) { EXPECT_EQ(written(worker_violations(adult(), kToday)), Found{}); }

TEST(PeopleWorker, NotFiledNeedsAReason) {
  for (const Enrolment enrolment : {Enrolment::in_preparation, Enrolment::not_applicable}) {
    WorkerForm form = adult();
    form.employment_insurance = enrolment;
    EXPECT_EQ(written(worker_violations(form, kToday)),
              Found{"/insurance_reason insurance_reason_missing"});
    form.insurance_reason = " \n";
    EXPECT_EQ(written(worker_violations(form, kToday)).size(), 1u);
    form.insurance_reason = "現在、必要書類の準備中であり、今月の10日には届出予定";
    EXPECT_EQ(written(worker_violations(form, kToday)), Found{});
  }
}

TEST(PeopleWorker, OldEnoughToWork) {
  struct Row {
    Date born_on;
    Date today;
    Found expected;
  };
  const Found young{"/born_on under_working_age"};
  const Row rows[] = {
      {date(2012, 4, 2), date(2028, 3, 31), young},  // 15 during the school year
      {date(2012, 4, 2), date(2028, 4, 1), {}},
      {date(2012, 4, 1), date(2027, 3, 31), young},  // 15 is completed on 31 March itself
      {date(2012, 4, 1), date(2027, 4, 1), {}},
      {date(2030, 1, 1), kToday, {"/born_on date_in_future"}},
  };
  for (const Row& row : rows) {
    WorkerForm form = adult();
    form.born_on = row.born_on;
    EXPECT_EQ(written(worker_violations(form, row.today)), row.expected) << text(row.born_on);
  }
}

TEST(PeopleWorker, HowToReachThem) {
  WorkerForm form = adult();
  form.email = "hanako@@example.jp";
  form.telephone = "090";
  EXPECT_EQ(written(worker_violations(form, kToday)),
            (Found{"/email bad_format", "/telephone bad_format"}));
}

EmploymentContractForm term(Date from, std::optional<Date> to) {
  EmploymentContractForm form;
  form.starts_on = from;
  form.ends_on = to;
  form.weekly_minutes = {2400};
  return form;
}

TEST(PeopleEmployment, Terms) {
  const EmploymentFacts facts{date(1995, 5, 5), {}};
  const Date from = date(2027, 4, 1);
  EXPECT_EQ(written(employment_violations(term(from, {}), facts)), Found{});
  EXPECT_EQ(written(employment_violations(term(from, date(2030, 3, 31)), facts)), Found{});
  EXPECT_EQ(written(employment_violations(term(from, date(2030, 4, 1)), facts)),
            Found{"/note reason_required"});
  EXPECT_EQ(written(employment_violations(term(from, date(2032, 4, 1)), facts)),
            Found{"/ends_on over_statutory_limit"});
  EXPECT_EQ(written(employment_violations(term(from, date(2032, 3, 31)), {date(1960, 1, 1), {}})),
            Found{});
  EXPECT_EQ(written(employment_violations(term(from, date(2027, 3, 31)), facts)),
            Found{"/ends_on period_reversed"});
}

TEST(PeopleEmployment, OneAtATime) {
  const EmploymentFacts facts{date(1995, 5, 5),
                              {employment_period(date(2027, 1, 1), date(2027, 3, 31)),
                               employment_period(date(2028, 4, 1), {})}};
  EXPECT_EQ(written(employment_violations(term(date(2027, 4, 1), date(2028, 3, 31)), facts)),
            Found{});
  EXPECT_EQ(written(employment_violations(term(date(2027, 4, 1), {}), facts)),
            Found{"/starts_on period_overlap"});
}

}  // namespace
}  // namespace tasuki::people
