#include "company/partnership.hpp"

#include <algorithm>

#include "company/company.hpp"

namespace tasuki::company {
namespace {

constexpr int kBillingUnits[] = {1, 5, 6, 10, 15, 30};  // minutes; they divide an hour

}  // namespace

Violations partnership_violations(const PartnershipTerms& terms) {
  Violations violations;
  if (terms.master_agreement_ends_on) {
    if (!terms.master_agreement_on) {
      violations.push_back({Code::required, "/master_agreement_on", "", {"基本契約の締結日"}});
    } else if (*terms.master_agreement_ends_on < *terms.master_agreement_on) {
      violations.push_back({Code::period_reversed, "/master_agreement_ends_on"});
    }
  }
  if (std::find(std::begin(kBillingUnits), std::end(kBillingUnits), terms.billing_unit_min) ==
      std::end(kBillingUnits)) {
    violations.push_back({Code::bad_choice, "/billing_unit_min"});
  }
  if (terms.payment_month_offset == 0 && terms.payment_day < terms.closing_day) {
    violations.push_back(
        {Code::too_small, "/payment_day", "", {std::to_string(terms.closing_day)}});
  }
  return violations;
}

Violations new_partnership_violations(const NewPartnership& fresh) {
  Violations violations;
  if (fresh.client_company_code.empty() && !fresh.proxy_client) {
    violations.push_back({Code::required, "/client_company_code", "", {"派遣先の企業コード"}});
  }
  if (!fresh.client_company_code.empty() && fresh.proxy_client) {
    violations.push_back({Code::bad_choice, "/proxy_client"});
  }
  if (fresh.proxy_client) {
    const ProxyClient& client = *fresh.proxy_client;
    check_kana(violations, client.name_kana, "/proxy_client/name_kana");
    check_postal_code(violations, client.postal_code, "/proxy_client/postal_code");
    check_telephone(violations, client.telephone, "/proxy_client/telephone");
    check_corporate_number(violations, client.corporate_number, "/proxy_client/corporate_number");
  }
  return violations;
}

Violations contact_violations(const ContactForm& form, const std::optional<Permissions>& holds) {
  Violations violations;
  if (!holds) violations.push_back({Code::bad_choice, "/account_id"});
  const auto needs = [&](bool named, Permission permission, const char* pointer) {
    if (named && holds) check_holds(violations, *holds, permission, pointer);
  };
  needs(form.contract_reviewer, Permission::contract_confirm, "/contract_reviewer");
  needs(form.answer_recipient, Permission::inquiry_write, "/answer_recipient");
  needs(form.timecard_approver, Permission::timecard_approve, "/timecard_approver");
  if (!form.contract_reviewer && !form.answer_recipient && !form.timecard_approver) {
    violations.push_back({Code::required, "/contract_reviewer", "", {"役割"}});
  }
  return violations;
}

}  // namespace tasuki::company
