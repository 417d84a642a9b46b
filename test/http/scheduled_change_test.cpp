// Changes of masters that take effect on a later day, and places that are renamed.

#include <gtest/gtest.h>

#include "app/job_kinds.hpp"
#include "platform/jobs/jobs.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

Headers seen(const Reply& reply) { return {{"if-match", reply.header("ETag")}}; }

class HttpScheduledChange : public testing::Test {
 protected:
  std::string place() { return world_.value("company.establishment"); }
  std::string path() { return "/api/establishments/" + place(); }
  std::string body(const std::string& on, const std::string& changes) {
    return R"({"master":"establishment","master_id":")" + place() + R"(","effective_on":")" + on +
           R"(","changes":)" + changes + "}";
  }
  Reply plan(const std::string& on, const std::string& changes) {
    return world_.as("agency").post("/api/scheduled-changes", body(on, changes));
  }
  std::string one(const std::string& sql) { return world_.sql(sql).at(0); }
  // The day has come: the world's clock stands, so the plan moves.
  void come(const std::string& id) {
    world_.sql("update scheduled_change set effective_on = '2027-06-01' where id = " + id +
               " returning id");
    jobs::Runner runner(world_.service().heavy(), app::job_kinds());
    runner.hand_out_daily();
    while (runner.run_one()) {
    }
  }
  std::string state(const std::string& id) {
    return one("select state from scheduled_change where id = " + id);
  }

  World world_;
};

TEST_F(HttpScheduledChange, NothingChangesBeforeItsDayAndOnItOnlyWhatWasNamed) {
  Person agency = world_.as("agency");
  const Reply before = agency.get(path());
  const Reply planned = plan("2027-10-01", R"({"address":"仙台市宮城野区1-1-1"})");
  ASSERT_EQ(planned.status, 200) << planned.body;
  EXPECT_EQ(planned.at("/state"), "waiting");
  EXPECT_EQ(agency.get(path()).at("/address"), before.at("/address"));
  // A correction made meanwhile stays.
  const Reply corrected =
      agency.put(path(),
                 R"({"name":")" + before.at("/name") + R"(","address":")" + before.at("/address") +
                     R"(","telephone":"022-999-9999","active":true})",
                 seen(before));
  ASSERT_EQ(corrected.status, 200) << corrected.body;

  come(planned.at("/id"));
  const Reply after = agency.get(path());
  EXPECT_EQ(after.at("/address"), "仙台市宮城野区1-1-1");
  EXPECT_EQ(after.at("/telephone"), "022-999-9999");
  EXPECT_EQ(after.at("/name"), before.at("/name"));
  EXPECT_EQ(state(planned.at("/id")), "done");
  const Reply history =
      agency.get("/api/scheduled-changes?master=establishment&master_id=" + place());
  EXPECT_NE(history.body.find("仙台市宮城野区1-1-1"), std::string::npos);
  EXPECT_EQ(
      agency.remove("/api/scheduled-changes/" + planned.at("/id"), {{"if-match", "\"2\""}}).code(),
      "wrong_state");
}

TEST_F(HttpScheduledChange, APlanIsHeldAgainstTheMastersOwnRules) {
  EXPECT_EQ(plan("2027-06-01", R"({"address":"仙台市"})").at("/violations/0/code"),
            "day_not_ahead");
  const std::string name = world_.as("agency").get(path()).at("/name");
  EXPECT_EQ(plan("2027-10-01", R"({"name":")" + name + "\"}").at("/violations/0/code"),
            "nothing_changed");
  EXPECT_EQ(plan("2027-10-01", "{}").at("/violations/0/code"), "nothing_changed");
  EXPECT_EQ(plan("2027-10-01", R"(["address"])").at("/violations/0/pointer"), "/changes");
  const Reply unknown = plan("2027-10-01", R"({"adress":"仙台市"})");
  EXPECT_EQ(unknown.at("/violations/0/code"), "unknown_member") << unknown.body;
  EXPECT_EQ(unknown.at("/violations/0/pointer"), "/changes/adress");
  const Reply telephone = plan("2027-10-01", R"({"telephone":"電話なし"})");
  EXPECT_EQ(telephone.at("/violations/0/pointer"), "/changes/telephone") << telephone.body;
  const Reply emptied = plan("2027-10-01", R"({"name":""})");
  EXPECT_EQ(emptied.at("/violations/0/code"), "required") << emptied.body;
}

