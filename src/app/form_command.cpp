// `tasuki form`: a paper from its record, without a database.

#include <iostream>
#include <iterator>
#include <optional>

#include "app/commands.hpp"
#include "paper/law_list.hpp"
#include "platform/config.hpp"
#include "platform/http/handle.hpp"
#include "platform/statutory.hpp"

namespace tasuki::app {
namespace {

constexpr const char* kUsage =
    "usage: form --list\n"
    "       form NAME --schema | --example\n"
    "       form NAME [--edition YYYY-MM-DD] [--number TEXT] < record.json > paper.pdf\n";

struct FormRequest {
  std::string name;
  enum class Answer { pdf, schema, example } answer = Answer::pdf;
  std::optional<Date> edition;
  std::string number;
};

// nullopt: not understood.
std::optional<FormRequest> understood(const Arguments& arguments) {
  FormRequest request;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    const bool more = i + 1 < arguments.size();
    if (word == "--schema") {
      request.answer = FormRequest::Answer::schema;
    } else if (word == "--example") {
      request.answer = FormRequest::Answer::example;
    } else if (word == "--edition" && more) {
      request.edition = parse_date(arguments[++i]);
      if (!request.edition) return std::nullopt;
    } else if (word == "--number" && more) {
      request.number = arguments[++i];
    } else if (word.starts_with("-") || !request.name.empty()) {
      return std::nullopt;
    } else {
      request.name = word;
    }
  }
  if (request.name.empty()) return std::nullopt;
  return request;
}

// NAME, title, law, editions: a tab between them.
int list_forms() {
  for (const forms::Form& form : forms::all_forms()) {
    std::vector<std::string> editions;
    for (const Date day : forms::editions_of(paper::law_list(form))) editions.push_back(text(day));
    std::cout << form.name << '\t' << form.title << '\t' << form.law << '\t'
              << forms::joined(editions, ",") << '\n';
  }
  return 0;
}

int print_schema(const forms::Form& form, Date edition) {
  std::cout << json::serialize(
                   forms::schema_document(form, forms::items_on(paper::law_list(form), edition)))
            << "\n";
  return 0;
}

// A record says 1970-01-01 of a day that is not given; who reads an example need not know.
json::value without_unset_days(const json::value& value) {
  static const json::value unset = to_json(Date{});
  if (value.is_array()) {
    json::array rows;
    for (const json::value& row : value.get_array()) rows.push_back(without_unset_days(row));
    return rows;
  }
  if (!value.is_object()) return value;
  json::object members;
  for (const auto& [name, member] : value.get_object()) {
    if (member != unset) members[name] = without_unset_days(member);
  }
  return members;
}

// Which edition: the one asked for, else that of the day the paper bears, else today's.
Date edition_for(const FormRequest& request, const forms::Form& form, const json::value& given,
                 Date today) {
  if (request.edition) return *request.edition;
  JsonReader lenient(false);
  const Date day = forms::day_of_record(form, form.read(lenient, given));
  return day == Date{} ? today : day;
}

int print_paper(const FormRequest& request, const forms::Form& form, Date today) {
  const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
  const json::value given = parse_body(input);
  const Date edition = edition_for(request, form, given, today);
  auto [record, violations] =
      forms::checked_record(form, given, forms::items_on(paper::law_list(form), edition));
  require_none(std::move(violations));
  forms::DrawOptions options;
  options.number = request.number;
  options.edition = edition;
  const pdf::Laid laid = form.draw(record, options).lay_out();
  require_none(forms::violations_of(laid, form.leaves(record)));
  std::cout << pdf::render(laid) << std::flush;
  return std::cout ? 0 : 1;
}

}  // namespace

int form(const Arguments& arguments) {
  const Config config = load_config();
  statutory::load(config.statutory);
  const Date today = config.make_clock().today();
  if (arguments == Arguments{"--list"}) return list_forms();
  const auto request = understood(arguments);
  const forms::Form* form = request ? forms::find_form(request->name) : nullptr;
  if (form == nullptr) {
    if (request) std::cerr << "no form " << request->name << "; see form --list\n";
    std::cerr << kUsage;
    return 2;
  }
  try {
    switch (request->answer) {
      case FormRequest::Answer::schema:
        return print_schema(*form, request->edition.value_or(today));
      case FormRequest::Answer::example:
        std::cout << json::serialize(without_unset_days(form->example())) << "\n";
        return 0;
      case FormRequest::Answer::pdf:
        break;
    }
    return print_paper(*request, *form, today);
  } catch (const Problem& problem) {
    std::cerr << http::problem_response(problem, "").body << "\n";
    return 1;
  }
}

}  // namespace tasuki::app
