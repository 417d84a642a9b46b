// The operator registers the companies; without that nobody else could ever sign in.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Companies : public testing::Test {
 protected:
  static std::string registration(const std::string& code, const std::string& more) {
    return R"({"code":")" + code +
           R"(","name":"山形〇〇株式会社","administrator_name":"山形 一郎")" + more + "}";
  }
  std::string path(const std::string& name) {
    return "/api/companies/" +
           (world_.knows("company." + name) ? world_.value("company." + name) : name);
  }
  Reply change(const std::string& name, const std::string& body) {
    return operator_.put(path(name), body,
                         {{"if-match", operator_.get(path(name)).header("ETag")}});
  }
  Reply claim(const std::string& link, const std::string& user,
              const json::object& more = {{"email", "first@example.jp"}}) {
    const auto at = link.find("?token=");
    json::object body{
        {"token", link.substr(at + 7)}, {"user_code", user}, {"password", "Fictional-Claim-2027"}};
    for (const auto& member : more) body.insert(member);
    return guest_.post("/api/claims", json::serialize(body));
  }
  int status_in(const std::string& company, const std::string& user) {
    return world_.as("guest").sign_in(company, user, "Fictional-Claim-2027").status;
  }

  World world_;
  Person operator_ = world_.as("operator");
  Person guest_ = world_.as("guest");
};

// Unlocking and every notice go by mail: who was invited without an address gives one, or says that
// there is none.
TEST_F(Companies, AnAddressIsAskedForWhereTheInvitationHadNone) {
  const auto link_of = [&](const std::string& code) {
    return operator_.post("/api/companies", registration(code, R"(,"is_agency":true)")).at("/link");
  };
  const auto address_of = [&](const std::string& user) {
    return world_.sql("select email from account where user_code = '" + user + "'").at(0);
  };
  const std::string link = link_of("yamagata");
  const Reply refused = claim(link, "ichiro", {});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.at("/violations/0/pointer"), "/email");
  EXPECT_EQ(refused.at("/violations/0/code"), "required");
  EXPECT_EQ(claim(link, "ichiro", {{"email", "nowhere"}}).at("/violations/0/code"), "bad_format");
  EXPECT_EQ(claim(link, "ichiro", {{"email", "ichiro@example.jp"}}).status, 200);
  EXPECT_EQ(address_of("ichiro"), "ichiro@example.jp");
  EXPECT_EQ(claim(link_of("fukushima"), "jiro", {{"without_email", true}}).status, 200);
  EXPECT_EQ(address_of("jiro"), "");
}

TEST_F(Companies, AnAgencyBeginsWithItsFirstAdministrator) {
  const Reply made =
      operator_.post("/api/companies", registration("yamagata", R"(,"is_agency":true)"));
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.at("/company/people"), "0");
  const std::string link = made.at("/link");
  ASSERT_TRUE(link.starts_with(std::string(kOrigin) + "/claim?token=")) << link;
  const Reply claimed = claim(link, "ichiro");
  ASSERT_EQ(claimed.status, 200) << claimed.body;
  EXPECT_EQ(claimed.at("/company_code"), "yamagata");
  EXPECT_EQ(claim(link, "again").code(), "link_invalid") << "used once";

  Person admin = world_.as("guest");
  const Reply in = admin.sign_in("yamagata", "ichiro", "Fictional-Claim-2027");
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(in.at("/side"), "agency");
  EXPECT_EQ(admin.post("/api/establishments", R"({"name":"本社","address":"山形市"})").status, 200);
  EXPECT_EQ(admin.post("/api/partnerships", R"({"client_company_code":"miyagi"})").status, 200);
  EXPECT_EQ(admin.get("/api/companies").status, 403);
  EXPECT_EQ(operator_.get(path(made.at("/company/id"))).at("/people"), "1");
  // In the logs of both.
  EXPECT_EQ(
      world_
          .sql("select distinct company_id from audit_entry where verb = 'POST /api/companies'"
               " and table_name = 'company'")
          .size(),
      2u);
}

TEST_F(Companies, WithAnAddressTheLinkGoesByMailAlone) {
  const Reply made = operator_.post(
      "/api/companies",
      registration("yamagata", R"(,"is_client":true,"administrator_email":"a@example.jp")"));
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.at("/link"), "");
  const std::string body =
      world_.sql("select body from mail where to_company_id = " + made.at("/company/id")).at(0);
  EXPECT_NE(body.find(std::string(kOrigin) + "/claim?token="), std::string::npos) << body;
  // A second invitation ends the first.
  const Reply again =
      operator_.post(path(made.at("/company/id")) + "/invitation", R"({"name":"山形 二郎"})");
  ASSERT_EQ(again.status, 200) << again.body;
  const auto at = body.find("?token=");
  EXPECT_EQ(claim(body.substr(at, 7 + 64), "ichiro").code(), "link_invalid");
  EXPECT_EQ(claim(again.at("/link"), "jiro").status, 200);
  EXPECT_EQ(status_in("yamagata", "jiro"), 200);
}

