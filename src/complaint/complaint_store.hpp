#pragma once
// Complaints in the database. A side reads one from the moment it is told of it.

#include "complaint/complaint.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::complaint {

struct Line {
  ComplaintId id;
  AssignmentId assignment_id;
  ContractId contract_id;
  State state{};
  Date received_on{};
  Side received_by_side{};
  bool from_phone = false;
  Applicant applicant{};
  std::string worker_name;
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  bool settled_at_once = false;
  std::optional<Date> answered_on;
  Date due_on{};  // by the reader's own target
  bool overdue = false;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, assignment_id, contract_id, state, received_on, received_by_side,
                       from_phone, applicant, worker_name, agency_name, client_name, work_name,
                       settled_at_once, answered_on, due_on, overdue))

struct Filter {
  std::string state;  // "" = any, "unanswered" = open or handled
  std::int64_t assignment_id = 0;
  std::int64_t worker_id = 0;
  std::string q;                    // begins a name
  std::optional<Date> before_on{};  // cursor, with before_id
  std::int64_t before_id = 0;
  int limit = 50;
};

// What the worker sees of the own complaint.
struct OwnLine {
  ComplaintId id;
  State state{};
  Date received_on{};
  std::string client_name;
  std::string work_name;
  std::string content;
  std::string answer;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(OwnLine, (),
                      (id, state, received_on, client_name, work_name, content, answer,
                       answered_on))

// An assignment as somebody may choose it to complain about.
struct AssignmentChoice {
  AssignmentId id;
  std::string worker_name;
  std::string client_name;
  std::string agency_name;
  std::string work_name;
  Date starts_on{};
  Date ends_on{};
};
BOOST_DESCRIBE_STRUCT(AssignmentChoice, (),
                      (id, worker_name, client_name, agency_name, work_name, starts_on, ends_on))

// A worker who is on no assignment today; the agency's own.
struct WorkerChoice {
  WorkerId id;
  std::string name;
  std::string worker_code;
};
BOOST_DESCRIBE_STRUCT(WorkerChoice, (), (id, name, worker_code))

namespace complaints {

Complaint load(ReadTx& tx, ComplaintId id);                                 // throws not_found
Complaint load_for_update(WriteTx& tx, ComplaintId id, std::int64_t seen);  // throws stale_version
void insert(WriteTx& tx, Complaint& complaint);
void save(WriteTx& tx, Complaint& complaint);
std::vector<Line> list(ReadTx& tx, const Filter& filter, int target_days);
std::vector<OwnLine> own(ReadTx& tx);

std::vector<Step> steps(ReadTx& tx, ComplaintId id);
void add_step(WriteTx& tx, Step& step);
void show_steps(WriteTx& tx, ComplaintId id);  // to both sides

// The acting company's own.
int target_days(ReadTx& tx);
void set_target_days(WriteTx& tx, int days);

// Those that run today first, then those to come and those of the last three years (as long as the
// ledgers are kept), of workers whose name begins so; once the 派遣先通知書 was delivered.
std::vector<AssignmentChoice> choices(ReadTx& tx, const std::string& q);
std::vector<WorkerChoice> unassigned_workers(ReadTx& tx, const std::string& q);
// Throws not_found.
std::string worker_name(ReadTx& tx, WorkerId worker);
// Of the acting company.
std::string company_name(ReadTx& tx);
// The worker's account, 0 = none; the agency's to ask.
AccountId account_of(ReadTx& tx, WorkerId worker);

}  // namespace complaints

}  // namespace tasuki::complaint
