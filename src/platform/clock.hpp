#pragma once
// The one source of the present. TASUKI_CLOCK (demo and tests only) makes it start at another
// instant; it runs on from there.

#include "base/date.hpp"

namespace tasuki {

class Clock {
 public:
  Clock() = default;
  // A clock that shows `starts_at` now and runs on from there.
  static Clock starting_at(Instant starts_at);

  Instant now() const;
  Date today() const { return jst_date(now()); }

 private:
  std::chrono::microseconds offset_{0};
};

}  // namespace tasuki
