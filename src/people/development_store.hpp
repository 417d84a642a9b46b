#pragma once
// Training, consulting and measures for stable employment in the database: the agency's own, read
// by the worker they concern.

#include "people/stability.hpp"
#include "people/training.hpp"
#include "platform/db/db.hpp"
#include "platform/http/list.hpp"

namespace tasuki::people {

struct TrainingPlanRow {
  TrainingPlanId id;
  std::string name;
  CareerStage career_stage{};
  std::string content;
  Minutes planned_minutes;
  Date starts_on{};
  std::optional<Date> ends_on;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(TrainingPlanRow, (),
                      (id, name, career_stage, content, planned_minutes, starts_on, ends_on,
                       version))

struct TrainingRow {
  TrainingId id;
  WorkerId worker_id;
  std::optional<TrainingPlanId> training_plan_id;
  TrainingKind kind{};
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  Minutes break_min;
  std::string content;
  bool off_the_job = true;
  bool paid = true;
  bool free = true;
  std::string entered_by;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(TrainingRow, (),
                      (id, worker_id, training_plan_id, kind, held_on, start_min, end_min,
                       break_min, content, off_the_job, paid, free, entered_by, version))

struct ConsultingRow {
  CareerConsultingId id;
  WorkerId worker_id;
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  std::string consultant;
  std::string content;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ConsultingRow, (),
                      (id, worker_id, held_on, start_min, end_min, consultant, content, version))

struct StabilityWishRow {
  StabilityWishId id;
  WorkerId worker_id;
  AssignmentId assignment_id;
  Date heard_on{};
  bool wishes_to_continue = true;
  Measure measure{};
  std::string content;
  std::string heard_by;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(StabilityWishRow, (),
                      (id, worker_id, assignment_id, heard_on, wishes_to_continue, measure, content,
                       heard_by, version))

struct StabilityMeasureRow {
  StabilityMeasureId id;
  WorkerId worker_id;
  AssignmentId assignment_id;
  Measure measure{};
  Date taken_on{};
  std::string content;
  MeasureOutcome outcome{};
  std::string client_answer;
  std::optional<Date> client_answered_on;
  std::string result;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(StabilityMeasureRow, (),
                      (id, worker_id, assignment_id, measure, taken_on, content, outcome,
                       client_answer, client_answered_on, result, version))

// Everything of one worker, oldest first.
struct Development {
  std::vector<TrainingRow> trainings;
  std::vector<ConsultingRow> consultings;
  std::vector<StabilityWishRow> wishes;
  std::vector<StabilityMeasureRow> measures;
};
BOOST_DESCRIBE_STRUCT(Development, (), (trainings, consultings, wishes, measures))

Development development_of(ReadTx& tx, WorkerId worker);
TrainingFacts training_facts(ReadTx& tx, WorkerId worker);
// Is the assignment one of the worker's?
bool is_assignment_of(ReadTx& tx, AssignmentId assignment, WorkerId worker);

TrainingRow insert_training(WriteTx& tx, WorkerId worker, const TrainingForm& form);
ConsultingRow insert_consulting(WriteTx& tx, WorkerId worker, const ConsultingForm& form);
StabilityWishRow insert_wish(WriteTx& tx, WorkerId worker, const StabilityWishForm& form);
StabilityMeasureRow insert_measure(WriteTx& tx, WorkerId worker, const StabilityMeasureForm& form);

// Announced when something that a 派遣元管理台帳 shows of a worker has changed.
struct WorkerEventRecorded {
  WorkerId worker_id;
  AssignmentId assignment_id;  // 0 = whichever runs on the day
  Date on{};
};

}  // namespace tasuki::people
