// Who administers accounts: nobody gives more than they hold, nor reaches beyond their department.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

class Accounts : public testing::Test {
 protected:
  std::string path(const std::string& who) {
    return "/api/accounts/" + world_.value("account." + who);
  }
  Reply edit(Person& by, const std::string& who, const std::string& more) {
    const Reply now = world_.as("agency").get(path(who));
    return by.put(path(who), R"({"name":"架空 花子")" + world_.fill(more) + "}",
                  {{"if-match", now.header("ETag")}});
  }
  Reply create(Person& by, const std::string& code, const std::string& more) {
    return by.post("/api/accounts", R"({"user_code":")" + code +
                                        R"(","name":"新しい 人","side":"agency")" +
                                        world_.fill(more) + "}");
  }
  static std::string first(const Reply& reply) {
    return reply.at("/violations/0/pointer") + " " + reply.at("/violations/0/code");
  }

  World world_;
  Person whole_ = world_.as("agency");
  Person limited_ = world_.as("agency.department");
};

TEST_F(Accounts, ALimitStays) {
  const std::string all = R"(,"permissions":["account_manage","contract_read"])";
  EXPECT_EQ(first(edit(limited_, "agency.department", all)), "/department_id permission_not_yours")
      << "no department is every department";
  EXPECT_EQ(first(edit(limited_, "agency.department",
                       all + R"(,"department_id":"$department.agency_second")")),
            "/department_id permission_not_yours");
  EXPECT_EQ(first(create(limited_, "n1", R"(,"permissions":["contract_read"])")),
            "/department_id permission_not_yours");
  EXPECT_EQ(first(create(limited_, "n1", R"(,"department_id":"$department.agency_second")")),
            "/department_id permission_not_yours");
  EXPECT_EQ(create(limited_, "n1", R"(,"department_id":"$department.agency")").status, 200);
  EXPECT_EQ(
      edit(limited_, "agency.department", all + R"(,"department_id":"$department.agency")").status,
      200);
}

TEST_F(Accounts, TheAuditLogIsNotForOneDepartment) {
  const std::string both = R"(,"permissions":["audit_read"],"department_id":"$department.agency")";
  EXPECT_EQ(first(create(whole_, "n1", both)), "/permissions/0 one_of_two");
  const Reply refused = edit(whole_, "spare", both);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(first(refused), "/permissions/0 one_of_two");
  EXPECT_NE(refused.at("/violations/0/message_ja").find("閲覧できる部署"), std::string::npos);
  EXPECT_EQ(refused.at("/violations/0/message_en"),
            "Give either the permission to read the audit log or a department as limit, not both.");
}

TEST_F(Accounts, OtherDepartmentsAreOutOfReach) {
  const std::string own = R"(,"department_id":"$department.agency")";
  for (const char* who : {"spare", "agency.other_department", "worker"}) {
    EXPECT_EQ(edit(limited_, who, own).status, 403) << who;
    EXPECT_EQ(limited_.post(path(who) + "/password").status, 403) << who;
    EXPECT_EQ(limited_.post(path(who) + "/unlock").status, 403) << who;
  }
  EXPECT_EQ(whole_.post(path("spare") + "/unlock").status, 200);
  EXPECT_EQ(whole_.post(path("worker") + "/password").status, 200);
}

TEST_F(Accounts, NobodyGivesWhatTheyLack) {
  world_.sql("update account set permissions = '{account_manage}' where id = " +
             world_.value("account.agency.limited") + " returning id");
  Person clerk = world_.as("agency.limited");
  EXPECT_EQ(
      first(edit(clerk, "agency.limited", R"(,"permissions":["account_manage","worker_manage"])")),
      "/permissions/1 permission_not_yours")
      << "not even oneself";
  EXPECT_EQ(first(create(clerk, "n1", R"(,"permissions":["invoice_write"])")),
            "/permissions/0 permission_not_yours");
  EXPECT_EQ(create(clerk, "n1", R"(,"permissions":["account_manage"])").status, 200);
  // What an account has already may stay; its password would be its permissions.
  const std::string address =
      world_.sql("select email from account where id = " + world_.value("account.spare")).at(0);
  const auto with = [&](const std::string& permissions, const std::string& email) {
    return edit(clerk, "spare",
                R"(,"permissions":[)" + permissions + R"(],"email":")" + email + "\"");
  };
  EXPECT_EQ(with(R"("contract_read")", address).status, 200);
  EXPECT_EQ(first(with("", address)), "/permissions permission_not_yours") << "nor taken away";
  EXPECT_EQ(with(R"("contract_read")", "other@example.jp").status, 403)
      << "mails to somebody mightier are not led elsewhere";
  EXPECT_EQ(clerk.post(path("spare") + "/password").status, 403);
  EXPECT_EQ(clerk.post(path("spare") + "/unlock").status, 200);
  EXPECT_EQ(whole_.post(path("spare") + "/password").status, 200);
  EXPECT_EQ(edit(whole_, "spare", R"(,"permissions":["contract_read","inquiry_write"])").status,
            200)
      << "the client's permissions too: a company may be both";
}

}  // namespace
}  // namespace tasuki::test
