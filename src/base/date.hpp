#pragma once
// Civil dates, months and instants. Dates are proleptic Gregorian civil days without a time zone;
// an instant is UTC. Japan is UTC+9 the whole year round, so no time-zone database is needed.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tasuki {

using Date = std::chrono::sys_days;                                // named …_on
using Instant = std::chrono::sys_time<std::chrono::microseconds>;  // named …_at
using YearMonth = std::chrono::year_month;                         // named …_ym

inline constexpr std::chrono::days one_day{1};

// Throws std::invalid_argument when there is no such day (2/30).
Date date(int year, unsigned month, unsigned day);

// "2027-07-01". parse gives nullopt for anything that is not a real day in exactly this form, and
// for years outside 1868–2200.
std::string text(Date on);
std::optional<Date> parse_date(std::string_view text);

// "2027-08".
std::string text(YearMonth ym);
std::optional<YearMonth> parse_year_month(std::string_view text);

// RFC 3339 in UTC with microseconds: "2027-07-01T00:30:00.000000Z".
std::string text(Instant at);
// Takes what `text` writes, PostgreSQL's "2027-07-01 00:30:00.123+00", and offsets "+09:00".
std::optional<Instant> parse_instant(std::string_view text);

// The civil day in Japan (UTC+9) at that instant.
Date jst_date(Instant at);
// The instant of that civil day's 00:00 in Japan, plus the given minutes.
Instant jst_instant(Date on, int minutes = 0);

int year_of(Date on);
unsigned month_of(Date on);
unsigned day_of(Date on);
YearMonth month_containing(Date on);
Date first_day(YearMonth ym);
Date last_day(YearMonth ym);

// 0 = Sunday … 6 = Saturday.
unsigned weekday_index(Date on);
// 日 月 火 水 木 金 土
std::string weekday_ja(Date on);

// Civil Code art. 143(2): the corresponding day of the month `months` later; the last day of the
// month when there is no such day (8/31 + 6 months = 2/28 or 2/29).
Date add_months(Date on, int months);
Date add_years(Date on, int years);

// The age in full years on a day. Under the Act on Calculation of Ages a year is completed at the
// end of the day before the birthday; `age_on` answers for the birthday itself onwards, which is
// what forms show.
int age_on(Date born_on, Date on);

}  // namespace tasuki
