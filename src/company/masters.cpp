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

Violations new_delegate_violations(const DelegateForm& form, Date today) {
  Violations violations = violations_of(form);
  if (form.starts_on < today) {
    violations.push_back({Code::before_reception, "/starts_on", "", {text(today)}});
  }
  return violations;
}

bool has_begun(const DelegateForm& form, Date today) { return form.starts_on <= today; }

Violations begun_delegate_violations(const DelegateForm& before, const DelegateForm& form,
                                     Date today) {
  Violations violations;
  const auto fixed = [&](bool same, const char* pointer) {
    if (!same) violations.push_back({Code::in_use, pointer});
  };
  fixed(form.account_id == before.account_id, "/account_id");
  fixed(form.delegate_account_id == before.delegate_account_id, "/delegate_account_id");
  fixed(form.starts_on == before.starts_on, "/starts_on");
  if (form.ends_on > before.ends_on) {
    violations.push_back({Code::later_than, "/ends_on", "", {text(before.ends_on)}});
  } else if (form.ends_on < today) {
    violations.push_back({Code::before_reception, "/ends_on", "", {text(today)}});
  }
  return violations;
}

std::string acting_name(const std::string& acting, const std::string& absent) {
  return absent.empty() ? acting : acting + "（代理：" + absent + "の代わりに）";
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
