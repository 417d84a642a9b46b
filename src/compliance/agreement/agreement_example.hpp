#pragma once
// The agreement of the bureau's model form 4 (guide of 令和6年9月, P27–31): 情報処理技術者,
// 職業安定業務 統計 104, 宮城県 97.0, three grades, an own retirement scheme, commuting at actual
// cost. The demo and the tests begin with it.

#include "compliance/agreement/agreement_circular.hpp"

namespace tasuki::compliance {

CircularBasis circular_of_r6();
CircularTables circular_tables_of_r6();
AgreementInput model_agreement();

}  // namespace tasuki::compliance
