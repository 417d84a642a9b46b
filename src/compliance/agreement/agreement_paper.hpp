#pragma once
// Agreement → 様式4 with 別表1–4, and its yearly 確認書.

#include "compliance/agreement/agreement_check.hpp"
#include "paper/forms/labor_management_agreement.hpp"
#include "paper/forms/wage_confirmation.hpp"

namespace tasuki::compliance {

// Who concludes for the agency; of the unit establishment also its name.
struct AgreementEmployer {
  std::string company_name;
  std::string address;
  std::string representative_title;
  std::string representative_name;
  std::string establishment_name;
};
BOOST_DESCRIBE_STRUCT(AgreementEmployer, (),
                      (company_name, address, representative_title, representative_name,
                       establishment_name))

forms::LaborManagementAgreement paper_of(const Agreement& agreement, const AgreementCheck& check,
                                         const AgreementEmployer& employer);

// `before`: the agreement held against its own year; `after` and `basis`: against the confirmed
// one.
forms::WageConfirmation confirmation_of(const Agreement& agreement, const AgreementCheck& before,
                                        const AgreementCheck& after, const AgreementTerms& terms,
                                        const AgreementEmployer& employer, Date on);

}  // namespace tasuki::compliance
