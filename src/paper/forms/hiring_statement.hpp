#pragma once
// 派遣労働者として雇入れようとするときの明示 (法31条の2第2項; model form 6-1), to one worker before
// hiring, with the sheet of 措置の説明.

#include "paper/forms/worker_terms.hpp"

namespace tasuki::forms {

struct HiringStatement {
  Date issued_on{};
  std::string worker_name = {};
  AgencyPlace agency = {};
  Treatment treatment = {};
  PayPromises pay = {};
  ComplaintHandling complaint = {};    // the client's contact may still be unknown: blank
  std::string explanation_right = {};  // edition of 2026-10-01 and later
  MeasureExplanation explanation = {};
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(HiringStatement, (),
                      (issued_on, worker_name, agency, treatment, pay, complaint, explanation_right,
                       explanation, remarks))

pdf::Sheet draw(const HiringStatement& statement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
HiringStatement example_hiring_statement();

}  // namespace tasuki::forms
