#pragma once
#include "platform/http/route.hpp"

namespace tasuki::home {

void routes(http::Routes& routes);

}  // namespace tasuki::home
