#include "base/checks.hpp"

#include <algorithm>
#include <iterator>

namespace tasuki {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Kana lie in the three-byte part of UTF-8.
struct Kana {
  unsigned from;
  unsigned to;
};
constexpr Kana kKana[] = {
    {0x3000, 0x3000},                                      // the wide space
    {0x3041, 0x3096}, {0x3099, 0x309C}, {0x309D, 0x309E},  // hiragana, its marks
    {0x30A1, 0x30FE},                                      // katakana, ・ and ー
    {0xFF61, 0xFF9F},                                      // of half width
    {0xFF08, 0xFF09},                                      // （ and ）, as in カ）
    {0x2010, 0x2015}, {0x2212, 0x2212}, {0xFF0D, 0xFF0D},  // dashes typed for ー
};

bool is_kana_mark(unsigned code) {
  return std::any_of(std::begin(kKana), std::end(kKana),
                     [&](const Kana& part) { return code >= part.from && code <= part.to; });
}

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

}  // namespace

std::optional<int> corporate_check_digit(std::string_view twelve_digits) {
  if (twelve_digits.size() != 12 || !all_digits(twelve_digits)) return std::nullopt;
  int sum = 0;
  for (std::size_t n = 1; n <= 12; ++n) {
    const int digit = twelve_digits[12 - n] - '0';
    sum += n % 2 == 1 ? digit : digit * 2;
  }
  return 9 - sum % 9;
}

bool is_corporate_number(std::string_view number) {
  if (number.size() != 13 || !is_digit(number[0])) return false;
  const auto check = corporate_check_digit(number.substr(1));
  return check.has_value() && number[0] - '0' == *check;
}

bool is_invoice_registration_number(std::string_view number) {
  return number.size() == 14 && number[0] == 'T' && number[1] != '0' &&
         all_digits(number.substr(1));
}

bool registration_check_digit_fits(std::string_view number) {
  return is_invoice_registration_number(number) && is_corporate_number(number.substr(1));
}

std::string registration_number_of(std::string_view corporate_number) {
  return "T" + std::string(corporate_number);
}

bool is_dispatch_licence_number(std::string_view number) {
  constexpr std::string_view prefix = "派";
  if (!number.starts_with(prefix)) return false;
  number.remove_prefix(prefix.size());
  if (number.size() != 9 || number[2] != '-') return false;
  if (!all_digits(number.substr(0, 2)) || !all_digits(number.substr(3))) return false;
  const int prefecture = (number[0] - '0') * 10 + (number[1] - '0');
  return prefecture >= 1 && prefecture <= 47;
}

bool is_phone_number(std::string_view number) {
  if (number.empty() || number.front() != '0' || number.back() == '-') return false;
  int digits = 0;
  char before = '-';
  for (const char c : number) {
    if (is_digit(c)) {
      ++digits;
    } else if (c != '-' || before == '-') {
      return false;
    }
    before = c;
  }
  return digits == 10 || digits == 11;
}

bool is_company_code(std::string_view text) {
  return text.size() >= 3 && text.size() <= 30 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool is_kana(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(utf8[i + at]); };
    if (utf8[i] == ' ' || utf8[i] == '(' || utf8[i] == ')') {
      ++i;
      continue;
    }
    if ((byte(0) & 0xF0U) != 0xE0U || i + 2 >= utf8.size()) return false;
    const unsigned code = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    if (!is_kana_mark(code)) return false;
    i += 3;
  }
  return true;
}

}  // namespace tasuki
