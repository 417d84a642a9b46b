#include "bench/bench.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <map>
#include <stdexcept>

#include "app/commands.hpp"
#include "platform/db/migrate.hpp"
#include "platform/statutory.hpp"

namespace tasuki::bench {
namespace {

std::string cluster() {
  const char* given = std::getenv("TASUKI_TEST_PG");
  if (given == nullptr) {
    throw std::runtime_error(
        "TASUKI_TEST_PG is not set: run ./tasuki bench, or set it to \"host=… user=…\" of a "
        "throw-away cluster's superuser");
  }
  return given;
}

}  // namespace

double rounded(double value) { return std::round(value * 1000) / 1000; }

void print(const std::string& measure, double value, const std::string& unit,
           json::object beside) {
  json::object line;
  line["measure"] = measure;
  line["value"] = rounded(value);
  line["unit"] = unit;
  line["beside"] = std::move(beside);
  std::cout << json::serialize(line) << std::endl;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) throw std::logic_error("nothing was measured");
  std::sort(values.begin(), values.end());
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(std::ceil(last * share))];
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// A later keyword of a conninfo outdoes an earlier one.
Database::Database(std::string name) : name_(std::move(name)) {
  Connection connection(cluster() + " dbname=postgres");
  connection.script("set client_min_messages = error");
  connection.script(roles_sql());
  connection.script("drop database if exists " + name_ + " with (force)");
  connection.script("create database " + name_ + " owner tasuki_owner template template0");
  Connection(admin()).script(schema_sql());
  migrate(cluster() + " dbname=" + name_ + " user=tasuki_owner", load_config().migrations);
}

Database::~Database() {
  try {
    Connection(cluster() + " dbname=postgres")
        .script("drop database if exists " + name_ + " with (force)");
  } catch (const std::exception& error) {
    std::cerr << name_ << " is left behind: " << error.what() << "\n";
  }
}

std::string Database::admin() const { return cluster() + " dbname=" + name_; }
std::string Database::app() const { return admin() + " user=tasuki_app"; }

Config Database::config() const {
  Config config = load_config();
  config.database_url = app();
  config.clock = kNow;
  return config;
}

}  // namespace tasuki::bench

namespace tasuki::app {

int bench(const Arguments& arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  const std::map<std::string, void (*)()> all{{"daily_application", &bench::daily_application},
                                              {"lists", &bench::lists},
                                              {"papers", &bench::papers},
                                              {"server", &bench::server}};
  for (const std::string& name : arguments) {
    if (!all.contains(name)) throw std::runtime_error("no measure is called " + name);
  }
  statutory::load(load_config().statutory);
  for (const auto& [name, measure] : all) {
    const bool wanted =
        arguments.empty() || std::find(arguments.begin(), arguments.end(), name) != arguments.end();
    if (wanted) measure();
  }
  return 0;
}

}  // namespace tasuki::app
