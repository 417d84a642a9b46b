// `tasuki law list`: the statutory data that is here, and whether it is what was checked.
// `tasuki law diff A B`: what changes between two days or editions, and for whom.

#include <iostream>
#include <stdexcept>

#include "app/commands.hpp"
#include "app/law_changes.hpp"
#include "law/tables/packs.hpp"
#include "platform/config.hpp"
#include "platform/db/connection.hpp"
#include "platform/secrets.hpp"
#include "platform/statutory.hpp"

namespace tasuki::app {
namespace {

constexpr int kTimeoutMs = 60'000;

int list_packs(const std::string& folder) {
  bool whole = true;
  for (const law::Pack& pack : law::parse_packs(statutory::read_file(folder, "packs.csv"))) {
    const bool checked = secrets::sha256(statutory::read_file(folder, pack.file)) == pack.sha256;
    whole = whole && checked;
    std::cout << pack.topic() << "/" << pack.edition() << "  from " << text(pack.effective_from)
              << ", " << pack.rows << " rows, checked " << text(pack.checked_on) << " by "
              << pack.checker << (checked ? "" : "  CHANGED SINCE") << "\n    " << pack.source
              << "\n";
  }
  return whole ? 0 : 1;
}

bool reachable(const std::string& database) {
  try {
    const Connection probe(database);
    return true;
  } catch (const ConnectionLost&) {
    return false;
  }
}

int diff(const Config& config, const std::string& one, const std::string& other) {
  const Date a = day_of_edition(config.statutory, one);
  const Date b = day_of_edition(config.statutory, other);
  if (b < a) throw std::invalid_argument("the second day is before the first");
  statutory::load(config.statutory);
  const LawChanges changes = law_changes(config.statutory, a, b);
  print_changes(changes, std::cout);
  if (changes.empty()) return 0;
  if (!reachable(config.database_url)) {
    std::cout << std::flush;
    std::cerr << "the database cannot be reached: whom this affects is not listed\n";
    return 1;
  }
  Db db(config.database_url, 1, kTimeoutMs, config.make_clock());
  print_affected(db, changes, std::cout);
  return 0;
}

}  // namespace

int law_packs(const Arguments& arguments) {
  const Config config = load_config();
  if (arguments.size() == 1 && arguments[0] == "list") return list_packs(config.statutory);
  if (arguments.size() == 3 && arguments[0] == "diff") {
    return diff(config, arguments[1], arguments[2]);
  }
  std::cerr
      << "usage: law list | law diff A B (days, or editions such as minimum_wage/2026-10-01)\n";
  return 2;
}

}  // namespace tasuki::app
