#pragma once
// What the ledgers are drawn from, and the list of ledgers. Row-level security narrows every
// question to the reader's side.

#include "ledger/ledger.hpp"
#include "platform/db/db.hpp"

namespace tasuki::ledger {

using ClientTrainingId = Id<struct ClientTrainingTag>;

struct Line {  // one ledger of the reader's side
  AssignmentId id;
  ContractId contract_id;
  std::string contract_number;
  std::string worker_name;
  std::string worker_code;
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  Date starts_on{};
  Date ends_on{};
  bool ended = false;
  PaperId fixed_paper_id;  // 0 = not fixed yet
  std::string fixed_number;
  std::optional<Date> fixed_on;
  std::optional<Date> keep_until;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, contract_id, contract_number, worker_name, worker_code, agency_name,
                       client_name, work_name, starts_on, ends_on, ended, fixed_paper_id,
                       fixed_number, fixed_on, keep_until))

struct Filter {
  std::int64_t contract_id = 0;
  std::int64_t worker_id = 0;
  std::string state;  // "", running, ended
  std::string q;      // begins a worker's name or code, or a company's name
  std::optional<Date> before_on{};
  std::int64_t before_id = 0;
  int limit = 50;
};

struct ClientTrainingRow {
  ClientTrainingId id;
  AssignmentId assignment_id;
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  std::string content;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ClientTrainingRow, (),
                      (id, assignment_id, held_on, start_min, end_min, content, version))

namespace store {

AgencyEvents agency_events(ReadTx& tx, const contract::Assignment& assignment);
ClientEvents client_events(ReadTx& tx, const contract::Assignment& assignment);
// The worker as the agency knows it, also after leaving.
contract::AssignmentFacts facts(ReadTx& tx, const contract::Assignment& assignment);
// What the newest 派遣先通知書 told of the worker. Throws not_delivered.
forms::NoticedWorker noticed_worker(ReadTx& tx, AssignmentId id);

std::vector<Line> list(ReadTx& tx, const Filter& filter);
// The hash of the record last fixed for the assignment, "" = none.
std::string fixed_record_sha256(ReadTx& tx, std::string_view kind, AssignmentId id);
// Delivered assignments of a worker that were running on the day and have ended before `today`.
std::vector<AssignmentId> ended_with(ReadTx& tx, WorkerId worker, Date on, Date today);

// Delivered assignments that ended within 30 days or end within 180, soonest first; of one worker
// (0 = of all). At most 200.
std::vector<AssignmentId> ending_soon(ReadTx& tx, WorkerId worker, Date today);

std::vector<ClientTrainingRow> client_trainings(ReadTx& tx, AssignmentId id);
ClientTrainingRow load_client_training(ReadTx& tx, ClientTrainingId id);
ClientTrainingId insert_client_training(WriteTx& tx, AssignmentId assignment,
                                        const ClientTrainingForm& form);

}  // namespace store

}  // namespace tasuki::ledger
