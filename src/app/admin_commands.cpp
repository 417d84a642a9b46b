// Commands for whoever runs the machine.

#include <iostream>

#include "app/commands.hpp"
#include "company/registered_company.hpp"
#include "identity/account.hpp"
#include "platform/audit/seal.hpp"
#include "platform/config.hpp"
#include "platform/db/connection.hpp"
#include "platform/db/db.hpp"
#include "platform/secrets.hpp"

namespace tasuki::app {
namespace {

constexpr int kTimeoutMs = 60'000;
constexpr const char* kOperatorCode = "operator";
constexpr const char* kOperatorUser = "admin";

Db open(const Config& config) {
  return Db(config.database_url, 1, kTimeoutMs, config.make_clock());
}

bool has_operator(Connection& owner) {
  const auto rows = owner.run({{"begin", {}},
                               {"set local role tasuki_gate", {}},
                               {"select id from company where is_operator", {}},
                               {"commit", {}}});
  return rows[2].size() > 0;
}

// As the gate, which alone may make companies, with the settings that the audit trigger reads.
void make_operator(Connection& owner, const std::string& hash, Instant now) {
  const std::vector<SqlParam> by{text(now)};
  owner.run(
      {{"begin", {}},
       {"set local role tasuki_gate", {}},
       {"select set_config('tasuki.at', $1, true), set_config('tasuki.account_id', '0', true),"
        " set_config('tasuki.actor_name', 'command line', true),"
        " set_config('tasuki.side', 'system', true), set_config('tasuki.remote', '', true),"
        " set_config('tasuki.request_id', '', true), set_config('tasuki.verb', 'bootstrap', true)",
        by},
       {"insert into company (code, name, is_operator) values ($1, '運営', true)",
        {SqlParam(kOperatorCode)}},
       {"insert into account (company_id, user_code, name, side, permissions)"
        " select id, $1, '運営管理者', 'platform_operator',"
        " '{platform_operate,company_manage,account_manage,audit_read}' from company"
        " where is_operator",
        {SqlParam(kOperatorUser)}},
       {"insert into credential (account_id, company_id, password_hash, changed_at, must_change)"
        " select a.id, a.company_id, $1, $2, true from account a join company c"
        " on c.id = a.company_id where c.is_operator",
        {SqlParam(hash), SqlParam(text(now))}},
       {"commit", {}}});
}

constexpr std::chrono::days kInvitationLives{7};

// The roles that a word of the command line names; neither when it names none.
company::CompanyRegistration registration(const Arguments& arguments) {
  const std::string& roles = arguments[3];
  const bool both = roles == "both";
  return {arguments[1], both || roles == "agency", both || roles == "client", true};
}

// As the gate for the operator's company, in whose log it stands as well.
void add_company(Connection& owner, const company::CompanyRegistration& form,
                 const Arguments& arguments, const std::string& token, const std::string& link,
                 Instant now) {
  owner.run(
      {{"begin", {}},
       {"set local role tasuki_gate", {}},
       {"select set_config('tasuki.at', $1, true), set_config('tasuki.account_id', '0', true),"
        " set_config('tasuki.actor_name', 'command line', true),"
        " set_config('tasuki.side', 'system', true), set_config('tasuki.remote', '', true),"
        " set_config('tasuki.request_id', '', true), set_config('tasuki.verb', 'company add', "
        "true),"
        " set_config('tasuki.company_id', (select id::text from company where is_operator limit 1),"
        " true)",
        {SqlParam(text(now))}},
       {"select invite_administrator(register_company($1, $2, '', $3::boolean, $4::boolean), $5, "
        "'',"
        " $6, $7::timestamptz, $8)",
        {SqlParam(form.code), SqlParam(arguments[2]), SqlParam(form.is_agency ? "true" : "false"),
         SqlParam(form.is_client ? "true" : "false"), SqlParam(arguments[4]),
         SqlParam(secrets::sha256(token)), SqlParam(text(now + kInvitationLives)), SqlParam(link)}},
       {"commit", {}}});
}

}  // namespace

int bootstrap(const Arguments&) {
  const Config config = load_config();
  Connection owner(config.migration_url);
  owner.use_role("owner");
  if (has_operator(owner)) {
    std::cout << "the operator exists already; nothing was changed\n";
    return 0;
  }
  const std::string password = identity::first_password(secrets::random_token());
  make_operator(owner, secrets::hash_password(password), config.make_clock().now());
  std::cout << "Sign in at " << config.public_url << " (shown only once):\n"
            << "  company code  " << kOperatorCode << "\n"
            << "  user code     " << kOperatorUser << "\n"
            << "  password      " << password << "\n";
  return 0;
}

int company(const Arguments& arguments) {
  if (arguments.size() != 5 || arguments[0] != "add") {
    std::cerr << "usage: company add CODE NAME agency|client|both ADMINISTRATOR\n";
    return 2;
  }
  const company::CompanyRegistration form = registration(arguments);
  const Violations violations = company::registration_violations(form);
  for (const Violation& violation : violations) {
    std::cerr << violation.pointer << ": " << message_en(violation.code, violation.params) << "\n";
  }
  if (!violations.empty()) return 2;
  const Config config = load_config();
  Connection owner(config.migration_url);
  owner.use_role("owner");
  if (!has_operator(owner)) {
    std::cerr << "there is no operator yet: run bootstrap first\n";
    return 1;
  }
  const std::string token = secrets::random_token();
  const std::string link = config.public_url + "/claim?token=" + token;
  add_company(owner, form, arguments, token, link, config.make_clock().now());
  std::cout << "registered " << form.code << "; its first administrator opens within seven days"
            << " (shown only once):\n  " << link << "\n";
  return 0;
}

int user(const Arguments& arguments) {
  if (arguments.size() != 3 || arguments[0] != "unlock") {
    std::cerr << "usage: user unlock COMPANY USER\n";
    return 2;
  }
  const Config config = load_config();
  Db db = open(config);
  const Rows found = db.gate("select company_id, account_id from sign_in_lookup($1, $2)",
                             arguments[1], arguments[2]);
  if (found.size() == 0) {
    std::cerr << "there is no account " << arguments[2] << " in company " << arguments[1] << "\n";
    return 1;
  }
  db.gate("select unlock_account($1, $2, $3, $4)", found.get<CompanyId>(0, 0),
          found.get<AccountId>(0, 1), db.clock().now(), "command line");
  std::cout << "unlocked " << arguments[1] << " " << arguments[2] << "\n";
  return 0;
}

int verify(const Arguments&) {
  const Config config = load_config();
  Db db = open(config);
  bool whole = true;
  std::int64_t unsealed = 0;
  for (const audit::ChainReport& report : audit::verify(db)) {
    unsealed += report.unsealed;
    std::cout << report.company_code << ": " << report.sealed << " sealed, " << report.unsealed
              << " unsealed";
    if (report.broken_at != 0) {
      whole = false;
      std::cout << ", BROKEN at seal " << report.broken_at << ": " << report.reason;
    }
    std::cout << "\n";
  }
  std::cout << (whole ? "every chain is whole" : "a chain is broken") << "; " << unsealed
            << " entries are not sealed yet\n";
  return whole ? 0 : 1;
}

}  // namespace tasuki::app
