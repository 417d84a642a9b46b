#include "platform/pdf/shape.hpp"

#include <gtest/gtest.h>

#include "platform/pdf/font.hpp"

namespace tasuki::pdf {
namespace {

uint16_t face_of(std::string_view text) { return shape(text)->glyphs.at(0).face; }

TEST(ShapeTest, OrdinaryTextUsesTheMainFace) {
  const ShapedPtr shaped = shape("株式会社タスキ ABC 123 ①㈱髙﨑ﾊﾝｶｸ");
  for (const Glyph& g : shaped->glyphs) {
    EXPECT_EQ(g.face, 0);
    EXPECT_NE(g.id, 0U);
  }
}

TEST(ShapeTest, RareCharactersUseAFallback) {
  EXPECT_NE(face_of("𠮷"), 0);
  EXPECT_TRUE(missing_glyphs("𠮷野家、髙島屋、山﨑").empty());
}

TEST(ShapeTest, VariationSelectorsChooseTheirGlyph) {
  const ShapedPtr plain = shape("葛");
  const ShapedPtr first = shape("葛󠄀");
  const ShapedPtr second = shape("葛󠄁");
  EXPECT_EQ(first->clusters.size(), 1U);
  EXPECT_TRUE(first->missing.empty());
  EXPECT_TRUE(second->missing.empty());
  EXPECT_NE(first->glyphs.at(0).id, second->glyphs.at(0).id);
  EXPECT_EQ(plain->glyphs.size(), first->glyphs.size());
}

TEST(ShapeTest, AVariationNobodyHasIsReportedAndDrawnAsItsBase) {
  const std::string text = "高󠇯";  // U+9AD8 with the last selector
  const ShapedPtr shaped = shape(text);
  EXPECT_EQ(shaped->missing, std::vector<std::string>{text});
  EXPECT_EQ(shaped->glyphs.at(0).id, shape("高")->glyphs.at(0).id);
}

TEST(ShapeTest, MissingCharactersAreReportedOnceAndDrawnAsGeta) {
  const std::string text = "あ\U000F0000い\U000F0000";  // private use
  EXPECT_EQ(missing_glyphs(text), std::vector<std::string>{"\U000F0000"});
  EXPECT_EQ(shape(text)->glyphs.at(1).id, shape("〓")->glyphs.at(0).id);
  EXPECT_EQ(missing_glyphs("a\x01"), std::vector<std::string>{"\x01"});
}

TEST(ShapeTest, NothingIsEverNotdef) {
  const ShapedPtr shaped = shape("あ\U000F0000\x01\xFF 한국어 Ω ☑ か゚");
  for (const Glyph& g : shaped->glyphs) EXPECT_NE(g.id, 0U);
}

TEST(ShapeTest, InvalidUtf8IsReportedAsReplacementCharacter) {
  EXPECT_EQ(missing_glyphs("\xE3\x81"), std::vector<std::string>{"\xEF\xBF\xBD"});
  EXPECT_EQ(missing_glyphs("\xC0\xAF"), std::vector<std::string>{"\xEF\xBF\xBD"});
}

TEST(ShapeTest, ATickedBoxIsAnEmptyBoxWithATick) {
  const ShapedPtr ticked = shape("☑");
  EXPECT_TRUE(ticked->glyphs.at(0).tick);
  EXPECT_EQ(ticked->glyphs.at(0).id, shape("□")->glyphs.at(0).id);
  EXPECT_TRUE(ticked->missing.empty());
}

TEST(ShapeTest, CombiningMarksStayWithTheirBase) {
  EXPECT_EQ(shape("か\u3099き")->clusters.size(), 2U);
}

TEST(ShapeTest, HalfWidthVoicingMarksAreCharactersOfTheirOwn) {
  EXPECT_EQ(shape("ﾀﾞ")->clusters.size(), 2U);
}

TEST(FontTest, AMissingMainFontIsSaid) {
  EXPECT_THROW(FontSet({"/no/such/font.ttf", {}}), FontError);
  EXPECT_EQ(FontSet({FontFiles().main, {"/no/such/fallback.ttf"}}).faces().size(), 1U);
}

}  // namespace
}  // namespace tasuki::pdf
