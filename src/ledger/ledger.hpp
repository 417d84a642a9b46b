#pragma once
// 派遣元管理台帳 (法37条) and 派遣先管理台帳 (法42条) of one assignment. They live: what they show
// is read from the contract, the delivered notice and the time cards whenever somebody looks.

#include <optional>
#include <string>
#include <vector>

#include "contract/assignment.hpp"
#include "paper/forms/agency_ledger.hpp"
#include "paper/forms/client_ledger.hpp"
#include "paper/forms/worker_notice.hpp"

namespace tasuki::ledger {

struct WorkedDay {  // an applied day of a card
  Date worked_on{};
  std::string kind;  // as in timecard::DayKind
  std::optional<DayMinute> start_min;
  std::optional<DayMinute> end_min;
  std::vector<contract::Break> breaks;
  std::string remark;
};
BOOST_DESCRIBE_STRUCT(WorkedDay, (), (worked_on, kind, start_min, end_min, breaks, remark))

// 則31条: where the actual work differed from the plan: absences, work on days off, other hours.
std::vector<forms::DatedNote> deviations(const contract::Terms& terms,
                                         const std::vector<WorkedDay>& days);

// The agency's, from its own facts about the worker.
forms::AgencyLedger agency_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const contract::AssignmentFacts& facts,
                                  const std::vector<WorkedDay>& days);

// The client's, from what the 派遣先通知書 told it and nothing more.
forms::ClientLedger client_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const forms::NoticedWorker& notice);

}  // namespace tasuki::ledger
