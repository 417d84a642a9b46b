#include "contract/assignment_store.hpp"
#include "contract/contract_store.hpp"
#include "ledger/ledger_store.hpp"
#include "ledger/routes.hpp"
#include "paper/paper.hpp"

namespace tasuki::ledger {
namespace {

using http::Call;
using http::File;

File show_agency(ReadTx& tx, const Call& call) {
  const auto assignment = contract::assignments::load(tx, call.id<AssignmentId>());
  const auto contract = contract::contracts::load(tx, assignment.contract_id);
  const auto facts =
      contract::assignments::facts(tx, contract, assignment.worker_id, assignment.id);
  const auto ledger =
      agency_ledger(contract, assignment, facts, store::worked_days(tx, assignment.id));
  return {"application/pdf", "", paper::render(paper::kAgencyLedger, to_json(ledger), {})};
}

File show_client(ReadTx& tx, const Call& call) {
  const auto assignment = contract::assignments::load(tx, call.id<AssignmentId>());
  const auto contract = contract::contracts::load(tx, assignment.contract_id);
  const auto ledger = client_ledger(contract, assignment, store::noticed_worker(tx, assignment.id));
  return {"application/pdf", "", paper::render(paper::kClientLedger, to_json(ledger), {})};
}

}  // namespace

// Each side's ledger is its own: the other never sees it.
void routes(http::Routes& routes) {
  routes
      .get("/api/assignments/{id}/agency-ledger", http::agency(Permission::paper_read), show_agency)
      .says("派遣元管理台帳")
      .heavy()
      .sample("agency", {{"id", "assignment.delivered"}});
  routes
      .get("/api/assignments/{id}/client-ledger", http::client(Permission::paper_read), show_client)
      .says("派遣先管理台帳")
      .heavy()
      .sample("client", {{"id", "assignment.delivered"}});
}

}  // namespace tasuki::ledger
