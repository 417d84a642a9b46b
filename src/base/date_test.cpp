#include "base/date.hpp"

#include <gtest/gtest.h>

namespace tasuki {
namespace {

TEST(BaseDate, ReadsOnlyRealDaysInExactlyOneForm) {
  struct Row {
    const char* text;
    bool real;
    const char* why;
  };
  const Row rows[] = {
      {"2027-07-01", true, "an ordinary day"},
      {"2028-02-29", true, "leap year"},
      {"2000-02-29", true, "divisible by 400"},
      {"2027-02-29", false, "not a leap year"},
      {"2100-02-29", false, "divisible by 100 but not by 400"},
      {"2027-04-31", false, "April has 30 days"},
      {"2027-00-10", false, "no month 0"},
      {"2027-13-01", false, "no month 13"},
      {"2027-01-00", false, "no day 0"},
      {"1867-12-31", false, "before the first era of the list"},
      {"1868-01-01", true, "the first year allowed"},
      {"2200-12-31", true, "the last year allowed"},
      {"2201-01-01", false, "beyond the last year"},
      {"2027-7-1", false, "digits are missing"},
      {"2027/07/01", false, "slashes"},
      {"2027-07-01 ", false, "a trailing space"},
      {" 2027-07-1", false, "a leading space"},
      {"2027-07-0１", false, "a full-width digit"},
      {"+027-07-01", false, "a sign"},
      {"", false, "empty"},
  };
  for (const Row& row : rows) {
    const auto parsed = parse_date(row.text);
    EXPECT_EQ(parsed.has_value(), row.real) << row.text << ": " << row.why;
    EXPECT_EQ(parsed ? text(*parsed) : "", row.real ? row.text : "");
  }
}

TEST(BaseDate, DateRefusesDaysThatDoNotExist) {
  EXPECT_EQ(text(date(2027, 12, 31)), "2027-12-31");
  EXPECT_THROW(date(2027, 2, 29), std::invalid_argument);
  EXPECT_THROW(date(2027, 13, 1), std::invalid_argument);
}

// 民法143条2項: no corresponding day → the last day of that month.
TEST(BaseDate, AddMonthsEndsOnTheCorrespondingOrTheLastDay) {
  struct Row {
    const char* from;
    int months;
    const char* to;
  };
  const Row rows[] = {
      {"2027-08-31", 6, "2028-02-29"},   {"2026-08-31", 6, "2027-02-28"},
      {"2027-01-31", 1, "2027-02-28"},   {"2028-01-31", 1, "2028-02-29"},
      {"2027-03-31", 1, "2027-04-30"},   {"2027-03-31", -1, "2027-02-28"},
      {"2027-12-15", 1, "2028-01-15"},   {"2027-01-15", -1, "2026-12-15"},
      {"2027-02-28", 1, "2027-03-28"},   {"2027-07-01", 0, "2027-07-01"},
      {"2027-07-01", 36, "2030-07-01"},  {"2028-02-29", 12, "2029-02-28"},
      {"2027-07-01", -30, "2025-01-01"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(text(add_months(*parse_date(row.from), row.months)), row.to)
        << row.from << " + " << row.months;
  }
  EXPECT_EQ(text(add_years(date(2028, 2, 29), 1)), "2029-02-28");
  EXPECT_EQ(text(add_years(date(2028, 2, 29), 4)), "2032-02-29");
}

TEST(BaseDate, FirstAndLastDaysOfMonths) {
  struct Row {
    const char* month;
    const char* last;
  };
  const Row rows[] = {{"2027-02", "2027-02-28"},
                      {"2028-02", "2028-02-29"},
                      {"2100-02", "2100-02-28"},
                      {"2027-04", "2027-04-30"},
                      {"2027-12", "2027-12-31"}};
  for (const Row& row : rows) {
    const auto month = parse_year_month(row.month);
    ASSERT_TRUE(month) << row.month;
    EXPECT_EQ(text(first_day(*month)), std::string(row.month) + "-01");
    EXPECT_EQ(text(last_day(*month)), row.last);
    EXPECT_EQ(text(*month), row.month);
    EXPECT_EQ(month_containing(last_day(*month)), *month);
  }
  for (const char* bad : {"2027-13", "2027-00", "2027-7", "2027", "2027-07-01", ""}) {
    EXPECT_FALSE(parse_year_month(bad)) << bad;
  }
}

TEST(BaseDate, Weekdays) {
  EXPECT_EQ(weekday_ja(date(2027, 8, 1)), "日");
  EXPECT_EQ(weekday_index(date(2027, 8, 1)), 0u);
  EXPECT_EQ(weekday_ja(date(2027, 7, 1)), "木");
  EXPECT_EQ(weekday_index(date(2027, 7, 31)), 6u);
  EXPECT_EQ(weekday_ja(date(2028, 2, 29)), "火");
}

// The civil day in Japan changes at 15:00 UTC.
TEST(BaseDate, JapaneseDayOfAnInstant) {
  struct Row {
    const char* instant;
    const char* day;
  };
  const Row rows[] = {
      {"2027-06-30T14:59:59.999999Z", "2027-06-30"}, {"2027-06-30T15:00:00Z", "2027-07-01"},
      {"2027-12-31T15:00:00Z", "2028-01-01"},        {"2028-02-28T15:00:00Z", "2028-02-29"},
      {"1969-12-31T14:59:59Z", "1969-12-31"},        {"2027-07-01T00:00:00+09:00", "2027-07-01"},
  };
  for (const Row& row : rows) {
    const auto at = parse_instant(row.instant);
    ASSERT_TRUE(at) << row.instant;
    EXPECT_EQ(text(jst_date(*at)), row.day) << row.instant;
  }
  EXPECT_EQ(text(jst_instant(date(2027, 7, 1))), "2027-06-30T15:00:00.000000Z");
  EXPECT_EQ(text(jst_instant(date(2027, 7, 1), 25 * 60 + 30)), "2027-07-01T16:30:00.000000Z");
}

TEST(BaseDate, Instants) {
  struct Row {
    const char* in;
    const char* out;  // "" = refused
  };
  const Row rows[] = {
      {"2027-07-01T00:30:00.000000Z", "2027-07-01T00:30:00.000000Z"},
      {"2027-07-01 00:30:00.123+00", "2027-07-01T00:30:00.123000Z"},
      {"2027-07-01T09:30:00+09:00", "2027-07-01T00:30:00.000000Z"},
      {"2027-07-01T00:00:00-0130", "2027-07-01T01:30:00.000000Z"},
      {"2027-07-01T23:59:59.999999Z", "2027-07-01T23:59:59.999999Z"},
      {"2027-07-01T24:00:00Z", ""},
      {"2027-07-01T00:60:00Z", ""},
      {"2027-02-29T00:00:00Z", ""},
      {"2027-07-01T00:00:00", ""},
      {"2027-07-01T00:00:00 09:00", ""},
      {"2027-07-01T00:00:00+9", ""},
      {"2027-07-01", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    const auto at = parse_instant(row.in);
    EXPECT_EQ(at ? text(*at) : std::string(), row.out) << row.in;
  }
}

TEST(BaseDate, Ages) {
  struct Row {
    const char* born;
    const char* on;
    int age;
  };
  const Row rows[] = {
      {"2009-07-01", "2027-06-30", 17}, {"2009-07-01", "2027-07-01", 18},
      {"2008-02-29", "2026-02-28", 17}, {"2008-02-29", "2026-03-01", 18},
      {"2008-02-29", "2028-02-29", 20}, {"1967-12-31", "2027-12-30", 59},
      {"1967-12-31", "2027-12-31", 60}, {"2027-07-01", "2027-07-01", 0},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(age_on(*parse_date(row.born), *parse_date(row.on)), row.age)
        << row.born << " on " << row.on;
  }
}

}  // namespace
}  // namespace tasuki
