#include "app/job_kinds.hpp"

#include "company/scheduled_change_flows.hpp"
#include "compliance/hearing/hearing_flows.hpp"
#include "contract/assignment/assignment_flows.hpp"
#include "duty/duty_flow.hpp"
#include "inquiry/inquiry_flows.hpp"
#include "ledger/ledger_flows.hpp"
#include "paper/paper_flows.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds() {
  static const jobs::Kinds kinds{
      {contract::kNoticeJob, {Side::agency, contract::renew_notice_job}},
      {paper::kAgencyPdfJob, {Side::agency, paper::draw_job}},
      {paper::kClientPdfJob, {Side::client, paper::draw_job}},
      {ledger::kAgencyJob, {Side::agency, ledger::fix_agency_ledger_job}},
      {ledger::kClientJob, {Side::client, ledger::fix_client_ledger_job}},
      {compliance::kHearingReminderJob, {Side::client, compliance::hearing_reminder_job}},
      {compliance::kLimitReminderJob, {Side::client, compliance::limit_reminder_job}},
      {inquiry::kReminderJob, {Side::client, inquiry::remind_job}},
      {company::kAgencyChangesJob,
       {Side::agency, company::scheduled_changes_job, company::kChangesAtMin}},
      {company::kClientChangesJob,
       {Side::client, company::scheduled_changes_job, company::kChangesAtMin}},
      {duty::kAgencyJob, {Side::agency, duty::nightly_job, duty::kNightlyAtMin}},
      {duty::kClientJob, {Side::client, duty::nightly_job, duty::kNightlyAtMin}},
  };
  return kinds;
}

}  // namespace tasuki::app
