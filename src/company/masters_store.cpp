#include "company/masters_store.hpp"

namespace tasuki::company {
namespace {

// An alias of its own for the sub-select, so that "id" means the master's.
std::string with_establishment(const std::string& table) {
  return "(select t.*, coalesce(e.name, '') as establishment_name from " + table +
         " t left join establishment e on e.id = t.establishment_id) m";
}

}  // namespace

const std::string kDepartmentSource = with_establishment("department");
const std::string kOrganizationalUnitSource = with_establishment("organizational_unit");
const std::string kWorkplaceSource = with_establishment("workplace");
const std::string kOvertimeAgreementSource = with_establishment("overtime_agreement");
const std::string kDelegateSource =
    "(select t.*, a.name as account_name, d.name as delegate_name, a.name_search"
    " from delegate t join account a on a.id = t.account_id"
    " join account d on d.id = t.delegate_account_id) m";
const std::string kContractingPartySource =
    "(select t.*, p.client_name from contracting_party t"
    " join partnership p on p.agency_id = t.company_id and p.client_id = t.client_id) m";

bool is_partner(ReadTx& tx, CompanyId client) {
  return tx.maybe<std::int64_t>("select id from partnership where client_id = $1", client)
      .has_value();
}

bool is_office_account(ReadTx& tx, AccountId account) {
  return tx
      .maybe<std::int64_t>("select id from account where id = $1 and active and side <> 'worker'",
                           account)
      .has_value();
}

std::vector<Period> agreement_periods(ReadTx& tx, EstablishmentId establishment,
                                      OvertimeAgreementId except) {
  const Rows rows = tx.query(
      "select starts_on, ends_on from overtime_agreement where establishment_id = $1 and id <> $2"
      " order by starts_on",
      establishment, except.value);
  std::vector<Period> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.push_back(Period::inclusive(rows.get<Date>(i, 0), rows.get<Date>(i, 1)));
  }
  return result;
}

}  // namespace tasuki::company
