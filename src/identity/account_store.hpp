#pragma once
// Accounts of the company that the transaction acts for.

#include <optional>
#include <string>

#include "identity/account.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::identity {

struct AccountRow {
  AccountId id;
  std::string user_code;
  std::string name;
  std::string email;
  std::string title;
  Side side{};
  std::vector<Permission> permissions;
  DepartmentId department_id;
  WorkerId worker_id;
  bool active = true;
  std::optional<Instant> last_sign_in_at;
  std::optional<Instant> locked_at;  // three wrong passwords since the last success
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, user_code, name, email, title, side, permissions, department_id,
                       worker_id, active, last_sign_in_at, locked_at, version))

// Colleagues to choose from: delegates, contacts, approvers.
struct AccountChoice {
  AccountId id;
  std::string name;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(AccountChoice, (), (id, name, title))

CompanyRoles company_roles(ReadTx& tx);
bool is_department(ReadTx& tx, DepartmentId department);
bool is_worker(ReadTx& tx, WorkerId worker);
// By an active account of the same company that is not limited to a department.
bool is_held_by_another(ReadTx& tx, AccountId but, Permission permission);

AccountRow load_account(ReadTx& tx, AccountId id);
http::Page<AccountRow> list_accounts(ReadTx& tx, const http::Call& call,
                                     const http::ListQuery& list);
http::Page<AccountChoice> list_account_choices(ReadTx& tx, const http::Call& call,
                                               const http::ListQuery& list);
AccountId insert_account(WriteTx& tx, const NewAccount& account);
// Throws Problem(stale_version).
void update_account(WriteTx& tx, AccountId id, std::int64_t version, const AccountForm& form);
void end_sessions(WriteTx& tx, AccountId id);
// The account must change it at the next sign-in; its sessions end and a lock is lifted.
void issue_password(WriteTx& tx, AccountId id, const std::string& password_hash);
// False when it was not locked.
bool unlock(WriteTx& tx, AccountId id);

}  // namespace tasuki::identity
