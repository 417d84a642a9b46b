// What can be said of every form alike: checks of a given record, its schema.

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "paper/forms/registry.hpp"
#include "paper/seal.hpp"

namespace tasuki::forms {
namespace {

constexpr std::int64_t kLongestText = 20'000;  // clauses of a contract are long

// The member at a JSON pointer, or nullptr when it was not given.
const json::value* given_at(const json::value& value, std::string_view pointer) {
  boost::system::error_code none;
  const json::value* found = value.find_pointer(pointer, none);
  return found == nullptr || found->is_null() ? nullptr : found;
}

// Nothing where the way leads through something that is no object: the reader says so.
void set_at(json::value& root, std::string_view pointer, const json::value& value) {
  json::value* at = &root;
  while (!pointer.empty()) {
    if (at->is_null()) *at = json::object{};
    if (!at->is_object()) return;
    pointer.remove_prefix(1);
    const size_t end = std::min(pointer.find('/'), pointer.size());
    at = &at->get_object()[pointer.substr(0, end)];
    pointer.remove_prefix(end);
  }
  *at = value;
}

// Sets what the form's name says; a caller who says otherwise means another form.
json::value with_fixed(const Form& form, json::value given, Violations& violations) {
  if (!given.is_object()) return given;
  for (const auto& [pointer, value] : form.fixed) {
    const json::value* said = given_at(given, pointer);
    if (said != nullptr && *said != value) {
      violations.push_back({Code::other_form, std::string(pointer), "", {json::serialize(value)}});
    }
    set_at(given, pointer, value);
  }
  return given;
}

// Whether `pointer` is, or lies in or around, a member that a violation names already.
bool named_already(const Violations& violations, std::string_view pointer) {
  const auto within = [](std::string_view inner, std::string_view outer) {
    return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
  };
  return std::any_of(violations.begin(), violations.end(), [&](const Violation& v) {
    return within(pointer, v.pointer) || within(v.pointer, pointer);
  });
}

// A choice or a number that nobody gave: the default is no answer.
bool left_to_default(const Leaf& leaf, const json::value& given) {
  return !leaf.blank && leaf.shown.empty() && given_at(given, leaf.pointer) == nullptr;
}

// What a number can be at all, by the name of its member, with its parent's where that decides.
struct NumberRange {
  std::string_view member;
  std::int64_t max;
};
constexpr NumberRange kRanges[] = {
    {"age_under_18", 17},
    {"break_time", 24 * 60},
    {"break_total", 24 * 60},
    {"days_after_6_months", 40},
    {"days_in_month", 31},
    {"day_limit", 24 * 60},
    {"early_days", 40},
    {"fee/amount", 100'000'000},
    {"head_count", 100'000},
    {"holiday_days_in_month", 31},
    {"month_limit", 31 * 24 * 60},
    {"ordinary_days_in_month", 31},
    {"year_limit", 366 * 24 * 60},
};

std::optional<std::int64_t> most_of(std::string_view pointer) {
  for (const NumberRange& range : kRanges) {
    if (pointer.ends_with("/" + std::string(range.member))) return range.max;
  }
  return std::nullopt;
}

std::optional<std::int64_t> number_of(const Leaf& leaf) {
  std::int64_t number = 0;
  const char* end = leaf.value.data() + leaf.value.size();
  const auto read = std::from_chars(leaf.value.data(), end, number);
  const bool whole = leaf.shown.empty() && read.ec == std::errc() && read.ptr == end;
  return whole ? std::optional(number) : std::nullopt;
}

void check_numbers(const Form& form, const std::vector<Leaf>& leaves, Violations& found) {
  for (const Leaf& leaf : leaves) {
    const auto number = number_of(leaf);
    if (!number) continue;
    const auto most = most_of(leaf.pointer);
    if (*number < 0 && !form.signed_numbers) {
      found.push_back({Code::too_small, leaf.pointer, "", {"0"}});
    } else if (most && *number > *most) {
      found.push_back({Code::too_large, leaf.pointer, "", {std::to_string(*most)}});
    }
  }
}

void check_pictures(const std::vector<Leaf>& leaves, Violations& found) {
  for (const Leaf& leaf : leaves) {
    if (!leaf.pointer.ends_with("/seal_png") || leaf.blank || named_already(found, leaf.pointer)) {
      continue;
    }
    if (!paper::is_seal_picture(leaf.value)) found.push_back({Code::bad_image, leaf.pointer});
  }
}

// The page has no place for a change of an item that it does not show: it would be lost.
void check_held(const Form& form, const json::value& record, Violations& found) {
  const std::vector<std::string> names = form.held_items();
  if (names.empty()) return;
  const json::array& held = record.at("held").as_array();
  for (std::size_t i = 0; i < held.size(); ++i) {
    const std::string item(held[i].at("item").as_string());
    const std::string pointer = "/held/" + std::to_string(i) + "/item";
    const bool known = std::find(names.begin(), names.end(), item) != names.end();
    if (!known && !named_already(found, pointer)) found.push_back({Code::bad_choice, pointer});
  }
}

// The same in the schema.
void name_held(const Form& form, json::object& schema) {
  const std::vector<std::string> names = form.held_items();
  if (names.empty()) return;
  json::array choices;
  for (const std::string& name : names) choices.push_back(json::string(name));
  json::value& held = schema["properties"].as_object()["held"];
  held.at("items").at("properties").at("item").as_object()["enum"] = std::move(choices);
}

// The limits of numbers in the schema.
void limit_numbers(json::object& schema, bool signed_numbers, const std::string& pointer = "") {
  if (json::value* items = schema.if_contains("items")) {
    limit_numbers(items->as_object(), signed_numbers);
  }
  const json::value* type = schema.if_contains("type");
  if (type != nullptr && *type == "integer") {
    if (!signed_numbers && !schema.contains("minimum")) schema["minimum"] = 0;
    if (const auto most = most_of(pointer)) schema["maximum"] = *most;
  }
  json::value* properties = schema.if_contains("properties");
  if (properties == nullptr) return;
  for (auto& [member, property] : properties->as_object()) {
    limit_numbers(property.as_object(), signed_numbers, pointer + "/" + std::string(member));
  }
}

// Whose text a piece of the page is: what cannot be printed is said at its member.
std::string pointer_of(const std::vector<Leaf>& leaves, std::string_view piece) {
  const Leaf* found = nullptr;
  for (const Leaf& leaf : leaves) {
    if (leaf.shown.empty() || piece.empty()) continue;
    const bool same = leaf.value.find(piece) != std::string::npos ||
                      piece.find(leaf.value) != std::string_view::npos;
    if (same && (found == nullptr || leaf.value.size() > found->value.size())) found = &leaf;
  }
  return found == nullptr ? "" : found->pointer;
}

// 指揮命令者：氏名: the item's label, and the member's where it says more.
std::string item_name(const FormItem& item, std::string_view pointer) {
  const std::string_view member = member_label(pointer.substr(pointer.rfind('/') + 1));
  if (member.empty() || item.label_ja.find(member) != std::string::npos) return item.label_ja;
  return item.label_ja + "：" + std::string(member);
}

json::value without_references(const json::value& schema, const Schemas& schemas);

json::object object_without_references(const json::object& schema, const Schemas& schemas) {
  json::object out;
  for (const auto& [key, value] : schema) {
    if (key == "$ref") {
      const std::string_view path = value.get_string();
      const auto named = schemas.named.find(std::string(path.substr(path.rfind('/') + 1)));
      for (const auto& [inner_key, inner] : object_without_references(named->second, schemas)) {
        out[inner_key] = inner;
      }
    } else if (key != "required") {  // the law list says it, not the C++ type
      out[key] = without_references(value, schemas);
    }
  }
  return out;
}

json::value without_references(const json::value& schema, const Schemas& schemas) {
  if (schema.is_object()) return object_without_references(schema.get_object(), schemas);
  if (!schema.is_array()) return schema;
  json::array out;
  for (const json::value& item : schema.get_array()) {
    out.push_back(without_references(item, schemas));
  }
  return out;
}

using Wordings = std::map<std::string, std::string, std::less<>>;

// What a record may leave out although the law list demands it, by pointer: the form's name says
// it, or the paper then bears this wording.
Wordings said_anyway(const Form& form) {
  Wordings said;
  JsonReader lenient(false);
  for (const Leaf& leaf : form.leaves(form.read(lenient, json::object{}))) {
    if (!leaf.blank && !leaf.shown.empty()) said.emplace(leaf.pointer, leaf.value);
  }
  for (const auto& [pointer, value] : form.fixed) said.insert_or_assign(std::string(pointer), "");
  return said;
}

void require_member(json::object& schema, std::string_view member) {
  json::value& required = schema["required"];
  if (!required.is_array()) required = json::array{};
  json::array& names = required.get_array();
  const json::value name(member);
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// Writes what the list says of one item at the place its pointer names.
void annotate(json::object& root, const FormItem& item, const std::string& place,
              const Wordings& said) {
  const auto wording = said.find(place);
  json::object* at = &root;
  std::string_view pointer = place;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string_view member = pointer.substr(0, end);
    pointer.remove_prefix(end);
    if (member == "*") {
      at = &(*at)["items"].as_object();
      continue;
    }
    // What each row must say does not demand that there are rows.
    const bool rows = pointer.starts_with("/*");
    if (item.mandatory == Mandatory::yes && !rows && wording == said.end()) {
      require_member(*at, member);
    }
    at = &(*at)["properties"].as_object()[member].as_object();
  }
  (*at)["title"] = item_name(item, place);
  (*at)["x-law"] = item.article;
  if (item.mandatory == Mandatory::conditional) (*at)["x-condition"] = item.condition;
  if (wording != said.end() && !wording->second.empty()) (*at)["default"] = wording->second;
}

void name_members(json::object& schema) {
  if (json::value* items = schema.if_contains("items")) name_members(items->as_object());
  json::value* properties = schema.if_contains("properties");
  if (properties == nullptr) return;
  for (auto& [member, property] : properties->as_object()) {
    json::object& inner = property.as_object();
    const std::string_view label = member_label(member);
    if (!inner.contains("title") && !label.empty()) inner["title"] = label;
    name_members(inner);
  }
}

}  // namespace

CheckedRecord checked_record(const Form& form, const json::value& given,
                             const std::vector<FormItem>& items) {
  CheckedRecord result;
  const json::value whole = with_fixed(form, given, result.violations);
  JsonReader reader(true, kLongestText);
  result.record = form.read(reader, whole);
  result.violations.insert(result.violations.end(), reader.violations().begin(),
                           reader.violations().end());
  const Violations unreadable = result.violations;
  const std::vector<Leaf> leaves = form.leaves(result.record);
  check_numbers(form, leaves, result.violations);
  check_pictures(leaves, result.violations);
  check_held(form, result.record, result.violations);
  for (const FormItem& item : items) {
    if (item.mandatory == Mandatory::no) continue;
    for (const Leaf& leaf : leaves_for(leaves, item)) {
      if (!leaf.blank && !left_to_default(leaf, whole)) continue;
      if (named_already(unreadable, leaf.pointer)) continue;
      result.violations.push_back(
          {Code::form_item_missing, leaf.pointer, item.article, {item_name(item, leaf.pointer)}});
    }
  }
  return result;
}

Violations violations_of(const pdf::Laid& laid, const std::vector<Leaf>& leaves) {
  using Kind = pdf::Laid::Problem::Kind;
  Violations violations;
  for (const pdf::Laid::Problem& problem : laid.problems) {
    const bool glyph = problem.kind == Kind::missing_glyph;
    const bool whole = problem.kind == Kind::too_many_pages;
    violations.push_back({glyph ? Code::missing_glyph : Code::form_overflow,
                          whole ? "" : pointer_of(leaves, problem.text),
                          "",
                          {problem.text}});
  }
  return violations;
}

Date day_of_record(const Form& form, const json::value& record) {
  for (const Leaf& leaf : form.leaves(record)) {
    if (leaf.blank || leaf.pointer.rfind('/') != 0 || leaf.shown.empty()) continue;
    if (const auto day = parse_date(leaf.value)) return *day;
  }
  return {};
}

json::object schema_document(const Form& form, const std::vector<FormItem>& items) {
  Schemas schemas;
  json::object schema = object_without_references(form.schema(schemas), schemas);
  const Wordings said = said_anyway(form);
  for (const FormItem& item : items) {
    for (const std::string& pointer : item.pointers) annotate(schema, item, pointer, said);
  }
  name_members(schema);
  name_held(form, schema);
  limit_numbers(schema, form.signed_numbers);
  for (const auto& [pointer, value] : form.fixed) {
    json::object* at = &schema;
    for (std::string_view rest = pointer; !rest.empty();) {
      rest.remove_prefix(1);
      const size_t end = std::min(rest.find('/'), rest.size());
      at = &(*at)["properties"].as_object()[rest.substr(0, end)].as_object();
      rest.remove_prefix(end);
    }
    (*at)["const"] = value;
  }
  json::object document;
  document["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  document["title"] = form.title;
  document["x-law"] = form.law;
  for (const auto& [key, value] : schema) document[key] = value;
  return document;
}

}  // namespace tasuki::forms
