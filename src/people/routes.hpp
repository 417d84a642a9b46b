#pragma once
// The routes of this room.

#include "platform/http/route.hpp"

namespace tasuki::people {

void people_routes(http::Routes& routes);
void development_routes(http::Routes& routes);
void evidence_routes(http::Routes& routes);
void employment_terms_routes(http::Routes& routes);

}  // namespace tasuki::people
