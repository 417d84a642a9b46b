#include "law/hours/holiday.hpp"

#include <gtest/gtest.h>

#include <set>

#include "../test/support/statutory_files.hpp"

namespace tasuki::law {
namespace {

HolidayCalendar loaded() {
  StatutoryTable table("holidays", {"holiday_on"});
  table.add_edition("2023-2027", test::statutory_file("holidays/2023-2027.csv"));
  return HolidayCalendar::from(table);
}

TEST(LawHoliday, NamesOfTheCabinetOfficeList) {
  struct Row {
    Date on;
    const char* name;  // nullptr: an ordinary day
  };
  const Row rows[] = {
      {date(2027, 8, 11), "山の日"},        {date(2026, 9, 21), "敬老の日"},
      {date(2026, 11, 23), "勤労感謝の日"}, {date(2026, 9, 22), "休日（国民の休日）"},
      {date(2024, 8, 12), "休日（振替）"},  {date(2023, 1, 2), "休日（振替）"},
      {date(2026, 9, 24), nullptr},         {date(2027, 8, 12), nullptr},
  };
  const HolidayCalendar calendar = loaded();
  for (const Row& row : rows) {
    const auto name = calendar.name_on(row.on);
    EXPECT_EQ(is_national_holiday(calendar, row.on), row.name != nullptr) << text(row.on);
    EXPECT_EQ(name.value_or(""), row.name == nullptr ? "" : row.name) << text(row.on);
  }
}

TEST(LawHoliday, AYearThatIsNotLoadedIsAnError) {
  const HolidayCalendar calendar = loaded();
  EXPECT_FALSE(calendar.covers(date(2022, 12, 31)));
  EXPECT_TRUE(calendar.covers(date(2023, 1, 1)));
  EXPECT_TRUE(calendar.covers(date(2027, 12, 31)));
  EXPECT_THROW(is_national_holiday(calendar, date(2022, 12, 31)), NoStatutoryTable);
  EXPECT_THROW(is_national_holiday(calendar, date(2028, 1, 1)), NoStatutoryTable);
}

// The days that 国民の祝日に関する法律2条・3条 itself gives, worked out here from its text.
class HolidaysByLaw {
 public:
  explicit HolidaysByLaw(int year) : year_(year) {
    for (const auto& [month, day] :
         std::initializer_list<std::pair<unsigned, unsigned>>{{1, 1},
                                                              {2, 11},
                                                              {2, 23},
                                                              {4, 29},
                                                              {5, 3},
                                                              {5, 4},
                                                              {5, 5},
                                                              {8, 11},
                                                              {11, 3},
                                                              {11, 23}}) {
      days_.insert(date(year, month, day));
    }
    days_.insert(monday(1, 2));
    days_.insert(monday(7, 3));
    days_.insert(monday(9, 3));
    days_.insert(monday(10, 2));
    // Equinoxes by the formula of the Astronomical Observatory for 1980–2099, in 1/1,000,000 days.
    const int since = year - 1980;
    days_.insert(
        date(year, 3, static_cast<unsigned>((20843100 + 242194 * since) / 1000000 - since / 4)));
    days_.insert(
        date(year, 9, static_cast<unsigned>((23248800 + 242194 * since) / 1000000 - since / 4)));
    add_substitutes();
  }

  const std::set<Date>& days() const { return days_; }

 private:
  Date monday(unsigned month, unsigned nth) const {
    Date on = date(year_, month, 1);
    while (weekday_index(on) != 1) on += one_day;
    return on + std::chrono::days{7 * (static_cast<int>(nth) - 1)};
  }

  void add_substitutes() {
    const std::set<Date> named = days_;
    for (const Date on : named) {  // 3条2項: the next day that is no holiday
      if (weekday_index(on) != 0) continue;
      Date next = on + one_day;
      while (named.contains(next)) next += one_day;
      days_.insert(next);
    }
    for (const Date on : named) {  // 3条3項: a day between two holidays
      const Date between = on + one_day;
      if (named.contains(between + one_day) && !days_.contains(between) &&
          weekday_index(between) != 0) {
        days_.insert(between);
      }
    }
  }

  int year_;
  std::set<Date> days_;
};

TEST(LawHoliday, TheDataIsWhatTheActGives) {
  const HolidayCalendar calendar = loaded();
  for (int year = 2023; year <= 2027; ++year) {
    const HolidaysByLaw law(year);
    for (Date on = date(year, 1, 1); on <= date(year, 12, 31); on += one_day) {
      EXPECT_EQ(is_national_holiday(calendar, on), law.days().contains(on)) << text(on);
    }
  }
}

TEST(LawHoliday, RefusesARowOfAnotherYear) {
  StatutoryTable table("holidays", {"holiday_on"});
  table.add_edition("x",
                    "holiday_on,name,effective_from,effective_to,source\n"
                    "2028-01-01,元日,2027-01-01,2027-12-31,官報\n");
  EXPECT_THROW(HolidayCalendar::from(table), BadStatutoryTable);
}

}  // namespace
}  // namespace tasuki::law
