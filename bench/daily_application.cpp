#include <algorithm>

#include "bench/bench.hpp"
#include "bench/load.hpp"
#include "bench/processor.hpp"
#include "bench/tape.hpp"

namespace tasuki::bench {
namespace {

constexpr int kRounds = 5;
constexpr int kSecondsEach = 3;

std::int64_t events(const std::string& admin) {
  return Connection(admin).run({{"select count(*) from timecard_event", {}}})[0].get<std::int64_t>(
      0, 0);
}

struct Round {
  LoadResult http;
  ReplayResult sql;
  double http_cpu_ms = 0;  // for one application: PostgreSQL and the server
  double sql_cpu_ms = 0;   // PostgreSQL and pgbench
};

class Daily {
 public:
  Daily(const std::string& database, const World& world)
      : world_(world),
        database_(database),
        tape_(made(database_, world)),
        server_(database_.config(), ServerProcess::Kind::foreground) {}

  void measure(const std::string& name, int clients) {
    if (!wanted(name)) return;
    run(clients, 1);  // warms caches and prepared statements
    std::vector<double> ratios, http, sql, p95, http_cpu, sql_cpu;
    for (int i = 0; i < kRounds; ++i) {
      const Round round = run(clients, kSecondsEach);
      ratios.push_back(round.http.per_second() / round.sql.per_second);
      http.push_back(round.http.per_second());
      sql.push_back(round.sql.per_second);
      p95.push_back(round.http.p95_ms);
      http_cpu.push_back(round.http_cpu_ms);
      sql_cpu.push_back(round.sql_cpu_ms);
    }
    const auto [low, high] = std::minmax_element(ratios.begin(), ratios.end());
    print(name, median(ratios), "ratio",
          {{"http_per_second", rounded(median(http))},
           {"http_p95_ms", rounded(median(p95))},
           {"pgbench_per_second", rounded(median(sql))},
           {"http_cpu_ms", rounded(median(http_cpu))},
           {"pgbench_cpu_ms", rounded(median(sql_cpu))},
           {"lowest", rounded(*low)},
           {"highest", rounded(*high)},
           {"statements", tape_.statements},
           {"round_trips", tape_.round_trips}});
  }

 private:
  static Tape made(const Database& database, const World& world) {
    populate(database.admin(), world);
    return record_application(database.config(), database.admin(), world);
  }

  // The same number of applications must have left their mark whoever made them.
  Round run(int clients, int seconds) {
    const std::int64_t before = events(database_.admin());
    Round round;
    const double cpu_before = cpu();
    round.http =
        apply_over_http(server_.port(), database_.admin(), world_, clients, seconds, next_);
    const double cpu_between = cpu();
    const std::int64_t between = events(database_.admin());
    const double cpu_again = cpu();
    round.sql = replay(tape_, database_.app(), world_, clients, seconds, next_);
    round.http_cpu_ms = (cpu_between - cpu_before) * 1000 / static_cast<double>(round.http.done);
    round.sql_cpu_ms = (cpu() - cpu_again) * 1000 / static_cast<double>(round.sql.done);
    const std::int64_t after = events(database_.admin());
    if (between - before != round.http.done || after - between != round.sql.done) {
      throw std::runtime_error("applications were counted that did not happen");
    }
    next_ += std::max(round.http.done, round.sql.done) / clients;
    return round;
  }

  double cpu() const {
    return cluster_seconds(database_.admin()) + process_seconds(server_.process()) +
           ended_children_seconds();
  }

  World world_;
  Database database_;
  Tape tape_;
  ServerProcess server_;
  std::int64_t next_ = 0;
};

}  // namespace

void daily_application() {
  const std::string name = "daily_application.";
  if (wanted(name + "ratio_c")) {
    Daily fifty("tasuki_bench_fifty", {.agencies = 50, .workers = 1'000});
    for (const int clients : {1, 16, 64}) {
      fifty.measure(name + "ratio_c" + std::to_string(clients), clients);
    }
  }
  if (wanted(name + "one_agency.ratio_c64")) {
    Daily one("tasuki_bench_one", {.agencies = 1, .workers = 1'000});
    one.measure(name + "one_agency.ratio_c64", 64);
  }
}

}  // namespace tasuki::bench
