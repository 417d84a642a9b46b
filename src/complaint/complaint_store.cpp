#include "complaint/complaint_store.hpp"

namespace tasuki::complaint::complaints {

Complaint load(ReadTx& tx, ComplaintId id) {
  return tx.one<Complaint>("select " + columns<Complaint>() + " from complaint where id = $1", id);
}

Complaint load_for_update(WriteTx& tx, ComplaintId id, std::int64_t seen) {
  auto complaint = tx.one<Complaint>(
      "select " + columns<Complaint>() + " from complaint where id = $1 for update", id);
  if (complaint.version != seen) throw Problem(Code::stale_version);
  return complaint;
}

void insert(WriteTx& tx, Complaint& complaint) { tx.insert("complaint", complaint); }
void save(WriteTx& tx, Complaint& complaint) { tx.update("complaint", complaint); }

std::vector<Line> list(ReadTx& tx, const Filter& filter, int target_days) {
  return tx.all<Line>(
      "select id, assignment_id, contract_id, state, received_on, received_by_side, from_phone,"
      " applicant, worker_name, agency_name, client_name, work_name, settled_at_once, answered_on,"
      " received_on + $1::int, state <> 'answered' and received_on + $1::int < $2 from complaint"
      " where ($3 = '' or state = $3 or ($3 = 'unanswered' and state <> 'answered'))"
      " and ($4::bigint = 0 or assignment_id = $4) and ($5::bigint = 0 or worker_id = $5)"
      " and ($6 = '' or starts_with(find_text(worker_name), find_text($6))"
      " or starts_with(find_rest(worker_name), find_text($6))"
      " or starts_with(find_text(agency_name), find_text($6))"
      " or starts_with(find_text(client_name), find_text($6)))"
      " and ($7::date is null or (received_on, id) < ($7::date, $8::bigint))"
      " order by received_on desc, id desc limit $9",
      target_days, tx.today(), filter.state, filter.assignment_id, filter.worker_id, filter.q,
      filter.before_on, filter.before_id, filter.limit);
}

std::vector<OwnLine> own(ReadTx& tx) {
  return tx.all<OwnLine>("select " + columns<OwnLine>() +
                         " from complaint order by id desc limit 100");
}

std::vector<Step> steps(ReadTx& tx, ComplaintId id) {
  return tx.all<Step>("select " + columns<Step>() +
                          " from complaint_step where complaint_id = $1 order by taken_on, id",
                      id);
}

void add_step(WriteTx& tx, Step& step) { tx.insert("complaint_step", step); }

void show_steps(WriteTx& tx, ComplaintId id) {
  tx.run("update complaint_step set agency_sees = true, client_sees = true where complaint_id = $1",
         id);
}

int target_days(ReadTx& tx) {
  return tx.maybe<int>("select target_days from complaint_target").value_or(kUsualTargetDays);
}

void set_target_days(WriteTx& tx, int days) {
  tx.run(
      "insert into complaint_target (company_id, target_days) values (me(), $1)"
      " on conflict (company_id) do update set target_days = excluded.target_days,"
      " version = complaint_target.version + 1",
      days);
}

std::vector<AssignmentChoice> choices(ReadTx& tx, const std::string& q) {
  return tx.all<AssignmentChoice>(
      "select " + columns<AssignmentChoice>() +
          " from assignment where ends_on >= $2 and delivered_at is not null"
          " and ($3 = '' or starts_with(find_text(worker_name), find_text($3)) or"
          " starts_with(find_rest(worker_name), find_text($3)))"
          " order by not (starts_on <= $1 and ends_on >= $1), worker_name, starts_on desc, id"
          " limit 200",
      tx.today(), add_years(tx.today(), -3), q);
}

std::vector<WorkerChoice> unassigned_workers(ReadTx& tx, const std::string& q) {
  return tx.all<WorkerChoice>(
      "select id, name, worker_code from worker w where company_id = (select me()) and active"
      " and ($2 = '' or starts_with(name_search, find_text($2)) or starts_with("
      "name_rest_search, find_text($2))) and not exists (select from"
      " assignment a where a.agency_id = w.company_id and a.worker_id = w.id and a.starts_on <= $1"
      " and a.ends_on >= $1 and a.delivered_at is not null) order by name_search, id limit 100",
      tx.today(), q);
}

std::string worker_name(ReadTx& tx, WorkerId worker) {
  return tx.one<std::string>("select name from worker where id = $1", worker);
}

std::string company_name(ReadTx& tx) {
  return tx.one<std::string>("select name from company where id = (select me())");
}

AccountId account_of(ReadTx& tx, WorkerId worker) {
  return tx
      .maybe<AccountId>(
          "select id from account where worker_id = $1 and active order by id limit 1", worker)
      .value_or(AccountId{});
}

}  // namespace tasuki::complaint::complaints
