#include "company/masters_store.hpp"
#include "company/partnership_store.hpp"
#include "company/routes.hpp"
#include "identity/account.hpp"
#include "identity/routes.hpp"
#include "platform/owned.hpp"
#include "platform/secrets.hpp"

namespace tasuki::company {
namespace {

using http::Call;
using http::ListQuery;
using http::Nothing;

http::Page<PartnershipRow> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  return list_partnerships(tx, call, query);
}

PartnershipRow get(ReadTx& tx, const Call& call) {
  return load_partnership(tx, call.id<PartnershipId>());
}

// A code nobody can guess: the company behind it is taken over by invitation only.
std::string proxy_company_code() { return "p-" + secrets::random_token().substr(0, 16); }

PartnershipRow create(WriteTx& tx, const Call&, const NewPartnership& fresh) {
  require_none(new_partnership_violations(fresh));
  if (fresh.proxy_client) {
    const FoundClient client = make_proxy_client(tx, proxy_company_code(), *fresh.proxy_client);
    return load_partnership(tx, insert_partnership(tx, client));
  }
  const auto client = find_client(tx, fresh.client_company_code);
  if (!client) require_none({{Code::unknown_client_code, "/client_company_code"}});
  return load_partnership(tx, insert_partnership(tx, *client));
}

PartnershipRow edit_terms(WriteTx& tx, const Call& call, const PartnershipTerms& terms) {
  const auto id = call.id<PartnershipId>();
  load_partnership(tx, id);
  require_none(partnership_violations(terms));
  owned::update(tx, "partnership", id.value, call.version(), terms);
  return load_partnership(tx, id);
}

constexpr std::chrono::days kInvitationLives{7};

Nothing invite(WriteTx& tx, const Call& call, const Invitation& invitation) {
  const PartnershipRow partnership = load_partnership(tx, call.id<PartnershipId>());
  Violations violations;
  identity::check_email(violations, invitation.email);
  require_none(std::move(violations));
  const std::string token = secrets::random_token();
  if (!invite_client(tx, partnership.client_id, invitation, secrets::sha256(token),
                     tx.now() + kInvitationLives,
                     identity::public_url() + "/claim?token=" + token)) {
    throw Problem(Code::wrong_state);
  }
  return {};
}

http::Page<ContactRow> contacts(ReadTx& tx, const Call& call, const ListQuery& query) {
  const PartnershipRow partnership = load_partnership(tx, call.id<PartnershipId>());
  return list_contacts(tx, partnership.id, query);
}

ContactRow publish_contact(WriteTx& tx, const Call& call, const ContactForm& form) {
  const PartnershipRow partnership = load_partnership(tx, call.id<PartnershipId>());
  require_none(contact_violations(form, permissions_of(tx, form.account_id)));
  return load_contact(tx, insert_contact(tx, partnership, form));
}

ContactRow edit_contact(WriteTx& tx, const Call& call, const ContactForm& form) {
  const auto id = call.id<PartnershipContactId>();
  load_contact(tx, id);
  require_none(contact_violations(form, permissions_of(tx, form.account_id)));
  update_contact(tx, id, call.version(), form);
  return load_contact(tx, id);
}

Nothing withdraw_contact(WriteTx& tx, const Call& call, const Nothing&) {
  const auto id = call.id<PartnershipContactId>();
  load_contact(tx, id);
  remove_contact(tx, id, call.version());
  return {};
}

void contact_routes(http::Routes& routes) {
  const std::string form =
      R"({"account_id":"$company.client_account","contract_reviewer":true,"timecard_approver":true})";
  http::list_route<ContactRow, ContactForm>(routes, "/api/partnerships/{id}/contacts",
                                            http::office(Permission::none), contacts, "contacts",
                                            {"name"})
      .says("派遣先の契約確認者・回答受領先・勤怠承認者")
      .sample("agency", {{"id", "company.partnership"}});
  routes
      .post("/api/partnerships/{id}/contacts", http::client(Permission::company_manage),
            publish_contact)
      .takes_key()
      .says("担当者の公開")
      .sample("client", {{"id", "company.partnership"}},
              R"({"account_id":"$company.unpublished_account","contract_reviewer":true})");
  routes
      .put("/api/partnership-contacts/{id}", http::client(Permission::company_manage), edit_contact)
      .takes_version()
      .says("公開した担当者の変更")
      .sample("client", {{"id", "company.partnership_contact"}}, form);
  routes
      .remove("/api/partnership-contacts/{id}", http::client(Permission::company_manage),
              withdraw_contact)
      .takes_version()
      .says("担当者の公開の取消し")
      .sample("client", {{"id", "company.partnership_contact"}});
}

}  // namespace

void partnership_routes(http::Routes& routes) {
  http::list_route<PartnershipRow, PartnershipTerms>(routes, "/api/partnerships",
                                                     http::office(Permission::none), list,
                                                     "partnerships", {"name"}, {"state"})
      .says("取引関係の一覧")
      .sample("agency");
  routes.get("/api/partnerships/{id}", http::office(Permission::none), get)
      .says("取引関係")
      .sample("agency", {{"id", "company.partnership"}});
  routes.post("/api/partnerships", http::agency(Permission::company_manage), create)
      .takes_key()
      .says("取引関係の登録")
      .sample("agency", {}, R"({"proxy_client":{"name":"宮城△△株式会社"}})");
  routes.put("/api/partnerships/{id}", http::agency(Permission::company_manage), edit_terms)
      .takes_version()
      .says("取引条件の変更")
      .sample("agency", {{"id", "company.partnership"}},
              R"({"client_code":"C001","master_agreement_on":"2027-04-01",)"
              R"("master_agreement_ends_on":"2028-03-31","closing_day":31,)"
              R"("payment_month_offset":1,"payment_day":25,"billing_unit_min":15})");
  routes.post("/api/partnerships/{id}/invitation", http::agency(Permission::company_manage), invite)
      .says("代行している派遣先を利用開始に招待する")
      .sample("agency", {{"id", "partnership.proxy"}},
              R"({"name":"秋田 花子","email":"hanako@example.jp"})");
  contact_routes(routes);
}

}  // namespace tasuki::company
