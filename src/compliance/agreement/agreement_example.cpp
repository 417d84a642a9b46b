#include "compliance/agreement/agreement_example.hpp"

namespace tasuki::compliance {

CircularBasis circular_of_r6() {
  CircularBasis basis;
  basis.fiscal_year = 2024;
  basis.circular_number = "職発0829第1号";
  basis.issued_on = date(2023, 8, 29);
  basis.commuting_yen = Yen{72};
  basis.retirement_percent = "5";
  basis.experience_index = {{0, "100.0"}, {1, "115.1"},  {2, "126.2"}, {3, "128.1"},
                            {5, "134.9"}, {10, "147.0"}, {20, "183.1"}};
  basis.retirement_minimum_years = 3;
  basis.retirement_source = "令和4年中小企業の賃金・退職金事情（東京都）";
  basis.retirement_months = {{3, "0.7", "1.1"},    {5, "1.4", "1.8"},   {10, "2.9", "3.9"},
                             {15, "4.9", "6.1"},   {20, "7", "8.4"},    {25, "9.2", "10.8"},
                             {30, "11.3", "13.1"}, {33, "12.9", "14.5"}};
  return basis;
}

CircularTables circular_tables_of_r6() {
  return {circular_of_r6(),
          {{WageSurvey::employment_service, "104", "ソフトウェア開発技術者", Yen{1396}},
           {WageSurvey::employment_service, "105", "システム運用管理者", Yen{1316}},
           {WageSurvey::wage_structure, "1385", "クリーニング職", Yen{900}}},
          {{RegionKind::prefecture, "北海道", "北海道", "94.0"},
           {RegionKind::prefecture, "宮城県", "宮城県", "97.0"},
           {RegionKind::prefecture, "沖縄県", "沖縄県", "86.9"}}};
}

AgreementInput model_agreement() {
  AgreementInput input;
  input.title = "労使協定（令和6年度）";
  input.starts_on = date(2024, 4, 1);
  input.ends_on = date(2025, 3, 31);
  AgreementTerms& terms = input.terms;
  terms.basis.fiscal_year = 2024;
  terms.job_classes = {{"情報処理技術者", WageSurvey::employment_service, "104", "", {}, ""}};
  terms.places = {{RegionKind::prefecture, "宮城県", "宮城県", {}, ""}};
  terms.retirement.groups = {{"", RetirementMethod::own_scheme, "", RetirementRest::none}};
  terms.retirement.own_minimum_years = 3;
  terms.retirement.own_months = {{3, 5, "1.3", "2.0"},
                                 {5, 10, "3.0", "5.0"},
                                 {10, 15, "7.0", "9.0"},
                                 {15, 25, "10.0", "12.0"},
                                 {25, 35, "15.0", "17.0"}};
  terms.grades = {
      {"情報処理技術者", "Aランク", "上級プログラマー", Yen{1800}, Yen{360}, Yen{50}, 10, ""},
      {"情報処理技術者", "Bランク", "中級プログラマー", Yen{1500}, Yen{300}, Yen{30}, 3, ""},
      {"情報処理技術者", "Cランク", "初級プログラマー", Yen{1150}, Yen{230}, Yen{20}, 0, ""}};
  Representative& who = terms.representative;
  who.title = "労働者代表";
  who.name = "仙台 四郎";
  who.elected_on = date(2024, 3, 1);
  who.purpose_told = who.not_a_manager = who.not_appointed = true;
  who.voters = 40;
  who.in_favour = 31;
  AgreementArticles& words = terms.articles;
  words.scope.reason =
      "派遣先が変更される頻度が高いことから、中長期的なキャリア形成を行い所得の不安定化を防ぐため";
  words.place_extent = "宮城県内に限られる";
  words.raise.from_percent = "1";
  words.raise.to_percent = "3";
  words.bonus.ratings = {{"A評価", "標準より優秀", "25"},
                         {"B評価", "標準", "20"},
                         {"C評価", "標準より物足りない", "15"}};
  words.bonus.standard = "B評価";
  words.bonus.unrated = "C評価";
  words.rules.overtime = "社員就業規則第20条";
  words.rules.evaluation = "社員就業規則第30条";
  words.rules.evaluation_cycle = "半期ごと";
  words.rules.regular_rules = "社員就業規則第40条から第50条まで";
  words.rules.training_plan = "教育訓練実施計画";
  return input;
}

}  // namespace tasuki::compliance
