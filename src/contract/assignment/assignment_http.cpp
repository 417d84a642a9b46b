#include "contract/assignment/assignment_flows.hpp"
#include "contract/routes.hpp"

namespace tasuki::contract {
namespace {

using http::Call;
using http::Nothing;

struct AssignmentView {
  AssignmentId id;
  std::int64_t version = 0;
  ContractId contract_id;
  WorkerId worker_id;  // the agency's own key: empty for the client
  std::string worker_name;
  std::string worker_code;
  Date starts_on{};
  Date ends_on{};
  std::optional<Instant> delivered_at;
  bool late = false;        // delivered after the start
  std::string late_reason;  // the agency's; "" for the client
};
BOOST_DESCRIBE_STRUCT(AssignmentView, (),
                      (id, version, contract_id, worker_id, worker_name, worker_code, starts_on,
                       ends_on, delivered_at, late, late_reason))

struct AssignmentList {
  std::vector<AssignmentView> rows;
};
BOOST_DESCRIBE_STRUCT(AssignmentList, (), (rows))

struct DeliveryRequest {
  std::optional<paper::Method> to_worker;  // absent = as the worker wishes, else on paper
  paper::Method to_client = paper::Method::screen;
};
BOOST_DESCRIBE_STRUCT(DeliveryRequest, (), (to_worker, to_client))

struct EndRequest {
  Date last_on{};
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndRequest, (), (last_on, reason))

AssignmentView view_of(ReadTx& tx, const Assignment& a) {
  const bool agency = tx.actor().side == Side::agency;
  AssignmentView view{
      a.id,          a.version,     a.contract_id, agency ? a.worker_id : WorkerId{},
      a.worker_name, a.worker_code, a.starts_on,   a.ends_on,
      a.delivered_at};
  view.late = delivered_late(a);
  if (agency && a.starts_on < tx.today()) view.late_reason = assignments::late_reason(tx, a);
  return view;
}

AssignmentList list(ReadTx& tx, const Call& call) {
  const ContractId id = call.id<ContractId>();
  contracts::load(tx, id);  // 404 for a stranger, rather than an empty list
  AssignmentList result;
  for (const Assignment& a : assignments::of_contract(tx, id))
    result.rows.push_back(view_of(tx, a));
  return result;
}

AssignmentView act_assign(WriteTx& tx, const Call& call, const AssignmentInput& in) {
  return view_of(tx, assign(tx, call.id<ContractId>(), in));
}

AssignmentView act_deliver(WriteTx& tx, const Call& call, const DeliveryRequest& in) {
  return view_of(tx,
                 deliver(tx, call.id<AssignmentId>(), call.version(), in.to_worker, in.to_client));
}

AssignmentView act_end(WriteTx& tx, const Call& call, const EndRequest& in) {
  return view_of(
      tx, end_assignment(tx, call.id<AssignmentId>(), call.version(), in.last_on, in.reason));
}

}  // namespace

void assignment_routes(http::Routes& routes) {
  const auto who = http::agency(Permission::assignment_manage);
  routes.get("/api/contracts/{id}/assignments", http::office(Permission::contract_read), list)
      .says("配属の一覧")
      .sample("agency", {{"id", "contract.confirmed"}});
  routes.post("/api/contracts/{id}/assignments", who, act_assign)
      .says("配属の登録")
      .takes_key()
      .sample("agency", {{"id", "contract.unassigned"}},
              R"({"worker_id":"$worker.one","starts_on":"2027-07-01","ends_on":"2027-09-30",)"
              R"("reasons":[{"rule":"wage_doubt","pointer":"/wage","reason":"等級を確認中"}]})");
  routes.post("/api/assignments/{id}/delivery", who, act_deliver)
      .says("明示書・通知書の交付")
      .takes_version()
      .sample("agency", {{"id", "assignment.undelivered"}},
              R"({"to_worker":"screen","to_client":"screen"})");
  routes.post("/api/assignments/{id}/end", who, act_end)
      .says("配属の終了")
      .takes_version()
      .sample("agency", {{"id", "assignment.undelivered"}},
              R"({"last_on":"2027-08-31","reason":"交代"})");
}

}  // namespace tasuki::contract
