#include "contract/assignment/assignment_flows.hpp"

#include <algorithm>

#include "compliance/hearing/hearing_flows.hpp"
#include "compliance/limits/limits_store.hpp"
#include "contract/assignment/assignment_limits_flow.hpp"
#include "contract/contract_flows.hpp"
#include "contract/contract_paper.hpp"
#include "contract/gate/gate_flows.hpp"
#include "contract/gate/gate_store.hpp"
#include "paper/delivery_store.hpp"
#include "paper/forms/dispatch_fee_statement.hpp"
#include "paper/forms/worker_notice.hpp"
#include "paper/forms/working_conditions_statement.hpp"
#include "paper/paper_store.hpp"
#include "people/people_store.hpp"
#include "platform/announce.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::contract {
namespace {

forms::Insurance insurance_of(InsuranceState state, const std::string& reason) {
  return {state == InsuranceState::filed, state == InsuranceState::filed ? "" : reason};
}

forms::SocialInsurance insurances_of(const WorkerFacts& worker) {
  return {insurance_of(worker.health_insurance, worker.insurance_reason),
          insurance_of(worker.pension, worker.insurance_reason),
          insurance_of(worker.employment_insurance, worker.insurance_reason)};
}

// What an assignment's papers are made of.
struct Material {
  Contract contract;
  Assignment assignment;
  AssignmentFacts facts;
  std::optional<Date> establishment_conflict_on;
  std::optional<Date> agreement_last_on;
  Date personal_conflict_on{};  // 3 years after the personal clock began (法40条の3)
};

Material material_for(WriteTx& tx, const Contract& contract, const Assignment& assignment) {
  Material m;
  m.contract = contract;
  m.assignment = assignment;
  m.facts = gates::assignment_facts(tx, contract, assignment.worker_id, assignment.starts_on,
                                    assignment.ends_on, assignment.id);
  const compliance::limits::Where where{contract.agency_id, contract.client_id,
                                        contract.terms.client_establishment.name,
                                        contract.terms.organizational_unit.name};
  const auto notified = compliance::limits::notified(tx, where, tx.today());
  m.agreement_last_on = people::agreement_last_on(tx, assignment.worker_id, assignment.starts_on);
  if (notified) m.establishment_conflict_on = notified->conflict_on;
  compliance::LimitStay stay;
  stay.from_on = assignment.starts_on;
  stay.to_on = assignment.ends_on;
  m.personal_conflict_on =
      compliance::limits::personal(tx, where, assignment.worker_id, stay, assignment.id)
          .conflict_for(assignment.starts_on);
  return m;
}

bool limit_exempt(const Material& m) {
  return limit_exempt(AssignmentCase{m.contract, m.assignment.starts_on, m.assignment.ends_on,
                                     Moment::start, m.facts});
}

forms::WorkingConditionsStatement conditions_of(const Material& m, Date today) {
  const Terms& terms = m.contract.terms;
  forms::WorkingConditionsStatement paper;
  paper.issued_on = today;
  paper.worker_name = m.assignment.worker_name;
  paper.client = client_place(m.contract);
  paper.supervisor = supervisor_of(terms);
  paper.client_manager = manager_of(terms.client_manager);
  paper.agency = agency_place(m.contract);
  paper.agency_manager = manager_of(terms.agency_manager);
  paper.job = job_of(terms);
  paper.further_jobs = further_jobs_of(terms);
  paper.terms = work_terms(terms, m.assignment.starts_on, m.assignment.ends_on);
  paper.conflict_dates.unit_exempt = limit_exempt(m);
  paper.conflict_dates.establishment_exempt =
      limit_exempt(m) || !m.establishment_conflict_on.has_value();
  paper.conflict_dates.unit_on = m.personal_conflict_on;
  paper.conflict_dates.establishment_on = m.establishment_conflict_on.value_or(Date{});
  paper.unlimited_work = unlimited_work(terms);
  paper.safety = terms.safety;
  paper.welfare = terms.conveniences;
  paper.temp_to_perm = temp_to_perm(terms);
  paper.complaint = complaints_of(terms);
  if (!terms.dispute_prevention.empty()) paper.dispute_prevention = terms.dispute_prevention;
  paper.fee = fee_of(terms);
  paper.treatment.agreement = m.facts.worker.agreement_worker;
  if (paper.treatment.agreement)
    paper.treatment.agreement_last_on = m.agreement_last_on.value_or(Date{});
  paper.insurance = insurances_of(m.facts.worker);
  return paper;
}

forms::DispatchFeeStatement fee_statement_of(const Material& m, Date today) {
  forms::DispatchFeeStatement paper;
  paper.issued_on = today;
  paper.worker_name = m.assignment.worker_name;
  paper.agency = agency_place(m.contract);
  paper.occasion = forms::FeeOccasion::dispatch;
  paper.fee = fee_of(m.contract.terms);
  paper.applies_from = m.assignment.starts_on;
  paper.client_name = m.contract.client_name;
  paper.from_on = m.assignment.starts_on;
  paper.last_on = m.assignment.ends_on;
  return paper;
}

// The true age stays with the agency: only the bands of 法35条 cross.
forms::WorkerNotice notice_of(const Material& m, Date today) {
  const WorkerFacts& worker = m.facts.worker;
  const Date as_of = std::clamp(today, m.assignment.starts_on, m.assignment.ends_on);
  const EmploymentFacts* employment = employment_on(m.facts, as_of);
  const int age = age_on(worker.born_on, as_of);
  forms::NoticedWorker row;
  row.name = worker.name;
  row.sex = worker.sex == Sex::female ? forms::Sex::female : forms::Sex::male;
  row.age_band = age < 18 ? forms::AgeBand::under_18
                          : (age >= 45 ? forms::AgeBand::from_45 : forms::AgeBand::between);
  row.age_under_18 = age < 18 ? age : 0;
  row.over_60 = age >= 60;
  row.permanent = employment != nullptr && !employment->ends_on;
  if (employment != nullptr && employment->ends_on) {
    row.term = forms::term_text(employment->starts_on, *employment->ends_on);
  }
  row.agreement = worker.agreement_worker;
  row.insurance = insurances_of(worker);
  if (m.assignment.starts_on != m.contract.starts_on ||
      m.assignment.ends_on != m.contract.ends_on) {
    row.differing_conditions =
        "派遣期間：" + forms::term_text(m.assignment.starts_on, m.assignment.ends_on);
  }
  forms::WorkerNotice paper;
  paper.issued_on = today;
  paper.client_name = m.contract.client_name;
  paper.agency_name = m.contract.agency_name;
  paper.contract_concluded_on =
      m.contract.confirmed_at ? jst_date(*m.contract.confirmed_at) : Date{};
  paper.contract_number = m.contract.number;
  paper.job_kind = work_names(m.contract.terms);
  paper.workers.push_back(std::move(row));
  return paper;
}

// Freezes a paper of an assignment; earlier ones of its kind give way, today or from the day on
// which what this one says begins to hold. Nobody has worked before the first day of the dispatch.
template <class Form>
PaperId issue(WriteTx& tx, const Material& m, std::string_view kind, bool workers_own,
              const Form& form, std::optional<Date> from = {}) {
  paper::Draft draft;
  draft.kind = kind;
  draft.agency_id = m.assignment.agency_id;
  draft.client_id = m.assignment.client_id;
  if (workers_own) draft.worker_id = m.assignment.worker_id;
  draft.contract_id = m.contract.id;
  draft.assignment_id = m.assignment.id;
  draft.keep_until = paper::keep_until(m.contract.ends_on);
  draft.agency_holds = true;
  const PaperId id = paper::record(tx, draft, form);
  if (from && *from <= m.assignment.starts_on) from.reset();
  paper::papers::supersede(tx, kind, m.contract.id, m.assignment.id, id, from);
  return id;
}

// The record of the paper that stands, as if issued today and for today's occasion: what is left to
// differ is what the paper says.
void move_to_day_of(forms::WorkingConditionsStatement& before,
                    const forms::WorkingConditionsStatement& now) {
  before.issued_on = now.issued_on;
  before.replaces = now.replaces;
}
void move_to_day_of(forms::DispatchFeeStatement& before, const forms::DispatchFeeStatement& now) {
  before.issued_on = now.issued_on;
  before.occasion = now.occasion;
  before.applies_from = now.applies_from;
  before.last_on = now.last_on;  // an earlier end is told by the 就業条件明示書
}
void move_to_day_of(forms::WorkerNotice& before, const forms::WorkerNotice& now) {
  before.issued_on = now.issued_on;
  before.contract_concluded_on = now.contract_concluded_on;
  before.replaces = now.replaces;
}

std::optional<paper::Line> standing_paper(ReadTx& tx, AssignmentId assignment,
                                          std::string_view kind) {
  paper::Filter filter;
  filter.assignment_id = assignment.value;
  filter.kind = std::string(kind);
  return paper::papers::standing(tx, filter);
}

template <class Form>
std::optional<Form> standing(ReadTx& tx, AssignmentId assignment, std::string_view kind) {
  const auto line = standing_paper(tx, assignment, kind);
  if (!line) return std::nullopt;
  return from_stored_json<Form>(paper::papers::load(tx, line->id).record);
}

// What a paper that is made again says of itself: from when it holds and whose place it takes.
forms::Replacement replacement(ReadTx& tx, const Assignment& assignment, std::string_view kind,
                               Date from) {
  const auto before = standing_paper(tx, assignment.id, kind);
  if (!before) return {};
  return {std::max(from, assignment.starts_on), before->number, before->issued_on};
}

// A paper that would say what the one that stands says already is not made again: nobody has to
// read twice what has not changed (法34条の2: the fee is told again when it changes).
template <class Form>
void issue_if_changed(WriteTx& tx, const Material& m, std::string_view kind, bool workers_own,
                      Form form, Date from, std::vector<PaperId>& fresh) {
  auto before = standing<Form>(tx, m.assignment.id, kind);
  if (before) {
    move_to_day_of(*before, form);
    if (to_json(*before) == to_json(form)) return;
    if constexpr (requires { form.replaces; }) {  // the fee says its day by itself
      form.replaces = replacement(tx, m.assignment, kind, from);
    }
  }
  fresh.push_back(issue(tx, m, kind, workers_own, form, from));
}

// The statement after a change of the contract: another fee is told as a change from its day on.
forms::DispatchFeeStatement fee_after_change(ReadTx& tx, const Material& m, Date effective_from) {
  forms::DispatchFeeStatement paper = fee_statement_of(m, tx.today());
  const auto before =
      standing<forms::DispatchFeeStatement>(tx, m.assignment.id, paper::kDispatchFee);
  if (before && to_json(before->fee) != to_json(paper.fee)) {
    paper.occasion = forms::FeeOccasion::change;
    paper.applies_from = std::max(effective_from, m.assignment.starts_on);
  }
  return paper;
}

// The papers that say something else after a change, and only those.
std::vector<PaperId> reissue_changed(WriteTx& tx, const Contract& contract,
                                     const Assignment& assignment, Date effective_from) {
  const Material m = material_for(tx, contract, assignment);
  std::vector<PaperId> fresh;
  issue_if_changed(tx, m, paper::kWorkingConditions, true, conditions_of(m, tx.today()),
                   effective_from, fresh);
  issue_if_changed(tx, m, paper::kDispatchFee, true, fee_after_change(tx, m, effective_from),
                   effective_from, fresh);
  issue_if_changed(tx, m, paper::kWorkerNotice, false, notice_of(m, tx.today()), effective_from,
                   fresh);
  return fresh;
}

// Whoever is insured is shown to be so (則27条の2; the copy or its equivalent, with the worker's
// consent).
void deliver_notice(WriteTx& tx, const Assignment& assignment, PaperId id, paper::Method method) {
  paper::hand_over(tx, id, paper::Receiver::client,
                   {method, {}, "", assignments::insurance_evidence(tx, assignment.worker_id)});
}

void deliver_papers(WriteTx& tx, const Assignment& assignment, paper::Method to_worker,
                    paper::Method to_client) {
  paper::Filter filter;
  filter.assignment_id = assignment.id.value;
  for (const paper::Line& line : paper::papers::list(tx, filter)) {
    if (line.superseded) continue;
    if (line.kind == paper::kWorkerNotice) {
      deliver_notice(tx, assignment, line.id, to_client);
    } else if (line.kind == paper::kWorkingConditions || line.kind == paper::kDispatchFee) {
      paper::deliver(tx, line.id, paper::Receiver::worker, to_worker);
    }
  }
}

void mail_to_deliver_by_hand(WriteTx& tx, const Contract& contract, const Assignment& assignment,
                             const std::string& why, const std::string& titles) {
  mail_to_permission(tx, contract.agency_id, Permission::paper_deliver,
                     "【Tasuki】書面で交付してください：" + contract.number,
                     why + titles + "を作り直しました。スタッフコード" + assignment.worker_code +
                         "へは書面で交付し、渡した日を記録してください。");
}

// A notice made again is on the client's screen; where nobody of the client signs in yet, the
// office hands it over and the list of papers shows that it has not.
void notify_again(WriteTx& tx, const Contract& contract, const Assignment& assignment, PaperId id) {
  if (!contracts::client_by_proxy(tx, contract)) {
    deliver_notice(tx, assignment, id, paper::Method::screen);
    return;
  }
  mail_to_permission(tx, contract.agency_id, Permission::paper_deliver,
                     "【Tasuki】書面で交付してください：" + contract.number,
                     "派遣先通知書を作り直しました。" + contract.client_name +
                         "へは書面で交付し、渡した日を記録してください。");
}

// The papers made after a change. Who wishes no other way has to be given the own ones by hand:
// then the office is told, and the list of papers shows them as not delivered.
void deliver_again(WriteTx& tx, const Contract& contract, const Assignment& assignment,
                   const std::vector<PaperId>& fresh) {
  const auto wish = paper::current_wish(tx, assignment.worker_id);
  const bool by_hand =
      paper::usual_method(wish) == paper::Method::paper || wish->method == paper::Method::fax;
  std::vector<std::string> to_hand_over;
  for (const PaperId id : fresh) {
    const paper::Frozen made = paper::papers::load(tx, id);
    if (made.kind == paper::kWorkerNotice) {
      notify_again(tx, contract, assignment, id);
    } else if (by_hand) {
      to_hand_over.push_back(made.title);
    } else {
      paper::deliver(tx, id, paper::Receiver::worker, wish->method);
    }
  }
  if (!to_hand_over.empty()) {
    mail_to_deliver_by_hand(tx, contract, assignment, "契約の変更により",
                            forms::joined(to_hand_over, "及び"));
  }
}

// Hours and papers as the terms stand on the first day; what an amendment to come changes within
// the assignment is planned, and said on papers of its own, from that day on.
void plan(WriteTx& tx, const Contract& contract, const Assignment& assignment) {
  const auto versions = contracts::versions(tx, contract);
  const Material m = material_for(tx, as_on(versions, contract, assignment.starts_on), assignment);
  assignments::add_hours(tx, assignment, assignment.starts_on, hours_of(m.contract.terms));
  issue(tx, m, paper::kWorkingConditions, true, conditions_of(m, tx.today()));
  issue(tx, m, paper::kDispatchFee, true, fee_statement_of(m, tx.today()));
  issue(tx, m, paper::kWorkerNotice, false, notice_of(m, tx.today()));
  for (const Date on : changes_within(versions, assignment.starts_on, assignment.ends_on)) {
    const Contract later = as_on(versions, contract, on);
    assignments::add_hours(tx, assignment, on, hours_of(later.terms));
    reissue_changed(tx, later, assignment, on);
  }
}

// After the end came forward: what was told of days that will not come, and of terms that will
// never hold, gives way at once.
void restate(WriteTx& tx, const Contract& contract, const Assignment& assignment) {
  if (assignment.ends_on < tx.today()) return;  // nothing is left to be told
  const auto versions = contracts::versions(tx, contract);
  const Date from = std::max(tx.today(), assignment.starts_on);
  auto fresh = reissue_changed(tx, as_on(versions, contract, from), assignment, from);
  for (const Date on : changes_within(versions, from, assignment.ends_on)) {
    const auto later = reissue_changed(tx, as_on(versions, contract, on), assignment, on);
    fresh.insert(fresh.end(), later.begin(), later.end());
  }
  if (assignment.delivered_at) deliver_again(tx, contract, assignment, fresh);
}

}  // namespace

