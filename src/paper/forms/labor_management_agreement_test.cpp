// The model form 4 with the guide's alternatives, and the confirmation. The amounts are those of
// the guide (令和6年度).
#include "paper/forms/labor_management_agreement.hpp"

#include <gtest/gtest.h>

#include "paper/forms/agreement_articles.hpp"
#include "paper/forms/examples.hpp"
#include "test/support/form_coverage.hpp"

namespace tasuki::forms {
namespace {

using test::expect_covered;
using test::page_of;

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

// All paragraphs of one article, counted from 1.
std::string article(const LaborManagementAgreement& r, size_t number) {
  return joined(articles_of(r).at(number - 1).paragraphs, "\n");
}

TEST(AgreementTest, TheModelForm) {
  const LaborManagementAgreement r = example_labor_management_agreement();
  expect_covered("labor_management_agreement", r);
  EXPECT_EQ(articles_of(r).size(), 13U);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page,
                  "104ソフトウェア開発技術者通達に定める別添2（職業安定業務統計）"
                  "1,3961,6071,7621,7881,8832,0522,556"));
  EXPECT_TRUE(has(page, "地域調整宮城97.01,3551,5591,7101,7351,8271,9912,480"));
  EXPECT_TRUE(has(page, "1,800～360502,210～1,99110年"));
  EXPECT_TRUE(has(page, "1,150～230201,400～1,3550年"));
  EXPECT_TRUE(has(page, "自己都合退職0.71.42.94.97.09.211.312.9"));
  EXPECT_TRUE(has(page, "会社都合退職2.05.09.012.017.0"));
  EXPECT_TRUE(has(page, "令和6年4月1日から令和7年3月31日までの1年間とする。"));
  EXPECT_TRUE(has(page, "令和5年8月29日職発0829第1号「令和6年度の"));
}

TEST(AgreementTest, ScopeByTheTermOfEmployment) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.scope.kind = ScopeKind::permanent_workers;
  EXPECT_TRUE(has(article(r, 1), "期間を定めないで雇用される派遣労働者"));
  r.scope.kind = ScopeKind::other;
  r.scope.detail = "勤続1年以上の派遣労働者";
  EXPECT_TRUE(has(article(r, 1), "勤続1年以上の派遣労働者"));
  expect_covered("labor_management_agreement", r);
}

TEST(AgreementTest, StatisticsOfBothKindsNeedTheirReason) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.jobs = {{"情報処理技術者", WageStatistics::wage_structure, "104", "ソフトウェア開発技術者", ""},
            {"事務販売員", WageStatistics::job_placement, "323", "小売店販売員", ""},
            {"介護事務", WageStatistics::other, "", "医療・介護事務員",
             "令和5年10月1日に行った「〇〇調査」"}};
  r.statistics_reason = "小規模の店舗への派遣も見込まれ、業務に最も近い職種がある統計を用いる。";
  expect_covered("labor_management_agreement", r);
  const std::string text = article(r, 3);
  EXPECT_TRUE(has(text,
                  "(1) 「情報処理技術者」と比較する職種は、通達に定める別添1（賃金構造基本統計調査"
                  "）の「104 ソフトウェア開発技術者」とする。"));
  EXPECT_TRUE(has(text, "別添2（職業安定業務統計）の「323 小売店販売員」"));
  EXPECT_TRUE(has(text, "「医療・介護事務員」（令和5年10月1日に行った「〇〇調査」）とする。"));
  EXPECT_TRUE(has(text, "(4) 小規模の店舗"));
  EXPECT_TRUE(has(article(r, 1), "情報処理技術者、事務販売員、介護事務の業務"));
}

