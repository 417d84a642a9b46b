// Signing in and out, as somebody at a keyboard (or somebody with bad intentions) meets it.

#include <gtest/gtest.h>

#include <regex>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

constexpr const char* kFresh = "Another-Pass-2027";

// The body without what differs from one request to the next.
std::string without_instance(const Reply& reply) {
  return std::regex_replace(reply.body, std::regex("\"instance\":\"[^\"]*\""), "\"instance\":\"\"");
}

std::string change_body(const std::string& present, const std::string& fresh) {
  return json::serialize(json::object{{"present", present}, {"fresh", fresh}});
}

class Session : public testing::Test {
 protected:
  Person somebody() { return world_.as("guest"); }
  std::vector<std::string> audit(const std::string& verb) {
    return world_.sql("select actor_name from audit_entry where verb = '" + verb + "'");
  }
  World world_;
};

TEST_F(Session, SignInShowsWhoIAm) {
  Person me = somebody();
  const Reply in = me.sign_in("sendai", "agency");
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(in.at("/account/name"), "派遣元 管理者");
  EXPECT_EQ(in.at("/company/code"), "sendai");
  EXPECT_EQ(in.at("/side"), "agency");
  EXPECT_EQ(in.at("/sides"), R"(["agency"])");
  EXPECT_EQ(in.at("/last_sign_in_at"), "");
  EXPECT_EQ(in.at("/password_expires_on"), "2027-08-15");
  EXPECT_EQ(in.at("/today"), "2027-06-01");
  EXPECT_EQ(in.at("/department_id"), "") << "not limited";
  // What the company asks of a password, before one is chosen.
  EXPECT_EQ(in.at("/password_rules/min_length"), "10");
  EXPECT_EQ(in.at("/password_rules/min_classes"), "3");
  EXPECT_EQ(in.at("/password_rules/history"), "5");
  EXPECT_EQ(world_.as("agency.department").get("/api/session").at("/department_id"),
            world_.value("department.agency"));
  EXPECT_EQ(me.get("/api/session").data, in.data);
  EXPECT_EQ(in.header("Cache-Control"), "no-store");
  // the next time, the last time is shown
  EXPECT_EQ(somebody().sign_in("sendai", "agency").at("/last_sign_in_at").substr(0, 16),
            "2027-06-01T00:00");
}

TEST_F(Session, CookieAttributes) {
  const Reply office = somebody().sign_in("sendai", "agency");
  EXPECT_TRUE(std::regex_match(office.header("Set-Cookie"),
                               std::regex("tasuki=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax")))
      << office.header("Set-Cookie");
  const Reply worker = somebody().sign_in("sendai", "worker");
  EXPECT_NE(worker.header("Set-Cookie").find("; Max-Age=2592000"), std::string::npos);
}

TEST_F(Session, TheStoredTokenIsOnlyAHash) {
  Person me = somebody();
  me.sign_in("sendai", "agency");
  const std::string token = me.cookie().substr(me.cookie().find('=') + 1);
  EXPECT_TRUE(world_.sql("select id from session where token_hash = '" + token + "'").empty());
  EXPECT_EQ(
      world_.sql("select id from session where token_hash = encode(sha256('" + token + "'), 'hex')")
          .size(),
      1u);
}

TEST_F(Session, EveryRefusalLooksTheSame) {
  const Reply password = somebody().sign_in("sendai", "agency", "wrong");
  const Reply company = somebody().sign_in("nobody", "agency");
  const Reply user = somebody().sign_in("sendai", "nobody");
  const Reply other_company = somebody().sign_in("miyagi", "agency");
  world_.sql("update account set active = false where user_code = 'spare' returning id");
  const Reply suspended = somebody().sign_in("sendai", "spare");
  world_.sql("update credential set locked_at = '2027-06-01Z' where account_id = " +
             world_.value("account.spare_client") + " returning account_id");
  const Reply locked = somebody().sign_in("miyagi", "spare-client");
  for (const Reply& reply : {password, company, user, other_company, suspended, locked}) {
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(without_instance(reply), without_instance(password));
    EXPECT_EQ(reply.header("Set-Cookie"), "");
    EXPECT_EQ(reply.headers.size(), password.headers.size());
  }
}

