#include "platform/owned.hpp"

#include <charconv>

namespace tasuki::owned {
namespace {

bool whole_number(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

bool exists(ReadTx& tx, std::string_view table, std::int64_t id) {
  return tx.maybe<std::int64_t>("select id from " + std::string(table) + " where id = $1", id)
      .has_value();
}

void remove(WriteTx& tx, const std::string& table, const std::string& used_by, std::int64_t id,
            std::int64_t version) {
  if (!used_by.empty() && tx.query(used_by, id).size() > 0) throw Problem(Code::in_use);
  const Rows removed = tx.query(
      "delete from " + table + " where id = $1 and version = $2 returning id", id, version);
  if (removed.size() == 0) throw Problem(Code::stale_version);
}

void require_fitting_cursor(const List& what, const http::ListQuery& list) {
  if (!list.after) return;
  const std::string& key = list.after->key;
  const bool fits = what.sort_type == "date"          ? parse_date(key).has_value()
                    : what.sort_type == "timestamptz" ? parse_instant(key).has_value()
                    : what.sort_type == "bigint"      ? whole_number(key)
                                                      : true;
  if (!fits) throw Problem(Code::invalid_input, Violations{{Code::bad_format, "/cursor"}});
}

std::string list_sql(const std::string& columns, const List& what, const http::ListQuery& list) {
  std::string sql = "select " + columns + " from " + what.table;
  // Names each parameter with its type, also those that this list does not use.
  sql += " where $1::bigint is not null and $2::text is not null and $3::text is not null and";
  sql += " $4::int is not null";
  if (list.after) {
    sql += " and (" + what.sort + ", id) " + (list.descending ? "<" : ">") +
           " ($2::text::" + what.sort_type + ", $1::bigint)";
  }
  if (!list.q.empty() && !what.search.empty()) {
    std::string any;
    for (const std::string& column : what.search) {
      any += (any.empty() ? "starts_with(" : " or starts_with(") + column + ", find_text($3))";
    }
    sql += " and (" + any + ")";
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string hole = "$" + std::to_string(i + 5) + "::text";
    if (i >= what.filters.size() || what.filters[i].value.empty()) {
      sql += " and " + hole + " = ''";
    } else if (what.filters[i].type.empty()) {
      sql += " and " + what.filters[i].column + "::text = " + hole;
    } else {
      sql += " and " + what.filters[i].column + " = " + hole + "::" + what.filters[i].type;
    }
  }
  const std::string direction = list.descending ? " desc" : "";
  // A limit in a parameter would be unknown to the prepared plan, which PostgreSQL would then make
  // anew for every call.
  return sql + " order by " + what.sort + direction + ", id" + direction + " limit " +
         std::to_string(list.limit + 1);
}

}  // namespace tasuki::owned