TEST(AgreementTest, RegionalIndexes) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.regions.method = RegionMethod::each_place;
  r.regions.extent = "宮城県及び山形県である";
  r.regions.places = {{"宮城", "97.0", false}, {"ハローワーク山形", "92.9", true}};
  r.regions.reason =
      "山形県では主に山形市内で就業するため、公共職業安定所の管轄地域の指数を用いる。";
  expect_covered("labor_management_agreement", r);
  EXPECT_TRUE(
      has(article(r, 3), "「宮城」、「ハローワーク山形」の指数を、就業地に応じて用いる。山形県"));
  EXPECT_TRUE(has(page_of(r), "ハローワーク山形92.9"));
  r.regions.method = RegionMethod::highest;
  r.regions.places = {{"ハローワーク仙台", "98.6", true}};
  EXPECT_TRUE(has(article(r, 3), "最も高い「ハローワーク仙台」の指数を、すべての就業地に用いる。"));
  r.regions.pay = RegionalPay::place_allowance;
  EXPECT_TRUE(has(article(r, 4), "就業の場所に応じた勤務地手当"));
  r.regions.pay = RegionalPay::factor;
  r.regions.factors = {{"宮城県", "1.00", false}, {"青森県", "0.90", false}};
  EXPECT_TRUE(has(page_of(r), "青森県0.90"));
}

