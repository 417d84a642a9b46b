#include "duty/duty_flow.hpp"
#include "duty/routes.hpp"

namespace tasuki::duty {
namespace {

using http::Call;
using http::Nothing;

struct DutyView {
  DutyId id;
  std::string kind;
  Urgency urgency{};
  std::string title_ja;
  std::string title_en;
  std::string text_ja;
  std::string text_en;
  std::string law;
  std::string link;  // the screen on which it is done
  std::optional<Date> due_on;
  DutyState state{};
  std::string reason;
  std::string decided_by;
  Date first_seen_on{};
  std::optional<Date> closed_on;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DutyView, (),
                      (id, kind, urgency, title_ja, title_en, text_ja, text_en, law, link, due_on,
                       state, reason, decided_by, first_seen_on, closed_on, version))

struct KindView {
  std::string kind;
  std::string title_ja;
  std::string title_en;
  std::int64_t count = 0;  // open
};
BOOST_DESCRIBE_STRUCT(KindView, (), (kind, title_ja, title_en, count))

struct DutyPage {
  Date today{};
  std::vector<KindView> kinds;
  std::vector<DutyView> rows;
  std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(DutyPage, (), (today, kinds, rows, next_cursor))

DutyView view_of(const Line& line) {
  const KindRow& kind = kind_of(line.kind);
  return {line.id,
          line.kind,
          line.urgency,
          std::string(kind.title_ja),
          std::string(kind.title_en),
          filled(kind.text_ja, line.params),
          filled(kind.text_en, line.params),
          std::string(kind.law),
          line.link,
          line.due_on,
          line.state,
          line.reason,
          line.decided_by,
          line.first_seen_on,
          line.closed_on,
          line.version};
}

// What is on nobody's list without the permission is not found.
void require_on_list(ReadTx& tx, DutyId id) {
  const Line line = duties::load(tx, id);
  if (!tx.actor().permissions.has(kind_of(line.kind).permission)) throw Problem(Code::not_found);
}

DutyPage list(ReadTx& tx, const Call& call) {
  Filter filter;
  filter.state = call.query("state", "open");
  filter.kind = call.query("kind");
  filter.kinds = kinds_for(tx.actor().permissions);
  filter.cursor = call.query("cursor");
  filter.limit = call.limit();
  std::vector<Line> lines = duties::list(tx, filter);
  DutyPage page;
  page.today = tx.today();
  if (lines.size() > static_cast<std::size_t>(filter.limit)) {
    lines.pop_back();
    const Line& last = lines.back();
    page.next_cursor =
        (last.due_on ? text(*last.due_on) : "") + "_" + std::to_string(last.id.value);
  }
  for (const Line& line : lines) page.rows.push_back(view_of(line));
  for (const KindCount& one : duties::counts(tx, filter.kinds)) {
    const KindRow& kind = kind_of(one.kind);
    page.kinds.push_back(
        {one.kind, std::string(kind.title_ja), std::string(kind.title_en), one.count});
  }
  return page;
}

DutyView act_dismiss(WriteTx& tx, const Call& call, const DismissalRequest& in) {
  require_on_list(tx, call.id<DutyId>());
  return view_of(dismiss(tx, call.id<DutyId>(), call.version(), in.reason));
}

DutyView act_reopen(WriteTx& tx, const Call& call, const Nothing&) {
  require_on_list(tx, call.id<DutyId>());
  return view_of(reopen(tx, call.id<DutyId>(), call.version()));
}

}  // namespace

void routes(http::Routes& routes) {
  const auto who = http::office(Permission::none);
  routes.get("/api/duties", who, list)
      .says("やること")
      .filters({"state", "kind", "cursor", "limit"})
      .sample("agency");
  routes.post("/api/duties/{id}/dismissal", who, act_dismiss)
      .says("やることの取下げ")
      .takes_version()
      .sample("agency", {{"id", "duty.open"}}, R"({"reason":"別途対応済み"})");
  routes.post("/api/duties/{id}/reopening", who, act_reopen)
      .says("やることの再開")
      .takes_version()
      .sample("agency", {{"id", "duty.dismissed"}});
}

}  // namespace tasuki::duty