TEST_F(Session, ThreeWrongPasswordsLockAndTimeDoesNotUnlock) {
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(somebody().sign_in("sendai", "agency", "wrong").status, 401);
  EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 401);
  EXPECT_EQ(world_.as("agency").get("/api/session").status, 401);  // an open session ends as well
  EXPECT_EQ(audit("account locked").size(), 1u);
  EXPECT_EQ(audit("sign-in refused").size(), 2u);
  // a month later it is still locked
  world_.sql(
      "update credential set locked_at = locked_at - interval '1 month' where locked_at is not"
      " null returning account_id");
  EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 401);
  // nobody else is
  EXPECT_EQ(somebody().sign_in("sendai", "spare").status, 200);
}

TEST_F(Session, ASuccessResetsTheCount) {
  for (int round = 0; round < 3; ++round) {
    somebody().sign_in("sendai", "agency", "wrong");
    somebody().sign_in("sendai", "agency", "wrong");
    EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 200) << round;
  }
}

TEST_F(Session, AnUnlockLinkWorksOnce) {
  for (int i = 0; i < 3; ++i) somebody().sign_in("sendai", "agency", "wrong");
  const auto ask = [&](const char* company, const char* user) {
    return somebody().post(
        "/api/unlock-requests",
        json::serialize(json::object{{"company_code", company}, {"user_code", user}}));
  };
  const Reply asked = ask("sendai", "agency");
  EXPECT_EQ(asked.status, 204) << asked.body;
  for (const Reply& other : {ask("sendai", "nobody"), ask("nobody", "agency")}) {
    EXPECT_EQ(other.status, asked.status);
    EXPECT_EQ(other.body, asked.body);
  }
  const auto mails =
      world_.sql("select body from mail where body like '%token=%' and to_account_id = " +
                 world_.value("account.agency"));
  ASSERT_EQ(mails.size(), 1u);
  const auto at = mails[0].find("token=");
  ASSERT_NE(at, std::string::npos);
  const std::string use = "{\"token\":\"" + mails[0].substr(at + 6, 64) + "\"}";
  EXPECT_EQ(somebody().post("/api/unlocks", R"({"token":"guessed"})").status, 410);
  EXPECT_EQ(somebody().post("/api/unlocks", use).status, 204);
  EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 200);
  EXPECT_EQ(somebody().post("/api/unlocks", use).status, 410);
  EXPECT_EQ(audit("account unlocked").size(), 1u);
}

TEST_F(Session, LinksExpireAndServeOnePurpose) {
  const auto use = [&](const std::string& token) {
    return somebody().post("/api/unlocks", "{\"token\":\"" + token + "\"}").status;
  };
  EXPECT_EQ(use(world_.value("invitation_token")), 410);
  world_.sql("update one_time_link set expires_at = '2027-05-31T23:59:59Z' returning token_hash");
  EXPECT_EQ(use(world_.value("unlock_token")), 410);
}

TEST_F(Session, SignOutBitesAtOnce) {
  Person me = somebody();
  me.sign_in("sendai", "agency");
  Person elsewhere = somebody();
  elsewhere.sign_in("sendai", "agency");
  const Reply out = me.remove("/api/session");
  EXPECT_EQ(out.status, 204);
  EXPECT_NE(out.header("Set-Cookie").find("tasuki=;"), std::string::npos);
  EXPECT_NE(out.header("Set-Cookie").find("Max-Age=0"), std::string::npos);
  EXPECT_EQ(me.get("/api/session").status, 401);  // even with the old cookie
  EXPECT_EQ(elsewhere.get("/api/session").status, 200);
}

