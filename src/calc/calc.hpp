#pragma once
// The calculator: one topic = one described input, one described output and the pure rule between
// them. The command line, the HTTP routes and the page all read the one table `topics()`.

#include <boost/describe.hpp>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "calc/derivation.hpp"
#include "law/hours/holiday.hpp"
#include "law/tables/statutory_table.hpp"
#include "platform/json.hpp"

namespace tasuki::calc {

// The statutory tables that rules look at.
struct Tables {
  const law::HolidayCalendar& holidays;
  const law::StatutoryTable& minimum_wage;     // key prefecture
  const law::StatutoryTable& paid_leave;       // key weekly_days, service_months
  const law::StatutoryTable& day_labor_works;  // key number
};

enum class Group { dispatch, wage, working_time, leave, other };
BOOST_DESCRIBE_ENUM(Group, dispatch, wage, working_time, leave, other)

struct Topic {
  std::string_view name;  // of the command line and the URL: cooling_off
  Group group{};
  std::string_view title_ja;
  std::string_view title_en;
  std::string_view article;
  std::string_view example;  // an input, as JSON
  json::object (*in_schema)(Schemas&) = nullptr;
  json::object (*out_schema)(Schemas&) = nullptr;
  // Throws Problem with every violation of the input.
  json::value (*run)(const json::value& input, const Tables& tables) = nullptr;
};

// In the order in which people are shown them.
const std::vector<Topic>& topics();
const Topic* find_topic(std::string_view name);

// The result of one input. Throws Problem; a figure too large for exact arithmetic is one, too.
json::value calculate(const Topic& topic, const json::value& input, const Tables& tables);

// One line of the command line: the result, or {"error": {code, message, pointer}}.
struct Line {
  std::string text;
  bool was_json = false;
};
Line answer_line(const Topic& topic, std::string_view line, const Tables& tables);

// One answer for each line, in the same order, so that line n of the output answers line n of the
// input; an empty line among others is one that is no JSON, empty lines at the end are none. A
// byte-order mark and CR before LF are passed over. Answers that wait for no further input are
// written out at once. True when every line was JSON.
bool answer_lines(const Topic& topic, std::istream& in, std::ostream& out, const Tables& tables);

// What people and programs are told of a topic; `input` and `output` are JSON schemas that need no
// other document.
struct TopicView {
  std::string topic;
  Group group{};
  std::string title_ja;
  std::string title_en;
  std::string article;
  json::value example;
  json::value input;
  json::value output;
};
BOOST_DESCRIBE_STRUCT(TopicView, (),
                      (topic, group, title_ja, title_en, article, example, input, output))
TopicView view_of(const Topic& topic);

// ---------------------------------------------------------------- for the topics themselves

namespace detail {

template <class Out, class In>
Out out_type(Out (*)(const In&, const Tables&));
template <class Out, class In>
In in_type(Out (*)(const In&, const Tables&));

}  // namespace detail

// What the catalogue says of members that may be absent and of the length of lists. The general
// schema, which inputs share with answers, leaves it out.
void add_input_limits(json::object& property, const Field& field);

template <class In>
json::object input_schema(Schemas& schemas) {
  json::object reference = schema_of<In>(schemas);
  json::object& own = schemas.named.at(schemas.name_of(codec::type_name<In>()));
  for (const Field& field : Catalogue<In>::fields) {
    add_input_limits(own["properties"].get_object()[field.member].get_object(), field);
  }
  return reference;
}

// Completes a row of the table with what follows from the type of its rule.
template <auto rule>
Topic topic(Topic row) {
  using In = decltype(detail::in_type(rule));
  using Out = decltype(detail::out_type(rule));
  static_assert(catalogue_complete<In>() && catalogue_complete<Out>());
  row.in_schema = &input_schema<In>;
  row.out_schema = [](Schemas& schemas) { return schema_of<Out>(schemas); };
  row.run = [](const json::value& input, const Tables& tables) {
    return to_json(rule(from_request_json<In>(input), tables));
  };
  return row;
}

// Rows of a catalogue: a member that must be there, and the derivation.
constexpr Field needed(std::string_view member, std::string_view ja, std::string_view en,
                       std::string_view law = "", std::int64_t min = INT64_MIN,
                       std::int64_t max = INT64_MAX) {
  return {member, ja, en, law, min, max, true};
}
inline constexpr Field kExplainField{"explain", "計算の過程", "Derivation"};

std::vector<Topic> dispatch_limit_topics();
std::vector<Topic> dispatch_period_topics();
std::vector<Topic> engagement_topics();
std::vector<Topic> wage_topics();
std::vector<Topic> working_time_topics();
std::vector<Topic> overtime_limit_topics();
std::vector<Topic> leave_topics();
std::vector<Topic> other_topics();

// The violation of one member, as an exception.
[[noreturn]] void refuse(Code code, std::string pointer, std::vector<std::string> params = {},
                         std::string law = "");

// Runs a look-up; a day outside the table is a violation of the member that holds the day.
template <class F>
auto from_table(std::string_view table_ja, std::string pointer, F&& look_up) {
  try {
    return look_up();
  } catch (const law::NoStatutoryTable& none) {
    refuse(Code::no_statutory_table, std::move(pointer), {text(none.on()), std::string(table_ja)});
  }
}

}  // namespace tasuki::calc
