// The wage of one person against agreement, prevailing wage and minimum wage, day by day.

#include "compliance/agreement/agreement_wage.hpp"

#include <gtest/gtest.h>

#include "compliance/agreement/agreement_example.hpp"

namespace tasuki::compliance {
namespace {

Agreement concluded_model() {
  AgreementInput input = model_agreement();
  EXPECT_TRUE(fill_from(circular_tables_of_r6(), input.terms).empty());
  Agreement agreement;
  agreement.id = AgreementId{7};
  agreement.state = AgreementState::concluded;
  agreement.starts_on = input.starts_on;
  agreement.ends_on = input.ends_on;
  agreement.terms = input.terms;
  return agreement;
}

WageInput wage(Date from, std::int64_t amount, std::string grade = "Aランク") {
  WageInput input;
  input.effective_from = from;
  input.amount = Yen{amount};
  input.bonus_yen = Yen{360};
  input.allowance_yen = Yen{50};
  input.job_class = "情報処理技術者";
  input.grade = std::move(grade);
  return input;
}

// July to December 2024 in 宮城県: 923 yen until 30 September, 973 from 1 October.
WageFacts facts_of(std::int64_t amount) {
  WageFacts facts;
  facts.period = Period::inclusive(date(2024, 7, 1), date(2024, 12, 31));
  facts.index_address = "宮城県仙台市青葉区0-0";
  facts.work_prefecture = "宮城県";
  facts.wages = {wage(date(2024, 7, 1), amount)};
  facts.agreements = {concluded_model()};
  facts.circulars = {circular_tables_of_r6()};
  facts.work_minimums = {{{date(2024, 7, 1), date(2024, 10, 1)}, Yen{923}},
                         {{date(2024, 10, 1), date(2025, 1, 1)}, Yen{973}}};
  facts.index_minimums = facts.work_minimums;
  return facts;
}

TEST(AssignmentWage, TheModelsWagePassesOnEveryDay) {
  const WageCheck check = wage_check(facts_of(1800));
  EXPECT_TRUE(check.findings.empty());
  ASSERT_EQ(check.stretches.size(), 2u);
  EXPECT_EQ(check.stretches[0].to_on, date(2024, 9, 30));
  EXPECT_EQ(check.stretches[0].hourly_yen, Yen{2210});
  EXPECT_EQ(check.stretches[0].grade_yen, Yen{2210});
  EXPECT_EQ(check.stretches[0].prevailing_yen, Yen{1991});
  EXPECT_EQ(check.stretches[1].minimum_wage_yen, Yen{973});
}

TEST(AssignmentWage, BasePayBelowTheGradeIsFound) {
  const Violations found = wage_findings(facts_of(1799));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_below_grade);
  EXPECT_EQ(found[0].params,
            (std::vector<std::string>{"2024-07-01", "Aランクの基本給", "1800", "1"}));
}

TEST(AssignmentWage, ARaiseOfTheMinimumWageWithinTheTermIsFound) {
  WageFacts facts = facts_of(950);
  facts.agreement_worker = false;  // only the minimum wage binds
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_below_minimum);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"2024-10-01", "宮城県", "973", "23"}));
  EXPECT_FALSE(found[0].warning);
  facts.wages.push_back(wage(date(2024, 10, 1), 973));
  EXPECT_TRUE(wage_findings(facts).empty());
  facts.wages.back().effective_from = date(2024, 10, 2);  // one day late
  EXPECT_EQ(wage_findings(facts).size(), 1u);
}

