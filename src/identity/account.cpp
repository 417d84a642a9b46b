#include "identity/account.hpp"

#include <algorithm>
#include <string_view>

namespace tasuki::identity {
namespace {

// No 0 O o, 1 I l: it is read aloud and typed once.
constexpr std::string_view kLetters = "abcdefghijkmnpqrstuvwxyz23456789";
constexpr std::string_view kCapitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view kDigits = "23456789";

void check_permissions(Violations& violations, const std::vector<Permission>& permissions,
                       Side side, DepartmentId department) {
  for (std::size_t i = 0; i < permissions.size(); ++i) {
    const std::string pointer = "/permissions/" + std::to_string(i);
    if (!permission_fits(permissions[i], side)) {
      violations.push_back({Code::permission_not_yours, pointer});
    } else if (department && permissions[i] == Permission::audit_read) {
      // The log is the whole company's and cannot be read for one department.
      violations.push_back(
          {Code::one_of_two,
           pointer,
           "",
           {"「" + std::string(word_ja(Permission::audit_read)) + "」の権限", "閲覧できる部署",
            "the permission to read the audit log", "a department as limit"}});
    }
  }
}

bool among(const std::vector<Permission>& permissions, Permission wanted) {
  return std::find(permissions.begin(), permissions.end(), wanted) != permissions.end();
}

int nibble(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

}  // namespace

bool is_user_code(const std::string& code) {
  return std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '@' || c == '-';
  });
}

bool reaches(const Administrator& administrator, DepartmentId department) {
  return !administrator.department_id || administrator.department_id == department;
}

Violations grant_violations(const Administrator& administrator,
                            const std::vector<Permission>& before,
                            const std::vector<Permission>& after) {
  Violations violations;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const Permission wanted = after[i];
    if (wanted == Permission::own_timecard || administrator.permissions.has(wanted)) continue;
    if (among(before, wanted)) continue;
    violations.push_back({Code::permission_not_yours, "/permissions/" + std::to_string(i)});
  }
  for (const Permission lost : before) {
    if (lost == Permission::own_timecard || administrator.permissions.has(lost)) continue;
    if (!among(after, lost)) violations.push_back({Code::permission_not_yours, "/permissions"});
  }
  return violations;
}

void check_email(Violations& violations, const std::string& email, const std::string& pointer) {
  if (email.empty()) return;
  const auto at = email.find('@');
  const bool good = at != std::string::npos && at > 0 && at + 1 < email.size() &&
                    email.rfind('@') == at &&
                    email.find_first_of(" \t\r\n,;<>\"") == std::string::npos;
  if (!good) violations.push_back({Code::bad_format, pointer});
}

bool side_fits(Side side, const CompanyRoles& roles) {
  switch (side) {
    case Side::agency:
    case Side::worker:
      return roles.is_agency;
    case Side::client:
      return roles.is_client;
    case Side::platform_operator:
      return roles.is_operator;
    case Side::guest:
    case Side::system:
      return false;
  }
  return false;
}

bool permission_fits(Permission permission, Side side) {
  switch (permission) {
    case Permission::none:
      return false;
    case Permission::own_timecard:
      return side == Side::worker;
    case Permission::platform_operate:
      return side == Side::platform_operator;
    case Permission::company_manage:
    case Permission::account_manage:
    case Permission::audit_read:
      return side != Side::worker;
    default:
      return side == Side::agency || side == Side::client;
  }
}

Violations new_account_violations(const NewAccount& account, const CompanyRoles& roles) {
  Violations violations;
  if (!is_user_code(account.user_code)) violations.push_back({Code::bad_format, "/user_code"});
  check_email(violations, account.email);
  if (!side_fits(account.side, roles)) violations.push_back({Code::bad_choice, "/side"});
  check_permissions(violations, account.permissions, account.side, account.department_id);
  const bool worker = account.side == Side::worker;
  if (worker && !account.worker_id) {
    violations.push_back({Code::required, "/worker_id", "", {"スタッフ"}});
  }
  if (!worker && account.worker_id) violations.push_back({Code::bad_choice, "/worker_id"});
  if (worker && account.department_id) violations.push_back({Code::bad_choice, "/department_id"});
  return violations;
}

Violations account_violations(const AccountForm& form, Side side) {
  Violations violations;
  check_email(violations, form.email);
  check_permissions(violations, form.permissions, side, form.department_id);
  if (side == Side::worker && form.department_id) {
    violations.push_back({Code::bad_choice, "/department_id"});
  }
  return violations;
}

std::string first_password(const std::string& random_token) {
  std::string password;
  for (std::size_t i = 0; i < 16; ++i) {
    const auto byte = static_cast<std::size_t>(nibble(random_token[2 * i]) * 16 +
                                               nibble(random_token[2 * i + 1]));
    if (i > 0 && i % 4 == 0) password += '-';
    const std::string_view alphabet = i == 0 ? kCapitals : i == 15 ? kDigits : kLetters;
    password += alphabet[byte % alphabet.size()];
  }
  if (std::none_of(password.begin(), password.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
    password[1] = 'k';
  }
  return password;
}

}  // namespace tasuki::identity
