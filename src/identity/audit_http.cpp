#include <limits>

#include "identity/audit_words.hpp"
#include "identity/routes.hpp"
#include "platform/http/list.hpp"

namespace tasuki::identity {
namespace {

using http::Call;
using http::ListQuery;

struct AuditRow {
  Id<struct AuditEntryTag> id;
  Instant at{};
  AccountId account_id;  // 0 = the job runner or the command line
  std::string actor_name;
  std::string side;
  std::string remote;
  std::string verb;
  std::string table_name;
  std::int64_t row_id = 0;
  std::string action;
  std::optional<json::value> before;
  std::optional<json::value> after;
  std::optional<std::int64_t> seal_no;  // none yet = written a moment ago

  static std::string word(std::string_view member, std::string_view code);
};
BOOST_DESCRIBE_STRUCT(AuditRow, (),
                      (id, at, account_id, actor_name, side, remote, verb, table_name, row_id,
                       action, before, after, seal_no))

}  // namespace
}  // namespace tasuki::identity

namespace tasuki {

template <>
inline constexpr bool csv::kNamesRows<identity::AuditRow> = true;

template <>
struct Catalogue<identity::AuditRow> {
  static constexpr std::array fields{
      Field{.member = "id", .label_ja = "番号", .label_en = "No."},
      Field{.member = "at", .label_ja = "日時", .label_en = "At"},
      Field{.member = "account_id", .label_ja = "利用者番号", .label_en = "Account"},
      Field{.member = "actor_name", .label_ja = "利用者", .label_en = "Who", .personal = true},
      Field{.member = "side", .label_ja = "区分", .label_en = "Side"},
      Field{.member = "remote", .label_ja = "接続元", .label_en = "From where"},
      Field{.member = "verb", .label_ja = "操作", .label_en = "What"},
      Field{.member = "table_name", .label_ja = "対象", .label_en = "Table"},
      Field{.member = "row_id", .label_ja = "対象の番号", .label_en = "Row"},
      Field{.member = "action", .label_ja = "種別", .label_en = "Action"},
      Field{.member = "before", .label_ja = "変更前", .label_en = "Before"},
      Field{.member = "after", .label_ja = "変更後", .label_en = "After"},
      Field{.member = "seal_no", .label_ja = "封印番号", .label_en = "Seal"}};
};
static_assert(catalogue_complete<identity::AuditRow>());

namespace identity {
namespace {

std::string AuditRow::word(std::string_view member, std::string_view code) {
  Side side{};
  if (member == "side" && enum_from_text(code, side)) return std::string(word_ja(side));
  if (member == "verb") return verb_word(code);
  if (member == "table_name") return table_word(code);
  if (member == "action") {
    if (code == "insert") return "追加";
    if (code == "update") return "変更";
    if (code == "delete") return "削除";
  }
  return std::string(code);
}

// Newest first; the days are days in Japan, both inclusive.
http::Page<AuditRow> list_audit(ReadTx& tx, const Call& call, const ListQuery& list) {
  // The log is the whole company's; an account limited to a department would read the others' rows.
  if (tx.actor().department_id) throw Problem(Code::forbidden);
  const Date from = http::date_filter(call, "from").value_or(date(1970, 1, 1));
  const Date to = http::date_filter(call, "to").value_or(date(2200, 12, 30));
  auto rows = tx.all<AuditRow>(
      "select e.id, e.at, e.account_id, e.actor_name, e.side, e.remote, e.verb, e.table_name,"
      " e.row_id, e.action, e.before, e.after, s.seal_no"
      " from audit_entry e left join audit_seal s on s.entry_id = e.id"
      " where e.id < $1 and e.at >= $2 and e.at < $3"
      " and ($4::bigint = 0 or e.account_id = $4::bigint)"
      " and ($5::text = '' or e.table_name = $5::text)"
      " and ($6::text = '' or starts_with(e.verb, $6::text))"
      " and ($7::text = '' or starts_with(find_text(e.actor_name), find_text($7::text)))"
      " order by e.id desc limit $8",
      list.after ? list.after->id : std::numeric_limits<std::int64_t>::max(), jst_instant(from),
      jst_instant(to + one_day), http::id_filter(call, "account_id"), call.query("table"),
      call.query("verb"), list.q, list.limit + 1);
  if (call.query("format") == "csv") {
    for (AuditRow& row : rows) {
      if (row.before) row.before = with_local_times(*std::move(row.before));
      if (row.after) row.after = with_local_times(*std::move(row.after));
    }
  }
  return http::page_of(std::move(rows), list, [](const AuditRow&) { return std::string(); });
}

}  // namespace

void audit_routes(http::Routes& routes) {
  http::list_route<AuditRow>(routes, "/api/audit", http::company(Permission::audit_read),
                             list_audit, "audit", {"newest"},
                             {"from", "to", "account_id", "table", "verb"})
      .says("監査ログ")
      .sample("agency");
}

}  // namespace identity
}  // namespace tasuki