Assignment assign(WriteTx& tx, ContractId contract_id, const AssignmentInput& input) {
  assignments::lock(tx, contract_id, input.worker_id);
  const Contract contract = contracts::load(tx, contract_id);
  const AssignmentFacts facts =
      facts_for_assignment(tx, contract, input.worker_id, input.starts_on, input.ends_on, {});
  const Findings gate = gate_of(contract, input, facts);
  require_pass(gate);
  Assignment assignment;
  assignment.agency_id = contract.agency_id;
  assignment.client_id = contract.client_id;
  assignment.agency_department_id = contract.agency_department_id;
  assignment.client_department_id = contract.client_department_id;
  assignment.contract_id = contract.id;
  assignment.worker_id = input.worker_id;
  assignment.worker_name = facts.worker.name;
  assignment.worker_code = facts.worker.worker_code;
  assignment.client_name = contract.client_name;
  assignment.agency_name = contract.agency_name;
  assignment.work_name = contract.work_name;
  assignment.starts_on = input.starts_on;
  assignment.ends_on = input.ends_on;
  assignments::insert(tx, assignment);
  record_acceptance(tx, contract, assignment);
  keep_answers(tx, contract, gate, input.reasons, assignment.id);
  contracts::add_event(tx, contract, "assign", assignment.worker_code, false);
  plan(tx, contract, assignment);
  return assignment;
}

