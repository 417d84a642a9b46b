#pragma once
// The law lists of the forms as they lie in statutory/form_items, read once.

#include "paper/forms/registry.hpp"

namespace tasuki::paper {

// Throws std::logic_error before statutory::load, law::BadStatutoryTable when the list is wrong.
const std::vector<forms::FormItem>& law_list(const forms::Form& form);

// What the law demands of a paper of the kind on the day and its record does not say, each with its
// member, label and article. Throws as above, std::out_of_range for an unknown kind.
Violations missing_items(std::string_view kind, const json::value& record, Date on);

// The edition of the form that is in force on a day: the latest day of its law list that is not
// after it; before the first edition, the first. Throws as above, std::out_of_range for an unknown
// kind.
Date edition_on(std::string_view kind, Date on);

}  // namespace tasuki::paper
