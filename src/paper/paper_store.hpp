#pragma once
// Papers and their deliveries in the database. Row-level security shows a paper only to the parties
// that hold it.

#include "paper/paper_flows.hpp"
#include "platform/owned.hpp"

namespace tasuki::paper {

struct Line {
  PaperId id;
  std::string kind;
  std::string number;
  std::string title;
  Date issued_on{};
  ContractId contract_id;
  std::string contract_number;  // "" where the contract itself is not for the reader
  AssignmentId assignment_id;
  std::string worker_name;  // of the assignment, "" for a paper of the contract
  std::string agency_name;
  std::string client_name;
  std::optional<Instant> agency_sees_at;
  std::optional<Instant> client_sees_at;
  std::optional<Instant> worker_sees_at;
  std::optional<Instant> read_at;   // by the other party
  bool superseded = false;          // a later one holds
  std::optional<Date> valid_until;  // the later one holds only from the day after
  std::optional<Date> valid_from;   // of one that holds from a day to come

  // In a file a kind is what its form is called.
  static std::string word(std::string_view member, std::string_view code) {
    const std::string title = member == "kind" ? title_of(code) : "";
    return title.empty() ? std::string(code) : title;
  }
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, kind, number, title, issued_on, contract_id, contract_number,
                       assignment_id, worker_name, agency_name, client_name, agency_sees_at,
                       client_sees_at, worker_sees_at, read_at, superseded, valid_until,
                       valid_from))

struct Frozen {
  PaperId id;
  CompanyId agency_id;
  CompanyId client_id;
  WorkerId worker_id;
  std::string kind;
  std::string number;
  std::string title;
  std::string form_edition;  // the day from which its law list holds
  json::value record;
  bool superseded = false;
};
BOOST_DESCRIBE_STRUCT(Frozen, (),
                      (id, agency_id, client_id, worker_id, kind, number, title, form_edition,
                       record, superseded))

struct DeliveryLine {
  DeliveryId id;
  Receiver to_side{};
  Method method{};
  Instant delivered_at{};
  std::string delivered_by;
  std::optional<Date> handed_on;
  std::string receipt;
  std::string evidence;
  std::optional<Instant> read_at;
  std::string read_by;
};
BOOST_DESCRIBE_STRUCT(DeliveryLine, (),
                      (id, to_side, method, delivered_at, delivered_by, handed_on, receipt,
                       evidence, read_at, read_by))

struct Filter {
  std::int64_t contract_id = 0;  // 0 = any
  std::int64_t assignment_id = 0;
  std::int64_t worker_id = 0;
  std::string kind;
};
// How a list of papers may be sorted; the newest first by default.
std::vector<std::string> sorts();
// The row's value of the list's sort.
std::string sort_key(const Line& line, const http::ListQuery& list);

namespace papers {

// One row more than the list's limit, if there are as many.
std::vector<Line> list(ReadTx& tx, const Filter& filter,
                       const http::ListQuery& query = {.sort = "newest", .descending = true});
// The newest of a filter, unless a later one holds already.
std::optional<Line> standing(ReadTx& tx, const Filter& filter);
Frozen load(ReadTx& tx, PaperId id);  // throws not_found
std::optional<Frozen> find(ReadTx& tx, PaperId id);
bool has_pdf(ReadTx& tx, PaperId id);
// The stored file, or nullopt when it has not been drawn yet.
std::optional<std::string> stored_pdf(ReadTx& tx, PaperId id);
void store_pdf(WriteTx& tx, const Frozen& paper, const std::string& bytes);
// Has the client got it already, in any way?
bool client_holds(ReadTx& tx, PaperId id);
// Who got it when and how, oldest first; the reader's own side and what it gave.
std::vector<DeliveryLine> deliveries(ReadTx& tx, PaperId id);
// Marks the newest delivery to the acting side as read.
void mark_read(WriteTx& tx, PaperId id, std::string_view side);
// Earlier papers of the kind for the contract / assignment give way to a newer one: today, or from
// the day on which its terms begin; until then they hold.
void supersede(WriteTx& tx, std::string_view kind, ContractId contract, AssignmentId assignment,
               PaperId by, std::optional<Date> from = {});
// The same for a monthly paper: only earlier ones of that month.
void supersede_month(WriteTx& tx, std::string_view kind, AssignmentId assignment, YearMonth month,
                     PaperId by);

}  // namespace papers

}  // namespace tasuki::paper
