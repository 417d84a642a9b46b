#pragma once
// Durations and times of day, both in whole minutes.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tasuki {

// A length of time in minutes.
struct Minutes {
  std::int32_t value = 0;

  auto operator<=>(const Minutes&) const = default;
  Minutes operator+(Minutes o) const { return {value + o.value}; }
  Minutes operator-(Minutes o) const { return {value - o.value}; }
  Minutes& operator+=(Minutes o) {
    value += o.value;
    return *this;
  }
};

// A time of the work date, in minutes from its 00:00; 0 … 2880. 25:30 (= 1530) is half past one of
// the next morning and still belongs to the work date (昭63.1.1基発1号).
struct DayMinute {
  std::int32_t value = 0;

  auto operator<=>(const DayMinute&) const = default;
  Minutes operator-(DayMinute o) const { return {value - o.value}; }
  DayMinute operator+(Minutes m) const { return {value + m.value}; }
};

inline constexpr DayMinute kLastDayMinute{2880};

// "7:45"; hours are not limited to 24.
std::string text(Minutes minutes);
// "09:00", "25:30".
std::string text(DayMinute at);
// "9:00", "09:00", "25:30" … "48:00"; anything else is nullopt.
std::optional<DayMinute> parse_day_minute(std::string_view text);

}  // namespace tasuki
