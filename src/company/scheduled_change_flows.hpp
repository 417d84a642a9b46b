#pragma once
// Planning a change of a master, and carrying out what has become due.

#include "company/scheduled_change.hpp"
#include "platform/db/db.hpp"

namespace tasuki::company {

// Throws invalid_input (pointers below /changes for what the master's own rules say of the form as
// it would be), duplicate (another change waits for that day).
ScheduledChange plan(WriteTx& tx, const ScheduleRequest& request);

// Daily, just after midnight. A change that does not fit any more is refused with its reason, and
// those who manage the company are told; the others are carried out.
inline constexpr const char* kAgencyChangesJob = "agency_scheduled_changes";
inline constexpr const char* kClientChangesJob = "client_scheduled_changes";
inline constexpr int kChangesAtMin = 0;
void scheduled_changes_job(WriteTx& tx, const json::value& payload);

}  // namespace tasuki::company
