// 雇用安定措置: for whom it is due, from the history of acceptances and what has been done.

#include "compliance/limits/limits_store.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "contract/contract_paper.hpp"
#include "contract/contract_store.hpp"
#include "ledger/ledger_store.hpp"
#include "ledger/routes.hpp"
#include "people/development_store.hpp"
#include "platform/http/list.hpp"

namespace tasuki::ledger {
namespace {

using http::Call;

struct StabilityRow {
  AssignmentId id;
  WorkerId worker_id;
  ContractId contract_id;
  std::string worker_name;
  std::string client_name;
  std::string unit_name;
  Date in_unit_from{};
  Date in_unit_until{};
  Date three_years_on{};
  people::StabilityDuty duty{};
  people::StabilityNeed need{};
};
BOOST_DESCRIBE_STRUCT(StabilityRow, (),
                      (id, worker_id, contract_id, worker_name, client_name, unit_name,
                       in_unit_from, in_unit_until, three_years_on, duty, need))

struct StabilityList {
  std::vector<StabilityRow> rows;
};
BOOST_DESCRIBE_STRUCT(StabilityList, (), (rows))

people::StabilityFacts facts_of(ReadTx& tx, const contract::Contract& contract,
                                const contract::Assignment& a) {
  const auto known = store::facts(tx, a);
  const auto* employment = contract::employment_on(known, a.starts_on);
  people::StabilityFacts facts;
  facts.permanent = employment != nullptr && !employment->ends_on;
  facts.over_60 = age_on(known.worker.born_on, a.ends_on) >= 60;
  facts.exempt_work = contract.terms.unlimited_period.ground != contract::UnlimitedGround::none;
  const compliance::limits::Where where{a.agency_id, a.client_id,
                                        contract.terms.client_establishment.name,
                                        contract.terms.organizational_unit.name};
  const auto limit = compliance::limits::personal(tx, where, a.worker_id);
  const auto* run = limit.run_on(a.starts_on);
  facts.in_unit_from = run == nullptr ? a.starts_on : run->began_on;
  facts.in_unit_until = run == nullptr ? a.ends_on : std::max(run->last_on, a.ends_on);
  const auto events = people::development_of(tx, a.worker_id);
  for (const auto& wish : events.wishes) {
    if (wish.assignment_id == a.id)
      facts.wishes.push_back({wish.heard_on, wish.wishes_to_continue});
  }
  for (const auto& taken : events.measures) {
    if (taken.assignment_id == a.id)
      facts.measures.push_back({taken.taken_on, taken.measure, taken.outcome});
  }
  return facts;
}

StabilityList list(ReadTx& tx, const Call& call) {
  StabilityList result;
  for (const AssignmentId id :
       store::ending_soon(tx, WorkerId{http::id_filter(call, "worker_id")}, tx.today())) {
    const auto a = contract::assignments::load(tx, id);
    const auto contract = contract::contracts::load(tx, a.contract_id);
    const auto facts = facts_of(tx, contract, a);
    const auto finding = people::stability_finding(facts);
    if (finding.duty == people::StabilityDuty::none) continue;
    result.rows.push_back({a.id, a.worker_id, a.contract_id, a.worker_name, a.client_name,
                           contract.terms.organizational_unit.name, facts.in_unit_from,
                           facts.in_unit_until, finding.three_years_on, finding.duty,
                           finding.need});
  }
  return result;
}

}  // namespace

void stability_routes(http::Routes& routes) {
  routes.get("/api/stability-duties", http::agency(Permission::worker_manage), list)
      .says("雇用安定措置が必要な派遣労働者")
      .filters({"worker_id"})
      .heavy()
      .sample("agency");
}

}  // namespace tasuki::ledger
