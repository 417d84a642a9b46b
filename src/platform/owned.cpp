#include "platform/owned.hpp"

namespace tasuki::owned {

bool exists(ReadTx& tx, std::string_view table, std::int64_t id) {
  return tx.maybe<std::int64_t>("select id from " + std::string(table) + " where id = $1", id)
      .has_value();
}

std::string list_sql(const std::string& columns, const List& what, const http::ListQuery& list) {
  std::string sql = "select " + columns + " from " + what.table;
  // Names each parameter with its type, also those that this list does not use.
  sql += " where $1::bigint is not null and $2::text is not null and $3::text is not null";
  if (list.after) {
    sql +=
        " and (" + what.sort + ", id) " + (list.descending ? "<" : ">") + " ($2::text, $1::bigint)";
  }
  if (!list.q.empty() && !what.search.empty()) {
    std::string any;
    for (const std::string& column : what.search) {
      any += (any.empty() ? "starts_with(" : " or starts_with(") + column + ", search_text($3))";
    }
    sql += " and (" + any + ")";
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string hole = "$" + std::to_string(i + 5) + "::text";
    const bool used = i < what.filters.size() && !what.filters[i].value.empty();
    sql += used ? " and " + what.filters[i].column + "::text = " + hole : " and " + hole + " = ''";
  }
  const std::string direction = list.descending ? " desc" : "";
  return sql + " order by " + what.sort + direction + ", id" + direction + " limit $4";
}

}  // namespace tasuki::owned
