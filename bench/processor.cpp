#include "bench/processor.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "platform/db/connection.hpp"

namespace tasuki::bench {
namespace {

struct Times {
  pid_t parent = 0;
  double own = 0;
  double ended_children = 0;
};

// From /proc/PID/stat; the name in brackets may hold anything.
Times times_of(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto name_end = text.rfind(')');
  if (name_end == std::string::npos) return {};
  std::istringstream fields(text.substr(name_end + 1));
  std::string word;
  Times times;
  double ticks[4] = {};
  fields >> word >> times.parent;
  for (int i = 5; i <= 13; ++i) fields >> word;
  for (double& one : ticks) fields >> one;
  const auto per_second = static_cast<double>(sysconf(_SC_CLK_TCK));
  times.own = (ticks[0] + ticks[1]) / per_second;
  times.ended_children = (ticks[2] + ticks[3]) / per_second;
  return times;
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

double cluster_seconds(const std::string& admin) {
  Connection connection(admin);
  const auto rows = connection.run({{"select pg_backend_pid()", {}}});
  const pid_t cluster = times_of(std::string(rows[0].text(0, 0))).parent;
  const Times all = times_of(std::to_string(cluster));
  double seconds = all.own + all.ended_children;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    const Times times = times_of(name);
    if (times.parent == cluster) seconds += times.own;
  }
  return seconds;
}

double process_seconds(pid_t process) { return times_of(std::to_string(process)).own; }

double ended_children_seconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

}  // namespace tasuki::bench
