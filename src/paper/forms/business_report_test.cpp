#include "paper/forms/business_report.hpp"

#include <gtest/gtest.h>

#include "paper/forms/examples.hpp"
#include "test/support/form_coverage.hpp"

namespace tasuki::forms {
namespace {

using test::expect_covered;
using test::page_of;

TEST(BusinessReportFormTest, Number11HasItsFaces) {
  expect_covered("business_report_11", example_business_report_11());
  const std::string page = page_of(example_business_report_11());
  for (const char* piece :
       {"様式第11号（第1面）", "様式第11号（第9面）", "事業所枝番号1",
        "7産業分類労働者派遣業分類番号9121", "②派遣労働者総計（③＋④）25人",
        "④有期雇用派遣労働者14人9人3人5人0人", "労働者派遣事業の売上高96,768,000円",
        "73包装従事者18人19,200円12,480円", "73包装従事者14人12,800円",
        "報告対象期間に日雇派遣労働者を派遣した実績はない。", "キャリアコンサルタント1人",
        "無期雇用派遣労働者11人10人10人1人", "日雇派遣労働者はいない。",
        "第2号新たな派遣先の提供0人3人", "マージン率35.0%",
        "事業所が入力した項目登録者の数、教育訓練、雇用安定措置"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
  EXPECT_EQ(draw(example_business_report_11(), {}).lay_out().page_count(), 10U)
      << "nine faces, and what goes with them";
}

TEST(BusinessReportFormTest, WithoutAnAgreementItSaysSo) {
  BusinessReport11 r = example_business_report_11();
  r.agreements.clear();
  EXPECT_NE(page_of(r).find("労使協定は締結していない。"), std::string::npos);
}

TEST(BusinessReportFormTest, Number12) {
  expect_covered("business_report_12", example_business_report_12());
  BusinessReport12 r = example_business_report_12();
  EXPECT_NE(page_of(r).find("総事業96,768,000円6,000,000円5,800,000円4,000,000円"),
            std::string::npos);
  EXPECT_NE(page_of(r).find("その他の事業0円－－－"), std::string::npos);
  r.statements_attached = true;
  EXPECT_NE(page_of(r).find("添付する貸借対照表及び損益計算書のとおり。"), std::string::npos);
}

TEST(BusinessReportFormTest, DayLabourersHaveTheirFaces) {
  BusinessReport11 r = example_business_report_11();
  r.day_labor = {2, 1, 1, 1, 0, 0, 0};
  r.day_labor_occupations = {
      {"73", "包装従事者", 3, 2, 1, 48 * 60, Yen{16'000}, Yen{10'400}, Yen{}}};
  const std::string page = page_of(r);
  EXPECT_NE(page.find("73包装従事者3人16,000円10,400円"), std::string::npos);
  EXPECT_NE(page.find("昼間学生1人"), std::string::npos);
  EXPECT_NE(page.find("73包装従事者2人"), std::string::npos);
}

// 0, 無 and なし are answers: a draft prints them only where somebody gave them.
TEST(BusinessReportFormTest, ADraftDoesNotGuess) {
  BusinessReport11 r = example_business_report_11();
  r.all_workers = r.registered = 0;
  r.office.contracting = false;
  r.office.parent_company = "";
  DrawOptions options;
  options.draft = true;
  options.unentered = {"/all_workers", "/contracting", "/counsellors"};
  const auto page = [&] { return test::squeezed(pdf::plain_text(draw(r, options).lay_out())); };
  EXPECT_NE(page().find("①全労働者［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(page().find("⑤登録者の数0人"), std::string::npos) << "0 was entered";
  EXPECT_NE(page().find("請負事業の実施［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(page().find("請負事業の売上高［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(page().find("親会社の名称［入力がない。なければ「無」となる。記入:派遣元］"),
            std::string::npos);
  options = {};
  EXPECT_NE(page().find("①全労働者0人"), std::string::npos);
  EXPECT_NE(page().find("親会社の名称なし"), std::string::npos);
  BusinessReport12 income = example_business_report_12();
  options.draft = true;
  options.unentered = {"/balance", "/income"};
  const std::string text = test::squeezed(pdf::plain_text(draw(income, options).lay_out()));
  EXPECT_NE(text.find("資産額（計）［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(text.find("その他の事業［未入力。記入:派遣元］"), std::string::npos);
}

TEST(BusinessReportFormTest, Number12x2) {
  BusinessReport12x2 r = example_business_report_12_2();
  expect_covered("business_report_12_2", r);
  EXPECT_NE(page_of(r).find("小数点第2位以下切捨て）25.0%"), std::string::npos);
  r.clients.clear();
  EXPECT_NE(page_of(r).find("関係派遣先はない。"), std::string::npos);
  DrawOptions options;
  options.draft = true;
  options.unentered = {"/related_exist"};
  const std::string draft = test::squeezed(pdf::plain_text(draw(r, options).lay_out()));
  EXPECT_EQ(draft.find("関係派遣先はない。"), std::string::npos) << "nobody was asked";
  EXPECT_NE(draft.find("関係派遣先における総労働時間［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(draft.find("小数点第2位以下切捨て）［未入力。記入:派遣元］"), std::string::npos);
  EXPECT_NE(draft.find("2関係派遣先［未入力。記入:派遣元］"), std::string::npos);
}

}  // namespace
}  // namespace tasuki::forms
