// A client that its agency acts for takes itself over.

#include <gtest/gtest.h>

#include <tuple>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Claim : public testing::Test {
 protected:
  std::string body(const std::string& token, const std::string& user,
                   const std::string& password = "Fictional-Claim-2027") {
    return json::serialize(
        json::object{{"token", token}, {"user_code", user}, {"password", password}});
  }
  std::string proxy_of(const std::string& company) {
    return world_.sql("select proxy_agency_id from company where id = " + company).at(0);
  }
  // The token in the newest invitation's mail.
  std::string mailed_token() {
    const std::string text =
        world_
            .sql("select body from mail where subject like '%ご招待%' and to_company_id = " +
                 client_ + " order by id desc limit 1")
            .at(0);
    const auto at = text.find("?token=");
    EXPECT_NE(text.find(std::string(kOrigin) + "/claim?token="), std::string::npos) << text;
    return text.substr(at + 7, 64);
  }

  World world_;
  Person agency_ = world_.as("agency");
  Person guest_ = world_.as("guest");
  std::string client_ = world_.value("company.proxy");
  std::string partnership_ = "/api/partnerships/" + world_.value("partnership.proxy");
};

TEST_F(Claim, TheInvitedPersonBecomesTheFirstAdministrator) {
  ASSERT_EQ(agency_.get(partnership_).at("/client_by_proxy"), "true");
  const Reply sent = agency_.post(partnership_ + "/invitation",
                                  R"({"name":"秋田 一","email":"hajime@example.jp"})");
  ASSERT_EQ(sent.status, 204) << sent.body;
  const std::string token = mailed_token();
  const Reply invited =
      guest_.post("/api/invitation-lookups", json::serialize(json::object{{"token", token}}));
  ASSERT_EQ(invited.status, 200) << invited.body;
  EXPECT_EQ(invited.at("/company_name"), "秋田△△株式会社");
  EXPECT_EQ(invited.at("/name"), "秋田 一");
  EXPECT_EQ(guest_.sign_in("p-0123456789abcdef", "invited").status, 401) << "no password yet";

  const Reply done = guest_.post("/api/claims", body(token, "hajime"));
  ASSERT_EQ(done.status, 200) << done.body;
  Person admin = world_.as("guest");
  const Reply in = admin.sign_in("p-0123456789abcdef", "hajime", "Fictional-Claim-2027");
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_EQ(in.at("/side"), "client");
  EXPECT_NE(in.at("/permissions").find("account_manage"), std::string::npos);
  EXPECT_EQ(in.at("/permissions").find("platform_operate"), std::string::npos);
  EXPECT_EQ(admin.get("/api/accounts").data.at("rows").as_array().size(), 1u);
  EXPECT_EQ(admin.get("/api/accounts").at("/rows/0/email"), "hajime@example.jp")
      << "the invitation's own address stays";
  EXPECT_EQ(proxy_of(client_), "0");
  EXPECT_EQ(agency_.get(partnership_).at("/client_by_proxy"), "false");
  EXPECT_FALSE(world_
                   .sql("select id from audit_entry where verb = 'company claimed' and company_id"
                        " = " +
                        client_)
                   .empty());
  // What it was asked for before it came waits for whoever confirms.
  EXPECT_NE(admin.get("/api/home").body.find("確認待ちの契約"), std::string::npos);
  EXPECT_NE(admin.get("/api/home").body.find("勤怠承認者を公開していない"), std::string::npos);
  const std::string waiting = "/api/contracts/" + world_.value("contract.on_paper");
  const Reply asked = admin.get(waiting);
  EXPECT_EQ(asked.at("/may/confirm"), "true");
  const Reply confirmed = admin.post(waiting + "/confirmation", "{}",
                                     {{"if-match", "\"" + asked.at("/version") + "\""}});
  EXPECT_EQ(confirmed.at("/state"), "confirmed") << confirmed.body;
  EXPECT_EQ(confirmed.at("/confirmed_by"), "秋田 一");
  // Used once; and nobody is invited into a company that has people.
  EXPECT_EQ(guest_.post("/api/claims", body(token, "again")).code(), "link_invalid");
  EXPECT_EQ(
      agency_.post(partnership_ + "/invitation", R"({"name":"x","email":"x@example.jp"})").code(),
      "wrong_state");
}

TEST_F(Claim, ANewInvitationEndsTheOneBefore) {
  const std::string earlier = world_.value("claim_token");
  ASSERT_EQ(
      guest_.post("/api/invitation-lookups", world_.fill(R"({"token":"$claim_token"})")).status,
      200);
  ASSERT_EQ(
      agency_.post(partnership_ + "/invitation", R"({"name":"秋田 二","email":"ni@example.jp"})")
          .status,
      204);
  EXPECT_EQ(guest_.post("/api/claims", body(earlier, "hanako")).code(), "link_invalid");
  EXPECT_EQ(guest_.post("/api/claims", body(mailed_token(), "ni")).status, 200);
}

