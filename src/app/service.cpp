#include "app/service.hpp"

#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "identity/routes.hpp"
#include "identity/session.hpp"
#include "platform/statutory.hpp"

namespace tasuki::app {
namespace {

constexpr int kQuickTimeoutMs = 5'000;
constexpr int kHeavyTimeoutMs = 60'000;

}  // namespace

Service::Service(const Config& config)
    : config_(config),
      quick_(config.database_url, static_cast<std::size_t>(config.quick_connections),
             kQuickTimeoutMs, config.make_clock()),
      heavy_(config.database_url, static_cast<std::size_t>(config.heavy_connections),
             kHeavyTimeoutMs, quick_.clock()),
      handler_(routes(), identity::authenticate,
               {config.public_url,
                (identity::configure_public_url(config.public_url), identity::cookie_name())}),
      files_(config.web_dist) {
  statutory::load(config.statutory);
  static const bool registered = (register_reactions(), true);
  static_cast<void>(registered);
}

http::Response Service::ready() {
  http::Response response;
  response.content_type = "text/plain; charset=utf-8";
  try {
    quick_.ping();
    response.body = "ready\n";
  } catch (const Problem&) {
    response.status = 503;
    response.body = "the database cannot be reached\n";
  }
  return response;
}

// A name that is not ours may be somebody's who had it point here (DNS rebinding). Whoever watches
// whether the machine lives asks by its address.
http::Response Service::answer(http::Lane lane, const http::Request& request) {
  if (request.path == "/readyz") return ready();
  if (request.path == "/healthz") {
    http::Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "alive\n";
    return response;
  }
  if (!http::is_host_of(config_.public_url, request.header("host"))) {
    return http::problem_response(Problem(Code::misdirected, {config_.public_url}), "");
  }
  if (request.path.starts_with("/api/")) {
    return handler_.handle(lane == http::Lane::heavy ? heavy_ : quick_, request);
  }
  return files_.serve(request);
}

}  // namespace tasuki::app
