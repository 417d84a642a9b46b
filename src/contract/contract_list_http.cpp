#include "contract/contract_store.hpp"
#include "contract/routes.hpp"
#include "platform/http/list.hpp"

namespace tasuki {

template <>
struct Catalogue<contract::Line> {
  static constexpr std::array fields{Field{"id", "番号", "Id"},
                                     Field{"number", "契約番号", "Number"},
                                     Field{"state", "状態", "State"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"starts_on", "派遣期間の初日", "From"},
                                     Field{"ends_on", "派遣期間の末日", "To"},
                                     Field{"headcount", "派遣人数", "Headcount"},
                                     Field{"assigned_count", "配属人数", "Assigned"},
                                     Field{"change_pending", "変更提案中", "Change proposed"},
                                     Field{"contract_reviewer_name", "契約確認者", "Reviewer"},
                                     Field{"updated_at", "更新日時", "Updated"},
                                     Field{"version", "版", "Version"}};
};
static_assert(catalogue_complete<contract::Line>());

}  // namespace tasuki

namespace tasuki::contract {
namespace {

using http::Call;
using http::ListQuery;
using http::Page;

Page<Line> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  Filter filter{call.query("state"),
                http::id_filter(call, "agency_id"),
                http::id_filter(call, "client_id"),
                http::flag_filter(call, "ending_soon").value_or(false),
                http::flag_filter(call, "undelivered").value_or(false),
                http::flag_filter(call, "change_pending").value_or(false)};
  State known{};
  if (!filter.state.empty() && !enum_from_text(filter.state, known)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/state"}});
  }
  return http::page_of(contracts::list(tx, filter, query), query,
                       [&](const Line& line) { return sort_key(line, query); });
}

}  // namespace

void list_routes(http::Routes& routes) {
  http::list_route<Line>(
      routes, "/api/contracts", http::office(Permission::contract_read), list, "contracts", sorts(),
      {"state", "agency_id", "client_id", "ending_soon", "undelivered", "change_pending"})
      .says("契約の一覧")
      .sample("agency");
}

}  // namespace tasuki::contract
