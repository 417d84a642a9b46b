#include "platform/json.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

namespace tasuki {

void JsonReader::violate(Code code, std::vector<std::string> params, std::string law) {
  violations_.push_back({code, pointer_, std::move(law), std::move(params), false});
}

namespace codec {
namespace {

constexpr std::int64_t kDefaultTextLimit = 500;
constexpr std::size_t kDefaultRowLimit = 1000;

// Unicode scalar values in UTF-8 text.
std::int64_t characters(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  });
}

bool blank(std::string_view text) {
  static constexpr std::string_view kIdeographicSpace = "\u3000";
  while (!text.empty()) {
    if (std::isspace(static_cast<unsigned char>(text.front())) != 0) {
      text.remove_prefix(1);
    } else if (text.starts_with(kIdeographicSpace)) {
      text.remove_prefix(kIdeographicSpace.size());
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string pointer_token(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c == '~') {
      result += "~0";
    } else if (c == '/') {
      result += "~1";
    } else {
      result += c;
    }
  }
  return result;
}

void append_text(std::string& out, std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out += text.substr(done, i - done);
    done = i + 1;
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += "\\u00";
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
  }
  out += text.substr(done);
  out += '"';
}

void append_integer(std::string& out, std::int64_t number) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end);
}

void read_text(JsonReader& reader, const json::value& value, const Field* field, std::string& out) {
  if (!value.is_string()) return reader.violate(Code::wrong_type, {"string"});
  out = std::string(value.get_string());
  if (!reader.strict()) return;
  const std::int64_t limit =
      field != nullptr && field->max != INT64_MAX ? field->max : reader.longest_text();
  if (characters(out) > limit) reader.violate(Code::too_long, {std::to_string(limit)});
  if (has_control_character(out)) reader.violate(Code::bad_text);
  if (field != nullptr && field->required && blank(out)) {
    reader.violate(Code::required, {std::string(field->label_ja)}, std::string(field->law));
  }
}

void read_integer(JsonReader& reader, const json::value& value, const Field* field,
                  std::int64_t& out) {
  if (value.is_int64()) {
    out = value.get_int64();
  } else {
    return reader.violate(Code::wrong_type, {"integer"});
  }
  if (!reader.strict() || field == nullptr) return;
  if (out < field->min) reader.violate(Code::too_small, {std::to_string(field->min)});
  if (out > field->max) reader.violate(Code::too_large, {std::to_string(field->max)});
}

void read_id(JsonReader& reader, const json::value& value, std::int64_t& out) {
  if (!value.is_string()) return reader.violate(Code::wrong_type, {"id"});
  const std::string_view text = value.get_string();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size() || out <= 0) {
    out = 0;
    reader.violate(Code::wrong_type, {"id"});
  }
}

void check_rows(JsonReader& reader, const Field* field, std::size_t rows) {
  if (!reader.strict()) return;
  const std::size_t limit = field != nullptr && field->max != INT64_MAX
                                ? static_cast<std::size_t>(field->max)
                                : kDefaultRowLimit;
  if (rows > limit) reader.violate(Code::too_long, {std::to_string(limit)});
  if (rows == 0 && field != nullptr && field->required) {
    reader.violate(Code::required, {std::string(field->label_ja)}, std::string(field->law));
  }
}

void refuse_unknown(JsonReader& reader, const json::object& object,
                    const std::vector<std::string_view>& known) {
  for (const auto& [key, value] : object) {
    if (std::find(known.begin(), known.end(), std::string_view(key)) != known.end()) continue;
    reader.enter(pointer_token(key));
    reader.violate(Code::unknown_member);
    reader.leave();
  }
}

namespace {

// "business_report" → "BusinessReport"
std::string in_camel_case(std::string_view text) {
  std::string result;
  bool begins = true;
  for (const char c : text) {
    if (c == '_') {
      begins = true;
      continue;
    }
    result += begins ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    begins = false;
  }
  return result;
}

}  // namespace

