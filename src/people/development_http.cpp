#include "people/development_store.hpp"
#include "people/people_store.hpp"
#include "people/routes.hpp"
#include "platform/announce.hpp"
#include "platform/owned.hpp"

namespace tasuki::people {
namespace {

using http::Call;
using http::ListQuery;

// ---------------------------------------------------------------- plans

http::Page<TrainingPlanRow> plans(ReadTx& tx, const Call&, const ListQuery& list) {
  return http::page_of(
      owned::list<TrainingPlanRow>(tx, {"training_plan", "starts_on::text", {}, {}}, list), list,
      [](const TrainingPlanRow& row) { return text(row.starts_on); });
}

TrainingPlanRow show_plan(ReadTx& tx, const Call& call) {
  return owned::load<TrainingPlanRow>(tx, "training_plan", call.id<TrainingPlanId>().value);
}

TrainingPlanRow create_plan(WriteTx& tx, const Call&, const TrainingPlanForm& form) {
  require_none(plan_violations(form));
  return owned::load<TrainingPlanRow>(tx, "training_plan",
                                      owned::insert(tx, "training_plan", form));
}

TrainingPlanRow edit_plan(WriteTx& tx, const Call& call, const TrainingPlanForm& form) {
  const auto id = call.id<TrainingPlanId>();
  require_none(plan_violations(form));
  owned::update(tx, "training_plan", id.value, call.version(), form);
  return owned::load<TrainingPlanRow>(tx, "training_plan", id.value);
}

// ---------------------------------------------------------------- one worker

struct WorkerDevelopment {
  Development events;
  std::vector<TrainingYear> training_years;
};
BOOST_DESCRIBE_STRUCT(WorkerDevelopment, (), (events, training_years))

WorkerDevelopment show(ReadTx& tx, const Call& call) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  return {development_of(tx, worker), training_years(training_facts(tx, worker))};
}

Development show_mine(ReadTx& tx, const Call& call) {
  return development_of(tx, call.actor().worker_id);
}

void check_training(ReadTx& tx, const TrainingForm& form, const std::string& below) {
  Violations found = training_violations(form, tx.today());
  if (form.training_plan_id && !owned::exists(tx, "training_plan", form.training_plan_id->value)) {
    found.push_back({Code::bad_choice, "/training_plan_id"});
  }
  for (Violation& v : found) v.pointer = below + v.pointer;
  require_none(std::move(found));  // what is not paid or not free is kept, and does not count
}

struct TrainingRows {
  std::vector<TrainingRow> rows;
};
BOOST_DESCRIBE_STRUCT(TrainingRows, (), (rows))

TrainingRows add_trainings(WriteTx& tx, const Call&, const NewTraining& form) {
  check_training(tx, form.training, "/training");
  TrainingRows result;
  for (const WorkerId worker : form.worker_ids) {
    load_worker(tx, worker);
    result.rows.push_back(insert_training(tx, worker, form.training));
    announce(tx, WorkerEventRecorded{worker, {}, form.training.held_on});
  }
  return result;
}

TrainingRow edit_training(WriteTx& tx, const Call& call, const TrainingForm& form) {
  const auto before = owned::load<TrainingRow>(tx, "training", call.id<TrainingId>().value);
  check_training(tx, form, "");
  owned::update(tx, "training", before.id.value, call.version(), form);
  announce(tx, WorkerEventRecorded{before.worker_id, {}, before.held_on});
  announce(tx, WorkerEventRecorded{before.worker_id, {}, form.held_on});
  return owned::load<TrainingRow>(tx, "training", before.id.value);
}

ConsultingRow add_consulting(WriteTx& tx, const Call& call, const ConsultingForm& form) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  require_none(consulting_violations(form, tx.today()));
  announce(tx, WorkerEventRecorded{worker, {}, form.held_on});
  return insert_consulting(tx, worker, form);
}

ConsultingRow edit_consulting(WriteTx& tx, const Call& call, const ConsultingForm& form) {
  const auto before =
      owned::load<ConsultingRow>(tx, "career_consulting", call.id<CareerConsultingId>().value);
  require_none(consulting_violations(form, tx.today()));
  owned::update(tx, "career_consulting", before.id.value, call.version(), form);
  announce(tx, WorkerEventRecorded{before.worker_id, {}, before.held_on});
  announce(tx, WorkerEventRecorded{before.worker_id, {}, form.held_on});
  return owned::load<ConsultingRow>(tx, "career_consulting", before.id.value);
}

// ---------------------------------------------------------------- stable employment

void check_assignment(ReadTx& tx, AssignmentId assignment, WorkerId worker, Violations found) {
  if (!is_assignment_of(tx, assignment, worker)) {
    found.push_back({Code::bad_choice, "/assignment_id"});
  }
  require_none(std::move(found));
}

StabilityWishRow add_wish(WriteTx& tx, const Call& call, const StabilityWishForm& form) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  check_assignment(tx, form.assignment_id, worker, wish_violations(form, tx.today()));
  announce(tx, WorkerEventRecorded{worker, form.assignment_id, form.heard_on});
  return insert_wish(tx, worker, form);
}

