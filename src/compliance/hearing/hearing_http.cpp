#include "compliance/hearing/hearing_flows.hpp"
#include "compliance/routes.hpp"

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Nothing;

struct HearingView {
  OpinionHearingId id;
  Hearing hearing;
  HearingDays days;
  NextDuty next;
  bool explained_late = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(HearingView, (), (id, hearing, days, next, explained_late, version))

struct OpenRequest {
  std::string establishment_key;
};
BOOST_DESCRIBE_STRUCT(OpenRequest, (), (establishment_key))

struct NoticeRequest {
  Date notified_on{};
};
BOOST_DESCRIBE_STRUCT(NoticeRequest, (), (notified_on))

struct ExtensionRequest {
  Date to_on{};
};
BOOST_DESCRIBE_STRUCT(ExtensionRequest, (), (to_on))

HearingView view_of(const Hearing& hearing) {
  return {hearing.id,
          hearing,
          days_of(hearing.period_began_on, hearing.conflict_on),
          next_duty(hearing),
          explained_late(hearing),
          hearing.version};
}

http::Page<HearingView> list(ReadTx& tx, const Call& call) {
  http::Page<HearingView> page;
  const auto before = std::strtoll(call.query("cursor").c_str(), nullptr, 10);
  for (const Hearing& hearing : hearings::list(tx, call.query("key"), before, call.limit())) {
    page.rows.push_back(view_of(hearing));
  }
  if (static_cast<int>(page.rows.size()) == call.limit()) {
    page.next_cursor = std::to_string(page.rows.back().id.value);
  }
  return page;
}

HearingView get(ReadTx& tx, const Call& call) {
  return view_of(hearings::load(tx, call.id<OpinionHearingId>()));
}

HearingView act_open(WriteTx& tx, const Call&, const OpenRequest& in) {
  return view_of(open_hearing(tx, in.establishment_key));
}

HearingView act_edit(WriteTx& tx, const Call& call, const HearingInput& in) {
  return view_of(edit_hearing(tx, call.id<OpinionHearingId>(), call.version(), in));
}

HearingView act_notice(WriteTx& tx, const Call& call, const NoticeRequest& in) {
  return view_of(give_notice(tx, call.id<OpinionHearingId>(), call.version(), in.notified_on));
}

HearingView act_statement(WriteTx& tx, const Call& call, const HearingStatement& in) {
  return view_of(record_statement(tx, call.id<OpinionHearingId>(), call.version(), in));
}

HearingView act_silence(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(record_silence(tx, call.id<OpinionHearingId>(), call.version()));
}

HearingView act_explanation(WriteTx& tx, const Call& call, const HearingExplanation& in) {
  return view_of(record_explanation(tx, call.id<OpinionHearingId>(), call.version(), in));
}

HearingView act_extension(WriteTx& tx, const Call& call, const ExtensionRequest& in) {
  return view_of(extend_limit(tx, call.id<OpinionHearingId>(), call.version(), in.to_on));
}

HearingView act_posting(WriteTx& tx, const Call& call, const HearingPosting& in) {
  return view_of(record_posting(tx, call.id<OpinionHearingId>(), call.version(), in));
}

HearingView act_withdraw(WriteTx& tx, const Call& call, const Nothing&) {
  return view_of(withdraw_hearing(tx, call.id<OpinionHearingId>(), call.version()));
}

}  // namespace

void hearing_routes(http::Routes& routes) {
  const http::Access readers = http::client(Permission::contract_read);
  const http::Access writers = http::client(Permission::notice_write);
  routes.get("/api/hearings", readers, list)
      .says("意見聴取の一覧")
      .filters({"key", "cursor", "limit"})
      .sample("client");
  routes.get("/api/hearings/{id}", readers, get)
      .says("意見聴取")
      .sample("client", {{"id", "hearing.draft"}});
  routes.post("/api/hearings", writers, act_open)
      .says("意見聴取の開始")
      .takes_key()
      .sample("client", {}, R"({"establishment_key":"$hearing.place"})");
  routes.put("/api/hearings/{id}", writers, act_edit)
      .says("意見聴取の通知の準備")
      .takes_version()
      .sample("client", {{"id", "hearing.draft"}}, "$hearing.input");
  const auto verb = [&](const char* path, auto handler, const char* says, const char* thing,
                        const std::string& body) {
    routes.post(std::string("/api/hearings/{id}/") + path, writers, handler)
        .says(says)
        .takes_version()
        .sample("client", {{"id", thing}}, body);
  };
  verb("notice", act_notice, "意見聴取の通知（様式2-1）", "hearing.ready",
       R"({"notified_on":"2027-06-01"})");
  verb("statement", act_statement, "意見書の記録（様式2-2）", "hearing.notified",
       R"({"stated_on":"2027-06-01","opinion":"no_objection"})");
  verb("silence", act_silence, "回答がなかったことの記録", "hearing.silent", "{}");
  verb(
      "explanation", act_explanation, "異議に対する説明の記録", "hearing.objected",
      R"({"explained_on":"2027-06-01","extension_reason":"繁忙のため3年間","response_policy":"増員を検討する"})");
  verb("extension", act_extension, "派遣可能期間の延長", "hearing.agreed",
       R"({"to_on":"2028-12-31"})");
  verb("posting", act_posting, "結果の周知の記録", "hearing.agreed",
       R"({"posted_on":"2027-06-01","method":"posted","place":"食堂の掲示板"})");
  verb("withdrawal", act_withdraw, "意見聴取の取下げ", "hearing.draft", "{}");
}

}  // namespace tasuki::compliance
