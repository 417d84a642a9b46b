#pragma once
// 労働者派遣事業報告書 (法23条1項, 則17条; 様式第11号), 収支決算書 (様式第12号) and
// 関係派遣先派遣割合報告書 (法23条3項, 則17条の2; 様式第12号の2). Counts are persons unless they
// say otherwise; yen are whole; periods are inclusive. The faces follow the public form as far as
// it is known (docs/domain/business_report.md says what must be compared with the edition in
// force).

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
  std::string establishment_name = {};
  std::string establishment_address = {};
  std::string establishment_phone = {};
  std::string managers = {};  // 派遣元責任者, all of the establishment
  std::string industry = {};  // 産業分類 of the company
  Yen capital{};
  int regular_employees = 0;           // 常時雇用する労働者, of the company
  bool small_enterprise = false;       // 中小企業
  std::string placement_licence = {};  // 職業紹介事業の許可番号; blank = none
  bool contracting = false;            // 請負事業も行う
};
BOOST_DESCRIBE_STRUCT(ReportOffice, (),
                      (company_name, company_kana, company_address, company_phone,
                       representative_title, representative_name, licence_number,
                       establishment_name, establishment_address, establishment_phone, managers,
                       industry, capital, regular_employees, small_enterprise, placement_licence,
                       contracting))

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

struct InsuranceCounts {  // 資格取得届を提出済み
  int health = 0;
  int pension = 0;
  int employment = 0;
};
BOOST_DESCRIBE_STRUCT(InsuranceCounts, (), (health, pension, employment))

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
  std::string target = {};  // 全員, 1年目 …
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
  HeadCounts year = {};  // of the period
  HeadCounts june = {};  // on as_of_on
  InsuranceCounts permanent_insurance = {};
  InsuranceCounts fixed_term_insurance = {};
  int registered = 0;           // 登録者
  int overseas = 0;             // 海外派遣
  int clients = 0;              // 派遣先の事業所, of the period
  std::int64_t worked_min = 0;  // all working time of the period
  Yen dispatch_sales{};         // 労働者派遣事業の売上高, before tax
  Yen contracting_sales{};      // 請負事業の売上高
  std::vector<OccupationRow> occupations = {};
  std::vector<TrainingRow> trainings = {};
  int career_counsellors = 0;
  int career_consultings = 0;        // persons
  StabilityCounts three_years = {};  // expected three years in one unit: duty
  StabilityCounts one_year = {};     // one year and more: effort
  TempToPermCounts temp_to_perm = {};
  std::vector<ReportAgreement> agreements = {};
  MarginDisclosure margin = {};
  std::vector<std::string> entered = {};  // labels of the figures that were entered by hand
};
BOOST_DESCRIBE_STRUCT(BusinessReport11, (),
                      (filed_on, as_of_on, from_on, last_on, office, year, june,
                       permanent_insurance, fixed_term_insurance, registered, overseas, clients,
                       worked_min, dispatch_sales, contracting_sales, occupations, trainings,
                       career_counsellors, career_consultings, three_years, one_year, temp_to_perm,
                       agreements, margin, entered))

// ------------------------------------------------------------------ 様式第12号

struct BalanceSheet {
  Yen current_assets{};
  Yen fixed_assets{};
  Yen deferred_assets{};
  Yen total_assets{};
  Yen current_liabilities{};
  Yen fixed_liabilities{};
  Yen net_assets{};
};
BOOST_DESCRIBE_STRUCT(BalanceSheet, (),
                      (current_assets, fixed_assets, deferred_assets, total_assets,
                       current_liabilities, fixed_liabilities, net_assets))

struct IncomeStatement {
  Yen dispatch_sales{};
  Yen other_sales{};
  Yen cost_of_sales{};
  Yen dispatch_wages{};  // of it: wages of dispatched workers
  Yen selling_expenses{};
  Yen operating_profit{};
  Yen other_income{};
  Yen other_expenses{};
  Yen ordinary_profit{};
  Yen extraordinary{};  // gains less losses
  Yen taxes{};
  Yen net_profit{};
};
BOOST_DESCRIBE_STRUCT(IncomeStatement, (),
                      (dispatch_sales, other_sales, cost_of_sales, dispatch_wages, selling_expenses,
                       operating_profit, other_income, other_expenses, ordinary_profit,
                       extraordinary, taxes, net_profit))

struct BusinessReport12 {
  Date filed_on{};
  Date from_on{};
  Date last_on{};
  ReportOffice office = {};  // the company's members only
  BalanceSheet balance = {};
  IncomeStatement income = {};
  std::string note = {};
};
BOOST_DESCRIBE_STRUCT(BusinessReport12, (),
                      (filed_on, from_on, last_on, office, balance, income, note))

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

}  // namespace tasuki::forms
