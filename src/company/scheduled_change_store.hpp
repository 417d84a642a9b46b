#pragma once
// Scheduled changes of the masters of the company that the transaction acts for.

#include <optional>
#include <vector>

#include "company/scheduled_change.hpp"
#include "platform/db/db.hpp"

namespace tasuki::company::scheduled {

// Of one master, or of all (an id of 0); the latest day first.
std::vector<ScheduledChange> list(ReadTx& tx, std::optional<ScheduledMaster> master,
                                  std::int64_t master_id);
// Throws Problem(not_found).
ScheduledChange load(ReadTx& tx, ScheduledChangeId id);
// Waiting changes of one master that hold on `on`, in order of their days.
std::vector<ScheduledChange> waiting_until(ReadTx& tx, ScheduledMaster master,
                                           std::int64_t master_id, Date on);
// All that are due today or were before, in order of their days, locked; those that another
// transaction holds are left to it.
std::vector<ScheduledChange> due(WriteTx& tx);

// Throws Problem(duplicate) when the master has another waiting for the same day.
ScheduledChangeId insert(WriteTx& tx, const ScheduleRequest& request);
// Throws Problem(stale_version).
void remove(WriteTx& tx, ScheduledChangeId id, std::int64_t version);
void finish(WriteTx& tx, ScheduledChangeId id, ScheduledState state,
            const std::string& refused_for);

}  // namespace tasuki::company::scheduled
