#pragma once
// 派遣可能期間の制限に抵触する日の通知 (法26条4項, 則24条の2; model forms 1-1 and 1-2), client to
// agency before each contract; `extended` after an extension (法40条の2第7項).

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct ConflictDateNotice {
  Date notified_on{};
  std::string agency_name = {};
  Party client = {};
  std::string establishment_name = {};
  std::string establishment_address = {};
  Date conflict_on{};
  bool extended = false;
};
BOOST_DESCRIBE_STRUCT(ConflictDateNotice, (),
                      (notified_on, agency_name, client, establishment_name, establishment_address,
                       conflict_on, extended))

pdf::Sheet draw(const ConflictDateNotice& notice, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
ConflictDateNotice example_conflict_date_notice();
ConflictDateNotice example_extended_conflict_date_notice();

}  // namespace tasuki::forms
