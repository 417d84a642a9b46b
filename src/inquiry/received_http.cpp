// The agency's doors: what it received, and its answer. How many others were asked is not told.

#include "inquiry/inquiry_flows.hpp"
#include "inquiry/inquiry_list.hpp"
#include "inquiry/routes.hpp"

namespace tasuki::inquiry {
namespace {

using http::Call;
using http::Page;

struct OwnAnswer {
  AnswerId id;
  bool declined = false;
  PriceUnit price_unit{};
  Yen price;
  int candidates = 0;
  std::optional<Date> available_on;
  std::string remarks;
  std::string override_reason;
  Instant answered_at{};
  std::string answered_by;
};
BOOST_DESCRIBE_STRUCT(OwnAnswer, (),
                      (id, declined, price_unit, price, candidates, available_on, remarks,
                       override_reason, answered_at, answered_by))

struct ReceivedView {
  RecipientId id;
  std::int64_t version = 0;
  std::string number;
  Kind kind{};
  RecipientState state{};
  std::string client_name;
  Content content;
  Date reply_by_on{};
  bool overdue = false;
  std::string answer_recipient_name;
  Instant sent_at{};
  std::optional<Instant> decided_at;
  std::string close_note;
  std::optional<OwnAnswer> answer;
  ContractId contract_id;  // the draft that the accepted answer opened
  bool may_answer = false;
};
BOOST_DESCRIBE_STRUCT(ReceivedView, (),
                      (id, version, number, kind, state, client_name, content, reply_by_on, overdue,
                       answer_recipient_name, sent_at, decided_at, close_note, answer, contract_id,
                       may_answer))

ReceivedView view_of(ReadTx& tx, const Recipient& r) {
  ReceivedView view;
  view.id = r.id;
  view.version = r.version;
  view.number = r.number;
  view.kind = r.kind;
  view.state = r.state;
  view.client_name = r.client_name;
  view.content = r.content;
  view.reply_by_on = r.reply_by_on;
  view.overdue = r.state == RecipientState::waiting && r.reply_by_on < tx.today();
  view.answer_recipient_name = r.answer_recipient_name;
  view.sent_at = r.sent_at;
  view.decided_at = r.decided_at;
  view.close_note = r.close_note;
  if (const auto a = answers::of_recipient(tx, r.id)) {
    view.answer =
        OwnAnswer{a->id,           a->declined, a->price_unit,      a->price,       a->candidates,
                  a->available_on, a->remarks,  a->override_reason, a->answered_at, a->answered_by};
  }
  view.contract_id = {r.contract_id};
  view.may_answer = is_open(r.state);
  return view;
}

Page<ReceivedLine> list(ReadTx& tx, const Call& call, const http::ListQuery& query) {
  return http::page_of(recipients::list(tx, filter_of<RecipientState>(call), query), query,
                       [&](const ReceivedLine& row) { return sort_key(row, query); });
}

ReceivedView show(ReadTx& tx, const Call& call) {
  return view_of(tx, recipients::load(tx, call.id<RecipientId>()));
}

ReceivedView act_answer(WriteTx& tx, const Call& call, const AnswerInput& in) {
  return view_of(tx, answer(tx, call.id<RecipientId>(), call.version(), in));
}

ReceivedView act_decline(WriteTx& tx, const Call& call, const DeclineInput& in) {
  return view_of(tx, decline(tx, call.id<RecipientId>(), call.version(), in));
}

}  // namespace

void agency_routes(http::Routes& routes) {
  const auto who = http::agency(Permission::inquiry_answer);
  const std::string one = "/api/received-inquiries/{id}";
  http::list_route<ReceivedLine>(routes, "/api/received-inquiries", who, list, "received_inquiries",
                                 sorts(), {"state", "kind", "client_id"})
      .says("受け取った照会の一覧")
      .sample("agency");
  routes.get(one, who, show).says("受け取った照会").sample("agency", {{"id", "received.open"}});
  routes.post(one + "/answer", who, act_answer)
      .says("照会への回答")
      .takes_version()
      .sample(
          "agency", {{"id", "received.open"}},
          R"({"price_unit":"hour","price":2100,"candidates":2,"remarks":"経験者で対応できます"})");
  routes.post(one + "/decline", who, act_decline)
      .says("照会の辞退")
      .takes_version()
      .sample("agency", {{"id", "received.open"}}, R"({"remarks":"対応できる者がおりません"})");
}

}  // namespace tasuki::inquiry
