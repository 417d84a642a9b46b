#include "company/company.hpp"

#include <gtest/gtest.h>

namespace tasuki::company {
namespace {

CompanyForm good() {
  CompanyForm form;
  form.name = "仙台〇〇株式会社";
  form.postal_code = "980-0811";
  form.telephone = "022-000-0000";
  form.corporate_number = "8700110005901";
  form.invoice_registration_number = "T8700110005901";
  form.licence_number = "派04-300000";
  form.licence_expires_on = date(2030, 3, 31);
  return form;
}

std::vector<std::string> found(const CompanyForm& form, bool is_agency = true) {
  std::vector<std::string> result;
  for (const Violation& v : company_violations(form, is_agency)) {
    result.push_back(v.pointer + " " + std::string(code_text(v.code)));
  }
  return result;
}

using Found = std::vector<std::string>;

TEST(Company, KanaIsKana) {
  CompanyForm form = good();
  form.name_kana = "センダイ";
  EXPECT_EQ(found(form), Found{});
  form.name_kana = "abc";
  EXPECT_EQ(found(form), Found{"/name_kana bad_format"});
}

TEST(Company, AGoodProfile) {
  EXPECT_EQ(found(good()), Found{});
  EXPECT_EQ(found(CompanyForm{.name = "山田商店"}, false), Found{});
}

TEST(Company, NumbersWithCheckDigits) {
  CompanyForm form = good();
  form.corporate_number = "8700110005902";
  form.invoice_registration_number = "";
  EXPECT_EQ(found(form), Found{"/corporate_number bad_check_digit"});
  form.corporate_number = "870011000590";
  EXPECT_EQ(found(form), Found{"/corporate_number bad_format"});
}

TEST(Company, RegistrationNumberFollowsTheCorporateNumber) {
  CompanyForm form = good();
  form.invoice_registration_number = "T7000012050002";
  EXPECT_EQ(found(form), Found{"/invoice_registration_number number_mismatch"});
  form.invoice_registration_number = "8700110005901";
  EXPECT_EQ(found(form), Found{"/invoice_registration_number bad_format"});
  // a sole proprietor: thirteen digits without a rule
  form.corporate_number = "";
  form.invoice_registration_number = "T1234567890123";
  EXPECT_EQ(found(form), Found{});
}

TEST(Company, LicenceNeedsItsLastDay) {
  CompanyForm form = good();
  form.licence_expires_on.reset();
  EXPECT_EQ(found(form), Found{"/licence_expires_on required"});
  form = good();
  form.licence_number = "派48-300000";
  EXPECT_EQ(found(form), Found{"/licence_number bad_format"});
  EXPECT_EQ(found(good(), false), Found{"/licence_number bad_format"});  // a client has none
}

TEST(Company, AllFaultsAtOnce) {
  CompanyForm form;
  form.postal_code = "9800811";
  form.telephone = "22-1";
  form.corporate_number = "x";
  EXPECT_EQ(found(form), (Found{"/postal_code bad_format", "/telephone bad_format",
                                "/corporate_number bad_format"}));
}

}  // namespace
}  // namespace tasuki::company
