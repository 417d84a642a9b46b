#include "compliance/agreement/agreement_store.hpp"
#include "compliance/treatment/explanation_flows.hpp"
#include "paper/delivery_store.hpp"
#include "paper/forms/dispatch_fee_statement.hpp"
#include "paper/forms/dispatch_statement.hpp"
#include "paper/forms/hiring_statement.hpp"
#include "paper/law_list.hpp"
#include "paper/paper_flows.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::compliance {
namespace {

using explanations::WorkerNames;

constexpr std::string_view kHiringPaper = "hiring_statement";
constexpr std::string_view kDispatchPaper = "dispatch_statement";

// The agreement that binds the worker on the day. Throws agreement_missing: whom no agreement
// covers is not 協定対象 (法30条の4第1項ただし書).
std::optional<Agreement> agreement_of(ReadTx& tx, const WorkerNames& worker, Date on) {
  if (!worker.agreement_worker) return {};
  for (Agreement& one :
       agreements::binding(tx, worker.establishment_id, Period::inclusive(on, on))) {
    if (in_force(one, on)) return std::move(one);
  }
  throw Problem(Code::invalid_input,
                Violations{{Code::agreement_missing, "", "法30条の4第1項", {text(on)}}});
}

forms::Treatment treatment_of(const std::optional<Agreement>& agreement) {
  return {agreement.has_value(), agreement ? last_day_of(*agreement) : Date{}};
}

// From 2026-10-01 the statement says that the worker may ask (令和8年厚労省令87号).
std::string explanation_right_on(Date on) {
  return on >= date(2026, 10, 1) ? forms::default_explanation_right() : "";
}

std::string how_text(ExplainedHow how) {
  switch (how) {
    case ExplainedHow::document:
      return "書面を交付し、口頭で説明";
    case ExplainedHow::meeting:
      return "資料を示し、面談で説明";
    case ExplainedHow::online:
      return "資料を送り、オンラインで説明";
  }
  return "";
}

forms::MeasureExplanation explained(const WriteTx& tx, const ExplanationInput& input,
                                    bool client_parity) {
  forms::MeasureExplanation paper;
  paper.method =
      client_parity ? forms::TreatmentMethod::client_parity : forms::TreatmentMethod::agreement;
  paper.explained_on = input.explained_on;
  paper.explainer_title = input.explainer_title;
  paper.explainer_name = input.explained_by.empty() ? tx.actor().name : input.explained_by;
  paper.means = how_text(input.explained_how);
  paper.measures = input.measures.empty() ? forms::default_measures(paper.method) : input.measures;
  paper.pay_decision = input.pay_decision.empty() && !client_parity
                           ? std::string(forms::kPayByAgreement)
                           : input.pay_decision;
  paper.materials = input.materials;
  paper.questions = input.questions;
  return paper;
}

forms::AgencyPlace agency_of(const WorkerNames& worker) {
  return {worker.company_name, worker.establishment_name, worker.address, worker.telephone,
          worker.licence_number};
}

paper::Method method_for(ReadTx& tx, WorkerId worker, std::optional<paper::Method> chosen) {
  return chosen.value_or(paper::usual_method(paper::current_wish(tx, worker)));
}

// The requests of both statements hold what is stated in their member `statement`. The paper's
// explainer is the request's `explained_by`; the other members have one name.
void require_at_request(Violations found) {
  for (Violation& one : found) {
    if (one.pointer == "/explanation/explainer_name") one.pointer = "/explanation/explained_by";
    if (!one.pointer.empty()) one.pointer.insert(0, "/statement");
  }
  require_none(std::move(found));
}

Explanation keep(WriteTx& tx, Explanation explanation, const ExplanationInput& input,
                 const forms::MeasureExplanation& said, const paper::Draft& draft, const auto& form,
                 std::optional<paper::Method> handed_over_by) {
  explanation.company_id = tx.acting_company();
  explanation.measures = said.measures;
  explanation.explained_on = input.explained_on;
  explanation.explained_by = said.explainer_name;
  explanation.explained_how = input.explained_how;
  // Every item that the law wants stated, at its member (法31条の2第2項・3項, 則25条の16).
  require_at_request(paper::missing_items(draft.kind, to_json(form), tx.today()));
  require_at_request(paper::unprintable(to_json(form)));
  explanation.paper_id = paper::record(tx, draft, form);
  // On paper unless the worker wished otherwise (則25条の15).
  paper::Handover handover;
  handover.method = method_for(tx, explanation.worker_id, handed_over_by);
  paper::hand_over(tx, explanation.paper_id, paper::Receiver::worker, handover);
  explanation.handed_over = std::string(enum_text(handover.method));
  explanation.handed_over_at = tx.now();
  explanations::insert(tx, explanation);
  return explanation;
}

// 法34条の2第1号: the fee is told to whom the agency is about to hire, on paper or in any of the
// ways of 則26条の3 without a wish.
void tell_fee(WriteTx& tx, const WorkerNames& worker, const Hire& hire,
              const forms::DispatchFee& fee, paper::Method method) {
  forms::DispatchFeeStatement form;
  form.issued_on = tx.today();
  form.worker_name = worker.name;
  form.agency = agency_of(worker);
  form.occasion = forms::FeeOccasion::hiring;
  form.fee = fee;
  form.applies_from = tx.today();
  paper::Draft draft;
  draft.kind = paper::kDispatchFee;
  draft.agency_id = tx.acting_company();
  draft.worker_id = worker.id;
  draft.keep_until = add_years(tx.today(), 10);
  draft.agency_holds = true;
  const PaperId id = paper::record(tx, draft, form);
  explanations::supersede_at_hiring(tx, draft.kind, worker.id, hire.since, id);
  paper::Handover handover;
  handover.method = method;
  paper::hand_over(tx, id, paper::Receiver::worker, handover);
}

}  // namespace

