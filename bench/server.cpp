#include "bench/bench.hpp"
#include "bench/load.hpp"

namespace tasuki::bench {

// Started five times; then idle, then under 64 clients that apply for days.
void server() {
  const World world{.agencies = 5, .workers = 256};
  const Database database("tasuki_bench_server");
  populate(database.admin(), world);
  std::vector<double> starts;
  for (int i = 0; i < 4; ++i) {
    starts.push_back(ServerProcess(database.config(), ServerProcess::Kind::whole).start_ms());
  }
  const ServerProcess process(database.config(), ServerProcess::Kind::whole);
  starts.push_back(process.start_ms());
  const double idle = process.memory_mb("VmRSS");
  const LoadResult load = apply_over_http(process.port(), database.admin(), world, 64, 5, 0);
  const double peak = process.memory_mb("VmHWM");
  print("server.start_ms", median(starts), "ms", {{"slowest", rounded(quantile(starts, 1))}});
  print("server.rss_idle_mb", idle, "MB", json::object{});
  print("server.rss_load_mb", peak, "MB",
        {{"idle", rounded(idle)}, {"clients", 64}, {"applications", load.done}});
}

}  // namespace tasuki::bench
