#include "contract/assignment/assignment_store.hpp"
#include "contract/contract_store.hpp"
#include "ledger/ledger_flows.hpp"
#include "paper/paper_store.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/secrets.hpp"

namespace tasuki::ledger {
namespace {

AssignmentId assignment_of(const json::value& payload) {
  return {payload.at("assignment_id").as_int64()};
}

void enqueue(WriteTx& tx, const char* kind, AssignmentId id, std::optional<Instant> due_at) {
  const std::string key =
      std::to_string(id.value) + (due_at ? ":" + text(jst_date(*due_at)) : std::string());
  jobs::enqueue(tx, kind, json::object{{"assignment_id", id.value}}, key, due_at);
}

// A job belongs to the company that does it; the present party is the same again afterwards.
void enqueue_both(WriteTx& tx, const contract::Assignment& a, std::optional<Instant> due_at) {
  const CompanyId acting = tx.acting_company();
  const bool agency = acting == a.agency_id;
  enqueue(tx, agency ? kAgencyJob : kClientJob, a.id, due_at);
  tx.as_party(agency ? Side::client : Side::agency, agency ? a.client_id : a.agency_id);
  enqueue(tx, agency ? kClientJob : kAgencyJob, a.id, due_at);
  tx.as_party(agency ? Side::agency : Side::client, acting);
}

template <class Form>
void fix(WriteTx& tx, const contract::Assignment& a, std::string_view kind, const Form& ledger) {
  const std::string now = secrets::sha256(json::serialize(to_json(ledger)));
  if (store::fixed_record_sha256(tx, kind, a.id) == now) return;
  paper::Draft draft;
  draft.kind = kind;
  draft.agency_id = a.agency_id;
  draft.client_id = a.client_id;
  draft.contract_id = a.contract_id;
  draft.assignment_id = a.id;
  draft.keep_until = keep_until(a.ends_on);
  draft.agency_holds = kind == paper::kAgencyLedger;
  draft.client_holds = kind == paper::kClientLedger;
  const PaperId id = paper::record(tx, draft, ledger);
  paper::papers::supersede(tx, kind, a.contract_id, a.id, id);
}

struct Subject {
  contract::Assignment assignment;
  contract::Contract contract;  // with the terms in force on the day looked at
  std::vector<contract::Version> versions;
  std::vector<contract::Stood> stood;  // from the first day of the dispatch to the day looked at
};

// An amendment to come is not yet true of anybody; after the end what held on the last day stays.
Subject subject_of(ReadTx& tx, AssignmentId id) {
  Subject subject;
  subject.assignment = contract::assignments::load(tx, id);
  subject.contract = contract::contracts::load(tx, subject.assignment.contract_id);
  subject.versions = contract::contracts::versions(tx, subject.contract);
  const Date on = std::clamp(tx.today(), subject.assignment.starts_on, subject.assignment.ends_on);
  subject.stood =
      contract::stood_within(subject.versions, subject.contract, subject.assignment.starts_on, on);
  if (auto version = contract::in_force(subject.versions, on)) {
    subject.contract.terms = std::move(version->terms);
  }
  return subject;
}

void name_jobs(const Subject& subject, std::vector<WorkedDay>& days) {
  for (WorkedDay& day : days) {
    const auto version = contract::in_force(subject.versions, day.worked_on);
    day.job = contract::work_names(version ? version->terms : subject.contract.terms);
  }
}

// It may have been prolonged since: then another job is planned for its new end.
bool has_ended(const WriteTx& tx, const contract::Assignment& a) {
  return a.delivered_at && a.ends_on < tx.today();
}

}  // namespace

forms::AgencyLedger agency_ledger_now(ReadTx& tx, AssignmentId id) {
  const Subject subject = subject_of(tx, id);
  AgencyEvents events = store::agency_events(tx, subject.assignment);
  events.stood = subject.stood;
  return agency_ledger(subject.contract, subject.assignment, store::facts(tx, subject.assignment),
                       events);
}

forms::ClientLedger client_ledger_now(ReadTx& tx, AssignmentId id) {
  const Subject subject = subject_of(tx, id);
  ClientEvents events = store::client_events(tx, subject.assignment);
  events.stood = subject.stood;
  name_jobs(subject, events.days);
  return client_ledger(subject.contract, subject.assignment, store::noticed_worker(tx, id), events);
}

void fix_agency_ledger_job(WriteTx& tx, const json::value& payload) {
  const auto assignment = contract::assignments::load(tx, assignment_of(payload));
  if (has_ended(tx, assignment)) {
    fix(tx, assignment, paper::kAgencyLedger, agency_ledger_now(tx, assignment.id));
  }
}

void fix_client_ledger_job(WriteTx& tx, const json::value& payload) {
  const auto assignment = contract::assignments::load(tx, assignment_of(payload));
  if (has_ended(tx, assignment)) {
    fix(tx, assignment, paper::kClientLedger, client_ledger_now(tx, assignment.id));
  }
}

void plan(WriteTx& tx, const contract::Assignment& assignment) {
  enqueue_both(tx, assignment, jst_instant(assignment.ends_on + one_day, 30));
}

void follow(WriteTx& tx, AssignmentId id) {
  const auto assignment = contract::assignments::load(tx, id);
  if (has_ended(tx, assignment)) enqueue_both(tx, assignment, std::nullopt);
}

void follow_worker(WriteTx& tx, WorkerId worker, Date on) {
  for (const AssignmentId id : store::ended_with(tx, worker, on, tx.today())) {
    enqueue(tx, kAgencyJob, id, std::nullopt);
  }
}

}  // namespace tasuki::ledger
