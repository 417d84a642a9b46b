#include "base/yen.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <stdexcept>

namespace tasuki {
namespace {

TEST(BaseYen, FractionsAreSettledByANamedRounding) {
  struct Row {
    std::int64_t numerator;
    std::int64_t denominator;
    std::int64_t down;
    std::int64_t half_up;
    std::int64_t up;
  };
  const Row rows[] = {
      {3125, 2, 1562, 1563, 1563},
      {-3125, 2, -1562, -1563, -1563},
      {1, 3, 0, 0, 1},
      {2, 3, 0, 1, 1},
      {-1, 3, 0, 0, -1},
      {-2, 3, 0, -1, -1},
      {1250, 1, 1250, 1250, 1250},
      {0, 7, 0, 0, 0},
      {49, 100, 0, 0, 1},
      {1, 2, 0, 1, 1},
      {-1, 2, 0, -1, -1},
      {99, 100, 0, 1, 1},
      {INT64_MAX, 1, INT64_MAX, INT64_MAX, INT64_MAX},
  };
  for (const Row& row : rows) {
    const YenExact exact(row.numerator, row.denominator);
    EXPECT_EQ(exact.rounded(YenRounding::down).value, row.down) << exact.text();
    EXPECT_EQ(exact.rounded(YenRounding::half_up).value, row.half_up) << exact.text();
    EXPECT_EQ(exact.rounded(YenRounding::up).value, row.up) << exact.text();
  }
}

TEST(BaseYen, FractionsAreAlwaysReduced) {
  EXPECT_EQ(YenExact(6, 4), YenExact(3, 2));
  EXPECT_EQ(YenExact(3, -2), YenExact(-3, 2));
  EXPECT_EQ(YenExact(-3, -2), YenExact(3, 2));
  EXPECT_EQ(YenExact(0, 5), YenExact(Yen{0}));
  EXPECT_EQ(YenExact(6, 4).text(), "3/2");
  EXPECT_EQ(YenExact(8, 4).text(), "2");
}

// 1,250 yen an hour for 7:45, with 25 % more: no intermediate rounding.
TEST(BaseYen, ProductsStayExact) {
  const YenExact wage = YenExact(Yen{1250}).times(465, 60).times(125, 100);
  EXPECT_EQ(wage, YenExact(193750, 16));
  EXPECT_EQ(wage.rounded(YenRounding::down).value, 12109);
  EXPECT_EQ(wage.rounded(YenRounding::up).value, 12110);
  YenExact sum;
  for (int i = 0; i < 3; ++i) sum = sum + YenExact(1, 3);
  EXPECT_EQ(sum, YenExact(Yen{1}));
  EXPECT_EQ(sum - sum, YenExact(Yen{0}));
}

TEST(BaseYen, WhatDoesNotFitIsAnErrorNotAWrongSum) {
  EXPECT_THROW(YenExact(1, 0), std::domain_error);
  EXPECT_THROW(YenExact(INT64_MAX, 1) + YenExact(1, 1), std::overflow_error);
  EXPECT_THROW(YenExact(INT64_MAX, 1).times(2), std::overflow_error);
  EXPECT_EQ(YenExact(INT64_MAX, 1).times(2, 2), YenExact(INT64_MAX, 1));
}

TEST(BaseYen, SumsAndReversals) {
  Yen total{1000};
  total += Yen{-1500};
  EXPECT_EQ(total.value, -500);
  EXPECT_EQ((-total).value, 500);
  EXPECT_EQ((Yen{1500} * 3 - Yen{1}).value, 4499);
  EXPECT_LT(Yen{-1}, Yen{0});
}

}  // namespace
}  // namespace tasuki
