#include "paper/paper.hpp"
#include "people/people_store.hpp"
#include "people/routes.hpp"
#include "platform/announce.hpp"
#include "platform/owned.hpp"

namespace tasuki::people {
namespace {

using http::Call;
using http::ListQuery;

void check_worker(ReadTx& tx, const WorkerForm& form) {
  Violations violations = worker_violations(form, tx.today());
  if (form.establishment_id && !owned::exists(tx, "establishment", form.establishment_id.value)) {
    violations.push_back({Code::bad_choice, "/establishment_id"});
  }
  // Both go onto papers of record, which print nobody's name with a wrong character.
  const json::object printed{{"name", form.name}, {"insurance_reason", form.insurance_reason}};
  for (Violation& one : paper::unprintable(printed)) violations.push_back(std::move(one));
  require_none(violations);
}

http::Page<WorkerChoice> choices(ReadTx& tx, const Call&, const ListQuery& list) {
  return list_worker_choices(tx, list);
}

WorkerRow get_worker(ReadTx& tx, const Call& call) { return load_worker(tx, call.id<WorkerId>()); }

WorkerRow create_worker(WriteTx& tx, const Call&, const WorkerForm& form) {
  check_worker(tx, form);
  return load_worker(tx, {owned::insert(tx, "worker", form)});
}

WorkerRow edit_worker(WriteTx& tx, const Call& call, const WorkerForm& form) {
  const auto id = call.id<WorkerId>();
  load_worker(tx, id);
  check_worker(tx, form);
  owned::update(tx, "worker", id.value, call.version(), form);
  announce(tx, WorkerChanged{tx.acting_company(), id});
  return load_worker(tx, id);
}

http::Page<EmploymentContractRow> employments(ReadTx& tx, const Call& call, const ListQuery& list) {
  return list_employments(tx, load_worker(tx, call.id<WorkerId>()).id, list);
}

EmploymentContractRow get_employment(ReadTx& tx, const Call& call) {
  return load_employment(tx, call.id<EmploymentContractId>());
}

EmploymentContractRow create_employment(WriteTx& tx, const Call& call,
                                        const EmploymentContractForm& form) {
  const auto worker = call.id<WorkerId>();
  require_none(employment_violations(form, employment_facts(tx, worker, {})));
  const EmploymentContractId id = insert_employment(tx, worker, form);
  announce(tx, WorkerChanged{tx.acting_company(), worker});
  return load_employment(tx, id);
}

EmploymentContractRow edit_employment(WriteTx& tx, const Call& call,
                                      const EmploymentContractForm& form) {
  const EmploymentContractRow before = load_employment(tx, call.id<EmploymentContractId>());
  require_none(employment_violations(form, employment_facts(tx, before.worker_id, before.id)));
  owned::update(tx, "employment_contract", before.id.value, call.version(), form);
  announce(tx, WorkerChanged{tx.acting_company(), before.worker_id});
  return load_employment(tx, before.id);
}

void employment_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  http::list_route<EmploymentContractRow, EmploymentContractForm>(
      routes, "/api/workers/{id}/employment-contracts", office, employments, "employment_contracts",
      {"starts_on"})
      .says("労働契約の一覧")
      .sample("agency", {{"id", "people.worker"}});
  routes.post("/api/workers/{id}/employment-contracts", office, create_employment)
      .takes_key()
      .says("労働契約の登録")
      .sample("agency", {{"id", "people.unemployed_worker"}},
              R"({"starts_on":"2027-04-01","ends_on":"2028-03-31","weekly_minutes":2400,)"
              R"("hourly_wage":1300})");
  routes.get("/api/employment-contracts/{id}", office, get_employment)
      .says("労働契約")
      .sample("agency", {{"id", "people.employment_contract"}});
  routes.put("/api/employment-contracts/{id}", office, edit_employment)
      .takes_version()
      .says("労働契約の変更")
      .sample("agency", {{"id", "people.employment_contract"}},
              R"({"starts_on":"2027-04-01","weekly_minutes":2400,"hourly_wage":1350})");
}

}  // namespace

void people_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  const std::string form =
      R"({"worker_code":"$$CODE","name":"髙橋 花子","name_kana":"タカハシ ハナコ",)"
      R"("born_on":"1995-05-05","sex":"female","email":"hanako@example.jp",)"
      R"("health_insurance":"filed","pension":"filed","employment_insurance":"filed",)"
      R"("agreement_worker":true})";
  const auto with_code = [&](const std::string& code) {
    std::string body = form;
    return body.replace(body.find("$$CODE"), 6, code);
  };
  http::list_route<WorkerRow, WorkerForm>(
      routes, "/api/workers", office, list_workers, "workers", {"kana", "code"},
      {"active", "agreement_worker", "establishment_id", "insured"})
      .says("スタッフの一覧")
      .sample("agency");
  http::list_route<WorkerChoice, WorkerForm>(routes, "/api/worker-choices",
                                             http::agency(Permission::assignment_manage), choices,
                                             "worker_choices", {"kana", "code"})
      .says("配属できるスタッフ")
      .sample("agency");
  routes.get("/api/workers/{id}", office, get_worker)
      .says("スタッフ")
      .sample("agency", {{"id", "people.worker"}});
  routes.post("/api/workers", office, create_worker)
      .takes_key()
      .says("スタッフの登録")
      .sample("agency", {}, with_code("S900"));
  routes.put("/api/workers/{id}", office, edit_worker)
      .takes_version()
      .says("スタッフの変更")
      .sample("agency", {{"id", "people.worker"}}, with_code("S901"));
  employment_routes(routes);
}

}  // namespace tasuki::people