TEST_F(Claim, WhatIsChosenIsChecked) {
  const std::string token = world_.value("claim_token");
  for (const auto& [user, password, pointer] :
       {std::tuple("", "Fictional-Claim-2027", "/user_code"),
        std::tuple("花子", "Fictional-Claim-2027", "/user_code"),
        std::tuple("hanako", "short", "/password"),
        std::tuple("hanako", "onlysmallletters", "/password")}) {
    const Reply refused = guest_.post("/api/claims", body(token, user, password));
    EXPECT_EQ(refused.status, 422) << refused.body;
    EXPECT_EQ(refused.at("/violations/0/pointer"), pointer);
  }
  EXPECT_EQ(agency_.post(partnership_ + "/invitation", R"({"name":"秋田 一","email":"nowhere"})")
                .at("/violations/0/code"),
            "bad_format");
  EXPECT_EQ(guest_.post("/api/claims", body("0123", "hanako")).code(), "link_invalid");
  EXPECT_EQ(guest_.post("/api/claims", body(token, "hanako")).status, 200) << "still unused";
}

TEST_F(Claim, TheClientChoosesItsCode) {
  const std::string token = world_.value("claim_token");
  const auto claim = [&](const std::string& code) {
    json::object in = json::parse(body(token, "hanako")).as_object();
    in["company_code"] = code;
    return guest_.post("/api/claims", json::serialize(in));
  };
  EXPECT_EQ(guest_.post("/api/invitation-lookups", world_.fill(R"({"token":"$claim_token"})"))
                .at("/chooses_code"),
            "true");
  EXPECT_EQ(claim("秋田").at("/violations/0/pointer"), "/company_code");
  const Reply taken = claim("miyagi");
  EXPECT_EQ(taken.at("/violations/0/pointer"), "/company_code");
  EXPECT_EQ(taken.at("/violations/0/code"), "duplicate");
  const Reply done = claim("akita-sankaku");
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_EQ(done.at("/company_code"), "akita-sankaku");
  Person admin = world_.as("guest");
  EXPECT_EQ(admin.sign_in("p-0123456789abcdef", "hanako", "Fictional-Claim-2027").status, 401);
  EXPECT_EQ(admin.sign_in("akita-sankaku", "hanako", "Fictional-Claim-2027").status, 200);
}

TEST_F(Claim, ALinkExpiresAndServesOnlyProxies) {
  world_.sql(
      "update one_time_link set expires_at = '2027-05-31' where purpose = 'invitation' returning "
      "token_hash");
  EXPECT_EQ(guest_.post("/api/claims", body(world_.value("claim_token"), "hanako")).code(),
            "link_invalid");
  World fresh;
  EXPECT_EQ(
      fresh.as("guest").post("/api/claims", body(fresh.value("invitation_token"), "hanako")).code(),
      "link_invalid")
      << "an invitation to a company that has people";
  EXPECT_EQ(fresh.as("other_agency")
                .post("/api/partnerships/" + fresh.value("partnership.proxy") + "/invitation",
                      R"({"name":"x","email":"x@example.jp"})")
                .status,
            404);
  EXPECT_EQ(agency_
                .post("/api/partnerships/" + world_.value("partnership.main") + "/invitation",
                      R"({"name":"x","email":"x@example.jp"})")
                .code(),
            "wrong_state");
}

TEST(Seal, APictureThatInvoicesCarry) {
  World world;
  Person agency = world.as("agency");
  EXPECT_EQ(agency.get("/api/company/seal").at("/png"), "");
  const std::string dot =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM4"
      "ISf3HwAEugIE4QkN1wAAAABJRU5ErkJggg==";
  const Reply kept = agency.put("/api/company/seal", R"({"png":")" + dot + "\"}");
  EXPECT_EQ(kept.status, 200) << kept.body;
  EXPECT_EQ(agency.get("/api/company/seal").at("/png"), dot);
  for (const std::string& png : {std::string("no base64!"), std::string("AAAA"), dot.substr(0, 60),
                                 std::string(300'000, 'A')}) {
    const Reply refused = agency.put("/api/company/seal", R"({"png":")" + png + "\"}");
    EXPECT_EQ(refused.status, 422) << png.substr(0, 40);
    EXPECT_EQ(refused.at("/violations/0/pointer"), "/png");
  }
  EXPECT_EQ(agency.get("/api/company/seal").at("/png"), dot) << "what is refused changes nothing";
  EXPECT_EQ(world.as("agency.limited").put("/api/company/seal", R"({"png":")" + dot + "\"}").status,
            403);
  EXPECT_EQ(agency.remove("/api/company/seal").status, 204);
  EXPECT_EQ(agency.get("/api/company/seal").at("/png"), "");
}

}  // namespace
}  // namespace tasuki::test
