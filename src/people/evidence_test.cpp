#include "people/evidence.hpp"

#include <gtest/gtest.h>

namespace tasuki::people {
namespace {

const Date kToday = date(2027, 6, 1);

TEST(Evidence, WhatWasCheckedWasCheckedBySomethingAndNotTomorrow) {
  EvidenceForm form;
  EXPECT_TRUE(evidence_violations(form, kToday).empty());
  form.checked_on = kToday;
  EXPECT_EQ(evidence_violations(form, kToday)[0].pointer, "/document");
  form.document = "学生証";
  EXPECT_TRUE(evidence_violations(form, kToday).empty());
  form.age_certificate_on = kToday + one_day;
  EXPECT_EQ(evidence_violations(form, kToday)[0].code, Code::date_in_future);
}

TEST(Evidence, AFormerEmployerIsKnownByItsCorporateNumber) {
  FormerEmployerForm form{"宮城〇〇株式会社", "8700110005901", kToday, {}, ""};
  EXPECT_TRUE(former_employer_violations(form, kToday).empty());
  form.corporate_number = "8700110005902";
  EXPECT_EQ(former_employer_violations(form, kToday)[0].code, Code::bad_check_digit);
  form.corporate_number.clear();
  form.left_on = kToday + one_day;
  EXPECT_EQ(former_employer_violations(form, kToday)[0].code, Code::date_in_future);
}

}  // namespace
}  // namespace tasuki::people
