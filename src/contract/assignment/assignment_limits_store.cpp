#include "contract/assignment/assignment_limits_store.hpp"

namespace tasuki::contract::assignments {

std::vector<PlaceVersion> place_versions(ReadTx& tx, const Contract& contract) {
  return tx.all<PlaceVersion>(
      // Without those that a later confirmation overtook before they began.
      "select v.effective_from, v.terms -> 'client_establishment',"
      " v.terms -> 'organizational_unit', v.terms -> 'unlimited_period' from contract_version v"
      " where v.agency_id = $1 and v.contract_id = $2 and not exists (select from contract_version"
      " l where l.agency_id = v.agency_id and l.contract_id = v.contract_id and l.id > v.id and"
      " l.effective_from <= v.effective_from) order by v.effective_from, v.id",
      contract.agency_id, contract.id);
}

LimitFacts limit_facts(ReadTx& tx, CompanyId agency, WorkerId worker) {
  const std::vector<Rows> answers =
      tx.ask_all({ReadTx::question("select born_on from worker where company_id = $1 and id = $2",
                                   agency, worker),
                  ReadTx::question("select starts_on from employment_contract where company_id = $1"
                                   " and worker_id = $2 and ends_on is null",
                                   agency, worker)});
  if (answers[0].size() == 0) throw Problem(Code::not_found);
  LimitFacts facts;
  facts.born_on = answers[0].get<Date>(0, 0);
  for (std::size_t i = 0; i < answers[1].size(); ++i) {
    facts.permanent.push_back({answers[1].get<Date>(i, 0), Date::max()});
  }
  return facts;
}

std::vector<Assignment> of_worker(ReadTx& tx, CompanyId agency, WorkerId worker) {
  return tx.all<Assignment>("select " + columns<Assignment>() +
                                " from assignment where agency_id = $1 and worker_id = $2"
                                " order by starts_on",
                            agency, worker);
}

}  // namespace tasuki::contract::assignments
