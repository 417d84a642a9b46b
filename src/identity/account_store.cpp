#include "identity/account_store.hpp"

#include <algorithm>
#include <set>

#include "platform/owned.hpp"

namespace tasuki::identity {
namespace {

const std::string kSource =
    "(select a.id, a.user_code, a.name, a.email, a.title, a.side,"
    " to_jsonb(a.permissions) as permissions, a.department_id, a.worker_id, a.active,"
    " a.last_sign_in_at, l.locked_at, a.version, a.name_search,"
    " a.name_rest_search, a.code_search"
    " from account a left join account_locks() l on l.account_id = a.id) m";

std::string text_of(std::optional<bool> flag) { return flag ? (*flag ? "true" : "false") : ""; }

// People are named to confirm, to approve and to receive answers; ?permissions= asks for those who
// may. In an order of our own, so that there are few statements. Throws Problem(invalid_input).
std::string holds_all(const std::string& listed) {
  std::set<Permission> asked;
  for (std::size_t from = 0; from < listed.size();) {
    const std::size_t end = std::min(listed.find(',', from), listed.size());
    Permission permission{};
    if (!enum_from_text(std::string_view(listed).substr(from, end - from), permission) ||
        (permission != Permission::contract_confirm && permission != Permission::timecard_approve &&
         permission != Permission::inquiry_write)) {
      throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/permissions"}});
    }
    asked.insert(permission);
    from = end + 1;
  }
  std::string names;
  for (const Permission permission : asked) {
    names += (names.empty() ? "" : ",") + std::string(enum_text(permission));
  }
  return "(permissions @> '{" + names + "}')";
}

}  // namespace

CompanyRoles company_roles(ReadTx& tx) {
  return tx.one<CompanyRoles>("select " + columns<CompanyRoles>() +
                              " from company where id = me()");
}

bool is_department(ReadTx& tx, DepartmentId department) {
  return owned::exists(tx, "department", department.value);
}

bool is_held_by_another(ReadTx& tx, AccountId but, Permission permission) {
  return tx
      .maybe<std::int64_t>(
          "select id from account where id <> $1 and active and department_id = 0 and $2 ="
          " any (permissions) limit 1",
          but.value, permission)
      .has_value();
}

bool is_worker(ReadTx& tx, WorkerId worker) { return owned::exists(tx, "worker", worker.value); }

AccountRow load_account(ReadTx& tx, AccountId id) {
  return owned::load<AccountRow>(tx, kSource, id.value);
}

http::Page<AccountRow> list_accounts(ReadTx& tx, const http::Call& call,
                                     const http::ListQuery& list) {
  const owned::List what{kSource,
                         list.sort == "name" ? "name" : "user_code",
                         {"name_search", "name_rest_search", "code_search"},
                         {{"active", text_of(http::flag_filter(call, "active"))},
                          {"side", call.query("side")},
                          {"(locked_at is not null)", text_of(http::flag_filter(call, "locked"))}}};
  return http::page_of(owned::list<AccountRow>(tx, what, list), list, [&](const AccountRow& row) {
    return list.sort == "name" ? row.name : row.user_code;
  });
}

http::Page<AccountChoice> list_account_choices(ReadTx& tx, const http::Call& call,
                                               const http::ListQuery& list) {
  const owned::List what{"account",
                         "name",
                         {"name_search", "name_rest_search", "code_search"},
                         {{"active", "true"},
                          {"(side <> 'worker')", "true"},
                          {holds_all(call.query("permissions")), "true"}}};
  return http::page_of(owned::list<AccountChoice>(tx, what, list), list,
                       [](const AccountChoice& row) { return row.name; });
}

AccountId insert_account(WriteTx& tx, const NewAccount& account) {
  return tx.one<AccountId>(
      "insert into account (company_id, user_code, name, email, title, side, permissions,"
      " department_id, worker_id) values (me(), $1, $2, $3, $4, $5,"
      " array(select jsonb_array_elements_text($6::jsonb)), $7, $8) returning id",
      account.user_code, account.name, account.email, account.title, account.side,
      account.permissions, account.department_id.value, account.worker_id);
}

void update_account(WriteTx& tx, AccountId id, std::int64_t version, const AccountForm& form) {
  const Rows rows = tx.query(
      "update account set name = $3, email = $4, title = $5,"
      " permissions = array(select jsonb_array_elements_text($6::jsonb)), department_id = $7,"
      " active = $8, version = version + 1 where id = $1 and version = $2 returning version",
      id, version, form.name, form.email, form.title, form.permissions, form.department_id.value,
      form.active);
  if (rows.size() == 0) throw Problem(Code::stale_version);
}

void end_sessions(WriteTx& tx, AccountId id) { tx.query("select end_sessions($1)", id); }

void issue_password(WriteTx& tx, AccountId id, const std::string& password_hash) {
  if (!tx.one<bool>("select issue_password($1, $2)", id, password_hash)) {
    throw Problem(Code::not_found);
  }
}

bool unlock(WriteTx& tx, AccountId id) { return tx.one<bool>("select unlock_own_account($1)", id); }

}  // namespace tasuki::identity
