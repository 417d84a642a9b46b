#pragma once
// 派遣元管理台帳 (法37条, 則31条) and 派遣先管理台帳 (法42条, 則36条) of one assignment. They live:
// what they show is read from the contract, the delivered notice, the time cards, training,
// consulting, measures and complaints whenever somebody looks. After the end they are fixed as
// papers of record.

#include <optional>
#include <string>
#include <vector>

#include "contract/assignment/assignment_facts.hpp"
#include "contract/contract_paper.hpp"
#include "paper/forms/agency_ledger.hpp"
#include "paper/forms/client_ledger.hpp"
#include "paper/forms/worker_notice.hpp"

namespace tasuki::ledger {

struct WorkedDay {  // an applied day of a card
  Date worked_on{};
  std::string kind;      // as in timecard::DayKind
  bool planned = false;  // a working day of the contract
  std::optional<DayMinute> start_min;
  std::optional<DayMinute> end_min;
  std::vector<contract::Break> breaks;
  std::string remark;
  std::string job;  // the kinds of work in force on the day
};
BOOST_DESCRIBE_STRUCT(WorkedDay, (),
                      (worked_on, kind, planned, start_min, end_min, breaks, remark, job))

struct PlannedHours {  // the contract's hours, from a day on
  Date effective_from{};
  contract::Hours hours;
};
BOOST_DESCRIBE_STRUCT(PlannedHours, (), (effective_from, hours))

// 則31条: where the actual work differed from the plan: absences, work on days off, other hours or
// breaks. `plan` ascending by day.
std::vector<forms::DatedNote> deviations(const std::vector<PlannedHours>& plan,
                                         const std::vector<WorkedDay>& days);

// The hours that have held up to a day; what an amendment left alone is not said twice.
std::vector<PlannedHours> held_until(const std::vector<PlannedHours>& plan, Date until);

struct Lesson {  // training, explanation of its plan, consulting, training at the client
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  Minutes break_min;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Lesson, (), (held_on, start_min, end_min, break_min, text))

struct Wish {  // 希望する雇用安定措置
  Date heard_on{};
  forms::StabilityMeasure measure{};
  bool wishes_to_continue = true;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (heard_on, measure, wishes_to_continue, content))

struct Measure {  // 雇用安定措置
  forms::StabilityMeasure measure{};
  Date taken_on{};
  std::string content;
  std::string outcome;  // pending, succeeded, failed
  std::string client_answer;
  std::optional<Date> client_answered_on;
  std::string result;
};
BOOST_DESCRIBE_STRUCT(Measure, (),
                      (measure, taken_on, content, outcome, client_answer, client_answered_on,
                       result))

struct Grievance {  // 苦情: as the reader's side knows it
  Date received_on{};
  DayMinute received_min;
  std::string content;
  std::string steps;  // "6/2 聴取した", one a line
  std::string response;
  std::optional<Date> handled_on;
  std::string answer;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(Grievance, (),
                      (received_on, received_min, content, steps, response, handled_on, answer,
                       answered_on))

// What has happened so far, as the agency knows it.
struct AgencyEvents {
  std::vector<contract::Stood> stood;     // up to the day looked at, ascending
  std::optional<Date> agreement_last_on;  // of the 労使協定 at the start
  std::vector<PlannedHours> plan;
  std::vector<WorkedDay> days;
  std::vector<Lesson> trainings;
  std::vector<Lesson> explanations;  // 教育訓練計画の説明
  std::vector<Lesson> consultings;
  std::vector<Wish> wishes;
  std::vector<Measure> measures;
  std::vector<Grievance> complaints;
};

struct ClientEvents {
  std::vector<contract::Stood> stood;
  std::vector<WorkedDay> days;
  std::vector<Lesson> trainings;
  std::vector<Grievance> complaints;
};

// The agency's, from its own facts about the worker. The contract of both ledgers has the terms in
// force on the day looked at.
forms::AgencyLedger agency_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const contract::AssignmentFacts& facts,
                                  const AgencyEvents& events);

// The client's, from what the 派遣先通知書 told it and its own records, and nothing more.
forms::ClientLedger client_ledger(const contract::Contract& contract,
                                  const contract::Assignment& assignment,
                                  const forms::NoticedWorker& notice, const ClientEvents& events);

// 法37条2項・則32条, 法42条2項・則37条: three years from the end of the dispatch.
Date keep_until(Date dispatch_ended_on);

struct ClientTrainingForm {  // 教育訓練 at the client (法40条2項)
  Date held_on{};
  DayMinute start_min;
  DayMinute end_min;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(ClientTrainingForm, (), (held_on, start_min, end_min, content))

Violations client_training_violations(const ClientTrainingForm& form,
                                      const contract::Assignment& assignment, Date today);

}  // namespace tasuki::ledger

namespace tasuki {

template <>
struct Catalogue<ledger::ClientTrainingForm> {
  static constexpr std::array fields{
      Field{.member = "held_on",
            .label_ja = "実施日",
            .label_en = "On",
            .law = "派遣則36条",
            .required = true},
      Field{.member = "start_min", .label_ja = "開始", .label_en = "From", .min = 0, .max = 2880},
      Field{.member = "end_min", .label_ja = "終了", .label_en = "To", .min = 0, .max = 2880},
      Field{.member = "content",
            .label_ja = "内容",
            .label_en = "Content",
            .law = "派遣則36条",
            .max = 1000,
            .required = true}};
};
static_assert(catalogue_complete<ledger::ClientTrainingForm>());

}  // namespace tasuki
