#pragma once
// Forward-only migrations: db/migrations/NNNN_name.sql, one transaction each, under an advisory
// lock, with the file's sha256 recorded.

#include <string>
#include <vector>

namespace tasuki {

// Idempotent SQL that an administrator (superuser) runs once: the login role, the owner, one role
// per side and the gate role. `schema_sql` is run inside the database itself.
const std::string& roles_sql();
const std::string& schema_sql();

// Applies what is missing and returns the names applied. Throws std::runtime_error when an applied
// file was changed afterwards.
std::vector<std::string> migrate(const std::string& owner_conninfo, const std::string& directory);

// Refuses an application connection that could step over row-level security.
void require_bounded_role(const std::string& conninfo);

}  // namespace tasuki
