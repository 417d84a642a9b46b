#include "compliance/earlier_flows.hpp"
#include "compliance/limits/limits_flows.hpp"
#include "compliance/limits/limits_paper.hpp"
#include "compliance/routes.hpp"
#include "law/dispatch/conflict_notice_need.hpp"
#include "paper/paper.hpp"

namespace tasuki {
namespace compliance {

struct ProposalInput {
  std::string establishment_name;
  Date from_on{};
};
BOOST_DESCRIBE_STRUCT(ProposalInput, (), (establishment_name, from_on))

}  // namespace compliance

template <>
struct Catalogue<compliance::ProposalInput> {
  static constexpr std::array fields{
      Field{"establishment_name", "事業所", "Establishment", "", 0, 200, true},
      Field{"from_on", "受入れの初日", "Received from", "", 0, 0, true}};
};
static_assert(catalogue_complete<compliance::ProposalInput>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Nothing;

struct EstablishmentList {
  std::vector<EstablishmentLine> rows;
};
BOOST_DESCRIBE_STRUCT(EstablishmentList, (), (rows))

struct NoticeNeed {
  law::NoticeStep step{};
  std::string article;
  std::string reason_ja;
  std::string reason_en;
};
BOOST_DESCRIBE_STRUCT(NoticeNeed, (), (step, article, reason_ja, reason_en))

EstablishmentList list_establishments(ReadTx& tx, const Call&) { return {establishment_lines(tx)}; }

// Without a key the establishment whose limit is nearest.
std::string key_of(ReadTx& tx, const Call& call) {
  const std::string key = call.query("key");
  if (!key.empty()) return key;
  const auto lines = establishment_lines(tx);
  if (lines.empty()) throw Problem(Code::not_found);
  return lines.front().key;
}

EstablishmentDetail get_establishment(ReadTx& tx, const Call& call) {
  return establishment_detail(tx, key_of(tx, call));
}

http::File get_timeline(ReadTx& tx, const Call& call) {
  const EstablishmentDetail detail = establishment_detail(tx, key_of(tx, call));
  return {"application/pdf", "",
          paper::render("conflict_date_timeline",
                        to_json(timeline_of(detail, hearings::own_name(tx), tx.today())), {})};
}

Proposal propose(WriteTx& tx, const Call&, const ProposalInput& in) {
  return propose_conflict_date(tx, in.establishment_name, in.from_on);
}

WorkerLimits list_workers(ReadTx& tx, const Call& call) {
  return worker_limits(tx, call.query("q"), std::strtoll(call.query("cursor").c_str(), nullptr, 10),
                       call.limit());
}

Simulation act_simulate(WriteTx& tx, const Call&, const SimulationInput& in) {
  return simulate(tx, in);
}

NoticeNeed ask_need(http::Gate&, const Call&, const law::NoticeAnswers& in) {
  const law::NoticeRuling ruling = law::conflict_notice_need(in);
  return {ruling.step, std::string(ruling.article), std::string(ruling.reason_ja),
          std::string(ruling.reason_en)};
}

// ---------------------------------------------------------------- entered by hand

http::Page<EarlierAcceptance> list_earlier(ReadTx& tx, const Call& call) {
  if (tx.actor().department_id) throw Problem(Code::forbidden);
  http::Page<EarlierAcceptance> page;
  page.rows = acceptances::earlier(tx, std::strtoll(call.query("cursor").c_str(), nullptr, 10),
                                   call.limit());
  if (static_cast<int>(page.rows.size()) == call.limit()) {
    page.next_cursor = std::to_string(page.rows.back().id.value);
  }
  return page;
}

EarlierAcceptance create_earlier(WriteTx& tx, const Call&, const EarlierInput& in) {
  return enter_earlier(tx, in);
}

EarlierAcceptance put_earlier(WriteTx& tx, const Call& call, const EarlierInput& in) {
  return edit_earlier(tx, call.id<EarlierAcceptanceId>(), call.version(), in);
}

Nothing delete_earlier(WriteTx& tx, const Call& call, const Nothing&) {
  remove_earlier(tx, call.id<EarlierAcceptanceId>(), call.version());
  return {};
}

PlaceAlias act_merge(WriteTx& tx, const Call&, const MergeInput& in) {
  return merge_places(tx, in);
}

Nothing act_separate(WriteTx& tx, const Call& call, const Nothing&) {
  if (tx.actor().department_id) throw Problem(Code::forbidden);
  acceptances::separate(tx, call.id<PlaceAliasId>());
  return {};
}

hearings::Extension act_extension(WriteTx& tx, const Call&, const ExtensionInput& in) {
  return enter_extension(tx, in);
}

Nothing delete_extension(WriteTx& tx, const Call& call, const Nothing&) {
  remove_extension(tx, call.id<hearings::LimitExtensionId>());
  return {};
}

void entry_routes(http::Routes& routes) {
  const http::Access writers = http::office(Permission::notice_write);
  const http::Access client = http::client(Permission::notice_write);
  const std::string earlier =
      R"({"agency_name":"石巻〇〇株式会社","worker_name":"架空 太郎","establishment_name":"宮城〇〇株式会社本社",)"
      R"("unit_name":"物流部 発送係","from_on":"2026-04-01","to_on":"2026-09-30"})";
  routes.get("/api/earlier-acceptances", http::office(Permission::contract_read), list_earlier)
      .says("利用開始前の受入れの一覧")
      .filters({"cursor", "limit"})
      .sample("client");
  routes.post("/api/earlier-acceptances", writers, create_earlier)
      .says("利用開始前の受入れの登録")
      .takes_key()
      .sample("client", {}, earlier);
  routes.put("/api/earlier-acceptances/{id}", writers, put_earlier)
      .says("利用開始前の受入れの変更")
      .takes_version()
      .sample("client", {{"id", "earlier_acceptance.one"}}, earlier);
  routes.remove("/api/earlier-acceptances/{id}", writers, delete_earlier)
      .says("利用開始前の受入れの削除")
      .takes_version()
      .sample("client", {{"id", "earlier_acceptance.one"}});
  routes.post("/api/place-aliases", client, act_merge)
      .says("事業所・組織単位の表記の統合")
      .takes_key()
      .sample(
          "client", {},
          R"({"kind":"establishment","spelling":"宮城〇〇 本社","means":"宮城〇〇株式会社本社"})");
  routes.remove("/api/place-aliases/{id}", client, act_separate)
      .says("表記の統合の取消し")
      .sample("client", {{"id", "place_alias.one"}});
  routes.post("/api/limit-extensions", client, act_extension)
      .says("利用開始前の延長の登録")
      .takes_key()
      .sample(
          "client", {},
          R"({"establishment_key":"$limit_extension.place","extends_conflict_on":"2025-01-01",)"
          R"("to_on":"2027-12-31","heard_on":"2024-11-15","heard_from":"過半数労働者代表 架空 花子",)"
          R"("opinion":"異議はない","decided_by":"工場長 架空 一郎","note":"意見聴取の記録"})");
  routes.remove("/api/limit-extensions/{id}", client, delete_extension)
      .says("利用開始前の延長の取消し")
      .sample("client", {{"id", "limit_extension.one"}});
}

}  // namespace

void limit_routes(http::Routes& routes) {
  const http::Access client = http::client(Permission::contract_read);
  routes.get("/api/limits/establishments", client, list_establishments)
      .says("事業所単位の期間制限の一覧")
      .sample("client");
  routes.get("/api/limits/establishment", client, get_establishment)
      .says("事業所の期間制限（個人単位を含む）")
      .filters({"key"})
      .sample("client");
  routes.get("/api/limits/timeline", client, get_timeline)
      .heavy()
      .says("派遣可能期間の時系列図")
      .filters({"key"})
      .sample("client");
  routes.post("/api/limits/proposal", client, propose)
      .says("通知する抵触日の計算")
      .sample("client", {}, R"({"establishment_name":"第二支店","from_on":"2027-07-01"})");
  routes.get("/api/limits/workers", http::agency(Permission::contract_read), list_workers)
      .says("スタッフの個人単位の期間制限の一覧")
      .filters({"q", "cursor", "limit"})
      .sample("agency");
  routes.post("/api/limits/simulation", http::office(Permission::contract_read), act_simulate)
      .says("期間制限のシミュレーション")
      .sample(
          "client", {},
          R"({"establishment_name":"宮城〇〇株式会社本社","unit_name":"物流部 発送係","from_on":"2027-07-01","to_on":"2027-09-30"})");
  routes.gate("POST", "/api/conflict-date-notice-need", http::everyone(), ask_need)
      .says("抵触日の通知の要否")
      .sample("guest", {}, R"({"work":"none","purpose":"other","scope":"permanent_only"})");
  entry_routes(routes);
}

}  // namespace tasuki::compliance
