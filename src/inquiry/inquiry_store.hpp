#pragma once
// Inquiries in the database. The client's own sheet is private to it; an agency sees only its own
// copy; an answer is read by the client from the moment it is given.

#include <string>
#include <vector>

#include "inquiry/inquiry.hpp"
#include "platform/owned.hpp"

namespace tasuki::inquiry {

struct Line {  // a row of the client's list
  InquiryId id;
  std::string number;
  Kind kind{};
  State state{};
  std::string work_name;
  Date starts_on{};
  int headcount = 0;
  Date reply_by_on{};
  int sent_count = 0;
  int answered_count = 0;
  std::string answer_recipient_name;
  Instant updated_at{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, number, kind, state, work_name, starts_on, headcount, reply_by_on,
                       sent_count, answered_count, answer_recipient_name, updated_at, version))

struct ReceivedLine {  // a row of the agency's list
  RecipientId id;
  std::string number;
  Kind kind{};
  RecipientState state{};
  std::string client_name;
  std::string work_name;
  Date starts_on{};
  int headcount = 0;
  Date reply_by_on{};
  Instant sent_at{};
  std::optional<Instant> answered_at;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReceivedLine, (),
                      (id, number, kind, state, client_name, work_name, starts_on, headcount,
                       reply_by_on, sent_at, answered_at, version))

struct Filter {
  std::string state;           // "" = any
  std::string kind;            // "" = any
  std::int64_t client_id = 0;  // of what an agency received; 0 = any
  bool answered = false;       // of the client's: an answer is in
};
// How both lists may be sorted; the newest first by default.
std::vector<std::string> sorts();
// The row's value of the list's sort.
template <class Row>
std::string sort_key(const Row& row, const http::ListQuery& list) {
  if (list.sort == "number") return row.number;
  if (list.sort == "newest") return std::to_string(row.id.value);
  return text(list.sort == "starts_on" ? row.starts_on : row.reply_by_on);
}

struct Partner {
  PartnershipId id;
  CompanyId agency_id;
  std::string agency_name;
};
BOOST_DESCRIBE_STRUCT(Partner, (), (id, agency_id, agency_name))

struct Colleague {
  AccountId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Colleague, (), (id, name))

namespace inquiries {

Inquiry load(ReadTx& tx, InquiryId id);                                 // throws not_found
Inquiry load_for_update(WriteTx& tx, InquiryId id, std::int64_t seen);  // throws stale_version
void insert(WriteTx& tx, Inquiry& inquiry);
void save(WriteTx& tx, Inquiry& inquiry);
void remove_draft(WriteTx& tx, InquiryId id);
std::vector<Line> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query);

// Active partnerships of the client with agencies.
std::vector<Partner> partners(ReadTx& tx);
// The client's own name, as agencies see it.
std::string client_name(ReadTx& tx);
// Accounts of the client that may receive answers: the mail leads them to the inquiry, so they must
// be able to read it.
std::vector<Colleague> colleagues(ReadTx& tx);
// Whoever the client named for this agency as 回答受領先.
std::vector<std::int64_t> answer_recipients(ReadTx& tx, CompanyId agency, CompanyId client);

}  // namespace inquiries

namespace recipients {

void insert(WriteTx& tx, Recipient& recipient);
void save(WriteTx& tx, Recipient& recipient);
Recipient load(ReadTx& tx, RecipientId id);                                 // throws not_found
Recipient load_for_update(WriteTx& tx, RecipientId id, std::int64_t seen);  // throws stale_version
// The client's: all copies of one inquiry, locked.
std::vector<Recipient> of_inquiry(ReadTx& tx, InquiryId id);
std::vector<Recipient> of_inquiry_for_update(WriteTx& tx, InquiryId id);
std::vector<ReceivedLine> list(ReadTx& tx, const Filter& filter, const http::ListQuery& query);
// The client's copies without an answer whose last day is near and of which nobody was reminded.
std::vector<Recipient> due_for_reminder(ReadTx& tx, Date last_on);
// The draft that the agency got out of it.
void set_contract(WriteTx& tx, RecipientId id, std::int64_t contract_id);

}  // namespace recipients

namespace answers {

// The text as worker_hints() reads it, and the agency's workers of whom it may hold a name or code.
struct OwnWorkers {
  std::string findable;
  std::vector<KnownWorker> workers;
};
OwnWorkers own_workers_in(ReadTx& tx, const std::string& text);

// A recipient has one answer; a later one replaces it, the log keeps the earlier.
void put(WriteTx& tx, Answer& answer);
std::optional<Answer> of_recipient(ReadTx& tx, RecipientId id);

}  // namespace answers

}  // namespace tasuki::inquiry
