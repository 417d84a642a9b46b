#include <gtest/gtest.h>

#include <memory>

#include "platform/db/db.hpp"
#include "support/database.hpp"

namespace tasuki {
namespace {

struct Row {
  DepartmentId id;
  std::string name;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id, name, version))

// One database per suite: an agency (1), a client (2), and their partnership.
class PlatformDb : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    database_ = std::make_unique<test::Database>();
    Connection(database_->admin()).script(R"(
      select set_config('tasuki.at', '2027-06-01T00:00:00Z', false),
             set_config('tasuki.account_id', '0', false), set_config('tasuki.side', 'system', false),
             set_config('tasuki.actor_name', 'test', false), set_config('tasuki.verb', 'test', false),
             set_config('tasuki.remote', '', false), set_config('tasuki.request_id', '', false);
      insert into company (code, name, is_agency, is_client) values
        ('agency', '仙台', true, false), ('client', '宮城', false, true), ('other', '別', true, true);
      insert into department (company_id, code, name) values (1, 'd1', '営業'), (2, 'd1', '物流');
      insert into partnership (agency_id, client_id, agency_name, client_name) values (1, 2, '仙台', '宮城'))");
  }
  static void TearDownTestSuite() { database_.reset(); }

  static Actor actor(Side side, std::int64_t company) {
    Actor result;
    result.side = side;
    result.company_id = CompanyId{company};
    result.account_id = AccountId{7};
    result.name = "山田";
    return result;
  }

  static Code code_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const Problem& problem) {
      return problem.code();
    }
    ADD_FAILURE() << "no Problem was thrown";
    return Code::internal;
  }

  static std::unique_ptr<test::Database> database_;
  Db db_{database_->app(), 1, 2'000, Clock::starting_at(*parse_instant("2027-06-01T00:00:00Z"))};
  const Actor agency_ = actor(Side::agency, 1);
  const Actor client_ = actor(Side::client, 2);
};

std::unique_ptr<test::Database> PlatformDb::database_;

std::int64_t count(ReadTx& tx, const std::string& table) {
  return tx.one<std::int64_t>("select count(*) from " + table);
}

TEST_F(PlatformDb, EachSeesItsOwn) {
  for (const auto& [who, departments, partnerships] :
       {std::tuple{agency_, 1, 1}, std::tuple{client_, 1, 1},
        std::tuple{actor(Side::agency, 3), 0, 0}, std::tuple{actor(Side::client, 1), 1, 0},
        std::tuple{actor(Side::client, 3), 0, 0}}) {
    ReadTx tx = db_.read(who);
    EXPECT_EQ(count(tx, "department"), departments) << who.company_id.value;
    EXPECT_EQ(count(tx, "partnership"), partnerships) << who.company_id.value;
  }
}

TEST_F(PlatformDb, RollbackIsTheDefaultEnd) {
  {
    WriteTx tx = db_.write(agency_);
    tx.run("insert into department (company_id, code, name) values (1, 'gone', '消える')");
    EXPECT_EQ(count(tx, "department"), 2);
  }
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(count(tx, "department"), 1);
}

TEST_F(PlatformDb, WhatIsPendingGoesWithTheCommit) {
  {
    WriteTx tx = db_.write(agency_);
    tx.run("insert into department (company_id, code, name) values (1, 'kept', '残る')");
    tx.commit();
  }
  {
    WriteTx tx = db_.write(agency_);
    EXPECT_EQ(count(tx, "department"), 2);
    tx.run("delete from department where code = 'kept'");
    tx.commit();
  }
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(count(tx, "department"), 1);
}

// With one connection, the next transaction gets the one on which the statement failed.
TEST_F(PlatformDb, AFailedBatchLeavesTheConnectionUsable) {
  struct Case {
    const char* sql;
    Code code;
  };
  const Case cases[] = {
      {"insert into department (company_id, code, name) values (1, 'd1', '重複') returning id",
       Code::duplicate},
      {"insert into department (company_id, establishment_id, code, name) values (1, 99, 'x', 'x')"
       " returning id",
       Code::in_use},
      {"select * from credential", Code::forbidden},
      {"insert into department (company_id, code, name) values (2, 'x', '他社') returning id",
       Code::forbidden},
      {"select pg_sleep(3)", Code::unavailable},  // over the statement timeout
  };
  for (const Case& row : cases) {
    EXPECT_EQ(code_of([&] { db_.write(agency_).query(row.sql); }), row.code) << row.sql;
    ReadTx tx = db_.read(agency_);
    EXPECT_EQ(count(tx, "department"), 1) << row.sql;
  }
  EXPECT_THROW(db_.read(agency_).query("select nonsense from nowhere"), SqlError);
  EXPECT_THROW(db_.read(agency_).query("select 1 +"), SqlError);
  EXPECT_EQ(code_of([&] { db_.read(agency_).query("select $1::text", std::string("\xff")); }),
            Code::bad_text);
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(count(tx, "department"), 1);
}

