#include "compliance/routes.hpp"
#include "compliance/treatment/disclosure_flows.hpp"

namespace tasuki::compliance {
namespace {

using http::Call;
using http::Page;

Page<DisclosureLine> list(ReadTx& tx, const Call& call) {
  const std::int64_t before = std::strtoll(call.query("cursor").c_str(), nullptr, 10);
  Page<DisclosureLine> page{disclosures::list(tx, call.query("kind"), before, call.limit()), {}};
  if (static_cast<int>(page.rows.size()) == call.limit()) {
    page.next_cursor = std::to_string(page.rows.back().id.value);
  }
  return page;
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
  routes.get("/api/treatment-disclosures", readers, list)
      .says("待遇に関する情報提供の一覧")
      .filters({"cursor", "limit", "kind"})
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
