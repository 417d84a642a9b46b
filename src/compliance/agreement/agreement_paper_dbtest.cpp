// 様式4 and 確認書 out of the bureau's model agreement.

#include <gtest/gtest.h>

#include "compliance/agreement/agreement_example.hpp"
#include "compliance/agreement/agreement_paper.hpp"

namespace tasuki::compliance {
namespace {

Agreement model() {
  AgreementInput input = model_agreement();
  EXPECT_TRUE(fill_from(circular_tables_of_r6(), input.terms).empty());
  Agreement agreement;
  agreement.title = input.title;
  agreement.starts_on = input.starts_on;
  agreement.ends_on = input.ends_on;
  agreement.terms = input.terms;
  return agreement;
}

AgreementCheck checked(const AgreementTerms& terms) {
  return check_agreement(terms, {Yen{923}}, date(2024, 4, 1));
}

TEST(AgreementPaper, CarriesTheTablesOfTheModel) {
  const Agreement agreement = model();
  const auto paper = paper_of(agreement, checked(agreement.terms),
                              {"仙台〇〇株式会社", "宮城県仙台市", "代表取締役", "仙台 太郎", ""});
  ASSERT_EQ(paper.tables.wages.size(), 1u);
  ASSERT_EQ(paper.tables.wages[0].rows.size(), 2u);
  EXPECT_EQ(paper.tables.wages[0].rows[1].wages.year_10, Yen{1991});
  ASSERT_EQ(paper.tables.grades.size(), 3u);
  EXPECT_EQ(paper.tables.grades[2].total, Yen{1400});
  EXPECT_EQ(paper.tables.grades[2].prevailing, Yen{1355});
  EXPECT_EQ(paper.regions.method, forms::RegionMethod::single);
  EXPECT_EQ(paper.tables.own_retirement.size(), 5u);
}

TEST(AgreementPaper, AConfirmationShowsBothYears) {
  const Agreement agreement = model();
  CircularTables next = circular_tables_of_r6();
  next.basis.fiscal_year = 2025;
  next.occupations[0].base_yen = Yen{1420};
  AgreementTerms later = agreement.terms;
  ASSERT_TRUE(fill_from(next, later).empty());
  const auto paper = confirmation_of(agreement, checked(agreement.terms), checked(later), later, {},
                                     date(2025, 3, 20));
  // 1,420 × 97 % = 1,377.4 → 1,378.
  EXPECT_EQ(paper.grades[2].before, Yen{1355});
  EXPECT_EQ(paper.grades[2].after, Yen{1378});
  EXPECT_EQ(paper.after.fiscal_year, 2025);
}

// A group with the own scheme, one that is prepaid 5 per cent, one in the 中退共 with 4 per cent
// and the rest prepaid: all three stand on the paper.
TEST(AgreementPaper, AConfirmationNamesEachGroupOfRetirement) {
  Agreement agreement = model();
  agreement.terms.retirement.groups = {
      {"正社員", RetirementMethod::own_scheme, "", RetirementRest::none},
      {"有期雇用労働者", RetirementMethod::prepaid, "5", RetirementRest::none},
      {"再雇用者", RetirementMethod::mutual_aid, "4", RetirementRest::prepaid}};
  const auto check = checked(agreement.terms);
  const auto paper =
      confirmation_of(agreement, check, check, agreement.terms, {}, date(2025, 3, 20));
  EXPECT_EQ(paper.retirement, forms::ConfirmedRetirement::own_scheme);
  EXPECT_EQ(paper.own_group, "「正社員」");
  EXPECT_EQ(paper.own_retirement.size(), 5u);
  for (const char* piece : {"「有期雇用労働者」である", "5%以上の額を前払い", "「再雇用者」である",
                            "4%以上の額とし、不足する1%の額は前払い"}) {
    EXPECT_NE(paper.retirement_note.find(piece), std::string::npos) << paper.retirement_note;
  }
  EXPECT_EQ(paper.retirement_note.find("正社員"), std::string::npos);
}

}  // namespace
}  // namespace tasuki::compliance
