// 派遣可能期間: the limit of the client's establishment and that of one person in one unit.

#include <utility>

#include "calc/calc.hpp"
#include "calc/values.hpp"
#include "law/dispatch/dispatch_limit.hpp"

namespace tasuki::calc {
namespace {

constexpr const char* kCivil = "民法140条・143条";
constexpr const char* kEstablishment = "労働者派遣法35条の2・40条の2";
constexpr const char* kPersonal = "労働者派遣法35条の3・40条の3";
constexpr const char* kCoolingOff = "派遣先が講ずべき措置に関する指針第2の14";

// ---------------------------------------------------------------- establishment_conflict_date

struct EstablishmentLimit {
  Date first_acceptance_on{};
  std::optional<std::vector<int>> extension_months;
  std::optional<bool> only_exempt_workers;
};
BOOST_DESCRIBE_STRUCT(EstablishmentLimit, (),
                      (first_acceptance_on, extension_months, only_exempt_workers))

struct ExtendedPeriod {
  Date from_on{};  // the conflict date that it moves
  Date to_on{};
  int months = 0;
};
BOOST_DESCRIBE_STRUCT(ExtendedPeriod, (), (from_on, to_on, months))

struct EstablishmentLimitResult {
  std::optional<Date> conflict_date;
  std::optional<Date> last_allowed_on;
  std::optional<Date> first_conflict_date;
  std::vector<ExtendedPeriod> extensions;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(EstablishmentLimitResult, (),
                      (conflict_date, last_allowed_on, first_conflict_date, extensions, explain))

void check_extensions(const std::vector<int>& extensions) {
  Violations violations;
  for (std::size_t i = 0; i < extensions.size(); ++i) {
    const std::string pointer = "/extension_months/" + std::to_string(i);
    if (extensions[i] > law::kDispatchLimitMonths) {
      violations.push_back({Code::extension_over_three_years, pointer, "労働者派遣法40条の2第3項"});
    } else if (extensions[i] < 1) {
      violations.push_back({Code::too_small, pointer, "労働者派遣法40条の2第3項", {"1"}});
    }
  }
  require_none(std::move(violations));
}

EstablishmentLimitResult establishment_conflict_date(const EstablishmentLimit& in, const Tables&) {
  const std::vector<int> extensions = in.extension_months.value_or(std::vector<int>{});
  check_extensions(extensions);
  EstablishmentLimitResult out;
  out.explain.article = kEstablishment;
  if (in.only_exempt_workers.value_or(false)) {
    out.explain.step("期間制限を受けない者・業務だけを受け入れるため、抵触日はありません",
                     "Only exempt workers or work are received: there is no conflict date",
                     figure(std::string()), "労働者派遣法40条の2第1項各号");
    return out;
  }
  out.explain.step("最初に派遣労働者を受け入れた日（この日を含めて数えます）",
                   "The first day of acceptance, counted itself", figure(in.first_acceptance_on),
                   kCivil);
  Date conflict = law::conflict_date(in.first_acceptance_on);
  out.first_conflict_date = conflict;
  out.explain.step("3年の期間の末日", "The last day of three years", figure(conflict - one_day),
                   "労働者派遣法40条の2第2項・民法143条2項");
  out.explain.step("その翌日が抵触日", "The day after it is the conflict date", figure(conflict),
                   "労働者派遣法40条の2第2項");
  for (const int months : extensions) {
    const Date next = law::extended_conflict_date(conflict, {months});
    out.extensions.push_back({conflict, next - one_day, months});
    out.explain.step("延長（月数）。抵触日から数えます",
                     "Extension in months, from the conflict date", in_months(months),
                     "労働者派遣法40条の2第3項");
    out.explain.step("延長後の抵触日", "Conflict date after the extension", figure(next),
                     "労働者派遣法40条の2第3項・第7項");
    conflict = next;
  }
  out.conflict_date = conflict;
  out.last_allowed_on = conflict - one_day;
  return out;
}

// ---------------------------------------------------------------- personal_conflict_date

struct Placement {
  std::string organizational_unit;
  Date from_on{};
  Date to_on{};
  std::optional<std::string> agency;
};
BOOST_DESCRIBE_STRUCT(Placement, (), (organizational_unit, from_on, to_on, agency))

struct PersonalLimit {
  std::string organizational_unit;
  List<Placement> placements;
  std::optional<bool> indefinite_employment;
  std::optional<int> age_at_start;
};
BOOST_DESCRIBE_STRUCT(PersonalLimit, (),
                      (organizational_unit, placements, indefinite_employment, age_at_start))

struct PersonalLimitResult {
  std::optional<Date> conflict_date;
  std::optional<Date> last_allowed_on;
  std::optional<Date> began_on;
  std::optional<Date> over_from_on;
  std::optional<Date> resets_on;
  Explain explain;
};
BOOST_DESCRIBE_STRUCT(PersonalLimitResult, (),
                      (conflict_date, last_allowed_on, began_on, over_from_on, resets_on, explain))

std::vector<law::Stay> stays_in(const PersonalLimit& in) {
  std::vector<law::Stay> stays;
  Violations violations;
  for (std::size_t i = 0; i < in.placements.items.size(); ++i) {
    const Placement& placement = in.placements.items[i];
    if (placement.to_on < placement.from_on) {
      violations.push_back({Code::period_reversed, "/placements/" + std::to_string(i) + "/to_on"});
    }
    if (placement.organizational_unit == in.organizational_unit) {
      stays.push_back({placement.from_on, placement.to_on});
    }
  }
  require_none(std::move(violations));
  return stays;
}

void explain_runs(Explain& explain, const std::vector<law::LimitRun>& runs) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const law::LimitRun& run = runs[i];
    explain.step(
        i == 0 ? "この組織単位で最初に就業した日" : "空白が3か月を超えたため、ここから数え直します",
        i == 0 ? "The first day in this unit"
               : "A gap of more than three months: counted anew from here",
        figure(run.began_on), i == 0 ? kPersonal : kCoolingOff);
    if (run.stays.size() > 1) {
      explain.step("空白が3か月以内の就業は続いたものとみなします（最後の日）",
                   "Stays with gaps of up to three months count as one (its last day)",
                   figure(run.last_on), kCoolingOff);
    }
  }
}

PersonalLimitResult personal_conflict_date(const PersonalLimit& in, const Tables&) {
  const std::vector<law::Stay> stays = stays_in(in);
  PersonalLimitResult out;
  out.explain.article = kPersonal;
  const bool permanent = in.indefinite_employment.value_or(false);
  if (permanent || in.age_at_start.value_or(0) >= 60) {
    out.explain.step(
        permanent ? "無期雇用派遣労働者のため、期間の制限を受けません"
                  : "60歳以上のため、期間の制限を受けません",
        permanent ? "Permanently employed: not limited" : "Aged 60 or over: not limited",
        permanent ? figure(std::string()) : figure(std::to_string(in.age_at_start.value_or(0))),
        "労働者派遣法40条の2第1項1号・2号");
    return out;
  }
  const auto runs = law::limit_runs(stays);
  if (runs.empty()) {
    out.explain.step("この組織単位での就業がなく、期間はまだ始まっていません",
                     "No stay in this unit: its period has not begun",
                     figure(in.organizational_unit), kPersonal);
    return out;
  }
  out.explain.step("この組織単位での就業（派遣元が変わっても通算し、ほかの組織単位は数えません）",
                   "Stays in this unit, of whatever agency; other units are not counted",
                   figure(std::to_string(stays.size())), kPersonal);
  explain_runs(out.explain, runs);
  const law::LimitRun& run = runs.back();
  out.conflict_date = run.conflict_on;
  out.last_allowed_on = run.conflict_on - one_day;
  out.began_on = run.began_on;
  out.over_from_on = run.over_from;
  out.resets_on = run.resets_on;
  out.explain.step("3年の期間の翌日が個人単位の抵触日（延長できません）",
                   "The day after three years: the personal conflict date, never extended",
                   figure(run.conflict_on), "労働者派遣法40条の3・民法143条2項");
  if (run.over_from) {
    out.explain.step("この日からの就業は制限を越えています", "From this day the limit is exceeded",
                     figure(*run.over_from), "労働者派遣法35条の3・40条の3");
  }
  return out;
}

}  // namespace
}  // namespace tasuki::calc

