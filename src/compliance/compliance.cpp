#include "compliance/compliance.hpp"

namespace tasuki::compliance {

Violations violations_of(const NoticeInput& input, Date today) {
  Violations found;
  if (input.notified_on > today) {
    found.push_back({Code::date_in_future, "/notified_on", "法26条4項"});
  }
  if (input.conflict_on <= input.notified_on) {
    found.push_back(
        {Code::before_reception, "/conflict_on", "法26条4項", {text(input.notified_on + one_day)}});
  }
  return found;
}

}  // namespace tasuki::compliance
