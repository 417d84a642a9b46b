// 則29条2号・3号, 則34条2号・3号:
// 「百人以下のときは一人以上、百人を超え二百人以下のときは二人以上」.

#include "law/dispatch/managers.hpp"

#include <gtest/gtest.h>

namespace tasuki::law {
namespace {

TEST(Managers, OneForEachHundredOrPartOfIt) {
  EXPECT_EQ(managers_needed(0), 0);
  EXPECT_EQ(managers_needed(1), 1);
  EXPECT_EQ(managers_needed(100), 1);
  EXPECT_EQ(managers_needed(101), 2);
  EXPECT_EQ(managers_needed(200), 2);
  EXPECT_EQ(managers_needed(201), 3);
}

TEST(Managers, TheClientsForManufacturingBeginsAboveFifty) {
  EXPECT_EQ(client_manufacturing_managers_needed(50), 0);
  EXPECT_EQ(client_manufacturing_managers_needed(51), 1);
  EXPECT_EQ(client_manufacturing_managers_needed(100), 1);
  EXPECT_EQ(client_manufacturing_managers_needed(101), 2);
}

}  // namespace
}  // namespace tasuki::law
