#pragma once
// 労働者派遣事業報告書 (法23条1項, 則17条; 様式第11号), 収支決算書 (様式第12号) and
// 関係派遣先派遣割合報告書 (法23条3項, 則17条の2; 様式第12号の2). Counts are persons unless they
// say otherwise; yen are whole; periods are inclusive. Number 11 has the nine faces of the edition
// of 令和6年6月 (the sales stand on face 2 since then); docs/domain/business_report.md says what of
// each face could be compared with a published form and what could not.

#include <cstdint>

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

// 40320時間00分.
std::string hours_minutes_text(std::int64_t minutes);

struct ReportOffice {  // 第1面: who reports, for which establishment
  std::string company_name = {};
  std::string company_kana = {};
  std::string company_address = {};
  std::string company_phone = {};
  std::string representative_title = {};
  std::string representative_name = {};
  std::string licence_number = {};
  std::string branch_number = {};  // 事業所枝番号
  Date licensed_on{};              // 許可年月日
  std::string establishment_name = {};
  std::string establishment_address = {};
  std::string establishment_phone = {};
  std::string industry = {};  // 産業分類: its name
  std::string industry_code = {};
  bool small_enterprise = false;       // 中小企業
  std::string placement_licence = {};  // 民営職業紹介事業の許可・届出番号; blank = none
  std::string parent_company = {};  // 親会社; blank = none
  std::string parent_licence = {};  // its 労働者派遣事業の許可番号
  std::string parent_placement_licence = {};
  bool contracting = false;          // 請負事業も行う
  bool on_site_contracting = false;  // うち構内請負
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(ReportOffice, (),
                      (company_name, company_kana, company_address, company_phone,
                       representative_title, representative_name, licence_number, branch_number,
                       licensed_on, establishment_name, establishment_address, establishment_phone,
                       industry, industry_code, small_enterprise, placement_licence, parent_company,
                       parent_licence, parent_placement_licence, contracting, on_site_contracting,
                       remarks))

struct HeadCounts {  // 派遣労働者, each person once
  int total = 0;
  int permanent = 0;   // 無期雇用
  int fixed_term = 0;  // 有期雇用
  int agreement = 0;   // 協定対象
  int client_parity = 0;
  int over_60 = 0;
  int day_labor = 0;  // 日雇派遣労働者: employed by the day or for 30 days or less
};
BOOST_DESCRIBE_STRUCT(HeadCounts, (),
                      (total, permanent, fixed_term, agreement, client_parity, over_60, day_labor))

// Persons of one kind of employment by 通算雇用期間, without day labourers.
struct LengthCounts {
  int total = 0;
  int agreement = 0;  // 協定対象
  int year_or_more = 0;
  int year_or_more_staying = 0;  // of them expected for a year or more at one workplace
  int under_year = 0;
  int under_year_staying = 0;
};
BOOST_DESCRIBE_STRUCT(LengthCounts, (),
                      (total, agreement, year_or_more, year_or_more_staying, under_year,
                       under_year_staying))

struct InsuranceCounts {  // 資格取得届を提出済み
  int health = 0;
  int pension = 0;
  int employment = 0;
};
BOOST_DESCRIBE_STRUCT(InsuranceCounts, (), (health, pension, employment))

struct JuneWork {         // 第8面: kinds of work on 1 June, without day labourers
  int manufacturing = 0;  // 特定製造業務
  int fixed_project = 0;  // 有期プロジェクト業務
  int limited_days = 0;   // 日数限定業務
  int maternity_leave = 0;
  int family_care_leave = 0;
};
BOOST_DESCRIBE_STRUCT(JuneWork, (),
                      (manufacturing, fixed_project, limited_days, maternity_leave,
                       family_care_leave))

struct DayLaborCounts {  // 第9面: day labourers on 1 June, by why they may be (令4条)
  int total = 0;
  int agreement = 0;
  int over_60 = 0;
  int students = 0;         // 昼間学生
  int side_job = 0;         // 副業として従事する者
  int not_main_earner = 0;  // 主たる生計者以外の者
  int manufacturing = 0;
};
BOOST_DESCRIBE_STRUCT(DayLaborCounts, (),
                      (total, agreement, over_60, students, side_job, not_main_earner,
                       manufacturing))

struct CounsellorCounts {  // キャリアコンサルティングの窓口担当者
  int qualified = 0;       // キャリアコンサルタント
  int sales = 0;           // 営業職
  int others = 0;
};
BOOST_DESCRIBE_STRUCT(CounsellorCounts, (), (qualified, sales, others))

struct OccupationRow {  // one 中分類 of 日本標準職業分類, over the reporting period
  std::string code = {};
  std::string name = {};
  int workers = 0;
  int june_workers = 0;         // of them on 6月1日
  int agreement_workers = 0;    // 協定対象
  std::int64_t worked_min = 0;  // approved working time
  Yen fee_8h{};                 // average fee for 8 hours
  Yen wage_8h{};                // average wage for 8 hours
  Yen agreement_wage_8h{};      // of the agreement's workers
};
BOOST_DESCRIBE_STRUCT(OccupationRow, (),
                      (code, name, workers, june_workers, agreement_workers, worked_min, fee_8h,
                       wage_8h, agreement_wage_8h))

struct TrainingRow {  // キャリアアップに資する教育訓練 (法30条の2)
  std::string name = {};
  std::string target = {};  // 種別: 入職時, 職能別, 職種転換, 階層別, その他
  bool on_the_job = false;
  int workers = 0;
  Minutes per_worker{};
  bool paid = true;  // 有給
  bool free = true;  // 無償
};
BOOST_DESCRIBE_STRUCT(TrainingRow, (), (name, target, on_the_job, workers, per_worker, paid, free))

struct StabilityCounts {  // 雇用安定措置 (法30条): persons, and what was done
  int persons = 0;
  int direct_hire_requests = 0;  // 1号
  int directly_hired = 0;        // of them hired by the client
  int new_clients = 0;           // 2号
  int made_permanent = 0;        // 3号
  int others = 0;                // 4号
};
BOOST_DESCRIBE_STRUCT(StabilityCounts, (),
                      (persons, direct_hire_requests, directly_hired, new_clients, made_permanent,
                       others))

struct TempToPermCounts {  // 紹介予定派遣
  int applications = 0;
  int dispatched = 0;
  int introduced = 0;
  int hired = 0;
};
BOOST_DESCRIBE_STRUCT(TempToPermCounts, (), (applications, dispatched, introduced, hired))

struct ReportAgreement {  // 労使協定, attached
  std::string title = {};
  Date concluded_on{};
  Date from_on{};
  Date last_on{};
  int workers = 0;
};
BOOST_DESCRIBE_STRUCT(ReportAgreement, (), (title, concluded_on, from_on, last_on, workers))

struct MarginDisclosure {  // マージン率等の情報提供 (法23条5項, 則18条の2)
  int workers = 0;         // on 6月1日
  int clients = 0;         // 派遣先の数
  Yen fee_8h{};
  Yen wage_8h{};
  std::string margin_percent = {};  // 33.3; blank while a figure is missing
  bool agreement = false;
  Date agreement_last_on{};
  std::string training = {};
  std::string published_where = {};
  Date published_on{};
};
BOOST_DESCRIBE_STRUCT(MarginDisclosure, (),
                      (workers, clients, fee_8h, wage_8h, margin_percent, agreement,
                       agreement_last_on, training, published_where, published_on))

struct BusinessReport11 {
  Date filed_on{};
  Date as_of_on{};  // 6月1日
  Date from_on{};   // reporting period: the business year that ended before it
  Date last_on{};
  ReportOffice office = {};
  HeadCounts year = {};              // of the whole period, each person once
  int all_workers = 0;               // 全労働者 on the period's last day, dispatched or not
  LengthCounts permanent = {};       // 無期雇用, on the period's last day
  LengthCounts fixed_term = {};      // 有期雇用, on the period's last day
  int registered = 0;                // 登録者
  Yen dispatch_sales{};              // 労働者派遣事業の売上高, before tax
  Yen contracting_sales{};           // 請負事業の売上高
  int overseas = 0;                  // 海外派遣
  int clients = 0;                   // 派遣先の事業所, of the period
  std::int64_t worked_min = 0;       // all working time of the period
  StabilityCounts three_years = {};  // expected three years in one unit: duty
  StabilityCounts one_year = {};     // one year and more: effort
  TempToPermCounts temp_to_perm = {};
  std::vector<OccupationRow> occupations = {};  // without day labourers
  std::vector<OccupationRow> day_labor_occupations = {};
  CounsellorCounts counsellors = {};
  int career_consultings = 0;  // persons
  std::vector<TrainingRow> trainings = {};
  HeadCounts june = {};  // on as_of_on
  LengthCounts june_permanent = {};
  LengthCounts june_fixed_term = {};
  JuneWork june_work = {};
  InsuranceCounts permanent_insurance = {};
  InsuranceCounts fixed_term_insurance = {};
  DayLaborCounts day_labor = {};
  std::vector<ReportAgreement> agreements = {};
  MarginDisclosure margin = {};
  std::vector<std::string> entered = {};  // labels of the figures that were entered by hand
};
BOOST_DESCRIBE_STRUCT(BusinessReport11, (),
                      (filed_on, as_of_on, from_on, last_on, office, year, all_workers, permanent,
                       fixed_term, registered, dispatch_sales, contracting_sales, overseas, clients,
                       worked_min, three_years, one_year, temp_to_perm, occupations,
                       day_labor_occupations, counsellors, career_consultings, trainings, june,
                       june_permanent, june_fixed_term, june_work, permanent_insurance,
                       fixed_term_insurance, day_labor, agreements, margin, entered))

// ------------------------------------------------------------------ 様式第12号

struct BalanceSheet {  // 6 資産等の状況
  Yen cash{};          // 現金・預金
  Yen land_buildings{};
  Yen other_assets{};
  Yen total_assets{};
  Yen total_liabilities{};
};
BOOST_DESCRIBE_STRUCT(BalanceSheet, (),
                      (cash, land_buildings, other_assets, total_assets, total_liabilities))

struct SegmentResult {
  Yen sales{};
  Yen operating_profit{};
  Yen ordinary_profit{};
  Yen net_profit{};
};
BOOST_DESCRIBE_STRUCT(SegmentResult, (), (sales, operating_profit, ordinary_profit, net_profit))

struct IncomeStatement {        // 7 収支の状況
  SegmentResult whole = {};     // 総事業
  SegmentResult dispatch = {};  // 労働者派遣事業
  SegmentResult contracting = {};
  Yen other_staffing_sales{};  // その他の人材関連事業: the sales only
  Yen other_sales{};           // その他の事業: the sales only
};
BOOST_DESCRIBE_STRUCT(IncomeStatement, (),
                      (whole, dispatch, contracting, other_staffing_sales, other_sales))

struct BusinessReport12 {
  Date filed_on{};
  Date from_on{};
  Date last_on{};
  ReportOffice office = {};  // the company's members only
  BalanceSheet balance = {};
  IncomeStatement income = {};
  std::string note = {};
  // 記載要領3: 貸借対照表 and 損益計算書 are attached instead of filling in 6 and 7.
  bool statements_attached = false;
};
BOOST_DESCRIBE_STRUCT(BusinessReport12, (),
                      (filed_on, from_on, last_on, office, balance, income, note,
                       statements_attached))

// ------------------------------------------------------------------ 様式第12号の2

struct RelatedClientRow {
  std::string name = {};
  std::string relation = {};  // 親会社, 連結子会社 …
  std::int64_t worked_min = 0;
};
BOOST_DESCRIBE_STRUCT(RelatedClientRow, (), (name, relation, worked_min))

struct BusinessReport12x2 {
  Date filed_on{};
  Date from_on{};
  Date last_on{};
  ReportOffice office = {};
  std::int64_t total_min = 0;     // working time of all dispatched workers
  std::int64_t related_min = 0;   // of it at related clients
  std::int64_t retirees_min = 0;  // of that by retirees of 60 or over: not counted
  std::string percent = {};       // (related − retirees) / total, one decimal, fractions dropped
  std::vector<RelatedClientRow> clients = {};
};
BOOST_DESCRIBE_STRUCT(BusinessReport12x2, (),
                      (filed_on, from_on, last_on, office, total_min, related_min, retirees_min,
                       percent, clients))

pdf::Sheet draw(const BusinessReport11& report, const DrawOptions& options = {});
pdf::Sheet draw(const BusinessReport12& report, const DrawOptions& options = {});
pdf::Sheet draw(const BusinessReport12x2& report, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
BusinessReport11 example_business_report_11();
BusinessReport12 example_business_report_12();
BusinessReport12x2 example_business_report_12_2();

}  // namespace tasuki::forms
