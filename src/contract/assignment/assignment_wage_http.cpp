#include <algorithm>

#include "base/outcome.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "contract/assignment/assignment_wage.hpp"
#include "contract/contract_store.hpp"
#include "contract/routes.hpp"

namespace tasuki::contract {
namespace {

using compliance::WageInput;
using compliance::WageStretch;
using http::Call;

struct WageFinding {
  std::string code;
  bool red = false;
  std::string law;
  std::string message_ja;
  std::string message_en;
};
BOOST_DESCRIBE_STRUCT(WageFinding, (), (code, red, law, message_ja, message_en))

struct WageCheckView {
  bool passes = false;  // nothing red
  bool from_employment_contract = false;
  std::string index_address;
  std::string work_prefecture;
  std::vector<WageStretch> stretches;
  std::vector<WageFinding> findings;
};
BOOST_DESCRIBE_STRUCT(WageCheckView, (),
                      (passes, from_employment_contract, index_address, work_prefecture, stretches,
                       findings))

struct WorkerWages {
  WorkerId worker_id;
  std::string worker_name;
  std::string worker_code;
  Date starts_on{};
  Date ends_on{};
  std::vector<compliance::wages::AssignmentWage> wages;
  WageCheckView check;
};
BOOST_DESCRIBE_STRUCT(WorkerWages, (),
                      (worker_id, worker_name, worker_code, starts_on, ends_on, wages, check))

struct ContractWages {
  std::vector<WorkerWages> rows;
};
BOOST_DESCRIBE_STRUCT(ContractWages, (), (rows))

struct WageChange {
  WorkerId worker_id;
  std::optional<Date> starts_on;  // of the assignment that is planned; absent = as assigned
  std::optional<Date> ends_on;
  WageInput wage;
};
BOOST_DESCRIBE_STRUCT(WageChange, (), (worker_id, starts_on, ends_on, wage))

WageCheckView view_of(const compliance::WageFacts& facts) {
  const compliance::WageCheck check = compliance::wage_check(facts);
  WageCheckView view;
  view.passes = !has_red(check.findings);
  view.from_employment_contract = facts.from_employment_contract;
  view.index_address = facts.index_address;
  view.work_prefecture = facts.work_prefecture;
  view.stretches = check.stretches;
  for (const Violation& one : check.findings) {
    view.findings.push_back({std::string(code_text(one.code)), !one.warning, one.law,
                             message_ja(one.code, one.params), message_en(one.code, one.params)});
  }
  return view;
}

// The worker's days on the contract: all of the assignments, else what is planned, else the
// contract's own.
Period days_of(ReadTx& tx, const Contract& contract, const WageChange& change) {
  std::optional<Period> days;
  for (const Assignment& one : assignments::of_contract(tx, contract.id)) {
    if (one.worker_id != change.worker_id) continue;
    const Period period = Period::inclusive(one.starts_on, one.ends_on);
    days = days ? Period{std::min(days->from, period.from), std::max(days->until, period.until)}
                : period;
  }
  const Period planned = Period::inclusive(change.starts_on.value_or(contract.starts_on),
                                           change.ends_on.value_or(contract.ends_on));
  if (planned.empty()) {
    throw Problem(Code::invalid_input, Violations{{Code::period_reversed, "/ends_on"}});
  }
  return days.value_or(planned);
}

// The facts as they would be with the changed wage.
compliance::WageFacts facts_with(ReadTx& tx, const Contract& contract, const WageChange& change) {
  auto facts = compliance::wages::facts(
      tx, wage_query(contract, change.worker_id, days_of(tx, contract, change)));
  if (facts.from_employment_contract) facts.wages.clear();
  facts.from_employment_contract = false;
  std::erase_if(facts.wages, [&](const WageInput& one) {
    return one.effective_from == change.wage.effective_from;
  });
  facts.wages.push_back(change.wage);
  std::sort(facts.wages.begin(), facts.wages.end(), [](const WageInput& a, const WageInput& b) {
    return a.effective_from < b.effective_from;
  });
  return facts;
}

void require_readable(const WageInput& wage) {
  Violations found = compliance::violations_of(wage);
  for (Violation& one : found) one.pointer = "/wage" + one.pointer;
  require_none(std::move(found));
}

ContractWages list_wages(ReadTx& tx, const Call& call) {
  const Contract contract = contracts::load(tx, call.id<ContractId>());
  ContractWages result;
  for (const Assignment& one : assignments::of_contract(tx, contract.id)) {
    const Period period = Period::inclusive(one.starts_on, one.ends_on);
    result.rows.push_back(
        {one.worker_id, one.worker_name, one.worker_code, one.starts_on, one.ends_on,
         compliance::wages::of_contract(tx, contract.id, one.worker_id),
         view_of(compliance::wages::facts(tx, wage_query(contract, one.worker_id, period)))});
  }
  return result;
}

WageCheckView try_wage(WriteTx& tx, const Call& call, const WageChange& change) {
  const Contract contract = contracts::load(tx, call.id<ContractId>());
  require_readable(change.wage);
  return view_of(facts_with(tx, contract, change));
}

// A wage below what the law or the agreement asks is not taken, whatever else is still missing; nor
// is a grade that nobody agreed on.
WageCheckView set_wage(WriteTx& tx, const Call& call, const WageChange& change) {
  const Contract contract = contracts::load(tx, call.id<ContractId>());
  require_readable(change.wage);
  const compliance::WageFacts facts = facts_with(tx, contract, change);
  Violations found = compliance::unknown_grade(facts, change.wage);
  for (Violation& one : found) one.pointer = "/wage" + one.pointer;
  for (Violation one : compliance::wage_findings(facts)) {
    if (one.code == Code::wage_below_minimum || one.code == Code::wage_below_grade ||
        one.code == Code::wage_below_prevailing) {
      one.pointer = "/wage/amount";
      found.push_back(std::move(one));
    }
  }
  require_none(std::move(found));
  compliance::wages::save(tx, contract.id, change.worker_id, change.wage);
  return view_of(facts);
}

}  // namespace

void wage_routes(http::Routes& routes) {
  const http::Access who = http::agency(Permission::assignment_manage);
  const std::string body =
      R"({"worker_id":"$worker.two","wage":{"effective_from":"2027-07-01","unit":"hour",)"
      R"("amount":1800,"scheduled_min":0,"bonus_yen":360,"allowance_yen":50,)"
      R"("counted_allowance_yen":0,"job_class":"商品発送","grade":"Aランク","note":""}})";
  routes.get("/api/contracts/{id}/wages", who, list_wages)
      .says("配属ごとの賃金と確認")
      .sample("agency", {{"id", "contract.confirmed"}});
  routes.post("/api/contracts/{id}/wage-checks", who, try_wage)
      .says("賃金の事前確認")
      .sample("agency", {{"id", "contract.confirmed"}}, body);
  routes.post("/api/contracts/{id}/wages", who, set_wage)
      .says("賃金の登録")
      .takes_key()
      .sample("agency", {{"id", "contract.confirmed"}}, body);
}

}  // namespace tasuki::contract
