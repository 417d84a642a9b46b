#include "complaint/complaint.hpp"

namespace tasuki::complaint {
namespace {

bool has_text(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

// A day between the reception and today.
void check_day(Date on, const char* pointer, const Complaint& complaint, Date today,
               Violations& found) {
  if (on > today) found.push_back({Code::date_in_future, pointer});
  if (on < complaint.received_on) {
    found.push_back({Code::before_reception, pointer, "", {text(complaint.received_on)}});
  }
}

Outcome<Complaint> wrong_state(const Complaint& complaint) {
  return {std::nullopt, {{Code::wrong_state, "", "", {std::string(enum_text(complaint.state))}}}};
}

}  // namespace

Violations receive_violations(const ReceiveForm& form, Side by, Date today) {
  Violations found;
  // A client knows nobody but those who are dispatched to it.
  if (!form.assignment_id && (!form.worker_id || by == Side::client)) {
    found.push_back({Code::required, "/assignment_id"});
  } else if (form.assignment_id && form.worker_id) {
    found.push_back(
        {Code::one_of_two, "/worker_id", "", {"配属", "スタッフ", "an assignment", "a worker"}});
  }
  if (form.received_on > today) found.push_back({Code::date_in_future, "/received_on"});
  if (form.applicant != Applicant::worker && !has_text(form.applicant_detail)) {
    found.push_back({Code::item_missing, "/applicant_detail", "", {"申出者の詳細"}});
  }
  if (form.settled_at_once && !has_text(form.response)) {
    found.push_back({Code::item_missing, "/response", "派遣則31条・36条", {"対応"}});
  }
  return found;
}

Violations step_violations(const Complaint& complaint, const StepForm& form, Date today) {
  Violations found;
  if (complaint.state == State::answered) {
    found.push_back({Code::wrong_state, "", "", {std::string(enum_text(complaint.state))}});
  }
  check_day(form.taken_on, "/taken_on", complaint, today, found);
  return found;
}

Outcome<Complaint> handle(Complaint complaint, const HandleForm& form, const std::string& by,
                          Date today) {
  if (complaint.state != State::open) return wrong_state(complaint);
  Violations found;
  check_day(form.handled_on, "/handled_on", complaint, today, found);
  complaint.state = State::handled;
  complaint.response = form.response;
  complaint.handled_on = form.handled_on;
  complaint.handled_by = by;
  return decided(std::move(complaint), std::move(found));
}

Outcome<Complaint> answer(Complaint complaint, const AnswerForm& form, const std::string& by,
                          Instant now) {
  if (complaint.state != State::handled) return wrong_state(complaint);
  Violations found;
  check_day(form.answered_on, "/answered_on", complaint, jst_date(now), found);
  if (complaint.handled_on && form.answered_on < *complaint.handled_on) {
    found.push_back({Code::before_reception, "/answered_on", "", {text(*complaint.handled_on)}});
  }
  complaint.state = State::answered;
  complaint.answer = form.answer;
  complaint.answered_on = form.answered_on;
  complaint.answered_by = by;
  return decided(std::move(complaint), std::move(found));
}

Outcome<Complaint> tell_other_side(Complaint complaint, Instant now) {
  if (!complaint.client_id) return wrong_state(complaint);  // there is no other side
  if (complaint.agency_sees_at && complaint.client_sees_at) return wrong_state(complaint);
  if (!complaint.agency_sees_at) complaint.agency_sees_at = now;
  if (!complaint.client_sees_at) complaint.client_sees_at = now;
  return decided(std::move(complaint), {});
}

Date due_on(const Complaint& complaint, int target_days) {
  return complaint.received_on + std::chrono::days{target_days};
}

}  // namespace tasuki::complaint
