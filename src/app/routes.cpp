#include "app/routes.hpp"

#include "identity/routes.hpp"

namespace tasuki::app {

const http::Routes& routes() {
  static const http::Routes table = [] {
    http::Routes all;
    identity::session_routes(all);
    return all;
  }();
  return table;
}

}  // namespace tasuki::app
