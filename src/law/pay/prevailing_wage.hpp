#pragma once
// 一般賃金: the average wage of comparable workers that an agreement may not fall below
// (派遣法30条の4第1項2号イ and the yearly circular of the 職業安定局長). Yen per hour; indexes are
// percents as exact fractions; years of ability and experience are the keys.

#include <map>
#include <optional>

#include "base/ratio.hpp"
#include "base/yen.hpp"

namespace tasuki::law {

using WageByYears = std::map<int, Yen>;

struct PrevailingWageFacts {
  Yen base;                               // 基準値(0年) of 別添1 or 2
  std::map<int, Ratio> experience_index;  // 能力・経験調整指数, per cent: {0: 100, 1: 115.1 …}
  std::optional<Ratio> regional_index;      // 地域指数, per cent
  std::optional<Yen> minimum_wage;          // 地域別最低賃金 of the place of work
  std::optional<Ratio> retirement_percent;  // 退職金 by 合算/前払い; R6: 5
  std::optional<Yen> commuting;             // 一般通勤手当, only when by 合算
};

struct PrevailingWage {
  WageByYears published;  // base × index, rounded half up, as the circular prints it
  WageByYears regional;   // × regional index, fractions up (equal to `published` without one)
  bool minimum_wage_applied = false;  // the regional value of year 0 was below the minimum wage
  WageByYears floored;                // then minimum wage × index, fractions up, no region again
  WageByYears with_retirement;        // + ceil(percent); equal to `floored` without one
  WageByYears total;                  // + commuting
};

PrevailingWage prevailing_wage(const PrevailingWageFacts& facts);

// One grade of the agreement against its prevailing wage; all per hour.
struct GradeCheck {
  Yen total;   // base + bonus + allowance
  Yen margin;  // total − prevailing; negative = short by so much
  bool passes = false;
};
GradeCheck check_grade(Yen base, Yen bonus, Yen allowance, Yen prevailing);

}  // namespace tasuki::law
