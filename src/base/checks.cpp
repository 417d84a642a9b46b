#include "base/checks.hpp"

#include <algorithm>

namespace tasuki {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

}  // namespace tasuki
