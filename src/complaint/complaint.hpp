#pragma once
// 苦情の処理 (法40条1項; 派遣元指針2の3, 派遣先指針2の7). A complaint of a dispatched worker
// reaches either side, or comes from the worker's own page; what is not settled at once is told to
// the other side without delay, handled together, and its outcome is told to the worker. Both
// ledgers carry it each time (則31条, 則36条). The law gives no number of days: each company sets
// its own target. A worker who is on no assignment, before the first or after the last, complains
// to the agency alone.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/minutes.hpp"
#include "base/outcome.hpp"
#include "base/words.hpp"
#include "platform/actor.hpp"

namespace tasuki::complaint {

using ComplaintId = Id<struct ComplaintTag>;
using ComplaintStepId = Id<struct ComplaintStepTag>;

BOOST_DEFINE_ENUM_CLASS(State, open, handled, answered)
// Who came with it: model form 9, sheet 苦情相談等記録票, a–e.
BOOST_DEFINE_ENUM_CLASS(Applicant, client, worker, registered_worker, own_employee, authority,
                        other)

struct Complaint {
  ComplaintId id;
  CompanyId agency_id;
  CompanyId client_id;
  std::int64_t agency_department_id = 0;
  std::int64_t client_department_id = 0;
  WorkerId worker_id;
  ContractId contract_id;      // of no assignment: 0, and no client
  AssignmentId assignment_id;  // 0 = none
  std::string worker_name;
  std::string agency_name;
  std::string client_name;
  std::string work_name;
  Side received_by_side = Side::agency;  // agency or client: who received it leads
  Date received_on{};
  DayMinute received_min;  // time of that day
  std::string received_by;
  bool from_phone = false;  // entered by the worker
  Applicant applicant = Applicant::worker;
  std::string applicant_detail;
  std::string content;
  State state = State::open;
  bool settled_at_once = false;  // then the other side need not be told
  std::string response;          // 対応
  std::optional<Date> handled_on;
  std::string handled_by;
  std::string answer;  // what the worker was told
  std::optional<Date> answered_on;
  std::string answered_by;
  std::optional<Instant> agency_sees_at;
  std::optional<Instant> client_sees_at;
  std::optional<Instant> worker_sees_at;  // the worker's own, or answered on the page
  Instant created_at{};
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Complaint, (),
                      (id, agency_id, client_id, agency_department_id, client_department_id,
                       worker_id, contract_id, assignment_id, worker_name, agency_name, client_name,
                       work_name, received_by_side, received_on, received_min, received_by,
                       from_phone, applicant, applicant_detail, content, state, settled_at_once,
                       response, handled_on, handled_by, answer, answered_on, answered_by,
                       agency_sees_at, client_sees_at, worker_sees_at, created_at, version))

struct Step {  // 処理経過
  ComplaintStepId id;
  CompanyId agency_id;
  CompanyId client_id;
  ComplaintId complaint_id;
  Side side = Side::agency;
  Date taken_on{};
  std::string note;
  std::string entered_by;
  Instant entered_at{};
  bool agency_sees = false;
  bool client_sees = false;
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (id, agency_id, client_id, complaint_id, side, taken_on, note, entered_by,
                       entered_at, agency_sees, client_sees))

// ---------------------------------------------------------------- what people fill in

struct ReceiveForm {
  AssignmentId assignment_id;  // either this …
  WorkerId worker_id;          // … or, at the agency, a worker who is on none
  Date received_on{};
  DayMinute received_min;
  Applicant applicant = Applicant::worker;
  std::string applicant_detail;  // who, unless it is the worker
  std::string content;
  bool settled_at_once = false;  // needs the response
  std::string response;
};
BOOST_DESCRIBE_STRUCT(ReceiveForm, (),
                      (assignment_id, worker_id, received_on, received_min, applicant,
                       applicant_detail, content, settled_at_once, response))

struct WorkerForm {            // on the phone page
  AssignmentId assignment_id;  // 0 = about the agency itself, or on no assignment
  std::string content;
  bool tell_client = true;  // 派遣先にも伝える
};
BOOST_DESCRIBE_STRUCT(WorkerForm, (), (assignment_id, content, tell_client))

struct StepForm {
  Date taken_on{};
  std::string note;
};
BOOST_DESCRIBE_STRUCT(StepForm, (), (taken_on, note))

struct HandleForm {
  Date handled_on{};
  std::string response;
};
BOOST_DESCRIBE_STRUCT(HandleForm, (), (handled_on, response))

struct AnswerForm {
  Date answered_on{};
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (answered_on, answer))

struct TargetForm {
  int target_days = 7;
};
BOOST_DESCRIBE_STRUCT(TargetForm, (), (target_days))

// ---------------------------------------------------------------- rules

Violations receive_violations(const ReceiveForm& form, Side by, Date today);
Violations step_violations(const Complaint& complaint, const StepForm& form, Date today);

// From open to handled, from handled to answered: 必ず派遣労働者に通知する.
Outcome<Complaint> handle(Complaint complaint, const HandleForm& form, const std::string& by,
                          Date today);
Outcome<Complaint> answer(Complaint complaint, const AnswerForm& form, const std::string& by,
                          Instant now);
// The other side learns of it. wrong_state when it knows already.
Outcome<Complaint> tell_other_side(Complaint complaint, Instant now);

// Own target: the last day on which it should have been answered; the day received is not counted.
Date due_on(const Complaint& complaint, int target_days);
inline constexpr int kUsualTargetDays = 7;

}  // namespace tasuki::complaint

