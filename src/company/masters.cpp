#include "company/masters.hpp"

#include "company/company.hpp"

namespace tasuki::company {

Violations violations_of(const EstablishmentForm& form) {
  Violations violations;
  check_telephone(violations, form.telephone, "/telephone");
  return violations;
}

Violations violations_of(const DepartmentForm&) { return {}; }

Violations violations_of(const OrganizationalUnitForm&) { return {}; }

Violations violations_of(const WorkplaceForm& form) {
  Violations violations;
  check_telephone(violations, form.telephone, "/telephone");
  return violations;
}

Violations violations_of(const DelegateForm& form) {
  Violations violations;
  if (form.ends_on < form.starts_on) violations.push_back({Code::period_reversed, "/ends_on"});
  if (form.account_id == form.delegate_account_id) {
    violations.push_back({Code::bad_choice, "/delegate_account_id"});
  }
  return violations;
}

Violations delegate_violations(const Permissions& absent, const Permissions& delegate) {
  Violations violations;
  for (const Permission task : {Permission::contract_confirm, Permission::timecard_approve}) {
    if (absent.has(task)) check_holds(violations, delegate, task, "/delegate_account_id");
  }
  return violations;
}

Violations violations_of(const ContractingPartyForm& form) {
  Violations violations;
  check_corporate_number(violations, form.corporate_number, "/corporate_number");
  return violations;
}

}  // namespace tasuki::company
