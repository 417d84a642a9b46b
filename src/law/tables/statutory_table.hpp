#pragma once
// The law's figures as data. A topic is a set of CSV files (RFC 4180, UTF-8, header row); each row
// says from which day it holds and where it was published. There is no "latest": a day for which
// no row holds is an error.

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace tasuki::law {

// No published figure is known for that day. Surfaces as the code `no_statutory_table`.
class NoStatutoryTable : public std::runtime_error {
 public:
  NoStatutoryTable(std::string topic, Date on);

  const std::string& topic() const { return topic_; }
  Date on() const { return on_; }

 private:
  std::string topic_;
  Date on_;
};

// The data file itself is wrong; what() names file and line.
class BadStatutoryTable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// All records of an RFC 4180 text: quoted fields may hold commas, line breaks and doubled quotes;
// CRLF or LF; a byte-order mark and the last line's end are dropped. Every record must have as many
// fields as the first. Throws BadStatutoryTable with the line.
std::vector<std::vector<std::string>> parse_csv(std::string_view text);

struct StatutoryRow {
  Date effective_from{};
  std::optional<Date> effective_to;  // inclusive; empty: until the next row of the same key
  std::string source;                // where it was published
  std::string edition;               // the file it came from: what a run of billing or pay stores
  std::size_t place = 0;             // among the rows of that file
  std::map<std::string, std::string, std::less<>> cells;  // column → text

  // Throws BadStatutoryTable when there is no such column.
  const std::string& at(std::string_view column) const;
  // A whole number; throws BadStatutoryTable when the cell is none.
  std::int64_t number(std::string_view column) const;
};

class StatutoryTable {
 public:
  // `key_columns` name one series within the topic (kind of tax, prefecture, …); rows of one series
  // follow each other in time and never overlap.
  StatutoryTable(std::string topic, std::vector<std::string> key_columns);

  // Adds the rows of one file; needs the columns effective_from, source and the key columns;
  // effective_to (inclusive) is optional. Throws BadStatutoryTable and then leaves the table
  // unusable.
  void add_edition(const std::string& edition, std::string_view csv);

  // The row of that series in force on the day. Throws NoStatutoryTable.
  const StatutoryRow& row_on(const std::vector<std::string>& key, Date on) const;

  // The rows of all series in force on the day, in order of key. Throws NoStatutoryTable when none
  // is.
  std::vector<const StatutoryRow*> rows_on(Date on) const;

  std::vector<const StatutoryRow*> all_rows() const;
  const std::string& topic() const { return topic_; }
  const std::vector<std::string>& key_columns() const { return key_columns_; }

 private:
  using Series = std::map<Date, StatutoryRow>;

  void check_series(const Series& series) const;
  static const StatutoryRow* find(const Series& series, Date on);

  std::string topic_;
  std::vector<std::string> key_columns_;
  std::map<std::vector<std::string>, Series> series_;
};

}  // namespace tasuki::law
