#include "calc/calc.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace tasuki::calc {
namespace {

constexpr std::string_view kComponents = "#/components/schemas/";

// Schemas of the OpenAPI document refer to one another there; here they refer to $defs.
void use_defs(json::value& value) {
  if (value.is_array()) {
    for (json::value& item : value.get_array()) use_defs(item);
  } else if (value.is_object()) {
    for (auto& [key, item] : value.get_object()) {
      if (key == "$ref" && item.is_string()) {
        const std::string_view name =
            std::string_view(item.get_string()).substr(kComponents.size());
        item = json::string("#/$defs/" + std::string(name));
      } else {
        use_defs(item);
      }
    }
  }
}

json::object alone(json::object (*schema)(Schemas&)) {
  Schemas schemas;
  json::object root = schema(schemas);
  root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  json::object defs;
  for (const auto& [name, part] : schemas.named) defs[name] = part;
  root["$defs"] = std::move(defs);
  json::value whole = std::move(root);
  use_defs(whole);
  return whole.get_object();
}

json::object error_of(Code code, const std::vector<std::string>& params,
                      const std::string& pointer) {
  return {{"code", code_text(code)},
          {"message", message_ja(code, params)},
          {"message_en", message_en(code, params)},
          {"pointer", pointer}};
}

// The first violation is the error; the others follow it, so that all can be mended at once.
json::object error_object(const Problem& problem) {
  if (problem.violations().empty()) {
    return {{"error", error_of(problem.code(), problem.params(), "")}};
  }
  json::array all;
  for (const Violation& violation : problem.violations()) {
    all.push_back(error_of(violation.code, violation.params, violation.pointer));
  }
  json::object error = all.front().as_object();
  if (all.size() > 1) error["violations"] = std::move(all);
  return {{"error", std::move(error)}};
}

}  // namespace

const std::vector<Topic>& topics() {
  static const std::vector<Topic> table = [] {
    std::vector<Topic> all;
    for (const auto& some :
         {dispatch_limit_topics(), dispatch_period_topics(), engagement_topics(), wage_topics(),
          working_time_topics(), overtime_limit_topics(), leave_topics(), other_topics()}) {
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }();
  return table;
}

const Topic* find_topic(std::string_view name) {
  const auto& all = topics();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Topic& topic) { return topic.name == name; });
  return found == all.end() ? nullptr : &*found;
}

json::value calculate(const Topic& topic, const json::value& input, const Tables& tables) {
  try {
    return topic.run(input, tables);
  } catch (const std::overflow_error&) {
    refuse(Code::too_large, "", {"9223372036854775807"});
  }
}

Line answer_line(const Topic& topic, std::string_view line, const Tables& tables) {
  Line result;
  try {
    const json::value input = parse_body(line);
    result.was_json = true;
    result.text = json::serialize(calculate(topic, input, tables));
  } catch (const Problem& problem) {
    result.text = json::serialize(error_object(problem));
  }
  return result;
}

bool answer_lines(const Topic& topic, std::istream& in, std::ostream& out, const Tables& tables) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  bool all_json = true;
  std::size_t empty = 0;  // lines that are answered once another line follows them
  bool first = true;
  const auto answer = [&](std::string_view text) {
    const Line result = answer_line(topic, text, tables);
    all_json = all_json && result.was_json;
    out << result.text << '\n';
  };
  for (std::string line; std::getline(in, line); first = false) {
    std::string_view text = line;
    if (first && text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) {
      ++empty;
      continue;
    }
    for (; empty > 0; --empty) answer("");
    answer(text);
    if (in.rdbuf()->in_avail() <= 0) out.flush();
  }
  out.flush();
  return all_json;
}

TopicView view_of(const Topic& topic) {
  return {std::string(topic.name),     topic.group,
          std::string(topic.title_ja), std::string(topic.title_en),
          std::string(topic.article),  json::parse(topic.example),
          alone(topic.in_schema),      alone(topic.out_schema)};
}

void add_input_limits(json::object& property, const Field& field) {
  json::value* choice = property.if_contains("anyOf");  // the value, or null
  json::object& own = choice == nullptr ? property : choice->get_array()[0].get_object();
  const json::value* type = own.if_contains("type");
  if (type == nullptr || !type->is_string()) return;
  const auto limit = [&](const char* least, const char* most) {
    if (field.min != INT64_MIN) own[least] = field.min;
    if (field.max != INT64_MAX) own[most] = field.max;
  };
  if (*type == "integer") limit("minimum", "maximum");
  if (*type == "array") limit("minItems", "maxItems");
  if (*type == "object") limit("minProperties", "maxProperties");
}

void refuse(Code code, std::string pointer, std::vector<std::string> params, std::string law) {
  throw Problem(Code::invalid_input,
                Violations{{code, std::move(pointer), std::move(law), std::move(params), false}});
}

}  // namespace tasuki::calc
