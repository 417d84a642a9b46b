#include "compliance/routes.hpp"
#include "compliance/treatment/explanation_flows.hpp"
#include "paper/paper_store.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<compliance::explanations::ExplanationLine> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"worker_id", "派遣労働者の番号", "Worker id"},
                                     Field{"worker_code", "スタッフコード", "Staff code"},
                                     Field{"worker_name", "派遣労働者", "Worker"},
                                     Field{"kind", "種類", "Kind"},
                                     Field{"client_parity", "均等・均衡方式", "Client parity"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"assignment_id", "配属", "Assignment"},
                                     Field{"explained_on", "説明した日", "Explained on"},
                                     Field{"explained_by", "説明した者", "Explained by"},
                                     Field{"explained_how", "説明の方法", "How"},
                                     Field{"paper_id", "帳票", "Paper"},
                                     Field{"handed_over", "交付の方法", "Handed over"},
                                     Field{"received_at", "本人の受領", "Received at"},
                                     Field{"late_reason", "遅延の理由", "Why late"}};
};
static_assert(catalogue_complete<compliance::explanations::ExplanationLine>());

template <>
struct Catalogue<compliance::explanations::RequestLine> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"worker_id", "派遣労働者の番号", "Worker id"},
                                     Field{"worker_code", "スタッフコード", "Staff code"},
                                     Field{"worker_name", "派遣労働者", "Worker"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"asked_on", "求めた日", "Asked on"},
                                     Field{"question", "求めた内容", "Question"},
                                     Field{"by_worker", "本人の入力", "By the worker"},
                                     Field{"state", "状態", "State"},
                                     Field{"answered_on", "回答した日", "Answered on"},
                                     Field{"answered_by", "回答した者", "Answered by"},
                                     Field{"received_at", "本人の受領", "Received at"}};
};
static_assert(catalogue_complete<compliance::explanations::RequestLine>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using explanations::ExplanationLine;
using explanations::RequestLine;
using http::Call;
using http::ListQuery;
using http::Nothing;
using http::Page;

struct ExplanationList {
  std::vector<Explanation> rows;
};
BOOST_DESCRIBE_STRUCT(ExplanationList, (), (rows))

struct RequestList {
  std::vector<ExplanationRequest> rows;
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

Page<ExplanationLine> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  const explanations::Filter filter{WorkerId{http::id_filter(call, "worker_id")},
                                    AssignmentId{http::id_filter(call, "assignment_id")},
                                    call.query("kind")};
  return http::page_of(
      explanations::list(tx, filter, query), query, [&](const ExplanationLine& row) {
        return query.sort == "newest" ? std::to_string(row.id.value) : text(row.explained_on);
      });
}

ExplanationWording wording(ReadTx&, const Call&) {
  return {forms::default_measures(forms::TreatmentMethod::client_parity),
          forms::default_measures(forms::TreatmentMethod::agreement),
          forms::default_explanation_right()};
}

Explanation act_state_hiring(WriteTx& tx, const Call&, const HiringRequest& input) {
  return state_hiring(tx, input.statement, input.handed_over_by);
}

Page<RequestLine> list_requests(ReadTx& tx, const Call& call, const ListQuery& query) {
  const WorkerId worker{http::id_filter(call, "worker_id")};
  return http::page_of(explanations::requests(tx, call.query("state"), worker, query), query,
                       [](const RequestLine& row) { return text(row.asked_on); });
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

ExplanationList list_mine(ReadTx& tx, const Call&) { return {explanations::own(tx)}; }

Explanation act_receive(WriteTx& tx, const Call& call, const Nothing&) {
  const Explanation explanation = explanations::load(tx, call.id<ExplanationId>());
  explanations::mark_received(tx, explanation.id);
  // Who confirms the explanation confirms the statement that it came with.
  paper::papers::mark_read(tx, explanation.paper_id, "worker");
  return explanations::load(tx, explanation.id);
}

RequestList list_my_requests(ReadTx& tx, const Call&) { return {explanations::own_requests(tx)}; }

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
  http::list_route<ExplanationLine>(routes, "/api/treatment-explanations", office, list,
                                    "treatment_explanations", explanations::sorts(),
                                    {"worker_id", "assignment_id", "kind"})
      .says("待遇の明示と説明の一覧")
      .sample("agency");
  routes.get("/api/explanation-wording", office, wording)
      .says("措置の説明の標準の文")
      .sample("agency");
  routes.post("/api/treatment-explanations/hiring", office, act_state_hiring)
      .says("雇入れ時の明示と説明")
      .takes_key()
      .sample(
          "agency", {},
          R"({"statement":{"worker_id":"$worker.one","pay":{"raise":{"granted":true,"detail":"毎年4月、評価により"},"bonus":{"granted":true,"detail":"7月・12月"},"retirement":{"granted":true,"detail":"勤続3年以上"}},"complaint":{"agency":{"department":"営業部","title":"課長","name":"仙台 二","phone":"022-000-0004"}},"explanation":{"explained_on":"2027-06-01"},"fee":{"unit":"hour","amount":2050,"establishment_average":true}}})");
  http::list_route<RequestLine>(routes, "/api/explanation-requests", office, list_requests,
                                "explanation_requests", explanations::request_sorts(),
                                {"state", "worker_id"})
      .says("待遇の説明の求めの一覧")
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
