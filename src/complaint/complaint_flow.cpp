#include "complaint/complaint_flows.hpp"
#include "complaint/complaint_paper.hpp"
#include "contract/assignment/assignment_store.hpp"
#include "ledger/ledger_flows.hpp"
#include "paper/paper_store.hpp"
#include "platform/mail/mail.hpp"

namespace tasuki::complaint {
namespace {

Complaint about(ReadTx& tx, AssignmentId id) {
  const auto assignment = contract::assignments::load(tx, id);
  Complaint complaint;
  complaint.agency_id = assignment.agency_id;
  complaint.client_id = assignment.client_id;
  complaint.agency_department_id = assignment.agency_department_id;
  complaint.client_department_id = assignment.client_department_id;
  complaint.worker_id = assignment.worker_id;
  complaint.contract_id = assignment.contract_id;
  complaint.assignment_id = assignment.id;
  complaint.worker_name = assignment.worker_name;
  complaint.agency_name = assignment.agency_name;
  complaint.client_name = assignment.client_name;
  complaint.work_name = assignment.work_name;
  complaint.received_by = tx.actor().name;
  complaint.created_at = tx.now();
  return complaint;
}

// Of no assignment: the agency's own matter. The worker may not read the company's row.
Complaint about_worker(WriteTx& tx, CompanyId agency, WorkerId worker) {
  Complaint complaint;
  complaint.agency_id = agency;
  complaint.worker_id = worker;
  complaint.worker_name = complaints::worker_name(tx, worker);
  const bool by_worker = tx.actor().side == Side::worker;
  if (by_worker) tx.as_party(Side::agency, agency);
  complaint.agency_name = complaints::company_name(tx);
  if (by_worker) tx.as_self();
  complaint.agency_department_id = tx.actor().department_id.value;
  complaint.received_by = tx.actor().name;
  complaint.created_at = tx.now();
  return complaint;
}

void follow_ledger(WriteTx& tx, const Complaint& complaint) {
  if (complaint.assignment_id) ledger::follow(tx, complaint.assignment_id);
}

// The letter says that there is something to read, never what: it may be about its reader.
void tell(WriteTx& tx, const Complaint& complaint, CompanyId to, const std::string& what) {
  const std::string about =
      complaint.assignment_id
          ? complaint.agency_name + "・" + complaint.client_name + "（" + complaint.work_name + "）"
          : complaint.agency_name + "（配属なし）";
  mail_to_permission(tx, to, Permission::complaint_handle, "【Tasuki】" + what,
                     about + "\n" + what + "。画面で内容を確認してください。");
}

CompanyId other_side(const WriteTx& tx, const Complaint& complaint) {
  return tx.actor().side == Side::agency ? complaint.client_id : complaint.agency_id;
}

bool both_know(const Complaint& complaint) {
  return complaint.agency_sees_at && complaint.client_sees_at;
}

// Only the agency knows the worker's account; the client's act writes the letter in its name.
void tell_worker(WriteTx& tx, const Complaint& complaint) {
  const bool client = tx.actor().side == Side::client;
  if (client) tx.as_party(Side::agency, complaint.agency_id);
  const AccountId account = complaints::account_of(tx, complaint.worker_id);
  if (account) {
    mail_to_account(tx, complaint.agency_id, account, "【Tasuki】ご相談への回答",
                    "ご相談への回答がありました。「相談」のページで確認してください。");
  }
  if (client) tx.as_self();
}

// A sheet of the ledger: kept as long as it (法37条2項, 法42条2項); of no assignment as long from
// the answer on.
void freeze_record(WriteTx& tx, const Complaint& complaint) {
  const Side holder = tx.actor().side;
  const Date from_on = complaint.assignment_id
                           ? contract::assignments::load(tx, complaint.assignment_id).ends_on
                           : complaint.answered_on.value();
  paper::Draft draft;
  draft.kind = paper::kComplaintRecord;
  draft.agency_id = complaint.agency_id;
  draft.client_id = complaint.client_id;
  draft.contract_id = complaint.contract_id;
  draft.assignment_id = complaint.assignment_id;
  draft.keep_until = ledger::keep_until(from_on);
  draft.agency_holds = holder == Side::agency;
  draft.client_holds = holder == Side::client;
  const PaperId id =
      paper::record(tx, draft, record_of(complaint, complaints::steps(tx, complaint.id), holder));
  if (holder == Side::client && complaint.agency_sees_at) {
    paper::deliver(tx, id, paper::Receiver::agency, paper::Method::screen);
  }
}

}  // namespace

Complaint receive(WriteTx& tx, const ReceiveForm& form) {
  require_none(receive_violations(form, tx.actor().side, tx.today()));
  const bool agency = tx.actor().side == Side::agency;
  Complaint complaint = form.assignment_id ? about(tx, form.assignment_id)
                                           : about_worker(tx, tx.acting_company(), form.worker_id);
  complaint.received_by_side = tx.actor().side;
  complaint.received_on = form.received_on;
  complaint.received_min = form.received_min;
  complaint.applicant = form.applicant;
  complaint.applicant_detail = form.applicant_detail;
  complaint.content = form.content;
  complaint.settled_at_once = form.settled_at_once;
  if (agency || !form.settled_at_once) complaint.agency_sees_at = tx.now();
  if (complaint.client_id && (!agency || !form.settled_at_once)) {
    complaint.client_sees_at = tx.now();
  }
  if (form.settled_at_once) {
    complaint =
        require(handle(complaint, {form.received_on, form.response}, tx.actor().name, tx.today()));
  }
  complaints::insert(tx, complaint);
  if (both_know(complaint)) {
    tell(tx, complaint, other_side(tx, complaint), "苦情の申出を受けたことの通知");
  }
  follow_ledger(tx, complaint);
  return complaint;
}

Complaint receive_from_worker(WriteTx& tx, const WorkerForm& form) {
  Complaint complaint = form.assignment_id
                            ? about(tx, form.assignment_id)
                            : about_worker(tx, tx.actor().company_id, tx.actor().worker_id);
  const auto now_min =
      std::chrono::duration_cast<std::chrono::minutes>(tx.now() - jst_instant(tx.today()));
  complaint.received_by_side = Side::agency;
  complaint.received_on = tx.today();
  complaint.received_min = DayMinute{static_cast<std::int32_t>(now_min.count())};
  complaint.from_phone = true;
  complaint.content = form.content;
  complaint.agency_sees_at = tx.now();
  const bool tell_client = form.tell_client && complaint.client_id;
  if (tell_client) complaint.client_sees_at = tx.now();
  complaint.worker_sees_at = tx.now();
  complaints::insert(tx, complaint);
  tell(tx, complaint, complaint.agency_id, "スタッフからの苦情の申出");
  if (tell_client) tell(tx, complaint, complaint.client_id, "スタッフからの苦情の申出");
  return complaint;
}

Complaint add_step(WriteTx& tx, ComplaintId id, std::int64_t seen, const StepForm& form) {
  Complaint complaint = complaints::load_for_update(tx, id, seen);
  require_none(step_violations(complaint, form, tx.today()));
  Step step;
  step.agency_id = complaint.agency_id;
  step.client_id = complaint.client_id;
  step.complaint_id = complaint.id;
  step.side = tx.actor().side;
  step.taken_on = form.taken_on;
  step.note = form.note;
  step.entered_by = tx.actor().name;
  step.entered_at = tx.now();
  step.agency_sees = complaint.agency_sees_at.has_value();
  step.client_sees = complaint.client_sees_at.has_value();
  complaints::add_step(tx, step);
  complaints::save(tx, complaint);  // whoever looks at an earlier version sees that it moved
  follow_ledger(tx, complaint);
  return complaint;
}

Complaint tell_other_side(WriteTx& tx, ComplaintId id, std::int64_t seen) {
  Complaint complaint =
      require(tell_other_side(complaints::load_for_update(tx, id, seen), tx.now()));
  complaints::save(tx, complaint);
  complaints::show_steps(tx, complaint.id);
  tell(tx, complaint, other_side(tx, complaint), "苦情の申出を受けたことの通知");
  follow_ledger(tx, complaint);
  return complaint;
}

Complaint handle(WriteTx& tx, ComplaintId id, std::int64_t seen, const HandleForm& form) {
  Complaint complaint =
      require(handle(complaints::load_for_update(tx, id, seen), form, tx.actor().name, tx.today()));
  complaints::save(tx, complaint);
  if (both_know(complaint)) tell(tx, complaint, other_side(tx, complaint), "苦情の処理の結果");
  follow_ledger(tx, complaint);
  return complaint;
}

Complaint answer(WriteTx& tx, ComplaintId id, std::int64_t seen, const AnswerForm& form) {
  Complaint complaint =
      require(answer(complaints::load_for_update(tx, id, seen), form, tx.actor().name, tx.now()));
  if (complaint.from_phone) complaint.worker_sees_at = tx.now();
  complaints::save(tx, complaint);
  freeze_record(tx, complaint);
  if (complaint.from_phone) tell_worker(tx, complaint);
  if (both_know(complaint)) {
    tell(tx, complaint, other_side(tx, complaint), "苦情の処理結果を派遣労働者に通知したこと");
  }
  follow_ledger(tx, complaint);
  return complaint;
}

}  // namespace tasuki::complaint
