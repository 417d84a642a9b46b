#include "company/masters_store.hpp"

namespace tasuki::company {
namespace {

// An alias of its own for the sub-select, so that "id" means the master's.
std::string with_establishment(const std::string& table) {
  return "(select t.*, coalesce(e.name, '') as establishment_name from " + table +
         " t left join establishment e on e.id = t.establishment_id) m";
}

const std::string kToday =
    "(current_setting('tasuki.at')::timestamptz at time zone 'Asia/Tokyo')::date";

}  // namespace

const std::string kDepartmentSource = with_establishment("department");
const std::string kOrganizationalUnitSource = with_establishment("organizational_unit");
const std::string kWorkplaceSource = with_establishment("workplace");
const std::string kOvertimeAgreementSource = with_establishment("overtime_agreement");
const std::string kDelegateSource =
    "(select t.*, a.name as account_name, d.name as delegate_name, a.name_search, case when " +
    kToday + " < t.starts_on then 'planned' when " + kToday +
    " > t.ends_on then 'ended' else 'acting' end as state"
    " from delegate t join account a on a.id = t.account_id"
    " join account d on d.id = t.delegate_account_id) m";
const std::string kContractingPartySource =
    "(select t.*, p.client_name from contracting_party t"
    " join partnership p on p.agency_id = t.company_id and p.client_id = t.client_id) m";

const std::string kEstablishmentUses =
    "select from contract where agency_establishment_id = $1 union all select from contract c,"
    " establishment e where e.id = $1 and c.terms -> 'client_establishment' ->> 'name' = e.name"
    " union all select from place_alias a, establishment e where e.id = $1 and a.kind ="
    " 'establishment' and a.spelling_key = search_text(e.name)";
const std::string kDepartmentUses =
    "select from account where department_id = $1 union all select from contract where $1 in"
    " (agency_department_id, client_department_id) union all select from inquiry where"
    " department_id = $1 union all select from inquiry_recipient where $1 in"
    " (agency_department_id, client_department_id) union all select from conflict_date_notice"
    " where client_department_id = $1";
const std::string kOrganizationalUnitUses =
    "select from contract c, organizational_unit u where u.id = $1"
    " and c.terms -> 'organizational_unit' ->> 'name' = u.name"
    " union all select from place_alias a, organizational_unit u where u.id = $1 and a.kind ="
    " 'unit' and a.spelling_key = search_text(u.name)";
const std::string kWorkplaceUses =
    "select from contract c, workplace w where w.id = $1"
    " and c.terms -> 'workplace' ->> 'name' = w.name";
const std::string kContractingPartyUses =
    "select from contract where contracting_party_id = $1 union all select from invoice where"
    " contracting_party_id = $1";
const std::string kOvertimeAgreementUses =
    "select from contract c, overtime_agreement o where o.id = $1 and c.agency_establishment_id ="
    " o.establishment_id and c.starts_on <= o.ends_on and c.ends_on >= o.starts_on"
    " and c.state <> 'draft'";

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

std::optional<Permissions> permissions_of(ReadTx& tx, AccountId account) {
  const auto names = tx.maybe<std::vector<Permission>>(
      "select to_jsonb(permissions) from account where id = $1 and active and side <> 'worker'",
      account);
  if (!names) return std::nullopt;
  Permissions result;
  for (const Permission name : *names) result.add(name);
  return result;
}

bool reaches_all_of(ReadTx& tx, AccountId account, AccountId other) {
  return tx.one<bool>(
      "select coalesce((select a.department_id = 0 or a.department_id = o.department_id from"
      " account a, account o where a.id = $1 and o.id = $2), false)",
      account, other);
}

bool is_delegated(ReadTx& tx, const DelegateForm& form, DelegateId but) {
  return tx
      .maybe<std::int64_t>(
          "select id from delegate where account_id = $1 and delegate_account_id = $2 and id <> $3"
          " and starts_on <= $5 and ends_on >= $4 limit 1",
          form.account_id, form.delegate_account_id, but.value, form.starts_on, form.ends_on)
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
