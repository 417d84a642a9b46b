#pragma once
// Masters: rows that one company owns, written from the form a person filled in. Row-level security
// decides whose they are; nothing here names a company except a new row.

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::owned {

// Throws Problem(not_found).
template <Described Row>
Row load(ReadTx& tx, std::string_view table, std::int64_t id) {
  return tx.one<Row>("select " + columns<Row>() + " from " + std::string(table) + " where id = $1",
                     id);
}

bool exists(ReadTx& tx, std::string_view table, std::int64_t id);

// "a, b, c" with a prefix before each: the columns that a form fills.
template <Described Form>
std::string assigned(std::string_view prefix, bool with_name) {
  std::string result;
  boost::mp11::mp_for_each<Members<Form>>([&](auto d) {
    const std::string name(d.name);
    if (!result.empty()) result += ", ";
    result += (with_name ? name + " = " : std::string()) + std::string(prefix) + name;
  });
  return result;
}

// A new row of the company that the transaction acts for; the members of `form` are columns. The
// form travels as one jsonb parameter, so that the statement is the same for every row.
template <Described Form>
std::int64_t insert(WriteTx& tx, const std::string& table, const Form& form) {
  return tx.one<std::int64_t>("insert into " + table + " (company_id, " + columns<Form>() +
                                  ") select me(), " + assigned<Form>("f.", false) +
                                  " from jsonb_populate_record(null::" + table +
                                  ", $1::jsonb) f returning id",
                              form);
}

// Throws Problem(not_found) when there is no such row here, Problem(stale_version) when it was
// changed since `version`.
template <Described Form>
void update(WriteTx& tx, const std::string& table, std::int64_t id, std::int64_t version,
            const Form& form) {
  if (!exists(tx, table, id)) throw Problem(Code::not_found);
  const Rows answer =
      tx.query("update " + table + " t set " + assigned<Form>("f.", true) +
                   ", version = t.version + 1 from jsonb_populate_record(null::" + table +
                   ", $3::jsonb) f where t.id = $1 and t.version = $2"
                   " returning t.version",
               id, version, form);
  if (answer.size() == 0) throw Problem(Code::stale_version);
}

// Removes a row that was never used. Throws Problem(in_use) when a foreign key or `used_by` (a
// question that gives a row when $1 was used) says otherwise, Problem(stale_version) when it was
// changed.
void remove(WriteTx& tx, const std::string& table, const std::string& used_by, std::int64_t id,
            std::int64_t version);

// What a list asks for; every text here is SQL of our own, never a person's.
struct List {
  std::string table;
  std::string sort;                 // a column, or an expression that an index holds
  std::vector<std::string> search;  // columns filled by find_text()
  struct Equal {
    std::string column;
    std::string value;  // "" = any
    std::string type;   // of the column, so that an index of it serves; "" compares as text
  };
  std::vector<Equal> filters;      // at most four
  std::string sort_type = "text";  // or "date", "timestamptz", "bigint"
};

// Throws Problem(invalid_input) at /cursor when its key is no value of the list's sort.
void require_fitting_cursor(const List& what, const http::ListQuery& list);

// The statement for `columns` with parameters $1 … $8: cursor id, cursor key, q, limit, filters.
std::string list_sql(const std::string& columns, const List& what, const http::ListQuery& list);

// One row more than the page holds; see http::page_of. `selected`: where a row holds more than the
// table's own columns.
template <Described Row>
std::vector<Row> list(ReadTx& tx, const List& what, const http::ListQuery& list,
                      const std::string& selected = columns<Row>()) {
  const auto filter = [&](std::size_t i) {
    return i < what.filters.size() ? what.filters[i].value : std::string();
  };
  require_fitting_cursor(what, list);
  if (!list.q.empty() && !what.search.empty()) tx.plan_for_values();
  const http::Cursor after = list.after.value_or(http::Cursor{});
  return tx.all<Row>(list_sql(selected, what, list), after.id, after.key, list.q, list.limit + 1,
                     filter(0), filter(1), filter(2), filter(3));
}

}  // namespace tasuki::owned
