#pragma once
// openapi.json (3.1) from the route table and the struct descriptions.

#include "platform/http/route.hpp"

namespace tasuki::http {

json::object openapi(const Routes& routes);

}  // namespace tasuki::http
