#include "company/scheduled_change_store.hpp"

namespace tasuki::company::scheduled {
namespace {

const std::string kSelect = "select " + columns<ScheduledChange>() + " from scheduled_change";

}  // namespace

std::vector<ScheduledChange> list(ReadTx& tx, std::optional<ScheduledMaster> master,
                                  std::int64_t master_id) {
  return tx.all<ScheduledChange>(
      kSelect +
          " where ($1 = '' or master = $1) and ($2::bigint = 0 or master_id = $2)"
          " order by effective_on desc, id desc limit 200",
      master ? std::string(enum_text(*master)) : std::string(), master_id);
}

ScheduledChange load(ReadTx& tx, ScheduledChangeId id) {
  auto found = tx.maybe<ScheduledChange>(kSelect + " where id = $1", id);
  if (!found) throw Problem(Code::not_found);
  return *std::move(found);
}

std::vector<ScheduledChange> waiting_until(ReadTx& tx, ScheduledMaster master,
                                           std::int64_t master_id, Date on) {
  return tx.all<ScheduledChange>(
      kSelect +
          " where master = $1 and master_id = $2 and state = 'waiting' and effective_on <= $3"
          " order by effective_on, id",
      master, master_id, on);
}

std::vector<ScheduledChange> due(WriteTx& tx) {
  return tx.all<ScheduledChange>(
      kSelect +
          " where state = 'waiting' and effective_on <= $1 order by effective_on, id"
          " for update skip locked",
      tx.today());
}

ScheduledChangeId insert(WriteTx& tx, const ScheduleRequest& request) {
  const auto id = tx.maybe<ScheduledChangeId>(
      "insert into scheduled_change (company_id, master, master_id, effective_on, changes,"
      " planned_by) values (me(), $1, $2, $3, $4, $5) on conflict do nothing returning id",
      request.master, request.master_id, request.effective_on, request.changes, tx.actor().name);
  if (!id) throw Problem(Code::duplicate);
  return *id;
}

void remove(WriteTx& tx, ScheduledChangeId id, std::int64_t version) {
  const Rows gone = tx.query(
      "delete from scheduled_change where id = $1 and version = $2 returning id", id, version);
  if (gone.size() == 0) throw Problem(Code::stale_version);
}

void finish(WriteTx& tx, ScheduledChangeId id, ScheduledState state,
            const std::string& refused_for) {
  tx.run(
      "update scheduled_change set state = $2, refused_for = $3, version = version + 1"
      " where id = $1",
      id, state, refused_for);
}

}  // namespace tasuki::company::scheduled
