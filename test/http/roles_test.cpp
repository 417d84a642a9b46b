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

// Today is 2027-06-01.
TEST_F(Tasks, ADelegationThatHasBegunOnlyEndsEarlier) {
  EXPECT_EQ(first(delegate("2027-05-31", "2027-06-10")), "/starts_on before_reception");
  const Reply begun = delegate("2027-06-01", "2027-06-10");
  ASSERT_EQ(begun.status, 200) << begun.body;
  const std::string path = "/api/delegates/" + begun.at("/id");
  const auto change = [&](const std::string& acting, const std::string& from,
                          const std::string& to) {
    const Reply now = client_.get(path);
    return client_.put(path,
                       world_.fill(R"({"account_id":"$account.client","delegate_account_id":")") +
                           world_.value(acting) + R"(","starts_on":")" + from + R"(","ends_on":")" +
                           to + R"("})",
                       {{"if-match", now.header("ETag")}});
  };
  const std::string spare = "account.spare_client";
  EXPECT_EQ(first(change(spare, "2027-06-02", "2027-06-10")), "/starts_on in_use");
  EXPECT_EQ(first(change("account.client.department", "2027-06-01", "2027-06-10")),
            "/delegate_account_id in_use");
  EXPECT_EQ(first(change(spare, "2027-06-01", "2027-06-11")), "/ends_on later_than");
  EXPECT_EQ(first(change(spare, "2027-06-01", "2027-05-31")), "/ends_on before_reception");
  EXPECT_EQ(client_.remove(path, {{"if-match", client_.get(path).header("ETag")}}).code(),
            "in_use");
  // It ends today, also when the delegate may do it no more.
  spare_may("{}");
  EXPECT_EQ(change(spare, "2027-06-01", "2027-06-01").at("/ends_on"), "2027-06-01");
  spare_may("{timecard_approve,contract_confirm}");
  // One that has not begun can be moved and deleted, but not into the past.
  const Reply later = delegate("2027-10-04", "2027-10-08");
  const std::string other = "/api/delegates/" + later.at("/id");
  const auto move = [&](const std::string& from) {
    return client_.put(
        other,
        world_.fill(
            R"({"account_id":"$account.client","delegate_account_id":"$account.spare_client",)") +
            R"("starts_on":")" + from + R"(","ends_on":"2027-10-08"})",
        {{"if-match", client_.get(other).header("ETag")}});
  };
  EXPECT_EQ(first(move("2027-05-31")), "/starts_on before_reception");
  EXPECT_EQ(move("2027-10-05").at("/starts_on"), "2027-10-05");
  EXPECT_EQ(client_.remove(other, {{"if-match", client_.get(other).header("ETag")}}).status, 204);
}

// As on the screen; the first day and the last one count. Today is 2027-06-01.
TEST_F(Tasks, TheFileOfDelegatesSaysWhoActsNow) {
  const auto name = [&](const std::string& account) {
    return world_.sql("select name from account where id = " + world_.value(account)).at(0);
  };
  for (const char* days : {"'2027-05-01', '2027-05-31'", "'2027-05-02', '2027-06-01'",
                           "'2027-06-01', '2027-06-30'", "'2027-06-02', '2027-06-03'"}) {
    world_.sql(
        "insert into delegate (company_id, account_id, delegate_account_id, starts_on, ends_on)"
        " values (" +
        world_.fill("$company.client, $account.client, $account.spare_client, ") + days +
        ") returning id");
  }
  EXPECT_EQ(client_.get("/api/delegates").at("/rows/0/state"), "ended");
  const std::string file = client_.get("/api/delegates?format=csv").body;
  EXPECT_NE(file.find("不在者,代理者,開始日,終了日,状態\r\n"), std::string::npos) << file;
  const std::string both = name("account.client") + "," + name("account.spare_client") + ",";
  for (const char* row :
       {"2027-05-01,2027-05-31,終了\r\n", "2027-05-02,2027-06-01,代理中\r\n",
        "2027-06-01,2027-06-30,代理中\r\n", "2027-06-02,2027-06-03,これから\r\n"}) {
    EXPECT_NE(file.find(both + row), std::string::npos) << row << file;
  }
}

