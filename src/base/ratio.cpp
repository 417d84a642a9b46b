#include "base/ratio.hpp"

#include <numeric>
#include <stdexcept>

namespace tasuki {
namespace {

__extension__ using Wide = __int128;

std::optional<std::int64_t> digits(std::string_view text) {
  if (text.empty() || text.size() > 12) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Ratio::Ratio(std::int64_t numerator, std::int64_t denominator) {
  if (denominator <= 0) throw std::domain_error("a ratio needs a positive denominator");
  const std::int64_t common = std::gcd(numerator, denominator);
  numerator_ = numerator / common;
  denominator_ = denominator / common;
}

bool less(Ratio a, Ratio b) {
  return static_cast<Wide>(a.numerator()) * b.denominator() <
         static_cast<Wide>(b.numerator()) * a.denominator();
}

std::string text(Ratio ratio) {
  const std::int64_t n = ratio.numerator();
  const std::int64_t d = ratio.denominator();
  const std::int64_t size = n < 0 ? -n : n;
  std::string result = (n < 0 ? "-" : "") + std::to_string(size / d);
  std::int64_t rest = size % d;
  if (rest == 0) return result;
  result += '.';
  for (int place = 0; place < 6 && rest != 0; ++place) {
    const Wide next = static_cast<Wide>(rest) * 10;
    result += static_cast<char>('0' + static_cast<int>(next / d));
    rest = static_cast<std::int64_t>(next % d);
  }
  if (rest == 0) return result;
  return std::to_string(n) + "/" + std::to_string(d);
}

std::optional<Ratio> parse_ratio(std::string_view text) {
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto n = digits(text.substr(0, slash));
    const auto d = digits(text.substr(slash + 1));
    if (!n || !d || *d == 0) return std::nullopt;
    return Ratio{*n, *d};
  }
  const auto point = text.find('.');
  const auto whole = digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  if (point == std::string_view::npos) return Ratio{*whole, 1};
  const std::string_view decimals = text.substr(point + 1);
  const auto part = digits(decimals);
  if (!part || decimals.size() > 6) return std::nullopt;
  std::int64_t scale = 1;
  for (std::size_t i = 0; i < decimals.size(); ++i) scale *= 10;
  return Ratio{*whole * scale + *part, scale};
}

}  // namespace tasuki
