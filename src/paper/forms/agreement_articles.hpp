#pragma once
// The thirteen articles of the agreement (model form 4) as text, chosen by its data.

#include "paper/forms/labor_management_agreement.hpp"

namespace tasuki::forms {

struct Article {
  std::string heading;                  // （対象となる派遣労働者の範囲）
  std::vector<std::string> paragraphs;  // of paragraph 1 with its items, 2, 3 …
};

// 第1条 … 第13条, in order.
std::vector<Article> articles_of(const LaborManagementAgreement& agreement);

// 確認書, 3 一般退職金: that and how the retirement pay of a group is no less, except under an own
// scheme, which is compared by its tables.
std::string confirmed_retirement_text(const RetirementTerms& terms);

// 別添1 …, as article 3 and 別表1 name the statistics.
std::string statistics_text(WageStatistics statistics);

}  // namespace tasuki::forms
