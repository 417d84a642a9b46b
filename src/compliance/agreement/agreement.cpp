#include "compliance/agreement/agreement.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/ratio.hpp"
#include "law/pay/minimum_wage.hpp"

namespace tasuki::compliance {
namespace {

// More than anybody is paid an hour: beyond it sums would no longer be exact.
constexpr Yen kMostHourly{1'000'000};

void not_above(Violations& found, Yen yen, Yen most, std::string pointer) {
  if (yen <= most) return;
  found.push_back({Code::too_large, std::move(pointer), "", {std::to_string(most.value)}});
}

std::string at(std::string_view list, std::size_t index, std::string_view member) {
  return "/terms/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(member);
}

void check_jobs(const AgreementTerms& terms, Violations& found) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < terms.job_classes.size(); ++i) {
    const JobClass& job = terms.job_classes[i];
    if (job.name.empty()) found.push_back({Code::required, at("job_classes", i, "name")});
    if (!names.insert(job.name).second) {
      found.push_back({Code::duplicate, at("job_classes", i, "name")});
    }
    if (job.survey == WageSurvey::own && job.base_yen.value < 1) {
      found.push_back({Code::too_small, at("job_classes", i, "base_yen"), "", {"1"}});
    }
    not_above(found, job.base_yen, kMostHourly, at("job_classes", i, "base_yen"));
    if (job.survey != WageSurvey::own && job.code.empty()) {
      found.push_back({Code::required, at("job_classes", i, "code"), "法30条の4第1項2号イ"});
    }
  }
}

void check_grades(const AgreementTerms& terms, Violations& found) {
  std::set<std::pair<std::string, std::string>> names;
  for (std::size_t i = 0; i < terms.grades.size(); ++i) {
    const WageGrade& grade = terms.grades[i];
    if (grade.name.empty()) found.push_back({Code::required, at("grades", i, "name")});
    if (!names.insert({grade.job_class, grade.name}).second) {
      found.push_back({Code::duplicate, at("grades", i, "name")});
    }
    if (job_class_of(terms, grade.job_class) == nullptr) {
      found.push_back({Code::bad_choice, at("grades", i, "job_class")});
    }
    if (grade.base_yen.value < 1) {
      found.push_back({Code::too_small, at("grades", i, "base_yen"), "", {"1"}});
    }
    if (grade.bonus_yen.value < 0) {
      found.push_back({Code::too_small, at("grades", i, "bonus_yen"), "", {"0"}});
    }
    if (grade.allowance_yen.value < 0) {
      found.push_back({Code::too_small, at("grades", i, "allowance_yen"), "", {"0"}});
    }
    not_above(found, grade.base_yen, kMostHourly, at("grades", i, "base_yen"));
    not_above(found, grade.bonus_yen, kMostHourly, at("grades", i, "bonus_yen"));
    not_above(found, grade.allowance_yen, kMostHourly, at("grades", i, "allowance_yen"));
    const bool known =
        std::any_of(terms.basis.experience_index.begin(), terms.basis.experience_index.end(),
                    [&](const IndexStep& step) { return step.years == grade.years; });
    if (!known) found.push_back({Code::bad_choice, at("grades", i, "years")});
    const bool group =
        grade.retirement_group.empty() ||
        std::any_of(terms.retirement.groups.begin(), terms.retirement.groups.end(),
                    [&](const RetirementGroup& one) { return one.name == grade.retirement_group; });
    if (!group) found.push_back({Code::bad_choice, at("grades", i, "retirement_group")});
  }
}

void check_retirement(const AgreementTerms& terms, Violations& found) {
  const Retirement& retirement = terms.retirement;
  for (std::size_t i = 0; i < retirement.groups.size(); ++i) {
    const RetirementGroup& group = retirement.groups[i];
    const bool contributes =
        group.method != RetirementMethod::combined && group.method != RetirementMethod::own_scheme;
    if (contributes && !parse_ratio(group.contribution_percent)) {
      found.push_back({Code::bad_format, at("retirement/groups", i, "contribution_percent")});
    }
  }
  for (std::size_t i = 0; i < retirement.own_months.size(); ++i) {
    const OwnRetirementStep& step = retirement.own_months[i];
    if (step.until_years != 0 && step.until_years <= step.from_years) {
      found.push_back({Code::period_reversed, at("retirement/own_months", i, "until_years")});
    }
    if (!parse_ratio(step.own_request)) {
      found.push_back({Code::bad_format, at("retirement/own_months", i, "own_request")});
    }
    if (!parse_ratio(step.dismissal)) {
      found.push_back({Code::bad_format, at("retirement/own_months", i, "dismissal")});
    }
  }
}

