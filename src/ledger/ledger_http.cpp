#include "contract/assignment/assignment_store.hpp"
#include "ledger/ledger_flows.hpp"
#include "ledger/routes.hpp"
#include "paper/paper.hpp"
#include "platform/http/list.hpp"
#include "platform/owned.hpp"
#include "platform/sheet/zip.hpp"

namespace tasuki {

template <>
struct Catalogue<ledger::Line> {
  static constexpr std::array fields{Field{"id", "配属", "Assignment"},
                                     Field{"contract_id", "契約", "Contract"},
                                     Field{"contract_number", "契約番号", "Contract number"},
                                     Field{"worker_name", "派遣労働者", "Worker"},
                                     Field{"worker_code", "スタッフコード", "Worker code"},
                                     Field{"agency_name", "派遣元", "Agency"},
                                     Field{"client_name", "派遣先", "Client"},
                                     Field{"work_name", "業務", "Work"},
                                     Field{"starts_on", "開始日", "From"},
                                     Field{"ends_on", "終了日", "To"},
                                     Field{"ended", "終了", "Ended"},
                                     Field{"fixed_paper_id", "確定した帳票", "Fixed paper"},
                                     Field{"fixed_number", "帳票番号", "Number"},
                                     Field{"fixed_on", "確定日", "Fixed on"},
                                     Field{"keep_until", "保存期限", "Keep until"}};
};
static_assert(catalogue_complete<ledger::Line>());

}  // namespace tasuki

namespace tasuki::ledger {
namespace {

using http::Call;
using http::File;
using http::ListQuery;
using http::Page;

std::string pdf_now(ReadTx& tx, AssignmentId id) {
  return tx.actor().side == Side::agency
             ? paper::render(paper::kAgencyLedger, to_json(agency_ledger_now(tx, id)), {})
             : paper::render(paper::kClientLedger, to_json(client_ledger_now(tx, id)), {});
}

// Each side's ledger is its own: the other never sees it.
File show(ReadTx& tx, const Call& call) {
  return {"application/pdf", "", pdf_now(tx, call.id<AssignmentId>())};
}

Filter filter_of(const Call& call) {
  Filter filter;
  filter.contract_id = http::id_filter(call, "contract_id");
  filter.worker_id = http::id_filter(call, "worker_id");
  filter.state = call.query("state");
  filter.q = call.query("q");
  return filter;
}

Page<Line> list(ReadTx& tx, const Call& call, const ListQuery& query) {
  Filter filter = filter_of(call);
  filter.limit = query.limit + 1;
  const http::DayCursor before = http::day_cursor(query);
  filter.before_on = before.on;
  filter.before_id = before.id;
  return http::page_of(store::list(tx, filter), query,
                       [](const Line& row) { return text(row.starts_on); });
}

File zip(ReadTx& tx, const Call& call) {
  Filter filter = filter_of(call);
  filter.limit = static_cast<int>(http::kMostInZip) + 1;
  const auto lines = store::list(tx, filter);
  http::require_at_most(lines.size(), http::kMostInZip);
  if (lines.empty()) throw Problem(Code::not_found);
  sheet::Zip archive;
  const std::string title(paper::title_of(tx.actor().side == Side::agency ? paper::kAgencyLedger
                                                                          : paper::kClientLedger));
  for (const Line& line : lines) {
    archive.add(title + "_" + line.worker_name + "_" + text(line.starts_on) + "_" +
                    std::to_string(line.id.value) + ".pdf",
                pdf_now(tx, line.id));
  }
  return {"application/zip", "ledgers.zip", archive.finish()};
}

struct ClientTrainingList {
  std::vector<ClientTrainingRow> rows;
};
BOOST_DESCRIBE_STRUCT(ClientTrainingList, (), (rows))

ClientTrainingList client_trainings(ReadTx& tx, const Call& call) {
  const auto assignment = contract::assignments::load(tx, call.id<AssignmentId>());
  return {store::client_trainings(tx, assignment.id)};
}

ClientTrainingRow add_client_training(WriteTx& tx, const Call& call,
                                      const ClientTrainingForm& form) {
  const auto assignment = contract::assignments::load(tx, call.id<AssignmentId>());
  require_none(client_training_violations(form, assignment, tx.today()));
  const auto id = store::insert_client_training(tx, assignment.id, form);
  follow(tx, assignment.id);
  return store::load_client_training(tx, id);
}

ClientTrainingRow edit_client_training(WriteTx& tx, const Call& call,
                                       const ClientTrainingForm& form) {
  const auto before = store::load_client_training(tx, call.id<ClientTrainingId>());
  const auto assignment = contract::assignments::load(tx, before.assignment_id);
  require_none(client_training_violations(form, assignment, tx.today()));
  owned::update(tx, "client_training", before.id.value, call.version(), form);
  follow(tx, assignment.id);
  return store::load_client_training(tx, before.id);
}

void client_training_routes(http::Routes& routes) {
  const std::string body =
      R"({"held_on":"2027-06-01","start_min":540,"end_min":600,"content":"安全衛生の説明"})";
  routes
      .get("/api/assignments/{id}/client-trainings", http::client(Permission::paper_read),
           client_trainings)
      .says("派遣先が行った教育訓練")
      .sample("client", {{"id", "assignment.delivered"}});
  routes
      .post("/api/assignments/{id}/client-trainings", http::client(Permission::complaint_handle),
            add_client_training)
      .takes_key()
      .says("派遣先が行った教育訓練の記録")
      .sample("client", {{"id", "assignment.delivered"}}, body);
  routes
      .put("/api/client-trainings/{id}", http::client(Permission::complaint_handle),
           edit_client_training)
      .takes_version()
      .says("派遣先が行った教育訓練の訂正")
      .sample("client", {{"id", "client_training.one"}}, body);
}

}  // namespace

void routes(http::Routes& routes) {
  routes.get("/api/assignments/{id}/agency-ledger", http::agency(Permission::paper_read), show)
      .says("派遣元管理台帳")
      .heavy()
      .sample("agency", {{"id", "assignment.delivered"}});
  routes.get("/api/assignments/{id}/client-ledger", http::client(Permission::paper_read), show)
      .says("派遣先管理台帳")
      .heavy()
      .sample("client", {{"id", "assignment.delivered"}});
  http::list_route<Line>(routes, "/api/ledgers", http::office(Permission::paper_read), list,
                         "ledgers", {"starts_on"}, {"contract_id", "worker_id", "state"})
      .says("管理台帳の一覧")
      .sample("agency");
  routes.get("/api/ledgers-zip", http::office(Permission::paper_read), zip)
      .says("管理台帳のZIP")
      .filters({"contract_id", "worker_id", "state", "q"})
      .heavy()
      .sample("agency");
  client_training_routes(routes);
}

}  // namespace tasuki::ledger
