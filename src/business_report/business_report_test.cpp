// The figures of the reports, worked out by hand.
#include "business_report/business_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tasuki::business_report {
namespace {

constexpr std::int64_t kHour = 60;

Placement placement(std::int64_t id, std::int64_t worker, const std::string& work, Date from,
                    Date last) {
  Placement p;
  p.assignment_id = {id};
  p.worker_id = {worker};
  p.client_id = {worker < 3 ? 10 : 11};
  p.client_name = worker < 3 ? "宮城〇〇株式会社" : "仙台〇〇物流株式会社";
  p.client_establishment = "本社";
  p.establishment_id = {7};
  p.work_name = work;
  p.from_on = from;
  p.last_on = last;
  return p;
}

// 令和8年度. Worker 1: permanent, 500 h at 2,400 yen. Worker 2: fixed term, 61, two placements.
// Worker 3: ended before 1 June. Worker 4: 10 days in July 2026, employed for just those.
ReportFacts facts() {
  ReportFacts f;
  f.as_of_on = date(2027, 6, 1);
  f.from_on = date(2026, 4, 1);
  f.last_on = date(2027, 3, 31);
  f.establishment_id = {7};
  f.office.licence_number = "派04-300000";
  f.placements = {placement(1, 1, "事務", date(2026, 4, 1), date(2027, 9, 30)),
                  placement(2, 2, "事務", date(2026, 4, 1), date(2026, 9, 30)),
                  placement(3, 2, "発送", date(2026, 10, 1), date(2027, 6, 1)),
                  placement(4, 3, "発送", date(2026, 4, 1), date(2027, 5, 31)),
                  placement(5, 4, "発送", date(2026, 7, 1), date(2026, 7, 10))};
  f.placements[0].worked_min = 500 * kHour;
  f.placements[0].billed_min = 500 * kHour;
  f.placements[0].fee = Yen{1'200'000};
  f.placements[0].hourly_wage = Yen{1'500};
  f.placements[3].worked_min = 300 * kHour;
  f.placements[3].billed_min = 200 * kHour;
  f.placements[3].fee = Yen{400'000};
  f.placements[3].hourly_wage = Yen{1'200};
  f.persons = {{{1}, date(1990, 4, 1), true, true, true, true},
               {{2}, date(1966, 3, 31), true, true, false, true},
               {{3}, date(1990, 4, 1), false, true, true, true},
               {{4}, date(2000, 4, 1), false, false, false, false}};
  f.agreements = {{"労使協定", date(2026, 3, 15), date(2026, 4, 1), date(2028, 3, 31), 2}};
  f.employments = {{{1}, date(2020, 4, 1), std::nullopt},
                   {{2}, date(2026, 4, 1), date(2027, 9, 30)},
                   {{3}, date(2026, 4, 1), date(2027, 5, 31)},
                   {{4}, date(2026, 7, 1), date(2026, 7, 30)}};
  f.classes = {{"事務", "25", "一般事務従事者"}, {"発送", "73", "包装従事者"}};
  return f;
}

Entered11 entered() {
  Entered11 e;
  e.branch_number = "1";
  e.licensed_on = date(2018, 12, 1);
  e.industry = "労働者派遣業";
  e.small_enterprise = true;
  e.all_workers = 12;
  e.contracting = false;
  e.registered = 30;
  e.overseas = 0;
  e.wages = {{"25", Yen{12'480}, Yen{12'480}}, {"73", Yen{10'400}, Yen{10'400}}};
  e.trainings = {{"入職時の訓練", "全員", false, 4, {480}, true, true}};
  e.counsellors = forms::CounsellorCounts{1, 0, 0};
  e.career_consultings = 2;
  e.three_years = forms::StabilityCounts{1, 1, 1, 0, 0, 0};
  e.one_year = forms::StabilityCounts{};
  e.temp_to_perm = EnteredTempToPerm{};
  return e;
}

std::vector<Code> codes(const Violations& found) {
  std::vector<Code> out;
  for (const Violation& v : found) out.push_back(v.code);
  return out;
}

bool has(const Violations& found, Code code, const std::string& pointer) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Violation& v) { return v.code == code && v.pointer == pointer; });
}

TEST(BusinessReportTest, EachPersonIsCountedOnce) {
  const forms::BusinessReport11 r = report_11(facts(), entered());
  EXPECT_EQ(r.year.total, 4);
  EXPECT_EQ(r.year.permanent, 1);
  EXPECT_EQ(r.year.fixed_term, 3);
  EXPECT_EQ(r.year.agreement, 2);
  EXPECT_EQ(r.year.client_parity, 2);
  EXPECT_EQ(r.year.day_labor, 1) << "employed from 7/1 to 7/30: 30 days";
  EXPECT_EQ(r.june.total, 2) << "worker 2 ends on 6/1 itself, worker 3 the day before";
  EXPECT_EQ(r.june.permanent, 1);
  EXPECT_EQ(r.june.over_60, 1);
  EXPECT_EQ(r.clients, 2);
}

// On 2027-03-31: worker 1 (permanent since 2020), worker 2 and worker 3, each employed since
// 2026-04-01: twelve months to the day. Worker 2 is contracted at the one place from 2026-04-01 to
// 2027-06-01 in two placements, worker 3 to 2027-05-31: both over a year.
TEST(BusinessReportTest, TheLastDayOfThePeriodByLengthOfEmployment) {
  const forms::BusinessReport11 r = report_11(facts(), entered());
  EXPECT_EQ(r.permanent.total, 1);
  EXPECT_EQ(r.permanent.year_or_more_staying, 1);
  EXPECT_EQ(r.fixed_term.total, 2);
  EXPECT_EQ(r.fixed_term.agreement, 1);
  EXPECT_EQ(r.fixed_term.year_or_more, 2);
  EXPECT_EQ(r.fixed_term.year_or_more_staying, 2);
  EXPECT_EQ(r.june_fixed_term.total, 1);
  ReportFacts f = facts();
  f.employments[2].from_on = date(2026, 4, 3);  // 11 months and 29 days: thirty are a month
  f.placements[3].from_on = date(2026, 6, 1);   // to 2027-05-31: twelve months to the day
  const forms::BusinessReport11 shorter = report_11(f, entered());
  EXPECT_EQ(shorter.fixed_term.year_or_more, 1);
  EXPECT_EQ(shorter.fixed_term.under_year, 1);
  EXPECT_EQ(shorter.fixed_term.under_year_staying, 1);
  f.placements[3].from_on = date(2026, 6, 2);
  EXPECT_EQ(report_11(f, entered()).fixed_term.under_year_staying, 0);
}

TEST(BusinessReportTest, KindsOfWorkAndDayLabourersOfTheFirstOfJune) {
  ReportFacts f = facts();
  f.placements[0].manufacturing = true;
  f.placements[2].unlimited_ground = "maternity_leave";
  f.placements[4].from_on = f.placements[4].last_on = date(2027, 6, 1);  // worker 4, by the day
  f.employments[3] = {{4}, date(2027, 6, 1), date(2027, 6, 1)};
  const forms::BusinessReport11 r = report_11(f, entered());
  EXPECT_EQ(r.june_work.manufacturing, 1);
  EXPECT_EQ(r.june_work.maternity_leave, 1);
  EXPECT_EQ(r.day_labor.total, 1);
  EXPECT_EQ(r.june_fixed_term.total, 1) << "without the day labourer";
  EXPECT_TRUE(has(findings_11(f, entered()), Code::report_figure_missing, "/day_labor"));
  Entered11 e = entered();
  e.day_labor = EnteredDayLabor{1, 0, 0};
  EXPECT_TRUE(findings_11(f, e).empty());
  EXPECT_EQ(report_11(f, e).day_labor.students, 1);
}

TEST(BusinessReportTest, ThirtyOneDaysAreNoDayLabour) {
  ReportFacts f = facts();
  f.employments[3].last_on = date(2026, 7, 31);
  EXPECT_EQ(report_11(f, entered()).year.day_labor, 0);
}

TEST(BusinessReportTest, InsuranceOfTheFirstOfJune) {
  const forms::BusinessReport11 r = report_11(facts(), entered());
  EXPECT_EQ(r.permanent_insurance.health, 1);
  EXPECT_EQ(r.fixed_term_insurance.health, 1);
  EXPECT_EQ(r.fixed_term_insurance.pension, 0);
}

TEST(BusinessReportTest, AnotherEstablishmentsPlacementsAreLeftOut) {
  ReportFacts f = facts();
  f.placements[3].establishment_id = {8};
  const forms::BusinessReport11 r = report_11(f, entered());
  EXPECT_EQ(r.year.total, 3);
  EXPECT_EQ(r.dispatch_sales, Yen{1'200'000});
}

// 事務: 1,200,000 / 500 h × 8 = 19,200. 発送: 400,000 / 200 h billed × 8 = 16,000.
// All: 1,600,000 / 700 h × 8 = 18,285.7 → 18,286.
// Wage by worked hours: (12,480 × 500 + 10,400 × 300) / 800 = 11,700.
// (18,286 − 11,700) / 18,286 = 36.0166 % → 36.0 %.
TEST(BusinessReportTest, AveragesAndMargin) {
  const forms::BusinessReport11 r = report_11(facts(), entered());
  ASSERT_EQ(r.occupations.size(), 2U);
  EXPECT_EQ(r.occupations[0].code, "25");
  EXPECT_EQ(r.occupations[0].workers, 2);
  EXPECT_EQ(r.occupations[0].june_workers, 1);
  EXPECT_EQ(r.occupations[0].fee_8h, Yen{19'200});
  EXPECT_EQ(r.occupations[1].workers, 2) << "the day labourer has the fifth face";
  EXPECT_EQ(r.occupations[1].agreement_workers, 1);
  ASSERT_EQ(r.day_labor_occupations.size(), 1U);
  EXPECT_EQ(r.day_labor_occupations[0].workers, 1);
  EXPECT_EQ(r.occupations[1].fee_8h, Yen{16'000});
  EXPECT_EQ(r.worked_min, 800 * kHour);
  EXPECT_EQ(r.dispatch_sales, Yen{1'600'000});
  EXPECT_EQ(r.margin.fee_8h, Yen{18'286});
  EXPECT_EQ(r.margin.wage_8h, Yen{11'700});
  EXPECT_EQ(r.margin.margin_percent, "36.0");
}

TEST(BusinessReportTest, WithoutAWageThereIsNoAverage) {
  Entered11 e = entered();
  e.wages.pop_back();
  const forms::BusinessReport11 r = report_11(facts(), e);
  EXPECT_EQ(r.margin.wage_8h, Yen{});
  EXPECT_EQ(r.margin.margin_percent, "");
  EXPECT_TRUE(has(findings_11(facts(), e), Code::report_figure_missing, "/wages"));
}

TEST(BusinessReportTest, MarginsAreRoundedHalfUp) {
  EXPECT_EQ(margin_percent(Yen{19'200}, Yen{12'480}), "35.0");
  EXPECT_EQ(margin_percent(Yen{2'000}, Yen{1'331}), "33.5") << "33.45";
  EXPECT_EQ(margin_percent(Yen{1'000}, Yen{1'100}), "-10.0");
  EXPECT_EQ(margin_percent(Yen{1'000}, Yen{995}), "0.5");
  EXPECT_EQ(margin_percent(Yen{0}, Yen{995}), "");
}

TEST(BusinessReportTest, ACompleteReportHasNoFindings) {
  EXPECT_EQ(codes(findings_11(facts(), entered())), std::vector<Code>{});
}

TEST(BusinessReportTest, WhatIsNotEnteredIsNeverGuessed) {
  const Violations found = findings_11(facts(), Entered11{});
  for (const char* pointer :
       {"/branch_number", "/licensed_on", "/industry", "/all_workers", "/registered", "/overseas",
        "/trainings", "/counsellors", "/three_years", "/one_year", "/temp_to_perm"}) {
    EXPECT_TRUE(has(found, Code::report_figure_missing, pointer)) << pointer;
  }
  Entered11 zero = entered();
  zero.registered = 0;
  EXPECT_FALSE(has(findings_11(facts(), zero), Code::report_figure_missing, "/registered"))
      << "0 is an answer";
}

TEST(BusinessReportTest, WorkNeedsItsOccupationAndItsEstablishment) {
  ReportFacts f = facts();
  f.classes.pop_back();
  f.placements[0].establishment_id = {};
  const auto found = codes(findings_11(f, entered()));
  EXPECT_EQ(std::count(found.begin(), found.end(), Code::work_unclassified), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), Code::work_unplaced), 1);
  const auto work = work_of(f);
  ASSERT_EQ(work.size(), 2U);
  EXPECT_EQ(work[1].work_name, "発送");
  EXPECT_EQ(work[1].code, "");
}

// The hourly wage alone gives 1,500 × 8 = 12,000; less cannot be the average of all pay.
TEST(BusinessReportTest, AWageBelowTheHourlyWagesAsksForAReason) {
  Entered11 e = entered();
  e.wages[0].wage_8h = Yen{11'999};
  EXPECT_EQ(codes(findings_11(facts(), e)), std::vector<Code>{Code::report_unusual});
  EXPECT_TRUE(findings_11(facts(), e)[0].warning);
  e.reason = "短時間の訓練を含む";
  EXPECT_TRUE(findings_11(facts(), e).empty());
  e = entered();
  e.wages[1].wage_8h = Yen{16'001};
  EXPECT_EQ(codes(findings_11(facts(), e)), std::vector<Code>{Code::report_unusual})
      << "more than the fee";
}

TEST(BusinessReportTest, CountsThatCannotBe) {
  Entered11 e = entered();
  e.three_years = forms::StabilityCounts{3, 1, 2, 0, 0, 0};
  e.temp_to_perm = EnteredTempToPerm{1, 1, 2};
  const Violations found = findings_11(facts(), e);
  EXPECT_TRUE(has(found, Code::report_sum, "/three_years/directly_hired"));
  EXPECT_TRUE(has(found, Code::report_sum, "/temp_to_perm/hired"));
  EXPECT_TRUE(has(found, Code::report_unusual, "/three_years")) << "3 persons, 1 measure";
}

TEST(BusinessReportTest, NoFewerEmployeesThanDispatched) {
  Entered11 e = entered();
  e.all_workers = 2;  // three were dispatched on the last day
  EXPECT_TRUE(has(findings_11(facts(), e), Code::report_sum, "/all_workers"));
}

TEST(BusinessReportTest, AgreementWorkersNeedAnAgreementToAttach) {
  ReportFacts f = facts();
  f.agreements.clear();
  EXPECT_EQ(codes(findings_11(f, entered())), std::vector<Code>{Code::agreement_missing});
}

TEST(BusinessReportTest, WhatIsRecordedNeedsNoEntry) {
  ReportFacts f = facts();
  f.trainings = {{"入職時の訓練", "入職時", false, 3, {480}, true, true}};
  f.career_consultings = 2;
  Entered11 e = entered();
  e.trainings.clear();
  e.career_consultings.reset();
  EXPECT_EQ(codes(findings_11(f, e)), std::vector<Code>{});
  EXPECT_EQ(report_11(f, e).trainings.size(), 1U);
  EXPECT_EQ(report_11(f, e).career_consultings, 2);
  e.career_consultings = 1;
  EXPECT_TRUE(has(findings_11(f, e), Code::report_unusual, "/career_consultings"))
      << "fewer than recorded";
  e = entered();
  EXPECT_EQ(report_11(f, e).trainings.size(), 2U) << "recorded and entered";
}

TEST(BusinessReportTest, FewerMeasuresThanRecordedAskForAReason) {
  ReportFacts f = facts();
  f.measures.direct_hire_requests = 1;
  EXPECT_TRUE(findings_11(f, entered()).empty());
  f.measures.new_clients = 1;
  EXPECT_TRUE(has(findings_11(f, entered()), Code::report_unusual, "/three_years"));
}

TEST(BusinessReportTest, ComparedWithLastYear) {
  ReportFacts f = facts();
  f.last_year = report_11(facts(), entered());
  f.last_year->registered = 20;  // 30 now: exactly half as much again
  EXPECT_TRUE(findings_11(f, entered()).empty());
  f.last_year->registered = 19;
  EXPECT_TRUE(has(findings_11(f, entered()), Code::report_unusual, "/registered"));
}

TEST(BusinessReportTest, FiguresSayWhereTheyComeFrom) {
  Entered11 e = entered();
  e.overseas.reset();
  const auto all = figures_11(report_11(facts(), e), e);
  const auto find = [&](const std::string& label) {
    return *std::find_if(all.begin(), all.end(), [&](const Figure& f) { return f.label == label; });
  };
  EXPECT_EQ(find("派遣労働者（6月1日）").shown, "2人");
  EXPECT_EQ(find("派遣労働者（6月1日）").source, FigureSource::computed);
  EXPECT_EQ(find("登録者の数").source, FigureSource::entered);
  EXPECT_EQ(find("海外派遣労働者の数").source, FigureSource::missing);
  EXPECT_EQ(find("マージン率").shown, "36.0%");
  const auto labels = report_11(facts(), e).entered;
  EXPECT_EQ(std::count(labels.begin(), labels.end(), "登録者の数"), 1);
  EXPECT_EQ(std::count(labels.begin(), labels.end(), "海外派遣労働者の数"), 0);
}

// ---------------------------------------------------------------- 12, 12の2

TEST(BusinessReportTest, SumsOfTheAccounts) {
  Entered12 e;
  EXPECT_EQ(findings_12(facts(), e).size(), 3U) << "licensed_on, balance, income";
  e.licensed_on = date(2018, 12, 1);
  e.balance = forms::BalanceSheet{Yen{300}, Yen{100}, Yen{100}, Yen{500}, Yen{250}};
  e.income = forms::IncomeStatement{};
  e.income->dispatch = {Yen{1'600'000}, Yen{200'000}, Yen{199'990}, Yen{139'990}};
  e.income->other_sales = Yen{10};
  e.income->whole = {Yen{1'600'010}, Yen{200'010}, Yen{200'000}, Yen{140'000}};
  EXPECT_EQ(codes(findings_12(facts(), e)), std::vector<Code>{});
  e.balance->total_assets = Yen{501};
  e.income->whole.sales = Yen{1'600'011};
  const Violations found = findings_12(facts(), e);
  EXPECT_TRUE(has(found, Code::report_sum, "/balance/total_assets"));
  EXPECT_TRUE(has(found, Code::report_sum, "/income/whole/sales"));
}

// 記載要領3 of 様式第12号: the company's own statements may go with it instead.
TEST(BusinessReportTest, AttachedStatementsStandForTheTables) {
  Entered12 e;
  e.licensed_on = date(2018, 12, 1);
  e.statements_attached = true;
  EXPECT_TRUE(findings_12(facts(), e).empty());
  EXPECT_TRUE(report_12(facts(), e).statements_attached);
}

TEST(BusinessReportTest, SalesFarFromTheInvoicesAskForAReason) {
  Entered12 e;
  e.licensed_on = date(2018, 12, 1);
  e.balance = forms::BalanceSheet{};
  e.income = forms::IncomeStatement{};
  e.income->dispatch.sales = e.income->whole.sales = Yen{700'000};
  EXPECT_EQ(codes(findings_12(facts(), e)), std::vector<Code>{Code::report_unusual});
}

// 則18条の3第2項: 240 h / 800 h = 30.0 %; 241 / 800 = 30.125 → 30.1; 807 / 1000 … dropped.
TEST(BusinessReportTest, TheShareOfRelatedClients) {
  EXPECT_EQ(related_percent(800, 241, 0), "30.1");
  EXPECT_EQ(related_percent(1'000, 807, 8), "79.9");
  EXPECT_EQ(related_percent(10'000, 8'009, 0), "80.0");
  EXPECT_EQ(related_percent(0, 0, 0), "");
  ReportFacts f = facts();
  f.establishment_id = {};
  f.related = {{{11}, "親会社の子会社"}, {{99}, "連結子会社"}};
  const forms::BusinessReport12x2 r =
      report_12_2(f, Entered12x2{date(2018, 12, 1), std::nullopt, 0, ""});
  EXPECT_EQ(r.total_min, 800 * kHour);
  EXPECT_EQ(r.related_min, 300 * kHour);
  EXPECT_EQ(r.percent, "37.5");
  ASSERT_EQ(r.clients.size(), 1U) << "nobody was dispatched to the other";
  EXPECT_EQ(r.clients[0].name, "仙台〇〇物流株式会社");
  EXPECT_TRUE(has(findings_12_2(f, {}), Code::report_figure_missing, "/retirees_min"));
  EXPECT_TRUE(findings_12_2(f, Entered12x2{date(2018, 12, 1), std::nullopt, 0, ""}).empty());
}

// An empty list says nothing until somebody was asked.
TEST(BusinessReportTest, WhetherThereAreRelatedClientsIsAnswered) {
  ReportFacts f = facts();
  f.establishment_id = {};
  f.related.clear();
  Entered12x2 e;
  e.licensed_on = date(2018, 12, 1);
  e.retirees_min = 0;
  EXPECT_EQ(codes(findings_12_2(f, e)), std::vector<Code>{Code::report_figure_missing});
  EXPECT_TRUE(has(findings_12_2(f, e), Code::report_figure_missing, "/related_exist"));
  EXPECT_EQ(figures_12_2(f, report_12_2(f, e), e).at(0).source, FigureSource::missing);
  e.related_exist = true;  // and none is named
  EXPECT_EQ(findings_12_2(f, e).at(0).params, std::vector<std::string>{"関係派遣先の名称と関係"});
  e.related_exist = false;
  e.retirees_min.reset();  // nobody can have worked there
  EXPECT_TRUE(findings_12_2(f, e).empty());
  EXPECT_EQ(figures_12_2(f, report_12_2(f, e), e).at(0).shown, "無");
  f.related = {{{11}, "親会社"}};
  e.retirees_min = 0;
  EXPECT_EQ(codes(findings_12_2(f, e)), std::vector<Code>{Code::report_sum}) << "said none";
  e.related_exist.reset();  // the list is the answer
  EXPECT_TRUE(findings_12_2(f, e).empty());
  EXPECT_EQ(figures_12_2(f, report_12_2(f, e), e).at(0).shown, "有（1社）");
}

// 法23条の2: up to 80 per cent; 640 h of 800 h are allowed, one minute more is not.
TEST(BusinessReportTest, MoreThanEightyPerCent) {
  ReportFacts f = facts();
  f.establishment_id = {};
  f.related = {{{11}, "親会社"}};
  f.placements[0].worked_min = 160 * kHour;
  f.placements[3].worked_min = 640 * kHour;
  EXPECT_TRUE(findings_12_2(f, Entered12x2{date(2018, 12, 1), std::nullopt, 0, ""}).empty());
  f.placements[3].worked_min += 1;
  EXPECT_EQ(codes(findings_12_2(f, Entered12x2{date(2018, 12, 1), std::nullopt, 0, ""})),
            std::vector<Code>{Code::related_share_over});
  EXPECT_EQ(codes(findings_12_2(f, Entered12x2{date(2018, 12, 1), std::nullopt, 641 * kHour, ""})),
            std::vector<Code>{Code::report_sum});
}

TEST(BusinessReportTest, Deadlines) {
  const Date june = date(2027, 6, 1);
  EXPECT_EQ(due_on(ReportKind::report_11, june, date(2027, 3, 31)), date(2027, 6, 30));
  EXPECT_EQ(due_on(ReportKind::report_12, june, date(2027, 3, 31)), date(2027, 6, 30));
  EXPECT_EQ(due_on(ReportKind::report_12_2, june, date(2026, 12, 31)), date(2027, 3, 31));
  EXPECT_EQ(due_on(ReportKind::report_12, june, date(2026, 11, 30)), date(2027, 2, 28));
}

TEST(BusinessReportTest, TheBusinessYearThatEndedBeforeTheFirstOfJune) {
  EXPECT_EQ(business_year(2027, 3).from_on, date(2026, 4, 1));
  EXPECT_EQ(business_year(2027, 3).last_on, date(2027, 3, 31));
  EXPECT_EQ(business_year(2027, 5).last_on, date(2027, 5, 31));
  EXPECT_EQ(business_year(2027, 6).last_on, date(2026, 6, 30));
  EXPECT_EQ(business_year(2027, 12).from_on, date(2026, 1, 1));
  EXPECT_EQ(business_year(2028, 2).last_on, date(2028, 2, 29));
}

}  // namespace
}  // namespace tasuki::business_report
