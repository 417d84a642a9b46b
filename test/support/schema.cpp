#include "support/schema.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace tasuki::test {
namespace {

using Errors = std::vector<std::string>;

bool is_of(const json::value& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_bool();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "number") return value.is_number();
  throw std::logic_error("the schema names an unknown type " + std::string(type));
}

class Checker {
 public:
  explicit Checker(const json::value& document) : document_(document) {}

  void check(const json::object& schema, const json::value& value, const std::string& pointer) {
    if (const auto* ref = schema.if_contains("$ref")) return check(resolved(*ref), value, pointer);
    if (const auto* any = schema.if_contains("anyOf")) return check_any(*any, value, pointer);
    if (const auto* type = schema.if_contains("type"); type && !fits_type(*type, value)) {
      return say(pointer,
                 "is " + json::serialize(value).substr(0, 60) + ", not " + json::serialize(*type));
    }
    if (const auto* choices = schema.if_contains("enum")) {
      const json::array& all = choices->get_array();
      if (std::find(all.begin(), all.end(), value) == all.end()) {
        say(pointer, json::serialize(value) + " is none of the choices");
      }
    }
    if (value.is_string()) check_text(schema, value.get_string(), pointer);
    if (value.is_int64()) check_number(schema, value.get_int64(), pointer);
    if (value.is_object()) check_object(schema, value.get_object(), pointer);
    if (const auto* items = schema.if_contains("items"); items && value.is_array()) {
      std::size_t index = 0;
      for (const json::value& item : value.get_array()) {
        check(items->get_object(), item, pointer + "/" + std::to_string(index++));
      }
    }
  }

  Errors errors;

 private:
  void say(const std::string& pointer, const std::string& what) {
    errors.push_back((pointer.empty() ? "(whole)" : pointer) + ": " + what);
  }

  const json::object& resolved(const json::value& ref) {
    const std::string_view text = ref.get_string();
    boost::system::error_code error;
    const json::value* found = document_.find_pointer(text.substr(1), error);
    if (found == nullptr) throw std::logic_error("the schema names " + std::string(text));
    return found->get_object();
  }

  static bool fits_type(const json::value& type, const json::value& value) {
    if (type.is_string()) return is_of(value, type.get_string());
    return std::any_of(type.get_array().begin(), type.get_array().end(),
                       [&](const json::value& one) { return is_of(value, one.get_string()); });
  }

  void check_any(const json::value& any, const json::value& value, const std::string& pointer) {
    Errors nearest;
    for (const json::value& one : any.get_array()) {
      Checker attempt(document_);
      attempt.check(one.get_object(), value, pointer);
      if (attempt.errors.empty()) return;
      if (nearest.empty()) nearest = attempt.errors;
    }
    errors.insert(errors.end(), nearest.begin(), nearest.end());
  }

  void check_object(const json::object& schema, const json::object& object,
                    const std::string& pointer) {
    if (const auto* required = schema.if_contains("required")) {
      for (const json::value& name : required->get_array()) {
        if (!object.contains(name.get_string())) {
          say(pointer, "lacks " + std::string(name.get_string()));
        }
      }
    }
    const auto* properties = schema.if_contains("properties");
    if (properties == nullptr) return;
    const auto* more = schema.if_contains("additionalProperties");
    for (const auto& [name, member] : object) {
      const std::string inner = pointer + "/" + std::string(name);
      if (const auto* known = properties->get_object().if_contains(name)) {
        check(known->get_object(), member, inner);
      } else if (more != nullptr && more->is_bool() && !more->get_bool()) {
        say(inner, "is not in the schema");
      }
    }
  }

  void check_text(const json::object& schema, std::string_view text, const std::string& pointer) {
    if (const auto* longest = schema.if_contains("maxLength")) {
      const auto size = std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
      });
      if (size > longest->to_number<std::int64_t>()) say(pointer, "is too long");
    }
    if (const auto* format = schema.if_contains("format")) {
      if (format->get_string() == "date" && !parse_date(text)) say(pointer, "is no date");
      if (format->get_string() == "date-time" && !parse_instant(text))
        say(pointer, "is no instant");
    }
    if (schema.contains("pattern") &&  // the only pattern in use is that of an id
        (text.empty() || text.size() > 19 || !std::all_of(text.begin(), text.end(), [](char c) {
           return std::isdigit(static_cast<unsigned char>(c)) != 0;
         }))) {
      say(pointer, "is no id");
    }
  }

  void check_number(const json::object& schema, std::int64_t number, const std::string& pointer) {
    const auto* least = schema.if_contains("minimum");
    const auto* most = schema.if_contains("maximum");
    if (least != nullptr && number < least->to_number<std::int64_t>()) say(pointer, "is too small");
    if (most != nullptr && number > most->to_number<std::int64_t>()) say(pointer, "is too large");
  }

  const json::value& document_;
};

}  // namespace

std::vector<std::string> schema_errors(const json::value& document, const json::value& schema,
                                       const json::value& value, const std::string& pointer) {
  Checker checker(document);
  checker.check(schema.as_object(), value, pointer);
  return checker.errors;
}

}  // namespace tasuki::test
