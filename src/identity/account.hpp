#pragma once
// The accounts of a company: who they are, what they may do, and the first password that an
// administrator hands out.

#include <array>
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "platform/actor.hpp"

namespace tasuki::identity {

struct NewAccount {
  std::string user_code;  // unique in the company; what one signs in with
  std::string name;
  std::string email;
  std::string title;
  Side side = Side::guest;
  std::vector<Permission> permissions;
  DepartmentId department_id;  // 0 = not limited to a department
  WorkerId worker_id;          // on the worker's side
};
BOOST_DESCRIBE_STRUCT(NewAccount, (),
                      (user_code, name, email, title, side, permissions, department_id, worker_id))

struct AccountForm {
  std::string name;
  std::string email;
  std::string title;
  std::vector<Permission> permissions;
  DepartmentId department_id;
  bool active = true;
};
BOOST_DESCRIBE_STRUCT(AccountForm, (), (name, email, title, permissions, department_id, active))

struct CompanyRoles {
  bool is_agency = false;
  bool is_client = false;
  bool is_operator = false;
};
BOOST_DESCRIBE_STRUCT(CompanyRoles, (), (is_agency, is_client, is_operator))

// May a company with these roles have accounts of this side? Workers belong to agencies.
bool side_fits(Side side, const CompanyRoles& roles);
// The permissions that make sense on a side; platform_operate stays with the operator.
bool permission_fits(Permission permission, Side side);

Violations new_account_violations(const NewAccount& account, const CompanyRoles& roles);
// `side` is the account's own.
Violations account_violations(const AccountForm& form, Side side);

// Adds bad_format when it can be no address; "" is none at all.
void check_email(Violations& violations, const std::string& email,
                 const std::string& pointer = "/email");
bool is_user_code(const std::string& code);
// Who administers accounts, as far as the rules ask.
struct Administrator {
  DepartmentId department_id;  // 0 = not limited to a department
  Permissions permissions;
};
// Whoever is limited to a department handles the accounts of that department alone.
bool reaches(const Administrator& administrator, DepartmentId department);
// Nobody gives or takes away a permission that they do not hold; what the account had before stays.
// A worker's right to the own card comes with being one.
Violations grant_violations(const Administrator& administrator,
                            const std::vector<Permission>& before,
                            const std::vector<Permission>& after);

// Nineteen characters of four kinds without look-alikes, 77 random bits; made from a random token.
std::string first_password(const std::string& random_token);

}  // namespace tasuki::identity

namespace tasuki {

template <>
struct Catalogue<identity::NewAccount> {
  static constexpr std::array fields{
      Field{.member = "user_code",
            .label_ja = "ユーザーコード",
            .label_en = "User code",
            .max = 60,
            .required = true},
      Field{.member = "name",
            .label_ja = "氏名",
            .label_en = "Name",
            .max = 100,
            .required = true,
            .personal = true},
      Field{.member = "email",
            .label_ja = "メールアドレス",
            .label_en = "E-mail",
            .max = 254,
            .personal = true},
      Field{.member = "title", .label_ja = "役職", .label_en = "Title", .max = 50},
      Field{.member = "side", .label_ja = "区分", .label_en = "Side", .required = true},
      Field{.member = "permissions", .label_ja = "権限", .label_en = "Permissions", .max = 40},
      Field{.member = "department_id",
            .label_ja = "部署（限定する場合）",
            .label_en = "Limited to department"},
      Field{.member = "worker_id", .label_ja = "スタッフ", .label_en = "Worker"}};
};
template <>
struct Catalogue<identity::AccountForm> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "氏名",
            .label_en = "Name",
            .max = 100,
            .required = true,
            .personal = true},
      Field{.member = "email",
            .label_ja = "メールアドレス",
            .label_en = "E-mail",
            .max = 254,
            .personal = true},
      Field{.member = "title", .label_ja = "役職", .label_en = "Title", .max = 50},
      Field{.member = "permissions", .label_ja = "権限", .label_en = "Permissions", .max = 40},
      Field{.member = "department_id",
            .label_ja = "部署（限定する場合）",
            .label_en = "Limited to department"},
      Field{.member = "active", .label_ja = "有効", .label_en = "Active"}};
};
static_assert(catalogue_complete<identity::NewAccount>());
static_assert(catalogue_complete<identity::AccountForm>());

}  // namespace tasuki
