#pragma once
// The company's own profile: what its papers print of it, its licence, and what it asks of its
// passwords.

#include <array>
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "platform/actor.hpp"

namespace tasuki::company {

struct CompanyForm {
  std::string name;
  std::string name_kana;
  std::string representative_title;
  std::string representative_name;
  std::string postal_code;  // "980-0811" or ""
  std::string address;
  std::string telephone;
  std::string corporate_number;             // 13 digits or "" (a sole proprietor has none)
  std::string invoice_registration_number;  // T and 13 digits, or ""
  std::string licence_number;               // 派04-300000; agencies only
  std::optional<Date> licence_expires_on;   // the last day of its validity
  std::string bank_account;                 // as the invoice prints it
  int password_min_length = 10;             // characters
  int password_min_classes = 3;             // of upper case, lower case, digits, symbols
  int password_history = 5;                 // earlier passwords that may not come back
  int password_expiry_months = 3;           // 0 = never
};
BOOST_DESCRIBE_STRUCT(CompanyForm, (),
                      (name, name_kana, representative_title, representative_name, postal_code,
                       address, telephone, corporate_number, invoice_registration_number,
                       licence_number, licence_expires_on, bank_account, password_min_length,
                       password_min_classes, password_history, password_expiry_months))

// Everything that is wrong with a profile, beyond what the catalogue says.
Violations company_violations(const CompanyForm& form, bool is_agency);

// Telephone and postal code wherever a form has them: "" is fine, anything else needs its form.
void check_telephone(Violations& violations, const std::string& number, const std::string& pointer);
void check_postal_code(Violations& violations, const std::string& code, const std::string& pointer);
// 法人番号: thirteen digits with the right check digit, or "".
// Adds lacks_permission: whoever is named for a task must be able to do it. One of
// contract_confirm, inquiry_write, timecard_approve.
void check_holds(Violations& violations, const Permissions& holds, Permission permission,
                 const std::string& pointer);
void check_kana(Violations& violations, const std::string& kana, const std::string& pointer);
void check_corporate_number(Violations& violations, const std::string& number,
                            const std::string& pointer);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Catalogue<company::CompanyForm> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "企業名",
            .label_en = "Company name",
            .max = 100,
            .required = true},
      Field{.member = "name_kana",
            .label_ja = "企業名（カナ）",
            .label_en = "Name in kana",
            .max = 100},
      Field{.member = "representative_title",
            .label_ja = "代表者の役職",
            .label_en = "Representative's title",
            .max = 50},
      Field{.member = "representative_name",
            .label_ja = "代表者氏名",
            .label_en = "Representative",
            .max = 100},
      Field{.member = "postal_code", .label_ja = "郵便番号", .label_en = "Postal code", .max = 8},
      Field{.member = "address", .label_ja = "所在地", .label_en = "Address", .max = 200},
      Field{.member = "telephone", .label_ja = "電話番号", .label_en = "Telephone", .max = 20},
      Field{.member = "corporate_number",
            .label_ja = "法人番号",
            .label_en = "Corporate number",
            .law = "番号法39条",
            .max = 13},
      Field{.member = "invoice_registration_number",
            .label_ja = "適格請求書発行事業者登録番号",
            .label_en = "Invoice registration number",
            .law = "消費税法57条の2",
            .max = 14},
      Field{.member = "licence_number",
            .label_ja = "労働者派遣事業許可番号",
            .label_en = "Dispatch licence number",
            .law = "派遣法5条",
            .max = 20},
      Field{.member = "licence_expires_on",
            .label_ja = "許可の有効期限",
            .label_en = "Licence valid until",
            .law = "派遣法10条"},
      Field{.member = "bank_account", .label_ja = "振込先", .label_en = "Bank account", .max = 200},
      Field{.member = "password_min_length",
            .label_ja = "パスワードの最短文字数",
            .label_en = "Shortest password",
            .min = 8,
            .max = 64},
      Field{.member = "password_min_classes",
            .label_ja = "パスワードの文字種の数",
            .label_en = "Kinds of characters",
            .min = 1,
            .max = 4},
      Field{.member = "password_history",
            .label_ja = "再利用できない過去のパスワード数",
            .label_en = "Passwords not to be reused",
            .min = 0,
            .max = 24},
      Field{.member = "password_expiry_months",
            .label_ja = "パスワードの有効期間（月、0は無期限）",
            .label_en = "Password expiry in months (0 = never)",
            .min = 0,
            .max = 24}};
};
static_assert(catalogue_complete<company::CompanyForm>());

}  // namespace tasuki
