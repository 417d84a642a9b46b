#pragma once
// A span of days. Half-open in code (from ≤ day < until); the database and every paper show the
// inclusive last day.

#include <algorithm>
#include <optional>
#include <vector>

#include "base/date.hpp"

namespace tasuki {

struct Period {
  Date from{};
  Date until{};  // exclusive

  static Period inclusive(Date first, Date last) { return {first, last + one_day}; }

  bool operator==(const Period&) const = default;
  bool empty() const { return until <= from; }
  Date last() const { return until - one_day; }
  int days() const { return empty() ? 0 : static_cast<int>((until - from).count()); }
  bool contains(Date on) const { return from <= on && on < until; }
  bool contains(const Period& o) const { return from <= o.from && o.until <= until; }
  bool overlaps(const Period& o) const { return from < o.until && o.from < until; }
  std::optional<Period> intersection(const Period& o) const {
    const Period both{std::max(from, o.from), std::min(until, o.until)};
    if (both.empty()) return std::nullopt;
    return both;
  }
  std::vector<Date> each_day() const {
    std::vector<Date> result;
    for (Date on = from; on < until; on += one_day) result.push_back(on);
    return result;
  }
};

// 締め期間: the 1st–15th or the 16th–last day that contains the day.
inline Period closing_period_containing(Date on) {
  const YearMonth ym = month_containing(on);
  if (day_of(on) <= 15)
    return Period::inclusive(first_day(ym), first_day(ym) + std::chrono::days{14});
  return Period::inclusive(first_day(ym) + std::chrono::days{15}, last_day(ym));
}

}  // namespace tasuki
