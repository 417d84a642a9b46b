#pragma once
#include "platform/http/route.hpp"

namespace tasuki::compliance {

void routes(http::Routes& routes);
void agreement_routes(http::Routes& routes);  // 労使協定, 一般賃金の通達

}  // namespace tasuki::compliance
