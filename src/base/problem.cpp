#include "base/problem.hpp"

#include <algorithm>

#include "base/date.hpp"

namespace tasuki {
namespace {

struct Row {
  std::string_view name;
  int status;
  std::string_view ja;
  std::string_view en;
};

constexpr Row kRows[] = {
#define TASUKI_CODE(name, status, ja, en) {#name, status, ja, en},
#include "base/problem_codes.hpp"
#undef TASUKI_CODE
};

const Row& row(Code code) { return kRows[static_cast<std::size_t>(code)]; }

bool within_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == '-';
}

// 2027/7/1, as the screens write it, for each 2027-07-01 that stands by itself: rules pass days as
// the wire writes them.
std::string in_japanese(const std::string& param) {
  constexpr std::size_t kLength = 10;
  std::string result;
  for (std::size_t i = 0; i < param.size();) {
    const std::size_t end = i + kLength;
    const bool alone =
        (i == 0 || !within_word(param[i - 1])) && (end >= param.size() || !within_word(param[end]));
    const auto day = alone ? parse_date(std::string_view(param).substr(i, kLength)) : std::nullopt;
    if (!day) {
      result += param[i++];
      continue;
    }
    result += std::to_string(year_of(*day)) + "/" + std::to_string(month_of(*day)) + "/" +
              std::to_string(day_of(*day));
    i = end;
  }
  return result;
}

std::string as_it_is(const std::string& param) { return param; }

std::string fill(std::string_view pattern, const std::vector<std::string>& params,
                 std::string (*said)(const std::string&)) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!hole) {
      result += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < params.size()) result += said(params[index]);
    i += 2;
  }
  return result;
}

}  // namespace

std::string_view code_text(Code code) { return row(code).name; }
int http_status(Code code) { return row(code).status; }

std::string message_ja(Code code, const std::vector<std::string>& params) {
  return fill(row(code).ja, params, in_japanese);
}

std::string message_en(Code code, const std::vector<std::string>& params) {
  return fill(row(code).en, params, as_it_is);
}

Problem::Problem(Code code, std::vector<std::string> params)
    : std::runtime_error(message_en(code, params)), code_(code), params_(std::move(params)) {}

Problem::Problem(Code code, Violations violations)
    : std::runtime_error(message_en(code, {})), code_(code), violations_(std::move(violations)) {}

void require_none(Violations violations) {
  const auto red = [](const Violation& v) { return !v.warning; };
  if (std::any_of(violations.begin(), violations.end(), red)) {
    throw Problem(Code::invalid_input, std::move(violations));
  }
}

}  // namespace tasuki
