#include "base/era.hpp"

#include <array>
#include <stdexcept>

namespace tasuki {
namespace {

const std::array<Era, 5>& eras() {
  static const std::array<Era, 5> all{
      Era{"令和", 'R', date(2019, 5, 1)}, Era{"平成", 'H', date(1989, 1, 8)},
      Era{"昭和", 'S', date(1926, 12, 25)}, Era{"大正", 'T', date(1912, 7, 30)},
      Era{"明治", 'M', date(1868, 1, 25)}};
  return all;
}

std::string year_text(Date on) {
  const int year = era_year(on);
  return std::string(era_on(on).name) + (year == 1 ? "元" : std::to_string(year)) + "年";
}

}  // namespace

const Era& era_on(Date on) {
  for (const Era& era : eras()) {
    if (on >= era.begins_on) return era;
  }
  throw std::out_of_range("a day before the first era of the list");
}

int era_year(Date on) { return year_of(on) - year_of(era_on(on).begins_on) + 1; }

std::string era_text(Date on) {
  return year_text(on) + std::to_string(month_of(on)) + "月" + std::to_string(day_of(on)) + "日";
}

std::string era_text(YearMonth ym) {
  const Date on = last_day(ym);
  return year_text(on) + std::to_string(month_of(on)) + "月";
}

std::string era_short(Date on) {
  return std::string(1, era_on(on).letter) + std::to_string(era_year(on)) + "." +
         std::to_string(month_of(on)) + "." + std::to_string(day_of(on));
}

}  // namespace tasuki
