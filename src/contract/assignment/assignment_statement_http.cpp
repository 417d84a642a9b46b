#include "compliance/agreement/agreement_store.hpp"
#include "compliance/treatment/explanation_flows.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "contract/routes.hpp"
#include "people/employment_terms_store.hpp"

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
  compliance::DispatchInput proposal;  // 6-2: wages, leave and promises of the 労働契約 of that day
};
BOOST_DESCRIBE_STRUCT(StatementView, (),
                      (assignment_id, worker_id, worker_name, client_name, starts_on, ends_on,
                       agreement_worker, agreement_id, agreement_ends_on, stated, proposal))

struct StatementRequest {
  compliance::DispatchInput statement;
  std::optional<paper::Method> handed_over_by;  // absent = as the worker wishes, else on paper
};
BOOST_DESCRIBE_STRUCT(StatementRequest, (), (statement, handed_over_by))

// What 6-2 says of pay, leave, raise, bonus and retirement pay is what the 労働契約 in force on the
// first day says, as its 労働条件通知書 does. Nothing for 6-3, which says none of it.
compliance::DispatchInput proposed_statement(ReadTx& tx, const Assignment& a, bool agreement) {
  compliance::DispatchInput proposal;
  if (agreement) return proposal;
  const auto employment = people::employment_on(tx, a.worker_id, a.starts_on);
  if (!employment) return proposal;
  const people::EmploymentTermsForm terms = people::terms_of(tx, *employment).terms;
  proposal.wages = terms.wages;
  proposal.leave = terms.leave;
  proposal.pay = terms.pay;
  return proposal;
}

// A block that the request leaves out, or leaves as it begins, is the proposal's.
template <class Block>
void take_proposed(Block& block, const Block& proposed) {
  if (to_json(block) == to_json(Block{})) block = proposed;
}

StatementView get_statement(ReadTx& tx, const Call& call) {
  const Assignment a = assignments::load(tx, call.id<AssignmentId>());
  const auto worker = compliance::explanations::worker(tx, a.worker_id);
  StatementView view{a.id,
                     a.worker_id,
                     a.worker_name,
                     a.client_name,
                     a.starts_on,
                     a.ends_on,
                     worker.agreement_worker,
                     {},
                     {},
                     {},
                     {}};
  for (const auto& agreement : compliance::agreements::binding(
           tx, worker.establishment_id, Period::inclusive(a.starts_on, a.starts_on))) {
    if (!worker.agreement_worker || !compliance::in_force(agreement, a.starts_on)) continue;
    view.agreement_id = agreement.id;
    view.agreement_ends_on = compliance::last_day_of(agreement);
    break;
  }
  view.stated = compliance::explanations::of_assignment(tx, a.id);
  view.proposal = proposed_statement(tx, a, worker.agreement_worker);
  return view;
}

compliance::Explanation act_state(WriteTx& tx, const Call& call, const StatementRequest& input) {
  const Assignment a = assignments::load(tx, call.id<AssignmentId>());
  compliance::DispatchInput statement = input.statement;
  const bool agreement = compliance::explanations::worker(tx, a.worker_id).agreement_worker;
  const compliance::DispatchInput proposal = proposed_statement(tx, a, agreement);
  take_proposed(statement.wages, proposal.wages);
  take_proposed(statement.leave, proposal.leave);
  take_proposed(statement.pay, proposal.pay);
  return compliance::state_dispatch(
      tx, {a.contract_id, a.client_id, a.id, a.worker_id, a.client_name, a.starts_on, a.ends_on},
      statement, input.handed_over_by);
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
