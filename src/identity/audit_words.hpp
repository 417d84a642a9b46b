#pragma once
// What the audit log calls what was done and where, in the cells of a file. The screen has the same
// words in both languages (web/src/audit/audit_text.ts; its test holds the two together).

#include <string>
#include <string_view>

#include "platform/http/route.hpp"

namespace tasuki::identity {

// Set once, when the route table is whole: a change is called what its route says of itself,
// without its remark.
void name_audit_verbs(const http::Routes& routes);

// What has no word is shown as it is.
std::string verb_word(std::string_view verb);
std::string table_word(std::string_view table);

// A kept row with every instant as the time in Japan.
json::value with_local_times(json::value row);

}  // namespace tasuki::identity
