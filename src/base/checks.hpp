#pragma once
// Forms and check digits of numbers that Japanese authorities give out, and of what people type.

#include <optional>
#include <string>
#include <string_view>

namespace tasuki {

// The check digit of a corporate number (法人番号) over its lower twelve digits: 9 − (Σ Pn·Qn mod
// 9), Qn = 1 for odd n and 2 for even n from the lowest digit; 1 … 9
// (法人番号の指定等に関する省令2条). nullopt unless the text is twelve ASCII digits.
std::optional<int> corporate_check_digit(std::string_view twelve_digits);

// Thirteen digits, the first being the check digit.
bool is_corporate_number(std::string_view number);

// The form of an invoice registration number (適格請求書発行事業者の登録番号): T and thirteen
// digits, the first of them not 0 (消費税法57条の2).
bool is_invoice_registration_number(std::string_view number);

// Whether the thirteen digits also carry the corporate check digit. Certain only for corporations,
// whose registration number is T + corporate number; for a sole proprietor ask the public register.
bool registration_check_digit_fits(std::string_view number);

// The registration number that a corporation with this corporate number has: T + number.
std::string registration_number_of(std::string_view corporate_number);

// 労働者派遣事業の許可番号: 派, two digits of the prefecture (01 … 47), hyphen, six digits:
// 派04-300000.
bool is_dispatch_licence_number(std::string_view number);

// A telephone number in Japan: 10 or 11 ASCII digits beginning with 0, single hyphens between them.
bool is_phone_number(std::string_view number);

// What a company's people sign in with: 3 to 30 small letters, digits and hyphens.
bool is_company_code(std::string_view text);

// How a name is read: kana of either kind and width, with the marks that stand between them.
bool is_kana(std::string_view utf8);

}  // namespace tasuki
