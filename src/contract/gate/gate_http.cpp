#include "contract/assignment/assignment_store.hpp"
#include "contract/contract_store.hpp"
#include "contract/gate/gate_flows.hpp"
#include "contract/routes.hpp"

namespace tasuki::contract {
namespace {

using http::Call;

// ---------------------------------------------------------------- wire

struct FindingView {
  std::string rule;
  Colour colour{};
  std::string code;
  std::string title_ja;
  std::string title_en;
  std::string message_ja;
  std::string message_en;
  std::string law;
  std::string pointer;  // into the terms; of a would-be assignment: into the request
  Mender mender{};
  std::string paper;     // the kind of paper that is missing, or ""
  std::string fix_link;  // the screen where it is mended
  std::optional<GivenReason> answer;
};
BOOST_DESCRIBE_STRUCT(FindingView, (),
                      (rule, colour, code, title_ja, title_en, message_ja, message_en, law, pointer,
                       mender, paper, fix_link, answer))

struct GateView {
  bool passes = false;  // no red, every yellow answered
  int red = 0;
  int open_yellow = 0;
  std::vector<FindingView> findings;  // red first
};
BOOST_DESCRIBE_STRUCT(GateView, (), (passes, red, open_yellow, findings))

// Terms that are not stored: of a new contract, or those that an amendment would put in force.
struct ContractDraft {
  ContractId amends;  // 0 = a new contract; otherwise the next two are the contract's own
  PartnershipId partnership_id;
  EstablishmentId agency_establishment_id;
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(ContractDraft, (), (amends, partnership_id, agency_establishment_id, terms))

// A character says nothing without its field, and the list of findings shows no pointer.
std::vector<std::string> params_of(const Finding& f, bool english) {
  if (f.code != Code::missing_glyph) return f.params;
  const std::string_view pointer = f.pointer;
  const Field* field = field_of<Terms>(pointer.substr(1, pointer.find('/', 1) - 1));
  if (field == nullptr) return f.params;
  return {english ? std::string(field->label_en) + ": " + f.params[0]
                  : std::string(field->label_ja) + "：" + f.params[0]};
}

FindingView view_of(const Finding& f, const std::string& own_screen, const About& about) {
  const RuleRow& rule = *f.rule;
  const bool item = f.code == Code::item_missing;
  const bool instead = !rule.told_ja.empty() && f.situation() == rule.told_ja;
  const std::vector<std::string> title_en{std::string(instead ? rule.told_en : rule.title_en)};
  const bool masked = f.code == Code::duty_of_agency;
  const bool duty = masked || f.code == Code::duty_of_client;
  const std::string screen = fix_screen(f, about);
  return {std::string(rule.id),
          rule.colour,
          std::string(code_text(f.code)),
          std::string(rule.title_ja),
          std::string(rule.title_en),
          message_ja(f.code, params_of(f, false)),
          message_en(f.code, item || duty || instead ? title_en : params_of(f, true)),
          f.law,
          f.pointer,
          rule.mender,
          std::string(rule.paper),
          masked || !screen.empty() ? screen : own_screen + "#" + f.pointer,
          f.answer};
}

GateView view_of(const Findings& found, const std::string& own_screen, const About& about) {
  GateView view;
  view.passes = passes(found);
  for (const bool red : {true, false}) {
    for (const Finding& f : found) {
      if (f.red() != red) continue;
      view.red += red ? 1 : 0;
      view.open_yellow += f.open() ? 1 : 0;
      view.findings.push_back(view_of(f, own_screen, about));
    }
  }
  return view;
}

// A contract's own findings are at its fields; "" = it is not stored yet.
GateView of_contract(const Findings& found, ContractId id) {
  return view_of(found, id ? "/contracts/" + std::to_string(id.value) : "", {id.value, 0, 0});
}

// What the contract's people lack is mended where they and their papers are.
GateView of_assignment(const Findings& found, ContractId contract, AssignmentId assignment,
                       WorkerId worker) {
  return view_of(found, "/contracts/" + std::to_string(contract.value) + "?tab=assignments",
                 {contract.value, assignment.value, worker.value});
}

// ---------------------------------------------------------------- handlers

Stage stage_of(const Contract& contract) {
  return contract.state == State::confirmed ? Stage::under_way : Stage::draft;
}

GateView show_contract(ReadTx& tx, const Call& call) {
  const Contract contract = contracts::with_edit(tx, contracts::load(tx, call.id<ContractId>()));
  return of_contract(gate_of(tx, contract, stage_of(contract)), contract.id);
}

GateView answer_contract(WriteTx& tx, const Call& call, const GateAnswer& in) {
  const auto id = call.id<ContractId>();
  return of_contract(answer_gate(tx, id, in), id);
}

GateView try_contract(WriteTx& tx, const Call&, const ContractDraft& in) {
  if (in.amends) {
    Contract amended = contracts::load(tx, in.amends);
    take_terms(amended, in.terms);
    return of_contract(gate_of(tx, amended, Stage::under_way), in.amends);
  }
  const auto parties = contracts::partnership(tx, in.partnership_id);
  Contract draft;
  draft.agency_id = parties.agency_id;
  draft.client_id = parties.client_id;
  draft.agency_name = parties.agency_name;
  draft.client_name = parties.client_name;
  draft.agency_establishment_id = in.agency_establishment_id.value;
  take_terms(draft, in.terms);
  return of_contract(gate_of(tx, draft), {});
}

GateView show_assignment(ReadTx& tx, const Call& call) {
  const Assignment assignment = assignments::load(tx, call.id<AssignmentId>());
  const Contract contract = contracts::load(tx, assignment.contract_id);
  return of_assignment(gate_of(tx, contract, assignment), contract.id, assignment.id,
                       assignment.worker_id);
}

GateView answer_assignment(WriteTx& tx, const Call& call, const GateAnswer& in) {
  const auto id = call.id<AssignmentId>();
  const Assignment assignment = assignments::load(tx, id);
  return of_assignment(answer_gate(tx, id, in), assignment.contract_id, id, assignment.worker_id);
}

// An assignment that is not made.
GateView try_assignment(WriteTx& tx, const Call& call, const AssignmentInput& in) {
  const Contract contract = contracts::load(tx, call.id<ContractId>());
  const AssignmentFacts facts =
      facts_for_assignment(tx, contract, in.worker_id, in.starts_on, in.ends_on, {});
  return of_assignment(gate_of(contract, in, facts), contract.id, {}, in.worker_id);
}

}  // namespace

void gate_routes(http::Routes& routes) {
  const std::string answer =
      R"({"rule":"temp_to_perm_period","pointer":"/ends_on","reason":"本人の希望による"})";
  routes.get("/api/contracts/{id}/gate", http::office(Permission::contract_read), show_contract)
      .says("契約の関門")
      .sample("agency", {{"id", "contract.confirmed"}});
  routes.post("/api/contract-gate", http::agency(Permission::contract_write), try_contract)
      .says("契約の関門（保存しない）")
      .sample(
          "agency", {},
          R"({"partnership_id":"$partnership.main","agency_establishment_id":"$establishment.agency","terms":$terms})");
  routes
      .post("/api/contracts/{id}/gate-reasons", http::agency(Permission::contract_write),
            answer_contract)
      .says("確認事項の理由（派遣元）")
      .sample("agency", {{"id", "contract.yellow"}}, answer);
  routes
      .post("/api/contracts/{id}/reviewer-gate-reasons", http::client(Permission::contract_confirm),
            answer_contract)
      .says("確認事項の理由（派遣先）")
      .sample("client", {{"id", "contract.yellow_submitted"}}, answer);
  const auto who = http::agency(Permission::assignment_manage);
  routes.get("/api/assignments/{id}/gate", who, show_assignment)
      .says("配属の関門")
      .sample("agency", {{"id", "assignment.undelivered"}});
  routes.post("/api/contracts/{id}/assignment-gate", who, try_assignment)
      .says("配属の関門（登録しない）")
      .sample("agency", {{"id", "contract.unassigned"}},
              R"({"worker_id":"$worker.one","starts_on":"2027-07-01","ends_on":"2027-09-30"})");
  routes.post("/api/assignments/{id}/gate-reasons", who, answer_assignment)
      .says("配属の確認事項の理由")
      .sample("agency", {{"id", "assignment.yellow"}},
              R"({"rule":"employment","pointer":"/worker_id","reason":"更新の見込みがある"})");
}

}  // namespace tasuki::contract
