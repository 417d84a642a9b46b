#include "platform/db/sql.hpp"

#include <charconv>
#include <stdexcept>

namespace tasuki::sql {

void bad_value(std::string_view type, std::string_view text) {
  throw std::runtime_error("the database holds no " + std::string(type) + ": " +
                           std::string(text.substr(0, 40)));
}

std::int64_t integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) bad_value("integer", text);
  return value;
}

}  // namespace tasuki::sql
