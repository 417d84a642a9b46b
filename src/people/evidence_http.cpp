#include "people/evidence_store.hpp"
#include "people/people_store.hpp"
#include "people/routes.hpp"
#include "platform/owned.hpp"

namespace tasuki::people {
namespace {

using http::Call;
using http::Nothing;

struct FormerEmployerList {
  std::vector<FormerEmployerRow> rows;
};
BOOST_DESCRIBE_STRUCT(FormerEmployerList, (), (rows))

struct EvidenceView {
  EvidenceForm evidence;
  std::int64_t version = 0;  // of the worker
};
BOOST_DESCRIBE_STRUCT(EvidenceView, (), (evidence, version))

FormerEmployerList list(ReadTx& tx, const Call& call) {
  return {former_employers(tx, load_worker(tx, call.id<WorkerId>()).id)};
}

FormerEmployerRow add(WriteTx& tx, const Call& call, const FormerEmployerForm& form) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  require_none(former_employer_violations(form, tx.today()));
  return load_former_employer(tx, insert_former_employer(tx, worker, form));
}

FormerEmployerRow edit(WriteTx& tx, const Call& call, const FormerEmployerForm& form) {
  const auto id = call.id<FormerEmployerId>();
  require_none(former_employer_violations(form, tx.today()));
  owned::update(tx, "worker_former_employer", id.value, call.version(), form);
  return load_former_employer(tx, id);
}

Nothing remove(WriteTx& tx, const Call& call, const Nothing&) {
  remove_former_employer(tx, call.id<FormerEmployerId>(), call.version());
  return {};
}

EvidenceView show(ReadTx& tx, const Call& call) {
  const WorkerRow worker = load_worker(tx, call.id<WorkerId>());
  return {evidence_of(tx, worker.id), worker.version};
}

EvidenceView save(WriteTx& tx, const Call& call, const EvidenceForm& form) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  require_none(evidence_violations(form, tx.today()));
  const std::int64_t version = save_evidence(tx, worker, call.version(), form);
  return {evidence_of(tx, worker), version};
}

}  // namespace

void evidence_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  const std::string former =
      R"({"name":"宮城〇〇株式会社","corporate_number":"8700110005901","left_on":"2025-03-31"})";
  routes.get("/api/workers/{id}/former-employers", office, list)
      .says("スタッフの以前の勤務先")
      .sample("agency", {{"id", "people.worker"}});
  routes.post("/api/workers/{id}/former-employers", office, add)
      .takes_key()
      .says("以前の勤務先の登録")
      .sample("agency", {{"id", "people.worker"}}, former);
  routes.put("/api/former-employers/{id}", office, edit)
      .takes_version()
      .says("以前の勤務先の変更")
      .sample("agency", {{"id", "people.former_employer"}}, former);
  routes.remove("/api/former-employers/{id}", office, remove)
      .takes_version()
      .says("以前の勤務先の削除")
      .sample("agency", {{"id", "people.former_employer"}});
  routes.get("/api/workers/{id}/evidence", office, show)
      .says("日雇派遣の例外・年齢の証明")
      .sample("agency", {{"id", "people.worker"}});
  routes.put("/api/workers/{id}/evidence", office, save)
      .takes_version()
      .says("日雇派遣の例外・年齢の証明の登録")
      .sample("agency", {{"id", "people.worker"}},
              R"({"student":"daytime","document":"学生証","checked_on":"2027-05-31"})");
}

}  // namespace tasuki::people
