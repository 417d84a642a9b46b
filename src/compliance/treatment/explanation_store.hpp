#pragma once
// Explanations and requests in the database.

#include "compliance/treatment/explanation.hpp"
#include "platform/db/db.hpp"

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

struct Filter {
  WorkerId worker_id;          // 0 = any
  AssignmentId assignment_id;  // 0 = any
};
std::vector<Explanation> list(ReadTx& tx, const Filter& filter);
Explanation load(ReadTx& tx, ExplanationId id);
void insert(WriteTx& tx, Explanation& explanation);
// The worker's receipt; the first one stands.
void mark_received(WriteTx& tx, ExplanationId id);

struct RequestLine {
  ExplanationRequest request;
  std::string worker_name;
};
BOOST_DESCRIBE_STRUCT(RequestLine, (), (request, worker_name))

std::vector<ExplanationRequest> requests(ReadTx& tx, const std::string& state, WorkerId worker);
// "" where the reader may not see the worker.
std::vector<std::string> names_of(ReadTx& tx, const std::vector<ExplanationRequest>& requests);
ExplanationRequest load_request(ReadTx& tx, ExplanationRequestId id);
ExplanationRequest load_request_for_update(WriteTx& tx, ExplanationRequestId id, std::int64_t seen);
void insert(WriteTx& tx, ExplanationRequest& request);
void save(WriteTx& tx, ExplanationRequest& request);
void mark_answer_received(WriteTx& tx, ExplanationRequestId id);

}  // namespace tasuki::compliance::explanations