TEST(AgreementTest, CommutingBelowAndAboveTheYearsAmount) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.commuting.walking_km = 2;
  EXPECT_TRUE(has(article(r, 6), "片道2km未満である者には支給しない。"));
  r.commuting.month_cap = Yen{15'000};
  r.commuting.hour_cap = Yen{94};
  EXPECT_TRUE(has(article(r, 6), "月額15,000円（時給換算額94円）を上限として、通勤に要する実費"));
  r.commuting = {CommutingMethod::fixed, {}, {}, Yen{12'000}, Yen{75}, Yen{72}, 0};
  EXPECT_TRUE(has(article(r, 6), "月額12,000円（時給換算額75円）を対象従業員の全員に支給する。"));
  EXPECT_TRUE(has(article(r, 6), "（時給換算額72円）以上とする。"));
  r.commuting = {CommutingMethod::combined, {}, {}, Yen{5'000}, Yen{31}, Yen{72}, 0};
  EXPECT_TRUE(
      has(article(r, 3), "合算による方法により、72円（時給換算額）として別表1の額に加える。"));
  EXPECT_TRUE(has(article(r, 6), "差額は、通達の第3の4に定める合算"));
  expect_covered("labor_management_agreement", r);
}

// The table of the guide with 5 % and 72 yen added, and its 4 % + 1 % variant.
TEST(AgreementTest, RetirementByPercents) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.retirement = {{"", RetirementMethod::combined, "5", RetirementRest::none, "", "賃金規程"}};
  r.tables.wages[0].rows.push_back(
      {WageRowKind::retirement,
       {},
       "5",
       {},
       {{1'423}, {1'637}, {1'796}, {1'822}, {1'919}, {2'091}, {2'604}}});
  r.tables.wages[0].rows.push_back(
      {WageRowKind::commuting,
       {},
       "",
       Yen{72},
       {{1'495}, {1'709}, {1'868}, {1'894}, {1'991}, {2'163}, {2'676}}});
  expect_covered("labor_management_agreement", r);
  std::string page = page_of(r);
  EXPECT_TRUE(has(page, "退職金（5%）上乗せ後1,4231,637"));
  EXPECT_TRUE(has(page, "通勤手当（72円）上乗せ後1,4951,709"));
  EXPECT_FALSE(has(page, "別表3"));
  EXPECT_TRUE(has(article(r, 3), "地域調整後の額に5%を乗じた額（1円未満の端数は切り上げる。）"));
  EXPECT_TRUE(has(article(r, 8), "賃金規程による。"));

  r.retirement = {
      {"", RetirementMethod::mutual_aid, "4", RetirementRest::combined, "1", "退職金規則"}};
  EXPECT_TRUE(has(article(r, 7),
                  "掛金は、一般基本給・賞与等の額の4%以上の額とする。不足する1%の額は、"
                  "通達の第3の4に定める合算"));
  EXPECT_TRUE(has(article(r, 3), "地域調整後の額に1%を乗じた額"));
  r.retirement[0].rest = RetirementRest::prepaid;
  EXPECT_TRUE(has(article(r, 7), "不足する1%の額は、前払いの方法により支給する。"));
  EXPECT_FALSE(has(article(r, 3), "1%を乗じた額"));

  r.retirement = {
      {"正社員", RetirementMethod::own_scheme, "", RetirementRest::none, "", "退職金規則"},
      {"有期雇用労働者", RetirementMethod::prepaid, "5", RetirementRest::none, "", "賃金規程"}};
  expect_covered("labor_management_agreement", r);
  EXPECT_TRUE(has(article(r, 7),
                  "「有期雇用労働者」である対象従業員の退職手当は、一般基本給・賞与等の額"
                  "の5%以上を前払い退職金"));
  EXPECT_TRUE(has(article(r, 8), "退職金規則及び賃金規程による。"));
  r.retirement = {{"", RetirementMethod::scheme_cost, "5", RetirementRest::none, "", "退職金規則"}};
  EXPECT_TRUE(has(article(r, 7), "その費用は、一般基本給・賞与等の額の5%以上の額とする。"));
}

// 北海道: 900 × 94.0 % = 846, below the minimum wage of 960, which takes the base's place.
TEST(AgreementTest, TheMinimumWageAsBase) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.tables.wages = {{"1385",
                     "クリーニング職",
                     WageStatistics::wage_structure,
                     {{WageRowKind::published,
                       {},
                       "",
                       {},
                       {{900}, {1'036}, {1'136}, {1'153}, {1'214}, {1'323}, {1'648}}},
                      {WageRowKind::regional,
                       {"北海道", "94.0", false},
                       "",
                       {},
                       {{846}, {974}, {1'068}, {1'084}, {1'142}, {1'244}, {1'550}}},
                      {WageRowKind::minimum_wage,
                       {},
                       "",
                       {},
                       {{960}, {1'105}, {1'212}, {1'230}, {1'296}, {1'412}, {1'758}}}},
                     "北海道の地域別最低賃金額960円を下回るため、これを基準値（0年）とする。"}};
  expect_covered("labor_management_agreement", r);
  EXPECT_TRUE(has(page_of(r), "基準値（0年）を地域別最低賃金額とした額9601,1051,212"));
}

TEST(AgreementTest, RaisesEvaluationAndOtherTreatment) {
  LaborManagementAgreement r = example_labor_management_agreement();
  EXPECT_TRUE(has(article(r, 4), "基本給の額の1%から3%までの範囲で能力手当"));
  r.raise = {RaiseMethod::pay_steps, "", "", 5};
  EXPECT_TRUE(has(article(r, 4), "1号俸から5号俸までの範囲で昇給させる。"));
  expect_covered("labor_management_agreement", r);
  r.raise = {RaiseMethod::higher_work, "1", "3", 0};
  EXPECT_TRUE(has(article(r, 4), "これを示すことができないときは、"));
  r.rules.other_treatment = OtherTreatment::separate_rules;
  r.rules.own_rules = "派遣社員就業規則第〇条から第〇条まで";
  EXPECT_TRUE(has(article(r, 10), "不合理な相違が生じないものとして、派遣社員就業規則"));
  expect_covered("labor_management_agreement", r);
  r.tables.bonus.comparison = BonusComparison::paid_in_year;
  r.tables.bonus.fiscal_year = 2021;
  EXPECT_TRUE(has(page_of(r), "令和3年度に対象従業員に支給した賞与の合計額"));
  r.tables.bonus = {
      r.tables.bonus.ratings, "B評価", "C評価", BonusComparison::expected_in_year, 2022, 1'920};
  EXPECT_TRUE(has(page_of(r),
                  "令和4年度に支給する賞与の見込みの合計額を、想定する所定内労働時間（1920時間"));
}

TEST(AgreementTest, ATermOfTwoYearsAndARepresentative) {
  LaborManagementAgreement r = example_labor_management_agreement();
  r.last_on = date(2026, 3, 31);
  EXPECT_TRUE(has(article(r, 13), "までの2年間とする。"));
  r.last_on = date(2025, 9, 30);
  EXPECT_TRUE(has(article(r, 13), "令和7年9月30日までとする。"));
  r.worker_side = {false, "", "経理係", "〇〇 七子"};
  r.establishment_name = "〇〇営業所";
  expect_covered("labor_management_agreement", r);
  EXPECT_TRUE(
      has(page_of(r), "〇〇人材サービス株式会社〇〇営業所と労働者の過半数を代表する者経理係"));
}

TEST(WageConfirmationTest, TheModelForm) {
  const WageConfirmation r = example_wage_confirmation();
  expect_covered("wage_confirmation", r);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "3,000～2,2002,22020年"));
  EXPECT_TRUE(has(page, "令和6年度適用の対応する一般賃金の額（△■県:0.988）"));
  EXPECT_TRUE(has(page, "自己都合退職2.03.09.013.016.0"));
  EXPECT_TRUE(has(page, "会社都合退職1.32.14.06.18.910.813.915.1"));
}

// Model 確認書, 3: the method, the share, and that it is no less.
TEST(WageConfirmationTest, SaysHowTheRetirementPayIsNoLess) {
  RetirementTerms terms;
  terms.method = RetirementMethod::prepaid;
  terms.percent = "5";
  EXPECT_EQ(confirmed_retirement_text(terms),
            "協定に定める協定対象派遣労働者の退職手当は、一般基本給・賞与等の額の5%以上の額を前払い"
            "退職金として毎月の賃金とともに支給し、一般退職金と同等以上を確保していることを確認しま"
            "した。");
  terms.group = "有期雇用労働者";
  terms.method = RetirementMethod::mutual_aid;
  terms.percent = "4";
  terms.rest = RetirementRest::prepaid;
  terms.rest_percent = "1";
  const std::string text = confirmed_retirement_text(terms);
  EXPECT_TRUE(has(text, "有期雇用労働者"));
  EXPECT_TRUE(has(text, "掛金を一般基本給・賞与等の額の4%以上の額とし、不足する1%の額は前払い"));
  terms.method = RetirementMethod::own_scheme;
  EXPECT_EQ(confirmed_retirement_text(terms), "") << "compared by its tables";
}

// Groups of workers with different settlements: each one stands there, with its figures.
TEST(WageConfirmationTest, EachGroupOfAMixedAgreementIsConfirmed) {
  WageConfirmation r = example_wage_confirmation();
  r.own_group = "「正社員」";
  RetirementTerms terms;
  terms.group = "有期雇用労働者";
  terms.method = RetirementMethod::prepaid;
  terms.percent = "5";
  r.retirement_note = confirmed_retirement_text(terms);
  expect_covered("wage_confirmation", r);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "協定に定める「正社員」である協定対象派遣労働者の退職手当が、通達の別添4"));
  EXPECT_TRUE(has(page, "自己都合退職2.03.09.013.016.0"));
  EXPECT_TRUE(has(page, "「有期雇用労働者」である協定対象派遣労働者の退職手当は、一般基本給"));
  EXPECT_TRUE(has(page, "5%以上の額を前払い"));
}

// 別表3 has months at a length of service, 別表4 from one on.
TEST(WageConfirmationTest, TheLastStepOfTheOwnSchemeHasNoEnd) {
  WageConfirmation r = example_wage_confirmation();
  r.own_retirement = {{3, 5, "2.0", "2.0"}, {5, 0, "3.0", "5.0"}};
  r.statistics.steps = {{3, 0, "0.7", "1.3"}, {7, 0, "1.2", "2.1"}};
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "勤続年数3年以上5年未満5年以上"));
  EXPECT_TRUE(has(page, "勤続年数3年7年"));
  LaborManagementAgreement agreement = example_labor_management_agreement();
  agreement.tables.own_retirement = r.own_retirement;
  EXPECT_TRUE(has(page_of(agreement), "勤続年数3年以上5年未満5年以上"));
}

TEST(WageConfirmationTest, OtherMethods) {
  WageConfirmation r = example_wage_confirmation();
  r.retirement = ConfirmedRetirement::percent;
  r.retirement_note =
      "退職手当は、一般基本給・賞与等の額の5%以上を前払い退職金として支給している。";
  r.commuting = {CommutingMethod::combined, {}, {}, Yen{5'000}, {}, Yen{73}, 0};
  expect_covered("wage_confirmation", r);
  EXPECT_TRUE(has(page_of(r), "（時給換算額73円）は、通達の第3の4の合算"));
  r.commuting = {CommutingMethod::fixed, {}, {}, Yen{12'000}, Yen{75}, Yen{73}, 0};
  EXPECT_TRUE(
      has(page_of(r), "月額12,000円（時給換算額75円）であり、一般通勤手当（時給換算額73円）以上"));
}

}  // namespace
}  // namespace tasuki::forms
