#pragma once
#include "platform/http/route.hpp"

namespace tasuki::inquiry {

void routes(http::Routes& routes);
// The two sides' own doors.
void client_routes(http::Routes& routes);
void agency_routes(http::Routes& routes);

}  // namespace tasuki::inquiry
