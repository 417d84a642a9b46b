#include "law/pay/rounding.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tasuki::law {

bool is_rounding_unit(std::int32_t unit_min) {
  static constexpr std::array<std::int32_t, 6> units{1, 5, 6, 10, 15, 30};
  return std::find(units.begin(), units.end(), unit_min) != units.end();
}

Minutes rounded(Minutes minutes, const MinuteRounding& rounding) {
  if (minutes < Minutes{0}) throw std::invalid_argument("negative minutes");
  if (!is_rounding_unit(rounding.unit_min)) throw std::invalid_argument("rounding unit");
  const std::int32_t unit = rounding.unit_min;
  const std::int32_t rest = minutes.value % unit;
  const std::int32_t below = minutes.value - rest;
  switch (rounding.mode) {
    case MinuteMode::down:
      return {below};
    case MinuteMode::up:
      return {rest == 0 ? below : below + unit};
    case MinuteMode::half_up:
      return {rest >= unit - rest ? below + unit : below};
  }
  throw std::logic_error("unknown mode of rounding");
}

std::vector<Minutes> rounded_parts(const std::vector<Minutes>& parts,
                                   const MinuteRounding& rounding) {
  std::vector<Minutes> result;
  result.reserve(parts.size());
  Minutes sum;
  Minutes settled;
  for (const Minutes part : parts) {
    sum += part;
    const Minutes now = rounded(sum, rounding);
    result.push_back(now - settled);
    settled = now;
  }
  return result;
}

Yen premium_yen(YenExact amount) { return amount.rounded(YenRounding::half_up); }

Yen due_yen(YenExact amount) { return amount.rounded(YenRounding::half_up); }

Yen withheld_share_yen(YenExact amount) {
  if (amount.denominator() == 2) return amount.rounded(YenRounding::down);  // exactly 50 sen
  return amount.rounded(YenRounding::half_up);
}

Yen billed_yen(YenExact amount, YenRounding rounding) { return amount.rounded(rounding); }

}  // namespace tasuki::law
