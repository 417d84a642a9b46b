#include "compliance/compliance_store.hpp"
#include "compliance/notice_flows.hpp"
#include "compliance/routes.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<compliance::ConflictDateNotice> {
  static constexpr std::array fields{
      Field{"id", "番号", "Id"},
      Field{"agency_id", "派遣元", "Agency"},
      Field{"client_id", "派遣先", "Client"},
      Field{"client_department_id", "部署", "Department"},
      Field{"establishment_name", "派遣先の事業所", "Establishment"},
      Field{"establishment_address", "所在地", "Address"},
      Field{"conflict_on", "抵触日", "Conflict date"},
      Field{"notified_on", "通知日", "Notified on"},
      Field{"notified_by", "通知した者", "Notified by"},
      Field{"by_proxy", "代行", "By proxy"},
      Field{"establishment_key", "事業所の照合名", "Establishment key"},
      Field{"client_establishment_id", "派遣先の事業所番号", "Client establishment"},
      Field{"contract_id", "個別契約", "Contract"},
      Field{"extended", "延長後の通知", "After an extension"},
      Field{"difference_reason", "履歴と異なる理由", "Why it differs"},
      Field{"hearing_id", "意見聴取", "Hearing"},
      Field{"paper_id", "帳票", "Paper"},
      Field{"notified_at", "通知の記録日時", "Recorded at"},
      Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<compliance::ConflictDateNotice>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using http::Call;
using http::ListQuery;
using http::Page;

store::Filter filter_of(const Call& call) {
  return {http::id_filter(call, "agency_id"), http::id_filter(call, "client_id")};
}

Page<ConflictDateNotice> list_notices(ReadTx& tx, const Call& call, const ListQuery& query) {
  return http::page_of(
      store::notices(tx, filter_of(call), query), query, [&](const ConflictDateNotice& row) {
        if (query.sort == "newest") return std::to_string(row.id.value);
        return text(query.sort == "conflict_on" ? row.conflict_on : row.notified_on);
      });
}

ConflictDateNotice notify(WriteTx& tx, const Call&, const NoticeInput& in) {
  return notify_conflict_date(tx, in);
}

}  // namespace

void routes(http::Routes& routes) {
  const auto readers = http::office(Permission::contract_read);
  // The client tells; the agency may enter a paper that it received by hand.
  const http::Access writers = http::office(Permission::notice_write);
  http::list_route<ConflictDateNotice>(routes, "/api/conflict-date-notices", readers, list_notices,
                                       "conflict_date_notices", store::notice_sorts(),
                                       {"agency_id", "client_id"})
      .says("抵触日の通知の一覧")
      .sample("agency");
  routes.post("/api/conflict-date-notices", writers, notify)
      .says("抵触日の通知")
      .takes_key()
      .sample(
          "client", {},
          R"({"partnership_id":"$partnership.main","establishment_name":"第二支店","establishment_address":"仙台市","conflict_on":"2030-04-01","notified_on":"2027-05-01"})");
}

}  // namespace tasuki::compliance