// The statements after the failed one never ran, and neither did those before it survive.
TEST_F(PlatformDb, AnErrorInTheMiddleOfABatchUndoesAll) {
  {
    WriteTx failing = db_.write(agency_);
    failing.run("insert into department (company_id, code, name) values (1, 'before', 'x')");
    failing.run("insert into department (company_id, code, name) values (1, 'd1', 'x')");
    failing.run("insert into department (company_id, code, name) values (1, 'after', 'x')");
    EXPECT_EQ(code_of([&] { failing.commit(); }), Code::duplicate);
  }
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(count(tx, "department"), 1);
}

// PostgreSQL answers the COMMIT of a failed transaction with a silent rollback.
TEST_F(PlatformDb, AFailedTransactionCannotPretendToCommit) {
  WriteTx tx = db_.write(agency_);
  EXPECT_EQ(code_of([&] {
              tx.query(
                  "insert into department (company_id, code, name)"
                  " values (1, 'd1', 'x') returning id");
            }),
            Code::duplicate);
  EXPECT_THROW(tx.commit(), std::logic_error);
}

TEST_F(PlatformDb, AReadTransactionCannotWrite) {
  EXPECT_ANY_THROW(db_.read(agency_).query(
      "insert into department (company_id, code, name) values (1, 'r', 'r') returning id"));
}

// The same text is prepared once per role, since a plan contains the policies of its role.
TEST_F(PlatformDb, OneStatementAnswersEachRoleDifferently) {
  for (int round = 0; round < 12; ++round) {  // beyond the fifth, where generic plans begin
    for (const auto& [who, name] : {std::pair{agency_, "営業"}, std::pair{client_, "物流"}}) {
      ReadTx tx = db_.read(who);
      EXPECT_EQ(tx.one<std::string>("select name from department"), name);
    }
  }
}

TEST_F(PlatformDb, AsPartyGoesOverAndComesBack) {
  Actor limited = agency_;
  limited.department_id = DepartmentId{1};
  {
    WriteTx tx = db_.write(limited);
    const auto seen = [&] {
      return tx.one<std::string>(
          "select name || ' ' || current_user || ' ' || me() || ' '"
          " || my_department() from department");
    };
    EXPECT_EQ(seen(), "営業 tasuki_agency 1 1");
    tx.as_party(Side::client, CompanyId{2});
    EXPECT_EQ(seen(), "物流 tasuki_client 2 0");  // not limited by the caller's department
    tx.run("insert into department (company_id, code, name) values (2, 'p', '相手')");
    EXPECT_EQ(count(tx, "department"), 2);
    tx.as_self();
    EXPECT_EQ(seen(), "営業 tasuki_agency 1 1");
    tx.commit();
  }
  WriteTx after = db_.write(client_);
  // It was the caller who did it, and the log of the company whose row it is says so.
  EXPECT_EQ(after.one<std::string>("select actor_name || ' ' || side from audit_entry"
                                   " where table_name = 'department' and action = 'insert'"
                                   " order by id desc limit 1"),
            "山田 agency");
  after.run("delete from department where code = 'p'");
  after.commit();
}

TEST_F(PlatformDb, StaleVersionsAreRefused) {
  WriteTx tx = db_.write(agency_);
  Row row = tx.one<Row>("select id, name, version from department");
  tx.update("department", row);
  EXPECT_EQ(row.version, 2);
  row.version = 1;
  EXPECT_EQ(code_of([&] { tx.update("department", row); }), Code::stale_version);
}

