#include "law/tables/table_diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace tasuki::law {
namespace {

constexpr std::array<std::string_view, 5> kAboutTheRow{"effective_from", "effective_to", "source",
                                                       "confidence", "note"};

using Key = std::vector<std::string>;  // the cells of the key columns

Key key_of(const StatutoryTable& table, const StatutoryRow& row) {
  Key key;
  for (const std::string& column : table.key_columns()) key.push_back(row.at(column));
  return key;
}

// "宮城県"; of several columns each with its name: "weekly_days=5 service_months=6".
std::string text_of(const StatutoryTable& table, const Key& key) {
  std::string text;
  const bool named = key.size() > 1;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i].empty()) continue;
    text += (text.empty() ? "" : " ") + (named ? table.key_columns()[i] + "=" : "") + key[i];
  }
  return text;
}

// One series on both days.
struct Pair {
  const StatutoryRow* before = nullptr;
  const StatutoryRow* after = nullptr;
};

// What holds on that day; nothing where the table says nothing of it.
std::vector<const StatutoryRow*> rows_of(const StatutoryTable& table, Date on) {
  try {
    return table.rows_on(on);
  } catch (const NoStatutoryTable&) {
    return {};
  }
}

// In the order in which the editions list them, what is gone at the end.
std::vector<std::pair<Key, Pair>> paired(const StatutoryTable& table, Date a, Date b) {
  std::map<Key, Pair> by_key;
  for (const StatutoryRow* row : rows_of(table, a)) by_key[key_of(table, *row)].before = row;
  for (const StatutoryRow* row : rows_of(table, b)) by_key[key_of(table, *row)].after = row;
  std::vector<std::pair<Key, Pair>> pairs(by_key.begin(), by_key.end());
  const auto place = [](const Pair& pair) {
    const StatutoryRow& row = pair.after != nullptr ? *pair.after : *pair.before;
    return std::tuple(pair.after == nullptr, row.edition, row.place);
  };
  std::stable_sort(pairs.begin(), pairs.end(), [&](const auto& one, const auto& other) {
    return place(one.second) < place(other.second);
  });
  return pairs;
}

bool is_figure(const StatutoryTable& table, const std::string& column) {
  const auto& keys = table.key_columns();
  return std::find(kAboutTheRow.begin(), kAboutTheRow.end(), column) == kAboutTheRow.end() &&
         std::find(keys.begin(), keys.end(), column) == keys.end();
}

std::set<std::string> figures_of(const StatutoryTable& table, const StatutoryRow* one,
                                 const StatutoryRow* other) {
  std::set<std::string> columns;
  for (const StatutoryRow* row : {one, other}) {
    if (row == nullptr) continue;
    for (const auto& [column, cell] : row->cells) {
      if (is_figure(table, column)) columns.insert(column);
    }
  }
  return columns;
}

std::optional<std::string> cell(const StatutoryRow* row, const std::string& column) {
  if (row == nullptr) return std::nullopt;
  const auto found = row->cells.find(column);
  if (found == row->cells.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::vector<FigureChange> changes_between(const StatutoryTable& table, Date a, Date b) {
  std::vector<FigureChange> changes;
  for (const auto& [key, pair] : paired(table, a, b)) {
    const auto& [one, other] = pair;
    const StatutoryRow& said = other != nullptr ? *other : *one;
    for (const std::string& column : figures_of(table, one, other)) {
      FigureChange change{
          text_of(table, key), column, cell(one, column), cell(other, column), {}, {}, said.source};
      if (change.before == change.after) continue;
      if (other != nullptr) {
        change.effective_from = other->effective_from;
      } else {
        change.known_until = one->effective_to;
      }
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

}  // namespace tasuki::law
