#pragma once
// Japanese eras (元号). The list is data: a new era is one more row.

#include <string>

#include "base/date.hpp"

namespace tasuki {

struct Era {
  const char* name;  // 令和
  char letter;       // R
  Date begins_on;
};

// Throws std::out_of_range before 明治 (1868-01-25).
const Era& era_on(Date on);
// The year of the era, 1 for its first calendar year.
int era_year(Date on);

// 令和9年7月1日; the first year is 元年.
std::string era_text(Date on);
// 令和9年8月
std::string era_text(YearMonth ym);
// R9.7.1
std::string era_short(Date on);

}  // namespace tasuki
