#include "base/period.hpp"

#include <gtest/gtest.h>

namespace tasuki {
namespace {

Period span(const char* first, const char* last) {
  return Period::inclusive(*parse_date(first), *parse_date(last));
}

TEST(BasePeriod, IsHalfOpenInsideAndInclusiveOutside) {
  const Period quarter = span("2027-07-01", "2027-09-30");
  EXPECT_EQ(quarter.days(), 92);
  EXPECT_EQ(text(quarter.last()), "2027-09-30");
  EXPECT_EQ(text(quarter.until), "2027-10-01");
  EXPECT_TRUE(quarter.contains(date(2027, 7, 1)));
  EXPECT_TRUE(quarter.contains(date(2027, 9, 30)));
  EXPECT_FALSE(quarter.contains(date(2027, 10, 1)));
  EXPECT_FALSE(quarter.contains(date(2027, 6, 30)));
  EXPECT_EQ(span("2027-07-01", "2027-07-01").days(), 1);
}

TEST(BasePeriod, TouchingPeriodsDoNotOverlap) {
  const Period july = span("2027-07-01", "2027-07-31");
  struct Row {
    const char* first;
    const char* last;
    bool overlaps;
  };
  const Row rows[] = {
      {"2027-08-01", "2027-08-31", false}, {"2027-06-01", "2027-06-30", false},
      {"2027-07-31", "2027-08-31", true},  {"2027-06-01", "2027-07-01", true},
      {"2027-07-10", "2027-07-20", true},  {"2027-01-01", "2027-12-31", true},
  };
  for (const Row& row : rows) {
    const Period other = span(row.first, row.last);
    EXPECT_EQ(july.overlaps(other), row.overlaps) << row.first;
    EXPECT_EQ(other.overlaps(july), row.overlaps) << row.first;
    EXPECT_EQ(july.intersection(other).has_value(), row.overlaps) << row.first;
  }
  EXPECT_EQ(july.intersection(span("2027-07-31", "2027-08-31")), span("2027-07-31", "2027-07-31"));
  EXPECT_TRUE(july.contains(span("2027-07-10", "2027-07-31")));
  EXPECT_FALSE(july.contains(span("2027-07-10", "2027-08-01")));
}

TEST(BasePeriod, AnEmptyPeriodHasNoDays) {
  const Period empty{date(2027, 7, 2), date(2027, 7, 1)};
  EXPECT_TRUE(empty.empty());
  EXPECT_EQ(empty.days(), 0);
  EXPECT_TRUE(empty.each_day().empty());
  EXPECT_FALSE(empty.contains(date(2027, 7, 1)));
}

TEST(BasePeriod, EachDayCrossesALeapDay) {
  const auto days = span("2028-02-28", "2028-03-01").each_day();
  ASSERT_EQ(days.size(), 3u);
  EXPECT_EQ(text(days[1]), "2028-02-29");
}

// 締め期間: together they cover every day exactly once.
TEST(BasePeriod, ClosingPeriods) {
  struct Row {
    const char* on;
    const char* first;
    const char* last;
  };
  const Row rows[] = {
      {"2027-08-01", "2027-08-01", "2027-08-15"}, {"2027-08-15", "2027-08-01", "2027-08-15"},
      {"2027-08-16", "2027-08-16", "2027-08-31"}, {"2027-02-28", "2027-02-16", "2027-02-28"},
      {"2028-02-29", "2028-02-16", "2028-02-29"}, {"2027-12-31", "2027-12-16", "2027-12-31"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(closing_period_containing(*parse_date(row.on)), span(row.first, row.last)) << row.on;
  }
  Period before = closing_period_containing(date(2027, 1, 1));
  for (Date on = before.until; on < date(2029, 1, 1); on = before.until) {
    const Period next = closing_period_containing(on);
    ASSERT_EQ(next.from, before.until);
    before = next;
  }
}

}  // namespace
}  // namespace tasuki
