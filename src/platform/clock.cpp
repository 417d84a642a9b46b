#include "platform/clock.hpp"

namespace tasuki {
namespace {

Instant machine_now() {
  return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace

Clock Clock::starting_at(Instant starts_at) {
  Clock clock;
  clock.offset_ = starts_at - machine_now();
  return clock;
}

Instant Clock::now() const { return machine_now() + offset_; }

}  // namespace tasuki
