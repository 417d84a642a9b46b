#pragma once
// What a statutory table says otherwise on one day than on another.

#include <optional>
#include <string>
#include <vector>

#include "law/tables/statutory_table.hpp"

namespace tasuki::law {

// One figure of one series. Empty `before`: the series has no row on the first day; empty `after`:
// none on the second.
struct FigureChange {
  std::string key;  // of the series: "宮城県", "weekly_days=5 service_months=6"
  std::string column;
  std::optional<std::string> before;
  std::optional<std::string> after;
  std::optional<Date> effective_from;  // of the later row
  std::optional<Date> known_until;     // without a later row: the last day of the earlier one
  std::string source;                  // of the later row, else of the earlier one
};

// Row by row as the later day's editions list them, those that are gone at the end; within a row by
// column. Columns that say where a row comes from (source, confidence, note)
// and when it holds are left out; so is a row that says the same for another year.
std::vector<FigureChange> changes_between(const StatutoryTable& table, Date a, Date b);

}  // namespace tasuki::law
