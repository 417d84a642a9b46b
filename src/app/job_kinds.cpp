#include "app/job_kinds.hpp"

#include "duty/duty_flow.hpp"
#include "inquiry/inquiry_flows.hpp"
#include "ledger/ledger_flows.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds() {
  // {"paper_pdf", {Side::agency, paper::render_job}}, one row per kind
  static const jobs::Kinds kinds{
      {ledger::kAgencyJob, {Side::agency, ledger::fix_agency_ledger_job}},
      {ledger::kClientJob, {Side::client, ledger::fix_client_ledger_job}},
      {inquiry::kReminderJob, {Side::client, inquiry::remind_job}},
      {duty::kAgencyJob, {Side::agency, duty::nightly_job, duty::kNightlyAtMin}},
      {duty::kClientJob, {Side::client, duty::nightly_job, duty::kNightlyAtMin}},
  };
  return kinds;
}

}  // namespace tasuki::app
