#pragma once
// A form behind one type: what the registry, the papers of record and the command line need of it,
// made from the function that gives its example record. Its draw() and its record are found by the
// record's type, its list of items by its name.
//
//   form<example_dispatch_contract>("dispatch_contract", "個別労働者派遣契約書",
//   "法26条1項・則22条")

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "paper/forms/blocks.hpp"
#include "paper/forms/items.hpp"
#include "platform/json.hpp"

namespace tasuki::forms {

struct Form {
  std::string_view name;   // as in the glossary; of the paper, of the command, of its law list
  std::string_view title;  // as printed
  std::string_view law;    // the articles that demand the paper
  json::value (*example)();
  json::object (*schema)(Schemas&);
  // The whole record of what a caller gives: members left out have their defaults.
  json::value (*read)(JsonReader& reader, const json::value& given);
  std::vector<Leaf> (*leaves)(const json::value& record);
  pdf::Sheet (*draw)(const json::value& record, const DrawOptions& options);
  std::string_view items = name;  // statutory/form_items/<items>.csv
  std::vector<std::pair<std::string_view, json::value>> fixed = {};  // members set by the name

  // Several names may share one record and one list: variants of a paper.
  Form sharing(std::string_view list) && {
    items = list;
    return std::move(*this);
  }
  Form fixing(std::string_view member, json::value value) && {
    fixed.emplace_back(member, std::move(value));
    return std::move(*this);
  }
};

template <auto Example>
Form form(std::string_view name, std::string_view title, std::string_view law) {
  using Record = decltype(Example());
  Form f;
  f.name = name;
  f.title = title;
  f.law = law;
  f.items = name;
  f.example = [] { return to_json(Example()); };
  f.schema = [](Schemas& schemas) { return schema_of<Record>(schemas); };
  f.read = [](JsonReader& reader, const json::value& given) {
    Record record{};
    codec::Reader<Record>::read(reader, given, nullptr, record);
    return to_json(record);
  };
  f.leaves = [](const json::value& record) { return leaves_of(from_stored_json<Record>(record)); };
  f.draw = [](const json::value& record, const DrawOptions& options) {
    return draw(from_stored_json<Record>(record), options);
  };
  return f;
}

}  // namespace tasuki::forms
