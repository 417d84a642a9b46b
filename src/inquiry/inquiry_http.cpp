// The client's doors: writing, sending, comparing the answers, accepting one.

#include <algorithm>

#include "inquiry/inquiry_flows.hpp"
#include "inquiry/inquiry_list.hpp"
#include "inquiry/routes.hpp"

namespace tasuki::inquiry {
namespace {

using http::Call;
using http::Nothing;
using http::Page;

// ---------------------------------------------------------------- wire

struct Warning {  // a text that may point at a person
  std::string pointer;
  std::string message_ja;
  std::string message_en;
  std::string law;
};
BOOST_DESCRIBE_STRUCT(Warning, (), (pointer, message_ja, message_en, law))

struct May {
  bool edit = false;
  bool send = false;
  bool withdraw = false;
  bool close = false;
  bool accept = false;
};
BOOST_DESCRIBE_STRUCT(May, (), (edit, send, withdraw, close, accept))

struct SentTo {
  RecipientId id;
  std::string agency_name;
  RecipientState state{};
  Instant sent_at{};
  std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(SentTo, (), (id, agency_name, state, sent_at, answered_at))

struct InquiryView {
  InquiryId id;
  std::int64_t version = 0;
  std::string number;
  Kind kind{};
  State state{};
  Content content;
  Date reply_by_on{};
  AccountId answer_recipient_id;
  std::string answer_recipient_name;
  std::string override_reason;
  std::string created_by;
  std::optional<Instant> sent_at;
  std::optional<Instant> decided_at;
  std::string close_reason;
  std::vector<Warning> warnings;
  std::vector<SentTo> recipients;
  May may;
};
BOOST_DESCRIBE_STRUCT(InquiryView, (),
                      (id, version, number, kind, state, content, reply_by_on, answer_recipient_id,
                       answer_recipient_name, override_reason, created_by, sent_at, decided_at,
                       close_reason, warnings, recipients, may))

struct AnswerColumn {  // one agency's answer in the comparison
  RecipientId recipient_id;
  std::string agency_name;
  RecipientState state{};
  std::optional<PriceUnit> price_unit;
  std::optional<Yen> price;
  std::optional<Yen> over_wish;  // price − wish, when the units agree
  std::optional<int> candidates;
  bool enough = false;  // candidates ≥ headcount
  std::optional<Date> available_on;
  std::string remarks;
  std::optional<Instant> answered_at;
  std::string answered_by;
};
BOOST_DESCRIBE_STRUCT(AnswerColumn, (),
                      (recipient_id, agency_name, state, price_unit, price, over_wish, candidates,
                       enough, available_on, remarks, answered_at, answered_by))

struct Comparison {
  PriceUnit price_unit{};
  std::optional<Yen> price_wish;
  int headcount = 0;
  std::vector<AnswerColumn> answers;  // answered first, the lowest price first; then the others
};
BOOST_DESCRIBE_STRUCT(Comparison, (), (price_unit, price_wish, headcount, answers))

struct Choices {
  std::vector<Partner> partners;
  std::vector<Colleague> answer_recipients;
};
BOOST_DESCRIBE_STRUCT(Choices, (), (partners, answer_recipients))

struct AcceptRequest {
  RecipientId recipient_id;
};
BOOST_DESCRIBE_STRUCT(AcceptRequest, (), (recipient_id))

// ---------------------------------------------------------------- answers

InquiryView view_of(ReadTx& tx, const Inquiry& inquiry) {
  InquiryView view;
  view.id = inquiry.id;
  view.version = inquiry.version;
  view.number = inquiry.number;
  view.kind = inquiry.kind;
  view.state = inquiry.state;
  view.content = inquiry.content;
  view.reply_by_on = inquiry.reply_by_on;
  view.answer_recipient_id = {inquiry.answer_recipient_id};
  view.answer_recipient_name = inquiry.answer_recipient_name;
  view.override_reason = inquiry.override_reason;
  view.created_by = inquiry.created_by;
  view.sent_at = inquiry.sent_at;
  view.decided_at = inquiry.decided_at;
  view.close_reason = inquiry.close_reason;
  for (const Violation& v : person_warnings(inquiry.content)) {
    view.warnings.push_back(
        {v.pointer, message_ja(v.code, v.params), message_en(v.code, v.params), v.law});
  }
  bool any_answer = false;
  for (const Recipient& r : recipients::of_inquiry(tx, inquiry.id)) {
    view.recipients.push_back({r.id, r.agency_name, r.state, r.sent_at, r.answered_at});
    any_answer = any_answer || r.state == RecipientState::answered;
  }
  view.may.edit = inquiry.state == State::draft;
  view.may.send = view.may.edit;
  view.may.withdraw = inquiry.state == State::sent;
  view.may.close = view.may.withdraw;
  view.may.accept = view.may.withdraw && any_answer;
  return view;
}

AnswerColumn column_of(ReadTx& tx, const Recipient& recipient) {
  AnswerColumn column;
  column.recipient_id = recipient.id;
  column.agency_name = recipient.agency_name;
  column.state = recipient.state;
  const auto answer = answers::of_recipient(tx, recipient.id);
  if (!answer) return column;
  column.remarks = answer->remarks;
  column.answered_at = answer->answered_at;
  column.answered_by = answer->answered_by;
  if (answer->declined) return column;
  column.price_unit = answer->price_unit;
  column.price = answer->price;
  column.candidates = answer->candidates;
  column.enough = answer->candidates >= recipient.headcount;
  column.available_on = answer->available_on;
  const Content& content = recipient.content;
  if (content.price_wish && content.price_unit == answer->price_unit) {
    column.over_wish = answer->price - *content.price_wish;
  }
  return column;
}

// ---------------------------------------------------------------- handlers

Page<Line> list(ReadTx& tx, const Call& call, const http::ListQuery& query) {
  return http::page_of(inquiries::list(tx, filter_of<State>(call), query), query,
                       [&](const Line& row) { return sort_key(row, query); });
}

InquiryView show(ReadTx& tx, const Call& call) {
  return view_of(tx, inquiries::load(tx, call.id<InquiryId>()));
}

Choices show_choices(ReadTx& tx, const Call&) {
  return {inquiries::partners(tx), inquiries::colleagues(tx)};
}

Comparison compare(ReadTx& tx, const Call& call) {
  const Inquiry inquiry = inquiries::load(tx, call.id<InquiryId>());
  Comparison result;
  result.price_unit = inquiry.content.price_unit;
  result.price_wish = inquiry.content.price_wish;
  result.headcount = inquiry.headcount;
  for (const Recipient& r : recipients::of_inquiry(tx, inquiry.id)) {
    result.answers.push_back(column_of(tx, r));
  }
  std::stable_sort(result.answers.begin(), result.answers.end(),
                   [](const AnswerColumn& a, const AnswerColumn& b) {
                     if (a.price.has_value() != b.price.has_value()) return a.price.has_value();
                     return a.price && *a.price < *b.price;
                   });
  return result;
}

InquiryView act_create(WriteTx& tx, const Call&, const InquiryInput& in) {
  return view_of(tx, create(tx, in));
}
InquiryView act_edit(WriteTx& tx, const Call& call, const InquiryInput& in) {
  return view_of(tx, edit(tx, call.id<InquiryId>(), call.version(), in));
}
Nothing act_discard(WriteTx& tx, const Call& call, const Nothing&) {
  discard(tx, call.id<InquiryId>(), call.version());
  return {};
}
InquiryView act_send(WriteTx& tx, const Call& call, const SendRequest& in) {
  return view_of(tx, send(tx, call.id<InquiryId>(), call.version(), in));
}
InquiryView act_withdraw(WriteTx& tx, const Call& call, const CloseRequest& in) {
  return view_of(tx, withdraw(tx, call.id<InquiryId>(), call.version(), in.reason));
}
InquiryView act_close(WriteTx& tx, const Call& call, const CloseRequest& in) {
  return view_of(tx, close(tx, call.id<InquiryId>(), call.version(), in.reason));
}
InquiryView act_accept(WriteTx& tx, const Call& call, const AcceptRequest& in) {
  return view_of(tx, accept(tx, call.id<InquiryId>(), call.version(), in.recipient_id));
}

constexpr const char* kSample =
    R"({"kind":"dispatch","reply_by_on":"2027-06-15","content":{"work_name":"商品発送補助業務",)"
    R"("place":"宮城〇〇株式会社 倉庫","starts_on":"2027-07-01","ends_on":"2027-09-30",)"
    R"("hours":[{"start_min":540,"end_min":1080,"breaks":[{"start_min":720,"end_min":780}],)"
    R"("weekdays":{"monday":true,"tuesday":true,"wednesday":true,"thursday":true,"friday":true}}],)"
    R"("headcount":3,"price_wish":2000}})";

constexpr const char* kOne = "/api/inquiries/{id}";
std::string verb(const char* name) { return std::string(kOne) + "/" + name; }

}  // namespace

void client_routes(http::Routes& routes) {
  const auto who = http::client(Permission::inquiry_write);
  http::list_route<Line>(routes, "/api/inquiries", who, list, "inquiries", sorts(),
                         {"state", "kind", "answered"})
      .says("照会・見積依頼の一覧")
      .sample("client");
  routes.get("/api/inquiry-choices", who, show_choices)
      .says("照会の送付先と回答受領先の候補")
      .sample("client");
  routes.get(kOne, who, show).says("照会").sample("client", {{"id", "inquiry.open"}});
  routes.get(verb("answers"), who, compare)
      .says("回答の比較")
      .sample("client", {{"id", "inquiry.answered"}});
  routes.post("/api/inquiries", who, act_create)
      .says("照会の作成")
      .takes_key()
      .sample("client", {}, kSample);
  routes.put(kOne, who, act_edit)
      .says("照会の編集")
      .takes_version()
      .sample("client", {{"id", "inquiry.draft"}}, kSample);
  routes.remove(kOne, who, act_discard)
      .says("下書きの削除")
      .takes_version()
      .sample("client", {{"id", "inquiry.draft"}});
  routes.post(verb("sending"), who, act_send)
      .says("照会の送付")
      .takes_version()
      .sample("client", {{"id", "inquiry.draft"}}, R"({"partnership_ids":["$partnership.main"]})");
  routes.post(verb("withdrawal"), who, act_withdraw)
      .says("照会の取下げ")
      .takes_version()
      .sample("client", {{"id", "inquiry.open"}}, R"({"reason":"計画の変更"})");
  routes.post(verb("closing"), who, act_close)
      .says("照会の終了")
      .takes_version()
      .sample("client", {{"id", "inquiry.open"}}, R"({"reason":"社内で対応"})");
  routes.post(verb("acceptance"), who, act_accept)
      .says("回答の採用（契約の下書きが派遣元に作られる）")
      .takes_version()
      .sample("client", {{"id", "inquiry.answered"}}, R"({"recipient_id":"$received.answered"})");
}

void routes(http::Routes& routes) {
  client_routes(routes);
  agency_routes(routes);
}

}  // namespace tasuki::inquiry
