#pragma once
// What is wrong with a request, said so that a person can mend it. A rule returns every violation
// it finds; a flow throws one Problem; platform/http turns it into RFC 9457 problem+json. Codes are
// never renamed or reused.

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tasuki {

// One row per code in problem_codes.hpp: name, HTTP status, Japanese, English. {0} {1} are params.
enum class Code {
#define TASUKI_CODE(name, status, ja, en) name,
#include "base/problem_codes.hpp"
#undef TASUKI_CODE
};

std::string_view code_text(Code code);
int http_status(Code code);

struct Violation {
  Code code{};
  std::string pointer;   // JSON pointer into the request, "" = the whole
  std::string law = {};  // article, or ""
  std::vector<std::string> params = {};
  bool warning = false;  // yellow: asks for a reason; red otherwise
};

using Violations = std::vector<Violation>;

std::string message_ja(Code code, const std::vector<std::string>& params);
std::string message_en(Code code, const std::vector<std::string>& params);

// The request cannot be carried out; everything it did is rolled back.
class Problem : public std::runtime_error {
 public:
  explicit Problem(Code code, std::vector<std::string> params = {});
  Problem(Code code, Violations violations);

  Code code() const { return code_; }
  const std::vector<std::string>& params() const { return params_; }
  const Violations& violations() const { return violations_; }

 private:
  Code code_;
  std::vector<std::string> params_;
  Violations violations_;
};

// Throws invalid_input with all red violations; does nothing when there is none.
void require_none(Violations violations);

}  // namespace tasuki
