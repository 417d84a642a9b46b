#include "people/evidence.hpp"

#include "base/checks.hpp"

namespace tasuki::people {

Violations former_employer_violations(const FormerEmployerForm& form, Date today) {
  Violations found;
  if (form.left_on > today) found.push_back({Code::date_in_future, "/left_on"});
  if (!form.corporate_number.empty() && !is_corporate_number(form.corporate_number)) {
    found.push_back({Code::bad_check_digit, "/corporate_number"});
  }
  return found;
}

Violations evidence_violations(const EvidenceForm& form, Date today) {
  Violations found;
  if (form.checked_on && *form.checked_on > today) {
    found.push_back({Code::date_in_future, "/checked_on"});
  }
  if (form.age_certificate_on && *form.age_certificate_on > today) {
    found.push_back({Code::date_in_future, "/age_certificate_on"});
  }
  if (form.checked_on && form.document.empty()) {
    found.push_back({Code::required, "/document", "派遣則28条の2・28条の3", {"確認した書類"}});
  }
  return found;
}

}  // namespace tasuki::people
