#pragma once
// 労働者派遣をしようとするときの明示 (法31条の2第3項), to one worker before each dispatch, with the
// sheet of 措置の説明. treatment.agreement chooses the form: 6-3 (労使協定方式, which need only say
// so) or 6-2 (派遣先均等・均衡方式, with pay and leave).

#include "paper/forms/worker_terms.hpp"

namespace tasuki::forms {

struct DispatchStatement {
  Date issued_on{};
  std::string worker_name = {};
  AgencyPlace agency = {};
  std::string client_name = {};  // may be blank: the model form names no client
  Date from_on{};                // of the dispatch, inclusive
  Date last_on{};
  Treatment treatment = {};
  Wages wages = {};  // 6-2 only, like pay and leave
  PayPromises pay = {};
  LeaveTerms leave = {};
  std::string explanation_right = {};  // edition of 2026-10-01 and later
  MeasureExplanation explanation = {};
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(DispatchStatement, (),
                      (issued_on, worker_name, agency, client_name, from_on, last_on, treatment,
                       wages, pay, leave, explanation_right, explanation, remarks))

pdf::Sheet draw(const DispatchStatement& statement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
DispatchStatement example_dispatch_statement();                  // 6-2
DispatchStatement example_dispatch_statement_under_agreement();  // 6-3

}  // namespace tasuki::forms
