#pragma once
// 労働者派遣法30条の4第1項の規定に基づく労使協定 (model form 4): articles 1–13, whose alternatives
// the data choose, and 別表1–4. The sentences are ours; the facts are the parties'.

#include "paper/forms/agreement_parts.hpp"

namespace tasuki::forms {

enum class ScopeKind { job_kinds, permanent_workers, fixed_term_workers, other };
BOOST_DESCRIBE_ENUM(ScopeKind, job_kinds, permanent_workers, fixed_term_workers, other)

struct AgreementScope {  // 第1条
  ScopeKind kind = ScopeKind::job_kinds;
  std::string detail = {};  // other: who
  std::string reason = {};  // why these workers are covered
};
BOOST_DESCRIBE_STRUCT(AgreementScope, (), (kind, detail, reason))

enum class WageStatistics { wage_structure, job_placement, other };  // 賃構 (別添1), 職安 (別添2)
BOOST_DESCRIBE_ENUM(WageStatistics, wage_structure, job_placement, other)

struct AgreementJob {     // 第3条(1): one kind of work and what it is compared with
  std::string name = {};  // 情報処理技術者
  WageStatistics statistics = WageStatistics::job_placement;
  std::string code = {};          // 104
  std::string occupation = {};    // ソフトウェア開発技術者
  std::string other_source = {};  // other: which statistics, of when, and why
};
BOOST_DESCRIBE_STRUCT(AgreementJob, (), (name, statistics, code, occupation, other_source))

enum class RegionMethod { single, each_place, highest };
BOOST_DESCRIBE_ENUM(RegionMethod, single, each_place, highest)
// How the worker's own pay follows the place: not, by an allowance, by a factor on one pay table.
enum class RegionalPay { same, place_allowance, factor };
BOOST_DESCRIBE_ENUM(RegionalPay, same, place_allowance, factor)

struct AgreementRegions {  // 第3条(2)
  RegionMethod method = RegionMethod::single;
  std::string extent = {};              // where the work is done: 宮城県内に限られる
  std::vector<PlaceIndex> places = {};  // highest: the one used
  std::string reason = {};              // when prefectures and districts are mixed
  RegionalPay pay = RegionalPay::same;
  std::vector<PlaceIndex> factors = {};  // pay by factor: 地域係数
};
BOOST_DESCRIBE_STRUCT(AgreementRegions, (), (method, extent, places, reason, pay, factors))

// 第7条: own scheme (別表3・4), 前払い, 中退共, a scheme's cost, 合算; `rest` for what the
// contribution lacks to the circular's per cent.
enum class RetirementMethod { own_scheme, prepaid, mutual_aid, scheme_cost, combined };
BOOST_DESCRIBE_ENUM(RetirementMethod, own_scheme, prepaid, mutual_aid, scheme_cost, combined)
enum class RetirementRest { none, prepaid, combined };
BOOST_DESCRIBE_ENUM(RetirementRest, none, prepaid, combined)

struct RetirementTerms {
  std::string group = {};  // 正社員, 有期雇用労働者; blank: everybody covered
  RetirementMethod method = RetirementMethod::own_scheme;
  std::string percent = {};  // 5; of a contribution that falls short: 4
  RetirementRest rest = RetirementRest::none;
  std::string rest_percent = {};     // 1
  std::string rules_reference = {};  // 退職金規則, 就業規則第〇条
};
BOOST_DESCRIBE_STRUCT(RetirementTerms, (),
                      (group, method, percent, rest, rest_percent, rules_reference))

enum class RaiseMethod { ability_allowance, pay_steps, higher_work };
BOOST_DESCRIBE_ENUM(RaiseMethod, ability_allowance, pay_steps, higher_work)

struct RaiseTerms {  // 第4条2項 (2号ロ)
  RaiseMethod method = RaiseMethod::ability_allowance;
  std::string from_percent = {};  // 1
  std::string to_percent = {};    // 3
  int steps = 0;                  // pay_steps: 1～5号俸
};
BOOST_DESCRIBE_STRUCT(RaiseTerms, (), (method, from_percent, to_percent, steps))

enum class OtherTreatment { same_rules, separate_rules };
BOOST_DESCRIBE_ENUM(OtherTreatment, same_rules, separate_rules)

struct AgreementRules {               // what the articles refer to
  std::string overtime = {};          // 第5条: 社員就業規則第〇条
  std::string evaluation = {};        // 第9条
  std::string evaluation_cycle = {};  // 半期ごと
  OtherTreatment other_treatment = OtherTreatment::same_rules;
  std::string regular_rules = {};  // 第10条: rules of the regular employees
  std::string own_rules = {};      // separate_rules: those applied to the workers
  std::string training_plan = {};  // 第11条
};
BOOST_DESCRIBE_STRUCT(AgreementRules, (),
                      (overtime, evaluation, evaluation_cycle, other_treatment, regular_rules,
                       own_rules, training_plan))

struct YearWages {  // 0 = the column is not used
  Yen year_0{};
  Yen year_1{};
  Yen year_2{};
  Yen year_3{};
  Yen year_5{};
  Yen year_10{};
  Yen year_20{};
};
BOOST_DESCRIBE_STRUCT(YearWages, (), (year_0, year_1, year_2, year_3, year_5, year_10, year_20))

enum class WageRowKind { published, regional, minimum_wage, retirement, commuting };
BOOST_DESCRIBE_ENUM(WageRowKind, published, regional, minimum_wage, retirement, commuting)

struct WageRow {
  WageRowKind kind = WageRowKind::published;
  PlaceIndex place = {};     // regional, minimum_wage
  std::string percent = {};  // retirement
  Yen commuting{};           // commuting
  YearWages wages = {};
};
BOOST_DESCRIBE_STRUCT(WageRow, (), (kind, place, percent, commuting, wages))

struct WageTable {  // 別表1, for one kind of work (and place)
  std::string code = {};
  std::string occupation = {};
  WageStatistics statistics = WageStatistics::job_placement;
  std::vector<WageRow> rows = {};
  std::string note = {};  // e.g. why the minimum wage took the base's place
};
BOOST_DESCRIBE_STRUCT(WageTable, (), (code, occupation, statistics, rows, note))

struct GradeRow {         // 別表2
  std::string job = {};   // kind of work, when there are several
  std::string rank = {};  // Aランク
  std::string work = {};
  Yen base{};
  Yen bonus{};
  Yen allowance{};
  Yen total{};
  bool open_ended = true;  // 1,800～: the least that is paid
  Yen prevailing{};        // wage of 別表1 that it is compared with
  int years = 0;           // ability and experience it is mapped to
};
BOOST_DESCRIBE_STRUCT(GradeRow, (),
                      (job, rank, work, base, bonus, allowance, total, open_ended, prevailing,
                       years))

struct BonusRating {
  std::string name = {};     // A評価
  std::string meaning = {};  // 標準より優秀
  std::string percent = {};  // of base pay
};
BOOST_DESCRIBE_STRUCT(BonusRating, (), (name, meaning, percent))

enum class BonusComparison { standard_rating, paid_in_year, expected_in_year };
BOOST_DESCRIBE_ENUM(BonusComparison, standard_rating, paid_in_year, expected_in_year)

struct BonusTerms {  // 備考 of 別表2
  std::vector<BonusRating> ratings = {};
  std::string standard = {};  // rating that is compared: B評価
  std::string unrated = {};   // rating of those not yet rated: C評価
  BonusComparison comparison = BonusComparison::standard_rating;
  int fiscal_year = 0;  // paid_in_year, expected_in_year
  int hours = 0;        // expected_in_year: scheduled hours
};
BOOST_DESCRIBE_STRUCT(BonusTerms, (), (ratings, standard, unrated, comparison, fiscal_year, hours))

struct AgreementTables {
  std::vector<WageTable> wages = {};  // 別表1
  std::vector<GradeRow> grades = {};  // 別表2
  BonusTerms bonus = {};
  std::string allowance_items = {};  // what 手当額 is made of
  std::string fixed_overtime = {};   // hours of 固定残業代 included, as agreed; blank: none
  RetirementStatistics retirement = {};             // 別表3, for an own scheme
  std::vector<RetirementStep> own_retirement = {};  // 別表4
  int own_minimum_years = 0;
  std::string scheme_start = {};  // 第8条: 〇〇年; service before it is agreed separately
};
BOOST_DESCRIBE_STRUCT(AgreementTables, (),
                      (wages, grades, bonus, allowance_items, fixed_overtime, retirement,
                       own_retirement, own_minimum_years, scheme_start))

struct LaborManagementAgreement {
  std::string number = {};  // the agency's own
  std::string agency_name = {};
  std::string establishment_name = {};  // blank: one agreement for the whole company
  AgreementSide worker_side = {};
  Circular circular = {};
  AgreementScope scope = {};
  std::vector<AgreementJob> jobs = {};
  std::string statistics_reason = {};  // when statistics or classes of several levels are mixed
  std::string wage_components =
      "基本給、賞与、時間外労働手当、深夜・休日労働手当、通勤手当及び退職手当";
  AgreementRegions regions = {};
  CommutingTerms commuting = {};
  std::vector<RetirementTerms> retirement = {};
  RaiseTerms raise = {};
  AgreementRules rules = {};
  Date from_on{};  // term, inclusive
  Date last_on{};
  Date concluded_on{};
  Party employer = {};
  AgreementTables tables = {};
  std::string remarks = {};
};
BOOST_DESCRIBE_STRUCT(LaborManagementAgreement, (),
                      (number, agency_name, establishment_name, worker_side, circular, scope, jobs,
                       statistics_reason, wage_components, regions, commuting, retirement, raise,
                       rules, from_on, last_on, concluded_on, employer, tables, remarks))

pdf::Sheet draw(const LaborManagementAgreement& agreement, const DrawOptions& options = {});

// The model form, filled in (examples*.cpp).
WageTable example_wage_table();  // 別表1, without what may be added to it
LaborManagementAgreement example_labor_management_agreement();

}  // namespace tasuki::forms
