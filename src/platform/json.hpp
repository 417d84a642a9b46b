#pragma once
// Described structs ↔ JSON ↔ JSON Schema (OpenAPI 3.1). Reading collects every violation with its
// JSON pointer; unknown members are refused. Ids are strings, money and minutes are integers.

#include <boost/json.hpp>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/problem.hpp"
#include "base/yen.hpp"

namespace tasuki {

namespace json = boost::json;

template <class T>
json::value to_json(const T& value);

// ---------------------------------------------------------------- writing

namespace codec {

template <class T>
struct Writer {
  static json::value write(const T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      return value;
    } else if constexpr (std::is_integral_v<T>) {
      return static_cast<std::int64_t>(value);
    } else if constexpr (DescribedEnum<T>) {
      return json::string(enum_text(value));
    } else if constexpr (Described<T>) {
      json::object object;
      for_each_member(value, [&](std::string_view name, const auto& member) {
        object[name] = to_json(member);
      });
      return object;
    } else {
      return json::value_from(value);
    }
  }
};
template <>
struct Writer<std::string> {
  static json::value write(const std::string& v) { return json::string(v); }
};
template <>
struct Writer<json::value> {
  static json::value write(const json::value& v) { return v; }
};
template <class Tag>
struct Writer<Id<Tag>> {
  static json::value write(Id<Tag> v) {
    return v ? json::value(json::string(std::to_string(v.value))) : json::value(nullptr);
  }
};
template <>
struct Writer<Yen> {
  static json::value write(Yen v) { return v.value; }
};
template <>
struct Writer<Minutes> {
  static json::value write(Minutes v) { return v.value; }
};
template <>
struct Writer<DayMinute> {
  static json::value write(DayMinute v) { return v.value; }
};
template <>
struct Writer<Date> {
  static json::value write(Date v) { return json::string(text(v)); }
};
template <>
struct Writer<Instant> {
  static json::value write(Instant v) { return json::string(text(v)); }
};
template <>
struct Writer<YearMonth> {
  static json::value write(YearMonth v) { return json::string(text(v)); }
};
template <class T>
struct Writer<std::optional<T>> {
  static json::value write(const std::optional<T>& v) {
    return v ? to_json(*v) : json::value(nullptr);
  }
};
template <class T>
struct Writer<std::vector<T>> {
  static json::value write(const std::vector<T>& v) {
    json::array array;
    array.reserve(v.size());
    for (const T& item : v) array.push_back(to_json(item));
    return array;
  }
};

}  // namespace codec

template <class T>
json::value to_json(const T& value) {
  return codec::Writer<T>::write(value);
}

// The same as json::serialize(to_json(value)), written at once: an answer of a thousand members
// costs no thousand allocations.
template <class T>
void append_json(std::string& out, const T& value);

template <class T>
std::string json_text(const T& value) {
  std::string out;
  append_json(out, value);
  return out;
}

namespace codec {

void append_text(std::string& out, std::string_view text);  // quoted and escaped
void append_integer(std::string& out, std::int64_t number);

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_maybe = false;
template <class T>
inline constexpr bool is_maybe<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <class T>
void append_object(std::string& out, const T& value) {
  char before = '{';
  for_each_member(value, [&](std::string_view name, const auto& member) {
    out += before;
    before = ',';
    out += '"';
    out += name;  // a C++ name needs no escape
    out += "\":";
    append_json(out, member);
  });
  if (before == '{') out += before;
  out += '}';
}

}  // namespace codec

