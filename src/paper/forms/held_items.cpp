#include "paper/forms/held_items.hpp"

#include <algorithm>

namespace tasuki::forms {
namespace {

std::string text_of(const ItemTexts& texts, std::string_view item) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == item; });
  return found == texts.end() ? "" : found->second;
}

}  // namespace

std::vector<HeldItem> changed_items(const std::vector<std::pair<Date, ItemTexts>>& stood) {
  std::vector<HeldItem> all;
  if (stood.empty()) return all;
  for (const auto& [item, first] : stood.front().second) {
    std::vector<HeldItem> values{{item, stood.front().first, first}};
    for (const auto& [from_on, texts] : stood) {
      std::string text = text_of(texts, item);
      if (text != values.back().text) values.push_back({item, from_on, std::move(text)});
    }
    if (values.size() > 1) all.insert(all.end(), values.begin(), values.end());
  }
  return all;
}

std::string held_text(const ItemTexts& now, const std::vector<HeldItem>& held,
                      std::string_view item) {
  std::vector<std::string> lines;
  for (const HeldItem& one : held) {
    if (one.item != item) continue;
    lines.push_back(date_text(one.from_on) + "から　" + or_none(one.text));
  }
  return lines.empty() ? text_of(now, item) : joined(lines, "\n");
}

}  // namespace tasuki::forms
