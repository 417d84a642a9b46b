#include "identity/session.hpp"

#include <algorithm>
#include <cctype>

namespace tasuki::identity {

Violations password_violations(const std::string& password, const PasswordPolicy& policy) {
  Violations result;
  const auto any = [&](auto predicate) {
    return std::any_of(password.begin(), password.end(),
                       [&](char c) { return predicate(static_cast<unsigned char>(c)); });
  };
  const auto length = std::count_if(password.begin(), password.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  if (length < policy.min_length) {
    result.push_back({Code::password_too_short, "/fresh", "", {std::to_string(policy.min_length)}});
  }
  const int classes = any([](unsigned char c) { return std::isupper(c) != 0; }) +
                      any([](unsigned char c) { return std::islower(c) != 0; }) +
                      any([](unsigned char c) { return std::isdigit(c) != 0; }) +
                      any([](unsigned char c) { return std::isalnum(c) == 0; });
  if (classes < policy.min_classes) {
    result.push_back(
        {Code::password_too_few_classes, "/fresh", "", {std::to_string(policy.min_classes)}});
  }
  return result;
}

Permissions permissions_of(const std::vector<std::string>& names) {
  Permissions result;
  for (const std::string& name : names) {
    Permission permission{};
    if (enum_from_text(name, permission)) result.add(permission);
  }
  return result;
}

std::optional<Actor> authenticate(Db& db, const std::string& token_hash) {
  const Rows rows = db.gate(
      "select account_id, company_id, side, worker_id, department_id, name,"
      " to_jsonb(permissions), must_change_password from session_actor($1, $2)",
      token_hash, db.clock().now());
  if (rows.size() == 0) return std::nullopt;
  Actor actor;
  actor.account_id = rows.get<AccountId>(0, 0);
  actor.company_id = rows.get<CompanyId>(0, 1);
  if (!enum_from_text(rows.text(0, 2), actor.side)) return std::nullopt;
  actor.worker_id = rows.get<WorkerId>(0, 3);
  actor.department_id = rows.get<DepartmentId>(0, 4);
  actor.name = rows.get<std::string>(0, 5);
  actor.permissions = permissions_of(rows.get<std::vector<std::string>>(0, 6));
  actor.must_change_password = rows.get<bool>(0, 7);
  return actor;
}

}  // namespace tasuki::identity
