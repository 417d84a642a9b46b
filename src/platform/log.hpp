#pragma once
// One JSON line to standard error per event: request id, route, status, milliseconds, ids.
// Never bodies, names of people, or cookies.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tasuki::log {

using Pairs = std::initializer_list<std::pair<std::string_view, std::string>>;

void info(std::string_view event, Pairs pairs = {});
void error(std::string_view event, Pairs pairs = {});

}  // namespace tasuki::log
