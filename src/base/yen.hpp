#pragma once
// Money. Yen is a whole number of yen; a product or quotient is a YenExact (an exact fraction) and
// becomes Yen only through a rounding that somebody names.

#include <compare>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <string>

namespace tasuki {

struct Yen {
  std::int64_t value = 0;  // whole yen, may be negative (a reversal)

  auto operator<=>(const Yen&) const = default;
  Yen operator+(Yen other) const { return {value + other.value}; }
  Yen operator-(Yen other) const { return {value - other.value}; }
  Yen operator-() const { return {-value}; }
  Yen& operator+=(Yen other) {
    value += other.value;
    return *this;
  }
  Yen operator*(std::int64_t count) const { return {value * count}; }
};

// How a fraction of a yen is settled. `down` is towards zero (切捨て), `up` away from zero
// (切上げ), `half_up` away from zero from exactly one half (四捨五入).
enum class YenRounding { down, half_up, up };

// An exact fraction of yen; numerator / denominator, denominator > 0, always reduced.
class YenExact {
 public:
  YenExact() = default;
  YenExact(Yen yen) : numerator_(yen.value) {}  // NOLINT: widening is exact
  YenExact(std::int64_t numerator, std::int64_t denominator)
      : YenExact(reduced(numerator, denominator)) {}

  YenExact operator+(YenExact o) const {
    return reduced(wide(numerator_) * o.denominator_ + wide(o.numerator_) * denominator_,
                   wide(denominator_) * o.denominator_);
  }
  YenExact operator-(YenExact o) const { return *this + YenExact(-o.numerator_, o.denominator_); }
  // Multiplies by the exact fraction numerator / denominator (a rate, or minutes over 60).
  YenExact times(std::int64_t numerator, std::int64_t denominator = 1) const {
    return reduced(wide(numerator_) * numerator, wide(denominator_) * denominator);
  }
  bool operator==(const YenExact&) const = default;

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }

  Yen rounded(YenRounding rounding) const {
    const std::int64_t sign = numerator_ < 0 ? -1 : 1;
    const std::int64_t size = sign * numerator_;
    const std::int64_t whole = size / denominator_;
    const std::int64_t rest = size % denominator_;
    switch (rounding) {
      case YenRounding::down:
        return {sign * whole};
      case YenRounding::up:
        return {sign * (whole + (rest != 0 ? 1 : 0))};
      case YenRounding::half_up:
        return {sign * (whole + (rest >= denominator_ - rest ? 1 : 0))};
    }
    throw std::logic_error("unknown rounding");
  }

  // "1250" or "1562+1/2": for the derivation shown to people.
  std::string text() const {
    if (denominator_ == 1) return std::to_string(numerator_);
    return std::to_string(numerator_) + "/" + std::to_string(denominator_);
  }

 private:
  __extension__ using Wide = __int128;
  static Wide wide(std::int64_t v) { return v; }

  // Throws std::overflow_error when the reduced fraction does not fit 64 bits, std::domain_error
  // on a zero denominator.
  static YenExact reduced(Wide numerator, Wide denominator) {
    if (denominator == 0) throw std::domain_error("fraction of yen with denominator 0");
    if (denominator < 0) {
      numerator = -numerator;
      denominator = -denominator;
    }
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator;
    while (b != 0) {
      const Wide next = a % b;
      a = b;
      b = next;
    }
    if (a > 1) {
      numerator /= a;
      denominator /= a;
    }
    const Wide limit = INT64_MAX;
    if (numerator > limit || numerator < -limit || denominator > limit) {
      throw std::overflow_error("fraction of yen too large");
    }
    YenExact result;
    result.numerator_ = static_cast<std::int64_t>(numerator);
    result.denominator_ = static_cast<std::int64_t>(denominator);
    return result;
  }

  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

}  // namespace tasuki