void check_places(const AgreementTerms& terms, Violations& found) {
  for (std::size_t i = 0; i < terms.places.size(); ++i) {
    const AgreementPlace& place = terms.places[i];
    if (place.name.empty()) found.push_back({Code::required, at("places", i, "name")});
    if (place.prefecture.empty()) found.push_back({Code::required, at("places", i, "prefecture")});
    if (place.kind == RegionKind::employment_office && place.municipalities.empty()) {
      found.push_back({Code::required, at("places", i, "municipalities")});
    }
  }
}

// 則25条の6: who may sign, and how an elected one came to it.
void check_representative(const Representative& who, Violations& found) {
  const char* law = "派遣則25条の6";
  const std::string path = "/terms/representative/";
  const auto unfit = [&](const char* member, const char* what) {
    found.push_back({Code::representative_unfit, path + member, law, {what}});
  };
  if (who.name.empty()) found.push_back({Code::required, path + "name", "法30条の4第1項"});
  if (who.kind == RepresentativeKind::union_of_majority) {
    if (who.union_name.empty()) {
      found.push_back({Code::required, path + "union_name", "法30条の4第1項"});
    }
    return;
  }
  if (!who.elected_on) found.push_back({Code::required, path + "elected_on", law});
  if (!who.not_a_manager) unfit("not_a_manager", "管理監督者でないこと");
  if (!who.purpose_told) unfit("purpose_told", "協定をする者を選ぶことを明らかにした手続");
  if (!who.not_appointed) unfit("not_appointed", "派遣元の意向に基づき選ばれた者でないこと");
  if (2LL * who.in_favour <= who.voters || who.voters < 1) {
    unfit("in_favour", "労働者の過半数の支持");
  }
}

// 局長通達第3の3: reasons must stand in the agreement when bases are mixed.
void check_mixing(const AgreementTerms& terms, Violations& found) {
  std::set<WageSurvey> surveys;
  std::set<std::size_t>
      levels;  // 大・中・小分類 of the 職業安定業務統計 differ in the code's length
  std::set<RegionKind> kinds;
  for (const JobClass& job : terms.job_classes) {
    surveys.insert(job.survey);
    if (job.survey == WageSurvey::employment_service) levels.insert(job.code.size());
  }
  for (const AgreementPlace& place : terms.places) kinds.insert(place.kind);
  for (std::size_t i = 0; i < terms.job_classes.size(); ++i) {
    const JobClass& job = terms.job_classes[i];
    if (job.survey == WageSurvey::own && job.statistics.empty()) {
      found.push_back({Code::required, at("job_classes", i, "statistics"), "局長通達第3の3"});
    }
  }
  const char* what = surveys.contains(WageSurvey::own) ? "独自の統計"
                     : surveys.size() > 1              ? "統計調査"
                     : levels.size() > 1               ? "職業分類"
                                                       : nullptr;
  if (what != nullptr && terms.articles.statistics_reason.empty()) {
    found.push_back({Code::mixing_reason_missing,
                     "/terms/articles/statistics_reason",
                     "局長通達第3の3",
                     {what}});
  }
  if (kinds.size() > 1 && terms.articles.region_reason.empty()) {
    found.push_back({Code::mixing_reason_missing,
                     "/terms/articles/region_reason",
                     "局長通達第3の3",
                     {"地域指数"}});
  }
}

