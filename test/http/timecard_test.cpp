// The time card through the doors: nothing is approved that was not named, and who was spoken for
// is told.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class HttpTimecard : public ::testing::Test {
 protected:
  Headers seen(const std::string& id) {
    return {
        {"if-match", "\"" + world_.sql("select version from timecard where id = " + id)[0] + "\""}};
  }
  Reply approve(const std::string& id, const std::string& body) {
    return world_.as("client").post("/api/timecards/" + id + "/days-approval", body, seen(id));
  }
  std::string applied(const std::string& id) {
    return world_.sql(
        "select count(*) from timecard_day where state = 'applied' and timecard_id = " + id)[0];
  }

  World world_;
};

TEST_F(HttpTimecard, NoDayNamedApprovesNone) {
  const std::string id = world_.value("timecard.day_applied");
  const Reply none = approve(id, R"({"dates":[]})");
  EXPECT_EQ(none.status, 422);
  EXPECT_EQ(none.at("/violations/0/code"), "required");
  EXPECT_EQ(none.at("/violations/0/pointer"), "/dates");
  EXPECT_EQ(approve(id, "{}").status, 422);
  EXPECT_EQ(approve(id, R"({"dates":["2027-06-01"],"all":true})").at("/violations/0/code"),
            "one_of_two");
  EXPECT_EQ(applied(id), "1");
  EXPECT_EQ(approve(id, R"({"all":true})").status, 200);
  EXPECT_EQ(applied(id), "0");
}

TEST_F(HttpTimecard, TheWorkerIsToldAtHomeOfWhatTheAgencyAppliedFor) {
  Person worker = world_.as("worker");
  EXPECT_EQ(worker.get("/api/home").body.find("applied_by_proxy"), std::string::npos);
  const std::string id = world_.value("timecard.open");
  const Reply put = world_.as("agency").put(
      "/api/timecards/" + id + "/days/2027-06-01",
      R"({"kind":"absence","starts_min":null,"ends_min":null,"breaks":[],"remark":"欠勤の連絡"})",
      seen(id));
  ASSERT_EQ(put.status, 200) << put.body;
  const Reply home = worker.get("/api/home");
  EXPECT_NE(home.body.find("\"kind\":\"applied_by_proxy\",\"count\":1"), std::string::npos)
      << home.body;
  EXPECT_EQ(world_.as("worker.two").get("/api/home").body.find("applied_by_proxy"),
            std::string::npos);
}

}  // namespace
}  // namespace tasuki::test
