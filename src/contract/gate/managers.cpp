#include "contract/gate/managers.hpp"

#include "law/dispatch/managers.hpp"

namespace tasuki::contract {
namespace {

constexpr int kEach = 100;

TooFew short_of(int needed, int named, int served) {
  if (needed <= named) return std::nullopt;
  return std::vector<std::string>{std::to_string(served), std::to_string(needed),
                                  std::to_string(named)};
}

}  // namespace

bool is_manufacturing(const Terms& terms) {
  return terms.nature.manufacturing || terms.client_manager.for_manufacturing ||
         terms.agency_manager.for_manufacturing;
}

TooFew too_few_agency_managers(const std::optional<ManagerCount>& count, const Terms& terms,
                               int more) {
  if (!count || terms.agency_manager.name.empty()) return std::nullopt;
  return short_of(law::managers_needed(count->workers + more), count->managers,
                  kEach * count->managers);
}

// That there is none at all is a rule of its own.
TooFew too_few_agency_manufacturing(const std::optional<ManagerCount>& count, const Terms& terms,
                                    int more) {
  if (!count || !terms.agency_manager.for_manufacturing) return std::nullopt;
  return short_of(law::managers_needed(count->manufacturing_workers + more),
                  count->manufacturing_managers, kEach * count->manufacturing_managers);
}

TooFew too_few_client_managers(const std::optional<ManagerCount>& count, const Terms& terms,
                               int more) {
  if (!count || terms.client_manager.name.empty()) return std::nullopt;
  return short_of(law::managers_needed(count->workers + more), count->managers,
                  kEach * count->managers);
}

TooFew too_few_client_manufacturing(const std::optional<ManagerCount>& count, const Terms& terms,
                                    int more) {
  if (!count || !is_manufacturing(terms)) return std::nullopt;
  const int named = count->manufacturing_managers;
  return short_of(law::client_manufacturing_managers_needed(count->manufacturing_workers + more),
                  named, named == 0 ? law::kClientManufacturingFrom : kEach * named);
}

}  // namespace tasuki::contract
