#include "timecard/timecard_store.hpp"

namespace tasuki::timecard::cards {

void open(WriteTx& tx, AssignmentId assignment, const Period& closing,
          const std::vector<Date>& planned_on) {
  tx.run(
      "insert into timecard (agency_id, client_id, agency_department_id, client_department_id,"
      " contract_id, assignment_id, worker_id, worker_name, worker_code, client_name, agency_name,"
      " work_name, contract_number, workplace_name, period_from, period_to, planned_on, state)"
      " select a.agency_id, a.client_id, a.agency_department_id, a.client_department_id,"
      " a.contract_id, a.id, a.worker_id, a.worker_name, a.worker_code, a.client_name,"
      " a.agency_name, a.work_name, k.number, coalesce(nullif(k.terms #>> '{workplace,name}', ''),"
      " k.terms #>> '{client_establishment,name}', ''), $2, $3, $4, 'open'"
      " from assignment a join contract k on k.agency_id = a.agency_id and k.id = a.contract_id"
      " where a.id = $1 on conflict (agency_id, assignment_id, period_from) do nothing",
      assignment, closing.from, closing.last(), planned_on);
}

void set_planned(WriteTx& tx, AssignmentId assignment, const Period& closing,
                 const std::vector<Date>& planned_on) {
  tx.run(
      "update timecard set planned_on = $3, version = version + 1 where assignment_id = $1"
      " and period_from = $2 and state <> 'locked' and planned_on <> $3",
      assignment, closing.from, planned_on);
}

void drop_after(WriteTx& tx, AssignmentId assignment, Date last_on) {
  tx.run(
      "delete from timecard_day d using timecard c where c.assignment_id = $1 and d.agency_id ="
      " c.agency_id and d.timecard_id = c.id and d.worked_on > $2 and c.state <> 'locked'",
      assignment, last_on);
  tx.run(
      "delete from timecard c where c.assignment_id = $1 and c.period_from > $2 and c.state <>"
      " 'locked'",
      assignment, last_on);
}

// ---------------------------------------------------------------- people

namespace {

std::vector<Approver> approvers_of(const Rows& rows) {
  std::vector<Approver> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    result.push_back({rows.get<AccountId>(i, 0), rows.get<std::string>(i, 1)});
  }
  return result;
}

}  // namespace

std::vector<Approver> approvers(ReadTx& tx, const std::vector<AccountId>& ids) {
  return approvers_of(tx.query(
      "select id, name from account where company_id = me() and active and 'timecard_approve' ="
      " any(permissions) and id in (select v::bigint from jsonb_array_elements_text($1) v)"
      " order by id",
      ids));
}

std::vector<Approver> approver_choices(ReadTx& tx) {
  return approvers_of(tx.query(
      "select id, name from account where company_id = me() and active and 'timecard_approve' ="
      " any(permissions) order by name, id"));
}

void set_approvers(WriteTx& tx, const Card& card, const std::vector<Approver>& approvers,
                   bool following) {
  std::vector<AccountId> ids;
  std::vector<std::string> names;
  for (const Approver& one : approvers) {
    ids.push_back(one.id);
    names.push_back(one.name);
  }
  tx.run(
      "update timecard set approver_ids = $3, approver_names = $4, version = version + 1 where"
      " agency_id = $5 and assignment_id = $6 and state in ('open', 'applied') and (id = $1 or ($2"
      " and period_from > $7))",
      card.id, following, ids, names, card.agency_id, card.assignment_id, card.period_from);
}

AccountId account_of_worker(ReadTx& tx, WorkerId worker) {
  return tx
      .maybe<AccountId>(
          "select id from account where company_id = me() and worker_id = $1 and active"
          " order by id limit 1",
          worker)
      .value_or(AccountId{});
}

}  // namespace tasuki::timecard::cards