// A monthly wage is divided exactly: 150,000 ÷ 160 h = 937.5; 147,680 ÷ 160 h = 923.
TEST(AssignmentWage, MonthlyAndDailyPayAreComparedPerHourWithoutRounding) {
  WageFacts facts = facts_of(0);
  facts.agreement_worker = false;
  facts.work_minimums = {{facts.period, Yen{923}}};
  facts.wages[0].unit = PayUnit::month;
  facts.wages[0].scheduled_min = Minutes{160 * 60};
  facts.wages[0].amount = Yen{147'680};
  EXPECT_TRUE(wage_findings(facts).empty());
  facts.wages[0].amount = Yen{147'679};  // 922.99…
  ASSERT_EQ(wage_findings(facts).size(), 1u);
  EXPECT_EQ(wage_findings(facts)[0].params[3], "1");
  facts.wages[0].unit = PayUnit::day;
  facts.wages[0].scheduled_min = Minutes{480};
  facts.wages[0].amount = Yen{7'384};  // 923 × 8
  EXPECT_TRUE(wage_findings(facts).empty());
}

TEST(AssignmentWage, BonusDoesNotCountForTheMinimumWageButNamedAllowancesDo) {
  WageFacts facts = facts_of(900);
  facts.agreement_worker = false;
  facts.work_minimums = {{facts.period, Yen{923}}};
  EXPECT_EQ(wage_findings(facts)[0].params[3], "23");
  facts.wages[0].counted_allowance_yen = Yen{23};
  EXPECT_TRUE(wage_findings(facts).empty());
}

TEST(AssignmentWage, AGradeIsOneOfTheAgreements) {
  WageFacts facts = facts_of(1800);
  const auto unknown = [&](const char* job, const char* grade) {
    WageInput input = wage(date(2024, 7, 1), 1800, grade);
    input.job_class = job;
    const Violations found = unknown_grade(facts, input);
    return found.empty() ? "" : found[0].pointer;
  };
  EXPECT_EQ(unknown("情報処理技術者", "Aランク"), "");
  EXPECT_EQ(unknown("情報処理技術者", ""), "") << "still to be said: wage_grade_missing";
  EXPECT_EQ(unknown("情報処理技術者", "Zランク"), "/grade");
  EXPECT_EQ(unknown("宇宙飛行士", "Aランク"), "/job_class");
  facts.agreement_worker = false;
  EXPECT_EQ(unknown("情報処理技術者", "Zランク"), "");
  facts = facts_of(1800);
  facts.agreements.clear();
  EXPECT_EQ(unknown("情報処理技術者", "Zランク"), "") << "no agreement is on record yet";
}

TEST(AssignmentWage, WithoutWageGradeOrAgreementItSaysSo) {
  WageFacts facts = facts_of(1800);
  facts.wages[0].effective_from = date(2024, 7, 2);
  EXPECT_EQ(wage_findings(facts)[0].code, Code::wage_missing);
  facts = facts_of(1800);
  facts.wages[0].grade = "";
  ASSERT_EQ(wage_findings(facts).size(), 1u);
  EXPECT_EQ(wage_findings(facts)[0].code, Code::wage_grade_missing);
  EXPECT_TRUE(wage_findings(facts)[0].warning);
  facts = facts_of(1800);
  facts.agreements[0].ends_on = date(2024, 9, 30);
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::agreement_missing);
  EXPECT_EQ(found[0].params[0], "2024-10-01");
}

TEST(AssignmentWage, ASupersededAgreementGivesWayOnItsDay) {
  WageFacts facts = facts_of(1800);
  Agreement next = concluded_model();
  next.id = AgreementId{8};
  next.starts_on = date(2024, 11, 1);
  next.terms.grades[0].base_yen = Yen{1900};
  facts.agreements[0].state = AgreementState::superseded;
  facts.agreements[0].superseded_from = date(2024, 11, 1);
  facts.agreements.push_back(next);
  const WageCheck check = wage_check(facts);
  ASSERT_EQ(check.findings.size(), 1u);
  EXPECT_EQ(check.findings[0].params[0], "2024-11-01");
  EXPECT_EQ(check.stretches.back().agreement_id, AgreementId{8});
}

// The agreement's own table passes, but the next year's circular asks for more.
TEST(AssignmentWage, TheNextYearsCircularIsAsked) {
  WageFacts facts = facts_of(1800);
  facts.period = Period::inclusive(date(2025, 1, 1), date(2025, 6, 30));
  facts.wages[0].effective_from = date(2025, 1, 1);
  facts.agreements[0].ends_on = date(2026, 3, 31);
  facts.work_minimums = {{facts.period, Yen{973}}};
  facts.index_minimums = facts.work_minimums;
  const Violations missing = wage_findings(facts);
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0].code, Code::circular_missing);
  EXPECT_TRUE(missing[0].warning);
  CircularTables next = circular_tables_of_r6();
  next.basis.fiscal_year = 2025;
  next.occupations[0].base_yen = Yen{1550};  // × 147.0 % = 2,278.5 → 2,279; × 97 % = 2,210.63
  facts.circulars.push_back(next);
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_below_prevailing);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"2025-04-01", "2211", "1"}));
}

TEST(AssignmentWage, APlaceOutsideTheAgreementIsComparedByTheCircular) {
  WageFacts facts = facts_of(1800);
  facts.index_address = "北海道札幌市0-0";
  facts.work_prefecture = "北海道";
  const WageCheck check = wage_check(facts);
  ASSERT_EQ(check.findings.size(), 1u);
  EXPECT_EQ(check.findings[0].code, Code::place_not_in_agreement);
  // 2,052 × 94.0 % = 1,928.88 → 1,929.
  EXPECT_EQ(check.stretches[0].prevailing_yen, Yen{1929});
}

TEST(AssignmentWage, DaysWithoutAPublishedMinimumWageAreYellow) {
  WageFacts facts = facts_of(1800);
  facts.work_minimums[1].hourly.reset();
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::minimum_wage_unknown);
  EXPECT_TRUE(found[0].warning);
}

