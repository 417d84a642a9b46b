#include "compliance/compliance_store.hpp"
#include "compliance/routes.hpp"
#include "paper/forms/conflict_date_notice.hpp"
#include "paper/paper.hpp"
#include "paper/paper_flows.hpp"
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
      Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<compliance::ConflictDateNotice>());

}  // namespace tasuki

namespace tasuki::compliance {
namespace {

using http::Call;
using http::ListQuery;
using http::Page;

// The client's own name and head; by proxy only the name is known here.
forms::Party client_party(ReadTx& tx, const store::Parties& parties) {
  forms::Party party;
  party.company_name = parties.client_name;
  if (tx.actor().side == Side::client) party.representative_name = tx.actor().name;
  return party;
}

// A paper of what the client told; the client's own act hands it to the agency at once.
template <class Form>
void keep_paper(WriteTx& tx, std::string_view kind, const store::Parties& parties,
                const Form& form) {
  paper::Draft draft;
  draft.kind = kind;
  draft.agency_id = parties.agency_id;
  draft.client_id = parties.client_id;
  draft.keep_until = add_years(tx.today(), 10);
  draft.agency_holds = tx.actor().side == Side::agency;
  draft.client_holds = true;
  const PaperId id = paper::record(tx, draft, form);
  if (!draft.agency_holds) paper::deliver(tx, id, paper::Receiver::agency, paper::Method::screen);
}

store::Filter filter_of(const Call& call) {
  return {http::id_filter(call, "agency_id"), http::id_filter(call, "client_id")};
}

Page<ConflictDateNotice> list_notices(ReadTx& tx, const Call& call, const ListQuery& query) {
  return http::page_of(store::notices(tx, filter_of(call), query), query,
                       [&](const ConflictDateNotice& row) {
                         if (query.sort == "newest") return std::to_string(row.id.value);
                         return text(query.sort == "conflict_on" ? row.conflict_on
                                                                 : row.notified_on);
                       });
}

ConflictDateNotice notify(WriteTx& tx, const Call&, const NoticeInput& in) {
  require_none(violations_of(in, tx.today()));
  const store::Parties parties = store::parties(tx, in.partnership_id);
  ConflictDateNotice notice;
  notice.agency_id = parties.agency_id;
  notice.client_id = parties.client_id;
  notice.establishment_name = in.establishment_name;
  notice.establishment_address = in.establishment_address;
  notice.conflict_on = in.conflict_on;
  notice.notified_on = in.notified_on;
  notice.notified_by = tx.actor().name;
  notice.by_proxy = tx.actor().side == Side::agency;
  store::insert(tx, notice);
  forms::ConflictDateNotice form;
  form.notified_on = in.notified_on;
  form.agency_name = parties.agency_name;
  form.client = client_party(tx, parties);
  form.establishment_name = in.establishment_name;
  form.establishment_address = in.establishment_address;
  form.conflict_on = in.conflict_on;
  keep_paper(tx, paper::kConflictDateNotice, parties, form);
  return notice;
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
