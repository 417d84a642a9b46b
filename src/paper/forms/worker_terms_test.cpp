// 6-1, 6-2, 6-3 with the sheet of 措置の説明, and the notice of employment terms.
#include "paper/forms/worker_terms.hpp"

#include <gtest/gtest.h>

#include "paper/forms/examples.hpp"
#include "test/support/form_coverage.hpp"

namespace tasuki::forms {
namespace {

using test::expect_covered;
using test::page_of;

bool has(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos;
}

TEST(WorkerTermsTest, HiringStatement) {
  const HiringStatement r = example_hiring_statement();
  expect_covered("hiring_statement", r);
  expect_covered("hiring_statement", r, date(2026, 10, 1));
}

// 6-1 to 6-3: (事業所名)(許可番号); a worker may belong to no establishment.
TEST(WorkerTermsTest, TheEmployerIsNamed) {
  HiringStatement r = example_hiring_statement();
  r.agency.company_name = "仙台〇〇株式会社";
  r.agency.establishment_name = "";
  EXPECT_TRUE(has(page_of(r), "仙台〇〇株式会社宮城県仙台市"));
  expect_covered("hiring_statement", r);
  r.agency.company_name = "";
  const auto items = parse_form_items(test::statutory_file("form_items/hiring_statement.csv"));
  const auto missing = missing_items(r, items);
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].pointer, "/agency/company_name");
}

TEST(WorkerTermsTest, ABlankOnTheSheetOfMeasuresSaysWhy) {
  HiringStatement r = example_hiring_statement();
  r.explanation.pay_decision = "";
  EXPECT_TRUE(has(page_of(r), "勘案する事項［労使協定の定めによる］"));
  r.explanation.method = TreatmentMethod::client_parity;
  EXPECT_TRUE(has(page_of(r), "勘案する事項［記載がない。記入:派遣元］"));
}

// 令和8年厚労省令87号: from 2026-10-01.
TEST(WorkerTermsTest, TheRightToAnExplanationIsSaidFromItsDay) {
  HiringStatement r = example_hiring_statement();
  const char* right = "派遣元に説明を求めることができる。";
  EXPECT_FALSE(has(page_of(r), right));
  EXPECT_FALSE(has(page_of(r, date(2026, 9, 30)), right));
  EXPECT_TRUE(has(page_of(r, date(2026, 10, 1)), right));
  EXPECT_TRUE(has(page_of(example_dispatch_statement(), date(2026, 10, 1)), right));
  r.explanation_right = "求めがあれば説明する。";
  EXPECT_TRUE(has(page_of(r), "求めがあれば説明する。"));
}

TEST(WorkerTermsTest, DispatchStatementUnderClientParity) {
  const DispatchStatement r = example_dispatch_statement();
  expect_covered("dispatch_statement", r);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "時間給1,500円"));
  EXPECT_TRUE(has(page, "法定超月60時間以内25%、月60時間超50%、所定超（法定内）0%"));
  EXPECT_TRUE(has(page, "6か月継続勤務した場合10日"));
  EXPECT_TRUE(has(page, "■協定対象派遣労働者ではない"));
}

TEST(WorkerTermsTest, UnderAnAgreementTheStatementSaysOnlySo) {
  const DispatchStatement r = example_dispatch_statement_under_agreement();
  expect_covered("dispatch_statement", r);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "協定の有効期間の終了日:令和10年3月31日"));
  EXPECT_FALSE(has(page, "基本賃金"));
  EXPECT_FALSE(has(page, "昇給"));
}

TEST(WorkerTermsTest, TheSheetOfMeasuresHasItsDayExplainerAndReceipt) {
  HiringStatement r = example_hiring_statement();
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "説明した日令和9年5月25日"));
  EXPECT_TRUE(has(page, "仙台〇〇株式会社〇〇営業所営業課長〇〇〇〇"));
  EXPECT_TRUE(has(page, "■労使協定方式□派遣先均等・均衡方式"));
  EXPECT_TRUE(has(page, "上記の説明を受け、本書を受け取りました。"));
  EXPECT_EQ(draw(r, {}).lay_out().page_count(), 2U);
}