Assignment deliver(WriteTx& tx, AssignmentId id, std::int64_t seen,
                   std::optional<paper::Method> to_worker, paper::Method to_client) {
  Assignment assignment = assignments::load_for_update(tx, id, seen);
  if (assignment.delivered_at) throw Problem(Code::wrong_state);
  // What has changed since the assignment was made: nothing unlawful is notified to the client.
  const Contract contract = contracts::load(tx, assignment.contract_id);
  if (to_client == paper::Method::screen && contracts::client_by_proxy(tx, contract)) {
    throw Problem(Code::invalid_input, Violations{{Code::bad_choice, "/to_client", "則27条1項"}});
  }
  require_pass(gate_of(tx, contract, assignment, Moment::deliver));
  assignment.delivered_at = tx.now();
  assignments::save(tx, assignment);
  const auto wish = paper::current_wish(tx, assignment.worker_id);
  deliver_papers(tx, assignment, to_worker.value_or(paper::usual_method(wish)), to_client);
  record_acceptance(tx, contract, assignment);
  tx.as_party(Side::client, contract.client_id);
  compliance::watch_limit(tx, contract.terms.client_establishment.name);
  tx.as_self();
  contracts::add_event(tx, contract, "deliver_notice", "", true);
  plan_notices(tx, assignment);
  announce(tx, NoticeDelivered{assignment});
  mail_reviewer(tx, contract, "【Tasuki】派遣先通知書：" + contract.number,
                contract.agency_name + "より、派遣労働者通知書が交付されました。");
  return assignment;
}

