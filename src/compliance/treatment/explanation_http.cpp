#include "compliance/routes.hpp"
#include "compliance/treatment/explanation_flows.hpp"
#include "platform/http/list.hpp"

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Nothing;

struct ExplanationList {
  std::vector<Explanation> rows;
};
BOOST_DESCRIBE_STRUCT(ExplanationList, (), (rows))

struct RequestList {
  std::vector<explanations::RequestLine> rows;
};
BOOST_DESCRIBE_STRUCT(RequestList, (), (rows))

struct HiringRequest {
  HiringInput statement;
  std::optional<paper::Method> handed_over_by;  // absent = as the worker wishes, else on paper
};
BOOST_DESCRIBE_STRUCT(HiringRequest, (), (statement, handed_over_by))

// The standard wording of each method.
struct ExplanationWording {
  std::string client_parity;
  std::string agreement;
  std::string explanation_right;
};
BOOST_DESCRIBE_STRUCT(ExplanationWording, (), (client_parity, agreement, explanation_right))

ExplanationList list(ReadTx& tx, const Call& call) {
  return {explanations::list(tx, {WorkerId{http::id_filter(call, "worker_id")},
                                  AssignmentId{http::id_filter(call, "assignment_id")}})};
}

ExplanationWording wording(ReadTx&, const Call&) {
  return {forms::default_measures(forms::TreatmentMethod::client_parity),
          forms::default_measures(forms::TreatmentMethod::agreement),
          forms::default_explanation_right()};
}

Explanation act_state_hiring(WriteTx& tx, const Call&, const HiringRequest& input) {
  return state_hiring(tx, input.statement, input.handed_over_by);
}

RequestList list_requests(ReadTx& tx, const Call& call) {
  RequestList result;
  auto requests =
      explanations::requests(tx, call.query("state"), WorkerId{http::id_filter(call, "worker_id")});
  const auto names = explanations::names_of(tx, requests);
  for (std::size_t i = 0; i < requests.size(); ++i) {
    result.rows.push_back({std::move(requests[i]), names[i]});
  }
  return result;
}

ExplanationRequest get_request(ReadTx& tx, const Call& call) {
  return explanations::load_request(tx, call.id<ExplanationRequestId>());
}

ExplanationRequest act_ask(WriteTx& tx, const Call&, const RequestInput& input) {
  return ask(tx, input);
}

ExplanationRequest act_answer(WriteTx& tx, const Call& call, const RequestAnswer& given) {
  return answer(tx, call.id<ExplanationRequestId>(), call.version(), given);
}

// ---------------------------------------------------------------- the worker's own page

ExplanationList list_mine(ReadTx& tx, const Call&) { return {explanations::list(tx, {})}; }

Explanation act_receive(WriteTx& tx, const Call& call, const Nothing&) {
  const auto id = explanations::load(tx, call.id<ExplanationId>()).id;
  explanations::mark_received(tx, id);
  return explanations::load(tx, id);
}

RequestList list_my_requests(ReadTx& tx, const Call&) {
  RequestList result;
  for (ExplanationRequest& one : explanations::requests(tx, "", {})) {
    result.rows.push_back({std::move(one), tx.actor().name});
  }
  return result;
}

ExplanationRequest act_receive_answer(WriteTx& tx, const Call& call, const Nothing&) {
  const auto id = explanations::load_request(tx, call.id<ExplanationRequestId>()).id;
  explanations::mark_answer_received(tx, id);
  return explanations::load_request(tx, id);
}

void worker_routes(http::Routes& routes) {
  routes.get("/api/my/treatment-explanations", http::worker(), list_mine)
      .says("待遇の説明（本人）")
      .sample("worker");
  routes.post("/api/my/treatment-explanations/{id}/receipt", http::worker(), act_receive)
      .says("待遇の説明の受領")
      .sample("worker", {{"id", "treatment_explanation.hiring"}});
  routes.get("/api/my/explanation-requests", http::worker(), list_my_requests)
      .says("説明の求め（本人）")
      .sample("worker");
  routes.post("/api/my/explanation-requests", http::worker(), act_ask)
      .says("待遇の説明を求める")
      .takes_key()
      .sample("worker", {}, R"({"question":"賞与がどのように決まるか教えてください"})");
  routes.post("/api/my/explanation-requests/{id}/receipt", http::worker(), act_receive_answer)
      .says("説明の回答の受領")
      .sample("worker", {{"id", "explanation_request.answered"}});
}

}  // namespace

void explanation_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  routes.get("/api/treatment-explanations", office, list)
      .says("待遇の明示と説明の一覧")
      .filters({"worker_id", "assignment_id"})
      .sample("agency");
  routes.get("/api/explanation-wording", office, wording)
      .says("措置の説明の標準の文")
      .sample("agency");
  routes.post("/api/treatment-explanations/hiring", office, act_state_hiring)
      .says("雇入れ時の明示と説明")
      .takes_key()
      .sample(
          "agency", {},
          R"({"statement":{"worker_id":"$worker.one","pay":{"raise":{"granted":true,"detail":"毎年4月、評価により"},"bonus":{"granted":true,"detail":"7月・12月"},"retirement":{"granted":true,"detail":"勤続3年以上"}},"complaint":{"agency":{"department":"営業部","title":"課長","name":"仙台 二","phone":"022-000-0004"}},"explanation":{"explained_on":"2027-06-01"}}})");
  routes.get("/api/explanation-requests", office, list_requests)
      .says("待遇の説明の求めの一覧")
      .filters({"state", "worker_id"})
      .sample("agency");
  routes.get("/api/explanation-requests/{id}", office, get_request)
      .says("待遇の説明の求め")
      .sample("agency", {{"id", "explanation_request.open"}});
  routes.post("/api/explanation-requests", office, act_ask)
      .says("待遇の説明の求めの記録")
      .takes_key()
      .sample("agency", {},
              R"({"worker_id":"$worker.one","question":"通勤手当の違い","asked_on":"2027-05-31"})");
  routes.post("/api/explanation-requests/{id}/answer", office, act_answer)
      .says("待遇の説明の回答")
      .takes_version()
      .sample(
          "agency", {{"id", "explanation_request.open"}},
          R"({"client_parity":false,"agreed_wage":"一般賃金以上","evaluation":"半期ごとの勤務評価","other_treatment":"正社員と同一"})");
  worker_routes(routes);
}

}  // namespace tasuki::compliance
