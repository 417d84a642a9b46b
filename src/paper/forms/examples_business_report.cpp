// A small fictional agency's report for the business year 令和8年度, as of 2027-06-01. The averages
// follow from hours and sums: 2,400 yen × 8 = 19,200; (19,200 − 12,480) / 19,200 = 35.0 %.
#include "paper/forms/examples.hpp"

namespace tasuki::forms {

namespace {

ReportOffice office() {
  const AgencyPlace place = example_working_conditions_statement().agency;
  const Party party = example_dispatch_contract().agency_party;
  ReportOffice o;
  o.company_name = party.company_name;
  o.company_kana = "せんだいまるまるかぶしきがいしゃ";
  o.company_address = place.address;
  o.company_phone = place.phone;
  o.representative_title = party.representative_title;
  o.representative_name = party.representative_name;
  o.licence_number = place.licence_number;
  o.establishment_name = place.establishment_name;
  o.establishment_address = place.address;
  o.establishment_phone = place.phone;
  o.branch_number = "1";
  o.licensed_on = date(2018, 12, 1);
  o.industry = "労働者派遣業";
  o.industry_code = "9121";
  o.small_enterprise = true;
  return o;
}

}  // namespace

BusinessReport11 example_business_report_11() {
  BusinessReport11 r;
  r.filed_on = date(2027, 6, 15);
  r.as_of_on = date(2027, 6, 1);
  r.from_on = date(2026, 4, 1);
  r.last_on = date(2027, 3, 31);
  r.office = office();
  r.year = {30, 12, 18, 26, 4, 3, 0};
  r.all_workers = 42;
  r.permanent = {11, 10, 10, 6, 1, 0};
  r.fixed_term = {14, 12, 9, 3, 5, 0};
  r.registered = 85;
  r.dispatch_sales = Yen{96'768'000};
  r.clients = 9;
  r.worked_min = 40'320 * 60;
  r.three_years = {2, 1, 1, 0, 1, 0};
  r.one_year = {5, 1, 0, 3, 0, 1};
  r.temp_to_perm = {1, 1, 1, 1};
  r.occupations = {
      {"25", "一般事務従事者", 12, 10, 12, 15'360 * 60, Yen{19'200}, Yen{12'480}, Yen{12'480}},
      {"73", "包装従事者", 18, 14, 14, 24'960 * 60, Yen{19'200}, Yen{12'480}, Yen{12'800}}};
  r.counsellors = {1, 0, 1};
  r.career_consultings = 16;
  r.trainings = {{"入職時の基本業務の訓練", "入職時", false, 30, {8 * 60}, true, true},
                 {"職能別訓練", "職能別", true, 14, {8 * 60}, true, true}};
  r.june = {24, 11, 13, 21, 3, 2, 0};
  r.june_permanent = {11, 10, 10, 6, 1, 0};
  r.june_fixed_term = {13, 11, 9, 3, 4, 0};
  r.june_work = {0, 0, 0, 1, 0};
  r.permanent_insurance = {11, 11, 11};
  r.fixed_term_insurance = {12, 12, 13};
  r.agreements = {
      {"労使協定（仙台〇〇株式会社）", date(2026, 3, 15), date(2026, 4, 1), date(2028, 3, 31), 21}};
  r.margin = {24,
              9,
              Yen{19'200},
              Yen{12'480},
              "35.0",
              true,
              date(2028, 3, 31),
              "入職時及び毎年、有給・無償で計16時間",
              "自社ホームページ",
              date(2027, 6, 10)};
  r.entered = {"登録者の数", "教育訓練", "雇用安定措置"};
  return r;
}

BusinessReport12 example_business_report_12() {
  BusinessReport12 r;
  r.filed_on = date(2027, 6, 15);
  r.from_on = date(2026, 4, 1);
  r.last_on = date(2027, 3, 31);
  r.office = office();
  r.balance = {Yen{22'000'000}, Yen{12'000'000}, Yen{16'000'000}, Yen{50'000'000}, Yen{20'000'000}};
  r.income.whole = {Yen{96'768'000}, Yen{6'000'000}, Yen{5'800'000}, Yen{4'000'000}};
  r.income.dispatch = r.income.whole;
  return r;
}

BusinessReport12x2 example_business_report_12_2() {
  BusinessReport12x2 r;
  r.filed_on = date(2027, 6, 15);
  r.from_on = date(2026, 4, 1);
  r.last_on = date(2027, 3, 31);
  r.office = office();
  r.total_min = 40'320 * 60;
  r.related_min = 10'080 * 60;
  r.retirees_min = 0;
  r.percent = "25.0";
  r.clients = {{"宮城〇〇物流株式会社", "親会社の子会社", 10'080 * 60}};
  return r;
}

}  // namespace tasuki::forms
