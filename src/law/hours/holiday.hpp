#pragma once
// National holidays (国民の祝日に関する法律). They have no effect of their own in labour law: such
// a day is off only when the contract or the work rules say so.

#include <map>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::law {

class HolidayCalendar {
 public:
  // The topic `holidays` with key column holiday_on; each row holds for its calendar year
  // (effective_from 1 January, effective_to 31 December). Throws BadStatutoryTable otherwise.
  static HolidayCalendar from(const StatutoryTable& table);

  // Whether the holidays of the day's year are loaded.
  bool covers(Date on) const { return years_.contains(year_of(on)); }

  // 元日, 休日（振替）, 休日（国民の休日） …; nullopt on other days. Throws NoStatutoryTable
  // outside the loaded years.
  std::optional<std::string> name_on(Date on) const;

  // The edition that holds the day's year. Throws NoStatutoryTable likewise.
  const std::string& edition_on(Date on) const;

 private:
  std::map<Date, std::string> names_;
  std::map<int, std::string> years_;  // year → edition
};

// Throws NoStatutoryTable outside the loaded years.
bool is_national_holiday(const HolidayCalendar& calendar, Date on);

}  // namespace tasuki::law