void check_articles(const AgreementTerms& terms, Violations& found) {
  const AgreementArticles& words = terms.articles;
  const auto need = [&](bool there, const char* member, const char* label, const char* law) {
    if (there) return;
    found.push_back({Code::item_missing, "/terms/articles/" + std::string(member), law, {label}});
  };
  need(words.scope.kind != forms::ScopeKind::other || !words.scope.detail.empty(), "scope/detail",
       "対象となる派遣労働者の範囲", "法30条の4第1項1号");
  need(words.scope.kind == forms::ScopeKind::job_kinds || !words.scope.reason.empty(),
       "scope/reason", "一部に限定する理由", "派遣則25条の10第2号");
  const bool raises = words.raise.method == forms::RaiseMethod::pay_steps
                          ? words.raise.steps > 0
                          : !words.raise.to_percent.empty();
  need(raises, "raise", "賃金の改善", "法30条の4第1項2号ロ");
  need(!words.rules.evaluation.empty(), "rules/evaluation", "賃金の決定に当たっての評価",
       "法30条の4第1項3号");
  const bool separate = words.rules.other_treatment == forms::OtherTreatment::separate_rules;
  need(!words.rules.regular_rules.empty() && (!separate || !words.rules.own_rules.empty()),
       "rules/regular_rules", "賃金以外の待遇", "法30条の4第1項4号");
  need(!words.rules.training_plan.empty(), "rules/training_plan", "教育訓練", "法30条の4第1項5号");
  const auto any = [&](bool there, const char* member, const char* label) {
    if (!there) {
      found.push_back(
          {Code::item_missing, "/terms/" + std::string(member), "法30条の4第1項2号", {label}});
    }
  };
  any(!terms.job_classes.empty(), "job_classes", "職種");
  any(!terms.places.empty(), "places", "地域");
  any(!terms.grades.empty(), "grades", "賃金の額（別表2）");
  any(!terms.retirement.groups.empty(), "retirement/groups", "退職手当");
}

// Until the day before another one takes its place.
Date last_day(const Agreement& agreement) {
  if (!agreement.superseded_from) return agreement.ends_on;
  return std::min(agreement.ends_on, *agreement.superseded_from - one_day);
}

}  // namespace

bool in_force(const Agreement& agreement, Date on) {
  return agreement.state != AgreementState::draft && agreement.starts_on <= on &&
         on <= last_day_of(agreement);
}

Date last_day_of(const Agreement& agreement) {
  if (!agreement.superseded_from) return agreement.ends_on;
  return std::min(agreement.ends_on, *agreement.superseded_from - one_day);
}

std::vector<AppliedAgreement> applied(std::vector<Agreement> binding, Date today) {
  std::vector<Agreement> own;  // the establishment's
  for (const Agreement& one : binding) {
    if (one.unit == AgreementUnit::establishment) own.push_back(one);
  }
  const auto in_its_place = [&](const Agreement& agreement, Date on) {
    const auto other = std::find_if(own.begin(), own.end(),
                                    [&](const Agreement& one) { return in_force(one, on); });
    return agreement.unit == AgreementUnit::company && other != own.end() ? &*other : nullptr;
  };
  std::vector<AppliedAgreement> result;
  for (Agreement& agreement : binding) {
    AppliedAgreement one{agreement, agreement.starts_on, last_day(agreement), false};
    while (one.from_on <= one.until_on) {
      const Agreement* other = in_its_place(agreement, one.from_on);
      if (other == nullptr) break;
      one.from_on = last_day(*other) + one_day;
    }
    while (one.from_on <= one.until_on) {
      const Agreement* other = in_its_place(agreement, one.until_on);
      if (other == nullptr) break;
      one.until_on = other->starts_on - one_day;
    }
    if (one.from_on > one.until_on) continue;
    one.applies = in_force(agreement, today) && in_its_place(agreement, today) == nullptr;
    result.push_back(std::move(one));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const AppliedAgreement& a, const AppliedAgreement& b) {
                     return std::tuple(!a.applies, b.from_on) < std::tuple(!b.applies, a.from_on);
                   });
  return result;
}

const JobClass* job_class_of(const AgreementTerms& terms, std::string_view name) {
  for (const JobClass& job : terms.job_classes) {
    if (job.name == name) return &job;
  }
  return nullptr;
}

const WageGrade* grade_of(const AgreementTerms& terms, std::string_view job_class,
                          std::string_view grade) {
  for (const WageGrade& one : terms.grades) {
    if (one.job_class == job_class && one.name == grade) return &one;
  }
  return nullptr;
}

const AgreementPlace* place_of(const AgreementTerms& terms, std::string_view address) {
  const std::string prefecture = law::prefecture_of_address(address);
  std::string whole(address);  // 仙台市… is written without its prefecture
  if (whole.find(prefecture) == std::string::npos) whole.insert(0, prefecture);
  const AgreementPlace* found = nullptr;
  for (const AgreementPlace& place : terms.places) {
    if (prefecture.empty() || place.prefecture != prefecture) continue;
    if (place.kind == RegionKind::prefecture) {
      found = &place;
      continue;
    }
    for (const std::string& municipality : place.municipalities) {
      if (whole.find(municipality) != std::string::npos) return &place;
    }
  }
  return found;
}

