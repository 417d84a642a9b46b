#pragma once
// What the operator sees of the background: jobs and mail of all companies.

#include "platform/http/route.hpp"

namespace tasuki::jobs {

// What an operator has to look at: jobs that failed at least once and are not done, mails that
// could not be sent. A mail that was given up stops counting after a week: nothing can be done
// about it.
inline constexpr const char* kJobFails = "(state = 'parked' or (state = 'waiting' and tries > 0))";
inline constexpr const char* kMailFails =
    "((state = 'waiting' and tries > 0) or (state = 'parked' and created_at >"
    " current_setting('tasuki.at')::timestamptz - interval '7 days'))";

// What a kind of job is called; the code itself where it has no word.
std::string_view kind_word(std::string_view kind);

void operator_routes(http::Routes& routes);

}  // namespace tasuki::jobs