// The agency that acts for the client has invited its first person: the operator sees it before
// inviting anybody else, and the agency learns that its link is over.
TEST_F(Companies, ANewInvitationEndsTheAgencysWhichIsTold) {
  EXPECT_EQ(operator_.get(path("other_client")).at("/invited_until"), "");
  ASSERT_EQ(world_.as("agency")
                .post("/api/partnerships/" + world_.value("partnership.proxy") + "/invitation",
                      R"({"name":"秋田 一","email":"hajime@example.jp"})")
                .status,
            204);
  const Reply before = operator_.get(path("proxy"));
  EXPECT_EQ(before.at("/invited_until").substr(0, 10), "2027-06-08") << "seven days of today";
  const auto told = [&] {
    return world_.sql(
        "select body from mail where to_permission = 'company_manage' and"
        " subject like '%招待のリンク' and to_company_id = " +
        world_.value("company.agency"));
  };
  EXPECT_TRUE(told().empty());
  const std::string mailed =
      world_
          .sql("select body from mail where subject like '%ご招待' and to_company_id = " +
               world_.value("company.proxy") + " order by id desc limit 1")
          .at(0);
  const Reply sent = operator_.post(path("proxy") + "/invitation", R"({"name":"秋田 次郎"})");
  ASSERT_EQ(sent.status, 200) << sent.body;
  ASSERT_EQ(told().size(), 1U);
  EXPECT_NE(told()[0].find("秋田△△株式会社"), std::string::npos) << told()[0];
  EXPECT_EQ(claim(mailed.substr(mailed.find("?token="), 7 + 64), "hajime").code(), "link_invalid");
  EXPECT_EQ(claim(sent.at("/link"), "jiro").status, 200);
  EXPECT_EQ(operator_.get(path("proxy")).at("/invited_until"), "") << "used";
}

TEST_F(Companies, AFreshAdministratorOnlyWhereTheLastHasGone) {
  const auto invite = [&] {
    return operator_.post(path("other_client") + "/invitation", R"({"name":"秋田 次郎"})");
  };
  EXPECT_EQ(invite().code(), "wrong_state") << "the operator walks into no company that has people";
  world_.sql("update account set active = false where id = " +
             world_.value("account.other_client") + " returning id");
  EXPECT_EQ(operator_.get(path("other_client")).at("/administered"), "false");
  const Reply sent = invite();
  ASSERT_EQ(sent.status, 200) << sent.body;
  EXPECT_EQ(claim(sent.at("/link"), "other-client").at("/violations/0/pointer"), "/user_code")
      << "somebody has that one";
  EXPECT_EQ(claim(sent.at("/link"), "jiro").status, 200);
  EXPECT_EQ(status_in("akita", "jiro"), 200);
  EXPECT_EQ(invite().code(), "wrong_state");
}

TEST_F(Companies, WhatIsRegisteredIsChecked) {
  const auto first = [](const Reply& reply) {
    return reply.at("/violations/0/pointer") + " " + reply.at("/violations/0/code");
  };
  const std::string agency = R"(,"is_agency":true)";
  EXPECT_EQ(first(operator_.post("/api/companies", registration("Yamagata", agency))),
            "/code bad_format");
  EXPECT_EQ(first(operator_.post("/api/companies", registration("miyagi", agency))),
            "/code duplicate");
  EXPECT_EQ(first(operator_.post("/api/companies", registration("tasuki", agency))),
            "/code duplicate")
      << "the operator's own";
  EXPECT_EQ(first(operator_.post("/api/companies", registration("yamagata", ""))),
            "/is_agency required");
  EXPECT_EQ(
      first(operator_.post("/api/companies",
                           registration("yamagata", agency + R"(,"administrator_email":"x")"))),
      "/administrator_email bad_format");
  EXPECT_EQ(first(change("other_client", R"({"code":"miyagi","is_client":true,"active":true})")),
            "/code duplicate");
}

TEST_F(Companies, RolesAreGivenAndTakenUnlessSomethingHangsOnThem) {
  const Reply both =
      change("other_client", R"({"code":"akita","is_agency":true,"is_client":true,"active":true})");
  ASSERT_EQ(both.status, 200) << both.body;
  EXPECT_EQ(world_.as("other_client").get("/api/session").at("/sides"), R"(["agency","client"])");
  EXPECT_EQ(world_
                .sql("select count(*) > 0 and bool_and('contract_write' = any (permissions)) from"
                     " account where company_id = " +
                     world_.value("company.other_client") +
                     " and active and department_id = 0 and 'account_manage' = any (permissions)")
                .at(0),
            "t")
      << "who administers it may pass on what comes with the role";
  EXPECT_EQ(change("other_client", R"({"code":"akita","is_agency":true,"active":true})").code(),
            "in_use")
      << "it has an agency as a partner";
  EXPECT_EQ(change("other_client", R"({"code":"akita","is_client":true,"active":true})").status,
            200)
      << "nothing hangs on the new role yet";
  EXPECT_EQ(change("agency", R"({"code":"sendai","is_client":true,"active":true})").code(),
            "in_use");
  EXPECT_EQ(change("proxy", R"({"code":"akita-2","is_agency":true,"is_client":true,"active":true})")
                .code(),
            "wrong_state")
      << "its agency still acts for it";
  EXPECT_EQ(operator_
                .put(path("other_client"), R"({"code":"akita","is_client":true,"active":true})",
                     {{"if-match", "\"1\""}})
                .status,
            412);
  EXPECT_EQ(operator_.get(path("operator")).status, 404)
      << "the platform's own company is none of them";
}

TEST_F(Companies, ASuspendedCompanySignsInNoMore) {
  ASSERT_EQ(world_.as("other_client").get("/api/session").status, 200);
  ASSERT_EQ(change("other_client", R"({"code":"akita","is_client":true,"active":false})").status,
            200);
  EXPECT_EQ(world_.as("other_client").get("/api/session").status, 401);
  EXPECT_EQ(world_.as("guest").sign_in("akita", "other-client").status, 401);
  EXPECT_EQ(operator_.post(path("other_client") + "/invitation", R"({"name":"x"})").code(),
            "wrong_state");
  ASSERT_EQ(change("other_client", R"({"code":"akita-new","is_client":true,"active":true})").status,
            200);
  EXPECT_EQ(world_.as("guest").sign_in("akita-new", "other-client").status, 200);
}

}  // namespace
}  // namespace tasuki::test
