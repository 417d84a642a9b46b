#pragma once
// Lists: search, sort, cursor paging and CSV download, once for every room.
//
//   list_route<WorkerRow, WorkerForm>(routes, "/api/workers", agency(…), list_workers, "workers",
//                                     {"kana", "code"})
//
// The handler answers one page; the route adds ?q= ?sort= ?cursor= ?limit= and, with ?format=csv
// (&charset=utf8|cp932, &substitute=true for characters that cp932 lacks), the whole list as a
// file.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/http/route.hpp"
#include "platform/sheet/csv.hpp"

namespace tasuki::http {

// Where a page ended: the last row's sort key and id.
struct Cursor {
  std::string key;
  std::int64_t id = 0;
};
std::string written(const Cursor& cursor);
// Throws Problem(invalid_input) at /cursor.
Cursor read_cursor(const std::string& text);

struct ListQuery {
  std::string q;            // as typed; find_text() in SQL makes it comparable
  std::string sort;         // one of the route's names, the first by default
  bool descending = false;  // sort=-name
  std::optional<Cursor> after;
  int limit = 50;  // rows of this page
};
// The first of `sorts` is the default, "-name" among them = newest first. Throws
// Problem(invalid_input) for a sort, limit or cursor that cannot be.
ListQuery list_query(const Call& call, const std::vector<std::string>& sorts);

// The cursor of a list that is sorted by a day; empty on the first page. Throws
// Problem(invalid_input) at /cursor.
struct DayCursor {
  std::optional<Date> on;
  std::int64_t id = 0;
};
DayCursor day_cursor(const ListQuery& list);

// A filter that is a day, "" = none. Throws Problem(invalid_input) at its name.
std::optional<Date> date_filter(const Call& call, const std::string& name);
// A filter that is an id, 0 = none.
std::int64_t id_filter(const Call& call, const std::string& name);
// A filter that is true or false, nullopt = both.
std::optional<bool> flag_filter(const Call& call, const std::string& name);

// A file that holds all rows or none: throws Problem(invalid_input) at /limit, so that the person
// filters the list.
void require_at_most(std::size_t count, std::size_t most);
inline constexpr std::size_t kMostInZip = 200;  // documents of one archive

// Rows asked for with limit + 1 become a page; `key` gives a row's sort key.
template <class Row, class Key>
Page<Row> page_of(std::vector<Row> rows, const ListQuery& list, Key&& key) {
  Page<Row> page;
  const auto limit = static_cast<std::size_t>(list.limit);
  const bool more = rows.size() > limit;
  if (more) rows.resize(limit);
  page.rows = std::move(rows);
  if (more) {
    const Row& last = page.rows.back();
    page.next_cursor = written({key(last), last.id.value});
  }
  return page;
}

namespace detail {

inline constexpr int kCsvPage = 1000;
inline constexpr std::size_t kCsvRows = 50'000;  // more is refused: filter the list

csv::Charset charset_of(const Call& call);
// The table as the file that ?charset= and ?substitute= ask for.
File csv_response(const Call& call, const std::string& file_name, const std::string& table);

template <class Row, class Labels, class List>
File csv_file(ReadTx& tx, const Call& call, ListQuery list, List&& handler,
              const std::string& name) {
  charset_of(call);  // a wrong one is told before the work
  std::string text = csv::header<Row, Labels>();
  list.limit = kCsvPage;
  list.after.reset();
  std::size_t count = 0;
  for (;;) {
    const Page<Row> page = handler(tx, call, list);
    for (const Row& row : page.rows) text += csv::line_of(row);
    count += page.rows.size();
    require_at_most(count, kCsvRows);
    if (!page.next_cursor) break;
    list.after = read_cursor(*page.next_cursor);
  }
  return csv_response(call, name + ".csv", text);
}

}  // namespace detail

// `Labels` is the catalogued struct whose labels head the CSV columns; `filters` are further query
// names that the handler reads itself.
template <class Row, class Labels = Row>
Route& list_route(Routes& routes, std::string pattern, Access access,
                  Page<Row> (*handler)(ReadTx&, const Call&, const ListQuery&),
                  std::string file_name, std::vector<std::string> sorts,
                  std::vector<std::string> filters = {}) {
  Page<Row> (*described)(ReadTx&, const Call&) = nullptr;  // tells the shape; `run` is set below
  Route& route = routes.get(std::move(pattern), std::move(access), described);
  route.query = {"q", "sort", "cursor", "limit", "format", "charset", "substitute"};
  route.query.insert(route.query.end(), filters.begin(), filters.end());
  route.run = [handler, file_name, sorts](Db& db, const Call& call, const Origin& origin,
                                          const json::value&) {
    const ListQuery list = list_query(call, sorts);
    ReadTx tx = db.read(call.actor(), origin);
    if (call.query("format") == "csv") {
      return detail::respond(detail::csv_file<Row, Labels>(tx, call, list, handler, file_name));
    }
    return detail::respond(handler(tx, call, list));
  };
  return route;
}

}  // namespace tasuki::http
