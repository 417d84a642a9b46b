#pragma once
// What a rule decides: the thing as it is afterwards, or why not. Warnings may stand beside a
// result; a red violation never does.

#include <algorithm>
#include <optional>
#include <utility>

#include "base/problem.hpp"

namespace tasuki {

inline bool has_red(const Violations& violations) {
  return std::any_of(violations.begin(), violations.end(),
                     [](const Violation& v) { return !v.warning; });
}

template <class T>
struct Outcome {
  std::optional<T> after;  // empty exactly when a violation is red
  Violations violations;

  bool refused() const { return !after.has_value(); }
};

// The usual end of a rule: `after` unless one of the violations is red.
template <class T>
Outcome<T> decided(T after, Violations violations) {
  if (has_red(violations)) return {std::nullopt, std::move(violations)};
  return {std::move(after), std::move(violations)};
}

// For flows: the result, or a Problem. A refusal that is not about the input (403, 409) is thrown
// as itself, everything else as invalid_input with all the violations.
template <class T>
T require(Outcome<T> outcome) {
  if (outcome.after) return std::move(*outcome.after);
  for (const Violation& v : outcome.violations) {
    if (!v.warning && http_status(v.code) != 422) throw Problem(v.code, v.params);
  }
  throw Problem(Code::invalid_input, std::move(outcome.violations));
}

}  // namespace tasuki
