#pragma once
#include "platform/http/route.hpp"

namespace tasuki::contract {

void contract_routes(http::Routes& routes);
void assignment_routes(http::Routes& routes);

}  // namespace tasuki::contract
