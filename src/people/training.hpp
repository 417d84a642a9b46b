#pragma once
// 段階的かつ体系的な教育訓練 and キャリア・コンサルティング (法30条の2). Training is paid and free
// of charge; in each of the first three years a full-time worker who is expected to stay a year or
// longer is offered at least eight hours (許可基準; 業務取扱要領). What the agency enters here is
// read by the worker and flows into the 派遣元管理台帳 (則31条).

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"

namespace tasuki::people {

using TrainingPlanId = Id<struct TrainingPlanTag>;
using TrainingId = Id<struct TrainingTag>;
using CareerConsultingId = Id<struct CareerConsultingTag>;

BOOST_DEFINE_ENUM_CLASS(CareerStage, entry, by_job, conversion, by_rank, other)
// 教育訓練, or the explanation of its plan (at hiring and whenever the plan changes).
BOOST_DEFINE_ENUM_CLASS(TrainingKind, lesson, explanation)

struct TrainingPlanForm {
  std::string name;
  CareerStage career_stage = CareerStage::entry;
  std::string content;
  Minutes planned_minutes;  // a year
  Date starts_on{};
  std::optional<Date> ends_on;  // inclusive
};
BOOST_DESCRIBE_STRUCT(TrainingPlanForm, (),
                      (name, career_stage, content, planned_minutes, starts_on, ends_on))

struct TrainingForm {
  std::optional<TrainingPlanId> training_plan_id;
  TrainingKind kind = TrainingKind::lesson;
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  Minutes break_min;
  std::string content;
  bool off_the_job = true;
  bool paid = true;
  bool free = true;
};
BOOST_DESCRIBE_STRUCT(TrainingForm, (),
                      (training_plan_id, kind, held_on, start_min, end_min, break_min, content,
                       off_the_job, paid, free))

struct NewTraining {  // one lesson, everybody who attended
  std::vector<WorkerId> worker_ids;
  TrainingForm training;
};
BOOST_DESCRIBE_STRUCT(NewTraining, (), (worker_ids, training))

struct ConsultingForm {
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  std::string consultant;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(ConsultingForm, (), (held_on, start_min, end_min, consultant, content))

Violations plan_violations(const TrainingPlanForm& form);
// Red: times; an explanation without its plan. Yellow: not paid, or not free.
Violations training_violations(const TrainingForm& form, Date today);
Violations consulting_violations(const ConsultingForm& form, Date today);

struct TrainingFacts {
  struct Employment {
    Date starts_on{};
    std::optional<Date> ends_on;
    Minutes weekly_minutes;
  };
  struct Lesson {
    Date held_on{};
    Minutes length;        // without breaks
    bool counted = false;  // paid and free
  };
  Date today{};
  std::vector<Employment> employment;  // ascending
  std::vector<Lesson> lessons;
};

struct TrainingYear {
  int number = 0;  // 1 … 3, from the day of hiring
  Date from_on{};
  Date last_on{};
  Minutes needed;
  Minutes given;
  bool missed = false;  // the year is over and fell short
};
BOOST_DESCRIBE_STRUCT(TrainingYear, (), (number, from_on, last_on, needed, given, missed))

// The first three years that have begun; empty for a worker who is not expected to stay a year.
// Full-time means 35 hours a week or more; who works less is offered in proportion to 40 hours.
std::vector<TrainingYear> training_years(const TrainingFacts& facts);

}  // namespace tasuki::people

namespace tasuki {

template <>
struct Catalogue<people::TrainingPlanForm> {
  static constexpr std::array fields{
      Field{.member = "name",
            .label_ja = "計画の名称",
            .label_en = "Name",
            .max = 100,
            .required = true},
      Field{.member = "career_stage", .label_ja = "訓練の区分", .label_en = "Stage"},
      Field{.member = "content",
            .label_ja = "訓練の内容",
            .label_en = "Content",
            .law = "派遣法30条の2",
            .max = 2000,
            .required = true},
      Field{.member = "planned_minutes",
            .label_ja = "年間の予定時間（分）",
            .label_en = "Minutes a year",
            .min = 0,
            .max = 100000},
      Field{.member = "starts_on", .label_ja = "適用開始日", .label_en = "From", .required = true},
      Field{.member = "ends_on", .label_ja = "適用終了日", .label_en = "To"}};
};
template <>
struct Catalogue<people::TrainingForm> {
  static constexpr std::array fields{
      Field{.member = "training_plan_id", .label_ja = "教育訓練計画", .label_en = "Plan"},
      Field{.member = "kind", .label_ja = "種類", .label_en = "Kind"},
      Field{.member = "held_on",
            .label_ja = "実施日",
            .label_en = "On",
            .law = "派遣則31条",
            .required = true},
      Field{.member = "start_min", .label_ja = "開始", .label_en = "From", .min = 0, .max = 2880},
      Field{.member = "end_min", .label_ja = "終了", .label_en = "To", .min = 0, .max = 2880},
      Field{.member = "break_min",
            .label_ja = "うち休憩（分）",
            .label_en = "Break (minutes)",
            .min = 0,
            .max = 600},
      Field{.member = "content",
            .label_ja = "内容",
            .label_en = "Content",
            .law = "派遣則31条",
            .max = 1000,
            .required = true},
      Field{.member = "off_the_job", .label_ja = "OFF-JT", .label_en = "Off the job"},
      Field{.member = "paid", .label_ja = "有給", .label_en = "Paid", .law = "派遣法30条の2"},
      Field{.member = "free", .label_ja = "無償", .label_en = "Free", .law = "派遣法30条の2"}};
};
template <>
struct Catalogue<people::NewTraining> {
  static constexpr std::array fields{
      Field{.member = "worker_ids",
            .label_ja = "受講者",
            .label_en = "Attended by",
            .max = 200,
            .required = true},
      Field{.member = "training", .label_ja = "教育訓練", .label_en = "Training"}};
};
template <>
struct Catalogue<people::ConsultingForm> {
  static constexpr std::array fields{
      Field{.member = "held_on",
            .label_ja = "実施日",
            .label_en = "On",
            .law = "派遣則31条",
            .required = true},
      Field{.member = "start_min", .label_ja = "開始", .label_en = "From", .min = 0, .max = 2880},
      Field{.member = "end_min", .label_ja = "終了", .label_en = "To", .min = 0, .max = 2880},
      Field{.member = "consultant",
            .label_ja = "相談に応じた者",
            .label_en = "Consultant",
            .max = 100,
            .required = true},
      Field{.member = "content",
            .label_ja = "内容",
            .label_en = "Content",
            .law = "派遣則31条",
            .max = 2000,
            .required = true,
            .personal = true}};
};
static_assert(catalogue_complete<people::TrainingPlanForm>());
static_assert(catalogue_complete<people::TrainingForm>());
static_assert(catalogue_complete<people::NewTraining>());
static_assert(catalogue_complete<people::ConsultingForm>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<people::CareerStage> {
  static constexpr std::array<std::string_view, 5> ja{"入職時訓練", "職能別訓練", "職種転換訓練",
                                                      "階層別訓練", "その他"};
};
static_assert(words_complete<people::CareerStage>());

}  // namespace tasuki
