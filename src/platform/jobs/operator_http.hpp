#pragma once
// What the operator sees of the background: jobs and mail of all companies.

#include "platform/http/route.hpp"

namespace tasuki::jobs {

void operator_routes(http::Routes& routes);

}  // namespace tasuki::jobs