// 最賃法14条: the old amount binds until the new one takes effect.
TEST(AssignmentWage, UntilTheNextMinimumWageIsPublishedTheLastOneIsTheFloor) {
  WageFacts facts = facts_of(923);
  facts.agreement_worker = false;
  facts.work_minimums[1].hourly.reset();
  facts.work_minimums[1].last_known = Yen{923};
  Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::minimum_wage_unknown);
  EXPECT_EQ(found[0].params[0], "2024-10-01");
  facts.work_minimums.erase(facts.work_minimums.begin());
  facts.period.from = date(2024, 10, 1);
  facts.wages = {wage(date(2024, 10, 1), 1)};
  found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_below_minimum);
  EXPECT_EQ(found[0].params, (std::vector<std::string>{"2024-10-01", "宮城県", "923", "922"}));
  EXPECT_FALSE(found[0].warning);
  EXPECT_FALSE(wage_check(facts).stretches[0].passes);
}

// 923 yen and a tenth are 1,015.3.
TEST(AssignmentWage, AMinimumWageToComeIsOnlyAskedOfAWageThatItMayReach) {
  WageFacts facts = facts_of(1015);
  facts.agreement_worker = false;
  facts.work_minimums[1].hourly.reset();
  facts.work_minimums[1].last_known = Yen{923};
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::minimum_wage_unknown);
  facts.wages[0].amount = Yen{1016};
  EXPECT_TRUE(wage_findings(facts).empty());
  facts.work_minimums[1].last_known.reset();
  EXPECT_EQ(wage_findings(facts).size(), 1u) << "no amount is known at all";
}

// Without a grade the lowest one of the agreement is sure to bind (1,150 + 230 + 20 = 1,400), and
// so is the 一般賃金 without experience at the place (1,396 × 97.0 % = 1,354.12 → 1,355).
TEST(AssignmentWage, WithoutAGradeTheLowestOneAndTheLowestPrevailingWageAreTheFloor) {
  WageFacts facts = facts_of(1400 - 410);
  facts.wages[0].grade = "";
  Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_grade_missing);
  facts.wages[0].amount = Yen{1399 - 410};
  found = wage_findings(facts);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].code, Code::wage_below_grade);
  EXPECT_EQ(found[1].params, (std::vector<std::string>{"2024-07-01", "最も低い等級", "1400", "1"}));
  EXPECT_FALSE(found[1].warning);
  facts.wages[0].amount = Yen{1354 - 410};
  facts.work_minimums = {{facts.period, Yen{923}}};
  found = wage_findings(facts);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].code, Code::wage_below_prevailing);
  EXPECT_EQ(found[2].params, (std::vector<std::string>{"2024-07-01", "1355", "1"}));
}

// The 労働契約 says the base pay alone. The lowest grade is 1,150 + 230 + 20 = 1,400, the 一般賃金
// without experience 1,355: what 1,150 yen come to with bonus and allowances nobody knows.
TEST(AssignmentWage, TheWageOfTheEmploymentContractIsComparedWithTheLowestBase) {
  WageFacts facts = facts_of(1150);
  facts.from_employment_contract = true;
  WageInput& only = facts.wages[0];
  only.bonus_yen = only.allowance_yen = Yen{};
  only.job_class = only.grade = "";
  Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_grade_missing);
  EXPECT_EQ(found[0].params, std::vector<std::string>{"2024-07-01、賞与・手当も未登録"});
  EXPECT_TRUE(found[0].warning);
  EXPECT_TRUE(wage_check(facts).stretches[0].passes);
  EXPECT_EQ(wage_check(facts).stretches[0].prevailing_yen, Yen{1355});
  only.amount = Yen{1400};
  EXPECT_EQ(wage_findings(facts).at(0).params, std::vector<std::string>{"2024-07-01"});
  only.amount = Yen{1149};
  found = wage_findings(facts);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].code, Code::wage_below_grade);
  EXPECT_EQ(found[1].params,
            (std::vector<std::string>{"2024-07-01", "最も低い等級の基本給", "1150", "1"}));
  EXPECT_FALSE(found[1].warning);
  only.amount = Yen{922};  // and below the minimum wage of the first days
  EXPECT_EQ(wage_findings(facts).at(0).code, Code::wage_below_minimum);
}

TEST(AssignmentWage, AnEmploymentContractWithoutAWageEndsTheOneBefore) {
  WageFacts facts = facts_of(923);
  facts.agreement_worker = false;
  facts.from_employment_contract = true;
  facts.wages.push_back({});
  facts.wages.back().effective_from = date(2024, 10, 1);  // 973 yen, but 0 = not said
  const Violations found = wage_findings(facts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code, Code::wage_missing);
  EXPECT_EQ(found[0].params, std::vector<std::string>{"2024-10-01"});
}

TEST(AssignmentWage, UnreadableWagesAreRefused) {
  WageInput input = wage(date(2024, 7, 1), 0);
  input.unit = PayUnit::month;
  input.bonus_yen = Yen{-1};
  input.counted_allowance_yen = Yen{51};
  EXPECT_EQ(violations_of(input).size(), 4u);
}

}  // namespace
}  // namespace tasuki::compliance