TEST_F(PlatformDb, SettingsThatWereNeverSetOrAreEmptyFailClosed) {
  Connection fresh(database_->app());
  fresh.use_role("none");
  EXPECT_THROW(fresh.run({{"select count(*) from department", {}}}), SqlError);  // no role taken
  fresh.script("set role tasuki_agency");
  EXPECT_THROW(fresh.run({{"select count(*) from department where true", {}}}), SqlError);
  fresh.script("select set_config('tasuki.company_id', '', false)");
  EXPECT_THROW(fresh.run({{"select count(*) from department where 1 = 1", {}}}), SqlError);
  fresh.script("select set_config('tasuki.company_id', '1', false)");
  EXPECT_EQ(fresh.run({{"select count(*) from department where 2 = 2", {}}})[0].text(0, 0), "1");
  EXPECT_THROW(fresh.run({{"select my_department()", {}}}), SqlError);
  EXPECT_THROW(fresh.run({{"select my_worker()", {}}}), SqlError);
}

// A connection goes back to the pool without role or settings.
TEST_F(PlatformDb, NothingOfAnActorStaysOnTheConnection) {
  { db_.read(agency_).query("select 1"); }
  const Rows rows = db_.gate(
      "select current_user::text, current_setting('tasuki.company_id', true),"
      " current_setting('tasuki.account_id', true)");
  EXPECT_EQ(rows.text(0, 0), "tasuki_app");
  EXPECT_EQ(rows.text(0, 1), "");
  EXPECT_EQ(rows.text(0, 2), "");
}

TEST_F(PlatformDb, AGuestAndTheLoginRoleReachNothing) {
  EXPECT_EQ(code_of([&] { db_.read(Actor{}).query("select * from company"); }), Code::forbidden);
  for (const char* table : {"company", "account", "credential", "session", "audit_entry", "job"}) {
    EXPECT_EQ(code_of([&] { db_.gate("select * from " + std::string(table)); }), Code::forbidden)
        << table;
  }
}

// Ended within a transaction: the caller is told, and the next call works.
TEST_F(PlatformDb, TheCallersBackendMayBeTerminatedAndTheNextCallWorks) {
  {
    ReadTx interrupted = db_.read(agency_);
    const auto pid = interrupted.one<std::int64_t>("select pg_backend_pid()");
    Connection(database_->admin())
        .run({{"select pg_terminate_backend($1, 5000)", {std::to_string(pid)}}});
    EXPECT_EQ(code_of([&] { interrupted.query("select 1"); }), Code::unavailable);
  }
  ReadTx tx = db_.read(agency_);
  EXPECT_EQ(count(tx, "department"), 1);
}

TEST_F(PlatformDb, AllConnectionsBusyIsUnavailableNotAHang) {
  ReadTx holding = db_.read(agency_);
  holding.query("select 1");
  EXPECT_EQ(code_of([&] { db_.read(agency_); }), Code::unavailable);
}

// "host=… dbname=…" as a URI.
TEST_F(PlatformDb, AnAddressMayBeAUri) {
  const std::string app = database_->app();
  const auto value = [&](const std::string& key) {
    const auto begin = app.find(key + "=") + key.size() + 1;
    return app.substr(begin, app.find(' ', begin) - begin);
  };
  Db db("postgresql://tasuki_app@/" + value("dbname") + "?host=" + value("host"), 1, 2'000,
        Clock{});
  EXPECT_NO_THROW(db.ping());
  EXPECT_EQ(db.gate("select current_setting('statement_timeout')").text(0, 0), "2s");
  EXPECT_THROW(Db("postgresql://[", 1, 1'000, Clock{}), std::runtime_error);
}

// After a restart of PostgreSQL the first request of each connection is answered, too.
TEST_F(PlatformDb, AConnectionThatWasEndedWhileIdleIsReplaced) {
  const auto pid = db_.gate("select pg_backend_pid()").get<std::int64_t>(0, 0);
  Connection(database_->admin())
      .run({{"select pg_terminate_backend($1, 5000)", {std::to_string(pid)}}});
  EXPECT_NE(db_.gate("select pg_backend_pid()").get<std::int64_t>(0, 0), pid);
}

TEST_F(PlatformDb, AnAnswerThatDoesNotComeIsNotWaitedFor) {
  Connection connection(database_->admin(), std::chrono::milliseconds(200));
  EXPECT_NO_THROW(connection.run({{"select pg_sleep(0.05)", {}}}));
  const auto began = std::chrono::steady_clock::now();
  EXPECT_THROW(connection.run({{"select pg_sleep(20)", {}}}), ConnectionLost);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST_F(PlatformDb, AnUnreachableDatabaseIsUnavailable) {
  Db away("host=/nonexistent user=tasuki_app dbname=none", 1, 1'000, Clock{});
  EXPECT_EQ(code_of([&] { away.ping(); }), Code::unavailable);
}

}  // namespace
}  // namespace tasuki
