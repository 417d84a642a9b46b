#include "ledger/ledger_store.hpp"

#include "people/people_store.hpp"

namespace tasuki::ledger::store {
namespace {

// In the reader's view: steps and complaints that its side was told of.
std::vector<Grievance> complaints(ReadTx& tx, AssignmentId id) {
  return tx.all<Grievance>(
      "select c.received_on, c.received_min, c.content,"
      " coalesce((select string_agg(to_char(s.taken_on, 'FMMM/FMDD') || ' ' || s.note, '、'"
      " order by s.taken_on, s.id) from complaint_step s where s.agency_id = c.agency_id"
      " and s.complaint_id = c.id), ''), c.response, c.handled_on, c.answer, c.answered_on"
      " from complaint c where c.assignment_id = $1 order by c.received_on, c.id",
      id);
}

std::vector<WorkedDay> worked_days(ReadTx& tx, AssignmentId id) {
  return tx.all<WorkedDay>(
      "select d.worked_on, d.kind, t.planned_on ? d.worked_on::text, d.start_min, d.end_min,"
      " d.breaks, d.remark, '' from timecard_day d join timecard t on t.agency_id = d.agency_id"
      " and t.client_id = d.client_id and t.id = d.timecard_id where d.assignment_id = $1"
      " and d.state in ('applied', 'approved') order by d.worked_on",
      id);
}

std::vector<Lesson> lessons(ReadTx& tx, std::string_view kind, const contract::Assignment& a,
                            Date from) {
  return tx.all<Lesson>(
      "select t.held_on, t.start_min, t.end_min, t.break_min, case when p.name is null then ''"
      " else '［' || p.name || '］' end || t.content from training t left join training_plan p"
      " on p.company_id = t.company_id and p.id = t.training_plan_id where t.worker_id = $1"
      " and t.kind = $2 and t.held_on between $3 and $4 order by t.held_on, t.id",
      a.worker_id, std::string(kind), from, a.ends_on);
}

}  // namespace

AgencyEvents agency_events(ReadTx& tx, const contract::Assignment& a) {
  AgencyEvents events;
  events.agreement_last_on = people::agreement_last_on(tx, a.worker_id, a.starts_on);
  events.plan = tx.all<PlannedHours>(
      "select effective_from, hours from assignment_hours where assignment_id = $1"
      " order by effective_from, id",
      a.id);
  events.days = worked_days(tx, a.id);
  events.trainings = lessons(tx, "lesson", a, a.starts_on);
  // The plan may have been explained before this dispatch began.
  events.explanations = lessons(tx, "explanation", a, date(1900, 1, 1));
  events.consultings = tx.all<Lesson>(
      "select held_on, start_min, end_min, 0, content || '（' || consultant || '）'"
      " from career_consulting where worker_id = $1 and held_on between $2 and $3"
      " order by held_on, id",
      a.worker_id, a.starts_on, a.ends_on);
  events.wishes = tx.all<Wish>(
      "select heard_on, measure, wishes_to_continue, content from stability_wish"
      " where worker_id = $1 and assignment_id = $2 order by heard_on, id",
      a.worker_id, a.id);
  events.measures =
      tx.all<Measure>("select " + columns<Measure>() +
                          " from stability_measure where worker_id = $1 and assignment_id = $2"
                          " order by taken_on, id",
                      a.worker_id, a.id);
  events.complaints = complaints(tx, a.id);
  return events;
}

ClientEvents client_events(ReadTx& tx, const contract::Assignment& a) {
  ClientEvents events;
  events.days = worked_days(tx, a.id);
  events.trainings = tx.all<Lesson>(
      "select held_on, start_min, end_min, 0, content from client_training where assignment_id = $1"
      " order by held_on, id",
      a.id);
  events.complaints = complaints(tx, a.id);
  return events;
}

contract::AssignmentFacts facts(ReadTx& tx, const contract::Assignment& a) {
  contract::AssignmentFacts facts;
  facts.today = tx.today();
  facts.worker = tx.one<contract::WorkerFacts>(
      "select " + columns<contract::WorkerFacts>() + " from worker where id = $1", a.worker_id);
  facts.employment = tx.all<contract::EmploymentFacts>(
      "select " + columns<contract::EmploymentFacts>() +
          " from employment_contract where worker_id = $1 order by starts_on",
      a.worker_id);
  return facts;
}

forms::NoticedWorker noticed_worker(ReadTx& tx, AssignmentId id) {
  const auto record = tx.maybe<json::value>(
      "select record from paper where assignment_id = $1 and kind = 'worker_notice'"
      " order by id desc limit 1",
      id);
  if (!record) throw Problem(Code::not_delivered);
  return from_stored_json<forms::WorkerNotice>(*record).workers.at(0);
}

std::vector<Line> list(ReadTx& tx, const Filter& filter) {
  const std::string kind = tx.actor().side == Side::agency ? "agency_ledger" : "client_ledger";
  return tx.all<Line>(
      "select a.id, a.contract_id, c.number, a.worker_name, a.worker_code, a.agency_name,"
      " a.client_name, a.work_name, a.starts_on, a.ends_on, a.ends_on < $1, coalesce(p.id, 0),"
      " coalesce(p.number, ''), p.issued_on, p.keep_until from assignment a join contract c"
      " on c.agency_id = a.agency_id and c.client_id = a.client_id and c.id = a.contract_id"
      " left join paper p on p.agency_id = a.agency_id and p.client_id = a.client_id"
      " and p.assignment_id = a.id and p.contract_id = a.contract_id and p.kind = $2"
      " and p.superseded_by = 0"
      " where a.delivered_at is not null and ($3::bigint = 0 or a.contract_id = $3)"
      " and ($4::bigint = 0 or a.worker_id = $4)"
      " and ($5 = '' or ($5 = 'ended') = (a.ends_on < $1))"
      " and ($6 = '' or starts_with(find_text(a.worker_name), find_text($6))"
      " or starts_with(find_rest(a.worker_name), find_text($6)) or starts_with(a.worker_code, $6)"
      " or starts_with(find_text(a.client_name), find_text($6))"
      " or starts_with(find_text(a.agency_name), find_text($6)))"
      " and ($7::date is null or (a.starts_on, a.id) < ($7::date, $8::bigint))"
      " order by a.starts_on desc, a.id desc limit $9",
      tx.today(), kind, filter.contract_id, filter.worker_id, filter.state, filter.q,
      filter.before_on, filter.before_id, filter.limit);
}

std::string fixed_record_sha256(ReadTx& tx, std::string_view kind, AssignmentId id) {
  return tx
      .maybe<std::string>(
          "select record_sha256 from paper where kind = $1 and assignment_id = $2"
          " and superseded_by = 0 order by id desc limit 1",
          std::string(kind), id)
      .value_or("");
}

std::vector<AssignmentId> ended_with(ReadTx& tx, WorkerId worker, Date on, Date today) {
  return tx.all<AssignmentId>(
      "select id from assignment where worker_id = $1 and $2 between starts_on and ends_on"
      " and ends_on < $3 and delivered_at is not null order by id",
      worker, on, today);
}

std::vector<AssignmentId> ending_soon(ReadTx& tx, WorkerId worker, Date today) {
  return tx.all<AssignmentId>(
      "select id from assignment where delivered_at is not null and ends_on between $1 and $2"
      " and ($3::bigint = 0 or worker_id = $3) order by ends_on, id",
      today - std::chrono::days{30}, today + std::chrono::days{180}, worker.value);
}

std::vector<ClientTrainingRow> client_trainings(ReadTx& tx, AssignmentId id) {
  return tx.all<ClientTrainingRow>("select " + columns<ClientTrainingRow>() +
                                       " from client_training where assignment_id = $1"
                                       " order by held_on, id",
                                   id);
}

ClientTrainingRow load_client_training(ReadTx& tx, ClientTrainingId id) {
  return tx.one<ClientTrainingRow>(
      "select " + columns<ClientTrainingRow>() + " from client_training where id = $1", id);
}

ClientTrainingId insert_client_training(WriteTx& tx, AssignmentId assignment,
                                        const ClientTrainingForm& form) {
  return tx.one<ClientTrainingId>(
      "insert into client_training (company_id, assignment_id, held_on, start_min, end_min,"
      " content) values (me(), $1, $2, $3, $4, $5) returning id",
      assignment, form.held_on, form.start_min, form.end_min, form.content);
}

}  // namespace tasuki::ledger::store
