#include "contract/contract_flows.hpp"
#include "contract/contract_paper.hpp"
#include "contract/routes.hpp"
#include "paper/paper.hpp"

namespace tasuki::contract {
namespace {

using http::Call;
using http::File;
using http::Nothing;

// ---------------------------------------------------------------- wire

struct ContractInput {
  PartnershipId partnership_id;
  EstablishmentId agency_establishment_id;
  ContractingPartyId contracting_party_id;
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(ContractInput, (),
                      (partnership_id, agency_establishment_id, contracting_party_id, terms))

struct ContractEdit {
  EstablishmentId agency_establishment_id;
  ContractingPartyId contracting_party_id;
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(ContractEdit, (), (agency_establishment_id, contracting_party_id, terms))

struct May {  // what the person looking at it may do now
  bool edit = false;
  bool submit = false;
  bool withdraw = false;
  bool send_back = false;
  bool confirm = false;
  bool propose = false;
  bool withdraw_proposal = false;
  bool decide_proposal = false;
  bool extend = false;
  bool assign = false;
  bool discard = false;
  bool record_confirmation = false;  // 代理記録
};
BOOST_DESCRIBE_STRUCT(May, (),
                      (edit, submit, withdraw, send_back, confirm, propose, withdraw_proposal,
                       decide_proposal, extend, assign, discard, record_confirmation))

struct ContractView {
  ContractId id;
  std::string number;
  std::int64_t version = 0;
  State state{};
  std::string agency_name;
  std::string client_name;
  EstablishmentId agency_establishment_id;
  ContractingPartyId contracting_party_id;
  Terms terms;
  AccountId contract_reviewer_id;
  std::string contract_reviewer_name;
  std::vector<Choice> reviewer_choices;
  bool client_by_proxy = false;  // nobody of the client signs in yet
  std::optional<Instant> submitted_at;
  std::optional<Instant> confirmed_at;
  std::string confirmed_by;
  std::string return_reason;
  ContractId previous_contract_id;
  std::optional<Change> pending;
  std::vector<Change> changes;          // decided ones, their terms being in the versions
  std::vector<Difference> differences;  // pending amendment, or against the contract continued
  std::vector<Version> versions;
  std::vector<Event> history;
  May may;
};
BOOST_DESCRIBE_STRUCT(ContractView, (),
                      (id, number, version, state, agency_name, client_name,
                       agency_establishment_id, contracting_party_id, terms, contract_reviewer_id,
                       contract_reviewer_name, reviewer_choices, client_by_proxy, submitted_at,
                       confirmed_at, confirmed_by, return_reason, previous_contract_id, pending,
                       changes, differences, versions, history, may))

struct SubmissionRequest {
  AccountId contract_reviewer_id;
};
BOOST_DESCRIBE_STRUCT(SubmissionRequest, (), (contract_reviewer_id))

struct ExtensionRequest {
  Date starts_on{};
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(ExtensionRequest, (), (starts_on, ends_on))

// ---------------------------------------------------------------- answers

May may_do(ReadTx& tx, const Contract& contract, bool pending, bool client_by_proxy) {
  May may;
  const Permissions& can = tx.actor().permissions;
  const bool running = contract.state == State::confirmed && !pending;
  if (tx.actor().side == Side::agency && can.has(Permission::contract_write)) {
    may.edit = contract.state == State::draft || contract.state == State::returned;
    may.submit = may.edit;
    may.discard = never_submitted(contract);
    may.withdraw = contract.state == State::submitted || contract.state == State::returned;
    may.propose = running;
    may.withdraw_proposal = pending;
    may.extend = contract.state == State::confirmed || contract.state == State::terminated;
    may.record_confirmation = client_by_proxy && (contract.state == State::submitted || pending);
  }
  may.assign = tx.actor().side == Side::agency && can.has(Permission::assignment_manage) &&
               takes_assignments(contract, tx.today());
  if (tx.actor().side == Side::client && can.has(Permission::contract_confirm) &&
      contracts::may_review(tx, contract, tx.actor().account_id)) {
    may.send_back = contract.state == State::submitted;
    may.confirm = may.send_back;
    may.decide_proposal = pending;
  }
  return may;
}

ContractView view_of(ReadTx& tx, const Contract& stored) {
  const Contract contract = contracts::with_edit(tx, stored);
  ContractView view;
  view.id = contract.id;
  view.number = contract.number;
  view.version = contract.version;
  view.state = contract.state;
  view.agency_name = contract.agency_name;
  view.client_name = contract.client_name;
  if (tx.actor().side == Side::agency) {
    view.agency_establishment_id = {contract.agency_establishment_id};
    view.contracting_party_id = {contract.contracting_party_id};
    view.reviewer_choices = contracts::reviewer_choices(tx, contract);
    view.client_by_proxy = contracts::client_by_proxy(tx, contract);
  }
  view.terms = contract.terms;
  view.contract_reviewer_id = {contract.contract_reviewer_id};
  view.contract_reviewer_name = contract.contract_reviewer_name;
  view.submitted_at = contract.submitted_at;
  view.confirmed_at = contract.confirmed_at;
  view.confirmed_by = contract.confirmed_by;
  view.return_reason = contract.return_reason;
  view.previous_contract_id = {contract.previous_contract_id};
  view.pending = contracts::open_change(tx, contract.id);
  view.changes = contracts::decided_changes(tx, contract.id);
  view.versions = contracts::versions(tx, contract);
  if (view.pending && view.pending->terms) {
    view.differences = differences(contract.terms, *view.pending->terms);
  }
  view.history = contracts::events(tx, contract.id);
  view.may = may_do(tx, contract, view.pending.has_value(), view.client_by_proxy);
  return view;
}

// ---------------------------------------------------------------- handlers

ContractView show(ReadTx& tx, const Call& call) {
  return view_of(tx, contracts::load(tx, call.id<ContractId>()));
}

// Before confirmation the paper carries the watermark 確認用.
File preview(ReadTx& tx, const Call& call) {
  const Contract contract = contracts::with_edit(tx, contracts::load(tx, call.id<ContractId>()));
  forms::DrawOptions options;
  options.number = contract.number;
  options.watermark = "確認用";
  return {
      "application/pdf", "",
      paper::render(paper::kDispatchContract, to_json(paper_of(contract, tx.today())), options)};
}

ContractView act_create(WriteTx& tx, const Call&, const ContractInput& in) {
  return view_of(tx, create(tx, in.partnership_id, in.terms, in.agency_establishment_id.value,
                            in.contracting_party_id.value));
}
ContractView act_edit(WriteTx& tx, const Call& call, const ContractEdit& in) {
  return view_of(tx, edit(tx, call.id<ContractId>(), call.version(), in.terms,
                          in.agency_establishment_id.value, in.contracting_party_id.value));
}
Nothing act_discard(WriteTx& tx, const Call& call, const Nothing&) {
  discard(tx, call.id<ContractId>(), call.version());
  return {};
}
ContractView act_submit(WriteTx& tx, const Call& call, const SubmissionRequest& in) {
  return view_of(tx,
                 submit(tx, call.id<ContractId>(), call.version(), in.contract_reviewer_id.value));
}
ContractView act_record_confirmation(WriteTx& tx, const Call& call, const PaperConfirmation& in) {
  return view_of(tx, confirm_on_paper(tx, call.id<ContractId>(), call.version(), in));
}
ContractView act_withdraw(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(tx, withdraw(tx, call.id<ContractId>(), call.version()));
}
ContractView act_return(WriteTx& tx, const Call& call, const ReasonRequest& in) {
  return view_of(tx, send_back(tx, call.id<ContractId>(), call.version(), in.reason));
}
ContractView act_confirm(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(tx, confirm(tx, call.id<ContractId>(), call.version()));
}
ContractView act_propose(WriteTx& tx, const Call& call, const Proposal& in) {
  return view_of(tx, propose(tx, call.id<ContractId>(), call.version(), in));
}
ContractView act_withdraw_proposal(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(tx, withdraw_proposal(tx, call.id<ContractId>(), call.version()));
}
ContractView act_return_proposal(WriteTx& tx, const Call& call, const ReasonRequest& in) {
  return view_of(tx, return_proposal(tx, call.id<ContractId>(), call.version(), in.reason));
}
ContractView act_confirm_proposal(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(tx, confirm_proposal(tx, call.id<ContractId>(), call.version()));
}
ContractView act_extend(WriteTx& tx, const Call& call, const ExtensionRequest& in) {
  return view_of(tx, extend(tx, call.id<ContractId>(), in.starts_on, in.ends_on));
}

constexpr const char* kOne = "/api/contracts/{id}";
std::string verb(const char* name) { return std::string(kOne) + "/" + name; }

void agency_verbs(http::Routes& routes) {
  const auto who = http::agency(Permission::contract_write);
  routes.post("/api/contracts", who, act_create)
      .says("契約の作成")
      .takes_key()
      .sample(
          "agency", {},
          R"({"partnership_id":"$partnership.main","agency_establishment_id":"$establishment.agency","terms":$terms})");
  routes.put(kOne, who, act_edit)
      .says("契約の編集")
      .takes_version()
      .sample("agency", {{"id", "contract.draft"}},
              R"({"agency_establishment_id":"$establishment.agency","terms":$terms})");
  routes.remove(kOne, who, act_discard)
      .says("提出したことのない下書きの破棄")
      .takes_version()
      .sample("agency", {{"id", "contract.draft"}});
  routes.post(verb("submission"), who, act_submit)
      .says("契約依頼")
      .takes_version()
      .sample("agency", {{"id", "contract.draft"}},
              R"({"contract_reviewer_id":"$account.client"})");
  routes.post(verb("paper-confirmation"), who, act_record_confirmation)
      .says("書面による確認の代理記録（まだ利用していない派遣先）")
      .takes_version()
      .sample(
          "agency", {{"id", "contract.on_paper"}},
          R"({"confirmer_name":"秋田 花子","confirmed_on":"2027-06-01","document":"契約書綴り3"})");
  routes.post(verb("withdrawal"), who, act_withdraw)
      .says("契約依頼の取下げ")
      .takes_version()
      .sample("agency", {{"id", "contract.submitted"}});
  routes.post(verb("proposal"), who, act_propose)
      .says("修正・取消・中途解除の提案")
      .takes_version()
      .sample(
          "agency", {{"id", "contract.confirmed"}},
          R"({"kind":"amendment","effective_from":"2027-07-16","reason":"変更","terms":$amended_terms})");
  routes.post(verb("proposal-withdrawal"), who, act_withdraw_proposal)
      .says("提案の取下げ")
      .takes_version()
      .sample("agency", {{"id", "contract.proposed"}});
  routes.post(verb("extension"), who, act_extend)
      .says("契約の延長（新しい契約）")
      .takes_key()
      .sample("agency", {{"id", "contract.confirmed"}},
              R"({"starts_on":"2027-10-01","ends_on":"2027-12-31"})");
}

void client_verbs(http::Routes& routes) {
  const auto who = http::client(Permission::contract_confirm);
  routes.post(verb("return"), who, act_return)
      .says("差戻し")
      .takes_version()
      .sample("client", {{"id", "contract.submitted"}}, R"({"reason":"期間を確認してください"})");
  routes.post(verb("confirmation"), who, act_confirm)
      .says("契約の確定")
      .takes_version()
      .sample("client", {{"id", "contract.submitted"}});
  routes.post(verb("proposal-return"), who, act_return_proposal)
      .says("提案の差戻し")
      .takes_version()
      .sample("client", {{"id", "contract.proposed"}}, R"({"reason":"確認してください"})");
  routes.post(verb("proposal-confirmation"), who, act_confirm_proposal)
      .says("提案の確定")
      .takes_version()
      .sample("client", {{"id", "contract.proposed"}});
}

}  // namespace

void contract_routes(http::Routes& routes) {
  const auto readers = http::office(Permission::contract_read);
  list_routes(routes);
  template_routes(routes);
  print_routes(routes);
  routes.get(kOne, readers, show).says("契約").sample("agency", {{"id", "contract.confirmed"}});
  routes.get(verb("preview"), readers, preview)
      .says("確認用の契約書")
      .heavy()
      .sample("agency", {{"id", "contract.draft"}});
  agency_verbs(routes);
  client_verbs(routes);
}

}  // namespace tasuki::contract
