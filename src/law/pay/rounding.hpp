#pragma once
// Every rounding that Tasuki does, by name and article. Worked minutes themselves are never rounded
// (労働基準法24条: pay for every minute); only a bill may be, as the contract says.

#include <boost/describe.hpp>
#include <cstdint>
#include <vector>

#include "base/minutes.hpp"
#include "base/yen.hpp"

namespace tasuki::law {

enum class MinuteMode { down, up, half_up };
BOOST_DESCRIBE_ENUM(MinuteMode, down, up, half_up)

enum class MinuteScope { per_day, per_period };
BOOST_DESCRIBE_ENUM(MinuteScope, per_day, per_period)

// How billed minutes are settled by contract. The default bills exact minutes.
struct MinuteRounding {
  std::int32_t unit_min = 1;  // 1, 5, 6, 10, 15 or 30
  MinuteMode mode = MinuteMode::down;
  MinuteScope scope = MinuteScope::per_day;

  bool operator==(const MinuteRounding&) const = default;
};
BOOST_DESCRIBE_STRUCT(MinuteRounding, (), (unit_min, mode, scope))

bool is_rounding_unit(std::int32_t unit_min);

// A multiple of the unit; half_up: from half a unit upwards. Throws std::invalid_argument on
// negative minutes or a unit that is not allowed.
Minutes rounded(Minutes minutes, const MinuteRounding& rounding);

// Rounds the running sum and gives each part what the sum grew by, so that the parts always add up
// to the rounded whole: no minute appears or vanishes between them.
std::vector<Minutes> rounded_parts(const std::vector<Minutes>& parts,
                                   const MinuteRounding& rounding);

// Hourly wage, hourly premium, and a month's total of premiums: less than 50 sen is dropped, 50 sen
// and more becomes 1 yen (昭63.3.14基発150号).
Yen premium_yen(YenExact amount);

// An amount due: less than 50 sen is dropped, 50 sen and more becomes 1 yen, unless otherwise
// agreed (通貨の単位及び貨幣の発行等に関する法律3条1項).
Yen due_yen(YenExact amount);

// The insured's share of social insurance, withheld from pay: up to and including 50 sen is
// dropped, more becomes 1 yen (the same article 3(1), seen from the employer who pays the rest).
Yen withheld_share_yen(YenExact amount);

// A line of a bill, without tax, as the terms between the parties say.
Yen billed_yen(YenExact amount, YenRounding rounding);

}  // namespace tasuki::law
