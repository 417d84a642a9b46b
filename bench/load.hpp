#pragma once
// The real server as a process of its own, and keep-alive clients that apply for days.

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "bench/world.hpp"
#include "platform/config.hpp"

namespace tasuki::bench {

// A server in a process of its own, stopped at the end.
class ServerProcess {
 public:
  enum class Kind {
    whole,      // `tasuki-server serve`
    foreground  // the same without its background loops
  };
  // Returns when /readyz answers.
  ServerProcess(const Config& config, Kind kind);
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  int port() const { return port_; }
  pid_t process() const { return pid_; }
  double start_ms() const { return start_ms_; }
  double memory_mb(const std::string& line) const;  // a line of /proc/PID/status, as "VmRSS"

 private:
  int port_;
  pid_t pid_ = 0;
  double start_ms_ = 0;
};

// Which day of which worker is applied for next: client k of c walks through the workers k, k + c,
// k + 2c …, then through them again for the following day.
struct Turn {
  int worker;
  int day;  // 0 … 15 of the open card
};
Turn turn_of(int client, int clients, int workers, std::int64_t n);
inline constexpr int kOpenDays = 16;

struct Application {
  std::string target;  // of the request
  std::string body;
};
Application application(const Turn& turn);

struct LoadResult {
  std::int64_t done = 0;
  double seconds = 0;
  double p95_ms = 0;
  double per_second() const { return static_cast<double>(done) / seconds; }
};
// `clients` connections, each with one application under way all the time. `first` counts on from
// an earlier run. Throws when an answer is not 200.
LoadResult apply_over_http(int port, const std::string& admin, const World& world, int clients,
                           double seconds, std::int64_t first);

}  // namespace tasuki::bench
