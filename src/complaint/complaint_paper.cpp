#include "complaint/complaint_paper.hpp"

namespace tasuki::complaint {
namespace {

forms::ComplaintApplicant applicant_of(Applicant applicant) {
  forms::ComplaintApplicant result{};
  enum_from_text(enum_text(applicant), result);  // the same words on purpose
  return result;
}

}  // namespace

forms::ComplaintRecord record_of(const Complaint& complaint, const std::vector<Step>& steps,
                                 Side holder) {
  const bool agency = holder == Side::agency;
  forms::ComplaintRecord record;
  record.holder = agency ? forms::ComplaintHolder::agency : forms::ComplaintHolder::client;
  record.holder_name = agency ? complaint.agency_name : complaint.client_name;
  record.other_name = agency ? complaint.client_name : complaint.agency_name;
  record.worker_name = complaint.worker_name;
  record.received_on = complaint.received_on;
  record.received_at = complaint.received_min;
  record.receiver =
      complaint.from_phone ? "本人の画面からの申出（自動受付）" : complaint.received_by;
  record.applicant = applicant_of(complaint.applicant);
  record.applicant_name =
      complaint.applicant == Applicant::worker && complaint.applicant_detail.empty()
          ? complaint.worker_name
          : complaint.applicant_detail;
  record.content = complaint.content;
  for (const Step& step : steps) record.course.push_back({step.taken_on, "", step.note});
  record.outcome = complaint.response;
  if (complaint.agency_sees_at && complaint.client_sees_at) {
    record.other_informed_on =
        jst_date(std::max(*complaint.agency_sees_at, *complaint.client_sees_at));
  }
  record.worker_informed_on = complaint.answered_on.value_or(Date{});
  record.settled_at_once = complaint.settled_at_once;
  return record;
}

}  // namespace tasuki::complaint
