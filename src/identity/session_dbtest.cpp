// The gate functions, which alone look across companies: each answers one question and no more.

#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include "identity/session.hpp"
#include "support/database.hpp"

namespace tasuki::identity {
namespace {

class IdentityGate : public testing::Test {
 protected:
  IdentityGate() {
    admin_.use_role("admin");
    admin_.script(R"(
      select set_config('tasuki.at', '2027-06-01T00:00:00Z', false),
             set_config('tasuki.account_id', '0', false), set_config('tasuki.side', 'system', false),
             set_config('tasuki.actor_name', '', false), set_config('tasuki.verb', 'test', false),
             set_config('tasuki.remote', '', false), set_config('tasuki.request_id', '', false);
      insert into company (code, name, is_agency, is_client) values
        ('sendai', '仙台', true, false), ('both', '両方', true, true);
      insert into account (company_id, user_code, name, email, side, permissions) values
        (1, 'admin', '山田', 'a@example.jp', 'agency', '{contract_read}'),
        (2, 'admin', '鈴木', '', 'agency', '{contract_read,no_such_permission}');
      insert into credential (account_id, company_id, password_hash, changed_at) values
        (1, 1, 'h1', '2027-05-01Z'), (2, 2, 'h2', '2027-05-01Z');
      insert into session (token_hash, account_id, company_id, side, created_at, last_seen_at, remote)
        values ('t1', 1, 1, 'agency', '2027-06-01T00:00:00Z', '2027-06-01T00:00:00Z', ''),
               ('t2', 2, 2, 'agency', '2027-06-01T00:00:00Z', '2027-06-01T00:00:00Z', '');
      insert into one_time_link (token_hash, account_id, company_id, purpose, expires_at) values
        ('l1', 1, 1, 'unlock', '2027-06-02Z'))");
  }

  std::string one(const std::string& sql) {
    const auto rows = admin_.run({{sql, {}}});
    return rows[0].size() == 0 ? "(none)" : std::string(rows[0].text(0, 0));
  }

  test::Database database_;
  Connection admin_{database_.admin()};
  Db db_{database_.app(), 4, 5'000, Clock::starting_at(*parse_instant("2027-06-01T00:00:10Z"))};
};

TEST_F(IdentityGate, TheActorBehindAToken) {
  const auto actor = authenticate(db_, "t2");
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->company_id.value, 2);
  EXPECT_EQ(actor->side, Side::agency);
  EXPECT_EQ(actor->name, "鈴木");
  EXPECT_TRUE(actor->permissions.has(Permission::contract_read));
  EXPECT_FALSE(actor->permissions.has(Permission::contract_write));
  EXPECT_FALSE(authenticate(db_, "t3"));
  EXPECT_FALSE(authenticate(db_, ""));
}

TEST_F(IdentityGate, ACompanyThatLostItsRoleLosesItsSide) {
  admin_.script("update company set is_client = false where id = 2");
  EXPECT_EQ(db_.gate("select switch_side('t2', 'client')").text(0, 0), "f");
  admin_.script("update company set is_client = true where id = 2");
  EXPECT_EQ(db_.gate("select switch_side('t2', 'client')").text(0, 0), "t");
  EXPECT_EQ(authenticate(db_, "t2")->side, Side::client);
  // the role is taken away while somebody works on that side
  admin_.script("update company set is_client = false where id = 2");
  const auto actor = authenticate(db_, "t2");
  EXPECT_FALSE(actor && actor->side == Side::client);
}

TEST_F(IdentityGate, WrongPasswordsAtOnceAreAllCounted) {
  std::vector<std::thread> attempts;
  for (int i = 0; i < 4; ++i) {
    attempts.emplace_back([&] {
      db_.gate("select sign_in_failed($1, $2, $3)", AccountId{1}, db_.clock().now(), std::string());
    });
  }
  for (std::thread& attempt : attempts) attempt.join();
  EXPECT_EQ(one("select failures from credential where account_id = 1"), "4");
  EXPECT_EQ(one("select locked_at is not null from credential where account_id = 1"), "t");
  EXPECT_EQ(one("select count(*) from audit_entry where company_id = 1 and table_name = 'account'"
                " and verb in ('account locked', 'sign-in refused')"),
            "4");
}

// A success that was on its way while the third failure locked must not open the door.
TEST_F(IdentityGate, ALockThatCameMeanwhileHolds) {
  const Instant now = db_.clock().now();
  for (int i = 0; i < 3; ++i) {
    db_.gate("select sign_in_failed($1, $2, $3)", AccountId{1}, now, std::string());
  }
  db_.gate("select sign_in_succeeded($1, $2, $3, $4)", AccountId{1}, std::string("late"), now,
           std::string());
  EXPECT_FALSE(authenticate(db_, "late"));
  EXPECT_EQ(one("select locked_at is not null from credential where account_id = 1"), "t");
}

TEST_F(IdentityGate, ALinkIsUsedOnceEvenByTwoAtOnce) {
  std::vector<std::size_t> found(4);
  std::vector<std::thread> attempts;
  for (std::size_t& count : found) {
    attempts.emplace_back([&] {
      count =
          db_.gate("select account_id from use_link('l1', 'unlock', $1)", db_.clock().now()).size();
    });
  }
  for (std::thread& attempt : attempts) attempt.join();
  EXPECT_EQ(found[0] + found[1] + found[2] + found[3], 1u);
}

TEST_F(IdentityGate, UnlockingAsksForTheRightCompany) {
  const Instant now = db_.clock().now();
  admin_.script("update credential set locked_at = '2027-06-01Z' where account_id = 1");
  EXPECT_EQ(db_.gate("select unlock_account(2, 1, $1, '')", now).text(0, 0), "f");
  EXPECT_EQ(db_.gate("select unlock_account(1, 1, $1, '')", now).text(0, 0), "t");
}

TEST_F(IdentityGate, OnlyALockedAccountWithAnAddressGetsALink) {
  const Instant now = db_.clock().now();
  db_.gate("select request_unlock('sendai', 'admin', 'early', $1, $2, 'http://x/unlock')", now,
           now + std::chrono::hours(1));
  EXPECT_EQ(one("select count(*) from one_time_link where token_hash = 'early'"), "0");
  admin_.script("update credential set locked_at = '2027-06-01Z'");
  admin_.script("update one_time_link set used_at = '2027-06-01Z'");
  for (const char* company : {"sendai", "both", "nobody"}) {
    db_.gate("select request_unlock($1, $2, $3, $4, $5, $6)", std::string(company),
             std::string("admin"), std::string("hash-") + company, now, now + std::chrono::hours(1),
             std::string("http://x/unlock"));
  }
  EXPECT_EQ(one("select count(*) from one_time_link where token_hash like 'hash-%'"), "1");
  EXPECT_EQ(one("select count(*) from mail"), "1");
}

// What the login role may do without an actor: these questions and nothing else.
TEST_F(IdentityGate, TheLoginRoleMayCallOnlyTheGate) {
  EXPECT_EQ(one("select string_agg(p.proname, ' ' order by p.proname) from pg_proc p where"
                " p.pronamespace = 'public'::regnamespace and p.prosecdef"
                " and has_function_privilege('tasuki_agency', p.oid, 'execute')"
                " and p.proname in ('session_actor', 'sign_in_lookup', 'set_password',"
                " 'password_state', 'unlock_account', 'make_link', 'write_identity_audit')"),
            "");
}

}  // namespace
}  // namespace tasuki::identity
