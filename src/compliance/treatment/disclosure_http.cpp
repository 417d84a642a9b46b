#include "compliance/routes.hpp"
#include "compliance/treatment/disclosure_flows.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<compliance::DisclosureLine> {
  static constexpr std::array fields{
      Field{"id", "番号", "Id"},
      Field{"agency_id", "派遣元", "Agency"},
      Field{"client_id", "派遣先", "Client"},
      Field{"partner_name", "取引先", "Partner"},
      Field{"kind", "待遇決定方式", "Method"},
      Field{"job_kind", "業務", "Work"},
      Field{"provided_on", "提供日", "Provided on"},
      Field{"valid_until", "有効期限", "Valid until"},
      Field{"provided_by", "提供した者", "Provided by"},
      Field{"by_proxy", "代行", "By proxy"},
      Field{"structured", "項目別の記録", "Item by item"},
      Field{"replaces_id", "変更前の番号", "Replaces"},
      Field{"unchanged_since_id", "変更がないもとの番号", "Unchanged since"},
      Field{"replaced_by_id", "変更後の番号", "Replaced by"},
      Field{"paper_id", "帳票", "Paper"}};
};
static_assert(catalogue_complete<compliance::DisclosureLine>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Page;

Page<DisclosureLine> list(ReadTx& tx, const Call& call, const http::ListQuery& query) {
  const store::Filter parties{http::id_filter(call, "agency_id"),
                              http::id_filter(call, "client_id")};
  return http::page_of(disclosures::list(tx, call.query("kind"), parties, query), query,
                       [&](const DisclosureLine& row) {
                         return query.sort == "newest" ? std::to_string(row.id.value)
                                                       : text(row.provided_on);
                       });
}

Disclosure get(ReadTx& tx, const Call& call) {
  return disclosures::load(tx, call.id<TreatmentDisclosureId>());
}

Disclosure act_disclose(WriteTx& tx, const Call&, const DisclosureForm& form) {
  return disclose(tx, form);
}

}  // namespace

void disclosure_routes(http::Routes& routes) {
  const auto readers = http::office(Permission::contract_read);
  http::list_route<DisclosureLine>(routes, "/api/treatment-disclosures", readers, list,
                                   "treatment_disclosures", disclosures::sorts(),
                                   {"kind", "agency_id", "client_id"})
      .says("待遇に関する情報提供の一覧")
      .sample("agency");
  routes.get("/api/treatment-disclosures/{id}", readers, get)
      .says("待遇に関する情報提供")
      .sample("agency", {{"id", "treatment_disclosure.main"}});
  routes.post("/api/treatment-disclosures", http::office(Permission::notice_write), act_disclose)
      .says("待遇に関する情報を提供する")
      .takes_key()
      .sample(
          "client", {},
          R"({"partnership_id":"$partnership.main","kind":"agreement","provided_on":"2027-05-01","job_kind":"商品発送補助業務","detail":{"facilities":{"canteen":{"exists":true,"content":"利用可"},"rest_room":{"exists":false,"content":""},"changing_room":{"exists":true,"content":"利用可"},"training":{"exists":false,"content":""}}}})");
}

}  // namespace tasuki::compliance
