#include "platform/http/list.hpp"
#include "timecard/routes.hpp"
#include "timecard/timecard_wire.hpp"

namespace tasuki {

template <>
struct Catalogue<timecard::CardLine> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"version", "版", "Version"},
                                     Field{"state", "状態", "State"},
                                     Field{"assignment_id", "配属", "Assignment"},
                                     Field{"contract_id", "契約", "Contract"},
                                     Field{"worker_name", "氏名", "Name"},
                                     Field{"worker_code", "スタッフコード", "Staff code"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"period_from", "締め期間の初日", "From"},
                                     Field{"period_to", "締め期間の末日", "To"},
                                     Field{"missing_days", "未入力日数", "Days missing"},
                                     Field{"days_to_approve", "承認待ち日数", "Days to approve"},
                                     Field{"returned_days", "差戻し日数", "Days returned"},
                                     Field{"approved_days", "承認済み日数", "Days approved"},
                                     Field{"total_min", "実働(分)", "Worked (min)"},
                                     Field{"mine", "自分が承認者", "Mine"},
                                     Field{"downloaded_at", "ダウンロード", "Downloaded"},
                                     Field{"edition", "版数", "Edition"}};
};
static_assert(catalogue_complete<timecard::CardLine>());

}  // namespace tasuki

namespace tasuki::timecard {
namespace {

using http::Call;
using http::ListQuery;
using http::Page;

struct ApproverChoices {
  std::vector<ApproverView> rows;
};
BOOST_DESCRIBE_STRUCT(ApproverChoices, (), (rows))

[[noreturn]] void refuse(const char* pointer, Code code) {
  throw Problem(Code::invalid_input, Violations{{code, pointer}});
}

CardFilter filter_of(const Call& call) {
  CardFilter filter;
  filter.state = call.query("state");
  CardState known{};
  if (!filter.state.empty() && !enum_from_text(filter.state, known)) {
    refuse("/state", Code::bad_choice);
  }
  const std::string month = call.query("month");
  if (!month.empty()) {
    filter.month_ym = parse_year_month(month);
    if (!filter.month_ym) refuse("/month", Code::bad_date);
  }
  filter.worker_id = http::id_filter(call, "worker_id");
  filter.client_id = http::id_filter(call, "client_id");
  filter.contract_id = http::id_filter(call, "contract_id");
  filter.assignment_id = http::id_filter(call, "assignment_id");
  filter.mine =
      http::flag_filter(call, "mine").value_or(false) && call.actor().side == Side::client;
  return filter;
}

Page<CardLine> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  CardFilter filter = filter_of(call);
  filter.q = query.q;
  filter.limit = query.limit + 1;
  if (query.after) {
    filter.before_on = parse_date(query.after->key);
    if (!filter.before_on) refuse("/cursor", Code::bad_format);
    filter.before_id = query.after->id;
  }
  auto rows = cards::list(tx, filter);
  if (tx.actor().side != Side::agency) {
    for (CardLine& row : rows) row.downloaded_at.reset();  // the agency's own affair
  }
  return http::page_of(std::move(rows), query,
                       [](const CardLine& row) { return text(row.period_from); });
}

CardCounts show_counts(ReadTx& tx, const Call& call) {
  CardFilter filter = filter_of(call);
  filter.q = call.query("q");
  return cards::counts(tx, filter);
}

ApproverChoices show_approvers(ReadTx& tx, const Call&) {
  ApproverChoices choices;
  for (const auto& one : cards::approver_choices(tx)) choices.rows.push_back({one.id, one.name});
  return choices;
}

}  // namespace

void list_routes(http::Routes& routes) {
  const std::vector<std::string> filters{"state", "month",       "worker_id",    "client_id",
                                         "mine",  "contract_id", "assignment_id"};
  http::list_route<CardLine>(routes, "/api/timecards", http::office(Permission::timecard_read),
                             list, "timecards", {"period"}, filters)
      .says("タイムカードの一覧")
      .sample("agency");
  http::list_route<CardLine>(routes, "/api/my/timecards", http::worker(), list, "timecards",
                             {"period"}, {"state", "month", "assignment_id"})
      .says("自分のタイムカード")
      .sample("worker");
  routes.get("/api/timecards/counts", http::office(Permission::timecard_read), show_counts)
      .says("タイムカードの件数")
      .filters({"q", "month", "worker_id", "client_id", "mine", "contract_id", "assignment_id"})
      .sample("agency");
  routes.get("/api/timecard-approvers", http::client(Permission::timecard_approve), show_approvers)
      .says("勤怠承認者の候補")
      .sample("client");
}

}  // namespace tasuki::timecard
