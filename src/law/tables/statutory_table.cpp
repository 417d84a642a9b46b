#include "law/tables/statutory_table.hpp"

#include <charconv>
#include <iterator>
#include <utility>

namespace tasuki::law {
namespace {

// Reads one field after the other; knows the line for messages.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : rest_(text) {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
  }

  bool done() const { return rest_.empty(); }
  int line() const { return line_; }

  std::vector<std::string> record() {
    std::vector<std::string> fields{field()};
    while (take(',')) fields.push_back(field());
    if (!done() && !take_line_end()) fail("a quoted field goes on after its closing quote");
    return fields;
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw BadStatutoryTable("line " + std::to_string(line_) + ": " + what);
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_line_end() {
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    if (!take('\n')) return false;
    ++line_;
    return true;
  }

  std::string field() { return take('"') ? quoted() : plain(); }

  std::string plain() {
    const auto end = rest_.find_first_of(",\n");
    std::string_view value = rest_.substr(0, end);
    if (value.ends_with('\r')) value.remove_suffix(1);
    if (value.find_first_of("\"\r") != std::string_view::npos) fail("a quote in an unquoted field");
    rest_.remove_prefix(value.size());
    if (rest_ == "\r") rest_ = {};
    return std::string(value);
  }

  std::string quoted() {
    const int opened = line_;
    std::string value;
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\n') ++line_;
      if (c == '"' && !take('"')) return value;
      value += c;
    }
    line_ = opened;
    fail("a quoted field is never closed");
  }

  std::string_view rest_;
  int line_ = 1;
};

Date date_cell(const StatutoryRow& row, std::string_view column) {
  const auto on = parse_date(row.at(column));
  if (!on) throw BadStatutoryTable("not a day in " + std::string(column) + ": " + row.at(column));
  return *on;
}

StatutoryRow row_from(const std::vector<std::string>& header,
                      const std::vector<std::string>& record, const std::string& edition,
                      std::size_t place) {
  StatutoryRow row;
  row.edition = edition;
  row.place = place;
  for (std::size_t i = 0; i < header.size(); ++i) row.cells.emplace(header[i], record[i]);
  if (row.cells.size() != header.size()) throw BadStatutoryTable("a column is named twice");
  row.effective_from = date_cell(row, "effective_from");
  if (row.cells.contains("effective_to") && !row.at("effective_to").empty()) {
    row.effective_to = date_cell(row, "effective_to");
    if (*row.effective_to < row.effective_from) throw BadStatutoryTable("ends before it begins");
  }
  row.source = row.at("source");
  if (row.source.empty()) throw BadStatutoryTable("a row without its source");
  return row;
}

}  // namespace

NoStatutoryTable::NoStatutoryTable(std::string topic, Date on)
    : std::runtime_error("no statutory table of " + topic + " for " + text(on)),
      topic_(std::move(topic)),
      on_(on) {}

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  CsvReader reader(text);
  std::vector<std::vector<std::string>> records;
  while (!reader.done()) {
    const int line = reader.line();
    records.push_back(reader.record());
    if (records.back().size() != records.front().size()) {
      throw BadStatutoryTable("line " + std::to_string(line) + ": " +
                              std::to_string(records.back().size()) + " fields instead of " +
                              std::to_string(records.front().size()));
    }
  }
  return records;
}

const std::string& StatutoryRow::at(std::string_view column) const {
  const auto found = cells.find(column);
  if (found == cells.end()) throw BadStatutoryTable("no column " + std::string(column));
  return found->second;
}

std::int64_t StatutoryRow::number(std::string_view column) const {
  const std::string& cell = at(column);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || error != std::errc() || end != cell.data() + cell.size()) {
    throw BadStatutoryTable("not a whole number in " + std::string(column) + ": " + cell);
  }
  return value;
}

StatutoryTable::StatutoryTable(std::string topic, std::vector<std::string> key_columns)
    : topic_(std::move(topic)), key_columns_(std::move(key_columns)) {}

void StatutoryTable::add_edition(const std::string& edition, std::string_view csv) {
  const std::string where = topic_ + "/" + edition + ": ";
  try {
    const auto records = parse_csv(csv);
    if (records.size() < 2) throw BadStatutoryTable("no rows");
    for (std::size_t i = 1; i < records.size(); ++i) {
      StatutoryRow row = row_from(records.front(), records[i], edition, i);
      std::vector<std::string> key;
      for (const std::string& column : key_columns_) key.push_back(row.at(column));
      const Date from = row.effective_from;
      if (!series_[std::move(key)].emplace(from, std::move(row)).second) {
        throw BadStatutoryTable("two rows of one series from " + text(from));
      }
    }
    for (const auto& [key, series] : series_) check_series(series);
  } catch (const BadStatutoryTable& bad) {
    throw BadStatutoryTable(where + bad.what());
  }
}

void StatutoryTable::check_series(const Series& series) const {
  for (auto row = series.begin(); row != series.end(); ++row) {
    const auto next = std::next(row);
    if (next != series.end() && row->second.effective_to &&
        *row->second.effective_to >= next->first) {
      throw BadStatutoryTable("rows of one series overlap at " + text(next->first));
    }
  }
}

const StatutoryRow* StatutoryTable::find(const Series& series, Date on) {
  auto next = series.upper_bound(on);
  if (next == series.begin()) return nullptr;
  const StatutoryRow& row = std::prev(next)->second;
  return row.effective_to && *row.effective_to < on ? nullptr : &row;
}

const StatutoryRow& StatutoryTable::row_on(const std::vector<std::string>& key, Date on) const {
  const auto series = series_.find(key);
  const StatutoryRow* row = series == series_.end() ? nullptr : find(series->second, on);
  if (row == nullptr) throw NoStatutoryTable(topic_, on);
  return *row;
}

std::vector<const StatutoryRow*> StatutoryTable::rows_on(Date on) const {
  std::vector<const StatutoryRow*> rows;
  for (const auto& [key, series] : series_) {
    if (const StatutoryRow* row = find(series, on)) rows.push_back(row);
  }
  if (rows.empty()) throw NoStatutoryTable(topic_, on);
  return rows;
}

std::vector<const StatutoryRow*> StatutoryTable::all_rows() const {
  std::vector<const StatutoryRow*> rows;
  for (const auto& [key, series] : series_) {
    for (const auto& [from, row] : series) rows.push_back(&row);
  }
  return rows;
}

}  // namespace tasuki::law
