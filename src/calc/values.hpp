#pragma once
// What the calculator reads and writes besides the values every room has: decimals as text, clock
// times as people write them, figures by years of experience.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "platform/json.hpp"

namespace tasuki::calc {

// An exact decimal: "115.1", "30". At most seven digits before the point and six after it. Not
// negative. A product that no longer fits 64 bits is refused (too_large), never rounded.
struct Decimal {
  Ratio value;
};

// A time of the work date, "09:00" … "48:00".
struct ClockTime {
  DayMinute value;
};

// A month, "2026-11".
struct Month {
  YearMonth value{};
};

// ["12:00", "13:00"]; whether it runs forward is for the rule to judge.
struct ClockSpan {
  DayMinute from;
  DayMinute to;
};

// A list that must be there but may be empty (a catalogue's `required` also asks for a row).
template <class T>
struct List {
  std::vector<T> items;
};

// A text that must be there but may be empty.
struct Text {
  std::string value;
};

// Which of the works of 令4条1項 it is: its number (18, "18", "令4条1項18号"), its name, or only
// whether it is one (true, false).
struct CabinetOrderWork {
  std::string text;  // number or name; "" with a bare yes or no
  bool is_one = true;
};

// {"0": …, "1": …}: by whole years of experience, 0 … 60.
template <class T>
struct ByYears {
  std::map<int, T> values;
};

// Reading of one key or text, kept out of the templates. nullopt when it is not in the right form.
std::optional<Ratio> parse_decimal(std::string_view text);
// The digits of "令第4条第1項第18号" (18), of "18" and of "第18号"; "" when it is not of that form.
std::string item_number(std::string_view text);
std::optional<int> parse_years(std::string_view text);

}  // namespace tasuki::calc

namespace tasuki::codec {

void read_decimal(JsonReader& reader, const json::value& value, const Field* field, Ratio& out);
void read_clock(JsonReader& reader, const json::value& value, DayMinute& out);
void read_cabinet_order_work(JsonReader& reader, const json::value& value,
                             calc::CabinetOrderWork& out);
void read_clock_span(JsonReader& reader, const json::value& value, calc::ClockSpan& out);

template <>
struct Writer<calc::Decimal> {
  static json::value write(const calc::Decimal& v) { return json::string(text(v.value)); }
};
template <class T>
struct Writer<calc::ByYears<T>> {
  static json::value write(const calc::ByYears<T>& v) {
    json::object object;
    for (const auto& [years, value] : v.values) object[std::to_string(years)] = to_json(value);
    return object;
  }
};

template <>
struct Reader<calc::Decimal> {
  static void read(JsonReader& r, const json::value& v, const Field* f, calc::Decimal& out) {
    read_decimal(r, v, f, out.value);
  }
};
template <>
struct Reader<calc::ClockTime> {
  static void read(JsonReader& r, const json::value& v, const Field*, calc::ClockTime& out) {
    read_clock(r, v, out.value);
  }
};
template <>
struct Reader<calc::Month> {
  static void read(JsonReader& r, const json::value& v, const Field* f, calc::Month& out) {
    Reader<YearMonth>::read(r, v, f, out.value);
  }
};
template <>
struct Reader<calc::ClockSpan> {
  static void read(JsonReader& r, const json::value& v, const Field*, calc::ClockSpan& out) {
    read_clock_span(r, v, out);
  }
};
template <>
struct Reader<calc::Text> {
  static void read(JsonReader& r, const json::value& v, const Field*, calc::Text& out) {
    read_text(r, v, nullptr, out.value);
  }
};
template <>
struct Reader<calc::CabinetOrderWork> {
  static void read(JsonReader& r, const json::value& v, const Field*, calc::CabinetOrderWork& out) {
    read_cabinet_order_work(r, v, out);
  }
};
template <class T>
struct Reader<calc::List<T>> {
  static void read(JsonReader& r, const json::value& v, const Field*, calc::List<T>& out) {
    Reader<std::vector<T>>::read(r, v, nullptr, out.items);
  }
};
template <class T>
struct Reader<calc::ByYears<T>> {
  static void read(JsonReader& r, const json::value& v, const Field* field, calc::ByYears<T>& out) {
    if (!v.is_object()) return r.violate(Code::wrong_type, {"object"});
    check_rows(r, field, v.get_object().size());
    for (const auto& [key, item] : v.get_object()) {
      r.enter(pointer_token(key));
      const auto years = calc::parse_years(key);
      if (!years) r.violate(Code::bad_format);
      Reader<T>::read(r, item, nullptr, out.values[years.value_or(0)]);
      r.leave();
    }
  }
};

template <>
struct Schema<calc::Decimal> {
  static json::object of(Schemas&) {
    // The format keeps the catalogue's limits, which are those of the number, from being taken for
    // lengths of the text.
    return {{"type", "string"}, {"format", "decimal"}, {"pattern", "^[0-9]{1,7}(\\.[0-9]{1,6})?$"}};
  }
};
template <>
struct Schema<calc::ClockTime> {
  static json::object of(Schemas&) {
    return {{"type", "string"}, {"pattern", "^(([0-9]|[0-3][0-9]|4[0-7]):[0-5][0-9]|48:00)$"}};
  }
};
template <>
struct Schema<calc::Month> {
  static json::object of(Schemas&) {
    return {{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}};
  }
};
template <>
struct Schema<calc::ClockSpan> {
  static json::object of(Schemas& schemas) {
    return {{"type", "array"},
            {"items", Schema<calc::ClockTime>::of(schemas)},
            {"minItems", 2},
            {"maxItems", 2}};
  }
};
template <>
struct Schema<calc::Text> {
  static json::object of(Schemas&) { return {{"type", "string"}}; }
};
template <>
struct Schema<calc::CabinetOrderWork> {
  static json::object of(Schemas&) {
    return {{"type", json::array{"string", "integer", "boolean"}}};
  }
};
template <class T>
struct Schema<calc::List<T>> {
  static json::object of(Schemas& schemas) { return Schema<std::vector<T>>::of(schemas); }
};
template <class T>
struct Schema<calc::ByYears<T>> {
  static json::object of(Schemas& schemas) {
    return {{"type", "object"},
            {"propertyNames", json::object{{"pattern", "^([1-5]?[0-9]|60)$"}}},
            {"additionalProperties", Schema<T>::of(schemas)}};
  }
};

}  // namespace tasuki::codec
