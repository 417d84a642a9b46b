#include "compliance/treatment/explanation_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::compliance::explanations {
namespace {

// "" where the reader may not see the worker.
std::string of_worker(std::string_view column, std::string_view table) {
  return "coalesce((select w." + std::string(column) +
         " from worker w where w.company_id = " + std::string(table) +
         ".company_id and w.id = " + std::string(table) + ".worker_id), '')";
}

std::string id_text(std::int64_t id) { return id == 0 ? "" : std::to_string(id); }

}  // namespace

WorkerNames worker(ReadTx& tx, WorkerId id) {
  return tx.one<WorkerNames>(
      "select w.id, w.name, w.establishment_id, w.agreement_worker, c.name,"
      " coalesce(e.name, ''), coalesce(e.address, c.address), coalesce(e.telephone, c.telephone),"
      " c.licence_number from worker w join company c on c.id = w.company_id"
      " left join establishment e on e.company_id = w.company_id and e.id = w.establishment_id"
      " where w.id = $1",
      id);
}

std::vector<std::string> sorts() { return {"-newest", "explained_on"}; }

std::vector<ExplanationLine> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query) {
  const std::string table = "treatment_explanation";
  const bool newest = query.sort == "newest";
  const owned::List what{table,
                         newest ? "id" : "explained_on",
                         {of_worker("name_search", table), of_worker("name_rest_search", table),
                          of_worker("code_search", table)},
                         {{"worker_id", id_text(filter.worker_id.value), "bigint"},
                          {"assignment_id", id_text(filter.assignment_id.value), "bigint"},
                          {"kind", filter.kind, ""}},
                         newest ? "bigint" : "date"};
  return owned::list<ExplanationLine>(
      tx, what, query,
      "id, worker_id, " + of_worker("worker_code", table) + ", " + of_worker("name", table) +
          ", kind, client_parity, client_name, assignment_id, explained_on, explained_by,"
          " explained_how, paper_id, handed_over, received_at, late_reason");
}

std::vector<Explanation> of_assignment(ReadTx& tx, AssignmentId id) {
  return tx.all<Explanation>(
      "select " + columns<Explanation>() +
          " from treatment_explanation where assignment_id = $1 order by id desc",
      id);
}

std::vector<Explanation> own(ReadTx& tx) {
  return tx.all<Explanation>("select " + columns<Explanation>() +
                             " from treatment_explanation where worker_id = (select my_worker())"
                             " order by id desc");
}

Explanation load(ReadTx& tx, ExplanationId id) {
  return tx.one<Explanation>(
      "select " + columns<Explanation>() + " from treatment_explanation where id = $1", id);
}

Hire hire(ReadTx& tx, WorkerId worker) {
  const Rows rows =
      tx.query("select starts_on, ends_on from employment_contract where worker_id = $1", worker);
  std::vector<EmploymentTerm> terms;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    terms.push_back({rows.get<Date>(i, 0), rows.get<std::optional<Date>>(i, 1)});
  }
  const auto stated = tx.all<Date>(
      "select explained_on from treatment_explanation where worker_id = $1 and kind = 'hiring'",
      worker);
  return hire_of(std::move(terms), stated, tx.today());
}

void supersede_at_hiring(WriteTx& tx, std::string_view kind, WorkerId worker, Date since,
                         PaperId by) {
  tx.run(
      "update paper set superseded_by = $4 where kind = $1 and worker_id = $2 and contract_id = 0"
      " and issued_on >= $3 and id <> $4 and superseded_by = 0",
      std::string(kind), worker, since, by);
}

void insert(WriteTx& tx, Explanation& e) {
  e.id = tx.one<ExplanationId>(
      "insert into treatment_explanation (company_id, worker_id, kind, contract_id, assignment_id,"
      " client_name, client_parity, agreement_id, measures, explained_on, explained_by,"
      " explained_how, paper_id, handed_over, handed_over_at, late_reason) values ($1, $2, $3, $4, "
      "$5,"
      " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id",
      e.company_id, e.worker_id, e.kind, e.contract_id.value, e.assignment_id.value, e.client_name,
      e.client_parity, e.agreement_id, e.measures, e.explained_on, e.explained_by, e.explained_how,
      e.paper_id, e.handed_over, e.handed_over_at, e.late_reason);
}

void mark_received(WriteTx& tx, ExplanationId id) {
  tx.run(
      "update treatment_explanation set received_at = $2, version = version + 1 where id = $1"
      " and received_at is null",
      id, tx.now());
}

std::vector<std::string> request_sorts() { return {"-asked_on"}; }

std::vector<RequestLine> requests(ReadTx& tx, const std::string& state, WorkerId worker,
                                  const http::ListQuery& query) {
  const std::string table = "explanation_request";
  const owned::List what{table,
                         "asked_on",
                         {of_worker("name_search", table), of_worker("name_rest_search", table),
                          of_worker("code_search", table)},
                         {{"state", state, ""}, {"worker_id", id_text(worker.value), "bigint"}},
                         "date"};
  return owned::list<RequestLine>(
      tx, what, query,
      "id, worker_id, " + of_worker("worker_code", table) + ", " + of_worker("name", table) +
          ", client_name, asked_on, question, by_worker, state, answered_on, answered_by,"
          " received_at");
}

std::vector<ExplanationRequest> own_requests(ReadTx& tx) {
  return tx.all<ExplanationRequest>(
      "select " + columns<ExplanationRequest>() +
      " from explanation_request where worker_id = (select my_worker())"
      " order by state desc, asked_on desc, id desc");
}

ExplanationRequest load_request(ReadTx& tx, ExplanationRequestId id) {
  return tx.one<ExplanationRequest>(
      "select " + columns<ExplanationRequest>() + " from explanation_request where id = $1", id);
}

ExplanationRequest load_request_for_update(WriteTx& tx, ExplanationRequestId id,
                                           std::int64_t seen) {
  auto request = tx.one<ExplanationRequest>("select " + columns<ExplanationRequest>() +
                                                " from explanation_request where id = $1"
                                                " for update",
                                            id);
  if (request.version != seen) throw Problem(Code::stale_version);
  return request;
}

void insert(WriteTx& tx, ExplanationRequest& r) {
  r.id = tx.one<ExplanationRequestId>(
      "insert into explanation_request (company_id, worker_id, assignment_id, client_name,"
      " question, by_worker, asked_on, asked_at, entered_by, state) values ($1, $2, $3, $4, $5,"
      " $6, $7, $8, $9, 'open') returning id",
      r.company_id, r.worker_id, r.assignment_id.value, r.client_name, r.question, r.by_worker,
      r.asked_on, r.asked_at, r.entered_by);
}

void save(WriteTx& tx, ExplanationRequest& r) {
  const Rows rows = tx.query(
      "update explanation_request set state = $3, answer = $4, answered_on = $5, answered_by = $6,"
      " version = version + 1 where id = $1 and version = $2 returning version",
      r.id, r.version, r.state, r.answer, r.answered_on, r.answered_by);
  if (rows.size() == 0) throw Problem(Code::stale_version);
  r.version = rows.get<std::int64_t>(0, 0);
}

void mark_answer_received(WriteTx& tx, ExplanationRequestId id) {
  tx.run(
      "update explanation_request set received_at = $2, version = version + 1 where id = $1"
      " and state = 'answered' and received_at is null",
      id, tx.now());
}

}  // namespace tasuki::compliance::explanations
