#pragma once
#include "platform/http/route.hpp"

namespace tasuki::timecard {

// All rows of the room.
void routes(http::Routes& routes);

// Its parts, one file each.
void day_routes(http::Routes& routes);
void closing_routes(http::Routes& routes);
void list_routes(http::Routes& routes);
void paper_routes(http::Routes& routes);
void rules_routes(http::Routes& routes);

}  // namespace tasuki::timecard
