#include "compliance/agreement/agreement_store.hpp"
#include "compliance/treatment/explanation_flows.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "contract/routes.hpp"

namespace tasuki::contract {
namespace {

using http::Call;

// What the statement of one dispatch starts from (派遣時の明示, 法31条の2第3項).
struct StatementView {
  AssignmentId assignment_id;
  WorkerId worker_id;
  std::string worker_name;
  std::string client_name;
  Date starts_on{};
  Date ends_on{};
  bool agreement_worker = true;  // 6-3, else 6-2
  compliance::AgreementId agreement_id;
  std::optional<Date> agreement_ends_on;
  std::vector<compliance::Explanation> stated;  // newest first
};
BOOST_DESCRIBE_STRUCT(StatementView, (),
                      (assignment_id, worker_id, worker_name, client_name, starts_on, ends_on,
                       agreement_worker, agreement_id, agreement_ends_on, stated))

struct StatementRequest {
  compliance::DispatchInput statement;
  std::optional<paper::Method> handed_over_by;  // absent = as the worker wishes, else on paper
};
BOOST_DESCRIBE_STRUCT(StatementRequest, (), (statement, handed_over_by))

StatementView get_statement(ReadTx& tx, const Call& call) {
  const Assignment a = assignments::load(tx, call.id<AssignmentId>());
  const auto worker = compliance::explanations::worker(tx, a.worker_id);
  StatementView view{a.id,        a.worker_id, a.worker_name,           a.client_name,
                     a.starts_on, a.ends_on,   worker.agreement_worker, {},
                     {},          {}};
  for (const auto& agreement : compliance::agreements::binding(
           tx, worker.establishment_id, Period::inclusive(a.starts_on, a.starts_on))) {
    if (!worker.agreement_worker || !compliance::in_force(agreement, a.starts_on)) continue;
    view.agreement_id = agreement.id;
    view.agreement_ends_on = agreement.ends_on;
    break;
  }
  view.stated = compliance::explanations::list(tx, {{}, a.id});
  return view;
}

compliance::Explanation act_state(WriteTx& tx, const Call& call, const StatementRequest& input) {
  const Assignment a = assignments::load(tx, call.id<AssignmentId>());
  return compliance::state_dispatch(
      tx, {a.contract_id, a.client_id, a.id, a.worker_id, a.client_name, a.starts_on, a.ends_on},
      input.statement, input.handed_over_by);
}

}  // namespace

void statement_routes(http::Routes& routes) {
  const http::Access who = http::agency(Permission::assignment_manage);
  routes.get("/api/assignments/{id}/treatment-statement", who, get_statement)
      .says("派遣時の明示のもと")
      .sample("agency", {{"id", "assignment.undelivered"}});
  routes.post("/api/assignments/{id}/treatment-statement", who, act_state)
      .says("派遣時の明示と説明")
      .takes_key()
      .sample("agency", {{"id", "assignment.undelivered"}},
              R"({"statement":{"explanation":{"explained_on":"2027-06-01"}}})");
}

}  // namespace tasuki::contract
