#include "compliance/compliance.hpp"

namespace tasuki::compliance {

Violations violations_of(const NoticeInput& input, Date today) {
  Violations found;
  if (input.notified_on > today) {
    found.push_back({Code::future_day, "/notified_on", "法26条4項"});
  }
  if (input.conflict_on <= input.notified_on) {
    found.push_back({Code::period_reversed, "/conflict_on", "法26条4項"});
  }
  return found;
}

Violations violations_of(const DisclosureInput& input, Date today) {
  Violations found;
  if (input.provided_on > today) found.push_back({Code::future_day, "/provided_on", "法26条7項"});
  if (input.valid_until && *input.valid_until < input.provided_on) {
    found.push_back({Code::period_reversed, "/valid_until"});
  }
  const auto need = [&](const std::string& text, std::string member, std::string label) {
    if (text.empty()) {
      found.push_back(
          {Code::item_missing, "/content/" + std::move(member), "則24条の4", {std::move(label)}});
    }
  };
  if (input.kind == DisclosureKind::agreement) {
    need(input.content.training, "training", "教育訓練");
    need(input.content.dining, "dining", "給食施設");
    need(input.content.rest_room, "rest_room", "休憩室");
    need(input.content.changing_room, "changing_room", "更衣室");
  } else {
    need(input.content.comparable_worker, "comparable_worker", "比較対象労働者の待遇等");
  }
  return found;
}

}  // namespace tasuki::compliance
