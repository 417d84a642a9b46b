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
       {"（第1面）", "（第5面）", "派遣労働者（実人数）30人24人", "73包装従事者18人14人14人",
        "19,200円12,480円12,800円", "第2号新たな派遣先の提供0人3人", "マージン率35.0%",
        "事業所が入力した項目登録者の数、教育訓練、雇用安定措置"}) {
    EXPECT_NE(page.find(piece), std::string::npos) << piece;
  }
  EXPECT_EQ(draw(example_business_report_11(), {}).lay_out().page_count(), 5U);
}

TEST(BusinessReportFormTest, WithoutAnAgreementItSaysSo) {
  BusinessReport11 r = example_business_report_11();
  r.agreements.clear();
  EXPECT_NE(page_of(r).find("労使協定は締結していない。"), std::string::npos);
}

TEST(BusinessReportFormTest, Number12) {
  expect_covered("business_report_12", example_business_report_12());
  EXPECT_NE(page_of(example_business_report_12()).find("当期純利益4,000,000円"), std::string::npos);
}

TEST(BusinessReportFormTest, Number12x2) {
  BusinessReport12x2 r = example_business_report_12_2();
  expect_covered("business_report_12_2", r);
  EXPECT_NE(page_of(r).find("小数点第2位以下切捨て）25.0%"), std::string::npos);
  r.clients.clear();
  EXPECT_NE(page_of(r).find("関係派遣先はない。"), std::string::npos);
}

}  // namespace
}  // namespace tasuki::forms
