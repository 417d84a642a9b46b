// The operator's companies: without them nobody but the operator could sign in.

#include "company/company.hpp"
#include "company/registered_company_store.hpp"
#include "company/routes.hpp"
#include "identity/account.hpp"
#include "identity/routes.hpp"
#include "platform/secrets.hpp"

namespace tasuki::company {
namespace {

using http::Call;

// The link is kept nowhere, so these routes take no Idempotency-Key: a repeated registration is
// refused by its code, a repeated invitation ends the link before.
struct InvitedCompany {
  RegisteredCompanyRow company;
  std::string link;  // shown once; "" when it was mailed
};
BOOST_DESCRIBE_STRUCT(InvitedCompany, (), (company, link))

constexpr std::chrono::days kInvitationLives{7};

RegisteredCompanyRow get(ReadTx& tx, const Call& call) {
  return load_company(tx, call.id<CompanyId>());
}

InvitedCompany invited(WriteTx& tx, CompanyId id, const AdministratorInvitation& invitation) {
  const std::string token = secrets::random_token();
  const std::string link = identity::public_url() + "/claim?token=" + token;
  if (!invite_administrator(tx, id, invitation, secrets::sha256(token), tx.now() + kInvitationLives,
                            link)) {
    throw Problem(Code::wrong_state);
  }
  return {load_company(tx, id), invitation.email.empty() ? link : ""};
}

void require_free(ReadTx& tx, const std::string& code, CompanyId but) {
  if (is_company_code_taken(tx, code, but)) require_none({{Code::duplicate, "/code"}});
}

InvitedCompany create(WriteTx& tx, const Call&, const NewCompany& fresh) {
  Violations violations =
      registration_violations({fresh.code, fresh.is_agency, fresh.is_client, true});
  check_kana(violations, fresh.name_kana, "/name_kana");
  identity::check_email(violations, fresh.administrator_email, "/administrator_email");
  require_none(std::move(violations));
  require_free(tx, fresh.code, {});
  const CompanyId id = register_company(tx, fresh);
  return invited(tx, id, {fresh.administrator_name, fresh.administrator_email});
}

RegisteredCompanyRow edit(WriteTx& tx, const Call& call, const CompanyRegistration& form) {
  const auto id = call.id<CompanyId>();
  load_company(tx, id);
  require_none(registration_violations(form));
  require_free(tx, form.code, id);
  change_company(tx, id, call.version(), form);
  return load_company(tx, id);
}

InvitedCompany invite(WriteTx& tx, const Call& call, const AdministratorInvitation& invitation) {
  const auto id = call.id<CompanyId>();
  load_company(tx, id);
  Violations violations;
  identity::check_email(violations, invitation.email);
  require_none(std::move(violations));
  return invited(tx, id, invitation);
}

}  // namespace

void registered_company_routes(http::Routes& routes) {
  const http::Access operators = http::platform_operator();
  http::list_route<RegisteredCompanyRow>(routes, "/api/companies", operators, list_companies,
                                         "companies", {"code", "name"},
                                         {"active", "is_agency", "is_client"})
      .says("企業の一覧（運営）")
      .sample("operator");
  routes.get("/api/companies/{id}", operators, get)
      .says("企業（運営）")
      .sample("operator", {{"id", "company.other_client"}});
  routes.post("/api/companies", operators, create)
      .says("企業の登録と最初の管理者の招待（リンクは一度だけ表示）")
      .sample("operator", {},
              R"({"code":"yamagata","name":"山形〇〇株式会社","is_agency":true,)"
              R"("administrator_name":"山形 一郎","administrator_email":"ichiro@example.jp"})");
  routes.put("/api/companies/{id}", operators, edit)
      .takes_version()
      .says("企業コード・役割・利用の変更（運営）")
      .sample("operator", {{"id", "company.other_client"}},
              R"({"code":"akita","is_agency":true,"is_client":true,"active":true})");
  routes.post("/api/companies/{id}/invitation", operators, invite)
      .says("管理者のいない企業の管理者の招待（リンクは一度だけ表示）")
      .sample("operator", {{"id", "company.proxy"}},
              R"({"name":"秋田 次郎","email":"jiro@example.jp"})");
}

}  // namespace tasuki::company
