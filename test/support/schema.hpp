#pragma once
// As much of JSON Schema 2020-12 as our OpenAPI document uses.

#include <string>
#include <vector>

#include "platform/json.hpp"

namespace tasuki::test {

// Everything in which `value` differs from `schema`, "pointer: what". `document` resolves $ref.
std::vector<std::string> schema_errors(const json::value& document, const json::value& schema,
                                       const json::value& value, const std::string& pointer = "");

}  // namespace tasuki::test
