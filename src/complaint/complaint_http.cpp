#include "complaint/complaint_flows.hpp"
#include "complaint/routes.hpp"
#include "contract/contract_store.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<complaint::Line> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"assignment_id", "配属", "Assignment"},
                                     Field{"contract_id", "契約", "Contract"},
                                     Field{"state", "状態", "State"},
                                     Field{"received_on", "受付日", "Received on"},
                                     Field{"received_by_side", "受け付けた側", "Received by"},
                                     Field{"from_phone", "本人の入力", "By the worker"},
                                     Field{"applicant", "申出者", "From"},
                                     Field{"worker_name", "派遣労働者", "Worker"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"settled_at_once", "その場で解決", "Settled at once"},
                                     Field{"answered_on", "本人への通知", "Answered on"},
                                     Field{"due_on", "目標日", "Target day"},
                                     Field{"overdue", "目標超過", "Overdue"}};
};
static_assert(catalogue_complete<complaint::Line>());

}  // namespace tasuki

namespace tasuki::complaint {
namespace {

using http::Call;
using http::ListQuery;
using http::Page;

struct StepView {
  ComplaintStepId id;
  Side side{};
  Date taken_on{};
  std::string note;
  std::string entered_by;
};
BOOST_DESCRIBE_STRUCT(StepView, (), (id, side, taken_on, note, entered_by))

struct View {
  ComplaintId id;
  std::int64_t version = 0;
  State state{};
  AssignmentId assignment_id;
  ContractId contract_id;
  std::string worker_name;
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  Side received_by_side{};
  Date received_on{};
  DayMinute received_min;
  std::string received_by;
  bool from_phone = false;
  Applicant applicant{};
  std::string applicant_detail;
  std::string content;
  bool settled_at_once = false;
  std::string response;
  std::optional<Date> handled_on;
  std::string handled_by;
  std::string answer;
  std::optional<Date> answered_on;
  std::string answered_by;
  std::optional<Instant> agency_sees_at;
  std::optional<Instant> client_sees_at;
  Date due_on{};
  bool overdue = false;
  contract::Manager agency_manager;
  contract::Manager client_manager;
  std::vector<StepView> steps;
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (id, version, state, assignment_id, contract_id, worker_name, agency_name,
                       client_name, work_name, received_by_side, received_on, received_min,
                       received_by, from_phone, applicant, applicant_detail, content,
                       settled_at_once, response, handled_on, handled_by, answer, answered_on,
                       answered_by, agency_sees_at, client_sees_at, due_on, overdue, agency_manager,
                       client_manager, steps))

struct OwnList {
  std::vector<OwnLine> rows;
};
BOOST_DESCRIBE_STRUCT(OwnList, (), (rows))

struct ChoiceList {
  std::vector<AssignmentChoice> rows;
  std::vector<WorkerChoice> workers;  // on no assignment; the agency alone knows them
};
BOOST_DESCRIBE_STRUCT(ChoiceList, (), (rows, workers))

View view_of(ReadTx& tx, const Complaint& c) {
  const Date due = due_on(c, complaints::target_days(tx));
  // Of no assignment there are no managers of two sides.
  const auto contract =
      c.contract_id ? contract::contracts::load(tx, c.contract_id) : contract::Contract{};
  View view{c.id,
            c.version,
            c.state,
            c.assignment_id,
            c.contract_id,
            c.worker_name,
            c.agency_name,
            c.client_name,
            c.work_name,
            c.received_by_side,
            c.received_on,
            c.received_min,
            c.received_by,
            c.from_phone,
            c.applicant,
            c.applicant_detail,
            c.content,
            c.settled_at_once,
            c.response,
            c.handled_on,
            c.handled_by,
            c.answer,
            c.answered_on,
            c.answered_by,
            c.agency_sees_at,
            c.client_sees_at,
            due,
            c.state != State::answered && due < tx.today(),
            contract.terms.agency_manager,
            contract.terms.client_manager,
            {}};
  for (const Step& step : complaints::steps(tx, c.id)) {
    view.steps.push_back({step.id, step.side, step.taken_on, step.note, step.entered_by});
  }
  return view;
}

Page<Line> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  Filter filter;
  filter.state = call.query("state");
  filter.assignment_id = http::id_filter(call, "assignment_id");
  filter.worker_id = http::id_filter(call, "worker_id");
  filter.q = query.q;
  filter.limit = query.limit + 1;
  const http::DayCursor before = http::day_cursor(query);
  filter.before_on = before.on;
  filter.before_id = before.id;
  return http::page_of(complaints::list(tx, filter, complaints::target_days(tx)), query,
                       [](const Line& row) { return text(row.received_on); });
}

View show(ReadTx& tx, const Call& call) {
  return view_of(tx, complaints::load(tx, call.id<ComplaintId>()));
}

View act_receive(WriteTx& tx, const Call&, const ReceiveForm& form) {
  return view_of(tx, receive(tx, form));
}
View act_step(WriteTx& tx, const Call& call, const StepForm& form) {
  return view_of(tx, add_step(tx, call.id<ComplaintId>(), call.version(), form));
}
View act_tell(WriteTx& tx, const Call& call, const http::Nothing&) {
  return view_of(tx, tell_other_side(tx, call.id<ComplaintId>(), call.version()));
}
View act_handle(WriteTx& tx, const Call& call, const HandleForm& form) {
  return view_of(tx, handle(tx, call.id<ComplaintId>(), call.version(), form));
}
View act_answer(WriteTx& tx, const Call& call, const AnswerForm& form) {
  return view_of(tx, answer(tx, call.id<ComplaintId>(), call.version(), form));
}

TargetForm show_target(ReadTx& tx, const Call&) { return {complaints::target_days(tx)}; }
TargetForm act_target(WriteTx& tx, const Call&, const TargetForm& form) {
  complaints::set_target_days(tx, form.target_days);
  return form;
}

ChoiceList choices(ReadTx& tx, const Call& call) {
  const std::string q = call.query("q");
  const bool agency = tx.actor().side == Side::agency;
  return {complaints::choices(tx, q),
          agency ? complaints::unassigned_workers(tx, q) : std::vector<WorkerChoice>{}};
}

OwnList own(ReadTx& tx, const Call&) { return {complaints::own(tx)}; }

OwnLine act_own(WriteTx& tx, const Call&, const WorkerForm& form) {
  const Complaint c = receive_from_worker(tx, form);
  return {c.id, c.state, c.received_on, c.client_name, c.work_name, c.content, "", {}};
}

void own_routes(http::Routes& routes) {
  routes.get("/api/my/complaints", http::worker(), own).says("自分の相談").sample("worker");
  routes.post("/api/my/complaints", http::worker(), act_own)
      .takes_key()
      .says("苦情・相談の申出")
      .sample("worker", {},
              R"({"assignment_id":"$assignment.delivered","content":"休憩が取れない"})");
  routes.get("/api/my/complaint-choices", http::worker(), choices)
      .says("相談できる派遣先")
      .sample("worker");
}

}  // namespace

