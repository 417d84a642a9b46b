#include "base/date.hpp"

#include <array>
#include <cctype>
#include <cstdio>
#include <stdexcept>

namespace tasuki {
namespace {

using std::chrono::year_month_day;

bool read_digits(std::string_view text, std::size_t at, std::size_t count, int& value) {
  if (at + count > text.size()) return false;
  value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
    value = value * 10 + (text[i] - '0');
  }
  return true;
}

// Reads "+09", "+0900", "+09:00", "Z" or "+00"; false when it is none of them.
bool read_offset(std::string_view text, int& minutes) {
  minutes = 0;
  if (text == "Z" || text == "z") return true;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return false;
  int hours = 0;
  int rest = 0;
  if (!read_digits(text, 1, 2, hours)) return false;
  if (text.size() > 3) {
    const std::size_t at = text[3] == ':' ? 4 : 3;
    if (!read_digits(text, at, 2, rest) || text.size() != at + 2) return false;
  }
  minutes = (hours * 60 + rest) * (text[0] == '-' ? -1 : 1);
  return true;
}

}  // namespace

Date date(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                           std::chrono::day{day}};
  if (!ymd.ok()) throw std::invalid_argument("no such day");
  return Date{ymd};
}

std::string text(Date on) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", year_of(on), month_of(on),
                day_of(on));
  return buffer.data();
}

std::optional<Date> parse_date(std::string_view text) {
  int y = 0;
  int m = 0;
  int d = 0;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (!read_digits(text, 0, 4, y) || !read_digits(text, 5, 2, m) || !read_digits(text, 8, 2, d)) {
    return std::nullopt;
  }
  const year_month_day ymd{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)},
                           std::chrono::day{static_cast<unsigned>(d)}};
  if (!ymd.ok() || y < 1868 || y > 2200) return std::nullopt;
  return Date{ymd};
}

std::string text(YearMonth ym) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u", static_cast<int>(ym.year()),
                static_cast<unsigned>(ym.month()));
  return buffer.data();
}

std::optional<YearMonth> parse_year_month(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const auto first = parse_date(std::string(text) + "-01");
  if (!first) return std::nullopt;
  return month_containing(*first);
}

std::string text(Instant at) {
  const auto on = std::chrono::floor<std::chrono::days>(at);
  const auto micros = (at - on).count();
  std::array<char, 96> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%sT%02d:%02d:%02d.%06dZ", text(Date{on}).c_str(),
                static_cast<int>(micros / 3'600'000'000),
                static_cast<int>(micros / 60'000'000 % 60),
                static_cast<int>(micros / 1'000'000 % 60), static_cast<int>(micros % 1'000'000));
  return buffer.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  const auto on = parse_date(text.substr(0, 10));
  int h = 0;
  int m = 0;
  int s = 0;
  if (!on || text[13] != ':' || text[16] != ':' || !read_digits(text, 11, 2, h) ||
      !read_digits(text, 14, 2, m) || !read_digits(text, 17, 2, s) || h > 23 || m > 59 || s > 60) {
    return std::nullopt;
  }
  std::size_t at = 19;
  std::int64_t micros = 0;
  if (text[at] == '.') {
    std::int64_t scale = 100'000;
    for (++at; at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0; ++at) {
      micros += (text[at] - '0') * scale;
      scale /= 10;
    }
  }
  int offset = 0;
  if (!read_offset(text.substr(at), offset)) return std::nullopt;
  return Instant{*on} + std::chrono::hours{h} + std::chrono::minutes{m - offset} +
         std::chrono::seconds{s} + std::chrono::microseconds{micros};
}

Date jst_date(Instant at) {
  return std::chrono::floor<std::chrono::days>(at + std::chrono::hours{9});
}

Instant jst_instant(Date on, int minutes) {
  return Instant{on} - std::chrono::hours{9} + std::chrono::minutes{minutes};
}

int year_of(Date on) { return static_cast<int>(year_month_day{on}.year()); }
unsigned month_of(Date on) { return static_cast<unsigned>(year_month_day{on}.month()); }
unsigned day_of(Date on) { return static_cast<unsigned>(year_month_day{on}.day()); }

YearMonth month_containing(Date on) {
  const year_month_day ymd{on};
  return ymd.year() / ymd.month();
}

Date first_day(YearMonth ym) { return Date{ym / std::chrono::day{1}}; }
Date last_day(YearMonth ym) { return Date{ym / std::chrono::last}; }

unsigned weekday_index(Date on) { return std::chrono::weekday{on}.c_encoding(); }

std::string weekday_ja(Date on) {
  static constexpr std::array<const char*, 7> names{"日", "月", "火", "水", "木", "金", "土"};
  return names[weekday_index(on)];
}

Date add_months(Date on, int months) {
  const year_month_day ymd{on};
  const YearMonth ym = ymd.year() / ymd.month() + std::chrono::months{months};
  const year_month_day moved = ym / ymd.day();
  return moved.ok() ? Date{moved} : last_day(ym);
}

Date add_years(Date on, int years) { return add_months(on, years * 12); }

int age_on(Date born_on, Date on) {
  const int years = year_of(on) - year_of(born_on);
  const bool before_birthday = month_of(on) < month_of(born_on) ||
                               (month_of(on) == month_of(born_on) && day_of(on) < day_of(born_on));
  return before_birthday ? years - 1 : years;
}

}  // namespace tasuki
