#pragma once
// A rate as an exact fraction: 1.25, 10/100, 1/3. Never a floating-point number.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tasuki {

// Always reduced, denominator > 0.
class Ratio {
 public:
  Ratio() = default;
  // Throws std::domain_error when the denominator is not positive.
  Ratio(std::int64_t numerator, std::int64_t denominator);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  bool operator==(const Ratio&) const = default;

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

// Exact comparison; no rounding takes part.
bool less(Ratio a, Ratio b);

// "1.25" when the decimals end within six digits, else "1/3".
std::string text(Ratio ratio);
// "1.25", "1", "5/4"; at most six decimals, not negative; anything else is nullopt.
std::optional<Ratio> parse_ratio(std::string_view text);

}  // namespace tasuki
