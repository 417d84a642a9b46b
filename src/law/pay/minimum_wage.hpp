#pragma once
// 地域別最低賃金 (最低賃金法9条–13条): yen per hour, by the prefecture of the client's place of
// work and the day of the work.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.hpp"
#include "base/ratio.hpp"
#include "base/yen.hpp"
#include "law/tables/statutory_table.hpp"

namespace tasuki::law {

struct MinimumWage {
  Yen hourly;
  Date effective_from{};
  std::string edition;
};

// `table` is the topic minimum_wage with key column prefecture (宮城県). Throws NoStatutoryTable.
MinimumWage minimum_wage_on(const StatutoryTable& table, std::string_view prefecture, Date on);

// Days with one minimum wage.
struct MinimumWageSpan {
  Period period;
  std::optional<Yen> hourly;  // empty = nothing is published for these days yet
  // Where nothing is: the last amount before. It binds until another one takes effect (最賃法14条).
  std::optional<Yen> last_known{};
};

// The minimum wages of a prefecture over a period, in order and without gaps.
std::vector<MinimumWageSpan> minimum_wages_over(const StatutoryTable& table,
                                                std::string_view prefecture, const Period& period);

// A monthly wage against the minimum (最低賃金法施行規則2条): divided by the average scheduled
// hours of a month and compared without rounding. `monthly` holds only what 最低賃金法4条3項
// counts: no overtime, commuting, family or perfect-attendance pay.
struct MinimumWageCheck {
  YenExact hourly;    // monthly ÷ hours
  Yen monthly_floor;  // the least whole yen a month that passes
  bool passes = false;
};
// `hours` is positive.
MinimumWageCheck minimum_wage_check(Yen monthly, Ratio hours, Yen minimum_hourly);

// Whether that is the full name of one of the 47 prefectures (宮城県).
bool is_prefecture(std::string_view name);

// The prefecture that an address begins with (宮城県仙台市… → 宮城県), also after a postal code or
// spaces; a city designated by ordinance alone (仙台市…) is resolved too; "" when none is found.
std::string prefecture_of_address(std::string_view address);

}  // namespace tasuki::law
