#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/service.hpp"
#include "bench/bench.hpp"
#include "bench/load.hpp"
#include "platform/http/server.hpp"

namespace tasuki::bench {
namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int free_port() {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  const bool good = fd >= 0 && bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                    getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  close(fd);
  if (!good) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

bool ready(int port) {
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in address = loopback(port);
  bool good = connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  const std::string ask = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  char answer[16] = {};
  good = good && write(fd, ask.data(), ask.size()) == static_cast<ssize_t>(ask.size()) &&
         read(fd, answer, sizeof answer - 1) > 12 && std::string(answer).substr(9, 3) == "200";
  close(fd);
  return good;
}

void write_to_log(const Config& config) {
  const std::string log = config.home + "/bench-server.log";
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (out < 0) return;
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
}

[[noreturn]] void serve_foreground(const Config& config, int port) {
  app::Service service(config);
  http::ServerConfig settings;
  settings.port = static_cast<unsigned short>(port);
  settings.quick_threads = static_cast<std::size_t>(config.quick_connections);
  settings.heavy_threads = static_cast<std::size_t>(config.heavy_connections);
  http::Server server(
      settings, [&](const http::Request& request) { return service.lane_of(request); },
      [&](http::Lane lane, const http::Request& request) { return service.answer(lane, request); });
  server.run();
  _exit(0);
}

[[noreturn]] void become_whole_server(const Config& config, int port) {
  const std::string address = "127.0.0.1:" + std::to_string(port);
  setenv("TASUKI_LISTEN", address.c_str(), 1);
  setenv("TASUKI_DATABASE_URL", config.database_url.c_str(), 1);
  setenv("TASUKI_CLOCK", config.clock.c_str(), 1);
  setenv("TASUKI_PUBLIC_URL", config.public_url.c_str(), 1);
  execl("/proc/self/exe", "tasuki-server", "serve", static_cast<char*>(nullptr));
  _exit(127);
}

// In the child: nothing may return into what the parent was doing.
[[noreturn]] void become_server(const Config& config, int port, ServerProcess::Kind kind) noexcept {
  write_to_log(config);
  if (kind == ServerProcess::Kind::foreground) serve_foreground(config, port);
  become_whole_server(config, port);
}

}  // namespace

ServerProcess::ServerProcess(const Config& config, Kind kind) : port_(free_port()) {
  const double began = seconds_now();
  pid_ = fork();
  if (pid_ < 0) throw std::runtime_error("fork failed");
  if (pid_ == 0) become_server(config, port_, kind);
  while (!ready(port_)) {
    if (seconds_now() - began > 20 || waitpid(pid_, nullptr, WNOHANG) != 0) {
      throw std::runtime_error("the server did not start; see " + config.home +
                               "/bench-server.log");
    }
    usleep(500);
  }
  start_ms_ = (seconds_now() - began) * 1000;
}

ServerProcess::~ServerProcess() {
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}

double ServerProcess::memory_mb(const std::string& line) const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  for (std::string text; std::getline(status, text);) {
    if (text.starts_with(line + ":")) return std::stod(text.substr(line.size() + 1)) / 1024;
  }
  throw std::runtime_error("no " + line + " in the process's status");
}

}  // namespace tasuki::bench
