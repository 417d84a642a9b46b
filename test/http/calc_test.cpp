// The calculator over HTTP: open to everybody, from anywhere, and bounded.

#include <gtest/gtest.h>

#include "support/world.hpp"

namespace tasuki::test {
namespace {

constexpr const char* kCooling = R"({"previous_end_on":"2026-03-31","next_start_on":"2026-07-02"})";

TEST(CalcHttp, AGuestCalculatesFromAnywhere) {
  World world;
  const Reply reply = world.as("guest").post("/api/calc/cooling_off", kCooling, {{"origin", ""}});
  ASSERT_EQ(reply.status, 200) << reply.body;
  EXPECT_EQ(reply.at("/reset"), "true");
  EXPECT_EQ(reply.at("/explain/steps/0/figure"), "2026-04-01");
}

TEST(CalcHttp, WrongInputIsAProblemWithItsPointer) {
  World world;
  const Reply late = world.as("guest").post("/api/calc/minimum_wage",
                                            R"({"prefecture":"東京都","on":"2030-01-01"})");
  EXPECT_EQ(late.status, 422);
  EXPECT_EQ(late.at("/violations/0/code"), "no_statutory_table");
  EXPECT_EQ(late.at("/violations/0/pointer"), "/on");
  EXPECT_EQ(world.as("guest").post("/api/calc/horoscope", "{}").status, 404);
}

TEST(CalcHttp, OnlySmallJsonIsRead) {
  World world;
  const std::string spaces(70'000, ' ');
  EXPECT_EQ(world.as("guest").post("/api/calc/cooling_off", kCooling + spaces).status, 413);
  EXPECT_EQ(world.as("guest")
                .post("/api/calc/cooling_off", kCooling, {{"content-type", "text/plain"}})
                .status,
            415);
}

TEST(CalcHttp, TheListHasSchemasOfItsOwn) {
  World world;
  const Reply list = world.as("guest").get("/api/calc");
  ASSERT_EQ(list.status, 200);
  EXPECT_EQ(list.data.at("rows").as_array().size(), 21U);
  EXPECT_EQ(list.body.find("#/components/"), std::string::npos);
}

}  // namespace
}  // namespace tasuki::test
