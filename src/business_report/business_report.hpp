#pragma once
// 事業報告 (法23条, 則17条–18条の3): each agency establishment's 労働者派遣事業報告書 as of 1 June
// (様式第11号), the company's 収支決算書 (12号) and 関係派遣先派遣割合報告書 (12号の2), and the
// margin that 法23条5項 has published. What the platform holds is computed; the rest is entered
// once and stays marked. Private to the agency. Pure: days and periods inclusive, money in whole
// yen.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/outcome.hpp"
#include "base/yen.hpp"
#include "paper/forms/business_report.hpp"

namespace tasuki::business_report {

using ReportId = Id<struct BusinessReportTag>;

BOOST_DEFINE_ENUM_CLASS(ReportKind, report_11, report_12, report_12_2)
BOOST_DEFINE_ENUM_CLASS(ReportState, draft, filed)

// ---------------------------------------------------------------- what is entered

// std::nullopt = not entered yet; 0 is an answer.
struct EnteredWage {  // of one occupation: from payroll, all pay divided by all hours, × 8
  std::string code;
  Yen wage_8h;
  Yen agreement_wage_8h;
};
BOOST_DESCRIBE_STRUCT(EnteredWage, (), (code, wage_8h, agreement_wage_8h))

struct EnteredTempToPerm {
  int applications = 0;
  int introduced = 0;
  int hired = 0;
};
BOOST_DESCRIBE_STRUCT(EnteredTempToPerm, (), (applications, introduced, hired))

struct EnteredDayLabor {  // day labourers of 1 June by why they may be (令4条2項)
  int students = 0;
  int side_job = 0;
  int not_main_earner = 0;
};
BOOST_DESCRIBE_STRUCT(EnteredDayLabor, (), (students, side_job, not_main_earner))

struct Entered11 {
  std::string branch_number;        // 事業所枝番号, of the licence
  std::optional<Date> licensed_on;  // 許可年月日
  std::string industry;
  std::string industry_code;
  std::optional<bool> small_enterprise;
  std::string placement_licence;
  std::string parent_company;
  std::string parent_licence;
  std::string parent_placement_licence;
  std::optional<bool> contracting;
  std::optional<bool> on_site_contracting;
  std::optional<Yen> contracting_sales;
  std::string remarks;
  std::optional<int> all_workers;
  std::optional<int> registered;
  std::optional<int> overseas;
  std::vector<EnteredWage> wages;
  std::vector<EnteredWage> day_labor_wages;
  std::optional<EnteredDayLabor> day_labor;
  std::vector<forms::TrainingRow> trainings;  // beside the recorded ones
  std::optional<forms::CounsellorCounts> counsellors;
  std::optional<int> career_consultings;  // instead of the recorded ones, when given
  std::optional<forms::StabilityCounts> three_years;
  std::optional<forms::StabilityCounts> one_year;
  std::optional<EnteredTempToPerm> temp_to_perm;
  std::string training_note;  // 教育訓練に関する事項, as published
  std::string published_where;
  std::optional<Date> published_on;
  std::string reason;  // why figures that look unusual are right
};
BOOST_DESCRIBE_STRUCT(Entered11, (),
                      (branch_number, licensed_on, industry, industry_code, small_enterprise,
                       placement_licence, parent_company, parent_licence, parent_placement_licence,
                       contracting, on_site_contracting, contracting_sales, remarks, all_workers,
                       registered, overseas, wages, day_labor_wages, day_labor, trainings,
                       counsellors, career_consultings, three_years, one_year, temp_to_perm,
                       training_note, published_where, published_on, reason))

struct Entered12 {
  std::optional<Date> licensed_on;
  bool statements_attached = false;  // 貸借対照表・損益計算書 instead of the two tables
  std::optional<forms::BalanceSheet> balance;
  std::optional<forms::IncomeStatement> income;
  std::string note;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Entered12, (),
                      (licensed_on, statements_attached, balance, income, note, reason))

struct Entered12x2 {
  std::optional<Date> licensed_on;
  std::optional<bool> related_exist;  // an empty list of related clients alone says nothing
  std::optional<std::int64_t>
      retirees_min;  // working time at related clients of retirees of 60 or over
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Entered12x2, (), (licensed_on, related_exist, retirees_min, reason))

// ---------------------------------------------------------------- what the platform holds

struct Placement {  // an assignment on a confirmed contract
  AssignmentId assignment_id;
  WorkerId worker_id;
  CompanyId client_id;
  std::string client_name;
  std::string client_establishment;
  EstablishmentId establishment_id;  // of the agency; 0 = neither contract nor worker says
  std::string work_name;
  bool temp_to_perm = false;
  Date from_on{};
  Date last_on{};
  std::int64_t worked_min = 0;   // approved or locked time of the period
  std::int64_t billed_min = 0;   // of it on issued invoices that stand
  Yen fee;                       // what those invoices ask for it, before tax
  Yen hourly_wage;               // of the 労働契約 in force at its end; 0 = not by the hour
  bool manufacturing = false;    // 物の製造の業務
  std::string unlimited_ground;  // none, or the contract's ground of 法40条の2第1項3–5号
};
BOOST_DESCRIBE_STRUCT(Placement, (),
                      (assignment_id, worker_id, client_id, client_name, client_establishment,
                       establishment_id, work_name, temp_to_perm, from_on, last_on, worked_min,
                       billed_min, fee, hourly_wage, manufacturing, unlimited_ground))

struct Person {
  WorkerId worker_id;
  Date born_on{};
  bool agreement_worker = false;
  bool health = false;  // 資格取得届 filed
  bool pension = false;
  bool employment = false;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (worker_id, born_on, agreement_worker, health, pension, employment))

struct Employment {
  WorkerId worker_id;
  Date from_on{};
  std::optional<Date> last_on;  // none = 無期雇用
};
BOOST_DESCRIBE_STRUCT(Employment, (), (worker_id, from_on, last_on))

// The agency's own answer once and for all: which occupation a contract's kind of work is.
struct WorkClass {
  std::string work_name;
  std::string code;  // 中分類 of 日本標準職業分類
  std::string name;
};
BOOST_DESCRIBE_STRUCT(WorkClass, (), (work_name, code, name))

struct RelatedClient {  // 関係派遣先 (則18条の3)
  CompanyId client_id;
  std::string relation;
};
BOOST_DESCRIBE_STRUCT(RelatedClient, (), (client_id, relation))

struct ReportFacts {
  Date as_of_on{};
  Date from_on{};
  Date last_on{};
  EstablishmentId establishment_id;  // 0 = the whole company
  forms::ReportOffice office;
  std::vector<Placement> placements;  // of the whole company, in the period or on as_of_on
  std::vector<Person> persons;
  std::vector<Employment> employments;
  std::vector<WorkClass> classes;
  std::vector<RelatedClient> related;
  std::vector<forms::ReportAgreement> agreements;  // in force on as_of_on
  std::vector<forms::TrainingRow> trainings;       // recorded lessons of the period, by plan
  int career_consultings = 0;                      // persons with a recorded one
  forms::StabilityCounts measures;                 // recorded ones; `persons` stays 0
  std::optional<forms::BusinessReport11> last_year;
};

// ---------------------------------------------------------------- the reports

forms::BusinessReport11 report_11(const ReportFacts& facts, const Entered11& entered);
forms::BusinessReport12 report_12(const ReportFacts& facts, const Entered12& entered);
forms::BusinessReport12x2 report_12_2(const ReportFacts& facts, const Entered12x2& entered);

// What keeps a report from being filed (red), and what looks unusual and asks for a reason
// (yellow). Pointers lead into what is entered.
Violations findings_11(const ReportFacts& facts, const Entered11& entered);
Violations findings_12(const ReportFacts& facts, const Entered12& entered);
Violations findings_12_2(const ReportFacts& facts, const Entered12x2& entered);

// (fee − wage) / fee, per cent, one decimal, half up; "" when either is missing.
std::string margin_percent(Yen fee_8h, Yen wage_8h);
// 則18条の3第2項: one decimal, fractions dropped; "" without any working time.
std::string related_percent(std::int64_t total_min, std::int64_t related_min,
                            std::int64_t retirees_min);
// Per 8 hours, half up; 0 without hours.
Yen per_8_hours(Yen sum, std::int64_t minutes);

// 11: 30 June of the year. 12 and 12-2: three months after the business year (則17条2項・17条の2).
Date due_on(ReportKind kind, Date as_of_on, Date last_on);

// The business year that ended last before 1 June of that year; `ends_in` = its month (3 = March).
struct BusinessYear {
  Date from_on{};
  Date last_on{};
};
BusinessYear business_year(int year, unsigned ends_in);

// ---------------------------------------------------------------- with their source

BOOST_DEFINE_ENUM_CLASS(FigureSource, computed, entered, missing)

// A line of the report as the screen shows it.
struct Figure {
  int face = 1;
  std::string label;
  std::string shown;  // 12人, 19,200円 …
  FigureSource source = FigureSource::computed;
  std::string basis;  // where it comes from
};
BOOST_DESCRIBE_STRUCT(Figure, (), (face, label, shown, source, basis))

// `report` as report_11() gives it.
std::vector<Figure> figures_11(const forms::BusinessReport11& report, const Entered11& entered);
std::vector<Figure> figures_12(const ReportFacts& facts, const Entered12& entered);
std::vector<Figure> figures_12_2(const ReportFacts& facts, const forms::BusinessReport12x2& report,
                                 const Entered12x2& entered);

// The kinds of work of the period and of as_of_on, each once, with its class where it has one.
std::vector<WorkClass> work_of(const ReportFacts& facts);

}  // namespace tasuki::business_report

