#pragma once
// Periods of months in the Civil Code (民法140条–143条). A period that begins at 0:00 of a day, or
// that the statute counts 「…の日から起算して」, includes that day.

#include "base/date.hpp"

namespace tasuki::law {

// The last day of a period of `months` beginning at 0:00 of `first`: the day before the
// corresponding day; the last day of that month itself when there is no corresponding day
// (143条2項ただし書: 2024-02-29 + 36 months ends on 2027-02-28, 2025-08-31 + 6 on 2026-02-28).
Date period_end(Date first, int months);

// The first day after that period.
Date day_after_period(Date first, int months);

// The day one month before (「…の1か月前の日」). Where the month has no corresponding day (3/31)
// the reading is open; the safe one, a day before the month's last, is taken.
Date one_month_before(Date on);

}  // namespace tasuki::law
