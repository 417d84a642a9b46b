#include "compliance/agreement/agreement_check.hpp"

#include <algorithm>

namespace tasuki::compliance {
namespace {

constexpr const char* kLaw = "法30条の4第1項2号イ";

std::vector<YearWage> listed(const law::WageByYears& wages) {
  std::vector<YearWage> rows;
  for (const auto& [years, yen] : wages) rows.push_back({years, yen});
  return rows;
}

const YearWage* at_years(const std::vector<YearWage>& wages, int years) {
  for (const YearWage& one : wages) {
    if (one.years == years) return &one;
  }
  return nullptr;
}

std::optional<PrevailingTable> table_of(const AgreementTerms& terms, const WageGrade& grade,
                                        const AgreementPlace& place,
                                        std::optional<Yen> minimum_wage) {
  const JobClass* job = job_class_of(terms, grade.job_class);
  const auto region = parse_ratio(place.index_percent);
  if (job == nullptr || !region || job->base_yen.value < 1) return {};
  PrevailingTable table;
  table.job_class = job->name;
  table.place = place.name;
  table.retirement_group = grade.retirement_group;
  table.index_percent = place.index_percent;
  table.minimum_wage_yen = minimum_wage.value_or(Yen{});
  table.retirement_basis_points =
      combined_retirement_basis_points(terms, grade, terms.basis.retirement_percent);
  const bool with_commuting = terms.commuting.method == CommutingMethod::combined;
  if (with_commuting) table.commuting_yen = terms.basis.commuting_yen;
  law::PrevailingWageFacts facts;
  facts.base = job->base_yen;
  facts.experience_index = experience_index(terms.basis);
  facts.regional_index = *region;
  facts.minimum_wage = minimum_wage;
  if (table.retirement_basis_points > 0) {
    facts.retirement_percent = Ratio(table.retirement_basis_points, 100);
  }
  if (with_commuting) facts.commuting = terms.basis.commuting_yen;
  const law::PrevailingWage wage = law::prevailing_wage(facts);
  table.minimum_wage_applied = wage.minimum_wage_applied;
  table.published = listed(wage.published);
  table.regional = listed(wage.regional);
  table.floored = listed(wage.floored);
  table.with_retirement = listed(wage.with_retirement);
  table.total = listed(wage.total);
  return table;
}

// One wage table times the index of the place: what is paid is rounded up like the 一般賃金.
Yen agreed_at(const AgreementTerms& terms, const WageGrade& grade, const AgreementPlace& place) {
  const Yen total = grade.base_yen + grade.bonus_yen + grade.allowance_yen;
  const auto index = parse_ratio(place.index_percent);
  if (terms.region_rule != RegionRule::coefficient || !index) return total;
  return YenExact(total)
      .times(index->numerator(), index->denominator())
      .times(1, 100)
      .rounded(YenRounding::up);
}

const PrevailingTable* table_for(const AgreementCheck& check, const WageGrade& grade,
                                 const AgreementPlace& place) {
  for (const PrevailingTable& table : check.tables) {
    if (table.job_class == grade.job_class && table.place == place.name &&
        table.retirement_group == grade.retirement_group) {
      return &table;
    }
  }
  return nullptr;
}

// With `highest` every place is compared with the dearest one's wage.
Yen required_at(const AgreementCheck& check, const AgreementTerms& terms, const WageGrade& grade,
                const AgreementPlace& place) {
  Yen required;
  for (const AgreementPlace& one : terms.places) {
    if (terms.region_rule != RegionRule::highest && one.name != place.name) continue;
    const PrevailingTable* table = table_for(check, grade, one);
    const YearWage* wage = table == nullptr ? nullptr : at_years(table->total, grade.years);
    if (wage != nullptr) required = std::max(required, wage->yen);
  }
  return required;
}

std::string own_months_at(const std::vector<OwnRetirementStep>& steps, int years, bool dismissal) {
  for (const OwnRetirementStep& step : steps) {
    if (step.from_years <= years && (step.until_years == 0 || years < step.until_years)) {
      return dismissal ? step.dismissal : step.own_request;
    }
  }
  return "0";
}

bool reaches(const std::string& agreed, const std::string& general) {
  const auto mine = parse_ratio(agreed);
  const auto theirs = parse_ratio(general);
  return mine && theirs && !less(*mine, *theirs);
}

bool own_scheme(const AgreementTerms& terms) {
  const auto& groups = terms.retirement.groups;
  return std::any_of(groups.begin(), groups.end(), [](const RetirementGroup& group) {
    return group.method == RetirementMethod::own_scheme;
  });
}

void check_retirement(const AgreementTerms& terms, AgreementCheck& check) {
  if (!own_scheme(terms)) return;
  check.retirement_table_missing = terms.basis.retirement_months.empty();
  if (check.retirement_table_missing) return;
  for (const RetirementStep& step : terms.basis.retirement_months) {
    RetirementResult row;
    row.years = step.years;
    row.general_own_request = step.own_request;
    row.general_dismissal = step.dismissal;
    row.agreed_own_request = own_months_at(terms.retirement.own_months, step.years, false);
    row.agreed_dismissal = own_months_at(terms.retirement.own_months, step.years, true);
    row.passes = reaches(row.agreed_own_request, row.general_own_request) &&
                 reaches(row.agreed_dismissal, row.general_dismissal);
    check.retirement.push_back(std::move(row));
  }
  // The circular's own word, else the least service of its table.
  const int least = terms.basis.retirement_minimum_years > 0
                        ? terms.basis.retirement_minimum_years
                        : terms.basis.retirement_months.front().years;
  check.retirement_minimum_service_passes = terms.retirement.own_minimum_years <= least;
  check.retirement_minimum_years = least;
}

// 前払い and 中退共: the contribution reaches the circular's per cent, or the rest is settled.
void check_contributions(const AgreementTerms& terms, AgreementCheck& check) {
  for (const RetirementGroup& group : terms.retirement.groups) {
    const bool contributes =
        group.method != RetirementMethod::combined && group.method != RetirementMethod::own_scheme;
    if (!contributes || group.rest != RetirementRest::none) continue;
    if (!reaches(group.contribution_percent, terms.basis.retirement_percent)) {
      check.retirement_percent_passes = false;
    }
  }
  check.retirement_percent = terms.basis.retirement_percent;
}

// 局長通達第2の2: 実費 is equal by definition unless a cap stays below the 一般通勤手当; 定額 is
// compared per hour; 合算 is part of the wage.
void check_commuting(const AgreementTerms& terms, AgreementCheck& check) {
  const Commuting& commuting = terms.commuting;
  const Yen general = terms.basis.commuting_yen;
  Yen paid = general;
  if (commuting.method == CommutingMethod::fixed) paid = commuting.fixed_hourly_yen;
  const bool capped = commuting.cap_monthly_yen.value > 0 || commuting.cap_hourly_yen.value > 0;
  if (commuting.method == CommutingMethod::actual_cost && capped) paid = commuting.cap_hourly_yen;
  check.commuting_passes = paid >= general;
  if (!check.commuting_passes) check.commuting_short_yen = general - paid;
}

void check_grades(const AgreementTerms& terms, AgreementCheck& check) {
  for (const WageGrade& grade : terms.grades) {
    for (const AgreementPlace& place : terms.places) {
      GradeResult row;
      row.job_class = grade.job_class;
      row.grade = grade.name;
      row.place = place.name;
      row.years = grade.years;
      row.agreed_yen = agreed_at(terms, grade, place);
      row.prevailing_yen = required_at(check, terms, grade, place);
      row.margin_yen = row.agreed_yen - row.prevailing_yen;
      row.passes = row.prevailing_yen.value > 0 && row.margin_yen.value >= 0;
      check.grades.push_back(std::move(row));
    }
  }
}

}  // namespace

AgreementCheck check_agreement(const AgreementTerms& terms, const PlaceMinimums& minimums,
                               Date checked_for_on) {
  AgreementCheck check;
  check.fiscal_year = terms.basis.fiscal_year;
  check.circular_number = terms.basis.circular_number;
  check.checked_for_on = checked_for_on;
  for (const WageGrade& grade : terms.grades) {
    for (std::size_t i = 0; i < terms.places.size(); ++i) {
      if (table_for(check, grade, terms.places[i]) != nullptr) continue;
      const auto minimum = i < minimums.size() ? minimums[i] : std::nullopt;
      if (auto table = table_of(terms, grade, terms.places[i], minimum)) {
        check.tables.push_back(*std::move(table));
      }
    }
  }
  check_grades(terms, check);
  check_retirement(terms, check);
  check_contributions(terms, check);
  check_commuting(terms, check);
  check.passes = findings_of(check).empty();
  return check;
}

Violations findings_of(const AgreementCheck& check) {
  Violations found;
  for (const GradeResult& row : check.grades) {
    if (row.passes) continue;
    found.push_back({Code::grade_below_prevailing,
                     "/terms/grades",
                     kLaw,
                     {row.grade, row.place, std::to_string(row.prevailing_yen.value),
                      std::to_string(-row.margin_yen.value)}});
  }
  for (const RetirementResult& row : check.retirement) {
    if (row.passes) continue;
    found.push_back({Code::retirement_below_prevailing,
                     "/terms/retirement/own_months",
                     kLaw,
                     {std::to_string(row.years)}});
  }
  if (check.retirement_table_missing) {
    found.push_back({Code::retirement_table_missing,
                     "/terms/retirement/groups",
                     kLaw,
                     {fiscal_year_name(check.fiscal_year)}});
  }
  if (!check.retirement_minimum_service_passes) {
    found.push_back({Code::retirement_minimum_service,
                     "/terms/retirement/own_minimum_years",
                     kLaw,
                     {std::to_string(check.retirement_minimum_years)}});
  }
  if (!check.retirement_percent_passes) {
    found.push_back({Code::retirement_percent_short,
                     "/terms/retirement/groups",
                     kLaw,
                     {check.retirement_percent}});
  }
  if (!check.commuting_passes) {
    found.push_back({Code::commuting_below_prevailing,
                     "/terms/commuting",
                     kLaw,
                     {std::to_string(check.commuting_short_yen.value)}});
  }
  return found;
}

std::optional<Yen> required_wage(const AgreementTerms& terms, const WageGrade& grade,
                                 const AgreementPlace& place, std::optional<Yen> minimum_wage) {
  const auto table = table_of(terms, grade, place, minimum_wage);
  const YearWage* wage = table ? at_years(table->total, grade.years) : nullptr;
  if (wage == nullptr) return {};
  return wage->yen;
}

}  // namespace tasuki::compliance
