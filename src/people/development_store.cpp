#include "people/development_store.hpp"

#include "platform/owned.hpp"

namespace tasuki::people {
namespace {

template <class Row>
std::vector<Row> of_worker(ReadTx& tx, const std::string& table, const std::string& day,
                           WorkerId worker) {
  return tx.all<Row>("select " + columns<Row>() + " from " + table +
                         " where worker_id = $1 order by " + day + ", id",
                     worker);
}

}  // namespace

Development development_of(ReadTx& tx, WorkerId worker) {
  return {of_worker<TrainingRow>(tx, "training", "held_on", worker),
          of_worker<ConsultingRow>(tx, "career_consulting", "held_on", worker),
          of_worker<StabilityWishRow>(tx, "stability_wish", "heard_on", worker),
          of_worker<StabilityMeasureRow>(tx, "stability_measure", "taken_on", worker)};
}

TrainingFacts training_facts(ReadTx& tx, WorkerId worker) {
  TrainingFacts facts;
  facts.today = tx.today();
  const Rows rows = tx.query(
      "select starts_on, ends_on, weekly_minutes from employment_contract where worker_id = $1"
      " order by starts_on",
      worker);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    facts.employment.push_back(
        {rows.get<Date>(i, 0), rows.get<std::optional<Date>>(i, 1), rows.get<Minutes>(i, 2)});
  }
  for (const TrainingRow& row : of_worker<TrainingRow>(tx, "training", "held_on", worker)) {
    if (row.kind != TrainingKind::lesson) continue;
    facts.lessons.push_back(
        {row.held_on, row.end_min - row.start_min - row.break_min, row.paid && row.free});
  }
  return facts;
}

bool is_assignment_of(ReadTx& tx, AssignmentId assignment, WorkerId worker) {
  return tx
      .maybe<std::int64_t>("select id from assignment where id = $1 and worker_id = $2", assignment,
                           worker)
      .has_value();
}

TrainingRow insert_training(WriteTx& tx, WorkerId worker, const TrainingForm& form) {
  const auto id = tx.one<std::int64_t>(
      "insert into training (company_id, worker_id, training_plan_id, kind, held_on, start_min,"
      " end_min, break_min, content, off_the_job, paid, free, entered_by) values (me(), $1, $2, $3,"
      " $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id",
      worker, form.training_plan_id, form.kind, form.held_on, form.start_min, form.end_min,
      form.break_min, form.content, form.off_the_job, form.paid, form.free, tx.actor().name);
  return owned::load<TrainingRow>(tx, "training", id);
}

ConsultingRow insert_consulting(WriteTx& tx, WorkerId worker, const ConsultingForm& form) {
  const auto id = tx.one<std::int64_t>(
      "insert into career_consulting (company_id, worker_id, held_on, start_min, end_min,"
      " consultant, content) values (me(), $1, $2, $3, $4, $5, $6) returning id",
      worker, form.held_on, form.start_min, form.end_min, form.consultant, form.content);
  return owned::load<ConsultingRow>(tx, "career_consulting", id);
}

StabilityWishRow insert_wish(WriteTx& tx, WorkerId worker, const StabilityWishForm& form) {
  const auto id = tx.one<std::int64_t>(
      "insert into stability_wish (company_id, worker_id, assignment_id, heard_on,"
      " wishes_to_continue, measure, content, heard_by) values (me(), $1, $2, $3, $4, $5, $6, $7)"
      " returning id",
      worker, form.assignment_id, form.heard_on, form.wishes_to_continue, form.measure,
      form.content, tx.actor().name);
  return owned::load<StabilityWishRow>(tx, "stability_wish", id);
}

StabilityMeasureRow insert_measure(WriteTx& tx, WorkerId worker, const StabilityMeasureForm& form) {
  const auto id = tx.one<std::int64_t>(
      "insert into stability_measure (company_id, worker_id, assignment_id, measure, taken_on,"
      " content, outcome, client_answer, client_answered_on, result) values (me(), $1, $2, $3, $4,"
      " $5, $6, $7, $8, $9) returning id",
      worker, form.assignment_id, form.measure, form.taken_on, form.content, form.outcome,
      form.client_answer, form.client_answered_on, form.result);
  return owned::load<StabilityMeasureRow>(tx, "stability_measure", id);
}

}  // namespace tasuki::people