void routes(http::Routes& routes) {
  const auto office = http::office(Permission::complaint_handle);
  http::list_route<Line>(routes, "/api/complaints", office, list, "complaints", {"received_on"},
                         {"state", "assignment_id", "worker_id"})
      .says("苦情の一覧")
      .sample("agency");
  routes.post("/api/complaints", office, act_receive)
      .takes_key()
      .says("苦情の受付")
      .sample("client", {},
              R"({"assignment_id":"$assignment.delivered","received_on":"2027-06-01",)"
              R"("received_min":600,"content":"作業指示について","applicant":"worker"})");
  routes.get("/api/complaint-choices", office, choices)
      .says("苦情の対象になる配属")
      .filters({"q"})
      .sample("agency");
  routes.get("/api/complaint-target", office, show_target).says("目標日数").sample("agency");
  routes.put("/api/complaint-target", office, act_target)
      .says("目標日数の変更")
      .sample("agency", {}, R"({"target_days":5})");
  routes.get("/api/complaints/{id}", office, show)
      .says("苦情")
      .sample("agency", {{"id", "complaint.open"}});
  routes.post("/api/complaints/{id}/steps", office, act_step)
      .takes_version()
      .says("処理経過の記録")
      .sample("agency", {{"id", "complaint.open"}},
              R"({"taken_on":"2027-06-01","note":"本人から聴取した"})");
  routes.post("/api/complaints/{id}/telling", office, act_tell)
      .takes_version()
      .says("相手方への通知")
      .sample("agency", {{"id", "complaint.agency_only"}});
  routes.post("/api/complaints/{id}/handling", office, act_handle)
      .takes_version()
      .says("対応の記録")
      .sample("agency", {{"id", "complaint.open"}},
              R"({"handled_on":"2027-06-01","response":"作業手順を改めた"})");
  routes.post("/api/complaints/{id}/answer", office, act_answer)
      .takes_version()
      .says("本人への通知")
      .sample("agency", {{"id", "complaint.handled"}},
              R"({"answered_on":"2027-06-01","answer":"作業手順を改めました"})");
  own_routes(routes);
}

}  // namespace tasuki::complaint