Explanation state_hiring(WriteTx& tx, const HiringInput& input,
                         std::optional<paper::Method> handed_over_by) {
  const WorkerNames worker = explanations::worker(tx, input.worker_id);
  const Hire hire = explanations::hire(tx, worker.id);
  Violations found = violations_of(input);
  for (Violation& one : violations_of(input.explanation, hire, tx.today())) {
    found.push_back(std::move(one));
  }
  require_at_request(std::move(found));
  const auto agreement = agreement_of(tx, worker, tx.today());
  Explanation explanation;
  explanation.worker_id = worker.id;
  explanation.kind = ExplanationKind::hiring;
  if (late(hire, tx.today())) explanation.late_reason = input.explanation.late_reason;
  explanation.client_parity = !agreement;
  if (agreement) explanation.agreement_id = agreement->id;
  forms::HiringStatement form;
  form.issued_on = tx.today();
  form.worker_name = worker.name;
  form.agency = agency_of(worker);
  form.treatment = treatment_of(agreement);
  form.pay = input.pay;
  form.complaint = input.complaint;
  if (form.complaint.procedure.empty()) {  // no client is known yet
    form.complaint.procedure = forms::default_complaint_procedure("", "");
  }
  form.explanation_right = explanation_right_on(tx.today());
  form.explanation = explained(tx, input.explanation, !agreement);
  form.remarks = input.remarks;
  paper::Draft draft;
  draft.kind = kHiringPaper;
  draft.agency_id = tx.acting_company();
  draft.worker_id = worker.id;
  draft.keep_until = add_years(tx.today(), 10);
  draft.agency_holds = true;
  if (input.fee) {
    tell_fee(tx, worker, hire, *input.fee, method_for(tx, worker.id, handed_over_by));
  }
  explanation = keep(tx, std::move(explanation), input.explanation, form.explanation, draft, form,
                     handed_over_by);
  explanations::supersede_at_hiring(tx, draft.kind, worker.id, hire.since, explanation.paper_id);
  return explanation;
}

