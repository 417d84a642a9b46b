#pragma once
// From cards to papers: the time-card print, and the monthly 就業状況（実績）の通知 (法42条3項).

#include "contract/contract_paper.hpp"
#include "paper/forms/timecard_print.hpp"
#include "paper/forms/work_record_notice.hpp"
#include "timecard/timecard_card.hpp"

namespace tasuki::timecard {

forms::TimecardPrint print_of(const Sheet& sheet);

// From the cards of one assignment that lie in the month, and the contract as it stood within it
// (`stood` ascending, not empty). The client may read contract and cards.
forms::WorkRecordNotice notice_of(const std::vector<Sheet>& sheets,
                                  const std::vector<contract::Stood>& stood, YearMonth month,
                                  Date issued_on);
// A notice says what was approved: which cards are not.
Violations notice_violations(const std::vector<Sheet>& sheets);

}  // namespace tasuki::timecard
