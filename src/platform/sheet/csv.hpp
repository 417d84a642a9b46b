#pragma once
// CSV for people and their spreadsheets: RFC 4180 with CRLF, as UTF-8 with a byte-order mark or as
// Shift_JIS (Windows code page 932). Text that a spreadsheet would take for a formula (a leading
// = + - @, tab) gets an apostrophe in front; numbers stay as they are.

#include <string>
#include <string_view>
#include <vector>

#include "base/describe.hpp"
#include "base/problem.hpp"
#include "platform/db/sql.hpp"

namespace tasuki::csv {

enum class Charset { utf8, cp932 };
BOOST_DESCRIBE_ENUM(Charset, utf8, cp932)

// One field as it stands in the file.
std::string text_field(std::string_view text);
// Joins fields that are already written, with CRLF at the end.
std::string line(const std::vector<std::string>& fields);

// The distinct characters that the character set cannot write, at most `most` of them.
std::vector<std::string> unwritable(std::string_view utf8, Charset charset, std::size_t most = 20);
// The bytes of the file. Throws Problem(invalid_input) naming the characters that cannot be
// written.
std::string encode(std::string_view utf8, Charset charset);

// A cell of a table. Yes and no are 1 and 0, an instant is the time in Japan.
template <class T>
std::string field(const T& value) {
  if constexpr (sql::is_optional<T>::value) {
    return value ? field(*value) : std::string();
  } else if constexpr (std::is_same_v<T, bool>) {
    return value ? "1" : "0";
  } else if constexpr (std::is_same_v<T, Instant>) {
    const Instant in_japan = value + std::chrono::hours(9);
    const std::string written = tasuki::text(in_japan);
    return written.substr(0, 10) + " " + written.substr(11, 8);
  } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Yen> ||
                       std::is_same_v<T, Minutes> || std::is_same_v<T, DayMinute> ||
                       sql::is_id<T>::value || std::is_same_v<T, Date> ||
                       std::is_same_v<T, YearMonth>) {
    return sql::param(value).value_or("");
  } else {
    return text_field(sql::param(value).value_or(""));
  }
}

// The header: the labels of the catalogue of Labels where it has them, else the member's name. A
// version number says nothing to people and is left out.
template <Described Row, class Labels = Row>
std::string header() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<Members<Row>>([&](auto d) {
    const std::string_view name(d.name);
    if (name == "version") return;
    const Field* known = field_of<Labels>(name);
    names.push_back(text_field(known == nullptr ? name : known->label_ja));
  });
  return line(names);
}

template <Described Row>
std::string line_of(const Row& row) {
  std::vector<std::string> fields;
  for_each_member(row, [&](std::string_view name, const auto& member) {
    if (name != "version") fields.push_back(field(member));
  });
  return line(fields);
}

}  // namespace tasuki::csv