TEST(WorkerTermsTest, BeforeTheClientIsKnownTheHiringStatementSaysWhy) {
  HiringStatement r = example_hiring_statement();
  r.complaint.client = {};
  EXPECT_TRUE(has(page_of(r), "派遣先が決まったときに明示します。"));
}

TEST(WorkerTermsTest, EmploymentTermsNotice) {
  expect_covered("employment_terms_notice", example_employment_terms_notice());
  const std::string page = page_of(example_employment_terms_notice());
  EXPECT_TRUE(has(page, "■更新する場合があり得る"));
  EXPECT_TRUE(has(page, "■有□無通算契約期間5年まで"));
  EXPECT_TRUE(has(page, "本契約期間中に無期転換申込権は発生しない。"));
  EXPECT_FALSE(has(page, "就業条件明示書"));
}

TEST(WorkerTermsTest, CombinedWithTheWorkingConditions) {
  const EmploymentTermsNotice r = example_combined_employment_terms_notice();
  expect_covered("employment_terms_notice", r);
  expect_covered("working_conditions_statement", r.dispatch);
  EXPECT_TRUE(has(page_of(r), "労働条件通知書兼就業条件明示書"));
}

// 労契法18条: from 2022-07-01 the total passes five years with the contract to 2027-09-30; used
// within it, employment without term begins on 2027-10-01.
TEST(WorkerTermsTest, TheRightToConversion) {
  EmploymentTermsNotice r = example_employment_terms_notice();
  r.term.conversion = {
      true, date(2027, 10, 1), true, "所定労働時間 1日8時間（別紙）", ConversionException::none,
      ""};
  expect_covered("employment_terms_notice", r);
  EXPECT_TRUE(has(page_of(r), "翌日（令和9年10月1日）から期間の定めのない労働契約"));
  r.term.conversion.exception = ConversionException::after_retirement;
  EXPECT_TRUE(has(page_of(r), "有期雇用特別措置法による特例（定年後の継続雇用）"));
}

TEST(WorkerTermsTest, WithoutTermNothingIsSaidOfRenewal) {
  EmploymentTermsNotice r = example_employment_terms_notice();
  r.term = {};
  r.term.permanent = true;
  r.term.from_on = date(2027, 7, 1);
  expect_covered("employment_terms_notice", r);
  const std::string page = page_of(r);
  EXPECT_TRUE(has(page, "期間の定めなし（令和9年7月1日から）"));
  EXPECT_FALSE(has(page, "無期転換"));
}

TEST(WorkerTermsTest, WageBases) {
  Wages w;
  w.base = WageBase::piecework;
  w.amount = Yen{120};
  w.guarantee = Yen{1'050};
  EXPECT_EQ(wage_base_text(w), "出来高給（基本単価）　120円　保障給　1,050円");
  w = {};
  w.base = WageBase::monthly;
  w.amount = Yen{240'000};
  EXPECT_EQ(wage_base_text(w), "月給　240,000円");
  w.base = WageBase::other;
  w.base_note = "年俸";
  EXPECT_EQ(wage_base_text(w), "その他　年俸　240,000円");
  EXPECT_EQ(allowances_text(w), "なし");
}

TEST(WorkerTermsTest, LeaveBeforeHalfAYear) {
  LeaveTerms l;
  l.days_after_6_months = 10;
  l.early_months = 3;
  l.early_days = 5;
  EXPECT_EQ(paid_leave_text(l),
            "6か月継続勤務した場合　10日\n6か月以内の付与　■有　□無（3か月経過で5日）\n"
            "時間単位年休　□有　■無");
}

}  // namespace
}  // namespace tasuki::forms
