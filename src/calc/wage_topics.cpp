// 一般賃金, the agreement's wage, and the minimum wage of the place and day of the work.

#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/pay/minimum_wage.hpp"
#include "law/pay/prevailing_wage.hpp"

namespace tasuki::calc {
namespace {

constexpr std::int64_t kHourlyLimit = 10'000'000;
constexpr const char* kPrevailing = "労働者派遣法30条の4第1項2号イ・職業安定局長通達";
constexpr const char* kMinimumWage = "最低賃金法4条・9条・13条";

// ---------------------------------------------------------------- prevailing_wage

struct Prevailing {
  Yen base_yen;
  ByYears<Decimal> experience_index;
  std::optional<Decimal> regional_index;
  std::optional<Yen> minimum_wage_yen;
  std::optional<Decimal> retirement_percent;
  std::optional<Yen> commuting_yen;
};
BOOST_DESCRIBE_STRUCT(Prevailing, (),
                      (base_yen, experience_index, regional_index, minimum_wage_yen,
                       retirement_percent, commuting_yen))

struct PrevailingResult {
  ByYears<Yen> total;
  ByYears<Yen> published;
  ByYears<Yen> regional;
  bool minimum_wage_applied = false;
  ByYears<Yen> floored;
  ByYears<Yen> with_retirement;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(PrevailingResult, (),
                      (total, published, regional, minimum_wage_applied, floored, with_retirement,
                       explain))

// "0:1396 1:1607 …"
Figure by_years(const law::WageByYears& wages) {
  std::string line;
  for (const auto& [years, yen] : wages) {
    line += (line.empty() ? "" : " ") + std::to_string(years) + ":" + std::to_string(yen.value);
  }
  return figure(std::move(line));
}

void explain_prevailing(const Prevailing& in, const law::PrevailingWage& wage, Explain& explain) {
  explain.step("基準値（0年）", "Base value (year 0)", figure(in.base_yen), "通達別添1・別添2");
  explain.step("× 能力・経験調整指数、1円未満四捨五入（年:円）",
               "× experience index, rounded half up (years:yen)", by_years(wage.published),
               "通達別添1・別添2");
  if (in.regional_index) {
    explain.step("× 地域指数", "× regional index", in_percent(in.regional_index->value),
                 "通達別添3");
    explain.step("1円未満切上げ（年:円）", "Fractions of a yen up (years:yen)",
                 by_years(wage.regional), kPrevailing);
  }
  if (in.minimum_wage_yen) {
    explain.step("地域別最低賃金", "Minimum wage of the region", figure(*in.minimum_wage_yen),
                 kMinimumWage);
    explain.step("0年の値が最低賃金を下回るか", "Is the value of year 0 below it",
                 yes_no(wage.minimum_wage_applied), kPrevailing);
  }
  if (wage.minimum_wage_applied) {
    explain.step("最低賃金 × 能力・経験調整指数、切上げ（地域指数は乗じません）",
                 "Minimum wage × experience index, up (no regional index again)",
                 by_years(wage.floored), kPrevailing);
  }
  if (in.retirement_percent) {
    explain.step("＋ 退職金分（切上げ）", "+ retirement share, fractions up",
                 in_percent(in.retirement_percent->value), "通達第2の3・第3の4");
    explain.step("退職金分を加えた額（年:円）", "With the retirement share (years:yen)",
                 by_years(wage.with_retirement), kPrevailing);
  }
  if (in.commuting_yen) {
    explain.step("＋ 一般通勤手当", "+ commuting allowance", figure(*in.commuting_yen),
                 "通達第2の2・第3の4");
  }
  explain.step("協定の賃金が下回ってはならない額（年:円）",
               "What the agreement's wage may not fall below (years:yen)", by_years(wage.total),
               kPrevailing);
}

PrevailingResult prevailing_wage(const Prevailing& in, const Tables&) {
  law::PrevailingWageFacts facts;
  facts.base = in.base_yen;
  for (const auto& [years, percent] : in.experience_index.values) {
    facts.experience_index[years] = percent.value;
  }
  if (in.regional_index) facts.regional_index = in.regional_index->value;
  facts.minimum_wage = in.minimum_wage_yen;
  if (in.retirement_percent) facts.retirement_percent = in.retirement_percent->value;
  facts.commuting = in.commuting_yen;
  const law::PrevailingWage wage = law::prevailing_wage(facts);
  PrevailingResult out;
  out.published = {wage.published};
  out.regional = {wage.regional};
  out.minimum_wage_applied = wage.minimum_wage_applied;
  out.floored = {wage.floored};
  out.with_retirement = {wage.with_retirement};
  out.total = {wage.total};
  out.explain.article = kPrevailing;
  explain_prevailing(in, wage, out.explain);
  return out;
}

// ---------------------------------------------------------------- agreement_wage_check

struct AgreementWage {
  Yen base_yen;
  Yen bonus_yen;
  Yen allowance_yen;
  Yen prevailing_yen;
};
BOOST_DESCRIBE_STRUCT(AgreementWage, (), (base_yen, bonus_yen, allowance_yen, prevailing_yen))

struct AgreementWageResult {
  Yen total_yen;
  bool passes = false;
  Yen margin_yen;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(AgreementWageResult, (), (total_yen, passes, margin_yen, explain))

AgreementWageResult agreement_wage_check(const AgreementWage& in, const Tables&) {
  const law::GradeCheck check =
      law::check_grade(in.base_yen, in.bonus_yen, in.allowance_yen, in.prevailing_yen);
  AgreementWageResult out{check.total, check.passes, check.margin, {}};
  out.explain.article = kPrevailing;
  out.explain.step("基本給（1時間当たり）", "Base pay, per hour", figure(in.base_yen), "協定別表2");
  out.explain.step("賞与（1時間当たり、標準の評価）", "Bonus, per hour, of the standard rating",
                   figure(in.bonus_yen), "協定別表2");
  out.explain.step("手当（1時間当たり、割増・通勤・退職を除く）",
                   "Allowances, per hour, without premiums, commuting and retirement",
                   figure(in.allowance_yen), "協定別表2");
  out.explain.step("基本給＋賞与＋手当（1時間当たり）", "Base + bonus + allowances, per hour",
                   figure(check.total), "協定別表2");
  out.explain.step("比べる一般賃金", "The prevailing wage", figure(in.prevailing_yen), kPrevailing);
  out.explain.step("差（負のときは不足）", "Margin; negative = short by so much",
                   figure(check.margin));
  out.explain.step("一般賃金以上か", "Is it the prevailing wage or more", yes_no(check.passes),
                   "労働者派遣法30条の4第1項2号イ");
  return out;
}

// ---------------------------------------------------------------- minimum_wage

struct MinimumWagePlace {
  std::string prefecture;
  Date on{};
};
BOOST_DESCRIBE_STRUCT(MinimumWagePlace, (), (prefecture, on))

struct MinimumWageResult {
  Yen hourly_yen;
  Date effective_from_on{};
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(MinimumWageResult, (), (hourly_yen, effective_from_on, explain))

law::MinimumWage look_up(const std::string& prefecture, Date on, const Tables& tables,
                         Explain& explain) {
  if (!law::is_prefecture(prefecture)) refuse(Code::bad_choice, "/prefecture");
  const law::MinimumWage wage = from_table("地域別最低賃金", "/on", [&] {
    return law::minimum_wage_on(tables.minimum_wage, prefecture, on);
  });
  explain.article = kMinimumWage;
  explain.edition = "minimum_wage/" + wage.edition;
  explain.step("派遣先の事業場のある都道府県", "Prefecture of the client's workplace",
               figure(prefecture), "最低賃金法13条");
  explain.step("働く日", "The day of the work", figure(on));
  explain.step("この額が発効した日", "In force from", figure(wage.effective_from),
               "最低賃金法14条2項");
  explain.step("地域別最低賃金（1時間）", "Minimum wage per hour", figure(wage.hourly),
               "最低賃金法9条");
  return wage;
}

MinimumWageResult minimum_wage(const MinimumWagePlace& in, const Tables& tables) {
  MinimumWageResult out;
  const law::MinimumWage wage = look_up(in.prefecture, in.on, tables, out.explain);
  out.hourly_yen = wage.hourly;
  out.effective_from_on = wage.effective_from;
  return out;
}

// ---------------------------------------------------------------- minimum_wage_check

struct MonthlyWage {
  Yen monthly_yen;
  Decimal monthly_hours;
  std::string prefecture;
  Date on{};
};
BOOST_DESCRIBE_STRUCT(MonthlyWage, (), (monthly_yen, monthly_hours, prefecture, on))

struct MonthlyWageResult {
  bool passes = false;
  Yen required_yen;
  Yen hourly_yen;
  Yen monthly_floor_yen;
  Yen short_yen;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(MonthlyWageResult, (),
                      (passes, required_yen, hourly_yen, monthly_floor_yen, short_yen, explain))

MonthlyWageResult minimum_wage_check(const MonthlyWage& in, const Tables& tables) {
  if (in.monthly_hours.value.numerator() == 0) {
    refuse(Code::too_small, "/monthly_hours", {"0.0001"});
  }
  MonthlyWageResult out;
  const law::MinimumWage wage = look_up(in.prefecture, in.on, tables, out.explain);
  const law::MinimumWageCheck check =
      law::minimum_wage_check(in.monthly_yen, in.monthly_hours.value, wage.hourly);
  out.passes = check.passes;
  out.required_yen = wage.hourly;
  out.hourly_yen = check.hourly.rounded(YenRounding::down);
  out.monthly_floor_yen = check.monthly_floor;
  if (!check.passes) out.short_yen = check.monthly_floor - in.monthly_yen;
  out.explain.step("月給（最低賃金の対象となる賃金）", "Monthly wage that counts",
                   figure(in.monthly_yen), "最低賃金法4条3項・同施行規則1条");
  out.explain.step("1か月平均所定労働時間", "Average scheduled hours a month",
                   in_hours(in.monthly_hours.value), "最低賃金法施行規則2条1項3号");
  out.explain.step("月給 ÷ 1か月平均所定労働時間（端数処理をせずに比べます）",
                   "Monthly wage ÷ average scheduled hours, compared without rounding",
                   figure(check.hourly), "最低賃金法施行規則2条1項3号");
  out.explain.step("この時間数に必要な月給（最低賃金 × 時間、1円未満切上げ）",
                   "The least monthly wage for these hours (minimum × hours, up)",
                   figure(check.monthly_floor), "最低賃金法4条1項");
  out.explain.step("最低賃金以上か（残業・通勤・家族・精皆勤手当は含めません）",
                   "At least the minimum (without overtime, commuting, family, attendance pay)",
                   yes_no(check.passes), "最低賃金法4条1項・3項");
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::Prevailing> {
  static constexpr std::array fields{
      calc::needed("base_yen", "基準値（0年、円/時）", "Base value, yen per hour", "通達別添", 1,
                   calc::kHourlyLimit),
      calc::needed("experience_index", "能力・経験調整指数（年数: %）",
                   "Experience index (years: %)", "通達別添", 1, 61),
      Field{"regional_index", "地域指数（%）", "Regional index (%)", "通達別添3", 1, 1000},
      Field{"minimum_wage_yen", "地域別最低賃金（円/時）", "Minimum wage per hour", "最低賃金法9条",
            1, calc::kHourlyLimit},
      Field{"retirement_percent", "退職金分（%）", "Retirement share (%)", "通達", 0, 100},
      Field{"commuting_yen", "一般通勤手当（円/時）", "Commuting allowance per hour", "通達", 0,
            calc::kHourlyLimit},
  };
};
template <>
struct Catalogue<calc::PrevailingResult> {
  static constexpr std::array fields{
      Field{"total", "一般賃金", "Prevailing wage"},
      Field{"published", "基準値 × 能力・経験調整指数", "Base × experience index"},
      Field{"regional", "× 地域指数", "× regional index"},
      Field{"minimum_wage_applied", "最低賃金に置き換えたか", "Minimum wage applied"},
      Field{"floored", "最低賃金を反映した額", "After the minimum wage"},
      Field{"with_retirement", "退職金分を加えた額", "With the retirement share"},
      calc::kExplainField};
};
template <>
struct Catalogue<calc::AgreementWage> {
  static constexpr std::array fields{
      calc::needed("base_yen", "基本給（円/時）", "Base pay per hour", "協定別表2", 0,
                   calc::kHourlyLimit),
      calc::needed("bonus_yen", "賞与（円/時）", "Bonus per hour", "協定別表2", 0,
                   calc::kHourlyLimit),
      calc::needed("allowance_yen", "手当（円/時）", "Allowances per hour", "協定別表2", 0,
                   calc::kHourlyLimit),
      calc::needed("prevailing_yen", "一般賃金（円/時）", "Prevailing wage per hour", "協定別表1",
                   0, calc::kHourlyLimit),
  };
};
template <>
struct Catalogue<calc::AgreementWageResult> {
  static constexpr std::array fields{
      Field{"total_yen", "協定の賃金（円/時）", "Agreed wage per hour"},
      Field{"passes", "一般賃金以上か", "Passes"}, Field{"margin_yen", "差", "Margin"},
      calc::kExplainField};
};
template <>
struct Catalogue<calc::MinimumWagePlace> {
  static constexpr std::array fields{
      calc::needed("prefecture", "都道府県（東京都 など）", "Prefecture", "最低賃金法13条"),
      calc::needed("on", "働く日", "Day of the work", "最低賃金法14条"),
  };
};
template <>
struct Catalogue<calc::MinimumWageResult> {
  static constexpr std::array fields{
      Field{"hourly_yen", "最低賃金（円/時）", "Minimum wage per hour"},
      Field{"effective_from_on", "発効日", "In force from"}, calc::kExplainField};
};
template <>
struct Catalogue<calc::MonthlyWage> {
  static constexpr std::array fields{
      calc::needed("monthly_yen", "月給（円）", "Monthly wage", "最低賃金法4条3項", 0,
                   1'000'000'000),
      calc::needed("monthly_hours", "1か月平均所定労働時間", "Average scheduled hours a month",
                   "最低賃金法施行規則2条", 0, 744),
      calc::needed("prefecture", "都道府県（東京都 など）", "Prefecture", "最低賃金法13条"),
      calc::needed("on", "働く日", "Day of the work", "最低賃金法14条"),
  };
};
template <>
struct Catalogue<calc::MonthlyWageResult> {
  static constexpr std::array fields{
      Field{"passes", "最低賃金以上か", "Passes"},
      Field{"required_yen", "最低賃金（円/時）", "Minimum wage per hour"},
      Field{"hourly_yen", "時間額（円未満切捨て）", "Hourly, fraction dropped"},
      Field{"monthly_floor_yen", "必要な月給", "Least monthly wage"},
      Field{"short_yen", "不足額", "Short by"},
      calc::kExplainField};
};

namespace calc {

std::vector<Topic> wage_topics() {
  return {
      topic<&prevailing_wage>(
          {"prevailing_wage", Group::wage, "一般賃金", "Prevailing wage", kPrevailing,
           R"({"base_yen":1396,"experience_index":{"0":"100","1":"115.1","2":"126.2","3":"128.1",)"
           R"("5":"134.9","10":"147.0","20":"183.1"},"regional_index":"97.0",)"
           R"("retirement_percent":"5","commuting_yen":72})"}),
      topic<&agreement_wage_check>(
          {"agreement_wage_check", Group::wage, "協定賃金の確認", "Agreement wage check",
           "労働者派遣法30条の4第1項2号イ",
           R"({"base_yen":1500,"bonus_yen":300,"allowance_yen":30,"prevailing_yen":1735})"}),
      topic<&minimum_wage>({"minimum_wage", Group::wage, "地域別最低賃金", "Minimum wage",
                            kMinimumWage, R"({"prefecture":"宮城県","on":"2026-11-21"})"}),
      topic<&minimum_wage_check>({"minimum_wage_check", Group::wage, "月給と最低賃金",
                                  "Monthly wage and the minimum", kMinimumWage,
                                  R"({"monthly_yen":220000,"monthly_hours":"172",)"
                                  R"("prefecture":"東京都","on":"2026-10-01"})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
