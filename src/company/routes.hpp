#pragma once
// The routes of this room.

#include "platform/http/route.hpp"

namespace tasuki::company {

void company_routes(http::Routes& routes);
void seal_routes(http::Routes& routes);
void master_routes(http::Routes& routes);
void scheduled_change_routes(http::Routes& routes);
void partnership_routes(http::Routes& routes);
void registered_company_routes(http::Routes& routes);  // the operator's

}  // namespace tasuki::company
