#pragma once
// What the masters look like when read, and the few questions that only they ask.

#include <optional>
#include <string>
#include <vector>

#include "base/period.hpp"
#include "base/words.hpp"
#include "company/masters.hpp"
#include "company/overtime_agreement.hpp"
#include "platform/db/db.hpp"

namespace tasuki::company {

struct EstablishmentRow {
  EstablishmentId id;
  std::string name;
  std::string address;
  std::string telephone;
  std::string labor_insurance_number;
  bool active = true;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(EstablishmentRow, (),
                      (id, name, address, telephone, labor_insurance_number, active, version))

struct DepartmentRow {
  DepartmentId id;
  std::string code;
  std::string name;
  EstablishmentId establishment_id;
  std::string establishment_name;
  bool active = true;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DepartmentRow, (),
                      (id, code, name, establishment_id, establishment_name, active, version))

struct OrganizationalUnitRow {
  OrganizationalUnitId id;
  std::string name;
  std::string head_title;
  EstablishmentId establishment_id;
  std::string establishment_name;
  bool active = true;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OrganizationalUnitRow, (),
                      (id, name, head_title, establishment_id, establishment_name, active, version))

struct WorkplaceRow {
  WorkplaceId id;
  std::string name;
  std::string address;
  std::string telephone;
  EstablishmentId establishment_id;
  std::string establishment_name;
  bool active = true;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(WorkplaceRow, (),
                      (id, name, address, telephone, establishment_id, establishment_name, active,
                       version))

// Of a delegation on the day of the question.
BOOST_DEFINE_ENUM_CLASS(DelegateState, planned, acting, ended)

struct DelegateRow {
  DelegateId id;
  AccountId account_id;
  std::string account_name;
  AccountId delegate_account_id;
  std::string delegate_name;
  Date starts_on{};
  Date ends_on{};
  DelegateState state = DelegateState::planned;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DelegateRow, (),
                      (id, account_id, account_name, delegate_account_id, delegate_name, starts_on,
                       ends_on, state, version))

struct ContractingPartyRow {
  ContractingPartyId id;
  CompanyId client_id;
  std::string client_name;
  std::string name;
  std::string address;
  std::string corporate_number;
  std::string representative;
  bool active = true;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ContractingPartyRow, (),
                      (id, client_id, client_name, name, address, corporate_number, representative,
                       active, version))

struct OvertimeAgreementRow {
  OvertimeAgreementId id;
  EstablishmentId establishment_id;
  std::string establishment_name;
  Date starts_on{};
  Date ends_on{};
  Minutes per_day_min;
  Minutes per_month_min;
  Minutes per_year_min;
  int holiday_days_per_month = 0;
  bool special_clause = false;
  Minutes special_per_month_min;
  Minutes special_per_year_min;
  int special_months_per_year = 0;
  bool research_exempt = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OvertimeAgreementRow, (),
                      (id, establishment_id, establishment_name, starts_on, ends_on, per_day_min,
                       per_month_min, per_year_min, holiday_days_per_month, special_clause,
                       special_per_month_min, special_per_year_min, special_months_per_year,
                       research_exempt, version))

// What a list or a single row is read from: the table joined with the names it points to.
extern const std::string kDepartmentSource;
extern const std::string kOrganizationalUnitSource;
extern const std::string kWorkplaceSource;
extern const std::string kDelegateSource;
extern const std::string kContractingPartySource;
extern const std::string kOvertimeAgreementSource;

// Questions that give a row when the master $1 was ever used where no foreign key tells.
extern const std::string kEstablishmentUses;
extern const std::string kDepartmentUses;
extern const std::string kOrganizationalUnitUses;
extern const std::string kWorkplaceUses;
extern const std::string kContractingPartyUses;
extern const std::string kOvertimeAgreementUses;

bool is_partner(ReadTx& tx, CompanyId client);
// An active account of the company that the transaction acts for, not a worker's.
bool is_office_account(ReadTx& tx, AccountId account);
// What such an account may do; nullopt when it is none.
std::optional<Permissions> permissions_of(ReadTx& tx, AccountId account);
// Does the account, by its department, see all that the other one sees?
bool reaches_all_of(ReadTx& tx, AccountId account, AccountId other);
// Whether another absence of the same person, with the same delegate, covers one of these days.
bool is_delegated(ReadTx& tx, const DelegateForm& form, DelegateId but);
// The periods of an establishment's agreements but `except`.
std::vector<Period> agreement_periods(ReadTx& tx, EstablishmentId establishment,
                                      OvertimeAgreementId except);

}  // namespace tasuki::company

namespace tasuki {

template <>
struct Words<company::DelegateState> {
  static constexpr std::array<std::string_view, 3> ja{"これから", "代理中", "終了"};
};
static_assert(words_complete<company::DelegateState>());

}  // namespace tasuki
