// What the catalogue of a migrated database must look like, whoever wrote the migration.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <set>

#include "platform/db/migrate.hpp"
#include "support/database.hpp"

namespace tasuki {
namespace {

using Names = std::set<std::string>;

class PlatformCatalogue : public testing::Test {
 protected:
  static void SetUpTestSuite() { database_ = std::make_unique<test::Database>(); }
  static void TearDownTestSuite() { database_.reset(); }

  // The first column of a query over the catalogue, as superuser.
  static Names names(const std::string& sql) {
    Connection connection(database_->admin());
    const auto rows = connection.run({{sql, {}}});
    Names result;
    for (std::size_t i = 0; i < rows[0].size(); ++i) result.insert(std::string(rows[0].text(i, 0)));
    return result;
  }

  static std::unique_ptr<test::Database> database_;
};

std::unique_ptr<test::Database> PlatformCatalogue::database_;

const char* const kTables =
    "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
    " and c.relkind in ('r', 'p') and c.relname <> 'migration'";

// The tables that the standard procedures do not isolate; a new one needs a good reason here.
const Names kByHand{"audit_entry", "audit_seal", "company",
                    "credential",  "session",    "one_time_link",
                    "daily_run"};

TEST_F(PlatformCatalogue, EveryTableForcesRowLevelSecurity) {
  EXPECT_EQ(names(std::string(kTables) + " and not (c.relrowsecurity and c.relforcerowsecurity)"),
            Names{});
  EXPECT_EQ(names("select relname from pg_class where relnamespace = 'public'::regnamespace"
                  " and relkind in ('v', 'm', 'f')"),
            Names{});  // a view would read as its owner
}

TEST_F(PlatformCatalogue, NothingIsGrantedToPublicOrTheLoginRole) {
  const std::string acl =
      "select c.relname || ' ' || a.privilege_type from pg_class c, aclexplode(c.relacl) a"
      " where c.relnamespace = 'public'::regnamespace and a.grantee = ";
  EXPECT_EQ(names(acl + "0"), Names{});
  EXPECT_EQ(names(acl + "'tasuki_app'::regrole"), Names{});
  EXPECT_EQ(names(acl + "'tasuki_guest'::regrole"), Names{});
  EXPECT_EQ(names("select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace"
                  " and p.prokind = 'f' and has_function_privilege('public', p.oid, 'execute')"),
            Names{});
}

// One policy per side and never an OR of two: each table has at most one policy for a role.
TEST_F(PlatformCatalogue, OnePolicyPerRoleAndTable) {
  EXPECT_EQ(names("select tablename || ' ' || roles::text from pg_policies where schemaname ="
                  " 'public' group by tablename, roles having count(*) > 1"),
            Names{});
  EXPECT_EQ(names("select tablename || ' ' || policyname from pg_policies where schemaname ="
                  " 'public' and (array_length(roles, 1) <> 1 or 'public' = any (roles))"),
            Names{});
}

// A side that has a grant has a policy that names the actor's company (or the row itself).
TEST_F(PlatformCatalogue, ThePoliciesOfTheSidesAskWhoTheActorIs) {
  EXPECT_EQ(names("select tablename || ' ' || policyname from pg_policies where schemaname ="
                  " 'public' and roles[1] in ('tasuki_agency', 'tasuki_client', 'tasuki_worker',"
                  " 'tasuki_operator') and (qual is null or qual not like '%me()%'"
                  " or with_check is not null and with_check not like '%me()%')"),
            (Names{"job job_operator", "mail mail_operator"}));  // its own screens show all of them
}

TEST_F(PlatformCatalogue, SharedTablesCarryBothPartiesAndAnIndexForEach) {
  EXPECT_EQ(names("select table_name::text from information_schema.columns where table_schema ="
                  " 'public' and column_name in ('agency_id', 'client_id') and table_name not in"
                  " ('contracting_party') group by table_name having count(*) <> 2"),
            Names{});
  EXPECT_EQ(
      names("select c.relname || ' ' || a.attname from pg_class c join pg_attribute a on a.attrelid"
            " = c.oid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
            " and a.attname in ('agency_id', 'client_id') and c.relname <> 'contracting_party'"
            " and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] ="
            " a.attnum)"),
      Names{});
}

// A plain foreign key accepts another tenant's row: keys between tenant tables are composite.
TEST_F(PlatformCatalogue, ForeignKeysNeverCrossTenants) {
  const Names plain = names(
      "select k.conrelid::regclass || ' → ' || k.confrelid::regclass from pg_constraint k"
      " where k.contype = 'f' and array_length(k.conkey, 1) = 1"
      " and k.confrelid <> 'company'::regclass");
  EXPECT_EQ(plain, (Names{"audit_seal → audit_entry", "credential → account", "session → account",
                          "one_time_link → account"}));
}

TEST_F(PlatformCatalogue, SidesCannotTouchTheAuditLogOrCredentials) {
  const std::string sides =
      " cross join unnest(array['tasuki_agency', 'tasuki_client', 'tasuki_worker',"
      " 'tasuki_operator', 'tasuki_guest', 'tasuki_app']) r ";
  EXPECT_EQ(
      names("select r || ' ' || p from unnest(array['insert', 'update', 'delete', 'truncate'])"
            " p" +
            sides +
            "where has_table_privilege(r, 'audit_entry', p)"
            " or has_table_privilege(r, 'audit_seal', p)"),
      Names{});
  EXPECT_EQ(names("select r || ' ' || t || ' ' || p from unnest(array['credential', 'session',"
                  " 'one_time_link']) t cross join unnest(array['select', 'insert', 'update',"
                  " 'delete', 'truncate', 'references']) p" +
                  sides + "where has_table_privilege(r, t, p)"),
            Names{});
  EXPECT_EQ(names("select r || ' ' || t.relname from (" + std::string(kTables) + ") t" + sides +
                  "where has_table_privilege(r, quote_ident(t.relname)::regclass, 'truncate')"),
            Names{});
  // Nobody at all may rewrite the log: the gate and the sealing job only add.
  EXPECT_EQ(names("select r || ' ' || p from unnest(array['update', 'delete', 'truncate']) p cross"
                  " join unnest(array['tasuki_gate', 'tasuki_system']) r where"
                  " has_table_privilege(r, 'audit_entry', p) or has_table_privilege(r,"
                  " 'audit_seal', p)"),
            Names{});
}

TEST_F(PlatformCatalogue, EveryDefinerFunctionPinsItsSearchPathAndBelongsToTheGate) {
  EXPECT_EQ(
      names("select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and"
            " p.prosecdef and (p.proowner <> 'tasuki_gate'::regrole or not exists (select"
            " from unnest(p.proconfig) s where s like 'search_path=%'))"),
      Names{});
}

TEST_F(PlatformCatalogue, NoRoleStepsOverRowLevelSecurity) {
  EXPECT_EQ(names("select rolname from pg_roles where rolname like 'tasuki\\_%' and rolname <>"
                  " current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"),
            Names{});
  EXPECT_EQ(names("select rolname from pg_roles where rolname = 'tasuki_app' and rolinherit"),
            Names{});
  EXPECT_EQ(names("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                  " where m.member = 'tasuki_app'::regrole and r.rolname in ('tasuki_gate',"
                  " 'tasuki_owner')"),
            Names{});
}

// Tables without the audit trigger: each holds no decision of its own, or is a log itself.
TEST_F(PlatformCatalogue, ChangesAreAuditedExceptInAShortList) {
  Names silent = names(std::string(kTables) +
                       " and not exists (select from pg_trigger t where t.tgrelid = c.oid and"
                       " t.tgfoid = 'audit_row'::regproc)");
  for (const std::string& table : kByHand) silent.erase(table);
  const Names allowed{"counter",        "idempotency",    "job",           "mail",
                      "contract_event", "timecard_event", "invoice_event", "inquiry_event",
                      "paper",          "paper_pdf",      "punch",         "stored_file"};
  for (const std::string& table : silent) EXPECT_TRUE(allowed.contains(table)) << table;
}

TEST_F(PlatformCatalogue, TheApplicationRefusesAMightyRole) {
  EXPECT_NO_THROW(require_bounded_role(database_->app()));
  EXPECT_THROW(require_bounded_role(database_->admin()), std::runtime_error);
  EXPECT_THROW(require_bounded_role(database_->owner()), std::runtime_error);
}

TEST_F(PlatformCatalogue, MigrationsRunOnceAndMayNotChangeAfterwards) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("tasuki_migrations_" + std::to_string(getpid()));
  std::filesystem::remove_all(folder);
  std::filesystem::copy(test::migrations(), folder);
  EXPECT_TRUE(migrate(database_->owner(), folder).empty());
  std::ofstream(folder / "9998_good.sql") << "create table good (id bigint);";
  std::ofstream(folder / "9999_bad.sql") << "create table half (id bigint); select 1 / 0;";
  EXPECT_THROW(migrate(database_->owner(), folder), std::runtime_error);
  EXPECT_EQ(names("select relname from pg_class where relname in ('good', 'half')"),
            (Names{"good"}));  // the bad one left nothing behind
  std::filesystem::remove(folder / "9999_bad.sql");
  EXPECT_TRUE(migrate(database_->owner(), folder).empty());
  std::ofstream(folder / "9998_good.sql", std::ios::app) << "\n-- changed";
  EXPECT_THROW(migrate(database_->owner(), folder), std::runtime_error);
  Connection(database_->admin())
      .script("drop table good; delete from migration where name = '9998_good.sql'");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace tasuki
