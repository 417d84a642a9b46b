#include "app/law_changes.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <stdexcept>

#include "paper/forms/items.hpp"
#include "paper/forms/registry.hpp"
#include "platform/statutory.hpp"

namespace tasuki::app {
namespace {

struct KnownTable {
  const char* topic;
  const char* name_ja;
  std::vector<std::string> keys;
};

const std::vector<KnownTable>& known_tables() {
  static const std::vector<KnownTable> tables{
      {"consumption_tax", "消費税", {"kind"}},
      {"day_labor_works", "日雇派遣の例外業務", {"number"}},
      {"minimum_wage", "地域別最低賃金", {"prefecture"}},
      {"paid_leave", "年次有給休暇", {"weekly_days", "service_months"}},
      {"prevailing_wage_index", "一般賃金", {"item", "key"}}};
  return tables;
}

bool same(const forms::FormItem& one, const forms::FormItem& other) {
  return one.item_no == other.item_no && one.pointers == other.pointers &&
         one.label_ja == other.label_ja && one.article == other.article &&
         one.mandatory == other.mandatory && one.condition == other.condition;
}

// Several items may stand under one number.
bool holds(const std::vector<forms::FormItem>& items, const forms::FormItem& item) {
  return std::any_of(items.begin(), items.end(), [&](const auto& one) { return same(one, item); });
}

bool holds_number(const std::vector<forms::FormItem>& items, const std::string& item_no) {
  return std::any_of(items.begin(), items.end(),
                     [&](const auto& one) { return one.item_no == item_no; });
}

bool holds_on(const law::StatutoryTable& table, Date on) {
  try {
    return !table.rows_on(on).empty();
  } catch (const law::NoStatutoryTable&) {
    return false;
  }
}

// The day from which the list is as on `b`.
Date edition_on(const std::vector<forms::FormItem>& items, Date b) {
  Date edition{};
  for (const Date on : forms::editions_of(items)) {
    if (on <= b) edition = on;
  }
  return edition;
}

void add_form(const forms::Form& form, Date a, Date b, std::vector<FormChange>& changes) {
  const auto items = forms::parse_form_items(statutory::form_items(form.items));
  const auto before = forms::items_on(items, a);
  const auto after = forms::items_on(items, b);
  const Date edition = edition_on(items, b);
  const auto add = [&](const forms::FormItem& item, bool removed) {
    changes.push_back({std::string(form.name), std::string(form.title), edition, item.item_no,
                       item.label_ja, item.article, removed});
  };
  for (const forms::FormItem& item : after) {
    if (!holds(before, item)) add(item, false);
  }
  for (const forms::FormItem& item : before) {
    if (!holds_number(after, item.item_no)) add(item, true);
  }
}

}  // namespace

Date day_of_edition(const std::string& folder, const std::string& text) {
  if (const auto on = parse_date(text)) return *on;
  const auto slash = text.find('/');
  for (const KnownTable& known : known_tables()) {
    if (slash == std::string::npos || text.substr(0, slash) != known.topic) continue;
    std::optional<Date> last;
    const law::StatutoryTable table = statutory::load_table(folder, known.topic, known.keys);
    for (const law::StatutoryRow* row : table.all_rows()) {
      if (row->edition != text.substr(slash + 1)) continue;
      last = last ? std::max(*last, row->effective_from) : row->effective_from;
    }
    if (last) return *last;
  }
  throw std::invalid_argument(text + " is neither a day (2026-10-01) nor an edition that is here " +
                              "(minimum_wage/2026-10-01; law list shows them)");
}

LawChanges law_changes(const std::string& folder, Date a, Date b) {
  LawChanges result{a, b, {}, {}};
  for (const KnownTable& known : known_tables()) {
    const law::StatutoryTable table = statutory::load_table(folder, known.topic, known.keys);
    auto changes = law::changes_between(table, a, b);
    if (changes.empty()) continue;
    result.tables.push_back({known.topic, known.name_ja, holds_on(table, a), std::move(changes)});
  }
  std::set<std::string_view> lists;  // several forms may share one
  for (const forms::Form& form : forms::all_forms()) {
    if (lists.insert(form.items).second) add_form(form, a, b, result.forms);
  }
  return result;
}

namespace {

// "北海道, 青森県, 岩手県 and 44 more"
std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 3;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < kShown; ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  if (names.size() > kShown) text += " and " + std::to_string(names.size() - kShown) + " more";
  return text;
}

// One row, with what each of its figures was and is.
void print_row(std::span<const law::FigureChange> row, std::ostream& out) {
  out << "  " << row.front().key;
  for (const law::FigureChange& change : row) {
    out << (&change == row.data() ? " " : ", ") << change.column << "  "
        << change.before.value_or("none") << " -> " << change.after.value_or("none");
  }
  if (row.front().effective_from) out << "  from " << text(*row.front().effective_from);
  out << "  [" << row.front().source << "]\n";
}

// Series without a row on one of the two days: how many, and the day on which they end or begin.
struct Missing {
  std::vector<std::string> keys;
  std::optional<Date> edge;

  void add(const std::string& key) {
    if (keys.empty() || keys.back() != key) keys.push_back(key);
  }
};

// What changed row by row; what is not known on one of the days in a line of its own, however
// many series that concerns.
void print_table(const TableChanges& table, Date a, Date b, std::ostream& out) {
  const auto shown = [&](const law::FigureChange& change) {
    return change.after && (change.before || table.known_before);
  };
  const auto count = std::count_if(table.changes.begin(), table.changes.end(), shown);
  out << table.topic << " (" << table.name_ja << ")";
  if (count > 0) out << ": " << count << (count == 1 ? " figure" : " figures");
  out << "\n";
  Missing begun;
  Missing ended;
  for (auto row = table.changes.begin(); row != table.changes.end();) {
    const law::FigureChange& change = *row;
    const auto end = std::find_if(row, table.changes.end(),
                                  [&](const auto& other) { return other.key != change.key; });
    if (shown(change)) {
      print_row({row, end}, out);
    } else if (change.after) {
      begun.add(change.key);
      begun.edge = std::min(begun.edge.value_or(*change.effective_from), *change.effective_from);
    } else {
      ended.add(change.key);
      if (change.known_until) {
        ended.edge = std::max(ended.edge.value_or(*change.known_until), *change.known_until);
      }
    }
    row = end;
  }
  if (!begun.keys.empty()) {
    out << "  nothing is known on " << text(a) << ": " << begun.keys.size() << " series ("
        << some_of(begun.keys) << ") begin on " << text(*begun.edge) << " or later\n";
  }
  if (!ended.keys.empty()) {
    out << "  nothing is known on " << text(b) << " of " << ended.keys.size() << " series ("
        << some_of(ended.keys) << ")";
    if (ended.edge) out << ", whose last figures hold until " << text(*ended.edge);
    out << ": no edition for that day is here\n";
  }
}

}  // namespace

void print_changes(const LawChanges& changes, std::ostream& out) {
  if (changes.empty()) {
    out << "nothing changes between " << text(changes.a) << " and " << text(changes.b) << "\n";
    return;
  }
  for (const TableChanges& table : changes.tables) {
    print_table(table, changes.a, changes.b, out);
  }
  std::string form;
  for (const FormChange& change : changes.forms) {
    if (form != change.form) {
      out << change.form << " (" << change.title_ja << "): edition of " << text(change.edition)
          << "\n";
    }
    form = change.form;
    out << "  " << (change.removed ? "no longer " : "") << change.item_no << " " << change.label_ja
        << "  " << change.article << "\n";
  }
}

}  // namespace tasuki::app
