#pragma once
// Explanations and requests in the database.

#include "compliance/treatment/explanation.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::compliance::explanations {

// What the papers say of a worker.
struct WorkerNames {
  WorkerId id;
  std::string name;
  EstablishmentId establishment_id;
  bool agreement_worker = true;
  std::string company_name;
  std::string establishment_name;
  std::string address;
  std::string telephone;
  std::string licence_number;
};
BOOST_DESCRIBE_STRUCT(WorkerNames, (),
                      (id, name, establishment_id, agreement_worker, company_name,
                       establishment_name, address, telephone, licence_number))

WorkerNames worker(ReadTx& tx, WorkerId id);  // throws not_found

struct ExplanationLine {
  ExplanationId id;
  WorkerId worker_id;
  std::string worker_code;
  std::string worker_name;
  ExplanationKind kind{};
  bool client_parity = false;
  std::string client_name;
  AssignmentId assignment_id;  // 0 = at hiring
  Date explained_on{};
  std::string explained_by;
  ExplainedHow explained_how{};
  PaperId paper_id;
  std::string handed_over;
  std::optional<Instant> received_at;
  std::string late_reason;  // "" = in time
};
BOOST_DESCRIBE_STRUCT(ExplanationLine, (),
                      (id, worker_id, worker_code, worker_name, kind, client_parity, client_name,
                       assignment_id, explained_on, explained_by, explained_how, paper_id,
                       handed_over, received_at, late_reason))

struct Filter {
  WorkerId worker_id;          // 0 = any
  AssignmentId assignment_id;  // 0 = any
  std::string kind;            // "" = both
};
std::vector<std::string> sorts();  // of the office's list; the newest first by default
std::vector<ExplanationLine> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query);
std::vector<Explanation> of_assignment(ReadTx& tx, AssignmentId id);
// All of the worker who reads.
std::vector<Explanation> own(ReadTx& tx);
Explanation load(ReadTx& tx, ExplanationId id);
// The hire of the worker that a statement made today is about.
Hire hire(ReadTx& tx, WorkerId worker);
// Papers told at this hire so far give way to a newer one of the kind.
void supersede_at_hiring(WriteTx& tx, std::string_view kind, WorkerId worker, Date since,
                         PaperId by);
void insert(WriteTx& tx, Explanation& explanation);
// The worker's receipt; the first one stands.
void mark_received(WriteTx& tx, ExplanationId id);

struct RequestLine {
  ExplanationRequestId id;
  WorkerId worker_id;
  std::string worker_code;
  std::string worker_name;
  std::string client_name;
  Date asked_on{};
  std::string question;
  bool by_worker = false;
  RequestState state{};
  std::optional<Date> answered_on;
  std::string answered_by;
  std::optional<Instant> received_at;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (),
                      (id, worker_id, worker_code, worker_name, client_name, asked_on, question,
                       by_worker, state, answered_on, answered_by, received_at))

std::vector<std::string> request_sorts();
std::vector<RequestLine> requests(ReadTx& tx, const std::string& state, WorkerId worker,
                                  const http::ListQuery& query);
std::vector<ExplanationRequest> own_requests(ReadTx& tx);
ExplanationRequest load_request(ReadTx& tx, ExplanationRequestId id);
ExplanationRequest load_request_for_update(WriteTx& tx, ExplanationRequestId id, std::int64_t seen);
void insert(WriteTx& tx, ExplanationRequest& request);
void save(WriteTx& tx, ExplanationRequest& request);
void mark_answer_received(WriteTx& tx, ExplanationRequestId id);

}  // namespace tasuki::compliance::explanations
