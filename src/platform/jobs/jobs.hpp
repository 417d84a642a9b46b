#pragma once
// Work done after the commit. The job row is written by the use case's own transaction; a runner
// claims it with a lease, does it, and marks it done in the same transaction as its effects. What
// fails waits and is tried again, the last time it is parked with its reason and the rest goes on.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"
#include "platform/json.hpp"

namespace tasuki::jobs {

// Writes a job for the company that the transaction acts for. With a dedupe key nothing is written
// while another job of that kind and key still waits. The kind must be known to the runner.
void enqueue(WriteTx& tx, std::string_view kind, const json::value& payload,
             std::string_view dedupe_key = "", std::optional<Instant> due_at = std::nullopt);

// What is done, as which side of the job's company. It may throw: that try is then rolled back.
// A daily kind is handed out by itself: each day, from that minute (Japan) on, once to every
// company that plays the side.
struct Kind {
  Side side = Side::agency;
  void (*run)(WriteTx& tx, const json::value& payload) = nullptr;
  std::optional<int> daily_at_min = std::nullopt;
};
using Kinds = std::map<std::string, Kind>;

// How long until the next try after `tries` failed ones: 10 s, 40 s, 90 s … at most one hour.
std::chrono::seconds back_off(int tries);

class Runner {
 public:
  Runner(Db& db, Kinds kinds) : db_(db), kinds_(std::move(kinds)) {}

  // Does one job that is due; false when there was none.
  bool run_one();

  // Writes today's jobs of the daily kinds whose minute has come, and that nobody wrote yet.
  void hand_out_daily();

 private:
  struct Claim;
  std::optional<Claim> claim();
  void perform(const Claim& claim);
  void failed(const Claim& claim, const std::string& reason);

  Db& db_;
  Kinds kinds_;
};

// The job runner, for the audit log.
Actor system_actor();

}  // namespace tasuki::jobs