template <class T>
void append_json(std::string& out, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    codec::append_integer(out, static_cast<std::int64_t>(value));
  } else if constexpr (std::is_same_v<T, std::string>) {
    codec::append_text(out, value);
  } else if constexpr (std::is_same_v<T, Yen> || std::is_same_v<T, Minutes> ||
                       std::is_same_v<T, DayMinute>) {
    codec::append_integer(out, value.value);
  } else if constexpr (codec::is_id<T>) {
    if (value) {
      codec::append_text(out, std::to_string(value.value));
    } else {
      out += "null";
    }
  } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant> ||
                       std::is_same_v<T, YearMonth>) {
    codec::append_text(out, text(value));
  } else if constexpr (codec::is_maybe<T>) {
    if (value) {
      append_json(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (codec::is_list<T>) {
    char before = '[';
    for (const auto& item : value) {
      out += before;
      before = ',';
      append_json(out, item);
    }
    if (before == '[') out += before;
    out += ']';
  } else if constexpr (DescribedEnum<T>) {
    codec::append_text(out, enum_text(value));
  } else if constexpr (Described<T>) {
    codec::append_object(out, value);
  } else {
    out += json::serialize(to_json(value));
  }
}

// ---------------------------------------------------------------- reading

// Where the reader stands and what it has found wrong so far.
class JsonReader {
 public:
  // `strict` applies the catalogue's limits and refuses unknown members (requests); otherwise the
  // value comes from our own database and only its types are checked.
  // `longest_text` is the limit of texts whose catalogue says none.
  explicit JsonReader(bool strict, std::int64_t longest_text = 500)
      : strict_(strict), longest_text_(longest_text) {}

  bool strict() const { return strict_; }
  std::int64_t longest_text() const { return longest_text_; }
  void violate(Code code, std::vector<std::string> params = {}, std::string law = {});
  void enter(std::string_view member) {
    stack_.push_back(pointer_.size());
    pointer_ += "/" + std::string(member);
  }
  void leave() {
    pointer_.resize(stack_.back());
    stack_.pop_back();
  }
  const Violations& violations() const { return violations_; }

 private:
  bool strict_;
  std::int64_t longest_text_;
  std::string pointer_;
  std::vector<std::size_t> stack_;
  Violations violations_;
};

namespace codec {

// RFC 6901: ~ and / of a name are written ~0 and ~1.
std::string pointer_token(std::string_view name);

// The parts that do not depend on the struct, kept out of the header for compile time.
void read_text(JsonReader& reader, const json::value& value, const Field* field, std::string& out);
void read_integer(JsonReader& reader, const json::value& value, const Field* field,
                  std::int64_t& out);
void read_id(JsonReader& reader, const json::value& value, std::int64_t& out);
void check_rows(JsonReader& reader, const Field* field, std::size_t rows);
void refuse_unknown(JsonReader& reader, const json::object& object,
                    const std::vector<std::string_view>& known);

template <class T>
struct Reader {
  static void read(JsonReader& reader, const json::value& value, const Field* field, T& out) {
    if constexpr (std::is_same_v<T, bool>) {
      if (value.is_bool()) {
        out = value.get_bool();
      } else {
        reader.violate(Code::wrong_type, {"true/false"});
      }
    } else if constexpr (std::is_integral_v<T>) {
      std::int64_t number = 0;
      read_integer(reader, value, field, number);
      if (!std::in_range<T>(number)) {
        return reader.violate(Code::too_large, {std::to_string(std::numeric_limits<T>::max())});
      }
      out = static_cast<T>(number);
    } else if constexpr (DescribedEnum<T>) {
      if (!value.is_string() || !enum_from_text(std::string_view(value.get_string()), out)) {
        reader.violate(Code::bad_choice);
      }
    } else {
      static_assert(Described<T>);
      read_object(reader, value, out);
    }
  }

  static void read_object(JsonReader& reader, const json::value& value, T& out) {
    if (!value.is_object()) return reader.violate(Code::wrong_type, {"object"});
    const json::object& object = value.get_object();
    std::vector<std::string_view> known;
    for_each_member(out, [&](std::string_view name, auto& member) {
      using M = std::remove_reference_t<decltype(member)>;
      known.push_back(name);
      const Field* field = field_of<T>(name);
      const json::value* found = object.if_contains(name);
      reader.enter(name);
      if (found != nullptr && !found->is_null()) {
        Reader<M>::read(reader, *found, field, member);
      } else if (reader.strict() && field != nullptr && field->required) {
        reader.violate(Code::required, {std::string(field->label_ja)}, std::string(field->law));
      }
      reader.leave();
    });
    if (reader.strict()) refuse_unknown(reader, object, known);
  }
};
template <>
struct Reader<std::string> {
  static void read(JsonReader& r, const json::value& v, const Field* f, std::string& out) {
    read_text(r, v, f, out);
  }
};
template <>
struct Reader<json::value> {
  static void read(JsonReader&, const json::value& v, const Field*, json::value& out) { out = v; }
};
template <class Tag>
struct Reader<Id<Tag>> {
  static void read(JsonReader& r, const json::value& v, const Field*, Id<Tag>& out) {
    read_id(r, v, out.value);
  }
};
template <>
struct Reader<Yen> {
  static void read(JsonReader& r, const json::value& v, const Field* f, Yen& out) {
    read_integer(r, v, f, out.value);
  }
};
template <>
struct Reader<Minutes> {
  static void read(JsonReader& r, const json::value& v, const Field* f, Minutes& out) {
    std::int64_t number = 0;
    read_integer(r, v, f, number);
    if (number < -600'000 || number > 600'000) return r.violate(Code::too_large, {"600000"});
    out.value = static_cast<std::int32_t>(number);
  }
};
template <>
struct Reader<DayMinute> {
  static void read(JsonReader& r, const json::value& v, const Field* f, DayMinute& out) {
    std::int64_t number = 0;
    read_integer(r, v, f, number);
    if (number < 0 || number > kLastDayMinute.value) return r.violate(Code::bad_time);
    out.value = static_cast<std::int32_t>(number);
  }
};
template <>
struct Reader<Date> {
  static void read(JsonReader& r, const json::value& v, const Field*, Date& out) {
    const auto parsed = v.is_string() ? parse_date(v.get_string()) : std::nullopt;
    if (!parsed) return r.violate(Code::bad_date);
    out = *parsed;
  }
};
template <>
struct Reader<Instant> {
  static void read(JsonReader& r, const json::value& v, const Field*, Instant& out) {
    const auto parsed = v.is_string() ? parse_instant(v.get_string()) : std::nullopt;
    if (!parsed) return r.violate(Code::bad_time);
    out = *parsed;
  }
};
template <>
struct Reader<YearMonth> {
  static void read(JsonReader& r, const json::value& v, const Field*, YearMonth& out) {
    const auto parsed = v.is_string() ? parse_year_month(v.get_string()) : std::nullopt;
    if (!parsed) return r.violate(Code::bad_date);
    out = *parsed;
  }
};
template <class T>
struct Reader<std::optional<T>> {
  static void read(JsonReader& r, const json::value& v, const Field* f, std::optional<T>& out) {
    T inner{};
    Reader<T>::read(r, v, f, inner);
    out = std::move(inner);
  }
};
template <class T>
struct Reader<std::vector<T>> {
  static void read(JsonReader& r, const json::value& v, const Field* f, std::vector<T>& out) {
    if (!v.is_array()) return r.violate(Code::wrong_type, {"array"});
    check_rows(r, f, v.get_array().size());
    out.clear();
    for (const json::value& item : v.get_array()) {
      r.enter(std::to_string(out.size()));
      out.emplace_back();
      Reader<T>::read(r, item, nullptr, out.back());
      r.leave();
    }
  }
};

}  // namespace codec

// A request body. Throws Problem(invalid_input) with every violation.
template <class T>
T from_request_json(const json::value& value) {
  JsonReader reader(true);
  T result{};
  codec::Reader<T>::read(reader, value, nullptr, result);
  if (!reader.violations().empty()) throw Problem(Code::invalid_input, reader.violations());
  return result;
}

// A value that this program wrote. Throws std::runtime_error when it cannot be understood.
template <class T>
T from_stored_json(const json::value& value) {
  JsonReader reader(false);
  T result{};
  codec::Reader<T>::read(reader, value, nullptr, result);
  if (!reader.violations().empty()) {
    throw std::runtime_error("stored JSON does not fit its type at " +
                             reader.violations().front().pointer);
  }
  return result;
}

// Parses a body. Throws Problem(bad_json).
json::value parse_body(std::string_view body);

// ---------------------------------------------------------------- schema

// Named schemas of one OpenAPI document. An answer has all its members; a request may leave out
// what the reader takes the default of. A struct of both therefore has two schemas: "Terms",
// "TermsBody".
class Schemas {
 public:
  // What follows are bodies of requests.
  void begin_requests() {
    requests_ = true;
    for (const auto& [name, schema] : named) answers_.insert(name);
  }
  bool requests() const { return requests_; }
  std::string name_of(const std::string& type) const {
    return answers_.contains(type) ? type + "Body" : type;
  }

  std::map<std::string, json::object> named;

 private:
  bool requests_ = false;
  std::set<std::string> answers_;
};

namespace codec {

std::string schema_name(std::string_view pretty_function);
void add_limits(json::object& schema, const Field* field);

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
std::string type_name() {
  return schema_name(__PRETTY_FUNCTION__);
}

template <class T>
struct Schema {
  static json::object of(Schemas& schemas) {
    json::object schema;
    if constexpr (std::is_same_v<T, bool>) {
      schema["type"] = "boolean";
    } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Yen> ||
                         std::is_same_v<T, Minutes> || std::is_same_v<T, DayMinute>) {
      schema["type"] = "integer";
    } else if constexpr (DescribedEnum<T>) {
      schema["type"] = "string";
      json::array values;
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
          [&](auto d) { values.push_back(json::string(d.name)); });
      schema["enum"] = values;
    } else if constexpr (std::is_same_v<T, Date>) {
      schema["type"] = "string";
      schema["format"] = "date";
    } else if constexpr (std::is_same_v<T, Instant>) {
      schema["type"] = "string";
      schema["format"] = "date-time";
    } else if constexpr (Described<T>) {
      const std::string name = schemas.name_of(type_name<T>());
      if (!schemas.named.contains(name)) {
        schemas.named[name];  // first, so that a type may contain itself
        schemas.named[name] = object_schema(schemas);
      }
      schema["$ref"] = "#/components/schemas/" + name;
    } else if constexpr (!std::is_same_v<T, json::value>) {
      schema["type"] = "string";
    }
    return schema;
  }

  static json::object object_schema(Schemas& schemas) {
    json::object properties;
    json::array required;
    T sample{};
    for_each_member(sample, [&](std::string_view name, auto& member) {
      using M = std::remove_reference_t<decltype(member)>;
      json::object property = Schema<M>::of(schemas);
      const Field* field = field_of<T>(name);
      add_limits(property, field);
      properties[name] = property;
      const bool needed =
          schemas.requests() ? field != nullptr && field->required : !is_optional<M>;
      if (needed) required.push_back(json::string(name));
    });
    json::object schema;
    schema["type"] = "object";
    schema["properties"] = properties;
    schema["required"] = required;
    schema["additionalProperties"] = false;
    return schema;
  }
};
template <class Tag>
struct Schema<Id<Tag>> {
  static json::object of(Schemas&) {
    return {{"type", json::array{"string", "null"}}, {"pattern", "^[0-9]{1,19}$"}};
  }
};
template <class T>
struct Schema<std::optional<T>> {
  static json::object of(Schemas& schemas) {
    json::object inner = Schema<T>::of(schemas);
    json::object null_type;
    null_type["type"] = "null";
    return {{"anyOf", json::array{inner, null_type}}};
  }
};
template <class T>
struct Schema<std::vector<T>> {
  static json::object of(Schemas& schemas) {
    json::object schema;
    schema["type"] = "array";
    schema["items"] = Schema<T>::of(schemas);
    return schema;
  }
};

}  // namespace codec

template <class T>
json::object schema_of(Schemas& schemas) {
  return codec::Schema<T>::of(schemas);
}

}  // namespace tasuki