namespace tasuki {

template <>
struct Catalogue<business_report::EnteredWage> {
  static constexpr std::array fields{
      Field{"code", "職業分類", "Occupation", "", 0, 3, true},
      Field{"wage_8h", "賃金（8時間平均）", "Wage for 8 hours", "則17条", 0, 1'000'000},
      Field{"agreement_wage_8h", "協定対象の賃金（8時間平均）", "Agreement workers' wage", "則17条",
            0, 1'000'000}};
};
static_assert(catalogue_complete<business_report::EnteredWage>());

template <>
struct Catalogue<business_report::EnteredTempToPerm> {
  static constexpr std::array fields{
      Field{"applications", "申込みを受けた人数", "Applications", "則17条", 0, 100'000},
      Field{"introduced", "職業紹介した人数", "Introduced", "則17条", 0, 100'000},
      Field{"hired", "直接雇用された人数", "Hired", "則17条", 0, 100'000}};
};
static_assert(catalogue_complete<business_report::EnteredTempToPerm>());

template <>
struct Catalogue<business_report::EnteredDayLabor> {
  static constexpr std::array fields{
      Field{"students", "昼間学生", "Daytime students", "令4条2項", 0, 100'000},
      Field{"side_job", "副業として従事する者", "Side job", "令4条2項", 0, 100'000},
      Field{"not_main_earner", "主たる生計者以外の者", "Not the main earner", "令4条2項", 0,
            100'000}};
};
static_assert(catalogue_complete<business_report::EnteredDayLabor>());

template <>
struct Catalogue<business_report::Entered11> {
  static constexpr std::array fields{
      Field{"branch_number", "事業所枝番号", "Branch number", "様式第11号", 0, 20},
      Field{"licensed_on", "許可年月日", "Licensed on", "様式第11号"},
      Field{"industry", "産業分類", "Industry", "様式第11号", 0, 100},
      Field{"industry_code", "産業分類の分類番号", "Industry code", "様式第11号", 0, 10},
      Field{"small_enterprise", "中小企業", "Small enterprise", "様式第11号"},
      Field{"placement_licence", "職業紹介事業の許可番号", "Placement licence", "様式第11号", 0,
            50},
      Field{"parent_company", "親会社の名称", "Parent company", "様式第11号", 0, 200},
      Field{"parent_licence", "親会社の派遣事業の許可番号", "Parent's licence", "様式第11号", 0,
            50},
      Field{"parent_placement_licence", "親会社の職業紹介事業の許可・届出番号",
            "Parent's placement licence", "様式第11号", 0, 50},
      Field{"contracting", "請負事業の実施", "Contracting business", "様式第11号"},
      Field{"on_site_contracting", "うち構内請負の実施", "On-site contracting", "様式第11号"},
      Field{"contracting_sales", "請負事業の売上高", "Contracting sales", "様式第11号", 0,
            1'000'000'000'000},
      Field{"remarks", "備考", "Remarks", "様式第11号", 0, 500},
      Field{"all_workers", "全労働者", "All employees", "様式第11号", 0, 10'000'000},
      Field{"registered", "登録者の数", "Registered persons", "様式第11号", 0, 10'000'000},
      Field{"overseas", "海外派遣労働者の数", "Dispatched abroad", "法23条4項", 0, 100'000},
      Field{"wages", "業務別の賃金", "Wages by occupation", "則17条", 0, 100},
      Field{"day_labor_wages", "日雇派遣の業務別の賃金", "Day labourers' wages", "則17条", 0, 100},
      Field{"day_labor", "日雇派遣労働者の区分", "Day labourers by kind", "令4条2項"},
      Field{"trainings", "教育訓練", "Training", "法30条の2", 0, 100},
      Field{"counsellors", "キャリアコンサルティングの担当者", "Career counsellors",
            "法30条の2第2項"},
      Field{"career_consultings", "キャリアコンサルティングの実施人数", "Persons counselled",
            "法30条の2第2項", 0, 1'000'000},
      Field{"three_years", "雇用安定措置（3年見込み）", "Stability measures, three years",
            "法30条"},
      Field{"one_year", "雇用安定措置（1年以上等）", "Stability measures, one year", "法30条"},
      Field{"temp_to_perm", "紹介予定派遣", "Temp-to-perm", "則17条"},
      Field{"training_note", "教育訓練に関する事項（公開）", "Training, as published", "法23条5項",
            0, 1000},
      Field{"published_where", "情報提供の方法", "Published where", "法23条5項", 0, 300},
      Field{"published_on", "情報提供の日", "Published on", "法23条5項"},
      Field{"reason", "通常と異なる数値の理由", "Reason for unusual figures", "", 0, 1000}};
};
static_assert(catalogue_complete<business_report::Entered11>());

template <>
struct Catalogue<business_report::Entered12> {
  static constexpr std::array fields{
      Field{"licensed_on", "許可年月日", "Licensed on", "様式第12号"},
      Field{"statements_attached", "貸借対照表・損益計算書を添付する", "Statements attached",
            "様式第12号"},
      Field{"balance", "資産等の状況", "Balance sheet", "則17条"},
      Field{"income", "収支の状況", "Income statement", "則17条"},
      Field{"note", "備考", "Note", "", 0, 1000},
      Field{"reason", "通常と異なる数値の理由", "Reason for unusual figures", "", 0, 1000}};
};
static_assert(catalogue_complete<business_report::Entered12>());

template <>
struct Catalogue<business_report::Entered12x2> {
  static constexpr std::array fields{
      Field{"licensed_on", "許可年月日", "Licensed on", "様式第12号の2"},
      Field{"related_exist", "関係派遣先の有無", "Are there related clients?", "則18条の3"},
      Field{"retirees_min", "60歳以上の定年退職者の労働時間（分）", "Retirees' time (minutes)",
            "則18条の3", 0, 600'000},
      Field{"reason", "通常と異なる数値の理由", "Reason for unusual figures", "", 0, 1000}};
};
static_assert(catalogue_complete<business_report::Entered12x2>());

template <>
struct Catalogue<business_report::WorkClass> {
  static constexpr std::array fields{
      Field{"work_name", "業務", "Kind of work", "", 0, 200, true},
      Field{"code", "職業分類（中分類）", "Occupation code", "則17条", 0, 3, true},
      Field{"name", "職業の名称", "Occupation", "則17条", 0, 100, true}};
};
static_assert(catalogue_complete<business_report::WorkClass>());

template <>
struct Catalogue<business_report::RelatedClient> {
  static constexpr std::array fields{
      Field{"client_id", "派遣先", "Client", "則18条の3", 0, 0, true},
      Field{"relation", "関係", "Relation", "則18条の3", 0, 100, true}};
};
static_assert(catalogue_complete<business_report::RelatedClient>());

}  // namespace tasuki
