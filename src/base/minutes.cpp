#include "base/minutes.hpp"

#include <cctype>

namespace tasuki {
namespace {

std::string two_digits(std::int32_t value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::string text(Minutes minutes) {
  const std::int32_t size = minutes.value < 0 ? -minutes.value : minutes.value;
  return (minutes.value < 0 ? "-" : "") + std::to_string(size / 60) + ":" + two_digits(size % 60);
}

std::string text(DayMinute at) {
  return two_digits(at.value / 60) + ":" + two_digits(at.value % 60);
}

std::optional<DayMinute> parse_day_minute(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) {
    return std::nullopt;
  }
  std::int32_t parts[2] = {0, 0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == colon) continue;
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) return std::nullopt;
    auto& part = parts[i > colon ? 1 : 0];
    part = part * 10 + (text[i] - '0');
  }
  if (parts[1] > 59) return std::nullopt;
  const DayMinute at{parts[0] * 60 + parts[1]};
  if (at > kLastDayMinute) return std::nullopt;
  return at;
}

}  // namespace tasuki
