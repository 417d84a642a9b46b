#pragma once
// How many 派遣元責任者 and 派遣先責任者 an establishment must have (派遣法36条・41条,
// 則29条・34条). Counted is whoever is dispatched from, or to, the establishment on a day.

namespace tasuki::law {

// One for each hundred dispatched workers or part of them (則29条2号, 則34条2号; of manufacturing
// at the agency 則29条3号).
int managers_needed(int workers);

// 製造業務専門派遣先責任者 (則34条3号): none up to fifty workers in manufacturing, then one for
// each hundred or part of them.
int client_manufacturing_managers_needed(int workers);
inline constexpr int kClientManufacturingFrom = 50;

}  // namespace tasuki::law
