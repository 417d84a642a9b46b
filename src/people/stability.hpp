#pragma once
// 雇用安定措置 (法30条, 則25条–25条の5). A fixed-term worker who is expected to stay in one
// organizational unit for three years has a right to one of ① asking the client to hire directly,
// ② another client, ③ permanent employment, ④ other; from one year on the agency strives for one.
// The worker's wish is heard and recorded (則25条の2第3項). When ① comes to nothing another measure
// is due (則25条の2第2項).

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"

namespace tasuki::people {

using StabilityWishId = Id<struct StabilityWishTag>;
using StabilityMeasureId = Id<struct StabilityMeasureTag>;

BOOST_DEFINE_ENUM_CLASS(Measure, direct_hire_request, other_client, permanent_employment, other)
BOOST_DEFINE_ENUM_CLASS(MeasureOutcome, pending, succeeded, failed)

struct StabilityWishForm {
  AssignmentId assignment_id;
  Date heard_on{};
  bool wishes_to_continue = true;
  Measure measure = Measure::direct_hire_request;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(StabilityWishForm, (),
                      (assignment_id, heard_on, wishes_to_continue, measure, content))

struct StabilityMeasureForm {
  AssignmentId assignment_id;
  Measure measure = Measure::direct_hire_request;
  Date taken_on{};
  std::string content;
  MeasureOutcome outcome = MeasureOutcome::pending;
  std::string client_answer;  // ①: the client takes the worker on, or not
  std::optional<Date> client_answered_on;
  std::string result;
};
BOOST_DESCRIBE_STRUCT(StabilityMeasureForm, (),
                      (assignment_id, measure, taken_on, content, outcome, client_answer,
                       client_answered_on, result))

Violations wish_violations(const StabilityWishForm& form, Date today);
Violations measure_violations(const StabilityMeasureForm& form, Date today);

// none: not meant by the article; effort: 努力義務; duty: 義務.
BOOST_DEFINE_ENUM_CLASS(StabilityDuty, none, effort, duty)
BOOST_DEFINE_ENUM_CLASS(StabilityNeed, wish_not_heard, measure_missing, another_measure, nothing)

struct StabilityFacts {
  bool permanent = false;    // 無期雇用派遣労働者
  bool over_60 = false;      // 法40条の2第1項2号
  bool exempt_work = false;  // the same paragraph, 3号–5号
  Date in_unit_from{};   // the first day in the organizational unit, gaps of ≤ 3 months included
  Date in_unit_until{};  // the last day that is agreed
  struct Wish {
    Date heard_on{};
    bool wishes_to_continue = true;
  };
  struct Taken {
    Date taken_on{};
    Measure measure{};
    MeasureOutcome outcome{};
  };
  std::vector<Wish> wishes;     // ascending
  std::vector<Taken> measures;  // ascending
};

struct StabilityFinding {
  StabilityDuty duty = StabilityDuty::none;
  StabilityNeed need = StabilityNeed::nothing;
  Date three_years_on{};  // the last day of three years in the unit
};
StabilityFinding stability_finding(const StabilityFacts& facts);

}  // namespace tasuki::people

namespace tasuki {

template <>
struct Catalogue<people::StabilityWishForm> {
  static constexpr std::array fields{Field{.member = "assignment_id",
                                           .label_ja = "配属",
                                           .label_en = "Assignment",
                                           .required = true},
                                     Field{.member = "heard_on",
                                           .label_ja = "聴取した日",
                                           .label_en = "Heard on",
                                           .law = "派遣則25条の2第3項",
                                           .required = true},
                                     Field{.member = "wishes_to_continue",
                                           .label_ja = "継続して就業することを希望",
                                           .label_en = "Wishes to go on",
                                           .law = "派遣則25条1項"},
                                     Field{.member = "measure",
                                           .label_ja = "希望する措置",
                                           .label_en = "Wished measure",
                                           .law = "派遣法30条1項"},
                                     Field{.member = "content",
                                           .label_ja = "希望の内容",
                                           .label_en = "Content",
                                           .max = 1000,
                                           .personal = true}};
};
template <>
struct Catalogue<people::StabilityMeasureForm> {
  static constexpr std::array fields{
      Field{.member = "assignment_id",
            .label_ja = "配属",
            .label_en = "Assignment",
            .required = true},
      Field{.member = "measure", .label_ja = "措置", .label_en = "Measure", .law = "派遣法30条1項"},
      Field{.member = "taken_on",
            .label_ja = "実施日",
            .label_en = "Taken on",
            .law = "派遣則31条",
            .required = true},
      Field{.member = "content",
            .label_ja = "内容",
            .label_en = "Content",
            .law = "派遣則31条",
            .max = 1000,
            .required = true},
      Field{.member = "outcome", .label_ja = "結果", .label_en = "Outcome"},
      Field{.member = "client_answer",
            .label_ja = "派遣先の受入れの可否",
            .label_en = "The client's answer",
            .law = "派遣則31条",
            .max = 500},
      Field{.member = "client_answered_on", .label_ja = "回答日", .label_en = "Answered on"},
      Field{.member = "result", .label_ja = "結果の説明", .label_en = "Result", .max = 1000}};
};
static_assert(catalogue_complete<people::StabilityWishForm>());
static_assert(catalogue_complete<people::StabilityMeasureForm>());

}  // namespace tasuki
