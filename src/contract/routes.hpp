#pragma once
#include "platform/http/route.hpp"

namespace tasuki::contract {

void contract_routes(http::Routes& routes);
void list_routes(http::Routes& routes);
void template_routes(http::Routes& routes);
void print_routes(http::Routes& routes);
void assignment_routes(http::Routes& routes);
void statement_routes(http::Routes& routes);  // 派遣時の明示
void wage_routes(http::Routes& routes);       // the wage of each person on a contract
void gate_routes(http::Routes& routes);

}  // namespace tasuki::contract
