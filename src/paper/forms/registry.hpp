#pragma once
// The one list of forms. Whoever adds a form adds a line to registry.cpp and a law list to
// statutory/form_items/; then it can be frozen, drawn, listed, checked and tried on the command
// line by its name.

#include "paper/forms/form.hpp"

namespace tasuki::forms {

const std::vector<Form>& all_forms();

// nullptr for an unknown name.
const Form* find_form(std::string_view name);

// The record a form is drawn from, of what a caller gives, with all violations at once: wrong types
// and unknown members, or else every item that the law demands and the record lacks (a choice that
// the law demands must be given, not left to its default). `items` is the list of the edition.
struct CheckedRecord {
  json::value record;
  Violations violations;
};
CheckedRecord checked_record(const Form& form, const json::value& given,
                             const std::vector<FormItem>& items);

// What cannot be printed as it should, with the member of the record that says it where it is one.
Violations violations_of(const pdf::Laid& laid, const std::vector<Leaf>& leaves = {});

// The first date of the record itself: the day that the paper bears. Date{} when it has none.
Date day_of_record(const Form& form, const json::value& record);

// What a member of a record is called, "" when the list of words does not say.
std::string_view member_label(std::string_view member);

// One JSON Schema without references, with the labels and articles of the law list, of the
// record's own catalogue, or of the list of words. Only what the law list demands unconditionally
// is required.
json::object schema_document(const Form& form, const std::vector<FormItem>& items);

}  // namespace tasuki::forms
