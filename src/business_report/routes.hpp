#pragma once
#include "platform/http/route.hpp"

namespace tasuki::business_report {

void routes(http::Routes& routes);

}  // namespace tasuki::business_report
