// The contract as it stood on any day, printed from the confirmed version that was in force.

#include <algorithm>

#include "contract/contract_paper.hpp"
#include "contract/contract_store.hpp"
#include "contract/routes.hpp"
#include "paper/paper.hpp"
#include "platform/http/list.hpp"

namespace tasuki::contract {
namespace {

http::File print(ReadTx& tx, const http::Call& call) {
  Contract contract = contracts::load(tx, call.id<ContractId>());
  // Without a day: as it is today, or as it will be when it begins.
  const Date on = http::date_filter(call, "on").value_or(std::max(tx.today(), contract.starts_on));
  const auto version = in_force(contracts::versions(tx, contract), on);
  if (!version) throw Problem(Code::not_in_force, {text(on)});
  take_terms(contract, version->terms);
  forms::DispatchContract paper = paper_of(contract, jst_date(version->confirmed_at));
  if (version->effective_from > contract.starts_on) {
    paper.replaces.effective_from = version->effective_from;
  }
  forms::DrawOptions options;
  options.number = contract.number;
  options.watermark = "写し";
  options.running_head = text(on) + " 現在";
  return {"application/pdf", contract.number + "_" + text(on) + ".pdf",
          paper::render(paper::kDispatchContract, to_json(paper), options)};
}

}  // namespace

void print_routes(http::Routes& routes) {
  routes.get("/api/contracts/{id}/print", http::office(Permission::contract_read), print)
      .says("その日に有効な契約書の写し")
      .filters({"on"})
      .heavy()
      .sample("agency", {{"id", "contract.confirmed"}});
}

}  // namespace tasuki::contract
