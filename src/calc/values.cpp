#include "calc/values.hpp"

#include <algorithm>

namespace tasuki::calc {
namespace {

bool digits(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Ratio> parse_decimal(std::string_view text) {
  const auto point = text.find('.');
  if (!digits(text.substr(0, point), 7)) return std::nullopt;
  if (point != std::string_view::npos && !digits(text.substr(point + 1), 6)) return std::nullopt;
  return parse_ratio(text);
}

std::string item_number(std::string_view text) {
  for (const std::string_view skip :
       {"労働者派遣法", "施行", "政", "令", "第", "4条", "第", "1項", "第"}) {
    if (text.starts_with(skip)) text.remove_prefix(skip.size());
  }
  if (text.ends_with("号")) text.remove_suffix(std::string_view("号").size());
  return digits(text, 2) ? std::string(text) : "";
}

std::optional<int> parse_years(std::string_view text) {
  if (!digits(text, 2) || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  int years = 0;
  for (const char c : text) years = years * 10 + (c - '0');
  if (years > 60) return std::nullopt;
  return years;
}

}  // namespace tasuki::calc

namespace tasuki::codec {

void read_decimal(JsonReader& reader, const json::value& value, const Field* field, Ratio& out) {
  if (!value.is_string()) return reader.violate(Code::wrong_type, {"\"12.5\""});
  const auto parsed = calc::parse_decimal(value.get_string());
  if (!parsed) return reader.violate(Code::bad_format);
  out = *parsed;
  if (field == nullptr) return;
  if (field->min != INT64_MIN && less(out, Ratio(field->min, 1))) {
    reader.violate(Code::too_small, {std::to_string(field->min)});
  }
  if (field->max != INT64_MAX && less(Ratio(field->max, 1), out)) {
    reader.violate(Code::too_large, {std::to_string(field->max)});
  }
}

void read_clock(JsonReader& reader, const json::value& value, DayMinute& out) {
  const auto parsed = value.is_string() ? parse_day_minute(value.get_string()) : std::nullopt;
  if (!parsed) return reader.violate(Code::bad_time);
  out = *parsed;
}

void read_cabinet_order_work(JsonReader& reader, const json::value& value,
                             calc::CabinetOrderWork& out) {
  if (value.is_bool()) {
    out.is_one = value.get_bool();
  } else if (value.is_int64()) {
    out.text = std::to_string(value.get_int64());
  } else {
    read_text(reader, value, nullptr, out.text);
    out.is_one = !out.text.empty();
  }
}

void read_clock_span(JsonReader& reader, const json::value& value, calc::ClockSpan& out) {
  if (!value.is_array() || value.get_array().size() != 2) {
    return reader.violate(Code::wrong_type, {"[\"12:00\",\"13:00\"]"});
  }
  reader.enter("0");
  read_clock(reader, value.get_array()[0], out.from);
  reader.leave();
  reader.enter("1");
  read_clock(reader, value.get_array()[1], out.to);
  reader.leave();
}

}  // namespace tasuki::codec
