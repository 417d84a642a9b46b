#pragma once
#include "platform/http/route.hpp"

namespace tasuki::invoice {

void routes(http::Routes& routes);
// Register, papers and files (invoice_files_http.cpp); acts on one invoice (invoice_http.cpp).
void register_routes(http::Routes& routes);
void act_routes(http::Routes& routes);

}  // namespace tasuki::invoice
