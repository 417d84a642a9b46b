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
  // The items that `held` of the record may name (held_items.hpp); none where it has no `held`.
  std::vector<std::string> (*held_items)();
  std::string_view items = name;  // statutory/form_items/<items>.csv
  // Members set by the name, as pointers.
  std::vector<std::pair<std::string_view, json::value>> fixed = {};
  bool signed_numbers = false;  // losses and refunds; elsewhere no number is below nought

  // Several names may share one record and one list: variants of a paper.
  Form sharing(std::string_view list) && {
    items = list;
    return std::move(*this);
  }
  Form fixing(std::string_view pointer, json::value value) && {
    fixed.emplace_back(pointer, std::move(value));
    return std::move(*this);
  }
  Form with_signed_numbers() && {
    signed_numbers = true;
    return std::move(*this);
  }
};

// The form whose example record `Example` makes. Defined in form_codec.hpp; each form's own file in
// codec/ instantiates it, so that a change of one record compiles one small file.
template <auto Example>
Form form(std::string_view name, std::string_view title, std::string_view law);

}  // namespace tasuki::forms
