#include "compliance/compliance_store.hpp"
#include "compliance/notice_flows.hpp"
#include "compliance/routes.hpp"

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Page;

Page<ConflictDateNotice> list_notices(ReadTx& tx, const Call& call) {
  Page<ConflictDateNotice> page;
  page.rows =
      store::notices(tx, std::strtoll(call.query("cursor").c_str(), nullptr, 10), call.limit());
  if (static_cast<int>(page.rows.size()) == call.limit()) {
    page.next_cursor = std::to_string(page.rows.back().id.value);
  }
  return page;
}

ConflictDateNotice notify(WriteTx& tx, const Call&, const NoticeInput& in) {
  return notify_conflict_date(tx, in);
}

}  // namespace

void routes(http::Routes& routes) {
  const auto readers = http::office(Permission::contract_read);
  // The client tells; the agency may enter a paper that it received by hand.
  const http::Access writers = http::office(Permission::notice_write);
  routes.get("/api/conflict-date-notices", readers, list_notices)
      .says("抵触日の通知の一覧")
      .filters({"cursor", "limit"})
      .sample("agency");
  routes.post("/api/conflict-date-notices", writers, notify)
      .says("抵触日の通知")
      .takes_key()
      .sample(
          "client", {},
          R"({"partnership_id":"$partnership.main","establishment_name":"第二支店","establishment_address":"仙台市","conflict_on":"2030-04-01","notified_on":"2027-05-01"})");
}

}  // namespace tasuki::compliance
