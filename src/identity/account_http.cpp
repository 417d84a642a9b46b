#include <algorithm>

#include "identity/account_store.hpp"
#include "identity/routes.hpp"
#include "platform/secrets.hpp"

namespace tasuki::identity {
namespace {

using http::Call;
using http::Gate;
using http::Nothing;

// Shown once. These two answers are kept nowhere, so their routes take no Idempotency-Key: a
// repeated creation is refused by its user code, a repeated reset makes another password.
struct IssuedPassword {
  AccountRow account;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(IssuedPassword, (), (account, password))

Administrator administrator_of(const ReadTx& tx) {
  return {tx.actor().department_id, tx.actor().permissions};
}

void check_references(Violations& violations, ReadTx& tx, DepartmentId department,
                      WorkerId worker) {
  if (department && !is_department(tx, department)) {
    violations.push_back({Code::bad_choice, "/department_id"});
  } else if (!reaches(administrator_of(tx), department)) {
    // Whoever is limited to a department can neither leave it nor let others out of it.
    violations.push_back({Code::permission_not_yours, "/department_id"});
  }
  if (worker && !is_worker(tx, worker)) violations.push_back({Code::bad_choice, "/worker_id"});
}

void check_grants(Violations& violations, const ReadTx& tx, const std::vector<Permission>& before,
                  const std::vector<Permission>& after) {
  for (Violation& violation : grant_violations(administrator_of(tx), before, after)) {
    const bool refused =
        std::any_of(violations.begin(), violations.end(),
                    [&](const Violation& earlier) { return earlier.pointer == violation.pointer; });
    if (!refused) violations.push_back(std::move(violation));
  }
}

// An account that the caller may change at all.
AccountRow load_reached(ReadTx& tx, AccountId id) {
  AccountRow account = load_account(tx, id);
  if (!reaches(administrator_of(tx), account.department_id)) throw Problem(Code::forbidden);
  return account;
}

// The password is hashed before the transaction begins: no connection waits for Argon2.
IssuedPassword create(Gate& gate, const Call& call, const NewAccount& account) {
  const std::string password = first_password(secrets::random_token());
  const std::string hash = secrets::hash_password(password);
  WriteTx tx = gate.db.write(call.actor(), gate.origin);
  Violations violations = new_account_violations(account, company_roles(tx));
  check_references(violations, tx, account.department_id, account.worker_id);
  check_grants(violations, tx, {}, account.permissions);
  require_none(std::move(violations));
  const AccountId id = insert_account(tx, account);
  issue_password(tx, id, hash);
  IssuedPassword issued{load_account(tx, id), password};
  tx.commit();
  return issued;
}

// Who knows an account's password has its permissions.
IssuedPassword reset_password(Gate& gate, const Call& call, const Nothing&) {
  const std::string password = first_password(secrets::random_token());
  const std::string hash = secrets::hash_password(password);
  WriteTx tx = gate.db.write(call.actor(), gate.origin);
  const AccountRow account = load_reached(tx, call.id<AccountId>());
  if (!grant_violations(administrator_of(tx), {}, account.permissions).empty()) {
    throw Problem(Code::forbidden);
  }
  issue_password(tx, account.id, hash);
  IssuedPassword issued{load_account(tx, account.id), password};
  tx.commit();
  return issued;
}

AccountRow get(ReadTx& tx, const Call& call) { return load_account(tx, call.id<AccountId>()); }

bool has(const std::vector<Permission>& permissions, Permission wanted) {
  return std::find(permissions.begin(), permissions.end(), wanted) != permissions.end();
}

// Who holds what the caller lacks is not suspended, moved or readdressed by the caller.
void require_not_mightier(const ReadTx& tx, const AccountRow& before, const AccountForm& form) {
  const bool touched = form.active != before.active || form.email != before.email ||
                       form.department_id != before.department_id;
  if (touched && !grant_violations(administrator_of(tx), {}, before.permissions).empty()) {
    throw Problem(Code::forbidden);
  }
}

// A permission that nobody of the company holds could never be given again.
void require_left_to_somebody(ReadTx& tx, const AccountRow& before, const AccountForm& form) {
  if (!before.active || before.department_id || before.side == Side::worker) return;
  const bool leaves = !form.active || form.department_id;
  for (const Permission lost : before.permissions) {
    if (!leaves && has(form.permissions, lost)) continue;
    if (!is_held_by_another(tx, before.id, lost)) {
      throw Problem(Code::invalid_input, Violations{{Code::in_use, "/permissions"}});
    }
  }
}

AccountRow edit(WriteTx& tx, const Call& call, const AccountForm& form) {
  const AccountRow before = load_reached(tx, call.id<AccountId>());
  Violations violations = account_violations(form, before.side);
  check_references(violations, tx, form.department_id, {});
  check_grants(violations, tx, before.permissions, form.permissions);
  require_none(std::move(violations));
  // Or a company could be left with nobody who may let anybody in.
  const bool oneself = before.id == tx.actor().account_id;
  if (oneself && (!form.active || !has(form.permissions, Permission::account_manage))) {
    throw Problem(Code::own_account);
  }
  require_not_mightier(tx, before, form);
  require_left_to_somebody(tx, before, form);
  update_account(tx, before.id, call.version(), form);
  if (!form.active) end_sessions(tx, before.id);
  return load_account(tx, before.id);
}

AccountRow unlock_account(WriteTx& tx, const Call& call, const Nothing&) {
  const AccountRow account = load_reached(tx, call.id<AccountId>());
  unlock(tx, account.id);
  return load_account(tx, account.id);
}

}  // namespace

void account_routes(http::Routes& routes) {
  const http::Access admin = http::company(Permission::account_manage);
  http::list_route<AccountRow, NewAccount>(routes, "/api/accounts", admin, list_accounts,
                                           "accounts", {"code", "name"},
                                           {"active", "side", "locked"})
      .says("利用者の一覧")
      .sample("agency");
  http::list_route<AccountChoice, NewAccount>(routes, "/api/account-choices",
                                              http::office(Permission::none), list_account_choices,
                                              "accounts", {"name"}, {"permissions"})
      .says("自社の利用者（選択用）")
      .sample("agency");
  routes.get("/api/accounts/{id}", admin, get)
      .says("利用者")
      .sample("agency", {{"id", "identity.account"}});
  routes.gate("POST", "/api/accounts", admin, create)
      .heavy()
      .says("利用者の登録（初回パスワードを一度だけ表示）")
      .sample("agency", {},
              R"({"user_code":"new-user","name":"佐藤 一郎","side":"agency",)"
              R"("permissions":["contract_read","paper_read"]})");
  routes.put("/api/accounts/{id}", admin, edit)
      .takes_version()
      .says("利用者の変更")
      .sample("agency", {{"id", "identity.account"}},
              R"({"name":"佐藤 一郎","title":"課長","permissions":["contract_read"]})");
  routes.post("/api/accounts/{id}/unlock", admin, unlock_account)
      .says("ロックの解除")
      .sample("agency", {{"id", "identity.account"}});
  routes.gate("POST", "/api/accounts/{id}/password", admin, reset_password)
      .heavy()
      .says("パスワードの再発行（一度だけ表示）")
      .sample("agency", {{"id", "identity.account"}});
}

}  // namespace tasuki::identity
