// 労使協定 against the figures of the bureau's guide (令和6年9月, P27–37).

#include "compliance/agreement/agreement.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "compliance/agreement/agreement_check.hpp"
#include "compliance/agreement/agreement_example.hpp"

namespace tasuki::compliance {
namespace {

AgreementInput filled_model() {
  AgreementInput input = model_agreement();
  EXPECT_TRUE(fill_from(circular_tables_of_r6(), input.terms).empty());
  return input;
}

AgreementCheck checked(const AgreementTerms& terms, std::int64_t minimum = 923) {
  return check_agreement(terms, {Yen{minimum}}, date(2024, 4, 1));
}

std::vector<std::int64_t> yen(const std::vector<YearWage>& wages) {
  std::vector<std::int64_t> values;
  for (const YearWage& one : wages) values.push_back(one.yen.value);
  return values;
}

std::vector<std::int64_t> margins(const AgreementCheck& check) {
  std::vector<std::int64_t> values;
  for (const GradeResult& row : check.grades) values.push_back(row.margin_yen.value);
  return values;
}

bool has(const Violations& found, Code code, std::string_view pointer = "") {
  return std::any_of(found.begin(), found.end(), [&](const Violation& one) {
    return one.code == code && (pointer.empty() || one.pointer == pointer);
  });
}

Agreement as_draft(const AgreementInput& input) {
  Agreement agreement;
  agreement.title = input.title;
  agreement.starts_on = input.starts_on;
  agreement.ends_on = input.ends_on;
  agreement.terms = input.terms;
  return agreement;
}

TEST(Agreement, TakesItsFiguresFromTheCircular) {
  const AgreementInput input = filled_model();
  EXPECT_EQ(input.terms.job_classes[0].official_name, "ソフトウェア開発技術者");
  EXPECT_EQ(input.terms.job_classes[0].base_yen, Yen{1396});
  EXPECT_EQ(input.terms.places[0].index_percent, "97.0");
  EXPECT_EQ(input.terms.basis.commuting_yen, Yen{72});
  EXPECT_TRUE(violations_of(input).empty());
}

TEST(Agreement, NamesWhatTheCircularDoesNotHold) {
  AgreementInput input = model_agreement();
  input.terms.job_classes[0].code = "999";
  input.terms.places[0].name = "ハローワーク仙台";
  input.terms.places[0].kind = RegionKind::employment_office;
  const Violations found = fill_from(circular_tables_of_r6(), input.terms);
  EXPECT_TRUE(has(found, Code::circular_entry_missing, "/terms/job_classes/0/code"));
  EXPECT_TRUE(has(found, Code::circular_entry_missing, "/terms/places/0/name"));
}

// 別表1 and 別表2: 1,991 / 1,735 / 1,355 against 2,210 / 1,830 / 1,400.
// 法30条の4第1項: one agreement per company or per establishment; the establishment's own binds its
// workers.
TEST(Agreement, WhatHoldsForAWorkerIsFirstAndWhatNeverHeldIsLeftOut) {
  const auto of = [](const char* title, AgreementUnit unit, Date from, Date to) {
    Agreement one;
    one.title = title;
    one.unit = unit;
    one.state = AgreementState::concluded;
    one.starts_on = from;
    one.ends_on = to;
    return one;
  };
  const auto listed = [](const std::vector<AppliedAgreement>& all) {
    std::string said;
    for (const AppliedAgreement& one : all) {
      said += one.agreement.title + (one.applies ? "* " : " ") + text(one.from_on) + "-" +
              text(one.until_on) + "; ";
    }
    return said;
  };
  const auto company = AgreementUnit::company;
  const auto place = AgreementUnit::establishment;
  Agreement before = of("前年", company, date(2026, 4, 1), date(2027, 3, 31));
  Agreement year = of("本年", company, date(2027, 4, 1), date(2028, 3, 31));
  year.superseded_from = date(2027, 10, 1);
  year.state = AgreementState::superseded;
  const Agreement next = of("改定", company, date(2027, 10, 1), date(2029, 3, 31));
  EXPECT_EQ(listed(applied({next, year, before}, date(2027, 9, 30))),
            "本年* 2027-04-01-2027-09-30; 改定 2027-10-01-2029-03-31; "
            "前年 2026-04-01-2027-03-31; ");
  const Agreement own = of("石巻", place, date(2027, 7, 1), date(2028, 3, 31));
  EXPECT_EQ(listed(applied({own, next, year, before}, date(2027, 12, 1))),
            "石巻* 2027-07-01-2028-03-31; 改定 2028-04-01-2029-03-31; "
            "本年 2027-04-01-2027-06-30; 前年 2026-04-01-2027-03-31; ");
  const Agreement longer = of("石巻", place, date(2027, 4, 1), date(2028, 3, 31));
  EXPECT_EQ(listed(applied({longer, year}, date(2027, 5, 1))), "石巻* 2027-04-01-2028-03-31; ");
}

TEST(AgreementCheck, TheModelsGradesReachTheirWages) {
  const AgreementCheck check = checked(filled_model().terms);
  ASSERT_EQ(check.tables.size(), 1u);
  EXPECT_EQ(yen(check.tables[0].published),
            (std::vector<std::int64_t>{1396, 1607, 1762, 1788, 1883, 2052, 2556}));
  EXPECT_EQ(yen(check.tables[0].regional),
            (std::vector<std::int64_t>{1355, 1559, 1710, 1735, 1827, 1991, 2480}));
  EXPECT_FALSE(check.tables[0].minimum_wage_applied);
  EXPECT_EQ(margins(check), (std::vector<std::int64_t>{219, 95, 45}));
  EXPECT_TRUE(check.passes);
}

// P30: retirement 5 % and commuting 72 yen by 合算: 2,163 / 1,894 / 1,495.
TEST(AgreementCheck, CombinedRetirementAndCommutingRaiseWhatMustBeReached) {
  AgreementTerms terms = filled_model().terms;
  terms.retirement.groups = {{"", RetirementMethod::combined, "", RetirementRest::none}};
  terms.commuting.method = CommutingMethod::combined;
  const AgreementCheck check = checked(terms);
  EXPECT_EQ(yen(check.tables[0].with_retirement),
            (std::vector<std::int64_t>{1423, 1637, 1796, 1822, 1919, 2091, 2604}));
  EXPECT_EQ(yen(check.tables[0].total),
            (std::vector<std::int64_t>{1495, 1709, 1868, 1894, 1991, 2163, 2676}));
  EXPECT_EQ(margins(check), (std::vector<std::int64_t>{47, -64, -95}));
  EXPECT_FALSE(check.passes);
  const Violations found = findings_of(check);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].code, Code::grade_below_prevailing);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"Bランク", "宮城県", "1894", "64"}));
  EXPECT_EQ(found[1].params, (std::vector<std::string>{"Cランク", "宮城県", "1495", "95"}));
}

