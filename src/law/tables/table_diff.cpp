#include "law/tables/table_diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tasuki::law {
namespace {

constexpr std::array<std::string_view, 5> kAboutTheRow{"effective_from", "effective_to", "source",
                                                       "confidence", "note"};

using RowsByKey = std::map<std::string, const StatutoryRow*>;

std::string key_of(const StatutoryTable& table, const StatutoryRow& row) {
  std::string key;
  for (const std::string& column : table.key_columns()) {
    if (row.at(column).empty()) continue;
    key += (key.empty() ? "" : " ") + row.at(column);
  }
  return key;
}

RowsByKey rows_by_key(const StatutoryTable& table, Date on) {
  RowsByKey rows;
  try {
    for (const StatutoryRow* row : table.rows_on(on)) rows[key_of(table, *row)] = row;
  } catch (const NoStatutoryTable&) {
    // nothing holds on that day: everything of the other day is a change
  }
  return rows;
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
  const RowsByKey before = rows_by_key(table, a);
  const RowsByKey after = rows_by_key(table, b);
  std::set<std::string> keys;
  for (const auto& [key, row] : before) keys.insert(key);
  for (const auto& [key, row] : after) keys.insert(key);
  std::vector<FigureChange> changes;
  for (const std::string& key : keys) {
    const auto old_row = before.find(key);
    const auto new_row = after.find(key);
    const StatutoryRow* one = old_row == before.end() ? nullptr : old_row->second;
    const StatutoryRow* other = new_row == after.end() ? nullptr : new_row->second;
    for (const std::string& column : figures_of(table, one, other)) {
      FigureChange change{key, column, cell(one, column), cell(other, column), {}, {}, ""};
      if (change.before == change.after) continue;
      if (other != nullptr) {
        change.effective_from = other->effective_from;
      } else {
        change.known_until = one->effective_to;
      }
      change.source = other != nullptr ? other->source : one->source;
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

}  // namespace tasuki::law
