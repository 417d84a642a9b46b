#pragma once
#include "platform/http/route.hpp"

namespace tasuki::paper {

void routes(http::Routes& routes);
void delivery_routes(http::Routes& routes);

}  // namespace tasuki::paper
