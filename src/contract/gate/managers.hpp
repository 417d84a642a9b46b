#pragma once
// 派遣元責任者 and 派遣先責任者 for each hundred workers (則29条2号・3号, 則34条2号・3号), as both
// gates ask for them. Managers are the different names in the contracts that run on the day.

#include <optional>
#include <string>
#include <vector>

#include "contract/terms.hpp"

namespace tasuki::contract {

// One establishment on one day: who is there without those that the question is about, and how many
// managers the contracts name, the asked one's own among them. Counting stops where it is enough to
// know that there are too few managers.
struct ManagerCount {
  int workers = 0;
  int managers = 0;
  int manufacturing_workers = 0;
  int manufacturing_managers = 0;  // 製造業務専門
};
BOOST_DESCRIBE_STRUCT(ManagerCount, (),
                      (workers, managers, manufacturing_workers, manufacturing_managers))

// Is the work of these terms manufacturing, as declared or as its managers say?
bool is_manufacturing(const Terms& terms);

// The params of managers_too_few with so many more workers; nullopt = enough, or not known.
using TooFew = std::optional<std::vector<std::string>>;
TooFew too_few_agency_managers(const std::optional<ManagerCount>& count, const Terms& terms,
                               int more);
TooFew too_few_agency_manufacturing(const std::optional<ManagerCount>& count, const Terms& terms,
                                    int more);
TooFew too_few_client_managers(const std::optional<ManagerCount>& count, const Terms& terms,
                               int more);
TooFew too_few_client_manufacturing(const std::optional<ManagerCount>& count, const Terms& terms,
                                    int more);

}  // namespace tasuki::contract