Assignment end_assignment(WriteTx& tx, AssignmentId id, std::int64_t seen, Date last_on,
                          const std::string& reason) {
  Assignment assignment = assignments::load_for_update(tx, id, seen);
  if (last_on < assignment.starts_on || last_on > assignment.ends_on) {
    throw Problem(Code::invalid_input,
                  Violations{{Code::outside_contract_period,
                              "/last_on",
                              "",
                              {text(assignment.starts_on), text(assignment.ends_on)}}});
  }
  const auto locked = contracts::locked_until(tx, assignment.contract_id);
  if (locked && last_on < *locked) {
    throw Problem(Code::locked_days, {text(*locked)});
  }
  assignment.ends_on = last_on;
  assignments::save(tx, assignment);
  const Contract contract = contracts::load(tx, assignment.contract_id);
  record_acceptance(tx, contract, assignment);
  contracts::add_event(tx, contract, "end_assignment", reason, assignment.delivered_at.has_value());
  announce(tx, AssignmentEnded{assignment});
  restate(tx, contract, assignment);
  return assignment;
}

int assigned_at_once(ReadTx& tx, const Contract& contract, Date from_on) {
  if (contract.ends_on < from_on) return 0;
  tx.as_party(Side::agency, contract.agency_id);
  std::vector<Period> stays;
  for (const Assignment& one : assignments::of_contract(tx, contract.id)) {
    stays.push_back(Period::inclusive(one.starts_on, one.ends_on));
  }
  tx.as_self();
  return most_at_once(stays, Period::inclusive(from_on, contract.ends_on));
}

