#pragma once
#include "platform/http/route.hpp"

namespace tasuki::ledger {

void routes(http::Routes& routes);
void stability_routes(http::Routes& routes);

}  // namespace tasuki::ledger