// P30: 中退共 4 %, the missing 1 % by 合算: 1,369 … 2,505.
TEST(AgreementCheck, TheMissingPartOfAContributionIsAdded) {
  AgreementTerms terms = filled_model().terms;
  terms.retirement.groups = {{"", RetirementMethod::mutual_aid, "4", RetirementRest::combined}};
  EXPECT_EQ(yen(checked(terms).tables[0].total),
            (std::vector<std::int64_t>{1369, 1575, 1728, 1753, 1846, 2011, 2505}));
  terms.retirement.groups[0].rest = RetirementRest::prepaid;
  EXPECT_EQ(yen(checked(terms).tables[0].total).front(), 1355);
  EXPECT_TRUE(checked(terms).passes);
}

TEST(AgreementCheck, AContributionBelowTheCircularNeedsARule) {
  AgreementTerms terms = filled_model().terms;
  terms.retirement.groups = {{"", RetirementMethod::prepaid, "4.99", RetirementRest::none}};
  EXPECT_TRUE(has(findings_of(checked(terms)), Code::retirement_percent_short));
  terms.retirement.groups[0].contribution_percent = "5";
  EXPECT_TRUE(checked(terms).passes);
}

// P36 of the guide lets regular and fixed-term workers have different methods.
TEST(AgreementCheck, AGradeFollowsItsGroupsRetirement) {
  AgreementTerms terms = filled_model().terms;
  terms.retirement.groups = {{"無期", RetirementMethod::own_scheme, "", RetirementRest::none},
                             {"有期", RetirementMethod::combined, "", RetirementRest::none}};
  terms.grades[0].retirement_group = "無期";
  terms.grades[1].retirement_group = "有期";
  terms.grades[2].retirement_group = "無期";
  const AgreementCheck check = checked(terms);
  EXPECT_EQ(check.grades[0].prevailing_yen, Yen{1991});
  EXPECT_EQ(check.grades[1].prevailing_yen, Yen{1822});
  EXPECT_EQ(check.grades[2].prevailing_yen, Yen{1355});
  terms.grades[2].retirement_group = "";  // open to both groups: the dearer one counts
  EXPECT_EQ(checked(terms).grades[2].prevailing_yen, Yen{1423});
}

