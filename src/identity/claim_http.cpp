// A client that an agency has acted for takes itself over, or a company that the operator has
// registered begins: the invited person opens the one-time link, chooses a user code and a
// password, and is the company's first administrator.

#include "base/checks.hpp"
#include "identity/account.hpp"
#include "identity/routes.hpp"
#include "identity/session.hpp"
#include "platform/secrets.hpp"

namespace tasuki::identity {
namespace {

using http::Call;
using http::Gate;

struct InvitationToken {
  std::string token;
};
BOOST_DESCRIBE_STRUCT(InvitationToken, (), (token))

struct InvitationView {
  std::string company_code;  // what one signs in with from then on
  std::string company_name;
  std::string name;
  std::string email;
  bool chooses_code = false;  // nobody chose a proxy's code: its people do
  Side side{};
};
BOOST_DESCRIBE_STRUCT(InvitationView, (),
                      (company_code, company_name, name, email, chooses_code, side))

struct Claim {
  std::string token;
  std::string company_code;  // "" keeps the present one
  std::string user_code;
  std::string password;
  std::string email;           // "" keeps the one to which the invitation went
  bool without_email = false;  // the company has none: said, not left out
};
BOOST_DESCRIBE_STRUCT(Claim, (), (token, company_code, user_code, password, email, without_email))

// Throws link_invalid.
InvitationView invitation_of(Gate& gate, const std::string& token) {
  const Rows rows = gate.db.gate(
      "select company_code, company_name, name, email, chooses_code, side from"
      " invitation_of($1, $2)",
      secrets::sha256(token), gate.db.clock().now());
  if (rows.size() == 0) throw Problem(Code::link_invalid);
  return rows.row<InvitationView>(0);
}

InvitationView show(Gate& gate, const Call&, const InvitationToken& in) {
  return invitation_of(gate, in.token);
}

// All that an office of this side may do: nobody could give what no administrator holds.
std::string all_permissions(Side side) {
  std::string list;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Permission>>([&](auto d) {
    if (permission_fits(d.value, side)) list += (list.empty() ? "" : ",") + std::string(d.name);
  });
  return "{" + list + "}";
}

Violations claim_violations(const Claim& in, const InvitationView& invited) {
  Violations violations;
  if (!in.company_code.empty() && in.company_code != invited.company_code) {
    if (!invited.chooses_code) {
      violations.push_back({Code::bad_choice, "/company_code"});
    } else if (!is_company_code(in.company_code)) {
      violations.push_back({Code::bad_format, "/company_code"});
    }
  }
  if (in.user_code.empty() || !is_user_code(in.user_code)) {
    violations.push_back({Code::bad_format, "/user_code"});
  }
  // What unlocks the account, and every notice, is mailed.
  if (in.email.empty() && invited.email.empty() && !in.without_email) {
    violations.push_back({Code::required, "/email"});
  }
  check_email(violations, in.email);
  for (Violation& violation : password_violations(in.password, {})) {
    violation.pointer = "/password";
    violations.push_back(std::move(violation));
  }
  return violations;
}

// The company that was taken over; its first administrator signs in with what was chosen.
InvitationView claim(Gate& gate, const Call&, const Claim& in) {
  InvitationView invited = invitation_of(gate, in.token);
  require_none(claim_violations(in, invited));
  const Rows rows = gate.db.gate("select claim_company($1, $2, $3, $4, $5, $6, $7, $8)",
                                 secrets::sha256(in.token), in.company_code, in.user_code,
                                 secrets::hash_password(in.password), all_permissions(invited.side),
                                 in.email, gate.db.clock().now(), gate.origin.remote);
  const auto outcome = rows.get<std::string>(0, 0);
  if (outcome == "link_invalid") throw Problem(Code::link_invalid);
  if (outcome != "claimed") require_none({{Code::duplicate, "/" + outcome}});
  if (!in.company_code.empty()) invited.company_code = in.company_code;
  return invited;
}

}  // namespace

void claim_routes(http::Routes& routes) {
  routes.gate("POST", "/api/invitation-lookups", http::everyone(), show)
      .says("招待の内容")
      .heavy()
      .sample("guest", {}, R"({"token":"$claim_token"})");
  routes.gate("POST", "/api/claims", http::everyone(), claim)
      .says("招待に応じて利用を始める")
      .heavy()
      .sample("guest", {},
              R"({"token":"$claim_token","company_code":"akita-sankaku","user_code":"hanako",)"
              R"("password":"Fictional-Claim-2027"})");
}

}  // namespace tasuki::identity
