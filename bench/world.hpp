#pragma once
// Data to measure on, made by SQL in bulk. Identities follow from the numbers of a world, so that
// requests and pgbench variables can be computed: worker w works for agency w mod `agencies`.

#include <cstdint>
#include <string>

#include "platform/db/connection.hpp"

namespace tasuki::bench {

struct World {
  int agencies = 1;
  int workers = 1;
  int cards = 2;           // half months of each worker; the last is 16–31 August 2027 and open
  int days = 15;           // entered on each card
  bool days_open = false;  // entered on the open card too
};

inline constexpr std::int64_t kFirstAgency = 1'000;
inline constexpr std::int64_t kFirstClient = 2'000;
inline constexpr std::int64_t kFirstWorker = 1'000'000;
inline constexpr std::int64_t kFirstAccount = 2'000'000;
inline constexpr std::int64_t kFirstClientAccount = 5'000'000;
inline constexpr std::int64_t kFirstAgencyAccount = 6'000'000;
inline constexpr std::int64_t kFirstCard = 10'000'000;     // the open cards
inline constexpr std::int64_t kTapeSession = 900'000'000;  // token hash for pgbench, as a number

std::string token_of(int worker);
void populate(const std::string& admin, const World& world);

}  // namespace tasuki::bench
