#include "company/routes.hpp"
#include "company/scheduled_change_flows.hpp"
#include "company/scheduled_change_store.hpp"
#include "platform/http/list.hpp"

namespace tasuki::company {
namespace {

using http::Call;

struct ScheduledChanges {
  std::vector<ScheduledChange> rows;
};
BOOST_DESCRIBE_STRUCT(ScheduledChanges, (), (rows))

ScheduledChanges list_changes(ReadTx& tx, const Call& call) {
  std::optional<ScheduledMaster> master;
  if (const std::string wanted = call.query("master"); !wanted.empty()) {
    ScheduledMaster named{};
    if (!enum_from_text(wanted, named)) {
      throw Problem(Code::invalid_input, {{Code::bad_choice, "/master"}});
    }
    master = named;
  }
  return {scheduled::list(tx, master, http::id_filter(call, "master_id"))};
}

ScheduledChange plan_change(WriteTx& tx, const Call&, const ScheduleRequest& request) {
  return plan(tx, request);
}

// What has been carried out is history and stays.
http::Nothing cancel_change(WriteTx& tx, const Call& call, const http::Nothing&) {
  const ScheduledChange change = scheduled::load(tx, call.id<ScheduledChangeId>());
  if (change.state != ScheduledState::waiting) throw Problem(Code::wrong_state);
  scheduled::remove(tx, change.id, call.version());
  return {};
}

}  // namespace

void scheduled_change_routes(http::Routes& routes) {
  routes.get("/api/scheduled-changes", http::office(Permission::none), list_changes)
      .filters({"master", "master_id"})
      .says("マスタの変更予定と履歴")
      .sample("agency");
  routes.post("/api/scheduled-changes", http::office(Permission::company_manage), plan_change)
      .takes_key()
      .says("マスタの変更の予定（変更日を指定）")
      .sample("agency", {},
              R"({"master":"establishment","master_id":"$company.establishment",)"
              R"("effective_on":"2027-10-01","changes":{"address":"仙台市青葉区3-3-3"}})");
  routes
      .remove("/api/scheduled-changes/{id}", http::office(Permission::company_manage),
              cancel_change)
      .takes_version()
      .says("マスタの変更予定の取消")
      .sample("agency", {{"id", "company.scheduled_change"}});
}

}  // namespace tasuki::company
