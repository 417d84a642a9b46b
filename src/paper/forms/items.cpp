#include "paper/forms/items.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "law/tables/statutory_table.hpp"

namespace tasuki::forms {

namespace {

using law::BadStatutoryTable;

const std::vector<std::string>& columns() {
  static const std::vector<std::string> names = {"item_no",        "pointers",  "label_ja",
                                                 "article",        "mandatory", "condition",
                                                 "effective_from", "source"};
  return names;
}

Mandatory mandatory_of(const std::string& text) {
  if (text == "yes") return Mandatory::yes;
  if (text == "no") return Mandatory::no;
  if (text == "conditional") return Mandatory::conditional;
  throw BadStatutoryTable("mandatory must be yes, no or conditional, not " + text);
}

FormItem item_of(const std::vector<std::string>& cells) {
  FormItem item;
  item.item_no = cells[0];
  std::istringstream pointers(cells[1]);
  for (std::string pointer; pointers >> pointer;) item.pointers.push_back(pointer);
  item.label_ja = cells[2];
  item.article = cells[3];
  item.mandatory = mandatory_of(cells[4]);
  item.condition = cells[5];
  const auto effective = parse_date(cells[6]);
  if (!effective) throw BadStatutoryTable("no day effective_from: item " + cells[0]);
  item.effective_from = *effective;
  if (item.pointers.empty() || item.label_ja.empty() || item.article.empty()) {
    throw BadStatutoryTable("an item without pointer, label or article: " + cells[0]);
  }
  if ((item.mandatory == Mandatory::conditional) == item.condition.empty()) {
    throw BadStatutoryTable("a condition belongs to a conditional item: " + cells[0]);
  }
  return item;
}

std::vector<std::string_view> segments(std::string_view pointer) {
  std::vector<std::string_view> parts;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const size_t end = std::min(pointer.find('/'), pointer.size());
    parts.push_back(pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return parts;
}

// Puts the row numbers of `pointer`, found where `pattern` has *, into the stars of `target`.
std::string bound(std::string_view target, std::string_view pattern, std::string_view pointer) {
  const auto pattern_parts = segments(pattern);
  const auto pointer_parts = segments(pointer);
  std::vector<std::string_view> rows;
  for (size_t i = 0; i < pattern_parts.size(); ++i) {
    if (pattern_parts[i] == "*") rows.push_back(pointer_parts[i]);
  }
  std::string out;
  size_t next = 0;
  for (const std::string_view part : segments(target)) {
    out += '/';
    out += part == "*" && next < rows.size() ? rows[next++] : part;
  }
  return out;
}

struct Condition {
  std::string_view pointer;
  std::string_view expected;
  bool equal;
};

// /pointer, !/pointer, /pointer=text or /pointer!=text
Condition condition_of(std::string_view text) {
  Condition c{text, "true", true};
  if (c.pointer.starts_with('!')) {
    c.equal = false;
    c.pointer.remove_prefix(1);
  }
  if (const size_t at = text.find('='); at != std::string_view::npos) {
    c.expected = text.substr(at + 1);
    c.pointer = text.substr(0, at);
    c.equal = !c.pointer.ends_with('!');
    if (!c.equal) c.pointer.remove_suffix(1);
  }
  return c;
}

bool holds(const std::vector<Leaf>& leaves, const FormItem& item, std::string_view pattern,
           std::string_view pointer) {
  std::istringstream conditions(item.condition);
  for (std::string text; conditions >> text;) {
    const Condition condition = condition_of(text);
    const std::string wanted = bound(condition.pointer, pattern, pointer);
    const auto found = std::find_if(leaves.begin(), leaves.end(),
                                    [&](const Leaf& leaf) { return leaf.pointer == wanted; });
    if (found == leaves.end()) {
      throw BadStatutoryTable("no member " + wanted + " for the condition of item " + item.item_no);
    }
    if ((found->value == condition.expected) != condition.equal) return false;
  }
  return true;
}

}  // namespace

std::vector<FormItem> parse_form_items(std::string_view csv) {
  const auto records = law::parse_csv(csv);
  if (records.size() < 2 || records.front() != columns()) {
    throw BadStatutoryTable("a list of items needs its columns in order, and rows");
  }
  std::vector<FormItem> items;
  for (size_t i = 1; i < records.size(); ++i) items.push_back(item_of(records[i]));
  return items;
}

std::vector<Date> editions_of(const std::vector<FormItem>& items) {
  std::set<Date> days;
  for (const FormItem& item : items) days.insert(item.effective_from);
  return {days.begin(), days.end()};
}

std::vector<FormItem> items_on(const std::vector<FormItem>& items, Date on) {
  on = std::max(on, editions_of(items).front());
  std::map<std::string_view, Date> latest;
  for (const FormItem& item : items) {
    if (item.effective_from > on) continue;
    Date& day = latest.try_emplace(item.item_no, item.effective_from).first->second;
    day = std::max(day, item.effective_from);
  }
  std::vector<FormItem> found;
  for (const FormItem& item : items) {
    const auto edition = latest.find(item.item_no);
    if (edition != latest.end() && edition->second == item.effective_from) found.push_back(item);
  }
  return found;
}

std::vector<Leaf> leaves_for(const std::vector<Leaf>& leaves, const FormItem& item) {
  std::vector<Leaf> found;
  for (const std::string& pattern : item.pointers) {
    bool known = pattern.find('*') != std::string::npos;
    for (const Leaf& leaf : leaves) {
      if (!pointer_matches(pattern, leaf.pointer)) continue;
      known = true;
      if (holds(leaves, item, pattern, leaf.pointer)) found.push_back(leaf);
    }
    if (!known) throw BadStatutoryTable("no member " + pattern + " for item " + item.item_no);
  }
  return found;
}

std::vector<MissingItem> missing_items(const std::vector<Leaf>& leaves,
                                       const std::vector<FormItem>& items) {
  std::vector<MissingItem> missing;
  for (const FormItem& item : items) {
    if (item.mandatory == Mandatory::no) continue;
    for (const Leaf& leaf : leaves_for(leaves, item)) {
      if (leaf.blank) missing.push_back({item.label_ja, item.article, leaf.pointer});
    }
  }
  return missing;
}

bool pointer_matches(std::string_view pattern, std::string_view pointer) {
  const auto want = segments(pattern);
  const auto have = segments(pointer);
  return want.size() == have.size() &&
         std::equal(want.begin(), want.end(), have.begin(), [](auto w, auto h) {
           const bool row = !h.empty() && h.find_first_not_of("0123456789") == h.npos;
           return w == h || (w == "*" && row);
         });
}

}  // namespace tasuki::forms
