#include "law/dispatch/managers.hpp"

namespace tasuki::law {

int managers_needed(int workers) { return (workers + 99) / 100; }

int client_manufacturing_managers_needed(int workers) {
  return workers <= kClientManufacturingFrom ? 0 : managers_needed(workers);
}

}  // namespace tasuki::law
