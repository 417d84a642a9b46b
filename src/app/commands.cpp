#include "app/commands.hpp"

#include <csignal>
#include <iostream>
#include <thread>

#include "app/job_kinds.hpp"
#include "app/routes.hpp"
#include "app/service.hpp"
#include "platform/db/migrate.hpp"
#include "platform/http/openapi.hpp"
#include "platform/http/server.hpp"
#include "platform/jobs/background.hpp"
#include "platform/log.hpp"

namespace tasuki::app {
namespace {

http::ServerConfig server_config(const Config& config) {
  http::ServerConfig result;
  const auto colon = config.listen.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("listen must be address:port");
  result.address = config.listen.substr(0, colon);
  result.port = static_cast<unsigned short>(std::stoi(config.listen.substr(colon + 1)));
  result.quick_threads = static_cast<std::size_t>(config.quick_connections);
  result.heavy_threads = static_cast<std::size_t>(config.heavy_connections);
  result.trust_forwarded = config.trust_forwarded;
  return result;
}

}  // namespace

int serve(const Arguments&) {
  // Signals are taken by one thread that waits for them; every other thread inherits the mask.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);

  const Config config = load_config();
  require_bounded_role(config.database_url);
  Service service(config);
  jobs::Background background(config, job_kinds());
  http::Server server(
      server_config(config), [&](const http::Request& r) { return service.lane_of(r); },
      [&](http::Lane lane, const http::Request& r) { return service.answer(lane, r); });
  std::thread waiter([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    log::info("stopping", {{"signal", std::to_string(signal)}});
    server.stop();
  });
  log::info("serving", {{"listen", config.listen}});
  server.run();
  pthread_kill(waiter.native_handle(), SIGTERM);
  waiter.join();
  return 0;
}

int migrate_database(const Arguments&) {
  const Config config = load_config();
  for (const std::string& name : migrate(config.migration_url, config.migrations)) {
    std::cout << "applied " << name << "\n";
  }
  return 0;
}

int print_roles(const Arguments& arguments) {
  if (arguments.size() != 1 || (arguments[0] != "roles" && arguments[0] != "schema")) {
    std::cerr << "usage: db roles | db schema\n";
    return 2;
  }
  std::cout << (arguments[0] == "roles" ? roles_sql() : schema_sql());
  return 0;
}

int print_config(const Arguments&) {
  std::cout << printed(load_config());
  return 0;
}

int print_openapi(const Arguments&) {
  std::cout << json::serialize(http::openapi(routes())) << "\n";
  return 0;
}

}  // namespace tasuki::app
