#pragma once
// Databases for tests. TASUKI_TEST_PG names a private cluster and a superuser ("host=… user=…");
// `./tasuki test` starts one and exports it. Migrations run once per state of db/migrations into a
// template; a clone of it costs a fraction of a second.

#include <string>

#include "platform/db/connection.hpp"

namespace tasuki::test {

// A database of its own, dropped when the object ends.
class Database {
 public:
  // An empty database with every migration applied.
  Database() : Database(migrated_template()) {}
  // A copy of another database to which nobody is connected.
  explicit Database(const std::string& source);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& name() const { return name_; }
  std::string admin() const;  // superuser: steps over row-level security
  std::string owner() const;  // tasuki_owner, as migrations run
  std::string app() const;    // tasuki_app, as the server runs

  static const std::string& migrated_template();

 private:
  std::string name_;
};

// The folder the template was migrated from: TASUKI_MIGRATIONS, or the repository's.
std::string migrations();

// The cluster's superuser, connected to the maintenance database.
std::string cluster();

}  // namespace tasuki::test
