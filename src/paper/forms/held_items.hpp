#pragma once
// Items of a ledger that an amendment changed: each value with the day from which it held (法37条,
// 42条).

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "paper/forms/blocks.hpp"

namespace tasuki::forms {

struct HeldItem {
  std::string item = {};  // its label on the ledger
  Date from_on{};
  std::string text = {};
};
BOOST_DESCRIBE_STRUCT(HeldItem, (), (item, from_on, text))

// What the terms of the contract make a ledger say: labels and texts in the order of the form.
using ItemTexts = std::vector<std::pair<std::string, std::string>>;

// Of the items as they stood from each day on, ascending: those that changed, with all their
// values.
std::vector<HeldItem> changed_items(const std::vector<std::pair<Date, ItemTexts>>& stood);

// The item's text; where it changed, each value with its day.
std::string held_text(const ItemTexts& now, const std::vector<HeldItem>& held,
                      std::string_view item);

}  // namespace tasuki::forms
