#include "compliance/agreement/agreement_paper.hpp"

#include "paper/forms/agreement_articles.hpp"

namespace tasuki::compliance {
namespace {

forms::WageStatistics statistics_of(WageSurvey survey) {
  switch (survey) {
    case WageSurvey::wage_structure:
      return forms::WageStatistics::wage_structure;
    case WageSurvey::employment_service:
      return forms::WageStatistics::job_placement;
    case WageSurvey::own:
      return forms::WageStatistics::other;
  }
  return forms::WageStatistics::other;
}

forms::Circular circular_of(const CircularBasis& basis) {
  return {basis.fiscal_year, basis.issued_on.value_or(Date{}), basis.circular_number};
}

forms::AgreementSide side_of(const Representative& who) {
  return {who.kind == RepresentativeKind::union_of_majority, who.union_name, who.title, who.name};
}

forms::PlaceIndex index_of(const AgreementPlace& place) {
  return {place.name, place.index_percent, place.kind == RegionKind::employment_office};
}

forms::AgreementRegions regions_of(const AgreementTerms& terms) {
  forms::AgreementRegions regions;
  regions.method = terms.region_rule == RegionRule::highest ? forms::RegionMethod::highest
                   : terms.places.size() == 1               ? forms::RegionMethod::single
                                                            : forms::RegionMethod::each_place;
  regions.extent = terms.articles.place_extent;
  regions.reason = terms.articles.region_reason;
  for (const AgreementPlace& place : terms.places) regions.places.push_back(index_of(place));
  if (terms.region_rule == RegionRule::coefficient) {
    regions.pay = forms::RegionalPay::factor;
    regions.factors = regions.places;
  }
  return regions;
}

forms::CommutingTerms commuting_of(const AgreementTerms& terms) {
  const Commuting& from = terms.commuting;
  forms::CommutingTerms commuting;
  commuting.method = from.method == CommutingMethod::actual_cost
                         ? forms::CommutingMethod::actual_cost
                     : from.method == CommutingMethod::fixed ? forms::CommutingMethod::fixed
                                                             : forms::CommutingMethod::combined;
  commuting.month_cap = from.cap_monthly_yen;
  commuting.hour_cap = from.cap_hourly_yen;
  commuting.month_fixed = from.fixed_monthly_yen;
  commuting.hour_fixed = from.fixed_hourly_yen;
  commuting.prevailing = terms.basis.commuting_yen;
  commuting.walking_km = from.walking_excluded ? 2 : 0;
  return commuting;
}

forms::RetirementMethod method_of(RetirementMethod method) {
  switch (method) {
    case RetirementMethod::own_scheme:
      return forms::RetirementMethod::own_scheme;
    case RetirementMethod::prepaid:
      return forms::RetirementMethod::prepaid;
    case RetirementMethod::mutual_aid:
      return forms::RetirementMethod::mutual_aid;
    case RetirementMethod::scheme_cost:
      return forms::RetirementMethod::scheme_cost;
    case RetirementMethod::combined:
      return forms::RetirementMethod::combined;
  }
  return forms::RetirementMethod::own_scheme;
}

// "5", "0.5" from hundredths of a per cent.
std::string percent_of(std::int64_t basis_points) { return text(Ratio(basis_points, 100)); }

forms::RetirementTerms retirement_of(const AgreementTerms& terms, const RetirementGroup& group) {
  forms::RetirementTerms retirement;
  retirement.group = group.name;
  retirement.method = method_of(group.method);
  retirement.percent = group.method == RetirementMethod::combined ? terms.basis.retirement_percent
                                                                  : group.contribution_percent;
  retirement.rules_reference = terms.articles.retirement_rules;
  if (group.rest != RetirementRest::none) {
    retirement.rest = group.rest == RetirementRest::prepaid ? forms::RetirementRest::prepaid
                                                            : forms::RetirementRest::combined;
    const Ratio full = parse_ratio(terms.basis.retirement_percent).value_or(Ratio());
    const Ratio part = parse_ratio(group.contribution_percent).value_or(Ratio());
    if (less(part, full)) {
      retirement.rest_percent =
          text(Ratio(full.numerator() * part.denominator() - part.numerator() * full.denominator(),
                     full.denominator() * part.denominator()));
    }
  }
  return retirement;
}

forms::YearWages year_wages(const std::vector<YearWage>& wages) {
  forms::YearWages row;
  for (const YearWage& one : wages) {
    switch (one.years) {
      case 0:
        row.year_0 = one.yen;
        break;
      case 1:
        row.year_1 = one.yen;
        break;
      case 2:
        row.year_2 = one.yen;
        break;
      case 3:
        row.year_3 = one.yen;
        break;
      case 5:
        row.year_5 = one.yen;
        break;
      case 10:
        row.year_10 = one.yen;
        break;
      case 20:
        row.year_20 = one.yen;
        break;
      default:
        break;
    }
  }
  return row;
}

forms::WageTable table_of(const AgreementTerms& terms, const PrevailingTable& from) {
  forms::WageTable table;
  if (const JobClass* job = job_class_of(terms, from.job_class)) {
    table.code = job->code;
    table.occupation = job->survey == WageSurvey::own ? job->name : job->official_name;
    table.statistics = statistics_of(job->survey);
  }
  const forms::PlaceIndex place{from.place, from.index_percent, false};
  table.rows.push_back({forms::WageRowKind::published, {}, "", {}, year_wages(from.published)});
  table.rows.push_back({forms::WageRowKind::regional, place, "", {}, year_wages(from.regional)});
  if (from.minimum_wage_applied) {
    table.rows.push_back(
        {forms::WageRowKind::minimum_wage, place, "", {}, year_wages(from.floored)});
    table.note = "地域調整した額が" + from.place + "の地域別最低賃金（" +
                 forms::yen_text(from.minimum_wage_yen) +
                 "円）を下回るため、これを基準値（0年）とし、能力・経験調整指数を乗じた。";
  }
  if (from.retirement_basis_points > 0) {
    table.rows.push_back({forms::WageRowKind::retirement,
                          {},
                          percent_of(from.retirement_basis_points),
                          {},
                          year_wages(from.with_retirement)});
  }
  if (from.commuting_yen.value > 0) {
    table.rows.push_back(
        {forms::WageRowKind::commuting, {}, "", from.commuting_yen, year_wages(from.total)});
  }
  return table;
}

// A grade is compared with the dearest of its places.
Yen dearest(const AgreementCheck& check, const WageGrade& grade) {
  Yen most;
  for (const GradeResult& row : check.grades) {
    if (row.job_class == grade.job_class && row.grade == grade.name) {
      most = std::max(most, row.prevailing_yen);
    }
  }
  return most;
}

forms::RetirementStatistics statistics_of(const CircularBasis& basis) {
  forms::RetirementStatistics statistics;
  statistics.source = basis.retirement_source;
  statistics.minimum_years = basis.retirement_minimum_years;
  for (const RetirementStep& step : basis.retirement_months) {
    statistics.steps.push_back({step.years, 0, step.own_request, step.dismissal});
  }
  return statistics;
}

std::vector<forms::RetirementStep> own_steps(const Retirement& retirement) {
  std::vector<forms::RetirementStep> steps;
  for (const OwnRetirementStep& step : retirement.own_months) {
    steps.push_back({step.from_years, step.until_years, step.own_request, step.dismissal});
  }
  return steps;
}

bool has_own_scheme(const AgreementTerms& terms) {
  for (const RetirementGroup& group : terms.retirement.groups) {
    if (group.method == RetirementMethod::own_scheme) return true;
  }
  return false;
}

forms::AgreementTables tables_of(const AgreementTerms& terms, const AgreementCheck& check) {
  forms::AgreementTables tables;
  for (const PrevailingTable& table : check.tables) tables.wages.push_back(table_of(terms, table));
  for (const WageGrade& grade : terms.grades) {
    tables.grades.push_back({terms.job_classes.size() > 1 ? grade.job_class : "", grade.name,
                             grade.job, grade.base_yen, grade.bonus_yen, grade.allowance_yen,
                             grade.base_yen + grade.bonus_yen + grade.allowance_yen, true,
                             dearest(check, grade), grade.years});
  }
  tables.bonus = terms.articles.bonus;
  tables.allowance_items = terms.articles.allowance_items;
  tables.fixed_overtime = terms.articles.fixed_overtime;
  tables.scheme_start = terms.articles.scheme_start;
  if (has_own_scheme(terms)) {
    tables.retirement = statistics_of(terms.basis);
    tables.own_retirement = own_steps(terms.retirement);
    tables.own_minimum_years = terms.retirement.own_minimum_years;
  }
  return tables;
}

forms::Party party_of(const AgreementEmployer& employer) {
  return {employer.company_name, employer.address, employer.representative_title,
          employer.representative_name};
}

}  // namespace

forms::LaborManagementAgreement paper_of(const Agreement& agreement, const AgreementCheck& check,
                                         const AgreementEmployer& employer) {
  const AgreementTerms& terms = agreement.terms;
  forms::LaborManagementAgreement paper;
  paper.agency_name = employer.company_name;
  if (agreement.unit == AgreementUnit::establishment) {
    paper.establishment_name = employer.establishment_name;
  }
  paper.worker_side = side_of(terms.representative);
  paper.circular = circular_of(terms.basis);
  paper.scope = terms.articles.scope;
  for (const JobClass& job : terms.job_classes) {
    paper.jobs.push_back({job.name, statistics_of(job.survey), job.code, job.official_name,
                          job.survey == WageSurvey::own ? job.statistics : ""});
  }
  paper.statistics_reason = terms.articles.statistics_reason;
  if (!terms.articles.wage_components.empty()) {
    paper.wage_components = terms.articles.wage_components;
  }
  paper.regions = regions_of(terms);
  paper.commuting = commuting_of(terms);
  for (const RetirementGroup& group : terms.retirement.groups) {
    paper.retirement.push_back(retirement_of(terms, group));
  }
  paper.raise = terms.articles.raise;
  paper.rules = terms.articles.rules;
  paper.from_on = agreement.starts_on;
  paper.last_on = agreement.ends_on;
  paper.concluded_on = agreement.concluded_on.value_or(Date{});
  paper.employer = party_of(employer);
  paper.tables = tables_of(terms, check);
  paper.remarks = terms.articles.remarks;
  return paper;
}

forms::WageConfirmation confirmation_of(const Agreement& agreement, const AgreementCheck& before,
                                        const AgreementCheck& after, const AgreementTerms& terms,
                                        const AgreementEmployer& employer, Date on) {
  forms::WageConfirmation paper;
  paper.confirmed_on = on;
  paper.agency_name = employer.company_name;
  paper.worker_side = side_of(agreement.terms.representative);
  paper.concluded_on = agreement.concluded_on.value_or(Date{});
  paper.from_on = agreement.starts_on;
  paper.last_on = agreement.ends_on;
  paper.before = circular_of(agreement.terms.basis);
  paper.after = circular_of(terms.basis);
  if (!terms.places.empty()) {
    paper.place_before = index_of(agreement.terms.places.front());
    paper.place_after = index_of(terms.places.front());
  }
  for (std::size_t i = 0; i < after.grades.size(); ++i) {
    const GradeResult& row = after.grades[i];
    const WageGrade* grade = grade_of(terms, row.job_class, row.grade);
    const Yen earlier = i < before.grades.size() ? before.grades[i].prevailing_yen : Yen{};
    // Several places: the row says which one.
    const bool many = terms.places.size() > 1;
    paper.grades.push_back({terms.job_classes.size() > 1 ? row.job_class : "",
                            many ? row.grade + "（" + row.place + "）" : row.grade,
                            grade == nullptr ? "" : grade->job, row.agreed_yen, true, earlier,
                            row.prevailing_yen, row.years});
  }
  paper.commuting = commuting_of(terms);
  // Every group: the own scheme by its tables, the others by their sentences.
  paper.retirement = forms::ConfirmedRetirement::percent;
  std::vector<std::string> own_groups;
  std::vector<std::string> notes;
  for (const RetirementGroup& group : terms.retirement.groups) {
    if (group.method == RetirementMethod::own_scheme) {
      paper.retirement = forms::ConfirmedRetirement::own_scheme;
      if (!group.name.empty()) own_groups.push_back("「" + group.name + "」");
    } else {
      notes.push_back(forms::confirmed_retirement_text(retirement_of(terms, group)));
    }
  }
  paper.own_group = forms::joined(own_groups, "又は");
  paper.retirement_note = forms::joined(notes, "\n");
  if (has_own_scheme(terms)) {
    paper.own_retirement = own_steps(terms.retirement);
    paper.statistics = statistics_of(terms.basis);
  }
  paper.employer = party_of(employer);
  return paper;
}

}  // namespace tasuki::compliance