// "… [with T = tasuki::http::Page<tasuki::contract::Line>; std::string = …]" → "PageContractLine":
// the room's name stands before the type's, so that two rooms may both have a Line.
std::string schema_name(std::string_view pretty_function) {
  const auto begin = pretty_function.find("T = ") + 4;
  const auto end = pretty_function.find_first_of(";]", begin);
  std::string name;
  std::string room;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    room = in_camel_case(room);
    name += word.starts_with(room) ? word : room + word;
    room.clear();
    word.clear();
  };
  for (const char c : pretty_function.substr(begin, end - begin)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') {
      word += c;
    } else if (c == ':') {
      if (!word.empty() && word != "tasuki" && word != "http" && word != "anonymous") room = word;
      word.clear();
    } else if (c != '{' && c != '}') {
      finish();
    }
  }
  finish();
  return name;
}

void add_limits(json::object& schema, const Field* field) {
  if (field == nullptr) return;
  schema["title"] = field->label_ja;
  schema["x-label-en"] = field->label_en;
  if (!field->law.empty()) schema["x-law"] = field->law;
  if (field->required) schema["x-required"] = true;
  const json::value* type = schema.if_contains("type");
  if (type == nullptr || !type->is_string()) return;
  const std::string_view name = type->get_string();
  if (name == "string" && !schema.contains("enum") && !schema.contains("format")) {
    schema["maxLength"] = field->max != INT64_MAX ? field->max : kDefaultTextLimit;
  } else if (name == "integer") {
    if (field->min != INT64_MIN) schema["minimum"] = field->min;
    if (field->max != INT64_MAX) schema["maximum"] = field->max;
  }
}

}  // namespace codec

namespace {

// The end of a string literal that begins at `at`, behind its closing quote.
std::size_t behind_text(std::string_view body, std::size_t at) {
  for (++at; body[at] != '"'; ++at) {
    if (body[at] == '\\') ++at;
  }
  return at + 1;
}

std::size_t written_members(std::string_view body) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < body.size();) {
    if (body[at] == '"') {
      at = behind_text(body, at);
    } else {
      if (body[at++] == ':') ++count;
    }
  }
  return count;
}

std::size_t kept_members(const json::value& value) {
  std::size_t count = 0;
  if (value.is_object()) {
    for (const auto& [key, member] : value.get_object()) count += 1 + kept_members(member);
  } else if (value.is_array()) {
    for (const json::value& row : value.get_array()) count += kept_members(row);
  }
  return count;
}

// Walks a text that was parsed already; finds the first member that its object has twice.
class Duplicate {
 public:
  explicit Duplicate(std::string_view body) : body_(body) {}

  std::string pointer() {
    at_ = body_.find_first_of("{[");
    value("");
    return found_;
  }

 private:
  char next() { return body_[at_ = body_.find_first_not_of(" \t\r\n", at_)]; }

  void value(const std::string& pointer) {
    const char c = next();
    if (c == '{' || c == '[') {
      members(pointer, c == '{');
    } else if (c == '"') {
      at_ = behind_text(body_, at_);
    } else {
      at_ = std::min(body_.find_first_of(",]} \t\r\n", at_), body_.size());
    }
  }

  void members(const std::string& pointer, bool named) {
    std::set<std::string> seen;
    std::size_t row = 0;
    ++at_;
    while (next() != '}' && body_[at_] != ']') {
      if (body_[at_] == ',') {
        ++at_;
        continue;
      }
      std::string name = std::to_string(row++);
      if (named) {
        const std::size_t end = behind_text(body_, at_);
        name = std::string(json::parse(body_.substr(at_, end - at_)).get_string());
        at_ = body_.find(':', end) + 1;
      }
      const std::string inner = pointer + "/" + codec::pointer_token(name);
      if (named && !seen.insert(name).second && found_.empty()) found_ = inner;
      value(inner);
    }
    ++at_;
  }

  std::string_view body_;
  std::size_t at_ = 0;
  std::string found_;
};

}  // namespace

// A member that is named twice would be read as its last value and shown to nobody as its first:
// the parser keeps one of them, so counting tells.
json::value parse_body(std::string_view body) {
  json::parse_options options;
  options.max_depth = 24;
  boost::system::error_code error;
  json::value value = json::parse(body, error, {}, options);
  if (error) throw Problem(Code::bad_json);
  if (written_members(body) != kept_members(value)) {
    throw Problem(Code::bad_json,
                  {{Code::one_of_two, Duplicate(body).pointer(), "", {"1つ目の値", "2つ目の値"}}});
  }
  return value;
}

}  // namespace tasuki
