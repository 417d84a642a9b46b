#include "company/scheduled_change.hpp"

namespace tasuki::company {

json::object with_changes(json::object form, const json::object& changes) {
  for (const auto& [member, value] : changes) form[member] = value;
  return form;
}

Violations schedule_violations(const ScheduleRequest& request, const json::object& form,
                               Date today) {
  Violations violations;
  if (request.effective_on <= today) {
    violations.push_back({Code::day_not_ahead, "/effective_on"});
  }
  if (!request.changes.is_object()) {
    violations.push_back({Code::wrong_type, "/changes", "", {"object"}});
  } else if (with_changes(form, request.changes.as_object()) == form) {
    violations.push_back({Code::nothing_changed, "/changes"});
  }
  return violations;
}

}  // namespace tasuki::company
