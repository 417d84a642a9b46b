#include "base/problem.hpp"

#include <algorithm>

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

std::string fill(std::string_view pattern, const std::vector<std::string>& params) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!hole) {
      result += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < params.size()) result += params[index];
    i += 2;
  }
  return result;
}

}  // namespace

std::string_view code_text(Code code) { return row(code).name; }
int http_status(Code code) { return row(code).status; }

std::string message_ja(Code code, const std::vector<std::string>& params) {
  return fill(row(code).ja, params);
}

std::string message_en(Code code, const std::vector<std::string>& params) {
  return fill(row(code).en, params);
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
