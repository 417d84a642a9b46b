#pragma once
// The SQL of one application as the server sends it, replayed by pgbench.

#include <string>
#include <vector>

#include "bench/world.hpp"
#include "platform/config.hpp"

namespace tasuki::bench {

struct Tape {
  std::string script;                  // for pgbench -f
  std::vector<std::string> variables;  // name=value, for pgbench -D
  std::size_t statements = 0;
  std::size_t round_trips = 0;  // of the server; pgbench sends everything in one
};

// Runs three applications in this process and derives the script from what differs between them.
Tape record_application(const Config& config, const std::string& admin, const World& world);

struct ReplayResult {
  double per_second = 0;
  std::int64_t done = 0;
};
// `clients` connections for `seconds`; `first` counts on from an earlier run.
ReplayResult replay(const Tape& tape, const std::string& app, const World& world, int clients,
                    int seconds, std::int64_t first);

}  // namespace tasuki::bench
