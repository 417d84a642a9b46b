#pragma once
// What changes in the law's tables and forms between two days, and for whom.

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "law/tables/table_diff.hpp"
#include "platform/db/db.hpp"

namespace tasuki::app {

struct TableChanges {
  std::string topic;
  std::string name_ja;
  bool known_before = false;  // the table has any row on the first day
  std::vector<law::FigureChange> changes;
};

// One item of a form's law list that is new, other or gone.
struct FormChange {
  std::string form;
  std::string title_ja;
  Date edition{};  // the day from which it is so
  std::string item_no;
  std::string label_ja;
  std::string article;
  bool removed = false;
};

struct LawChanges {
  Date a{};
  Date b{};  // what holds on `b` against what holds on `a`
  std::vector<TableChanges> tables;
  std::vector<FormChange> forms;

  bool empty() const { return tables.empty() && forms.empty(); }
};

// A day, or an edition of a table ("minimum_wage/2026-10-01"): the day from which all its rows
// hold. `folder` is that of the statutory tables. Throws std::invalid_argument with a message for
// people.
Date day_of_edition(const std::string& folder, const std::string& text);

// Reads every table of the folder; the item lists are those that platform/statutory has loaded.
LawChanges law_changes(const std::string& folder, Date a, Date b);

void print_changes(const LawChanges& changes, std::ostream& out);

// Whom it concerns: each company's living contracts, assignments and agreements, read as that
// company and printed under its name alone.
void print_affected(Db& db, const LawChanges& changes, std::ostream& out);

}  // namespace tasuki::app
