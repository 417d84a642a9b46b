#include "platform/pdf/lines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tasuki::pdf {
namespace {

// The lines as they are drawn, separated by |.
std::string broken(std::string_view text, double width_em) {
  const ShapedPtr shaped = shape(text);
  std::string out;
  for (const Line& line : break_lines(*shaped, width_em)) {
    if (!out.empty()) out += '|';
    for (uint32_t i = line.begin; i < line.end; ++i) {
      const Cluster& c = shaped->clusters[i];
      out += shaped->utf8.substr(c.text_begin, c.text_end - c.text_begin);
    }
  }
  return out;
}

TEST(LinesTest, BreaksBetweenJapaneseCharacters) {
  EXPECT_EQ(broken("派遣労働者通知書", 4), "派遣労働|者通知書");
}

TEST(LinesTest, NoPunctuationAtTheStartOfALine) {
  EXPECT_EQ(broken("あいう、えお", 3), "あい|う、え|お");
  EXPECT_EQ(broken("あいう。」え", 3), "あい|う。」|え");
  EXPECT_EQ(broken("データセンター", 3), "データ|セン|ター");
  EXPECT_EQ(broken("あいうっと", 3), "あい|うっと");
}

TEST(LinesTest, NoOpeningBracketAtTheEndOfALine) {
  EXPECT_EQ(broken("あい（うえ）", 3), "あい|（う|え）");
  EXPECT_EQ(broken("あい「うえ」", 3), "あい|「う|え」");
}

TEST(LinesTest, KeepsWordsAndNumbersWhole) {
  EXPECT_EQ(broken("電話022-123-4567まで", 8), "電話|022-123-4567|まで");
  EXPECT_EQ(broken("日付は2027/8/13です", 6), "日付は|2027/8/13|です");
}

TEST(LinesTest, BreaksAWordThatFitsNoLine) {
  const std::string out = broken("abcdefghijklmnopqrstuvwxyz", 4);
  EXPECT_NE(out.find('|'), std::string::npos);
}

TEST(LinesTest, LineFeedsAreKept) {
  EXPECT_EQ(broken("甲\n乙\n", 9), "甲|乙|");
  EXPECT_EQ(broken("", 9), "");
}

TEST(LinesTest, SpacesHangAtTheEndOfALine) {
  EXPECT_EQ(broken("仙台 太郎", 2), "仙台 |太郎");
  EXPECT_EQ(break_lines(*shape("仙台 太郎"), 2)[0].width, 2.0);
}

TEST(LinesTest, SaysWhatIsTooWide) {
  const ShapedPtr text = shape("漢");
  EXPECT_TRUE(too_wide(break_lines(*text, 0.5), 0.5));
  EXPECT_FALSE(too_wide(break_lines(*text, 1), 1));
}

}  // namespace
}  // namespace tasuki::pdf