StabilityMeasureRow add_measure(WriteTx& tx, const Call& call, const StabilityMeasureForm& form) {
  const WorkerId worker = load_worker(tx, call.id<WorkerId>()).id;
  check_assignment(tx, form.assignment_id, worker, measure_violations(form, tx.today()));
  announce(tx, WorkerEventRecorded{worker, form.assignment_id, form.taken_on});
  return insert_measure(tx, worker, form);
}

StabilityMeasureRow edit_measure(WriteTx& tx, const Call& call, const StabilityMeasureForm& form) {
  const auto before = owned::load<StabilityMeasureRow>(tx, "stability_measure",
                                                       call.id<StabilityMeasureId>().value);
  check_assignment(tx, form.assignment_id, before.worker_id, measure_violations(form, tx.today()));
  owned::update(tx, "stability_measure", before.id.value, call.version(), form);
  announce(tx, WorkerEventRecorded{before.worker_id, form.assignment_id, form.taken_on});
  return owned::load<StabilityMeasureRow>(tx, "stability_measure", before.id.value);
}

constexpr const char* kLesson =
    R"("held_on":"2027-05-20","start_min":540,"end_min":660,"content":"表計算の基礎")";

void training_routes(http::Routes& routes, const http::Access& office) {
  const std::string plan =
      R"({"name":"入職時訓練","content":"安全衛生と情報管理","planned_minutes":480,)"
      R"("starts_on":"2027-04-01"})";
  http::list_route<TrainingPlanRow, TrainingPlanForm>(routes, "/api/training-plans", office, plans,
                                                      "training_plans", {"starts_on"})
      .says("教育訓練計画の一覧")
      .sample("agency");
  routes.post("/api/training-plans", office, create_plan)
      .takes_key()
      .says("教育訓練計画の登録")
      .sample("agency", {}, plan);
  routes.get("/api/training-plans/{id}", office, show_plan)
      .says("教育訓練計画")
      .sample("agency", {{"id", "training_plan.one"}});
  routes.put("/api/training-plans/{id}", office, edit_plan)
      .takes_version()
      .says("教育訓練計画の変更")
      .sample("agency", {{"id", "training_plan.one"}}, plan);
  routes.post("/api/trainings", office, add_trainings)
      .takes_key()
      .says("教育訓練の記録")
      .sample("agency", {},
              std::string(R"({"worker_ids":["$people.worker"],"training":{)") + kLesson + "}}");
  routes.put("/api/trainings/{id}", office, edit_training)
      .takes_version()
      .says("教育訓練の訂正")
      .sample("agency", {{"id", "training.one"}}, std::string("{") + kLesson + "}");
}

void consulting_routes(http::Routes& routes, const http::Access& office) {
  const std::string consulting = std::string("{") + kLesson + R"(,"consultant":"相談員 花子"})";
  routes.post("/api/workers/{id}/career-consultings", office, add_consulting)
      .takes_key()
      .says("キャリアコンサルティングの記録")
      .sample("agency", {{"id", "people.worker"}}, consulting);
  routes.put("/api/career-consultings/{id}", office, edit_consulting)
      .takes_version()
      .says("キャリアコンサルティングの訂正")
      .sample("agency", {{"id", "career_consulting.one"}}, consulting);
}

void stability_routes(http::Routes& routes, const http::Access& office) {
  const std::string measure =
      R"({"assignment_id":"$assignment.delivered","measure":"other_client",)"
      R"("taken_on":"2027-05-30","content":"別の派遣先を紹介した","outcome":"pending"})";
  routes.post("/api/workers/{id}/stability-wishes", office, add_wish)
      .takes_key()
      .says("希望する雇用安定措置の聴取")
      .sample("agency", {{"id", "people.worker"}},
              R"({"assignment_id":"$assignment.delivered","heard_on":"2027-05-30",)"
              R"("measure":"direct_hire_request","content":"正社員を希望"})");
  routes.post("/api/workers/{id}/stability-measures", office, add_measure)
      .takes_key()
      .says("雇用安定措置の記録")
      .sample("agency", {{"id", "people.worker"}}, measure);
  routes.put("/api/stability-measures/{id}", office, edit_measure)
      .takes_version()
      .says("雇用安定措置の結果")
      .sample("agency", {{"id", "stability_measure.one"}}, measure);
}

}  // namespace

void development_routes(http::Routes& routes) {
  const http::Access office = http::agency(Permission::worker_manage);
  routes.get("/api/workers/{id}/development", office, show)
      .says("教育訓練・キャリア・雇用安定措置の記録")
      .sample("agency", {{"id", "people.worker"}});
  routes.get("/api/my/development", http::worker(), show_mine)
      .says("自分の教育訓練・キャリアの記録")
      .sample("worker");
  training_routes(routes, office);
  consulting_routes(routes, office);
  stability_routes(routes, office);
}

}  // namespace tasuki::people
