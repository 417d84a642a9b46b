#pragma once
#include "platform/http/route.hpp"

namespace tasuki::duty {

void routes(http::Routes& routes);

}  // namespace tasuki::duty
