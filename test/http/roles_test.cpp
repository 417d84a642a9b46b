// Whoever is named for a task must be able to do it: contacts, recipients of answers, delegates.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Tasks : public testing::Test {
 protected:
  // The only one of the client's people who may do no more than this.
  void spare_may(const std::string& permissions) {
    world_.sql("update account set permissions = '" + permissions +
               "' where id = " + world_.value("account.spare_client") + " returning id");
  }
  Reply delegate(const std::string& from, const std::string& to) {
    return client_.post(
        "/api/delegates",
        world_.fill(
            R"({"account_id":"$account.client","delegate_account_id":"$account.spare_client",)") +
            R"("starts_on":")" + from + R"(","ends_on":")" + to + R"("})");
  }
  static std::string first(const Reply& reply) {
    return reply.at("/violations/0/pointer") + " " + reply.at("/violations/0/code");
  }

  World world_;
  Person client_ = world_.as("client");
};

TEST_F(Tasks, ADelegateCanDoWhatWaitsForTheAbsent) {
  spare_may("{timecard_approve}");
  EXPECT_EQ(first(delegate("2027-10-04", "2027-10-08")), "/delegate_account_id lacks_permission");
  spare_may("{timecard_approve,contract_confirm}");
  EXPECT_EQ(delegate("2027-10-04", "2027-10-08").status, 200);
  const Reply again = delegate("2027-10-04", "2027-10-08");
  EXPECT_EQ(first(again), "/starts_on duplicate") << again.status << again.body;
  EXPECT_EQ(first(delegate("2027-10-08", "2027-10-10")), "/starts_on duplicate")
      << "one day shared";
  EXPECT_EQ(delegate("2027-10-09", "2027-10-10").status, 200);
}

TEST_F(Tasks, ChoicesAreThoseWhoHoldWhatIsAskedFor) {
  const auto offered = [&](const std::string& permissions) {
    return client_.get("/api/account-choices?permissions=" + permissions);
  };
  const std::string spare = "予備 次郎";
  spare_may("{timecard_approve}");
  EXPECT_NE(offered("").body.find(spare), std::string::npos);
  EXPECT_NE(offered("timecard_approve").body.find(spare), std::string::npos);
  const Reply both = offered("timecard_approve,contract_confirm");
  EXPECT_EQ(both.body.find(spare), std::string::npos) << both.body;
  EXPECT_NE(both.body.find("確認 花子"), std::string::npos) << both.body;
  EXPECT_EQ(first(offered("x')")), "/permissions bad_choice");
}

TEST_F(Tasks, APublishedContactCanDoWhatItIsNamedFor) {
  const auto publish = [&](const std::string& roles) {
    return client_.post(world_.fill("/api/partnerships/$partnership.main/contacts"),
                        world_.fill(R"({"account_id":"$account.spare_client",)") + roles + "}");
  };
  spare_may("{timecard_approve}");
  const Reply refused = publish(R"("contract_reviewer":true,"timecard_approver":true)");
  EXPECT_EQ(first(refused), "/contract_reviewer lacks_permission") << refused.body;
  EXPECT_NE(refused.body.find("この人には「契約の確認・確定」の権限がありません。"),
            std::string::npos);
  EXPECT_EQ(publish(R"("timecard_approver":true)").status, 200);
}

TEST_F(Tasks, AnswersGoToWhoMayReadThem) {
  const auto offered = [&] {
    return client_.get("/api/inquiry-choices").body.find("予備 次郎") != std::string::npos;
  };
  const auto draft = [&] {
    return client_.post(
        "/api/inquiries",
        world_.fill(
            R"({"kind":"dispatch","reply_by_on":"2027-06-15","answer_recipient_id":)"
            R"("$account.spare_client","content":{"work_name":"商品発送補助業務",)"
            R"("place":"宮城〇〇株式会社 倉庫","starts_on":"2027-07-01","ends_on":"2027-09-30",)"
            R"("hours":[{"start_min":540,"end_min":1080,"breaks":[{"start_min":720,"end_min":780}],)"
            R"("weekdays":{"monday":true}}],"headcount":3,"price_wish":2000}})"));
  };
  spare_may("{contract_read}");
  EXPECT_FALSE(offered());
  EXPECT_EQ(first(draft()), "/answer_recipient_id bad_choice");
  spare_may("{contract_read,inquiry_write}");
  EXPECT_TRUE(offered());
  EXPECT_EQ(draft().status, 200);
}

}  // namespace
}  // namespace tasuki::test
