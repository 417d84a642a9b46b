#include "platform/http/list.hpp"

#include <algorithm>
#include <charconv>

namespace tasuki::http {
namespace {

[[noreturn]] void refuse(const std::string& name, Code code, std::vector<std::string> params = {}) {
  throw Problem(Code::invalid_input, Violations{{code, "/" + name, "", std::move(params)}});
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

bool is_utf8(std::string_view text) {
  std::size_t follow = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (follow > 0) {
      if ((byte & 0xC0) != 0x80) return false;
      --follow;
    } else if (byte >= 0x80) {
      follow = byte >= 0xF0 && byte < 0xF5 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 9;
      if (follow == 9 || byte >= 0xF5) return false;
    } else if (byte == 0) {
      return false;
    }
  }
  return follow == 0;
}

}  // namespace

// "<id>.<key in hex>": safe in an address, and nothing a person would type.
std::string written(const Cursor& cursor) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string result = std::to_string(cursor.id) + ".";
  for (const char c : cursor.key) {
    const auto byte = static_cast<unsigned char>(c);
    result += kDigits[byte >> 4];
    result += kDigits[byte & 15];
  }
  return result;
}

Cursor read_cursor(const std::string& text) {
  const auto dot = text.find('.');
  const auto id = whole_number(std::string_view(text).substr(0, dot));
  if (dot == std::string::npos || !id || (text.size() - dot) % 2 == 0) {
    refuse("cursor", Code::bad_format);
  }
  Cursor cursor{"", *id};
  for (std::size_t i = dot + 1; i < text.size(); i += 2) {
    const int high = nibble(text[i]);
    const int low = nibble(text[i + 1]);
    if (high < 0 || low < 0) refuse("cursor", Code::bad_format);
    cursor.key += static_cast<char>(high * 16 + low);
  }
  if (!is_utf8(cursor.key)) refuse("cursor", Code::bad_format);
  return cursor;
}

ListQuery list_query(const Call& call, const std::vector<std::string>& sorts) {
  ListQuery list;
  list.q = call.query("q");
  if (!is_utf8(list.q)) refuse("q", Code::bad_text);
  if (list.q.size() > 400) refuse("q", Code::too_long, {"100"});
  list.sort = call.query("sort", sorts.front());
  const auto name_of = [](std::string_view sort) { return sort.substr(sort.starts_with('-')); };
  list.descending = list.sort.starts_with('-');
  list.sort = std::string(name_of(list.sort));
  if (std::none_of(sorts.begin(), sorts.end(),
                   [&](const std::string& known) { return name_of(known) == list.sort; })) {
    refuse("sort", Code::bad_choice);
  }
  list.limit = call.limit();
  const std::string cursor = call.query("cursor");
  if (!cursor.empty()) list.after = read_cursor(cursor);
  const std::string format = call.query("format", "json");
  if (format != "json" && format != "csv") refuse("format", Code::bad_choice);
  return list;
}

DayCursor day_cursor(const ListQuery& list) {
  if (!list.after) return {};
  const DayCursor cursor{parse_date(list.after->key), list.after->id};
  if (!cursor.on) throw Problem(Code::invalid_input, Violations{{Code::bad_format, "/cursor"}});
  return cursor;
}

std::optional<Date> date_filter(const Call& call, const std::string& name) {
  const std::string text = call.query(name);
  if (text.empty()) return std::nullopt;
  const auto on = parse_date(text);
  if (!on) refuse(name, Code::bad_date);
  return on;
}

std::int64_t id_filter(const Call& call, const std::string& name) {
  const std::string text = call.query(name);
  if (text.empty()) return 0;
  const auto number = whole_number(text);
  if (!number || *number <= 0) refuse(name, Code::wrong_type, {"id"});
  return *number;
}

std::optional<bool> flag_filter(const Call& call, const std::string& name) {
  const std::string text = call.query(name);
  if (text.empty()) return std::nullopt;
  if (text != "true" && text != "false") refuse(name, Code::wrong_type, {"true/false"});
  return text == "true";
}

void require_at_most(std::size_t count, std::size_t most) {
  if (count > most) refuse("limit", Code::too_large, {std::to_string(most)});
}

namespace detail {

csv::Charset charset_of(const Call& call) {
  csv::Charset charset{};
  if (!enum_from_text(call.query("charset", "utf8"), charset)) refuse("charset", Code::bad_choice);
  return charset;
}

File csv_response(const Call& call, const std::string& file_name, const std::string& table) {
  const csv::Charset charset = charset_of(call);
  const bool substitute = flag_filter(call, "substitute").value_or(false);
  return {std::string(csv::content_type(charset)), file_name,
          csv::encode(table, charset, substitute)};
}

}  // namespace detail
}  // namespace tasuki::http
