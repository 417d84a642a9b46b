#pragma once
// The use cases of the hearing. Each runs in the caller's transaction, as the client.

#include "compliance/hearing/hearing_store.hpp"
#include "platform/json.hpp"

namespace tasuki::compliance {

// A draft for the establishment: period, days and head counts from the history.
Hearing open_hearing(WriteTx& tx, const std::string& establishment_key);
Hearing edit_hearing(WriteTx& tx, OpinionHearingId id, std::int64_t seen, HearingInput input);
// Freezes 様式2-1.
Hearing give_notice(WriteTx& tx, OpinionHearingId id, std::int64_t seen, Date notified_on);
// Freezes 様式2-2 as it was handed in.
Hearing record_statement(WriteTx& tx, OpinionHearingId id, std::int64_t seen,
                         HearingStatement statement);
Hearing record_silence(WriteTx& tx, OpinionHearingId id, std::int64_t seen);
Hearing record_explanation(WriteTx& tx, OpinionHearingId id, std::int64_t seen,
                           HearingExplanation explanation);
// The extension takes effect; every agency with living contracts there is told (様式1-2).
Hearing extend_limit(WriteTx& tx, OpinionHearingId id, std::int64_t seen, Date to_on);
// Freezes the record that is made known to the workers (則33条の3第3・4項).
Hearing record_posting(WriteTx& tx, OpinionHearingId id, std::int64_t seen, HearingPosting posting);
Hearing withdraw_hearing(WriteTx& tx, OpinionHearingId id, std::int64_t seen);

// Reminders: of a duty of the hearing, and of a limit that comes near.
inline constexpr const char* kHearingReminderJob = "hearing.reminder";
inline constexpr const char* kLimitReminderJob = "limit.reminder";
void hearing_reminder_job(WriteTx& tx, const json::value& payload);
void limit_reminder_job(WriteTx& tx, const json::value& payload);
// Plans the reminders of an establishment's limit. As the client.
void watch_limit(WriteTx& tx, const std::string& establishment_name);

}  // namespace tasuki::compliance
