#include "platform/db/migrate.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "platform/clock.hpp"
#include "platform/db/connection.hpp"
#include "platform/secrets.hpp"

namespace tasuki {
namespace {

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> files(const std::string& directory) {
  std::vector<std::filesystem::path> result;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) {
    if (entry.path().extension() == ".sql") result.push_back(entry.path());
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

const std::string& roles_sql() {
  static const std::string sql = R"(do $$
declare name text;
begin
  if not exists (select from pg_roles where rolname = 'tasuki_owner') then
    create role tasuki_owner login nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'tasuki_app') then
    create role tasuki_app login noinherit nosuperuser nobypassrls;
  end if;
  foreach name in array array['tasuki_agency', 'tasuki_client', 'tasuki_worker', 'tasuki_operator',
                              'tasuki_system', 'tasuki_guest', 'tasuki_gate'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin nosuperuser nobypassrls', name);
    end if;
    if name <> 'tasuki_gate' then execute format('grant %I to tasuki_app', name); end if;
  end loop;
  grant tasuki_gate to tasuki_owner;
end $$;
)";
  return sql;
}

const std::string& schema_sql() {
  static const std::string sql =
      "alter schema public owner to tasuki_owner;\n"
      "grant usage, create on schema public to tasuki_gate;\n"
      "grant usage on schema public to public;\n"
      "revoke create on schema public from public;\n";
  return sql;
}

std::vector<std::string> migrate(const std::string& owner_conninfo, const std::string& directory) {
  Connection connection(owner_conninfo);
  connection.use_role("owner");
  connection.script("set client_min_messages = warning; select pg_advisory_lock(7282754)");
  connection.script(
      "create table if not exists migration"
      " (name text primary key, sha256 text not null, applied_at timestamptz not null)");
  std::vector<std::string> applied;
  for (const auto& path : files(directory)) {
    const std::string name = path.filename().string();
    const std::string text = file_text(path);
    const std::string hash = secrets::sha256(text);
    const auto rows =
        connection.run({{"select sha256 from migration where name = $1", {SqlParam(name)}}});
    if (rows[0].size() == 1) {
      if (rows[0].text(0, 0) != hash) {
        throw std::runtime_error("the applied migration " + name + " was changed afterwards");
      }
      continue;
    }
    try {
      connection.script("begin;\n" + text +
                        "\n;insert into migration (name, sha256, applied_at)"
                        " values ('" +
                        name + "', '" + hash + "', '" + tasuki::text(Clock{}.now()) +
                        "');\ncommit;");
    } catch (const SqlError& error) {
      throw std::runtime_error(name + ": " + error.what() + " (" + error.state() + ")");
    }
    applied.push_back(name);
  }
  return applied;
}

void require_bounded_role(const std::string& conninfo) {
  Connection connection(conninfo);
  const auto rows = connection.run(
      {{"select r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relname ="
        " 'contract' and c.relowner = r.oid) from pg_roles r where r.rolname = current_user",
        {}}});
  if (rows[0].size() != 1 || rows[0].text(0, 0) != "f") {
    throw std::runtime_error(
        "database_url names a role that is superuser, owner or BYPASSRLS; use tasuki_app"
        " (`tasuki db roles` prints how to make it)");
  }
}

}  // namespace tasuki
