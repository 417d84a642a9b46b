#pragma once
// The whole route table.

#include "platform/http/route.hpp"

namespace tasuki::app {

const http::Routes& routes();

// GET /api/openapi.json.
void openapi_routes(http::Routes& all);

}  // namespace tasuki::app