Explanation state_dispatch(WriteTx& tx, const DispatchSubject& subject, const DispatchInput& input,
                           std::optional<paper::Method> handed_over_by) {
  const WorkerNames worker = explanations::worker(tx, subject.worker_id);
  Violations found = violations_of(input, !worker.agreement_worker);
  // A second statement (another agreement, other wages) is due when its reason comes up.
  std::optional<Date> before;
  if (explanations::of_assignment(tx, subject.assignment_id).empty()) before = subject.starts_on;
  for (Violation& one : violations_of(input.explanation, before, tx.today())) {
    found.push_back(std::move(one));
  }
  require_at_request(std::move(found));
  const auto agreement = agreement_of(tx, worker, subject.starts_on);
  Explanation explanation;
  explanation.worker_id = worker.id;
  explanation.kind = ExplanationKind::dispatch;
  explanation.contract_id = subject.contract_id;
  explanation.assignment_id = subject.assignment_id;
  explanation.client_name = subject.client_name;
  if (before && tx.today() > *before) {
    explanation.late_reason = input.explanation.late_reason;
  }
  explanation.client_parity = !agreement;
  if (agreement) explanation.agreement_id = agreement->id;
  forms::DispatchStatement form;
  form.issued_on = tx.today();
  form.worker_name = worker.name;
  form.agency = agency_of(worker);
  form.client_name = subject.client_name;
  form.from_on = subject.starts_on;
  form.last_on = subject.ends_on;
  form.treatment = treatment_of(agreement);
  if (!agreement) {
    form.wages = input.wages;
    form.pay = input.pay;
    form.leave = input.leave;
  }
  form.explanation_right = explanation_right_on(tx.today());
  form.explanation = explained(tx, input.explanation, !agreement);
  form.remarks = input.remarks;
  paper::Draft draft;
  draft.kind = kDispatchPaper;
  draft.agency_id = tx.acting_company();
  draft.client_id = subject.client_id;
  draft.worker_id = worker.id;
  draft.contract_id = subject.contract_id;
  draft.assignment_id = subject.assignment_id;
  draft.keep_until = paper::keep_until(subject.ends_on);
  draft.agency_holds = true;
  return keep(tx, std::move(explanation), input.explanation, form.explanation, draft, form,
              handed_over_by);
}

ExplanationRequest ask(WriteTx& tx, const RequestInput& input) {
  const bool by_worker = tx.actor().side == Side::worker;
  require_none(violations_of(input, by_worker, tx.today()));
  ExplanationRequest request;
  request.company_id = tx.acting_company();
  request.worker_id =
      by_worker ? tx.actor().worker_id : explanations::worker(tx, input.worker_id).id;
  request.assignment_id = input.assignment_id;
  request.client_name = input.client_name;
  request.question = input.question;
  request.by_worker = by_worker;
  request.asked_on = by_worker ? tx.today() : input.asked_on.value_or(tx.today());
  request.asked_at = tx.now();
  request.entered_by = tx.actor().name;
  explanations::insert(tx, request);
  if (by_worker) {
    mail_to_permission(tx, tx.acting_company(), Permission::worker_manage,
                       "【Tasuki】待遇の説明の求め",
                       "スタッフから待遇に関する説明の求めがありました（派遣法31条の2第4項）。"
                       "求めたことを理由とする不利益な取扱いは禁じられています（同条5項）。");
  }
  return request;
}

ExplanationRequest answer(WriteTx& tx, ExplanationRequestId id, std::int64_t seen,
                          const RequestAnswer& given) {
  ExplanationRequest request = explanations::load_request_for_update(tx, id, seen);
  if (request.state != RequestState::open) throw Problem(Code::wrong_state);
  require_none(violations_of(given));
  request.state = RequestState::answered;
  request.answer = given;
  request.answered_on = tx.today();
  request.answered_by = tx.actor().name;
  explanations::save(tx, request);
  return request;
}

}  // namespace tasuki::compliance