// P30: クリーニング職 900 × 北海道 94.0 = 846 < 960.
TEST(AgreementCheck, TheMinimumWageTakesThePlaceOfTheBase) {
  AgreementInput input = model_agreement();
  input.terms.job_classes = {{"クリーニング", WageSurvey::wage_structure, "1385", "", {}, ""}};
  input.terms.places = {{RegionKind::prefecture, "北海道", "北海道", {}, ""}};
  for (WageGrade& grade : input.terms.grades) grade.job_class = "クリーニング";
  ASSERT_TRUE(fill_from(circular_tables_of_r6(), input.terms).empty());
  const AgreementCheck check = checked(input.terms, 960);
  EXPECT_EQ(yen(check.tables[0].regional),
            (std::vector<std::int64_t>{846, 974, 1068, 1084, 1142, 1244, 1550}));
  EXPECT_TRUE(check.tables[0].minimum_wage_applied);
  EXPECT_EQ(yen(check.tables[0].floored),
            (std::vector<std::int64_t>{960, 1105, 1212, 1230, 1296, 1412, 1758}));
  EXPECT_FALSE(checked(input.terms, 846).tables[0].minimum_wage_applied);  // not below: equal
}

TEST(AgreementCheck, TheHighestIndexBindsEveryPlace) {
  AgreementInput input = model_agreement();
  input.terms.places.push_back({RegionKind::prefecture, "沖縄県", "沖縄県", {}, ""});
  ASSERT_TRUE(fill_from(circular_tables_of_r6(), input.terms).empty());
  const auto check = [&](RegionRule rule) {
    input.terms.region_rule = rule;
    return check_agreement(input.terms, {Yen{923}, Yen{896}}, date(2024, 4, 1));
  };
  // 1,396 × 86.9 % = 1,213.124 → 1,214.
  EXPECT_EQ(check(RegionRule::each_place).grades[5].prevailing_yen, Yen{1214});
  EXPECT_EQ(check(RegionRule::highest).grades[5].prevailing_yen, Yen{1355});
  // 1,400 × 86.9 % = 1,216.6 → 1,217.
  EXPECT_EQ(check(RegionRule::coefficient).grades[5].agreed_yen, Yen{1217});
}

TEST(AgreementCheck, RetirementMonthsAreComparedStepByStep) {
  AgreementTerms terms = filled_model().terms;
  EXPECT_EQ(checked(terms).retirement.size(), 8u);
  terms.retirement.own_months[2].own_request = "2.8";  // 10年: 2.9 is asked for
  const Violations found = findings_of(checked(terms));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::retirement_below_prevailing);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"10"}));
  terms.retirement.own_months[2].own_request = "2.9";
  EXPECT_TRUE(checked(terms).passes);
  terms.retirement.own_minimum_years = 4;
  EXPECT_TRUE(has(findings_of(checked(terms)), Code::retirement_minimum_service));
}

