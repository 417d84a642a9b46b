#pragma once
#include "platform/http/route.hpp"

namespace tasuki::compliance {

void routes(http::Routes& routes);
void limit_routes(http::Routes& routes);        // 期間制限
void hearing_routes(http::Routes& routes);      // 意見聴取
void disclosure_routes(http::Routes& routes);   // 待遇に関する情報提供
void explanation_routes(http::Routes& routes);  // 待遇に関する説明
void agreement_routes(http::Routes& routes);    // 労使協定, 一般賃金の通達

}  // namespace tasuki::compliance
