#include "app/routes.hpp"

#include "compliance/routes.hpp"
#include "contract/routes.hpp"
#include "identity/routes.hpp"
#include "paper/routes.hpp"

namespace tasuki::app {

const http::Routes& routes() {
  static const http::Routes table = [] {
    http::Routes all;
    identity::session_routes(all);
    paper::routes(all);
    compliance::routes(all);
    contract::contract_routes(all);
    contract::assignment_routes(all);
    return all;
  }();
  return table;
}

}  // namespace tasuki::app