TEST_F(Session, SuspensionBitesAtOnce) {
  Person me = world_.as("agency");
  EXPECT_EQ(me.get("/api/session").status, 200);
  world_.sql("update account set active = false where id = " + world_.value("account.agency") +
             " returning id");
  EXPECT_EQ(me.get("/api/session").status, 401);
}

TEST_F(Session, APasswordChangeEndsTheOtherSessionsAndRenewsItsOwn) {
  Person me = somebody();
  me.sign_in("sendai", "agency");
  Person elsewhere = somebody();
  elsewhere.sign_in("sendai", "agency");
  const std::string before = me.cookie();
  const Reply changed = me.post("/api/session/password", change_body(kPassword, kFresh));
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.at("/password_expires_on"), "2027-09-01");
  const std::string set = changed.header("Set-Cookie");
  EXPECT_NE(set.substr(0, set.find(';')), before);
  EXPECT_EQ(me.get("/api/session").status, 401);  // the old token
  me.set_cookie(set.substr(0, set.find(';')));
  EXPECT_EQ(me.get("/api/session").status, 200);
  EXPECT_EQ(elsewhere.get("/api/session").status, 401);
  EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 401);  // the old password
  EXPECT_EQ(somebody().sign_in("sendai", "agency", kFresh).status, 200);
}

TEST_F(Session, PasswordPolicy) {
  struct Row {
    const char* fresh;
    const char* codes;  // in order, separated by spaces
  };
  const Row rows[] = {
      {"Short-1", "password_too_short"},
      {"alllowercase", "password_too_few_classes"},
      {"short", "password_too_short password_too_few_classes"},
      {"lower-1234", ""},  // three classes are enough
      {"あいうえおかきくけこAa1", ""},
      {kPassword, "password_reused"},
      {"", "password_too_short password_too_few_classes"},
  };
  for (const Row& row : rows) {
    World world;
    const Reply reply =
        world.as("agency").post("/api/session/password", change_body(kPassword, row.fresh));
    std::string codes;
    if (reply.status == 422) {
      for (const json::value& violation : reply.data.at("violations").as_array()) {
        codes += (codes.empty() ? "" : " ") + std::string(violation.at("code").as_string());
      }
    }
    EXPECT_EQ(codes, row.codes) << row.fresh << " " << reply.body;
    EXPECT_EQ(reply.status, codes.empty() ? 200 : 422) << row.fresh;
  }
}

TEST_F(Session, TheWrongPresentPasswordChangesNothing) {
  const Reply reply =
      world_.as("agency").post("/api/session/password", change_body("wrong", kFresh));
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(reply.at("/violations/0/code"), "password_wrong");
  EXPECT_EQ(reply.at("/violations/0/pointer"), "/present");
  EXPECT_EQ(somebody().sign_in("sendai", "agency").status, 200);
}

TEST_F(Session, GuessesAtThePresentPasswordAreCounted) {
  Person me = somebody();
  ASSERT_EQ(me.sign_in("sendai", "spare").status, 200);
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(
        me.post("/api/session/password", change_body("Guess-" + std::to_string(i), kFresh)).status,
        422);
  }
  EXPECT_EQ(audit("wrong present password").size(), 2u);
  EXPECT_EQ(me.get("/api/session").status, 200);
  EXPECT_EQ(me.post("/api/session/password", change_body("Guess-3", kFresh)).status, 422);
  EXPECT_EQ(audit("account locked").size(), 1u);
  EXPECT_EQ(me.get("/api/session").status, 401) << "the session of a locked account ends";
  EXPECT_EQ(somebody().sign_in("sendai", "spare").status, 401);
}

TEST_F(Session, EarlierPasswordsStayForbiddenAsLongAsThePolicySays) {
  world_.sql("update company set password_history = 2 where code = 'sendai' returning id");
  std::string present = kPassword;
  const auto change = [&](const std::string& fresh) {
    Person me = somebody();
    me.sign_in("sendai", "agency", present);
    const int status = me.post("/api/session/password", change_body(present, fresh)).status;
    if (status == 200) present = fresh;
    return status;
  };
  EXPECT_EQ(change("Fresh-Pass-0001"), 200);
  EXPECT_EQ(change(kPassword), 422);  // the one before
  EXPECT_EQ(change("Fresh-Pass-0002"), 200);
  EXPECT_EQ(change(kPassword), 200);  // two later it is allowed again
}

