// The model form 4 with its tables 1–4 and the confirmation, with the figures of the guide
// (令和6年度, 宮城).
#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {

YearWages years(Yen y0, Yen y1, Yen y2, Yen y3, Yen y5, Yen y10, Yen y20) {
  return {y0, y1, y2, y3, y5, y10, y20};
}

WageRow published(YearWages wages) { return {WageRowKind::published, {}, "", Yen{}, wages}; }
WageRow regional(PlaceIndex place, YearWages wages) {
  return {WageRowKind::regional, std::move(place), "", Yen{}, wages};
}

Circular circular_of_2024() { return {2024, date(2023, 8, 29), "職発0829第1号"}; }

RetirementStatistics statistics_of_2024() {
  return {"令和4年中小企業の賃金・退職金事情（東京都）",
          "71.5",
          3,
          {{3, 0, "0.7", "1.1"},
           {5, 0, "1.4", "1.8"},
           {10, 0, "2.9", "3.9"},
           {15, 0, "4.9", "6.1"},
           {20, 0, "7.0", "8.4"},
           {25, 0, "9.2", "10.8"},
           {30, 0, "11.3", "13.1"},
           {33, 0, "12.9", "14.5"}}};
}

std::vector<GradeRow> grades() {
  return {{"", "Aランク", "上級プログラマー（AI関係等高度なプログラム言語を用いた開発）",
           Yen{1'800}, Yen{360}, Yen{50}, Yen{2'210}, true, Yen{1'991}, 10},
          {"", "Bランク", "中級プログラマー（Webアプリ作成等の中程度の難易度の開発）", Yen{1'500},
           Yen{300}, Yen{30}, Yen{1'830}, true, Yen{1'735}, 3},
          {"", "Cランク", "初級プログラマー（Excelのマクロ等、簡単なプログラム言語を用いた開発）",
           Yen{1'150}, Yen{230}, Yen{20}, Yen{1'400}, true, Yen{1'355}, 0}};
}

}  // namespace

WageTable example_wage_table() {
  return {"104",
          "ソフトウェア開発技術者",
          WageStatistics::job_placement,
          {published(years({1'396}, {1'607}, {1'762}, {1'788}, {1'883}, {2'052}, {2'556})),
           regional({"宮城", "97.0", false},
                    years({1'355}, {1'559}, {1'710}, {1'735}, {1'827}, {1'991}, {2'480}))},
          ""};
}

LaborManagementAgreement example_labor_management_agreement() {
  LaborManagementAgreement r;
  r.agency_name = "〇〇人材サービス株式会社";
  r.worker_side = {true, "〇〇人材サービス労働組合", "執行委員長", "〇〇 〇〇"};
  r.circular = circular_of_2024();
  r.scope.reason =
      "派遣先が変わる頻度が高く、中長期的なキャリア形成を図り、所得の不安定化を防ぐ必要がある。";
  r.jobs = {{"情報処理技術者", WageStatistics::job_placement, "104", "ソフトウェア開発技術者", ""}};
  r.regions.extent = "宮城県内に限られる";
  r.regions.places = {{"宮城", "97.0", false}};
  r.commuting.prevailing = Yen{72};
  r.retirement = {{"", RetirementMethod::own_scheme, "", RetirementRest::none, "", "退職金規則"}};
  r.raise = {RaiseMethod::ability_allowance, "1", "3", 0};
  r.rules = {"社員就業規則第〇条",
             "社員就業規則第〇条",
             "半期ごと",
             OtherTreatment::same_rules,
             "社員就業規則第〇条から第〇条まで",
             "",
             "「〇〇社教育訓練実施計画」"};
  r.from_on = date(2024, 4, 1);
  r.last_on = date(2025, 3, 31);
  r.concluded_on = date(2024, 3, 15);
  r.employer = {"〇〇人材サービス株式会社", "", "代表取締役", "〇〇 〇〇"};
  AgreementTables& t = r.tables;
  t.wages = {example_wage_table()};
  t.grades = grades();
  t.bonus = {{{"A評価", "標準より優秀", "25"},
              {"B評価", "標準", "20"},
              {"C評価", "標準より物足りない", "15"}},
             "B評価",
             "C評価",
             BonusComparison::standard_rating,
             0,
             0};
  t.allowance_items = "役職手当及び技能手当の合計";
  t.retirement = statistics_of_2024();
  t.own_retirement = {{3, 5, "1.3", "2.0"},
                      {5, 10, "3.0", "5.0"},
                      {10, 15, "7.0", "9.0"},
                      {15, 25, "10.0", "12.0"},
                      {25, 35, "15.0", "17.0"}};
  t.own_minimum_years = 3;
  t.scheme_start = "平成〇年";
  return r;
}

WageConfirmation example_wage_confirmation() {
  WageConfirmation r;
  r.confirmed_on = date(2025, 3, 14);
  r.agency_name = "◆◆人材サービス株式会社";
  r.worker_side = {true, "◆◆人材サービス労働組合", "執行委員長", "〇〇 〇〇"};
  r.concluded_on = date(2024, 3, 15);
  r.from_on = date(2024, 4, 1);
  r.last_on = date(2026, 3, 31);
  r.before = circular_of_2024();
  r.after = {2025, date(2024, 8, 27), "職発0827第1号"};
  r.place_before = {"△■県", "0.988", false};
  r.place_after = {"△■県", "0.992", false};
  r.grades = {
      {"", "Aランク", "上級ソフトウェア開発（AI関係等高度なプログラム言語を用いた開発）",
       Yen{3'000}, true, Yen{2'200}, Yen{2'220}, 20},
      {"", "Bランク", "中級ソフトウェア開発（Webアプリ作成等の中程度の難易度の開発）", Yen{2'220},
       true, Yen{1'800}, Yen{1'815}, 10},
      {"", "Cランク", "初級ソフトウェア開発（Excelのマクロ等、簡易なプログラム言語を用いた開発）",
       Yen{1'800}, true, Yen{1'720}, Yen{1'722}, 0}};
  r.commuting.prevailing = Yen{73};
  r.own_retirement = {{3, 5, "2.0", "2.0"},
                      {5, 10, "3.0", "5.0"},
                      {10, 15, "9.0", "11.0"},
                      {15, 25, "13.0", "14.5"},
                      {25, 35, "16.0", "18.0"}};
  r.statistics = {"令和〇年中小企業の賃金・退職金事情（●●県）",
                  "〇〇.〇",
                  3,
                  {{3, 0, "0.7", "1.3"},
                   {5, 0, "1.2", "2.1"},
                   {10, 0, "2.8", "4.0"},
                   {15, 0, "4.8", "6.1"},
                   {20, 0, "6.9", "8.9"},
                   {25, 0, "9.2", "10.8"},
                   {30, 0, "12.0", "13.9"},
                   {33, 0, "13.3", "15.1"}}};
  r.employer = {"◆◆人材サービス株式会社", "", "代表取締役", "〇〇 〇〇"};
  return r;
}

}  // namespace tasuki::forms