namespace tasuki {

template <>
struct Catalogue<calc::EstablishmentLimit> {
  static constexpr std::array fields{
      calc::needed("first_acceptance_on", "最初の受入れ日", "First acceptance", "法40条の2"),
      Field{"extension_months", "延長の月数（1回ごと）", "Extensions in months", "法40条の2第3項",
            0, 60},
      Field{"only_exempt_workers", "期間制限のない者・業務だけを受け入れる",
            "Only exempt workers or work", "法40条の2第1項"},
  };
};
template <>
struct Catalogue<calc::ExtendedPeriod> {
  static constexpr std::array fields{Field{"from_on", "延長の初日", "From"},
                                     Field{"to_on", "延長の末日", "To"},
                                     Field{"months", "月数", "Months"}};
};
template <>
struct Catalogue<calc::EstablishmentLimitResult> {
  static constexpr std::array fields{
      Field{"conflict_date", "抵触日", "Conflict date"},
      Field{"last_allowed_on", "派遣できる最後の日", "Last day allowed"},
      Field{"first_conflict_date", "延長前の抵触日", "Conflict date before extensions"},
      Field{"extensions", "延長", "Extensions"}, calc::kExplainField};
};
template <>
struct Catalogue<calc::Placement> {
  static constexpr std::array fields{
      calc::needed("organizational_unit", "組織単位", "Organizational unit", "", 0, 100),
      calc::needed("from_on", "開始日", "From"),
      calc::needed("to_on", "終了日", "To"),
      Field{"agency", "派遣元", "Agency", "", 0, 100},
  };
};
template <>
struct Catalogue<calc::PersonalLimit> {
  static constexpr std::array fields{
      calc::needed("organizational_unit", "組織単位（課など）", "Organizational unit", "法40条の3",
                   0, 100),
      calc::needed("placements", "就業した期間", "Placements", "法40条の3"),
      Field{"indefinite_employment", "無期雇用", "Permanently employed", "法40条の2第1項1号"},
      Field{"age_at_start", "派遣開始時の年齢", "Age at the start", "法40条の2第1項2号", 0, 120},
  };
};
template <>
struct Catalogue<calc::PersonalLimitResult> {
  static constexpr std::array fields{
      Field{"conflict_date", "個人単位の抵触日", "Personal conflict date"},
      Field{"last_allowed_on", "派遣できる最後の日", "Last day allowed"},
      Field{"began_on", "起算日", "Counted from"},
      Field{"over_from_on", "制限を越えた日", "Beyond the limit from"},
      Field{"resets_on", "数え直しになる最も早い開始日", "A start from here begins anew"},
      calc::kExplainField};
};
namespace calc {

std::vector<Topic> dispatch_limit_topics() {
  return {
      topic<&establishment_conflict_date>(
          {"establishment_conflict_date", Group::dispatch, "事業所単位の抵触日",
           "Establishment's conflict date", kEstablishment,
           R"({"first_acceptance_on":"2023-10-01","extension_months":[36]})"}),
      topic<&personal_conflict_date>(
          {"personal_conflict_date", Group::dispatch, "個人単位の抵触日", "Personal conflict date",
           kPersonal,
           R"({"organizational_unit":"A課","placements":[{"organizational_unit":"A課",)"
           R"("from_on":"2023-10-01","to_on":"2024-03-31"},{"organizational_unit":"A課",)"
           R"("from_on":"2024-07-01","to_on":"2026-09-30"}]})"}),
  };
}

}  // namespace calc
}  // namespace tasuki
