#include <gtest/gtest.h>

#include <set>

#include "identity/account.hpp"
#include "identity/session.hpp"
#include "platform/secrets.hpp"

namespace tasuki::identity {
namespace {

using Found = std::vector<std::string>;

Found written(const Violations& violations) {
  Found result;
  for (const Violation& v : violations) {
    result.push_back(v.pointer + " " + std::string(code_text(v.code)));
  }
  return result;
}

const CompanyRoles kAgency{true, false, false};
const CompanyRoles kClient{false, true, false};

NewAccount office() {
  NewAccount account;
  account.user_code = "sato";
  account.name = "佐藤 一郎";
  account.side = Side::agency;
  account.permissions = {Permission::contract_write, Permission::paper_read};
  return account;
}

TEST(IdentityAccount, SidesFollowTheCompany) {
  EXPECT_EQ(written(new_account_violations(office(), kAgency)), Found{});
  EXPECT_EQ(written(new_account_violations(office(), kClient)), Found{"/side bad_choice"});
  NewAccount account = office();
  account.side = Side::system;
  account.permissions = {};
  EXPECT_EQ(written(new_account_violations(account, kAgency)), Found{"/side bad_choice"});
}

TEST(IdentityAccount, WorkersHaveAWorkerAndTheirOwnCard) {
  NewAccount account = office();
  account.side = Side::worker;
  EXPECT_EQ(written(new_account_violations(account, kAgency)),
            (Found{"/permissions/0 permission_not_yours", "/permissions/1 permission_not_yours",
                   "/worker_id required"}));
  account.permissions = {Permission::own_timecard};
  account.worker_id = {3};
  EXPECT_EQ(written(new_account_violations(account, kAgency)), Found{});
}

TEST(IdentityAccount, NobodyMakesAnOperator) {
  AccountForm form;
  form.permissions = {Permission::platform_operate};
  EXPECT_EQ(written(account_violations(form, Side::agency)),
            Found{"/permissions/0 permission_not_yours"});
  EXPECT_EQ(written(account_violations(form, Side::platform_operator)), Found{});
}

TEST(IdentityAccount, Forms) {
  NewAccount account = office();
  account.user_code = "さとう";
  account.email = "sato";
  EXPECT_EQ(written(new_account_violations(account, kAgency)),
            (Found{"/user_code bad_format", "/email bad_format"}));
}

// The audit log is the whole company's.
TEST(IdentityAccount, TheAuditLogIsNotForOneDepartment) {
  NewAccount account = office();
  account.permissions = {Permission::contract_read, Permission::audit_read};
  EXPECT_EQ(written(new_account_violations(account, kAgency)), Found{});
  account.department_id = {1};
  EXPECT_EQ(written(new_account_violations(account, kAgency)), Found{"/permissions/1 one_of_two"});
  AccountForm form;
  form.name = "佐藤 一郎";
  form.permissions = {Permission::audit_read};
  form.department_id = {1};
  EXPECT_EQ(written(account_violations(form, Side::client)), Found{"/permissions/0 one_of_two"});
  form.department_id = {};
  EXPECT_EQ(written(account_violations(form, Side::client)), Found{});
}

TEST(IdentityAccount, NobodyGivesWhatTheyLack) {
  Administrator clerk;
  clerk.permissions.add(Permission::account_manage);
  clerk.permissions.add(Permission::contract_read);
  EXPECT_EQ(written(grant_violations(clerk, {}, {Permission::contract_read})), Found{});
  EXPECT_EQ(
      written(grant_violations(clerk, {}, {Permission::contract_read, Permission::worker_manage})),
      Found{"/permissions/1 permission_not_yours"});
  // What the account has may stay; a worker's own card is nobody's gift.
  EXPECT_EQ(written(grant_violations(clerk, {Permission::worker_manage},
                                     {Permission::worker_manage, Permission::own_timecard})),
            Found{});
  EXPECT_EQ(
      written(grant_violations(clerk, {Permission::worker_manage, Permission::contract_read}, {})),
      Found{"/permissions permission_not_yours"})
      << "nor taken away";
}

TEST(IdentityAccount, ADepartmentsAdministratorStaysInIt) {
  Administrator anybody;
  EXPECT_TRUE(reaches(anybody, {}));
  EXPECT_TRUE(reaches(anybody, {2}));
  Administrator limited;
  limited.department_id = {1};
  EXPECT_TRUE(reaches(limited, {1}));
  EXPECT_FALSE(reaches(limited, {2}));
  EXPECT_FALSE(reaches(limited, {})) << "not limited at all";
}

TEST(IdentityAccount, FirstPasswordsSatisfyTheStrictestPolicy) {
  std::set<std::string> seen;
  for (int i = 0; i < 200; ++i) {
    const std::string password = first_password(secrets::random_token());
    EXPECT_EQ(password.size(), 19u);
    EXPECT_TRUE(password_violations(password, {19, 4}).empty()) << password;
    seen.insert(password);
  }
  EXPECT_EQ(seen.size(), 200u);
  EXPECT_TRUE(password_violations(first_password(std::string(64, 'f')), {19, 4}).empty());
}

}  // namespace
}  // namespace tasuki::identity