namespace tasuki {

template <>
struct Catalogue<complaint::ReceiveForm> {
  static constexpr std::array fields{
      Field{.member = "assignment_id", .label_ja = "配属", .label_en = "Assignment"},
      Field{.member = "worker_id",
            .label_ja = "配属のないスタッフ",
            .label_en = "Worker on no assignment"},
      Field{.member = "received_on",
            .label_ja = "受付日",
            .label_en = "Received on",
            .law = "派遣則31条・36条",
            .required = true},
      Field{.member = "received_min",
            .label_ja = "受付時刻",
            .label_en = "At",
            .min = 0,
            .max = 1439},
      Field{.member = "applicant", .label_ja = "申出者", .label_en = "From"},
      Field{.member = "applicant_detail",
            .label_ja = "申出者の詳細",
            .label_en = "Who exactly",
            .max = 200,
            .personal = true},
      Field{.member = "content",
            .label_ja = "内容",
            .label_en = "Content",
            .law = "派遣則31条・36条",
            .max = 3000,
            .required = true,
            .personal = true},
      Field{.member = "settled_at_once",
            .label_ja = "その場で解決した",
            .label_en = "Settled at once"},
      Field{.member = "response",
            .label_ja = "対応",
            .label_en = "Response",
            .max = 3000,
            .personal = true}};
};
template <>
struct Catalogue<complaint::WorkerForm> {
  static constexpr std::array fields{
      Field{.member = "assignment_id", .label_ja = "派遣先", .label_en = "Assignment"},
      Field{.member = "content",
            .label_ja = "相談の内容",
            .label_en = "Content",
            .max = 3000,
            .required = true,
            .personal = true},
      Field{
          .member = "tell_client", .label_ja = "派遣先にも伝える", .label_en = "Tell the client"}};
};
template <>
struct Catalogue<complaint::StepForm> {
  static constexpr std::array fields{
      Field{.member = "taken_on", .label_ja = "日付", .label_en = "On", .required = true},
      Field{.member = "note",
            .label_ja = "処理経過",
            .label_en = "Step",
            .max = 2000,
            .required = true,
            .personal = true}};
};
template <>
struct Catalogue<complaint::HandleForm> {
  static constexpr std::array fields{
      Field{.member = "handled_on", .label_ja = "対応した日", .label_en = "On", .required = true},
      Field{.member = "response",
            .label_ja = "対応",
            .label_en = "Response",
            .max = 3000,
            .required = true,
            .personal = true}};
};
template <>
struct Catalogue<complaint::AnswerForm> {
  static constexpr std::array fields{
      Field{.member = "answered_on", .label_ja = "通知した日", .label_en = "On", .required = true},
      Field{.member = "answer",
            .label_ja = "派遣労働者への通知",
            .label_en = "What the worker was told",
            .law = "派遣元指針2の3",
            .max = 3000,
            .required = true,
            .personal = true}};
};
template <>
struct Catalogue<complaint::TargetForm> {
  static constexpr std::array fields{Field{.member = "target_days",
                                           .label_ja = "目標日数",
                                           .label_en = "Target days",
                                           .min = 1,
                                           .max = 60}};
};
static_assert(catalogue_complete<complaint::ReceiveForm>());
static_assert(catalogue_complete<complaint::WorkerForm>());
static_assert(catalogue_complete<complaint::StepForm>());
static_assert(catalogue_complete<complaint::HandleForm>());
static_assert(catalogue_complete<complaint::AnswerForm>());
static_assert(catalogue_complete<complaint::TargetForm>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<complaint::State> {
  static constexpr std::array<std::string_view, 3> ja{"処理中", "対応済み・本人へ未通知",
                                                      "本人へ通知済み"};
};
template <>
struct Words<complaint::Applicant> {
  static constexpr std::array<std::string_view, 6> ja{"派遣先",     "派遣スタッフ", "登録スタッフ",
                                                      "当社従業員", "行政機関",     "その他"};
};
static_assert(words_complete<complaint::State>());
static_assert(words_complete<complaint::Applicant>());

}  // namespace tasuki
