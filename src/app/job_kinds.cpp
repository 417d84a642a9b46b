#include "app/job_kinds.hpp"

#include "inquiry/inquiry_flows.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds() {
  // {"paper_pdf", {Side::agency, paper::render_job}}, one row per kind
  static const jobs::Kinds kinds{
      {inquiry::kReminderJob, {Side::client, inquiry::remind_job}},
  };
  return kinds;
}

}  // namespace tasuki::app