TEST_F(Session, AnExpiredPasswordAllowsOnlyItsChange) {
  World later("2027-08-16T00:00:00Z");
  Person me = later.as("guest");
  const Reply in = me.sign_in("sendai", "agency");
  ASSERT_EQ(in.status, 200);
  EXPECT_EQ(in.at("/must_change_password"), "true");
  for (const auto& path : {"/api/contracts", "/api/audit", "/api/accounts", "/api/papers"}) {
    const Reply reply = me.get(path);
    if (reply.status != 404) {
      EXPECT_EQ(reply.code(), "password_expired") << path;
    }
  }
  EXPECT_EQ(me.post("/api/session/side", R"({"side":"agency"})").code(), "password_expired");
  EXPECT_EQ(me.get("/api/session").status, 200);
  const Reply changed = me.post("/api/session/password", change_body(kPassword, kFresh));
  EXPECT_EQ(changed.at("/must_change_password"), "false") << changed.body;
}

TEST_F(Session, ExpiryCanBeTurnedOff) {
  World later("2035-01-01T00:00:00Z");
  later.sql("update company set password_expiry_months = 0 where code = 'sendai' returning id");
  const Reply in = later.as("guest").sign_in("sendai", "agency");
  EXPECT_EQ(in.at("/must_change_password"), "false") << in.body;
  EXPECT_EQ(in.at("/password_expires_on"), "");
}

TEST_F(Session, AFirstPasswordMustBeChanged) {
  world_.sql("update credential set must_change = true where account_id = " +
             world_.value("account.agency") + " returning account_id");
  Person me = world_.as("agency");
  EXPECT_EQ(me.post("/api/session/side", R"({"side":"agency"})").code(), "password_expired");
  EXPECT_EQ(me.post("/api/session/password", change_body(kPassword, kFresh)).status, 200);
}

TEST_F(Session, OfficesSleepAndWorkersStay) {
  struct Row {
    const char* now;
    const char* who;
    int status;
  };
  const Row rows[] = {
      {"2027-06-01T00:29:50Z", "agency", 200},
      {"2027-06-01T00:30:01Z", "agency", 401},
      {"2027-06-30T00:00:00Z", "worker", 200},
      {"2027-07-01T00:00:01Z", "worker", 401},
  };
  for (const Row& row : rows) {
    World world(row.now);
    EXPECT_EQ(world.as(row.who).get("/api/session").status, row.status) << row.who << row.now;
  }
  // twelve hours after sign-in an office's session ends, however busy
  World evening("2027-06-01T12:00:01Z");
  evening.sql("update session set last_seen_at = '2027-06-01T12:00:00Z' returning id");
  EXPECT_EQ(evening.as("agency").get("/api/session").status, 401);
}

TEST_F(Session, OnlyACompanyWithBothRolesSwitchesSides) {
  Person both = world_.as("both");
  EXPECT_EQ(both.get("/api/session").at("/sides"), R"(["agency","client"])");
  EXPECT_EQ(both.post("/api/session/side", R"({"side":"client"})").at("/side"), "client");
  EXPECT_EQ(both.get("/api/session").at("/side"), "client");
  EXPECT_EQ(both.post("/api/session/side", R"({"side":"agency"})").at("/side"), "agency");
  for (const char* side : {"platform_operator", "system", "guest", "worker"}) {
    const std::string body = std::string(R"({"side":")") + side + "\"}";
    EXPECT_EQ(both.post("/api/session/side", body).status, 403) << side;
    EXPECT_EQ(world_.as("worker").post("/api/session/side", body).status, 403) << side;
  }
  EXPECT_EQ(world_.as("agency").post("/api/session/side", R"({"side":"client"})").status, 403);
  EXPECT_EQ(world_.as("worker").post("/api/session/side", R"({"side":"agency"})").status, 403);
  EXPECT_EQ(world_.as("operator").post("/api/session/side", R"({"side":"agency"})").status, 403);
  EXPECT_EQ(world_.as("agency").get("/api/session").at("/side"), "agency");
}