int fiscal_year_of(Date on) { return month_of(on) >= 4 ? year_of(on) : year_of(on) - 1; }

std::string fiscal_year_name(int fiscal_year) {
  return "令和" + std::to_string(fiscal_year - 2018) + "年度";
}

std::int64_t combined_retirement_basis_points(const AgreementTerms& terms, const WageGrade& grade,
                                              std::string_view full_percent) {
  const auto points = [](std::string_view percent) -> std::int64_t {
    const auto ratio = parse_ratio(percent);
    if (!ratio) return 0;
    // Up: a finer fraction never lowers what must be reached.
    return (ratio->numerator() * 100 + ratio->denominator() - 1) / ratio->denominator();
  };
  const std::int64_t full = points(full_percent);
  std::int64_t most = 0;
  for (const RetirementGroup& group : terms.retirement.groups) {
    if (!grade.retirement_group.empty() && group.name != grade.retirement_group) continue;
    if (group.method == RetirementMethod::combined) most = std::max(most, full);
    const bool contributes =
        group.method != RetirementMethod::combined && group.method != RetirementMethod::own_scheme;
    if (contributes && group.rest == RetirementRest::combined) {
      most = std::max(most, full - points(group.contribution_percent));
    }
  }
  return most;
}

Violations violations_of(const AgreementInput& input) {
  Violations found;
  if (input.title.empty()) found.push_back({Code::required, "/title"});
  if (input.ends_on < input.starts_on) found.push_back({Code::period_reversed, "/ends_on"});
  if (input.unit == AgreementUnit::establishment && !input.establishment_id) {
    found.push_back({Code::required, "/establishment_id", "法30条の4第1項"});
  }
  const int year = input.terms.basis.fiscal_year;
  if (year < kFirstCircularYear || year > kLastCircularYear) {
    found.push_back({Code::required, "/terms/basis/fiscal_year", "法30条の4第1項2号イ"});
  }
  const Commuting& commuting = input.terms.commuting;
  not_above(found, commuting.fixed_hourly_yen, kMostHourly, "/terms/commuting/fixed_hourly_yen");
  not_above(found, commuting.cap_hourly_yen, kMostHourly, "/terms/commuting/cap_hourly_yen");
  check_jobs(input.terms, found);
  check_places(input.terms, found);
  check_retirement(input.terms, found);
  check_grades(input.terms, found);
  return found;
}

Violations conclusion_violations(const Agreement& agreement, Date concluded_on, Date today,
                                 bool years_circular) {
  Violations found;
  if (concluded_on > today) found.push_back({Code::date_in_future, "/concluded_on"});
  if (concluded_on > agreement.starts_on) {
    found.push_back({Code::concluded_after_start, "/concluded_on", "法30条の4第1項"});
  }
  const auto& elected_on = agreement.terms.representative.elected_on;
  if (elected_on && *elected_on > concluded_on) {
    found.push_back({Code::later_than,
                     "/terms/representative/elected_on",
                     "派遣則25条の6",
                     {text(concluded_on)}});
  }
  check_articles(agreement.terms, found);
  check_mixing(agreement.terms, found);
  check_representative(agreement.terms.representative, found);
  if (agreement.ends_on >= add_years(agreement.starts_on, 2)) {
    Violation long_term{Code::term_over_two_years, "/ends_on", "局長通達第4", {}};
    long_term.warning = true;
    found.push_back(long_term);
  }
  const int due = fiscal_year_of(agreement.starts_on);
  if (agreement.terms.basis.fiscal_year != due) {
    found.push_back({Code::circular_of_other_year,
                     "/terms/basis/fiscal_year",
                     "法30条の4第1項2号イ",
                     {fiscal_year_name(due), fiscal_year_name(agreement.terms.basis.fiscal_year)},
                     !years_circular});
  }
  return found;
}

Violations with_reason(Violations found, const std::string& reason) {
  for (Violation& one : found) {
    if (!one.warning || !reason.empty()) continue;
    one.warning = false;
    one.pointer = "/reason";
  }
  return found;
}

}  // namespace tasuki::compliance