void follow_change(WriteTx& tx, const ContractChanged& event) {
  const Contract& contract = event.contract;
  tx.as_party(Side::agency, contract.agency_id);
  for (Assignment& assignment : assignments::of_contract(tx, contract.id)) {
    const bool shortened = assignment.ends_on > contract.ends_on;
    if (shortened) {
      assignment.ends_on = std::max(assignment.starts_on, contract.ends_on);
      assignments::save(tx, assignment);
      announce(tx, AssignmentEnded{assignment});
    }
    record_acceptance(tx, contract, assignment);
    if (shortened && event.change.kind == ChangeKind::termination) {
      restate(tx, contract, assignment);
    } else if (event.change.kind == ChangeKind::amendment &&
               assignment.ends_on >= event.change.effective_from) {
      assignments::add_hours(tx, assignment, event.change.effective_from, hours_of(contract.terms));
      const auto fresh = reissue_changed(tx, contract, assignment, event.change.effective_from);
      // The changed conditions are told without delay (則27条, 法34条).
      if (assignment.delivered_at) deliver_again(tx, contract, assignment, fresh);
    }
  }
  tx.as_self();
}

void renew_conditions(WriteTx& tx, const Contract& contract) {
  tx.as_party(Side::agency, contract.agency_id);
  for (const Assignment& assignment : assignments::of_contract(tx, contract.id)) {
    if (assignment.ends_on < tx.today()) continue;
    const Material m = material_for(tx, contract, assignment);
    if (limit_exempt(m)) continue;
    forms::WorkingConditionsStatement form = conditions_of(m, tx.today());
    form.replaces = replacement(tx, assignment, paper::kWorkingConditions, tx.today());
    const PaperId id = issue(tx, m, paper::kWorkingConditions, true, form);
    if (!assignment.delivered_at) continue;  // goes with the other papers, before the start
    const auto wish = paper::current_wish(tx, assignment.worker_id);
    if (paper::usual_method(wish) != paper::Method::paper && wish->method != paper::Method::fax) {
      paper::deliver(tx, id, paper::Receiver::worker, wish->method);
    } else {
      mail_to_deliver_by_hand(tx, contract, assignment, "事業所の抵触日が延長されたため",
                              "就業条件明示書");
    }
  }
  tx.as_self();
}

