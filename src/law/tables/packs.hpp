#pragma once
// Law packs: the manifest of the statutory data (statutory/packs.csv), one row per file. A file
// that is not listed, or whose bytes are others than those that were checked, is not released.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace tasuki::law {

struct Pack {
  std::string file;       // below statutory/: "minimum_wage/2026-10-01.csv"
  Date effective_from{};  // the first day on which any of its rows holds
  std::int64_t rows = 0;  // without the header
  std::string sha256;     // of the file's bytes, 64 hexadecimal digits
  std::string source;     // where it was published
  std::string checker;    // who or what compared it with the source
  Date checked_on{};

  std::string topic() const;    // "minimum_wage"
  std::string edition() const;  // "2026-10-01"
};

// Columns file, effective_from, rows, sha256, source, checker, checked_on; every cell is filled, no
// file is listed twice. Throws BadStatutoryTable with the file's name.
std::vector<Pack> parse_packs(std::string_view csv);

}  // namespace tasuki::law
