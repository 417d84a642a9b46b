#pragma once
#include "platform/http/route.hpp"

namespace tasuki::compliance {

void routes(http::Routes& routes);

}  // namespace tasuki::compliance
