#pragma once
// The nightly look and what follows from it.

#include "duty/duty_store.hpp"
#include "platform/json.hpp"

namespace tasuki::duty {

inline constexpr const char* kAgencyJob = "duty_agency";
inline constexpr const char* kClientJob = "duty_client";
inline constexpr int kNightlyAtMin = 90;  // 1:30 in the morning

// Brings the duties of the acting company and side up to date and writes the mails of the day.
void nightly_job(WriteTx& tx, const json::value& payload);

struct Looked {
  std::int64_t contracts = 0;
  std::int64_t assignments = 0;
  std::int64_t persons = 0;
};
// The same without the mails; what was looked at.
Looked look(WriteTx& tx);

Line dismiss(WriteTx& tx, DutyId id, std::int64_t seen, const std::string& reason);
Line reopen(WriteTx& tx, DutyId id, std::int64_t seen);

}  // namespace tasuki::duty
