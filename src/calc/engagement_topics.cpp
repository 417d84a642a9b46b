// Whom an agency may not dispatch: the day labourer (日雇派遣の原則禁止) and whoever left the same
// client within the year.

#include <algorithm>
#include <array>
#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/dispatch/civil_period.hpp"
#include "law/dispatch/day_labor.hpp"

namespace tasuki::calc {
namespace {

constexpr const char* kDayLabor = "労働者派遣法35条の4・令4条";
constexpr const char* kIncome = "令4条2項3号・則28条の3";
constexpr const char* kReturn = "労働者派遣法35条の5・40条の9";

// ---------------------------------------------------------------- day_labor

enum class StudentKind { daytime, night };
BOOST_DESCRIBE_ENUM(StudentKind, daytime, night)

struct DayLabor {
  std::optional<Date> employment_from_on;
  std::optional<Date> employment_to_on;
  std::optional<int> employment_days;
  std::optional<int> age;
  std::optional<StudentKind> student;
  std::optional<Yen> side_job_main_income_yen;
  std::optional<bool> main_earner;
  std::optional<Yen> household_income_yen;
  std::optional<CabinetOrderWork> cabinet_order_work;
};
BOOST_DESCRIBE_STRUCT(DayLabor, (),
                      (employment_from_on, employment_to_on, employment_days, age, student,
                       side_job_main_income_yen, main_earner, household_income_yen,
                       cabinet_order_work))

// Why it is allowed; `prohibited` when nothing allows it.
enum class DayLaborGround {
  prohibited,
  term_over_30_days,
  cabinet_order_work,
  aged_60,
  daytime_student,
  side_job,
  not_main_earner,
};
BOOST_DESCRIBE_ENUM(DayLaborGround, prohibited, term_over_30_days, cabinet_order_work, aged_60,
                    daytime_student, side_job, not_main_earner)

struct DayLaborResult {
  bool prohibited = false;
  std::int64_t employment_days = 0;
  DayLaborGround ground{};
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(DayLaborResult, (), (prohibited, employment_days, ground, explain))

// The length of the labour contract, given as days or as its two ends.
int employment_days(const DayLabor& in) {
  const bool dated = in.employment_from_on || in.employment_to_on;
  if (dated && in.employment_days) {
    refuse(Code::one_of_two, "/employment_days",
           {"employment_days", "employment_from_on・employment_to_on", "employment_days",
            "employment_from_on and employment_to_on"});
  }
  if (in.employment_days) return *in.employment_days;
  Violations violations;
  if (!in.employment_from_on) {
    violations.push_back({Code::required, "/employment_from_on", kDayLabor, {"労働契約の初日"}});
  }
  if (!in.employment_to_on) {
    violations.push_back({Code::required, "/employment_to_on", kDayLabor, {"労働契約の末日"}});
  }
  if (violations.empty() && *in.employment_to_on < *in.employment_from_on) {
    violations.push_back({Code::period_reversed, "/employment_to_on"});
  }
  require_none(std::move(violations));
  return law::employment_days(*in.employment_from_on, *in.employment_to_on);
}

// A name without what people write in different ways: 「通訳・翻訳・速記」 is 「通訳、翻訳、速記」.
std::string bare_name(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kLeftOut{"、", "・", "，", " ", "\u3000"};
  std::string bare;
  while (!name.empty()) {
    const auto skip = std::find_if(kLeftOut.begin(), kLeftOut.end(),
                                   [&](std::string_view one) { return name.starts_with(one); });
    if (skip != kLeftOut.end()) {
      name.remove_prefix(skip->size());
    } else {
      bare += name.front();
      name.remove_prefix(1);
    }
  }
  return bare;
}

// The work's name when it is one of 令4条1項 (on the first day, where that is known), "" otherwise.
std::string listed_work(const DayLabor& in, const law::StatutoryTable& works, Explain& explain) {
  if (!in.cabinet_order_work || !in.cabinet_order_work->is_one) return "";
  const std::string& given = in.cabinet_order_work->text;
  if (given.empty()) return "令4条1項の業務";
  const std::string number = item_number(given);
  const std::string bare = bare_name(given);
  for (const law::StatutoryRow* row : works.all_rows()) {
    if (row->at("number") != number && bare_name(row->at("name")) != bare) continue;
    if (in.employment_from_on && *in.employment_from_on < row->effective_from) continue;
    explain.edition = "day_labor_works/" + row->edition;
    return "令4条1項" + row->at("number") + "号 " + row->at("name");
  }
  refuse(Code::bad_choice, "/cabinet_order_work", {}, "令4条1項");
}

// What was looked at and did not help, as far as it was given.
void explain_no_exception(Explain& explain, const DayLabor& in) {
  explain.step("令4条1項の業務か", "Work of the cabinet order", yes_no(false), "令4条1項");
  if (in.age) {
    explain.step("年齢（60歳以上か）", "Age (60 or over)", figure(std::to_string(*in.age)),
                 "令4条2項1号");
  }
  if (in.student) {
    explain.step("昼間学生か", "Daytime student", yes_no(false), "令4条2項2号・則28条の2");
  }
  if (in.side_job_main_income_yen) {
    explain.step("本業の年収（500万円以上か）", "Main income (5 million yen or more)",
                 figure(*in.side_job_main_income_yen), kIncome);
  }
  if (in.main_earner.value_or(true)) {
    explain.step("主たる生計者", "Main earner of the household", yes_no(true), kIncome);
  } else {
    explain.step("世帯の年収（500万円以上か）", "Household income (5 million yen or more)",
                 in.household_income_yen ? figure(*in.household_income_yen) : figure(std::string()),
                 kIncome);
  }
}

void explain_ground(Explain& explain, law::DayLaborReason reason, const DayLabor& in,
                    const std::string& work) {
  switch (reason) {
    case law::DayLaborReason::prohibited:
      explain_no_exception(explain, in);
      return explain.step("30日以内の労働契約で、例外に当たりません",
                          "A term of 30 days or less, and no exception applies", yes_no(true),
                          "労働者派遣法35条の4第1項");
    case law::DayLaborReason::term_over_30_days:
      return explain.step("31日以上の労働契約のため、日雇派遣ではありません",
                          "31 days or more: not day labour", yes_no(false),
                          "労働者派遣法35条の4第1項");
    case law::DayLaborReason::cabinet_order_work:
      return explain.step("例外業務", "Work of the cabinet order", figure(work), "令4条1項");
    case law::DayLaborReason::aged_60:
      return explain.step("60歳以上", "Aged 60 or over", figure(std::to_string(*in.age)),
                          "令4条2項1号");
    case law::DayLaborReason::daytime_student:
      return explain.step("昼間学生（夜間・通信・休学中を除く）", "Daytime student",
                          figure(std::string()), "令4条2項2号・則28条の2");
    case law::DayLaborReason::side_job:
      return explain.step("副業で、本業の年収が500万円以上",
                          "Side job; main income 5 million yen or more",
                          figure(*in.side_job_main_income_yen), kIncome);
    case law::DayLaborReason::not_main_earner:
      return explain.step("主たる生計者でなく、世帯の年収が500万円以上",
                          "Not the main earner; household income 5 million yen or more",
                          figure(*in.household_income_yen), kIncome);
  }
}

DayLaborResult day_labor(const DayLabor& in, const Tables& tables) {
  DayLaborResult out;
  out.explain.article = kDayLabor;
  out.employment_days = employment_days(in);
  law::DayLaborFacts facts;
  facts.employment_days = static_cast<int>(out.employment_days);
  facts.age = in.age;
  if (in.student) {
    facts.student =
        *in.student == StudentKind::daytime ? law::Student::daytime : law::Student::night;
  }
  facts.side_job_main_income = in.side_job_main_income_yen;
  facts.main_earner = in.main_earner.value_or(true);
  facts.household_income = in.household_income_yen;
  facts.cabinet_order_work = listed_work(in, tables.day_labor_works, out.explain);
  const law::DayLaborReason reason = law::day_labor(facts);
  out.prohibited = reason == law::DayLaborReason::prohibited;
  out.ground = static_cast<DayLaborGround>(reason);
  out.explain.step(
      "労働契約の日数（両端を含みます。派遣契約の日数ではありません）",
      "Days of the employment contract, both ends counted (never the dispatch contract)",
      in_days(out.employment_days), "労働者派遣法35条の4第1項");
  explain_ground(out.explain, reason, in, facts.cabinet_order_work);
  return out;
}

static_assert(static_cast<int>(DayLaborGround::not_main_earner) ==
              static_cast<int>(law::DayLaborReason::not_main_earner));

// ---------------------------------------------------------------- rehire_within_year

struct Return {
  Date left_client_on{};
  Date dispatch_on{};
  std::optional<int> retired_at_mandatory_age;
};
BOOST_DESCRIBE_STRUCT(Return, (), (left_client_on, dispatch_on, retired_at_mandatory_age))

struct ReturnResult {
  bool allowed = false;
  std::optional<Date> allowed_from_on;
  std::optional<Date> advised_from_on;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(ReturnResult, (), (allowed, allowed_from_on, advised_from_on, explain))

ReturnResult rehire_within_year(const Return& in, const Tables&) {
  // The day of leaving itself is a day of the ban: it is answered, not refused.
  if (in.dispatch_on < in.left_client_on) refuse(Code::period_reversed, "/dispatch_on");
  ReturnResult out;
  out.explain.article = kReturn;
  out.allowed =
      law::may_be_dispatched_back(in.left_client_on, in.dispatch_on, in.retired_at_mandatory_age);
  if (in.retired_at_mandatory_age.value_or(0) >= 60) {
    out.explain.step("60歳以上の定年で退職した者は例外", "Retired at a mandatory age of 60 or over",
                     figure(std::to_string(*in.retired_at_mandatory_age)), "則33条の10第1項");
    return out;
  }
  const Date from = law::may_return_from(in.left_client_on);
  out.allowed_from_on = from;
  out.advised_from_on = law::return_advised_from(in.left_client_on);
  out.explain.step("離職した日（「離職の日から起算して」なので、この日を含めて1年）",
                   "Day of leaving, itself counted", figure(in.left_client_on),
                   "労働者派遣法40条の9第1項");
  out.explain.step("1年を経過する日（この日まで禁止）",
                   "The day on which the year runs out: the last forbidden",
                   figure(law::period_end(in.left_client_on, 12)), "民法143条2項");
  out.explain.step("派遣できる最も早い日", "Earliest day", figure(from), kReturn);
  out.explain.step("読み方が分かれる1日を空けるなら、この日から",
                   "To leave free the one day that is read in two ways, from here",
                   figure(*out.advised_from_on), kReturn);
  out.explain.step("この日に派遣できるか（同じ法人のどの事業所でも同じです）",
                   "May it begin (the same for every establishment of the legal entity)",
                   yes_no(out.allowed), kReturn);
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::DayLabor> {
  static constexpr std::array fields{
      Field{"employment_from_on", "労働契約の初日", "Employment from", "法35条の4"},
      Field{"employment_to_on", "労働契約の末日", "Employment to", "法35条の4"},
      Field{"employment_days", "労働契約の日数（期間の代わりに）", "Days of employment",
            "法35条の4", 1, 36600},
      Field{"age", "年齢", "Age", "令4条2項1号", 0, 120},
      Field{"student", "学生", "Student", "令4条2項2号"},
      Field{"side_job_main_income_yen", "副業の場合の本業の年収", "Main income, for a side job",
            "令4条2項3号", 0, 1'000'000'000'000},
      Field{"main_earner", "主たる生計者である", "Main earner of the household", "令4条2項3号"},
      Field{"household_income_yen", "世帯の年収", "Household income", "令4条2項3号", 0,
            1'000'000'000'000},
      Field{"cabinet_order_work", "政令4条1項の業務（号番号）",
            "Work of the cabinet order (number)", "令4条1項"},
  };
};
template <>
struct Catalogue<calc::DayLaborResult> {
  static constexpr std::array fields{
      Field{"prohibited", "禁止される日雇派遣か", "Prohibited"},
      Field{"employment_days", "労働契約の日数", "Days of employment"},
      Field{"ground", "理由", "Ground"}, calc::kExplainField};
};
template <>
struct Catalogue<calc::Return> {
  static constexpr std::array fields{
      calc::needed("left_client_on", "派遣先を離職した日", "Left the client on", "法35条の5"),
      calc::needed("dispatch_on", "派遣を始める日", "Dispatch starts on", "法35条の5"),
      Field{"retired_at_mandatory_age", "定年退職した年齢", "Retired at the mandatory age of",
            "則33条の10", 0, 120},
  };
};
template <>
struct Catalogue<calc::ReturnResult> {
  static constexpr std::array fields{
      Field{"allowed", "派遣できるか", "Allowed"},
      Field{"allowed_from_on", "派遣できる最も早い日", "Allowed from"},
      Field{"advised_from_on", "余裕をみた開始日", "Advised from"}, calc::kExplainField};
};

namespace calc {

std::vector<Topic> engagement_topics() {
  return {
      topic<&day_labor>({"day_labor", Group::dispatch, "日雇派遣", "Day labour", kDayLabor,
                         R"({"employment_from_on":"2026-11-01","employment_to_on":"2026-11-30",)"
                         R"("student":"daytime"})"}),
      topic<&rehire_within_year>({"rehire_within_year", Group::dispatch, "離職後1年以内の派遣",
                                  "Within a year of leaving", kReturn,
                                  R"({"left_client_on":"2026-03-31","dispatch_on":"2027-03-30"})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