TEST_F(Session, AForeignPageCannotChangeAnything) {
  const std::string body = R"({"side":"client"})";
  struct Row {
    const char* name;
    Headers headers;
    int status;
  };
  const Row rows[] = {
      {"no Origin", {{"origin", ""}}, 403},
      {"another site", {{"origin", "https://evil.example"}}, 403},
      {"null", {{"origin", "null"}}, 403},
      {"another port", {{"origin", "http://127.0.0.1:8081"}}, 403},
      {"a longer name", {{"origin", "http://127.0.0.1:8080.evil.example"}}, 403},
      {"another scheme", {{"origin", "https://127.0.0.1:8080"}}, 403},
      {"a form", {{"content-type", "text/plain"}}, 415},
      {"a form with a file", {{"content-type", "multipart/form-data; boundary=x"}}, 415},
      {"a simple form", {{"content-type", "application/x-www-form-urlencoded"}}, 415},
      {"no type", {{"content-type", ""}}, 415},
      {"a type that only begins so", {{"content-type", "application/jsonp"}}, 415},
      {"with a charset", {{"content-type", "application/json; charset=utf-8"}}, 200},
  };
  for (const Row& row : rows) {
    World world;
    Person both = world.as("both");
    EXPECT_EQ(both.post("/api/session/side", body, row.headers).status, row.status) << row.name;
    EXPECT_EQ(both.get("/api/session").at("/side"), row.status == 200 ? "client" : "agency")
        << row.name;
  }
}

TEST_F(Session, BodiesAreReadStrictly) {
  Person guest = somebody();
  const Reply unknown =
      guest.post("/api/session",
                 R"({"company_code":"sendai","user_code":"agency","password":"x","admin":true})");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_EQ(unknown.at("/violations/0/code"), "unknown_member");
  EXPECT_EQ(unknown.at("/violations/0/pointer"), "/admin");
  const Reply types =
      guest.post("/api/session", R"({"company_code":1,"user_code":[],"password":{}})");
  EXPECT_EQ(types.data.at("violations").as_array().size(), 3u);
  EXPECT_EQ(guest.post("/api/session", "{").code(), "bad_json");
  EXPECT_EQ(guest.post("/api/session", "").status, 401);  // nothing given is nobody
  EXPECT_EQ(guest.post("/api/session", std::string(20'000, '[')).code(), "bad_json");
  EXPECT_EQ(guest.post("/api/session", R"({"company_code":"a\u0000b"})").status, 422);
  EXPECT_EQ(guest.call("PATCH", "/api/session", "{}").status, 405);
  EXPECT_EQ(guest.get("/api/nothing").status, 404);
  EXPECT_EQ(guest.get("/api/session/").status, 404);
  EXPECT_EQ(guest.get("/api//session").status, 404);
}

TEST_F(Session, StrangeCookiesAreNobody) {
  for (const std::string& cookie :
       {std::string("tasuki="), std::string("tasuki=x"), std::string("tasuki"), std::string("=;=;"),
        std::string("xtasuki=session-of-agency"), std::string("tasuki=\xff\xfe"),
        std::string("tasuki=' or true --"), std::string(8000, ';')}) {
    Person me = somebody();
    me.set_cookie(cookie);
    EXPECT_EQ(me.get("/api/session").status, 401) << cookie.substr(0, 40);
  }
  Person me = somebody();
  me.set_cookie("other=1; tasuki=session-of-agency; more=2");
  EXPECT_EQ(me.get("/api/session").status, 200);
}

}  // namespace
}  // namespace tasuki::test
