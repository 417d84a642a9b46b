// openapi.json, as the running server knows its routes.

#include "app/routes.hpp"
#include "platform/http/openapi.hpp"

namespace tasuki::app {
namespace {

http::File document(http::Gate&, const http::Call&, const http::Nothing&) {
  static const std::string bytes = json::serialize(http::openapi(routes()));
  return {"application/json", "", bytes};
}

}  // namespace

void openapi_routes(http::Routes& all) {
  all.gate("GET", "/api/openapi.json", http::everyone(), document)
      .says("このAPIの説明（OpenAPI 3.1）")
      .sample("agency");
}

}  // namespace tasuki::app
