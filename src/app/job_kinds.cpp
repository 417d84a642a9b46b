#include "app/job_kinds.hpp"

#include "compliance/hearing_flows.hpp"
#include "inquiry/inquiry_flows.hpp"
#include "ledger/ledger_flows.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds() {
  // {"paper_pdf", {Side::agency, paper::render_job}}, one row per kind
  static const jobs::Kinds kinds{
      {ledger::kAgencyJob, {Side::agency, ledger::fix_agency_ledger_job}},
      {ledger::kClientJob, {Side::client, ledger::fix_client_ledger_job}},
      {compliance::kHearingReminderJob, {Side::client, compliance::hearing_reminder_job}},
      {compliance::kLimitReminderJob, {Side::client, compliance::limit_reminder_job}},
      {inquiry::kReminderJob, {Side::client, inquiry::remind_job}},
  };
  return kinds;
}

}  // namespace tasuki::app
