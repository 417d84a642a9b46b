#include "company/company.hpp"

#include <algorithm>

#include "base/checks.hpp"

namespace tasuki::company {
namespace {

bool is_postal_code(const std::string& code) {
  if (code.size() != 8 || code[3] != '-') return false;
  return std::all_of(code.begin(), code.end(),
                     [&](const char& c) { return &c == &code[3] || (c >= '0' && c <= '9'); });
}

// 登録番号 = T + 法人番号 for a corporation. A sole proprietor has no corporate number, and the
// digits of its registration number follow no public rule.
void check_registration_number(Violations& violations, const CompanyForm& form) {
  const std::string& number = form.invoice_registration_number;
  const std::string pointer = "/invoice_registration_number";
  if (number.empty()) return;
  if (!is_invoice_registration_number(number)) {
    violations.push_back({Code::bad_format, pointer, "消費税法57条の2"});
  } else if (is_corporate_number(form.corporate_number) &&
             number != registration_number_of(form.corporate_number)) {
    violations.push_back({Code::number_mismatch, pointer, "消費税法57条の2"});
  }
}

}  // namespace

void check_telephone(Violations& violations, const std::string& number,
                     const std::string& pointer) {
  if (!number.empty() && !is_phone_number(number)) {
    violations.push_back({Code::bad_format, pointer});
  }
}

void check_postal_code(Violations& violations, const std::string& code,
                       const std::string& pointer) {
  if (!code.empty() && !is_postal_code(code)) violations.push_back({Code::bad_format, pointer});
}

void check_holds(Violations& violations, const Permissions& holds, Permission permission,
                 const std::string& pointer) {
  if (holds.has(permission)) return;
  switch (permission) {
    case Permission::contract_confirm:
      return violations.push_back(
          {Code::lacks_permission, pointer, "", {"契約の確認・確定", "Confirm contracts"}});
    case Permission::timecard_approve:
      return violations.push_back(
          {Code::lacks_permission, pointer, "", {"勤怠の承認", "Approve time cards"}});
    default:
      return violations.push_back(
          {Code::lacks_permission, pointer, "", {"照会・見積依頼", "Write inquiries"}});
  }
}

void check_kana(Violations& violations, const std::string& kana, const std::string& pointer) {
  if (!is_kana(kana)) violations.push_back({Code::bad_format, pointer});
}

void check_corporate_number(Violations& violations, const std::string& number,
                            const std::string& pointer) {
  if (number.empty() || is_corporate_number(number)) return;
  const bool thirteen_digits = number.size() == 13 &&
                               corporate_check_digit(std::string_view(number).substr(1)) &&
                               number[0] >= '0' && number[0] <= '9';
  violations.push_back({thirteen_digits ? Code::bad_check_digit : Code::bad_format, pointer});
}

Violations company_violations(const CompanyForm& form, bool is_agency) {
  Violations violations;
  check_kana(violations, form.name_kana, "/name_kana");
  check_postal_code(violations, form.postal_code, "/postal_code");
  check_telephone(violations, form.telephone, "/telephone");
  check_corporate_number(violations, form.corporate_number, "/corporate_number");
  check_registration_number(violations, form);
  if (form.licence_number.empty()) return violations;
  if (!is_agency || !is_dispatch_licence_number(form.licence_number)) {
    violations.push_back({Code::bad_format, "/licence_number", "派遣法5条"});
  }
  if (!form.licence_expires_on) {
    violations.push_back({Code::required, "/licence_expires_on", "派遣法10条", {"許可の有効期限"}});
  }
  return violations;
}

}  // namespace tasuki::company