TEST(AgreementCheck, CommutingPayReachesSeventyTwoYen) {
  AgreementTerms terms = filled_model().terms;
  terms.commuting.cap_monthly_yen = Yen{11'000};
  terms.commuting.cap_hourly_yen = Yen{71};
  EXPECT_EQ(checked(terms).commuting_short_yen, Yen{1});
  terms.commuting.cap_hourly_yen = Yen{72};
  EXPECT_TRUE(checked(terms).passes);
  terms.commuting = {};
  terms.commuting.method = CommutingMethod::fixed;
  terms.commuting.fixed_hourly_yen = Yen{50};
  EXPECT_TRUE(has(findings_of(checked(terms)), Code::commuting_below_prevailing));
}

TEST(Agreement, TheModelMayBeConcluded) {
  const Agreement agreement = as_draft(filled_model());
  EXPECT_TRUE(conclusion_violations(agreement, date(2024, 3, 20), date(2024, 3, 20)).empty());
}

TEST(Agreement, ARepresentativeMustBeFit) {
  Agreement agreement = as_draft(filled_model());
  Representative& who = agreement.terms.representative;
  who.not_a_manager = false;
  who.in_favour = 20;  // of 40: not more than half
  const Violations found = conclusion_violations(agreement, date(2024, 3, 20), date(2024, 3, 20));
  EXPECT_TRUE(has(found, Code::representative_unfit, "/terms/representative/not_a_manager"));
  EXPECT_TRUE(has(found, Code::representative_unfit, "/terms/representative/in_favour"));
  who = {};
  who.kind = RepresentativeKind::union_of_majority;
  who.union_name = "仙台〇〇労働組合";
  who.name = "仙台 五郎";
  EXPECT_TRUE(conclusion_violations(agreement, date(2024, 3, 20), date(2024, 3, 20)).empty());
}

TEST(Agreement, ItHoldsUntilTheDayBeforeTheNextOne) {
  Agreement agreement;
  agreement.state = AgreementState::concluded;
  agreement.starts_on = date(2024, 4, 1);
  agreement.ends_on = date(2026, 3, 31);
  EXPECT_EQ(last_day_of(agreement), date(2026, 3, 31));
  agreement.state = AgreementState::superseded;
  agreement.superseded_from = date(2025, 10, 1);
  EXPECT_EQ(last_day_of(agreement), date(2025, 9, 30));
  EXPECT_TRUE(in_force(agreement, date(2025, 9, 30)));
  EXPECT_FALSE(in_force(agreement, date(2025, 10, 1)));
}

TEST(Agreement, ATermOfTwoYearsIsDesirable) {
  Agreement agreement = as_draft(filled_model());
  const auto found = [&](Date ends_on) {
    agreement.ends_on = ends_on;
    return conclusion_violations(agreement, date(2024, 3, 20), date(2024, 3, 20));
  };
  EXPECT_TRUE(found(date(2026, 3, 31)).empty());
  const Violations longer = found(date(2026, 4, 1));
  ASSERT_EQ(longer.size(), 1u);
  EXPECT_EQ(longer[0].code, Code::term_over_two_years);
  EXPECT_TRUE(longer[0].warning);
  const Violations unanswered = with_reason(longer, "");
  EXPECT_FALSE(unanswered[0].warning);
  EXPECT_EQ(unanswered[0].pointer, "/reason");
  EXPECT_TRUE(with_reason(longer, "労働組合の求めによる")[0].warning);
}

// 法30条の4第1項2号イ: the 一般賃金 of the year in which it begins; red once that is registered.
TEST(Agreement, ItIsComparedWithTheCircularOfTheYearInWhichItBegins) {
  Agreement agreement = as_draft(filled_model());
  agreement.starts_on = date(2025, 4, 1);
  agreement.ends_on = date(2026, 3, 31);
  const auto found = [&](bool registered) {
    return conclusion_violations(agreement, date(2025, 3, 20), date(2025, 3, 20), registered);
  };
  ASSERT_EQ(found(false).size(), 1u);
  EXPECT_EQ(found(false)[0].code, Code::circular_of_other_year);
  EXPECT_EQ(found(false)[0].params, (std::vector<std::string>{"令和7年度", "令和6年度"}));
  EXPECT_TRUE(found(false)[0].warning);
  EXPECT_FALSE(found(true)[0].warning);
  agreement.starts_on = date(2025, 3, 31);  // still 令和6年度
  EXPECT_TRUE(found(true).empty());
}

TEST(Agreement, AmountsThatNobodyIsPaidAndAYearThatIsMissingAreRefused) {
  AgreementInput input = filled_model();
  input.terms.grades[0].base_yen = Yen{1'000'000};
  EXPECT_TRUE(violations_of(input).empty());
  input.terms.grades[0].base_yen = Yen{1'000'001};
  input.terms.grades[1].bonus_yen = Yen{INT64_MAX};
  input.terms.basis.fiscal_year = 0;
  const Violations found = violations_of(input);
  EXPECT_TRUE(has(found, Code::too_large, "/terms/grades/0/base_yen"));
  EXPECT_TRUE(has(found, Code::too_large, "/terms/grades/1/bonus_yen"));
  EXPECT_TRUE(has(found, Code::required, "/terms/basis/fiscal_year"));
}

TEST(Agreement, ItIsConcludedByTheFirstDayOfItsTerm) {
  const Agreement agreement = as_draft(filled_model());
  const auto found = conclusion_violations(agreement, date(2024, 4, 2), date(2024, 4, 2));
  EXPECT_TRUE(has(found, Code::concluded_after_start, "/concluded_on"));
}

TEST(Agreement, MixedStatisticsNeedTheirReason) {
  AgreementInput input = filled_model();
  input.terms.job_classes.push_back(
      {"販売", WageSurvey::wage_structure, "1385", "クリーニング職", Yen{900}, ""});
  Agreement agreement = as_draft(input);
  const auto found = [&] {
    return conclusion_violations(agreement, date(2024, 3, 20), date(2024, 3, 20));
  };
  EXPECT_TRUE(has(found(), Code::mixing_reason_missing, "/terms/articles/statistics_reason"));
  agreement.terms.articles.statistics_reason = "業務の実態に最も適合する職種がある統計を使うため";
  EXPECT_TRUE(found().empty());
  agreement.terms.places.push_back(
      {RegionKind::employment_office, "ハローワーク仙台", "宮城県", {"宮城県仙台市"}, "99.0"});
  EXPECT_TRUE(has(found(), Code::mixing_reason_missing, "/terms/articles/region_reason"));
}

TEST(Agreement, AnOfficesDistrictGoesBeforeItsPrefecture) {
  AgreementTerms terms = filled_model().terms;
  terms.places.push_back(
      {RegionKind::employment_office, "ハローワーク仙台", "宮城県", {"宮城県仙台市"}, "99.0"});
  EXPECT_EQ(place_of(terms, "宮城県仙台市青葉区1")->name, "ハローワーク仙台");
  EXPECT_EQ(place_of(terms, "仙台市宮城野区1")->name, "ハローワーク仙台");
  EXPECT_EQ(place_of(terms, "〒986-0000 宮城県石巻市1")->name, "宮城県");
  EXPECT_EQ(place_of(terms, "岩手県盛岡市1"), nullptr);
}

TEST(Agreement, AFiscalYearBeginsInApril) {
  EXPECT_EQ(fiscal_year_of(date(2025, 3, 31)), 2024);
  EXPECT_EQ(fiscal_year_of(date(2025, 4, 1)), 2025);
}

TEST(Agreement, DraftsNameEveryFault) {
  AgreementInput input = filled_model();
  input.unit = AgreementUnit::establishment;
  input.ends_on = date(2024, 3, 31);
  input.terms.grades[0].years = 7;
  input.terms.grades[1].job_class = "知らない職種";
  input.terms.retirement.own_months[0].own_request = "一月";
  const Violations found = violations_of(input);
  EXPECT_TRUE(has(found, Code::period_reversed, "/ends_on"));
  EXPECT_TRUE(has(found, Code::required, "/establishment_id"));
  EXPECT_TRUE(has(found, Code::bad_choice, "/terms/grades/0/years"));
  EXPECT_TRUE(has(found, Code::bad_choice, "/terms/grades/1/job_class"));
  EXPECT_TRUE(has(found, Code::bad_format, "/terms/retirement/own_months/0/own_request"));
}

// ---------------------------------------------------------------- import

TEST(CircularImport, TakesTheOfficialTable) {
  const auto taken = read_occupations(
      "統計,コード,職種,0年,1年,10年\r\n職安,104,ソフトウェア開発技術者,\"1,396\",\"1,607\","
      "2052\r\n"
      "別添1,1385,クリーニング職,900,1036,1323\r\n",
      experience_index(circular_of_r6()));
  ASSERT_TRUE(taken.errors.empty());
  ASSERT_EQ(taken.rows.size(), 2u);
  EXPECT_EQ(taken.rows[0].base_yen, Yen{1396});
  EXPECT_EQ(taken.rows[1].survey, WageSurvey::wage_structure);
}

TEST(CircularImport, ReportsEveryBadCellAndTakesNothing) {
  const auto taken = read_occupations(
      "統計,コード,職種,0年,1年\n職安,104,ソフトウェア,1396,1608\n公式,105,,13x6,\n"
      "職安,104,二度目,1396,1607\n",
      experience_index(circular_of_r6()));
  EXPECT_TRUE(taken.rows.empty());
  ASSERT_EQ(taken.errors.size(), 5u);
  EXPECT_EQ(taken.errors[0].row, 2);
  EXPECT_EQ(taken.errors[0].column, "1年");
  EXPECT_EQ(taken.errors[0].value, "1608");
  EXPECT_NE(taken.errors[0].reason.find("1607"), std::string::npos);
  EXPECT_EQ(taken.errors[1].column, "統計");
  EXPECT_EQ(taken.errors[2].column, "職種");
  EXPECT_EQ(taken.errors[3].value, "13x6");
  EXPECT_EQ(taken.errors[4].row, 4);
}

TEST(CircularImport, AMissingColumnIsNamed) {
  const auto taken = read_regions("区分,名称,地域指数\n都道府県,宮城県,97.0\n");
  ASSERT_EQ(taken.errors.size(), 1u);
  EXPECT_EQ(taken.errors[0].column, "都道府県");
  EXPECT_EQ(read_regions("区分,名称,都道府県,地域指数\n都道府県,宮城県,宮城県,97\n").rows.size(),
            1u);
  EXPECT_EQ(read_experience_index("年,指数\n0,100\n1,abc\n").errors.size(), 1u);
  EXPECT_EQ(read_experience_index("年,指数\n").errors.size(), 1u);
}

// An own retirement scheme is compared with the circular's months by years of service; without them
// nothing can be said of it, and "0 years" would be nonsense.
TEST(AgreementCheck, AnOwnSchemeNeedsTheCircularsTable) {
  AgreementInput input = filled_model();
  input.terms.basis.retirement_months.clear();
  input.terms.basis.retirement_minimum_years = 0;
  const Violations found = findings_of(checked(input.terms));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, Code::retirement_table_missing);
  EXPECT_EQ(found[0].pointer, "/terms/retirement/groups");
  EXPECT_EQ(found[0].params, std::vector<std::string>{"令和6年度"});
}

// The table's own least service (3 years) stands in where the circular's word was not entered.
TEST(AgreementCheck, TheLeastServiceIsThatOfTheTable) {
  AgreementInput input = filled_model();
  input.terms.basis.retirement_minimum_years = 0;
  EXPECT_TRUE(findings_of(checked(input.terms)).empty());
  input.terms.retirement.own_minimum_years = 4;
  const Violations found = findings_of(checked(input.terms));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].params, std::vector<std::string>{"3"});
}

}  // namespace
}  // namespace tasuki::compliance
