#pragma once
// What a form does with its record, spelled out for one record type. Only the files in codec/
// include this.

#include "paper/forms/form.hpp"

namespace tasuki::forms {

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
  f.held_items = [] {
    std::vector<std::string> names;
    if constexpr (requires(Record record) { contract_items(record); }) {
      for (auto& [name, text] : contract_items(Example())) names.push_back(std::move(name));
    }
    return names;
  };
  return f;
}

}  // namespace tasuki::forms