TEST_F(HttpScheduledChange, OneChangeADayAndNobodyElsesMaster) {
  ASSERT_EQ(plan("2027-10-01", R"({"address":"仙台市宮城野区1-1-1"})").status, 200);
  EXPECT_EQ(plan("2027-10-01", R"({"telephone":"022-000-1111"})").code(), "duplicate");
  // The second change of a name is held against the first: going back is a change.
  const std::string name = world_.as("agency").get(path()).at("/name");
  ASSERT_EQ(plan("2027-11-01", R"({"name":"仙台第二支店"})").status, 200);
  EXPECT_EQ(plan("2027-12-01", R"({"name":")" + name + "\"}").status, 200);
  const Reply foreign = world_.as("client").post("/api/scheduled-changes",
                                                 body("2027-10-01", R"({"address":"仙台市"})"));
  EXPECT_EQ(foreign.at("/violations/0/pointer"), "/master_id") << foreign.body;
}

TEST_F(HttpScheduledChange, AChangeThatNoLongerFitsIsRefusedAndToldOf) {
  const Reply planned = plan("2027-10-01", R"({"address":"仙台市宮城野区1-1-1"})");
  const std::string id = planned.at("/id");
  world_.sql("update scheduled_change set changes = '{\"telephone\":\"なし\"}' where id = " + id +
             " returning id");
  const std::string telephone = world_.as("agency").get(path()).at("/telephone");
  const int mails = std::stoi(one("select count(*) from mail"));
  come(id);
  EXPECT_EQ(state(id), "refused");
  EXPECT_EQ(world_.as("agency").get(path()).at("/telephone"), telephone);
  EXPECT_EQ(one("select count(*) from mail where subject like '%反映できませんでした'"), "1");
  EXPECT_GT(std::stoi(one("select count(*) from mail")), mails);
}

TEST_F(HttpScheduledChange, TheCompanysOwnProfileToo) {
  Person agency = world_.as("agency");
  const std::string own = agency.get("/api/company").at("/id");
  const Reply planned =
      agency.post("/api/scheduled-changes", R"({"master":"company","master_id":")" + own +
                                                R"(","effective_on":"2027-10-01","changes":)"
                                                R"({"representative_name":"仙台 次郎"}})");
  ASSERT_EQ(planned.status, 200) << planned.body;
  come(planned.at("/id"));
  EXPECT_EQ(agency.get("/api/company").at("/profile/representative_name"), "仙台 次郎");
}

// 法40条の2: the limit counts the establishment, whatever it is called. A new name must not set its
// clock back.
TEST_F(HttpScheduledChange, ARenamedPlaceRemainsThePlaceItWas) {
  Person client = world_.as("client");
  const std::string establishment =
      "/api/establishments/" + world_.value("company.client_establishment");
  const Reply before = client.get(establishment);
  const std::string company = world_.value("company.client");
  const auto key = [&](const std::string& name) {
    return one("select establishment_key(" + company + ", '" + name + "')");
  };
  const auto rename = [&](const std::string& name) {
    const Reply now = client.get(establishment);
    const Reply renamed =
        client.put(establishment,
                   R"({"name":")" + name + R"(","address":")" + now.at("/address") +
                       R"(","telephone":")" + now.at("/telephone") + R"(","active":true})",
                   seen(now));
    ASSERT_EQ(renamed.status, 200) << renamed.body;
  };
  const std::string old = before.at("/name");
  rename("東北物流センター");
  EXPECT_EQ(key("東北物流センター"), key(old));
  rename("東北第一物流センター");
  EXPECT_EQ(key("東北第一物流センター"), key(old));
  rename(old);
  EXPECT_EQ(key("東北物流センター"), key(old));
  EXPECT_NE(key("別の事業所"), key(old));

  const std::string unit =
      "/api/organizational-units/" + world_.value("company.organizational_unit");
  const Reply was = client.get(unit);
  const Reply renamed = client.put(unit,
                                   R"({"establishment_id":")" + was.at("/establishment_id") +
                                       R"(","name":"物流改革課","head_title":")" +
                                       was.at("/head_title") + R"(","active":true})",
                                   seen(was));
  ASSERT_EQ(renamed.status, 200) << renamed.body;
  const std::string within =
      "establishment_key(" + company + ", '" + was.at("/establishment_name") + "')";
  EXPECT_EQ(one("select unit_key(" + company + ", " + within + ", '物流改革課')"),
            one("select unit_key(" + company + ", " + within + ", '" + was.at("/name") + "')"));
}

}  // namespace
}  // namespace tasuki::test
