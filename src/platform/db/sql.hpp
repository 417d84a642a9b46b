#pragma once
// Values ↔ PostgreSQL text format. A described struct is a row: one column per member, same name.
// A member that is itself a described struct or a vector is one jsonb column.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/yen.hpp"
#include "platform/json.hpp"

namespace tasuki {

// A parameter of a statement; nullopt is NULL.
using SqlParam = std::optional<std::string>;

namespace sql {

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class Tag>
struct is_id<Id<Tag>> : std::true_type {};

// Throws std::runtime_error: the database holds something the code cannot mean.
[[noreturn]] void bad_value(std::string_view type, std::string_view text);
std::int64_t integer(std::string_view text);

template <class T>
SqlParam param(const T& value) {
  if constexpr (is_optional<T>::value) {
    return value ? param(*value) : SqlParam{};
  } else if constexpr (std::is_same_v<T, bool>) {
    return std::string(value ? "t" : "f");
  } else if constexpr (std::is_integral_v<T>) {
    return std::to_string(value);
  } else if constexpr (is_id<T>::value) {
    return value ? SqlParam(std::to_string(value.value)) : SqlParam{};
  } else if constexpr (std::is_same_v<T, Yen> || std::is_same_v<T, Minutes> ||
                       std::is_same_v<T, DayMinute>) {
    return std::to_string(value.value);
  } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
    return text(value);
  } else if constexpr (std::is_same_v<T, YearMonth>) {
    return text(value);
  } else if constexpr (DescribedEnum<T>) {
    return std::string(enum_text(value));
  } else if constexpr (std::is_same_v<T, json::value> || std::is_same_v<T, json::object>) {
    return json::serialize(value);
  } else if constexpr (Described<T> || is_vector<T>::value) {
    return json::serialize(to_json(value));
  } else {
    return std::string(std::string_view(value));
  }
}

template <class T>
void read(std::string_view text, T& out) {
  if constexpr (std::is_same_v<T, bool>) {
    out = text == "t";
  } else if constexpr (std::is_integral_v<T>) {
    out = static_cast<T>(integer(text));
  } else if constexpr (is_id<T>::value || std::is_same_v<T, Yen>) {
    out.value = integer(text);
  } else if constexpr (std::is_same_v<T, Minutes> || std::is_same_v<T, DayMinute>) {
    out.value = static_cast<std::int32_t>(integer(text));
  } else if constexpr (std::is_same_v<T, Date>) {
    const auto parsed = parse_date(text);
    if (!parsed) bad_value("date", text);
    out = *parsed;
  } else if constexpr (std::is_same_v<T, Instant>) {
    const auto parsed = parse_instant(text);
    if (!parsed) bad_value("instant", text);
    out = *parsed;
  } else if constexpr (std::is_same_v<T, YearMonth>) {
    const auto parsed = parse_year_month(text);
    if (!parsed) bad_value("month", text);
    out = *parsed;
  } else if constexpr (DescribedEnum<T>) {
    if (!enum_from_text(text, out)) bad_value("choice", text);
  } else if constexpr (std::is_same_v<T, json::value>) {
    out = json::parse(text);
  } else if constexpr (Described<T> || is_vector<T>::value) {
    // The tree lives only until it is read: one piece of the stack holds most of them.
    unsigned char room[2048];
    json::monotonic_resource memory(room);
    out = from_stored_json<T>(json::parse(text, &memory));
  } else {
    out = T(text);
  }
}

}  // namespace sql

// "a.id, a.name, …" for a described struct; alias is "" or "a".
template <Described T>
std::string columns(std::string_view alias = "") {
  std::string result;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    if (!result.empty()) result += ", ";
    if (!alias.empty()) result += std::string(alias) + ".";
    result += d.name;
  });
  return result;
}

}  // namespace tasuki
