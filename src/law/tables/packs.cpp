#include "law/tables/packs.hpp"

#include <charconv>
#include <map>
#include <set>

#include "law/tables/statutory_table.hpp"

namespace tasuki::law {
namespace {

using Cells = std::map<std::string, std::string, std::less<>>;

const std::string& filled(const Cells& cells, std::string_view column) {
  const auto found = cells.find(column);
  if (found == cells.end() || found->second.empty()) {
    const auto file = cells.find("file");
    throw BadStatutoryTable("packs.csv: " + (file == cells.end() ? "a row" : file->second) +
                            " has no " + std::string(column));
  }
  return found->second;
}

Date day(const Cells& cells, std::string_view column) {
  const auto on = parse_date(filled(cells, column));
  if (!on) throw BadStatutoryTable("packs.csv: not a day: " + filled(cells, column));
  return *on;
}

Pack pack_from(const Cells& cells) {
  Pack pack;
  pack.file = filled(cells, "file");
  pack.effective_from = day(cells, "effective_from");
  const std::string& rows = filled(cells, "rows");
  const auto [end, error] = std::from_chars(rows.data(), rows.data() + rows.size(), pack.rows);
  if (error != std::errc{} || end != rows.data() + rows.size()) {
    throw BadStatutoryTable("packs.csv: not a number of rows: " + rows);
  }
  pack.sha256 = filled(cells, "sha256");
  pack.source = filled(cells, "source");
  pack.checker = filled(cells, "checker");
  pack.checked_on = day(cells, "checked_on");
  return pack;
}

}  // namespace

std::string Pack::topic() const { return file.substr(0, file.find('/')); }

std::string Pack::edition() const {
  const auto slash = file.find('/');
  return file.substr(slash + 1, file.rfind('.') - slash - 1);
}

std::vector<Pack> parse_packs(std::string_view csv) {
  const auto records = parse_csv(csv);
  std::vector<Pack> packs;
  std::set<std::string> files;
  for (std::size_t i = 1; i < records.size(); ++i) {
    Cells cells;
    for (std::size_t column = 0; column < records[i].size(); ++column) {
      cells[records.front()[column]] = records[i][column];
    }
    packs.push_back(pack_from(cells));
    if (!files.insert(packs.back().file).second) {
      throw BadStatutoryTable("packs.csv lists twice: " + packs.back().file);
    }
  }
  return packs;
}

}  // namespace tasuki::law
