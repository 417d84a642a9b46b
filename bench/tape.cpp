#include "bench/tape.hpp"

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <fstream>
#include <map>
#include <stdexcept>

#include "app/service.hpp"
#include "bench/bench.hpp"
#include "bench/load.hpp"
#include "platform/db/statement_tap.hpp"

namespace tasuki::bench {
namespace {

struct Recording {
  std::vector<Statement> statements;
  std::size_t round_trips = 0;
};

Recording record(app::Service& service, const std::string& origin, const Turn& turn,
                 std::int64_t version) {
  Recording recording;
  statement_tap() = [&](const std::vector<Statement>& batch) {
    recording.statements.insert(recording.statements.end(), batch.begin(), batch.end());
    ++recording.round_trips;
  };
  const Application what = application(turn);
  http::Request request;
  request.method = "PUT";
  request.path = what.target;
  request.remote = "127.0.0.1";
  request.body = what.body;
  request.headers = {{"host", std::string(http::host_of(origin))},
                     {"origin", origin},
                     {"cookie", "tasuki=" + token_of(turn.worker)},
                     {"content-type", "application/json"},
                     {"if-match", "\"" + std::to_string(version) + "\""}};
  const http::Response response = service.answer(http::Lane::quick, request);
  statement_tap() = nullptr;
  if (response.status != 200) throw std::runtime_error("not recorded: " + response.body);
  return recording;
}

bool whole_number(const std::string& text, std::int64_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

// Makes pgbench variables of parameters. Constants are given by -D, so that pgbench too sends them
// as parameters; what follows the worker or the day is computed by \set.
class Variables {
 public:
  // `base` of worker 0 on day 0; `day` of the same worker on another day; `other` of worker 1.
  std::string place(const SqlParam& base, const SqlParam& day, const SqlParam& other) {
    if (!base) return "null";
    const bool by_day = base != day;
    const bool by_worker = base != other;
    if (by_day == by_worker) return constant(*base);  // the same in all, or an instant or a mark
    if (by_day) return computed("20270816 + :day");
    std::int64_t number = 0;
    if (base->size() == 64) return computed(std::to_string(kTapeSession) + " + :worker");
    if (!whole_number(*base, number)) throw std::runtime_error("cannot be computed: " + *base);
    if (number < kFirstWorker) return computed(std::to_string(number) + " + :worker % :agencies");
    return computed(std::to_string(number) + " + :worker");
  }

  const std::string& sets() const { return sets_; }
  const std::vector<std::string>& constants() const { return constants_; }

 private:
  // pgbench takes no empty value.
  std::string constant(const std::string& value) {
    if (value.empty()) return "''";
    auto [found, fresh] = names_.try_emplace("=" + value, "c" + std::to_string(names_.size()));
    if (fresh) constants_.push_back(found->second + "=" + value);
    return ":" + found->second;
  }
  std::string computed(const std::string& expression) {
    auto [found, fresh] = names_.try_emplace(expression, "v" + std::to_string(names_.size()));
    if (fresh) sets_ += "\\set " + found->second + " " + expression + "\n";
    return ":" + found->second;
  }

  std::map<std::string, std::string> names_;
  std::string sets_;
  std::vector<std::string> constants_;
};

// The statement with $1 … replaced.
std::string filled(const std::string& sql, const std::vector<std::string>& places) {
  std::string result;
  for (std::size_t i = 0; i < sql.size();) {
    std::size_t number = 0;
    const char* begin = sql.data() + i + 1;
    const auto [end, error] = sql[i] == '$'
                                  ? std::from_chars(begin, sql.data() + sql.size(), number)
                                  : std::from_chars_result{begin, std::errc::invalid_argument};
    if (error == std::errc{}) {
      result += places.at(number - 1);
      i = static_cast<std::size_t>(end - sql.data());
    } else {
      result += sql[i++];
    }
  }
  return result;
}

Tape derived(const Recording& base, const Recording& day, const Recording& other) {
  Variables variables;
  std::string statements;
  for (std::size_t i = 0; i < base.statements.size(); ++i) {
    const Statement& one = base.statements[i];
    const Statement& on_day = day.statements.at(i);
    const Statement& of_other = other.statements.at(i);
    if (one.sql != on_day.sql || one.sql != of_other.sql) {
      throw std::runtime_error("the statements of two applications differ");
    }
    std::vector<std::string> places;
    for (std::size_t p = 0; p < one.params.size(); ++p) {
      places.push_back(variables.place(one.params[p], on_day.params.at(p), of_other.params.at(p)));
    }
    statements += filled(one.sql, places) + ";\n";
  }
  const std::string turn =
      "\\set worker :client_id + :clients * (:n % :own)\n"
      "\\set day :n / :own % " +
      std::to_string(kOpenDays) + "\n\\set n :n + 1\n";
  return {turn + variables.sets() + "\\startpipeline\n" + statements + "\\endpipeline\n",
          variables.constants(), base.statements.size(), base.round_trips};
}

std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string output_of(const std::string& command) {
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run pgbench");
  std::string text;
  char part[4096];
  for (std::size_t size; (size = fread(part, 1, sizeof part, pipe)) > 0;) text.append(part, size);
  if (pclose(pipe) != 0) throw std::runtime_error("pgbench failed:\n" + text);
  return text;
}

// Every connection of pgbench is new and plans each statement afresh five times, ours are warm: its
// first seconds do not count.
constexpr int kWarming = 2;

double number_after(const std::string& text, const std::string& mark) {
  const auto at = text.find(mark);
  if (at == std::string::npos) throw std::runtime_error("pgbench said:\n" + text);
  return std::stod(text.substr(at + mark.size()));
}

// The mean of the lines "progress: 3.0 s, 812.4 tps, …" after the warming.
double steady_rate(const std::string& text) {
  double sum = 0;
  int count = 0;
  for (auto at = text.find("progress: "); at != std::string::npos;
       at = text.find("progress: ", at + 1)) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    if (number_after(line, "progress: ") < kWarming + 0.5) continue;
    sum += number_after(line, " s, ");
    ++count;
  }
  if (count == 0) throw std::runtime_error("pgbench said:\n" + text);
  return sum / count;
}

}  // namespace

Tape record_application(const Config& config, const std::string& admin, const World& world) {
  app::Service service(config);
  const auto version = [&](int worker) {
    const auto rows = Connection(admin).run(
        {{"select version from timecard where id = $1", {std::to_string(kFirstCard + worker)}}});
    return rows[0].get<std::int64_t>(0, 0);
  };
  const auto recorded = [&](int worker, int day) {
    return record(service, config.public_url, {worker, day}, version(worker));
  };
  recorded(0, 2);  // whatever only a first request does
  const Recording base = recorded(0, 0);
  const Recording day = recorded(0, 1);
  Tape tape = derived(base, day, recorded(1, 0));
  tape.variables.push_back("agencies=" + std::to_string(world.agencies));
  return tape;
}

ReplayResult replay(const Tape& tape, const std::string& app, const World& world, int clients,
                    int seconds, std::int64_t first) {
  const std::string file = "/tmp/tasuki-bench-" + std::to_string(getpid()) + ".sql";
  std::ofstream(file) << tape.script;
  std::string command =
      "pgbench -n -M prepared -c " + std::to_string(clients) + " -j " +
      std::to_string(clients > 1 ? 2 : 1) + " -T " + std::to_string(kWarming + seconds) +
      " -P 1 -f " + file + " -D clients=" + std::to_string(clients) +
      " -D own=" + std::to_string(world.workers / clients) + " -D n=" + std::to_string(first);
  for (const std::string& variable : tape.variables) command += " -D " + quoted(variable);
  const std::string text = output_of(command + " " + quoted(app));
  unlink(file.c_str());
  return {steady_rate(text), static_cast<std::int64_t>(number_after(
                                 text, "number of transactions actually processed: "))};
}

}  // namespace tasuki::bench
