#pragma once
// 待遇に関する説明 (法31条の2): what is stated and explained at hiring (2項) and before each
// dispatch (3項), and what is explained because the worker asked (4項); nobody is treated worse for
// asking (5項). The agency's and the worker's own; never the client's.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/describe.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "compliance/agreement/agreement.hpp"
#include "paper/forms/worker_terms.hpp"

namespace tasuki::compliance {

using ExplanationId = Id<struct TreatmentExplanationTag>;
using ExplanationRequestId = Id<struct ExplanationRequestTag>;

BOOST_DEFINE_ENUM_CLASS(ExplanationKind, hiring, dispatch)
BOOST_DEFINE_ENUM_CLASS(ExplainedHow, document, meeting, online)

// 措置の説明. Empty texts take the wording of the method.
struct ExplanationInput {
  Date explained_on{};
  std::string explainer_title;
  std::string explained_by;  // "" = who enters it
  ExplainedHow explained_how = ExplainedHow::document;
  std::string measures;      // what is done under the method
  std::string pay_decision;  // how job, results, will, ability and experience decide pay
  std::string materials;
  std::string questions;
  std::string late_reason;  // of a first statement after the start of the dispatch or the hire
};
BOOST_DESCRIBE_STRUCT(ExplanationInput, (),
                      (explained_on, explainer_title, explained_by, explained_how, measures,
                       pay_decision, materials, questions, late_reason))

struct HiringInput {
  WorkerId worker_id;
  forms::PayPromises pay;
  forms::ComplaintHandling complaint;
  ExplanationInput explanation;
  std::string remarks;
  // 法34条の2第1号: told with the statement; this worker's fee, or the establishment's average
  // (則26条の3). Absent = it was told in another way.
  std::optional<forms::DispatchFee> fee;
};
BOOST_DESCRIBE_STRUCT(HiringInput, (), (worker_id, pay, complaint, explanation, remarks, fee))

// Wages, leave and promises are stated under 派遣先均等・均衡方式 only (6-2); 6-3 says that the
// worker is under the agreement and when it ends.
struct DispatchInput {
  forms::Wages wages;
  forms::LeaveTerms leave;
  forms::PayPromises pay;
  ExplanationInput explanation;
  std::string remarks;
};
BOOST_DESCRIBE_STRUCT(DispatchInput, (), (wages, leave, pay, explanation, remarks))

struct Explanation {
  ExplanationId id;
  CompanyId company_id;
  WorkerId worker_id;
  ExplanationKind kind{};
  ContractId contract_id;      // 0 = at hiring
  AssignmentId assignment_id;  // 0 = at hiring
  std::string client_name;
  bool client_parity = false;
  AgreementId agreement_id;
  std::string measures;
  Date explained_on{};
  std::string explained_by;
  ExplainedHow explained_how{};
  PaperId paper_id;
  std::string handed_over;  // "", or how: screen, email, paper, fax
  std::optional<Instant> handed_over_at;
  std::optional<Instant> received_at;  // the worker's receipt
  std::string late_reason;             // "" = in time
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (id, company_id, worker_id, kind, contract_id, assignment_id, client_name,
                       client_parity, agreement_id, measures, explained_on, explained_by,
                       explained_how, paper_id, handed_over, handed_over_at, received_at,
                       late_reason, version))

// `before` is the day by which it is due (start of the dispatch), if it is; what comes later says
// why.
Violations violations_of(const ExplanationInput& input, std::optional<Date> before, Date today);

// One 労働契約 of the worker.
struct EmploymentTerm {
  Date starts_on{};
  std::optional<Date> ends_on;
};

// The hire that a statement made today is about.
struct Hire {
  std::optional<Date> on;  // none = to come, no 労働契約 is on record yet
  Date since{};            // the first day on which somebody is about to be hired
  bool stated = false;     // this one is made again
};

// 雇い入れようとするとき is from sixty days before the first day on, as the nightly look counts.
inline constexpr std::chrono::days kAboutToHire{60};

// Of the 労働契約 that run or are to come: the first that no statement covers, else the newest that
// has begun, else the next. `stated_on`: the days of the statements at hiring so far.
Hire hire_of(std::vector<EmploymentTerm> terms, const std::vector<Date>& stated_on, Date today);

// あらかじめ (法31条の2第2項): the paper is made today, so after the first day it comes late and
// says why. One made again is due when its reason comes up. An explanation of longer ago was of
// another occasion.
Violations violations_of(const ExplanationInput& input, const Hire& hire, Date today);
// Whether a statement made today is the first of its hire and comes after its first day.
bool late(const Hire& hire, Date today);

// 6-2 states how pay is decided, computed and paid (法31条の2第3項1号).
Violations violations_of(const DispatchInput& input, bool client_parity);
// 法34条の2: no fee of a year is higher; the contract's price has the same limit.
inline constexpr Yen kMostFee{100'000'000};
// 6-1: whether there is a raise, bonus, retirement pay; who receives complaints
// (法31条の2第2項1号).
Violations violations_of(const HiringInput& input);

// ---------------------------------------------------------------- on request

BOOST_DEFINE_ENUM_CLASS(RequestState, open, answered)

struct RequestInput {
  WorkerId worker_id;          // the office's; the worker's own page leaves it empty
  AssignmentId assignment_id;  // 0 = not about one dispatch
  std::string client_name;
  std::string question;
  std::optional<Date> asked_on;  // the office's: when it was asked
};
BOOST_DESCRIBE_STRUCT(RequestInput, (), (worker_id, assignment_id, client_name, question, asked_on))

// One treatment that differs or not.
struct TreatmentDifference {
  std::string treatment;  // 賞与
  std::string own;        // the worker's, or the standard by which it is decided
  std::string compared;   // the comparable worker's (均等・均衡) or the 通常の労働者's
  bool grounds_differ = false;  // are other things considered?
  std::string reason;           // job, range of change, other circumstances
};
BOOST_DESCRIBE_STRUCT(TreatmentDifference, (), (treatment, own, compared, grounds_differ, reason))

struct RequestAnswer {
  bool client_parity = false;
  std::vector<TreatmentDifference> differences;
  std::string agreed_wage;  // agreement: that pay reaches the 一般賃金 as agreed
  std::string evaluation;   // agreement: by which fair evaluation it is decided
  std::string other_treatment;
  ExplainedHow explained_how = ExplainedHow::document;
  std::string explainer;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(RequestAnswer, (),
                      (client_parity, differences, agreed_wage, evaluation, other_treatment,
                       explained_how, explainer, note))

struct ExplanationRequest {
  ExplanationRequestId id;
  CompanyId company_id;
  WorkerId worker_id;
  AssignmentId assignment_id;
  std::string client_name;
  std::string question;
  bool by_worker = false;
  Date asked_on{};
  Instant asked_at{};
  std::string entered_by;
  RequestState state = RequestState::open;
  std::optional<RequestAnswer> answer;
  std::optional<Date> answered_on;
  std::string answered_by;
  std::optional<Instant> received_at;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ExplanationRequest, (),
                      (id, company_id, worker_id, assignment_id, client_name, question, by_worker,
                       asked_on, asked_at, entered_by, state, answer, answered_on, answered_by,
                       received_at, version))

Violations violations_of(const RequestInput& input, bool by_worker, Date today);
// 均等・均衡: content and reason of each difference, and whether other things are considered; 協定:
// that pay is decided by the agreement and its evaluation, and the other treatment likewise
// (局長通達第8の10).
Violations violations_of(const RequestAnswer& answer);

}  // namespace tasuki::compliance

namespace tasuki {

template <>
struct Catalogue<compliance::ExplanationInput> {
  static constexpr std::array fields{
      Field{"explained_on", "説明日", "Explained on", "法31条の2", 0, 0, true},
      Field{"explainer_title", "説明者の役職", "Explainer's title", "", 0, 60},
      Field{"explained_by", "説明者", "Explainer", "", 0, 60},
      Field{"explained_how", "説明の方法", "How"},
      Field{"measures", "講ずる措置の内容", "Measures", "法31条の2第2項2号・3項2号", 0, 3000},
      Field{"pay_decision", "賃金の決定で勘案する事項", "How pay is decided",
            "法31条の2第2項2号・3項2号", 0, 3000},
      Field{"materials", "渡した資料", "Papers given", "", 0, 500},
      Field{"questions", "質問と回答", "Questions", "", 0, 2000},
      Field{"late_reason", "遅れた理由", "Why late", "法31条の2第2項・3項", 0, 1000}};
};
template <>
struct Catalogue<compliance::RequestInput> {
  static constexpr std::array fields{
      Field{"worker_id", "スタッフ", "Worker"}, Field{"assignment_id", "配属", "Assignment"},
      Field{"client_name", "派遣先", "Client", "", 0, 200},
      Field{"question", "説明を求める内容", "What is asked", "法31条の2第4項", 0, 2000, true},
      Field{"asked_on", "求めがあった日", "Asked on"}};
};
template <>
struct Catalogue<compliance::RequestAnswer> {
  static constexpr std::array fields{
      Field{"client_parity", "派遣先均等・均衡方式", "Client parity"},
      Field{"differences", "待遇の相違の内容と理由", "Differences", "法31条の2第4項", 0, 60},
      Field{"agreed_wage", "一般賃金と同等以上であること", "Agreed wage", "法31条の2第4項", 0,
            3000},
      Field{"evaluation", "公正な評価による決定", "Evaluation", "法31条の2第4項", 0, 3000},
      Field{"other_treatment", "賃金以外の待遇", "Other treatment", "法31条の2第4項", 0, 3000},
      Field{"explained_how", "説明の方法", "How"},
      Field{"explainer", "説明者", "Explainer", "", 0, 60},
      Field{"note", "備考", "Note", "", 0, 2000}};
};
static_assert(catalogue_complete<compliance::ExplanationInput>());
static_assert(catalogue_complete<compliance::RequestInput>());
static_assert(catalogue_complete<compliance::RequestAnswer>());

}  // namespace tasuki

namespace tasuki {

template <>
struct Words<compliance::ExplanationKind> {
  static constexpr std::array<std::string_view, 2> ja{"雇入れ時", "派遣時"};
};
template <>
struct Words<compliance::ExplainedHow> {
  static constexpr std::array<std::string_view, 3> ja{"書面を渡して説明", "面談で説明",
                                                      "オンラインで説明"};
};
template <>
struct Words<compliance::RequestState> {
  static constexpr std::array<std::string_view, 2> ja{"回答待ち", "回答済"};
};
static_assert(words_complete<compliance::ExplanationKind>());
static_assert(words_complete<compliance::ExplainedHow>());
static_assert(words_complete<compliance::RequestState>());

}  // namespace tasuki
