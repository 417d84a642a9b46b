#include "base/checks.hpp"

#include <gtest/gtest.h>

#include "base/ratio.hpp"

namespace tasuki {
namespace {

// 国税庁「チェックデジットの計算」の例: 700110005901 → 8 (Σ = 11 + 13×2 = 37, 37 mod 9 = 1, 9 − 1 =
// 8).
TEST(BaseChecks, CorporateNumberExampleOfTheNationalTaxAgency) {
  EXPECT_EQ(corporate_check_digit("700110005901"), 8);
  EXPECT_TRUE(is_corporate_number("8700110005901"));
}

TEST(BaseChecks, CorporateNumbers) {
  struct Row {
    const char* number;
    bool valid;
    const char* why;
  };
  const Row rows[] = {
      {"7000012050002", true, "National Tax Agency's own number"},
      {"8700110005902", false, "check digit does not fit"},
      {"8700110005910", false, "two digits exchanged"},
      {"870011000590", false, "twelve digits"},
      {"87001100059011", false, "fourteen digits"},
      {"A700110005901", false, "a letter"},
      {"８700110005901", false, "a full-width digit"},
      {"0700110005901", false, "the check digit is 1 … 9"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) EXPECT_EQ(is_corporate_number(row.number), row.valid) << row.why;
}

TEST(BaseChecks, InvoiceRegistrationNumbers) {
  EXPECT_TRUE(is_invoice_registration_number("T8700110005901"));
  EXPECT_TRUE(registration_check_digit_fits("T8700110005901"));
  EXPECT_EQ(registration_number_of("8700110005901"), "T8700110005901");
  // A sole proprietor's number has the form but not necessarily the check digit.
  EXPECT_TRUE(is_invoice_registration_number("T1234567890123"));
  EXPECT_FALSE(registration_check_digit_fits("T1234567890123"));
  for (const char* bad : {"8700110005901", "T0700110005901", "t8700110005901", "T870011000590",
                          "T87001100059012", "T870011000590A", "Ｔ8700110005901", ""}) {
    EXPECT_FALSE(is_invoice_registration_number(bad)) << bad;
  }
}

TEST(BaseChecks, DispatchLicenceNumbers) {
  for (const char* good : {"派04-300000", "派13-123456", "派47-000001"}) {
    EXPECT_TRUE(is_dispatch_licence_number(good)) << good;
  }
  for (const char* bad : {"04-300000", "派48-300000", "派00-300000", "派4-300000", "派04-30000",
                          "派04-3000000", "派04ー300000", "般04-300000", "派0a-300000", "派", ""}) {
    EXPECT_FALSE(is_dispatch_licence_number(bad)) << bad;
  }
}

TEST(BaseChecks, PhoneNumbers) {
  for (const char* good : {"022-123-4567", "0221234567", "090-1234-5678", "0120-123-456"}) {
    EXPECT_TRUE(is_phone_number(good)) << good;
  }
  for (const char* bad : {"22-123-4567", "022--123-4567", "022-123-456", "022-1234-56789-", "",
                          "-022-123-4567", "022 123 4567", "０２２-123-4567", "110"}) {
    EXPECT_FALSE(is_phone_number(bad)) << bad;
  }
}

TEST(BaseChecks, CompanyCodes) {
  EXPECT_TRUE(is_company_code("abc"));
  EXPECT_TRUE(is_company_code("p-0123456789abcdef"));
  EXPECT_TRUE(is_company_code(std::string(30, 'a')));
  for (const std::string& code : {std::string("ab"), std::string(31, 'a'), std::string("Sendai"),
                                  std::string("sen dai"), std::string("仙台"), std::string()}) {
    EXPECT_FALSE(is_company_code(code)) << code;
  }
}

TEST(BaseChecks, Kana) {
  for (const char* text : {"タカハシ　サクラ", "たかはし さくら", "ﾀｶﾊｼ ｻｸﾗ", "センダイ（カ",
                           "カ）センダイ", "ジョン・スミス", "ヴァイオリン", "エービーシー", ""}) {
    EXPECT_TRUE(is_kana(text)) << text;
  }
  for (const char* text : {"abc", "高橋", "タカハシ1", "ＡＢＣ", "タカハシ、", "é", "𠮷"}) {
    EXPECT_FALSE(is_kana(text)) << text;
  }
}

TEST(BaseRatio, TextAndBack) {
  EXPECT_EQ(text(Ratio(125, 100)), "1.25");
  EXPECT_EQ(text(Ratio(10, 100)), "0.1");
  EXPECT_EQ(text(Ratio(2, 6)), "1/3");
  EXPECT_EQ(text(Ratio(3, 1)), "3");
  EXPECT_EQ(parse_ratio("1.25"), Ratio(5, 4));
  EXPECT_EQ(parse_ratio("5/4"), Ratio(5, 4));
  EXPECT_EQ(parse_ratio("2"), Ratio(2, 1));
  for (const char* bad : {"", ".", "1.", ".5", "-1", "1/0", "1.2345678", "1e3", "1,25", "1/2/3"}) {
    EXPECT_EQ(parse_ratio(bad), std::nullopt) << bad;
  }
  EXPECT_THROW(Ratio(1, 0), std::domain_error);
  EXPECT_TRUE(less(Ratio(8, 100), Ratio(10, 100)));
}

}  // namespace
}  // namespace tasuki
