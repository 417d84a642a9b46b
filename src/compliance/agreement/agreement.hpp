#pragma once
// 労使協定 (法30条の4, 則25条の8–25条の12; model form 4) as data: whom it covers, which official
// wages it is compared with, what each grade is paid, how commuting and retirement are settled, who
// signed. Private to the agency. A concluded agreement never changes: a new one supersedes it.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/yen.hpp"
#include "paper/forms/labor_management_agreement.hpp"

namespace tasuki::compliance {

using AgreementId = Id<struct LaborManagementAgreementTag>;
using CircularId = Id<struct WageCircularTag>;

BOOST_DEFINE_ENUM_CLASS(AgreementState, draft, concluded, superseded)
BOOST_DEFINE_ENUM_CLASS(AgreementUnit, company, establishment)

// 賃金構造基本統計調査 (別添1), 職業安定業務統計 (別添2), or other official or own statistics.
BOOST_DEFINE_ENUM_CLASS(WageSurvey, wage_structure, employment_service, own)
// 都道府県 or 公共職業安定所管轄地域 of the 別添3.
BOOST_DEFINE_ENUM_CLASS(RegionKind, prefecture, employment_office)
// Each place with its own index; all places with the highest; one wage table times each index.
BOOST_DEFINE_ENUM_CLASS(RegionRule, each_place, highest, coefficient)

// 実費 (cap 0 = none), 定額, 合算.
BOOST_DEFINE_ENUM_CLASS(CommutingMethod, actual_cost, fixed, combined)
// 自社の退職手当制度 (別表3・4), 前払い, 中小企業退職金共済等, 退職一時金の費用, 合算.
BOOST_DEFINE_ENUM_CLASS(RetirementMethod, own_scheme, prepaid, mutual_aid, scheme_cost, combined)
// How the part is settled by which a contribution stays below the circular's per cent.
BOOST_DEFINE_ENUM_CLASS(RetirementRest, none, prepaid, combined)

BOOST_DEFINE_ENUM_CLASS(RepresentativeKind, union_of_majority, elected)
BOOST_DEFINE_ENUM_CLASS(ElectionMethod, vote, show_of_hands, discussion, circulation)

// Percents and months are decimal texts ("115.1"), read by parse_ratio.
struct IndexStep {
  int years = 0;
  std::string percent;
};
BOOST_DESCRIBE_STRUCT(IndexStep, (), (years, percent))

// 別表3: months of pay by length of service.
struct RetirementStep {
  int years = 0;
  std::string own_request;  // 自己都合
  std::string dismissal;    // 会社都合
};
BOOST_DESCRIBE_STRUCT(RetirementStep, (), (years, own_request, dismissal))

// 別表4: `until_years` is exclusive (5年以上10年未満); 0 = without end.
struct OwnRetirementStep {
  int from_years = 0;
  int until_years = 0;
  std::string own_request;
  std::string dismissal;
};
BOOST_DESCRIBE_STRUCT(OwnRetirementStep, (), (from_years, until_years, own_request, dismissal))

// What the year's circular says to everybody; copied into the agreement that is compared with it.
struct CircularBasis {
  int fiscal_year = 0;  // 2024 = 令和6年度 (2024-04-01 – 2025-03-31)
  std::string circular_number;
  std::optional<Date> issued_on;
  Yen commuting_yen;               // 一般通勤手当, per hour
  std::string retirement_percent;  // 一般退職金の割合
  std::vector<IndexStep> experience_index;
  int retirement_minimum_years = 0;  // 最低勤続年数
  std::vector<RetirementStep> retirement_months;
  std::string retirement_source;
};
BOOST_DESCRIBE_STRUCT(CircularBasis, (),
                      (fiscal_year, circular_number, issued_on, commuting_yen, retirement_percent,
                       experience_index, retirement_minimum_years, retirement_months,
                       retirement_source))

// A kind of work that the agreement covers, and the occupation of the circular it is compared with.
struct JobClass {
  std::string name;  // 情報処理技術者
  WageSurvey survey = WageSurvey::employment_service;
  std::string code;           // 104; "" for own statistics
  std::string official_name;  // filled from the circular
  Yen base_yen;            // 基準値(0年): filled from the circular; entered for own statistics
  std::string statistics;  // which, when not the circular's
  std::string reason;      // when surveys or levels of classification are mixed
};
BOOST_DESCRIBE_STRUCT(JobClass, (), (name, survey, code, official_name, base_yen, statistics))

// A 派遣先の事業所その他派遣就業の場所 that the agreement expects.
struct AgreementPlace {
  RegionKind kind = RegionKind::prefecture;
  std::string name;        // 宮城県, ハローワーク仙台
  std::string prefecture;  // 宮城県: whose minimum wage is the floor
  // Of an employment office: how addresses begin that it covers ("宮城県仙台市").
  std::vector<std::string> municipalities;
  std::string index_percent;  // filled from the circular
};
BOOST_DESCRIBE_STRUCT(AgreementPlace, (), (kind, name, prefecture, municipalities, index_percent))

struct Commuting {
  CommutingMethod method = CommutingMethod::actual_cost;
  Yen cap_monthly_yen;  // 0 = no cap
  Yen cap_hourly_yen;   // the cap per hour
  Yen fixed_monthly_yen;
  Yen fixed_hourly_yen;
  bool walking_excluded = false;  // 徒歩圏（片道2km未満）
};
BOOST_DESCRIBE_STRUCT(Commuting, (),
                      (method, cap_monthly_yen, cap_hourly_yen, fixed_monthly_yen, fixed_hourly_yen,
                       walking_excluded))

// One settlement of retirement pay for a group of workers; one group named "" = everybody.
struct RetirementGroup {
  std::string name;
  RetirementMethod method = RetirementMethod::own_scheme;
  std::string contribution_percent;  // prepaid and mutual_aid: of 一般基本給・賞与等
  RetirementRest rest = RetirementRest::none;
};
BOOST_DESCRIBE_STRUCT(RetirementGroup, (), (name, method, contribution_percent, rest))

struct Retirement {
  std::vector<RetirementGroup> groups;
  int own_minimum_years = 0;                  // own scheme
  std::vector<OwnRetirementStep> own_months;  // 別表4
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Retirement, (), (groups, own_minimum_years, own_months, note))

// 別表2: yen per hour; the lowest of the grade.
struct WageGrade {
  std::string job_class;  // name of a JobClass
  std::string name;       // Aランク
  std::string job;        // 職務の内容
  Yen base_yen;
  Yen bonus_yen;
  Yen allowance_yen;
  int years = 0;                 // 対応する能力・経験
  std::string retirement_group;  // "" = the one for everybody
};
BOOST_DESCRIBE_STRUCT(WageGrade, (),
                      (job_class, name, job, base_yen, bonus_yen, allowance_yen, years,
                       retirement_group))

// Who signs for the workers. An elected one is no manager, was elected in a democratic way for the
// agreement as told, and not at the employer's wish (則25条の6).
struct Representative {
  RepresentativeKind kind = RepresentativeKind::elected;
  std::string union_name;
  std::string title;
  std::string name;
  std::optional<Date> elected_on;
  ElectionMethod method = ElectionMethod::vote;
  bool purpose_told = false;
  bool not_a_manager = false;
  bool not_appointed = false;
  int voters = 0;     // workers of the unit
  int in_favour = 0;  // more than half of them
};
BOOST_DESCRIBE_STRUCT(Representative, (),
                      (kind, union_name, title, name, elected_on, method, purpose_told,
                       not_a_manager, not_appointed, voters, in_favour))

// What the articles of model form 4 say beside the figures; the paper's sentences follow it.
struct AgreementArticles {
  forms::AgreementScope scope;    // 1条
  std::string wage_components;    // 2条, "" = the usual ones
  std::string statistics_reason;  // 3条: when statistics or levels of classification are mixed
  std::string place_extent;       // 3条: where the work is done
  std::string region_reason;      // 3条: when prefectures and offices are mixed
  forms::RaiseTerms raise;        // 4条2項
  forms::BonusTerms bonus;        // 備考 of 別表2
  std::string allowance_items;    // what the allowances are
  std::string fixed_overtime;     // hours of 固定残業代 that the grades hold
  std::string retirement_rules;   // 7条: 退職金規則
  std::string scheme_start;       // 8条: the year in which the scheme began
  forms::AgreementRules rules;    // 5条, 9条–11条
  std::string remarks;
};
BOOST_DESCRIBE_STRUCT(AgreementArticles, (),
                      (scope, wage_components, statistics_reason, place_extent, region_reason,
                       raise, bonus, allowance_items, fixed_overtime, retirement_rules,
                       scheme_start, rules, remarks))

struct AgreementTerms {
  CircularBasis basis;  // filled from the circular of basis.fiscal_year
  RegionRule region_rule = RegionRule::each_place;
  std::vector<JobClass> job_classes;
  std::vector<AgreementPlace> places;
  Commuting commuting;
  Retirement retirement;
  std::vector<WageGrade> grades;
  Representative representative;
  AgreementArticles articles;
};
BOOST_DESCRIBE_STRUCT(AgreementTerms, (),
                      (basis, region_rule, job_classes, places, commuting, retirement, grades,
                       representative, articles))

struct AgreementInput {
  std::string title;
  AgreementUnit unit = AgreementUnit::company;
  EstablishmentId establishment_id;  // of the unit establishment
  Date starts_on{};
  Date ends_on{};  // inclusive
  AgreementTerms terms;
};
BOOST_DESCRIBE_STRUCT(AgreementInput, (),
                      (title, unit, establishment_id, starts_on, ends_on, terms))

struct Agreement {
  AgreementId id;
  CompanyId company_id;
  std::string title;
  AgreementUnit unit = AgreementUnit::company;
  EstablishmentId establishment_id;
  AgreementState state = AgreementState::draft;
  Date starts_on{};
  Date ends_on{};
  AgreementTerms terms;
  std::optional<Date> concluded_on;
  AgreementId supersedes_id;            // the one whose place it takes
  std::optional<Date> superseded_from;  // from that day on another one holds
  PaperId paper_id;                     // 様式4, frozen when concluded
  std::string conclusion_reason;        // why concluded in spite of what is yellow
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Agreement, (),
                      (id, company_id, title, unit, establishment_id, state, starts_on, ends_on,
                       terms, concluded_on, supersedes_id, superseded_from, paper_id,
                       conclusion_reason, version))

// Holds the agreement on that day?
bool in_force(const Agreement& agreement, Date on);
// The last day on which it holds: of its term, or before another one takes its place.
Date last_day_of(const Agreement& agreement);

// An agreement as it holds for the workers of one establishment.
struct AppliedAgreement {
  Agreement agreement;
  Date from_on{};  // the days on which it holds for them, both inclusive
  Date until_on{};
  bool applies = false;  // today
};
BOOST_DESCRIBE_STRUCT(AppliedAgreement, (), (agreement, from_on, until_on, applies))
// Of those that bind an establishment: its own go before the company's (法30条の4第1項). Left out
// are those that never held for it; what holds today is first, then the newest.
std::vector<AppliedAgreement> applied(std::vector<Agreement> binding, Date today);

// What keeps it from being stored even as a draft: reversed term, grades that name no job class,
// years that the index does not know, numbers that cannot be read.
Violations violations_of(const AgreementInput& input);

// What keeps it from being concluded (法30条の4第1項各号, 則25条の6・25条の10): red; a term over
// two years (指針) is yellow. So is a basis that is not the circular of the year in which the term
// begins, and red once that one is registered (`years_circular`).
Violations conclusion_violations(const Agreement& agreement, Date concluded_on, Date today,
                                 bool years_circular = false);
// Yellow stops until a reason is given; each then stands at the reason's field.
Violations with_reason(Violations found, const std::string& reason);

// The per cent of retirement pay that a grade must carry on top of the wage: all of the circular's
// for 合算, the missing part where the rest is settled so, else 0. In hundredths of a per cent.
std::int64_t combined_retirement_basis_points(const AgreementTerms& terms, const WageGrade& grade,
                                              std::string_view full_percent);

const JobClass* job_class_of(const AgreementTerms& terms, std::string_view name);
const WageGrade* grade_of(const AgreementTerms& terms, std::string_view job_class,
                          std::string_view grade);
// The agreement's place that covers an address: an employment office before its prefecture.
const AgreementPlace* place_of(const AgreementTerms& terms, std::string_view address);

// Years of which circulars exist or may be entered.
inline constexpr int kFirstCircularYear = 2020;
inline constexpr int kLastCircularYear = 2100;

// 令和6年度: the fiscal year (1 April – 31 March) that a day lies in.
int fiscal_year_of(Date on);
std::string fiscal_year_name(int fiscal_year);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::AgreementInput> {
  static constexpr std::array fields{
      Field{"title", "名称", "Title", "", 0, 200, true},
      Field{"unit", "締結単位", "Unit", "法30条の4第1項"},
      Field{"establishment_id", "事業所", "Establishment", "法30条の4第1項"},
      Field{"starts_on", "有効期間の初日", "First day", "派遣則25条の10", 0, 0, true},
      Field{"ends_on", "有効期間の末日", "Last day", "派遣則25条の10", 0, 0, true},
      Field{"terms", "協定の内容", "Terms", "法30条の4第1項", 0, 0, true}};
};
static_assert(catalogue_complete<compliance::AgreementInput>());

}  // namespace tasuki
