// The nightly look as the job runner does it, and the list that people see.

#include <gtest/gtest.h>

#include "app/job_kinds.hpp"
#include "platform/jobs/jobs.hpp"
#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Nightly : public ::testing::Test {
 protected:
  Nightly() : db_(world_.database().app(), 2, 60'000, Clock::starting_at(*parse_instant(kNow))) {}

  // Hands out what is daily and does everything that waits.
  void night() {
    world_.sql("delete from daily_run returning kind");
    jobs::Runner runner(db_, app::job_kinds());
    runner.hand_out_daily();
    while (runner.run_one()) {
    }
    EXPECT_EQ(world_.sql("select kind || ' ' || last_error from job where kind like 'duty_%' and"
                         " state <> 'done'"),
              std::vector<std::string>{});
  }
  Reply duties(const std::string& who, const std::string& query = "") {
    return world_.as(who).get("/api/duties?limit=200" + query);
  }
  static std::size_t count(const Reply& list, const std::string& kind) {
    std::size_t n = 0;
    for (const json::value& row : list.data.at("rows").as_array()) {
      if (row.at("kind").as_string() == kind) ++n;
    }
    return n;
  }
  std::string mails() {
    return world_.sql("select count(*) from mail where subject like '%対応が必要%'")[0];
  }

  World world_;
  Db db_;
};

TEST_F(Nightly, EachSideFindsItsOwnAndASecondNightChangesNothing) {
  world_.sql("update conflict_date_notice set conflict_on = '2027-10-01' returning id");
  night();
  const Reply agency = duties("agency");
  EXPECT_GE(count(agency, "papers_missing"), 1U) << agency.body;
  EXPECT_EQ(agency.body.find("秘宮城"), std::string::npos);
  const Reply client = duties("client");
  EXPECT_EQ(count(client, "papers_missing"), 0U);
  EXPECT_EQ(client.body.find(kWorkerMark), std::string::npos);
  EXPECT_EQ(duties("other_agency").body.find(kWorkerMark), std::string::npos);
  const std::string sent = mails();
  EXPECT_NE(sent, "0");
  const std::string state = "select md5(string_agg(d::text, '' order by id)) from duty d";
  const auto before = world_.sql(state);
  night();
  EXPECT_EQ(world_.sql(state), before);
  EXPECT_EQ(mails(), sent);
}

TEST_F(Nightly, ItIsHandedOutOnceADay) {
  jobs::Runner runner(db_, app::job_kinds());
  runner.hand_out_daily();
  const auto waiting = world_.sql("select count(*) from job where kind like 'duty_%'");
  EXPECT_NE(waiting[0], "0");
  runner.hand_out_daily();
  EXPECT_EQ(world_.sql("select count(*) from job where kind like 'duty_%'"), waiting);
}

TEST_F(Nightly, ADutyClosesWithItsCause) {
  night();
  ASSERT_GE(count(duties("agency"), "papers_missing"), 1U);
  world_.sql("update assignment set ends_on = starts_on, starts_on = starts_on returning id");
  world_.sql("update contract set state = 'cancelled' returning id");
  night();
  EXPECT_EQ(count(duties("agency"), "papers_missing"), 0U);
  EXPECT_GE(count(duties("agency", "&state=done"), "papers_missing"), 1U);
}

TEST_F(Nightly, PuttingAsideNeedsAReasonAndThePermissionOfTheKind) {
  const std::string id = world_.value("duty.open");
  const Headers seen{{"if-match", "\"1\""}};
  const std::string target = "/api/duties/" + id + "/dismissal";
  EXPECT_EQ(world_.as("agency").post(target, R"({"reason":""})", seen).status, 422);
  EXPECT_EQ(world_.as("agency.limited").post(target, R"({"reason":"x"})", seen).status, 404);
  EXPECT_EQ(world_.as("client").post(target, R"({"reason":"x"})", seen).status, 404);
  const Reply aside = world_.as("agency").post(target, R"({"reason":"更新済み"})", seen);
  EXPECT_EQ(aside.at("/state"), "dismissed");
  EXPECT_EQ(world_.as("agency").post(target, R"({"reason":"x"})", {{"if-match", "\"2\""}}).code(),
            "wrong_state");
  const Reply again =
      world_.as("agency").post("/api/duties/" + id + "/reopening", "{}", {{"if-match", "\"2\""}});
  EXPECT_EQ(again.at("/state"), "open");
}

}  // namespace
}  // namespace tasuki::test