// 則27条の2 and 法35条2項: what the notice says has changed; the client is told without delay.
void renew_notice(WriteTx& tx, AssignmentId id) {
  const Assignment assignment = assignments::load(tx, id);
  if (assignment.ends_on < tx.today() || !assignments::is_active(tx, assignment.worker_id)) return;
  const Contract contract = contracts::load(tx, assignment.contract_id);
  const Material m = material_for(tx, contract, assignment);
  forms::WorkerNotice notice = notice_of(m, tx.today());
  const auto told = assignments::noticed(tx, id);
  if (!told) return;
  const auto before = from_stored_json<forms::NoticedWorker>(*told);
  if (to_json(before) == to_json(notice.workers.front())) return;
  if (!assignment.delivered_at) {  // nobody has them yet
    reissue_changed(tx, contract, assignment, assignment.starts_on);
    return;
  }
  notice.replaces = replacement(tx, assignment, paper::kWorkerNotice, tx.today());
  notify_again(tx, contract, assignment, issue(tx, m, paper::kWorkerNotice, false, notice));
  contracts::add_event(tx, contract, "renew_notice", "", true);
  mail_reviewer(tx, contract, "【Tasuki】派遣先通知書の変更：" + contract.number,
                contract.agency_name + "より、派遣労働者に関する通知事項の変更が通知されました。");
  plan_notices(tx, assignment);
}

}  // namespace tasuki::contract
