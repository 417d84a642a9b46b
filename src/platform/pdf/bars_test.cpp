#include "platform/pdf/bars.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/pdf/sheet.hpp"

namespace tasuki::pdf {
namespace {

constexpr Color kBlue{0.6, 0.76, 0.93};
constexpr Color kRed{0.8, 0.1, 0.1};

template <class T>
std::vector<T> marks_of(const Page& page) {
  std::vector<T> out;
  for (const Mark& mark : page.marks) {
    if (const auto* found = std::get_if<T>(&mark)) out.push_back(*found);
  }
  return out;
}

TEST(BarsTest, BarsLieOnTheScaleBesideTheirLabel) {
  Bars bars(40);
  bars.tick(0, "2027/1").tick(0.5, "2027/7");
  bars.line("製造課", {{0.25, 0.75, kBlue, false, shape("3年")}}, {{0.75, kRed, shape("抵触日")}});
  Sheet sheet({.title = "図"});
  sheet.bars(std::move(bars));
  const Laid laid = sheet.lay_out();
  EXPECT_TRUE(laid.problems.empty());
  const auto fills = marks_of<FillMark>(laid.pages[0]);
  ASSERT_EQ(fills.size(), 1U);
  constexpr double kPoint = 72.0 / 25.4;  // A4: 180 mm of content from 15 mm, 140 mm of scale
  EXPECT_NEAR(fills[0].x, (15 + 40 + 35) * kPoint, 0.01);
  EXPECT_NEAR(fills[0].width, 70 * kPoint, 0.01);
  const std::string text = plain_text(laid);
  for (const char* piece : {"2027/1", "2027/7", "製造課", "3年", "抵触日"}) {
    EXPECT_NE(text.find(piece), std::string::npos) << piece;
  }
}

TEST(BarsTest, TextThatDoesNotFitIsLeftOutOfTheBarNeverCut) {
  Bars bars(40);
  bars.line("", {{0.5, 0.51, kBlue, false, shape("とても長い契約の番号")}}, {});
  Sheet sheet({.title = "図"});
  sheet.bars(std::move(bars));
  EXPECT_EQ(plain_text(sheet.lay_out()).find("とても"), std::string::npos);
}

TEST(BarsTest, TextsOfCloseMarksDoNotCoverEachOther) {
  Bars bars(40);
  bars.line("", {}, {{0.5, kRed, shape("意見聴取の期限")}, {0.51, kRed, shape("延長前の抵触日")}});
  Sheet sheet({.title = "図"});
  sheet.bars(std::move(bars));
  std::vector<double> heights;
  for (const TextMark& text : marks_of<TextMark>(sheet.lay_out().pages[0])) {
    if (text.size == 6.5) heights.push_back(text.y);
  }
  ASSERT_EQ(heights.size(), 2U);
  EXPECT_GT(heights[1], heights[0] + 6.5);
}

TEST(BarsTest, LinesGoOnOverThePageUnderTheSameScale) {
  Bars bars(40);
  bars.tick(0.1, "2027/4").now(0.4);
  for (int i = 0; i < 60; ++i) {
    bars.line("人 " + std::to_string(i), {{0.1, 0.9, kBlue, true, shape("")}}, {});
  }
  Sheet sheet({.title = "図"});
  sheet.bars(std::move(bars));
  const Laid laid = sheet.lay_out();
  ASSERT_GE(laid.page_count(), 2U);
  size_t fills = 0;
  for (const Page& page : laid.pages) {
    fills += marks_of<FillMark>(page).size();
    Laid one;
    one.pages.push_back(page);
    EXPECT_NE(plain_text(one).find("2027/4"), std::string::npos);
  }
  EXPECT_EQ(fills, 60U);
}

}  // namespace
}  // namespace tasuki::pdf
