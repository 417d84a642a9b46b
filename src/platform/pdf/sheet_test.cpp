#include "platform/pdf/sheet.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/pdf/flow.hpp"

namespace tasuki::pdf {
namespace {

using Kind = Laid::Problem::Kind;

bool has_problem(const Laid& laid, Kind kind) {
  return std::any_of(laid.problems.begin(), laid.problems.end(),
                     [&](const auto& p) { return p.kind == kind; });
}

std::string page_text(const Laid& laid, size_t page) {
  Laid one;
  one.pages.push_back(laid.pages.at(page));
  return plain_text(one);
}

size_t count(std::string_view text, std::string_view piece) {
  size_t n = 0;
  for (size_t at = 0; (at = text.find(piece, at)) != text.npos; at += piece.size()) ++n;
  return n;
}

std::vector<FrameMark> frames(const Page& page) {
  std::vector<FrameMark> out;
  for (const Mark& m : page.marks) {
    if (const auto* f = std::get_if<FrameMark>(&m)) out.push_back(*f);
  }
  return out;
}

TEST(SheetTest, AnEmptySheetIsOnePage) {
  const Laid laid = Sheet({.title = "空"}).lay_out();
  EXPECT_EQ(laid.page_count(), 1U);
  EXPECT_EQ(plain_text(laid), "空\n1/1\n");
}

TEST(SheetTest, PaperSizes) {
  const Laid portrait = Sheet({.title = "縦"}).lay_out();
  EXPECT_NEAR(portrait.pages[0].width, 595.28, 0.01);
  const Laid landscape = Sheet({.title = "横", .paper = Paper::a4_landscape}).lay_out();
  EXPECT_NEAR(landscape.pages[0].width, 841.89, 0.01);
}

TEST(SheetTest, GroupHeadSpansItsRows) {
  Sheet sheet({.title = "表"});
  Rows t({20, 40, 60});
  t.group(label("派遣先"), [&] {
    t.row(label("名称"), value("甲"));
    t.row(label("所在地"), value("仙台"));
  });
  t.row(label("備考"), value("なし"));
  sheet.rows(std::move(t));
  const auto f = frames(sheet.lay_out().pages[0]);
  ASSERT_EQ(f.size(), 7U);
  EXPECT_NEAR(f[0].height, f[1].height + f[3].height, 0.01);
  const double right = f[0].x + mm(180);
  for (const size_t i : {size_t{2}, size_t{4}, size_t{6}}) {
    EXPECT_NEAR(f[i].x + f[i].width, right, 0.01) << "the last cell reaches the edge";
  }
}

TEST(SheetTest, NestedGroups) {
  Rows t({20, 20, 20, 60});
  t.group(label("外"), [&] {
    t.group(label("内"), [&] {
      t.row(label("一"), value("1"));
      t.row(label("二"), value("2"));
    });
    t.row(label("三"), value("3"));
  });
  ASSERT_EQ(t.all().size(), 3U);
  EXPECT_EQ(t.all()[0][0].down(), 3);
  EXPECT_EQ(t.all()[0][1].down(), 2);
  EXPECT_EQ(t.all()[0].size(), 4U);
}

TEST(SheetTest, AGroupWithoutRowsVanishes) {
  Rows t({20, 60});
  t.group(label("空"), [] {});
  t.row(label("一"), value("1"));
  EXPECT_EQ(t.all().size(), 1U);
  EXPECT_EQ(t.all()[0].size(), 2U);
}

TEST(SheetTest, HeaderRowsRepeatAndNoRowIsLost) {
  Sheet sheet({.title = "一覧"});
  Rows t({20, 60});
  t.header(label("番号"), label("見出し"));
  for (int i = 100; i < 220; ++i) t.row(value(std::to_string(i)), value("行"));
  sheet.rows(std::move(t));
  const Laid laid = sheet.lay_out();
  ASSERT_GT(laid.page_count(), 2U);
  for (size_t p = 0; p < laid.page_count(); ++p) EXPECT_EQ(count(page_text(laid, p), "見出し"), 1U);
  EXPECT_EQ(count(plain_text(laid), "行\n"), 120U);
  EXPECT_NE(plain_text(laid).find("3/3"), std::string::npos);
}

TEST(SheetTest, ALongCellIsSplitBetweenLinesAndTheGroupHeadRepeats) {
  Sheet sheet({.title = "長文"});
  std::string text;
  for (int i = 1000; i < 1400; ++i) text += std::to_string(i) + "番目の文。";
  Rows t({20, 20, 60});
  t.group(label("措置"), [&] {
    t.row(label("短い"), value("行"));
    t.row(label("長い"), value(text));
  });
  sheet.rows(std::move(t));
  const Laid laid = sheet.lay_out();
  ASSERT_GE(laid.page_count(), 2U);
  EXPECT_EQ(count(page_text(laid, 1), "措置"), 1U);
  EXPECT_TRUE(laid.problems.empty());
  std::string all = plain_text(laid);
  std::erase(all, '\n');
  for (int i = 1000; i < 1400; ++i) {
    EXPECT_EQ(count(all, std::to_string(i)), 1U) << i;
  }
}

TEST(SheetTest, NothingIsDrawnBelowTheMargin) {
  for (int rows = 1; rows < 90; rows += 3) {
    Sheet sheet({.title = "表"});
    Rows t({20, 20, 60});
    for (int i = 0; i < rows; ++i) {
      t.group(label("区分が長い見出し"), [&] {
        t.row(label("一"), value(std::string(static_cast<size_t>(rows) * 9, 'a')));
        t.row(label("二"), value("短"));
      });
    }
    sheet.rows(std::move(t));
    const Laid laid = sheet.lay_out();
    for (const Page& page : laid.pages) {
      for (const FrameMark& f : frames(page)) EXPECT_LE(f.y + f.height, mm(297 - 14) + 0.1);
    }
    EXPECT_FALSE(has_problem(laid, Kind::too_tall));
  }
}

TEST(SheetTest, ShortRowsAreNotSplit) {
  Sheet sheet({.title = "表"});
  sheet.paragraph("前").gap(245);
  Rows t({20, 60});
  t.row(label("一"), value("一\n二\n三\n四\n五\n六"));
  sheet.rows(std::move(t));
  const Laid laid = sheet.lay_out();
  ASSERT_EQ(laid.page_count(), 2U);
  EXPECT_TRUE(frames(laid.pages[0]).empty());
}

// Six lines, which are never cut, need more room than a heading asks for.
TEST(SheetTest, AHeadingGoesToTheNextPageWithItsTable) {
  for (double before = 200; before < 262; before += 2) {
    Sheet sheet({.title = "表"});
    sheet.paragraph("前").gap(before).section("第一の見出し").section("第二の見出し").gap(1);
    Rows t({20, 60});
    t.header(label("項目"), label("内容"));
    t.row(label("一"), value("一\n二\n三\n四\n五\n六"));
    t.row(label("二"), value("終わり"));
    sheet.rows(std::move(t));
    const Laid laid = sheet.lay_out();
    for (size_t p = 0; p < laid.page_count(); ++p) {
      const std::string page = page_text(laid, p);
      EXPECT_EQ(count(page, "第一の見出し"), count(page, "五")) << before << " mm before";
      EXPECT_EQ(count(page, "第二の見出し"), count(page, "五")) << before << " mm before";
      for (const FrameMark& f : frames(laid.pages[p])) {
        EXPECT_LE(f.y + f.height, mm(297 - 14) + 0.1);
      }
    }
  }
}

// What stands alone on its page stays where it is.
TEST(SheetTest, AHeadingAboveATableThatNoPageHoldsIsDrawnOnce) {
  Sheet sheet({.title = "表"});
  sheet.section("見出し");
  Rows t({20, 60});
  std::string tall;
  for (int i = 0; i < 200; ++i) tall += "行\n";
  t.row(label("一"), value(tall));
  sheet.rows(std::move(t));
  EXPECT_EQ(count(plain_text(sheet.lay_out()), "見出し"), 1U);
}

TEST(SheetTest, AShortGroupStaysOnOnePage) {
  for (int before = 30; before < 50; ++before) {
    Sheet sheet({.title = "表"});
    Rows t({20, 60});
    for (int i = 0; i < before; ++i) t.row(value("前"), value("行"));
    t.group(label("組"), [&] {
      for (int i = 0; i < 4; ++i) t.row(value("組の行"));
    });
    sheet.rows(std::move(t));
    const Laid laid = sheet.lay_out();
    for (size_t p = 0; p < laid.page_count(); ++p) {
      const size_t rows = count(page_text(laid, p), "組の行");
      EXPECT_TRUE(rows == 0 || rows == 4) << before << " rows before, " << rows << " on a page";
    }
  }
}

TEST(SheetTest, LettersShrinkToFitTheLinesButNotBelowSixPoints) {
  Sheet sheet({.title = "表", .text_pt = 10});
  Rows t({20});
  t.narrow(Align::left).row(value("十二文字の長い名前です。").fit(2));
  sheet.rows(std::move(t));
  EXPECT_LT(sheet.lay_out().smallest_pt, 10);
  Sheet tiny({.title = "表", .text_pt = 10});
  Rows u({10});
  u.narrow(Align::left).row(value("どう縮めても二行には収まらない長い名前です。").fit(2));
  tiny.rows(std::move(u));
  EXPECT_EQ(tiny.lay_out().smallest_pt, 6);
}

TEST(SheetTest, FitPagesShrinksTheWholeSheetOrSaysThatItCannot) {
  const auto sheet_with = [](int rows) {
    Sheet sheet({.title = "表", .text_pt = 9, .fit_pages = 1});
    for (int i = 0; i < rows; ++i) sheet.paragraph("行");
    return sheet.lay_out();
  };
  EXPECT_EQ(sheet_with(40).smallest_pt, 9);
  const Laid fitted = sheet_with(75);
  EXPECT_EQ(fitted.page_count(), 1U);
  EXPECT_LT(fitted.smallest_pt, 9);
  EXPECT_TRUE(fitted.problems.empty());
  const Laid over = sheet_with(200);
  EXPECT_TRUE(has_problem(over, Kind::too_many_pages));
  EXPECT_EQ(over.smallest_pt, 6);
}

TEST(SheetTest, PreferredPagesAreAWishOnly) {
  const auto sheet_with = [](int rows) {
    Sheet sheet({.title = "表", .text_pt = 9, .prefer_pages = 1, .prefer_min_pt = 8});
    for (int i = 0; i < rows; ++i) sheet.paragraph("行");
    return sheet.lay_out();
  };
  EXPECT_EQ(sheet_with(70).page_count(), 1U);
  EXPECT_LT(sheet_with(70).smallest_pt, 9);
  const Laid over = sheet_with(100);
  EXPECT_EQ(over.page_count(), 2U);
  EXPECT_EQ(over.smallest_pt, 9);
  EXPECT_TRUE(over.problems.empty());
}

TEST(SheetTest, ProblemsAreFoundBeforeRendering) {
  Sheet sheet({.title = "表"});
  Rows t({2, 60});
  t.narrow(Align::left).row(value("漢"), value("\U000F0000"));
  sheet.rows(std::move(t));
  const Laid laid = sheet.lay_out();
  EXPECT_TRUE(has_problem(laid, Kind::too_narrow));
  EXPECT_TRUE(has_problem(laid, Kind::missing_glyph));
}

}  // namespace
}  // namespace tasuki::pdf
