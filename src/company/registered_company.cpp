#include "company/registered_company.hpp"

#include "base/checks.hpp"

namespace tasuki::company {

Violations registration_violations(const CompanyRegistration& form) {
  Violations violations;
  if (!is_company_code(form.code)) violations.push_back({Code::bad_format, "/code"});
  if (!form.is_agency && !form.is_client) {
    violations.push_back({Code::required, "/is_agency", "", {"派遣元・派遣先のどちらか"}});
  }
  return violations;
}

}  // namespace tasuki::company
