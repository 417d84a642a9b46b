#pragma once
// The wage of one person on one contract, checked against the agreement (法30条の4), the 一般賃金
// of the place and year, and the minimum wage of the place and day of the work (最賃法4条・13条).
// It must hold on every day of the assignment; a rise of the minimum wage within it is found.
// Private to the agency.

#include <optional>
#include <string>
#include <vector>

#include "base/minutes.hpp"
#include "base/period.hpp"
#include "compliance/agreement/agreement_check.hpp"
#include "law/pay/minimum_wage.hpp"

namespace tasuki::compliance {

using AssignmentWageId = Id<struct AssignmentWageTag>;

BOOST_DEFINE_ENUM_CLASS(PayUnit, hour, day, month)

// In force from a day on, until the next one.
struct WageInput {
  Date effective_from{};
  PayUnit unit = PayUnit::hour;
  Yen amount;                 // per unit; in WageFacts 0 = from that day on none is known
  Minutes scheduled_min;      // day: of a day; month: the average month (年間所定÷12); hour: 0
  Yen bonus_yen;              // per hour, of the standard rating
  Yen allowance_yen;          // per hour, that the agreement counts
  Yen counted_allowance_yen;  // of it, per hour, what the minimum wage counts (最賃則1条)
  std::string job_class;      // of the agreement
  std::string grade;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(WageInput, (),
                      (effective_from, unit, amount, scheduled_min, bonus_yen, allowance_yen,
                       counted_allowance_yen, job_class, grade, note))

// Base pay per hour, exact. Throws std::domain_error for a day or month without hours.
YenExact hourly_base(const WageInput& wage);

Violations violations_of(const WageInput& wage);

struct WageFacts {
  Period period;  // of the person on the contract
  bool agreement_worker = true;
  std::string index_address;     // 派遣先の事業所その他派遣就業の場所
  std::string work_prefecture;   // whose minimum wage binds
  std::vector<WageInput> wages;  // in order of their days
  // No wage for this contract yet: those of the 労働契約 are shown, which say the base pay alone.
  bool from_employment_contract = false;
  std::vector<Agreement> agreements;                // of the worker's unit, concluded or superseded
  std::vector<CircularTables> circulars;            // of the fiscal years that the period touches
  std::vector<law::MinimumWageSpan> work_minimums;  // of work_prefecture, over the period
  std::vector<law::MinimumWageSpan> index_minimums;  // of the index address, over the period
};

// A stretch of days on which nothing changes.
struct WageStretch {
  Date from_on{};
  Date to_on{};  // inclusive
  AgreementId agreement_id;
  int fiscal_year = 0;
  std::string place;         // of the agreement
  Yen hourly_yen;            // base + bonus + allowance, parts of a yen dropped
  Yen grade_yen;             // 0 = no grade
  Yen prevailing_yen;        // 0 = not known
  Yen minimum_compared_yen;  // what the minimum wage counts, parts of a yen dropped
  Yen minimum_wage_yen;      // 0 = not known
  bool passes = false;
};
BOOST_DESCRIBE_STRUCT(WageStretch, (),
                      (from_on, to_on, agreement_id, fiscal_year, place, hourly_yen, grade_yen,
                       prevailing_yen, minimum_compared_yen, minimum_wage_yen, passes))

struct WageCheck {
  std::vector<WageStretch> stretches;
  Violations
      findings;  // the first day of each kind of finding; red, or yellow where data is missing
};

WageCheck wage_check(const WageFacts& facts);
inline Violations wage_findings(const WageFacts& facts) { return wage_check(facts).findings; }

// A job or grade that the agreement of the wage's first day does not have, at the wage's fields;
// nothing where no grade is given or no agreement is on record.
Violations unknown_grade(const WageFacts& facts, const WageInput& wage);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::WageInput> {
  static constexpr std::array fields{
      Field{"effective_from", "適用する初日", "From", "労基法15条1項", 0, 0, true},
      Field{"unit", "賃金の単位", "Unit"},
      Field{"amount", "基本給", "Base pay", "労基法15条1項", 1, 100'000'000, true},
      Field{"scheduled_min", "所定労働時間", "Scheduled time", "最賃則2条", 0, 31 * 24 * 60},
      Field{"bonus_yen", "賞与（時給換算）", "Bonus per hour", "", 0, 1'000'000},
      Field{"allowance_yen", "手当（時給換算）", "Allowances per hour", "", 0, 1'000'000},
      Field{"counted_allowance_yen", "最低賃金に算入する手当", "Counted for the minimum wage",
            "最賃則1条", 0, 1'000'000},
      Field{"job_class", "協定の職種", "Job of the agreement", "", 0, 200},
      Field{"grade", "協定の等級", "Grade", "", 0, 200},
      Field{"note", "備考", "Note", "", 0, 1000}};
};
static_assert(catalogue_complete<compliance::WageInput>());

}  // namespace tasuki
