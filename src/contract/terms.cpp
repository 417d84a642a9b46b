#include "contract/terms.hpp"

#include <algorithm>

#include "platform/json.hpp"

namespace tasuki::contract {
namespace {

std::string at(std::string_view list, std::size_t index, std::string_view member) {
  return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(member);
}

void check_shift(const Shift& shift, std::size_t index, Violations& found) {
  if (shift.end_min <= shift.start_min) {
    found.push_back({Code::end_before_start, at("shifts", index, "end_min"), "法26条1項5号"});
  }
  std::vector<Break> breaks = shift.breaks;
  std::sort(breaks.begin(), breaks.end(),
            [](const Break& a, const Break& b) { return a.start_min < b.start_min; });
  DayMinute free_from = shift.start_min;
  for (const Break& span : breaks) {
    if (span.start_min < free_from || span.end_min <= span.start_min ||
        span.end_min > shift.end_min) {
      found.push_back({Code::break_outside_work, at("shifts", index, "breaks"), "法26条1項5号"});
      return;
    }
    free_from = span.end_min;
  }
}

// Shown value of a JSON leaf.
std::string shown(const json::value& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "はい" : "いいえ";
  return json::serialize(value);
}

void compare(const json::value& before, const json::value& after, const std::string& pointer,
             const Field& top, std::vector<Difference>& found) {
  if (before == after) return;
  if (before.is_object() && after.is_object()) {
    for (const auto& [key, value] : after.get_object()) {
      compare(before.get_object().at(key), value, pointer + "/" + std::string(key), top, found);
    }
    return;
  }
  found.push_back(
      {pointer, std::string(top.label_ja), std::string(top.label_en), shown(before), shown(after)});
}

}  // namespace

Minutes Shift::scheduled() const {
  Minutes total = end_min - start_min;
  for (const Break& span : breaks) total = total - (span.end_min - span.start_min);
  return total;
}

Violations violations_of(const Terms& terms) {
  Violations found;
  if (terms.ends_on < terms.starts_on) {
    found.push_back({Code::period_reversed, "/ends_on", "法26条1項4号"});
  }
  for (std::size_t i = 0; i < terms.shifts.size(); ++i) check_shift(terms.shifts[i], i, found);
  for (std::size_t i = 0; i < terms.days_off.size(); ++i) {
    if (terms.days_off[i].to_on < terms.days_off[i].from_on) {
      found.push_back({Code::period_reversed, at("days_off", i, "to_on")});
    }
  }
  if (terms.price.amount < Yen{0}) {
    found.push_back({Code::price_not_positive, "/price/amount"});
  }
  return found;
}

Minutes weekly_scheduled(const Terms& terms) {
  Minutes week;
  for (std::size_t day = 0; day < 7; ++day) {
    Minutes longest;
    for (const Shift& shift : terms.shifts) {
      if (shift.weekdays.flags()[day]) longest = std::max(longest, shift.scheduled());
    }
    week += longest;
  }
  return week;
}

std::vector<Difference> differences(const Terms& before, const Terms& after) {
  std::vector<Difference> found;
  const json::value old_value = to_json(before);
  const json::value new_value = to_json(after);
  for (const Field& field : Catalogue<Terms>::fields) {
    compare(old_value.get_object().at(field.member), new_value.get_object().at(field.member),
            "/" + std::string(field.member), field, found);
  }
  return found;
}

}  // namespace tasuki::contract
