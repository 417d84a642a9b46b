#include "bench/bench.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
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

namespace {

// Boost.JSON writes doubles as 3.79E1.
std::string plain(const json::value& value) {
  if (const auto* number = value.if_double()) {
    char text[40];
    const int size = std::snprintf(text, sizeof text, "%.6g", *number);
    return {text, static_cast<std::size_t>(size)};
  }
  const auto* object = value.if_object();
  if (object == nullptr) return json::serialize(value);
  std::string text;
  for (const auto& [name, member] : *object) {
    text += (text.empty() ? "" : ",") + json::serialize(json::string(name)) + ":" + plain(member);
  }
  return "{" + text + "}";
}

std::vector<std::string>& asked_for() {
  static std::vector<std::string> names;
  return names;
}

}  // namespace

bool wanted(const std::string& measure) {
  const auto& names = asked_for();
  return names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
           return measure.starts_with(name) || name.starts_with(measure);
         });
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

void print(const std::string& measure, double value, const std::string& unit, json::object beside) {
  json::object line;
  line["measure"] = measure;
  line["value"] = rounded(value);
  line["unit"] = unit;
  line["beside"] = std::move(beside);
  std::cout << plain(line) << std::endl;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) throw std::logic_error("nothing was measured");
  std::sort(values.begin(), values.end());
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(std::ceil(last * share))];
}

double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
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
  bench::asked_for() = arguments;
  statutory::load(load_config().statutory);
  const std::map<std::string, void (*)()> groups{{"daily_application", &bench::daily_application},
                                                 {"duty", &bench::duty},
                                                 {"gate", &bench::gate},
                                                 {"lists", &bench::lists},
                                                 {"papers", &bench::papers},
                                                 {"server", &bench::server}};
  bool any = false;
  for (const auto& [name, measure] : groups) {
    if (!bench::wanted(name)) continue;
    any = true;
    measure();
  }
  if (!any) throw std::runtime_error("no measure has this name");
  return 0;
}

}  // namespace tasuki::app
