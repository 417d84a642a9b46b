#include "law/hours/holiday.hpp"

namespace tasuki::law {

HolidayCalendar HolidayCalendar::from(const StatutoryTable& table) {
  HolidayCalendar calendar;
  for (const StatutoryRow* row : table.all_rows()) {
    const auto on = parse_date(row->at("holiday_on"));
    if (!on || row->effective_from != date(year_of(*on), 1, 1) ||
        row->effective_to != date(year_of(*on), 12, 31)) {
      throw BadStatutoryTable("a holiday must hold for its own calendar year: " +
                              row->at("holiday_on"));
    }
    calendar.years_[year_of(*on)] = row->edition;
    calendar.names_[*on] = row->at("name");
  }
  return calendar;
}

std::optional<std::string> HolidayCalendar::name_on(Date on) const {
  if (!covers(on)) throw NoStatutoryTable("holidays", on);
  const auto found = names_.find(on);
  if (found == names_.end()) return std::nullopt;
  return found->second;
}

const std::string& HolidayCalendar::edition_on(Date on) const {
  if (!covers(on)) throw NoStatutoryTable("holidays", on);
  return years_.at(year_of(on));
}

bool is_national_holiday(const HolidayCalendar& calendar, Date on) {
  return calendar.name_on(on).has_value();
}

}  // namespace tasuki::law
