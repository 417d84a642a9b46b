#include "support/database.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "platform/db/migrate.hpp"
#include "platform/secrets.hpp"

namespace tasuki::test {
namespace {

// "host=… user=…" without the user.
std::string address() {
  const char* given = std::getenv("TASUKI_TEST_PG");
  if (given == nullptr) {
    throw std::runtime_error(
        "TASUKI_TEST_PG is not set: run ./tasuki test, or set it to \"host=… user=…\" of a private "
        "cluster's superuser");
  }
  return given;
}

std::string as_role(const std::string& database, const std::string& role) {
  std::string conninfo = address();
  const auto at = conninfo.find("user=");
  if (at != std::string::npos) conninfo.erase(at, conninfo.find(' ', at) - at);
  return conninfo + " user=" + role + " dbname=" + database;
}

std::string migrations_hash() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(migrations())) {
    if (entry.path().extension() == ".sql") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::string all = roles_sql() + schema_sql();
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    all += path.filename().string();
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  return secrets::sha256(all).substr(0, 16);
}

bool exists(Connection& connection, const std::string& name) {
  return connection.run({{"select 1 from pg_database where datname = $1", {name}}})[0].size() == 1;
}

std::string make_template() {
  const std::string name = "tasuki_template_" + migrations_hash();
  Connection connection(cluster());
  // One test program at a time; the lock ends with this connection.
  connection.script("select pg_advisory_lock(7282755)");
  connection.script("set client_min_messages = error");
  connection.script(roles_sql());
  if (exists(connection, name)) return name;
  const std::string draft = name + "_draft";
  connection.script("drop database if exists " + draft + " with (force)");
  connection.script(
      "create database " + draft +
      " owner tasuki_owner encoding 'UTF8' lc_collate 'C' lc_ctype 'C' template template0");
  Connection(address() + " dbname=" + draft).script(schema_sql());
  migrate(as_role(draft, "tasuki_owner"), migrations());
  connection.script("alter database " + draft + " rename to " + name);
  return name;
}

}  // namespace

std::string migrations() {
  const char* given = std::getenv("TASUKI_MIGRATIONS");
  return given != nullptr ? given : TASUKI_SOURCE_DIR "/db/migrations";
}

std::string cluster() { return address() + " dbname=postgres"; }

const std::string& Database::migrated_template() {
  static const std::string name = make_template();
  return name;
}

Database::Database(const std::string& source) {
  static std::atomic<int> count{0};
  name_ = "tasuki_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
  Connection connection(cluster());
  connection.script("set client_min_messages = error");
  connection.script("drop database if exists " + name_ + " with (force)");
  connection.script("create database " + name_ + " owner tasuki_owner template " + source);
}

Database::~Database() {
  try {
    Connection(cluster()).script("drop database if exists " + name_ + " with (force)");
  } catch (const std::exception&) {
    // The cluster itself is thrown away.
  }
}

std::string Database::admin() const { return address() + " dbname=" + name_; }
std::string Database::owner() const { return as_role(name_, "tasuki_owner"); }
std::string Database::app() const { return as_role(name_, "tasuki_app"); }

}  // namespace tasuki::test
