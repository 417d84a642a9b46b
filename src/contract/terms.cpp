#include "contract/terms.hpp"

#include <algorithm>
#include <map>
#include <set>

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

// 法26条1項4号: which days, and who of them at which hours, must be clear from the table.
class TableCheck {
 public:
  TableCheck(const Terms& terms, Violations& found) : terms_(terms), found_(found) {
    for (const Shift& shift : terms.shifts) names_.insert(shift.name);
  }

  void run() {
    check_names();
    for (std::size_t i = 0; i < terms_.shift_table.size(); ++i) check_row(i, terms_.shift_table[i]);
  }

 private:
  struct Day {
    std::set<std::string> shifts;
    int people = 0;
    bool off = false;
  };

  void say(Code code, std::size_t row, std::string_view member,
           std::vector<std::string> params = {}) {
    found_.push_back({code, at("shift_table", row, member), "法26条1項4号", std::move(params)});
  }

  // A row says by the name which shift is meant.
  void check_names() {
    if (terms_.shift_table.empty()) return;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < terms_.shifts.size(); ++i) {
      const std::string& name = terms_.shifts[i].name;
      if (name.empty() || seen.insert(name).second) continue;
      found_.push_back({Code::duplicate, at("shifts", i, "name"), "法26条1項4号"});
    }
  }

  void check_row(std::size_t i, const ShiftDay& row) {
    if (row.on < terms_.starts_on || row.on > terms_.ends_on) {
      say(Code::outside_contract_period, i, "on", {text(terms_.starts_on), text(terms_.ends_on)});
    }
    Day& day = days_[row.on];
    const bool first = day.shifts.empty() && !day.off;
    if (!row.off() && !names_.contains(row.shift)) {
      say(Code::bad_choice, i, "shift");
    } else if (row.off() ? day.off : day.shifts.contains(row.shift)) {
      say(Code::duplicate, i, "shift");
    } else if (!first && (row.off() || day.off)) {
      say(Code::one_of_two, i, "shift", {"休み", "勤務", "a day off", "work"});
    }
    if (row.off()) {
      day.off = true;
    } else {
      day.shifts.insert(row.shift);
    }
    check_people(i, row, day);
  }

  void check_people(std::size_t i, const ShiftDay& row, Day& day) {
    if (row.people < 0) return say(Code::too_small, i, "people", {"0"});
    if (row.off()) return;
    const int wanted = row.people == 0 ? terms_.headcount : row.people;
    if (wanted > terms_.headcount - day.people) {
      return say(Code::over_headcount, i, "people", {std::to_string(terms_.headcount)});
    }
    day.people += wanted;
  }

  const Terms& terms_;
  Violations& found_;
  std::set<std::string> names_;
  std::map<Date, Day> days_;
};

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

// A table of hundreds of days is not said whole: how many it names, and the first that differ.
void compare_tables(const Terms& before, const Terms& after, const Field& field,
                    std::vector<Difference>& found) {
  constexpr int kSaid = 5;
  std::map<Date, std::array<std::string, 2>> days;
  int named[2] = {0, 0};
  const auto take = [&](const std::vector<ShiftDay>& table, std::size_t side) {
    for (const ShiftDay& row : table) {
      std::string& said = days[row.on][side];
      if (!said.empty()) continue;
      said = shift_day_text(table, row.on);
      ++named[side];
    }
  };
  take(before.shift_table, 0);
  take(after.shift_table, 1);
  std::erase_if(days, [](const auto& day) { return day.second[0] == day.second[1]; });
  if (days.empty()) return;
  const auto shown_of = [&](std::size_t side) {
    std::string all = std::to_string(named[side]) + "日";
    int said = 0;
    for (const auto& [on, of_day] : days) {
      if (++said > kSaid) break;
      all += "、" + text(on) + " " + (of_day[side].empty() ? "曜日どおり" : of_day[side]);
    }
    const int more = static_cast<int>(days.size()) - kSaid;
    return all + (more > 0 ? "、ほか" + std::to_string(more) + "日" : "");
  };
  found.push_back({"/" + std::string(field.member), std::string(field.label_ja),
                   std::string(field.label_en), shown_of(0), shown_of(1)});
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
  TableCheck(terms, found).run();
  return found;
}

Minutes weekly_scheduled(const Terms& terms) {
  std::array<Minutes, 7> by_weekday{};
  std::map<std::string, Minutes> by_name;
  for (const Shift& shift : terms.shifts) {
    const auto flags = shift.weekdays.flags();
    for (std::size_t day = 0; day < 7; ++day) {
      if (flags[day]) by_weekday[day] = std::max(by_weekday[day], shift.scheduled());
    }
    by_name[shift.name] = shift.scheduled();
  }
  std::map<Date, Minutes> named;  // the longest shift of each day of the table
  for (const ShiftDay& row : terms.shift_table) {
    named[row.on] = std::max(named[row.on], row.off() ? Minutes{0} : by_name[row.shift]);
  }
  Minutes plain;
  for (const Minutes day : by_weekday) plain += day;
  if (named.empty()) return plain;
  Minutes longest;
  const auto sunday = [](Date on) { return on - std::chrono::days{weekday_index(on)}; };
  for (Date week = sunday(terms.starts_on); week <= terms.ends_on; week += 7 * one_day) {
    Minutes sum;
    for (int day = 0; day < 7; ++day) {
      const Date on = week + day * one_day;
      if (on < terms.starts_on || on > terms.ends_on) continue;
      const auto row = named.find(on);
      sum += row == named.end() ? by_weekday[weekday_index(on)] : row->second;
    }
    longest = std::max(longest, sum);
  }
  return longest;
}

std::string shift_day_text(const std::vector<ShiftDay>& table, Date on) {
  std::string said;
  for (const ShiftDay& row : table) {
    if (row.on != on) continue;
    if (row.off()) return "休み";
    said += (said.empty() ? "" : "・") + row.shift +
            (row.people == 0 ? "" : " " + std::to_string(row.people) + "人");
  }
  return said;
}

std::vector<Difference> differences(const Terms& before, const Terms& after) {
  std::vector<Difference> found;
  const json::value old_value = to_json(before);
  const json::value new_value = to_json(after);
  for (const Field& field : Catalogue<Terms>::fields) {
    if (field.member == "shift_table") {
      compare_tables(before, after, field, found);
      continue;
    }
    compare(old_value.get_object().at(field.member), new_value.get_object().at(field.member),
            "/" + std::string(field.member), field, found);
  }
  return found;
}

}  // namespace tasuki::contract
