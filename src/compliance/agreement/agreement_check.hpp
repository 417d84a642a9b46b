#pragma once
// Is every grade of an agreement worth at least the 一般賃金 of its year and place? (法30条の4第1項
// 2号イ, 局長通達第2–第3). Asked before the agreement is concluded and again for each year's
// circular within its term (確認書).

#include <optional>
#include <string>
#include <vector>

#include "base/ratio.hpp"
#include "compliance/agreement/agreement_circular.hpp"
#include "law/pay/prevailing_wage.hpp"

namespace tasuki::compliance {

struct YearWage {
  int years = 0;
  Yen yen;
};
BOOST_DESCRIBE_STRUCT(YearWage, (), (years, yen))

// 別表1 of one job at one place, with every step of the derivation.
struct PrevailingTable {
  std::string job_class;
  std::string place;
  std::string retirement_group;
  std::string index_percent;
  std::int64_t retirement_basis_points = 0;  // 500 = 5 %, added by 合算
  Yen commuting_yen;                         // added by 合算
  Yen minimum_wage_yen;                      // 0 = not known
  bool minimum_wage_applied = false;
  std::vector<YearWage> published;
  std::vector<YearWage> regional;
  std::vector<YearWage> floored;
  std::vector<YearWage> with_retirement;
  std::vector<YearWage> total;
};
BOOST_DESCRIBE_STRUCT(PrevailingTable, (),
                      (job_class, place, retirement_group, index_percent, retirement_basis_points,
                       commuting_yen, minimum_wage_yen, minimum_wage_applied, published, regional,
                       floored, with_retirement, total))

// One cell: a grade at a place.
struct GradeResult {
  std::string job_class;
  std::string grade;
  std::string place;
  int years = 0;
  Yen agreed_yen;  // base + bonus + allowance, times the coefficient where the agreement says so
  Yen prevailing_yen;  // what it must reach
  Yen margin_yen;      // negative = short by so much
  bool passes = false;
};
BOOST_DESCRIBE_STRUCT(GradeResult, (),
                      (job_class, grade, place, years, agreed_yen, prevailing_yen, margin_yen,
                       passes))

// One step of the retirement table.
struct RetirementResult {
  int years = 0;
  std::string agreed_own_request;
  std::string general_own_request;
  std::string agreed_dismissal;
  std::string general_dismissal;
  bool passes = false;
};
BOOST_DESCRIBE_STRUCT(RetirementResult, (),
                      (years, agreed_own_request, general_own_request, agreed_dismissal,
                       general_dismissal, passes))

struct AgreementCheck {
  int fiscal_year = 0;
  std::string circular_number;
  Date checked_for_on{};  // whose minimum wage is the floor
  std::vector<PrevailingTable> tables;
  std::vector<GradeResult> grades;
  std::vector<RetirementResult> retirement;
  bool retirement_table_missing = false;  // an own scheme, and nothing to compare it with
  bool retirement_minimum_service_passes = true;
  int retirement_minimum_years = 0;       // of the circular
  bool retirement_percent_passes = true;  // 前払い・中退共
  std::string retirement_percent;         // of the circular
  bool commuting_passes = true;
  Yen commuting_short_yen;  // per hour
  bool passes = false;
};
BOOST_DESCRIBE_STRUCT(AgreementCheck, (),
                      (fiscal_year, circular_number, checked_for_on, tables, grades, retirement,
                       retirement_table_missing, retirement_minimum_service_passes,
                       retirement_minimum_years, retirement_percent_passes, retirement_percent,
                       commuting_passes, commuting_short_yen, passes))

// The regional minimum wage of each of the agreement's places on the day; empty = not known.
using PlaceMinimums = std::vector<std::optional<Yen>>;

// `terms` carries the values of the year it is compared with (fill_from). Throws nothing: what
// violations_of refuses is left out.
AgreementCheck check_agreement(const AgreementTerms& terms, const PlaceMinimums& minimums,
                               Date checked_for_on);

// The cells that fail, as red violations with the yen missing.
Violations findings_of(const AgreementCheck& check);

// What one grade must reach at one place, per hour.
std::optional<Yen> required_wage(const AgreementTerms& terms, const WageGrade& grade,
                                 const AgreementPlace& place, std::optional<Yen> minimum_wage);

}  // namespace tasuki::compliance
