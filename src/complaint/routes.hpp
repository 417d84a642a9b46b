#pragma once
#include "platform/http/route.hpp"

namespace tasuki::complaint {

void routes(http::Routes& routes);

}  // namespace tasuki::complaint
