#pragma once
// Sign-in, sessions, passwords. The same answer in the same time for a wrong company, user or
// password, and for a locked account.

#include <optional>
#include <string>
#include <vector>

#include "base/describe.hpp"
#include "base/problem.hpp"
#include "platform/actor.hpp"
#include "platform/db/db.hpp"
#include "platform/http/handle.hpp"

namespace tasuki::identity {

// What a company asks of its passwords.
struct PasswordPolicy {
  int min_length = 10;  // characters
  int min_classes = 3;  // of upper case, lower case, digits, symbols
};

// Pure: everything that is wrong with a new password.
Violations password_violations(const std::string& password, const PasswordPolicy& policy);

// The person behind a session token (its sha256), asked on every request and never cached, so that
// sign-out and suspension bite at once.
std::optional<Actor> authenticate(Db& db, const std::string& token_hash);

Permissions permissions_of(const std::vector<std::string>& names);

}  // namespace tasuki::identity
