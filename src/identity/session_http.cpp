#include "identity/routes.hpp"
#include "identity/session.hpp"
#include "platform/secrets.hpp"

namespace tasuki::identity {
namespace {

using http::Call;
using http::Gate;
using http::Nothing;

struct SignIn {
  std::string company_code;
  std::string user_code;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (company_code, user_code, password))

struct AccountView {
  AccountId id;
  std::string name;
  std::string user_code;
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (id, name, user_code))

struct CompanyView {
  CompanyId id;
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(CompanyView, (), (id, code, name))

// What the company asks of a password; the screen says it before one is chosen.
struct PasswordRules {
  int min_length = 0;
  int min_classes = 0;  // of capitals, small letters, digits, signs
  int history = 0;      // as many earlier ones may not come again
};
BOOST_DESCRIBE_STRUCT(PasswordRules, (), (min_length, min_classes, history))

struct SessionView {
  AccountView account;
  CompanyView company;
  Side side{};
  std::vector<std::string> sides;
  std::vector<std::string> permissions;
  WorkerId worker_id;
  DepartmentId department_id;  // absent = not limited to a department
  std::optional<Instant> last_sign_in_at;
  std::optional<Date> password_expires_on;
  bool must_change_password = false;
  PasswordRules password_rules;
  Date today{};
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (account, company, side, sides, permissions, worker_id, department_id,
                       last_sign_in_at, password_expires_on, must_change_password, password_rules,
                       today))

struct SideChoice {
  Side side{};
};
BOOST_DESCRIBE_STRUCT(SideChoice, (), (side))

struct PasswordChange {
  std::string present;
  std::string fresh;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (present, fresh))

struct UnlockRequest {
  std::string company_code;
  std::string user_code;
};
BOOST_DESCRIBE_STRUCT(UnlockRequest, (), (company_code, user_code))

struct LinkUse {
  std::string token;
};
BOOST_DESCRIBE_STRUCT(LinkUse, (), (token))

SessionView view_of(Db& db, const std::string& token_hash) {
  const Rows rows = db.gate(
      "select account_id, name, user_code, company_id, company_code, company_name, side,"
      " to_jsonb(sides), to_jsonb(permissions), worker_id, previous_sign_in_at,"
      " password_expires_on, must_change_password, department_id, min_length, min_classes, history"
      " from session_actor($1, $2) s, password_state(s.account_id)",
      token_hash, db.clock().now());
  if (rows.size() == 0) throw Problem(Code::signed_out);
  SessionView view;
  view.account = {rows.get<AccountId>(0, 0), rows.get<std::string>(0, 1),
                  rows.get<std::string>(0, 2)};
  view.company = {rows.get<CompanyId>(0, 3), rows.get<std::string>(0, 4),
                  rows.get<std::string>(0, 5)};
  view.side = rows.get<Side>(0, 6);
  view.sides = rows.get<std::vector<std::string>>(0, 7);
  view.permissions = rows.get<std::vector<std::string>>(0, 8);
  view.worker_id = rows.get<WorkerId>(0, 9);
  view.last_sign_in_at = rows.get<std::optional<Instant>>(0, 10);
  view.password_expires_on = rows.get<std::optional<Date>>(0, 11);
  view.must_change_password = rows.get<bool>(0, 12);
  view.department_id = rows.get<DepartmentId>(0, 13);
  view.password_rules = {rows.get<int>(0, 14), rows.get<int>(0, 15), rows.get<int>(0, 16)};
  view.today = db.clock().today();
  return view;
}

SessionView sign_in(Gate& gate, const Call&, const SignIn& in) {
  const Rows found = gate.db.gate(
      "select account_id, side, password_hash, locked"
      " from sign_in_lookup($1, $2)",
      in.company_code, in.user_code);
  const bool known = found.size() == 1;
  // No connection is held while Argon2 computes; an unknown user costs as much as a known one.
  const bool right = secrets::password_matches(
      known ? found.get<std::string>(0, 2) : secrets::decoy_hash(), in.password);
  const Instant now = gate.db.clock().now();
  if (!known) throw Problem(Code::sign_in_failed);
  const auto account = found.get<AccountId>(0, 0);
  if (!right || found.get<bool>(0, 3)) {
    if (!right) {
      gate.db.gate("select sign_in_failed($1, $2, $3)", account, now, gate.origin.remote);
    }
    throw Problem(Code::sign_in_failed);
  }
  const std::string token = secrets::random_token();
  const std::string hash = secrets::sha256(token);
  gate.db.gate("select sign_in_succeeded($1, $2, $3, $4)", account, hash, now, gate.origin.remote);
  gate.headers.emplace_back("Set-Cookie", session_cookie(token, found.text(0, 1) == "worker"));
  return view_of(gate.db, hash);
}

SessionView current(Gate& gate, const Call& call, const Nothing&) {
  return view_of(gate.db, secrets::sha256(call.session_token()));
}

Nothing sign_out(Gate& gate, const Call& call, const Nothing&) {
  gate.db.gate("select sign_out($1)", secrets::sha256(call.session_token()));
  gate.headers.emplace_back("Set-Cookie", ended_cookie());
  return {};
}

SessionView change_side(Gate& gate, const Call& call, const SideChoice& in) {
  const std::string hash = secrets::sha256(call.session_token());
  const Rows rows =
      gate.db.gate("select switch_side($1, $2)", hash, std::string(enum_text(in.side)));
  if (!rows.get<bool>(0, 0)) throw Problem(Code::forbidden);
  return view_of(gate.db, hash);
}

// Throws what is wrong with a fresh password for this account.
void check_fresh(Gate& gate, AccountId account, const std::string& fresh,
                 const std::string& present) {
  const Rows rows = gate.db.gate(
      "select password_hash, to_jsonb(earlier_hashes), min_length, min_classes, history"
      " from password_state($1)",
      account);
  if (rows.size() == 0) throw Problem(Code::not_found);
  const auto hash = rows.get<std::string>(0, 0);
  Violations violations;
  // Whoever sits at a signed-in screen guesses no further than at the sign-in.
  if (!secrets::password_matches(hash, present)) {
    gate.db.gate("select wrong_present_password($1, $2, $3)", account, gate.db.clock().now(),
                 gate.origin.remote);
    violations.push_back({Code::password_wrong, "/present"});
    require_none(violations);
  }
  violations = password_violations(fresh, {rows.get<int>(0, 2), rows.get<int>(0, 3)});
  auto earlier = rows.get<std::vector<std::string>>(0, 1);
  earlier.insert(earlier.begin(), hash);
  const auto history = static_cast<std::size_t>(rows.get<int>(0, 4));
  if (earlier.size() > history) earlier.resize(history);
  for (const std::string& old : earlier) {
    if (secrets::password_matches(old, fresh)) {
      violations.push_back({Code::password_reused, "/fresh"});
      break;
    }
  }
  require_none(violations);
}

SessionView change_password(Gate& gate, const Call& call, const PasswordChange& in) {
  const AccountId account = call.actor().account_id;
  check_fresh(gate, account, in.fresh, in.present);
  const std::string token = secrets::random_token();
  const std::string hash = secrets::sha256(token);
  gate.db.gate("select set_password($1, $2, false, $3, $4, $5, $6)", account,
               secrets::hash_password(in.fresh), gate.db.clock().now(), gate.origin.remote,
               secrets::sha256(call.session_token()), hash);
  gate.headers.emplace_back("Set-Cookie", session_cookie(token, call.actor().side == Side::worker));
  return view_of(gate.db, hash);
}

// The same answer whether the account exists or not.
Nothing request_unlock(Gate& gate, const Call&, const UnlockRequest& in) {
  const std::string token = secrets::random_token();
  const Instant now = gate.db.clock().now();
  gate.db.gate("select request_unlock($1, $2, $3, $4, $5, $6)", in.company_code, in.user_code,
               secrets::sha256(token), now, now + std::chrono::hours(1),
               public_url() + "/unlock?token=" + token);
  return {};
}

Nothing unlock(Gate& gate, const Call&, const LinkUse& in) {
  const Instant now = gate.db.clock().now();
  const Rows rows = gate.db.gate("select account_id, company_id from use_link($1, 'unlock', $2)",
                                 secrets::sha256(in.token), now);
  if (rows.size() == 0) throw Problem(Code::link_invalid);
  gate.db.gate("select unlock_account($1, $2, $3, $4)", rows.get<CompanyId>(0, 1),
               rows.get<AccountId>(0, 0), now, gate.origin.remote);
  return {};
}

}  // namespace

void session_routes(http::Routes& routes) {
  routes.gate("POST", "/api/session", http::everyone(), sign_in)
      .says("サインイン")
      .heavy()
      .sample(
          "guest", {},
          R"({"company_code":"$code.agency","user_code":"$user.agency","password":"$password"})");
  routes.gate("GET", "/api/session", http::any_side(), current).even_expired().sample("agency");
  routes.gate("DELETE", "/api/session", http::any_side(), sign_out).even_expired().sample("agency");
  routes.gate("POST", "/api/session/side", http::any_side(), change_side)
      .says("派遣元・派遣先の切替")
      .sample("both", {}, R"({"side":"client"})");
  routes.gate("POST", "/api/session/password", http::any_side(), change_password)
      .says("パスワード変更")
      .heavy()
      .even_expired()
      .sample("agency", {}, R"({"present":"$password","fresh":"Another-Pass-2027"})");
  routes.gate("POST", "/api/unlock-requests", http::everyone(), request_unlock)
      .says("ロック解除メールの依頼")
      .heavy()
      .sample("guest", {}, R"({"company_code":"x","user_code":"x"})");
  routes.gate("POST", "/api/unlocks", http::everyone(), unlock)
      .says("ロック解除")
      .sample("guest", {}, R"({"token":"$unlock_token"})");
  claim_routes(routes);
}

}  // namespace tasuki::identity