// The card's approver is 確認 花子; 派遣先 第一課 stands in for her today.
TEST_F(Tasks, AnActOfADelegateNamesForWhom) {
  const std::string card = "/api/timecards/" + world_.value("timecard.day_applied");
  Person acting = world_.as("client.department");
  const auto mine = [&](Person& who) {
    const Reply list = who.get("/api/timecards?mine=true&assignment_id=" +
                               world_.sql("select assignment_id from timecard where id = " +
                                          world_.value("timecard.day_applied"))[0]);
    return list.at("/rows/0/mine");
  };
  EXPECT_EQ(mine(client_), "true");
  EXPECT_EQ(mine(acting), "") << "not among the own cards";
  world_.sql(
      "insert into delegate (company_id, account_id, delegate_account_id, starts_on, ends_on)"
      " values (" +
      world_.fill("$company.client, $account.client, $account.client.department,") +
      " '2027-06-01', '2027-06-01') returning id");
  EXPECT_EQ(mine(acting), "true");
  EXPECT_NE(acting.get("/api/timecards?format=csv").body.find("はい"), std::string::npos);
  EXPECT_EQ(world_.as("agency").get("/api/timecards?format=csv").body.find("はい"),
            std::string::npos);
  const std::string name = "派遣先 第一課（代理：確認 花子の代わりに）";
  const Reply approved = acting.post(card + "/days/2027-06-01/approval", "{}",
                                     {{"if-match", acting.get(card).header("ETag")}});
  ASSERT_EQ(approved.status, 200) << approved.body;
  EXPECT_NE(world_.as("worker").get(card).body.find(name), std::string::npos);
  EXPECT_EQ(world_.sql("select actor_name from timecard_event where verb = 'approve_day' order by"
                       " id desc limit 1")[0],
            name);
  const std::string whole = "/api/timecards/" + world_.value("timecard.applied");
  const Reply closed = acting.post(whole + "/closing-approval", "{}",
                                   {{"if-match", acting.get(whole).header("ETag")}});
  EXPECT_EQ(closed.at("/approved_by"), name) << closed.body;
  // The audit log shows the same.
  EXPECT_NE(client_.get("/api/audit?table=timecard").body.find(name), std::string::npos);
  // So does the contract whose reviewer she is.
  const std::string id = world_.value("contract.submitted");
  world_.sql("update contract set client_department_id = " + world_.value("department.client") +
             " where id = " + id + " returning id");
  const std::string contract = "/api/contracts/" + id;
  const Reply back = acting.post(contract + "/return", R"({"reason":"時間の確認"})",
                                 {{"if-match", acting.get(contract).header("ETag")}});
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(world_.sql("select actor_name from contract_event where verb = 'send_back' order by id"
                       " desc limit 1")[0],
            name);
  // In the own name nothing is added.
  EXPECT_EQ(client_.get("/api/contracts/" + world_.value("contract.proposed")).at("/confirmed_by"),
            "確認 花子");
}

// A delegate of one department stands in for a colleague of it, and only in what belongs to it.
TEST_F(Tasks, ADelegateOfADepartmentStaysWithinIt) {
  EXPECT_EQ(first(client_.post("/api/delegates",
                               world_.fill(R"({"account_id":"$account.client",)"
                                           R"("delegate_account_id":"$account.client.department",)"
                                           R"("starts_on":"2027-06-01","ends_on":"2027-06-30"})"))),
            "/delegate_account_id bad_choice")
      << "would not see what waits for somebody of no department";
  world_.sql("update account set department_id = " + world_.value("department.client") +
             " where id = " + world_.value("account.spare_client") + " returning id");
  const auto for_spare = [&](const std::string& acting) {
    return client_.post("/api/delegates",
                        R"({"account_id":")" + world_.value("account.spare_client") +
                            R"(","delegate_account_id":")" + world_.value("account." + acting) +
                            R"(","starts_on":"2027-06-01","ends_on":"2027-06-30"})");
  };
  EXPECT_EQ(first(for_spare("client.other_department")), "/delegate_account_id bad_choice");
  ASSERT_EQ(for_spare("client.department").status, 200);
  const std::string id = world_.value("timecard.day_applied");
  world_.sql("update timecard set approver_ids = '[\"" + world_.value("account.spare_client") +
             "\"]' where id = " + id + " returning id");
  Person acting = world_.as("client.department");
  const std::string card = "/api/timecards/" + id;
  const Reply seen = acting.get(card);
  EXPECT_EQ(seen.at("/may/approve"), "true") << seen.body;
  const auto move_to = [&](const std::string& department) {
    for (const std::string& row :
         {"contract where id = (select contract_id from timecard where id = " + id + ")",
          "assignment where id = (select assignment_id from timecard where id = " + id + ")",
          "timecard where id = " + id}) {
      const auto where = row.find(" where ");
      world_.sql("update " + row.substr(0, where) + " set client_department_id = " +
                 world_.value(department) + row.substr(where) + " returning id");
    }
  };
  // What another department receives is not the delegate's, though it names the same approver.
  move_to("department.client_second");
  const Headers version{{"if-match", seen.header("ETag")}};
  EXPECT_EQ(acting.get(card).status, 404);
  EXPECT_EQ(acting.post(card + "/days/2027-06-01/approval", "{}", version).status, 404);
  EXPECT_EQ(acting.get("/api/timecards?mine=true").body.find("\"" + id + "\""), std::string::npos);
  move_to("department.client");
  EXPECT_EQ(acting.post(card + "/days/2027-06-01/approval", "{}", version).status, 200);
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
