#include "app/job_kinds.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds() {
  // {"paper_pdf", {Side::agency, paper::render_job}}, one row per kind
  static const jobs::Kinds kinds{};
  return kinds;
}

}  // namespace tasuki::app
