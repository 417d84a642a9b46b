#pragma once
// The one list of what the job runner can do.

#include "platform/jobs/jobs.hpp"

namespace tasuki::app {

const jobs::Kinds& job_kinds();

}  // namespace tasuki::app
