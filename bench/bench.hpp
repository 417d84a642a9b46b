#pragma once
// `tasuki bench`: one JSON line per measure, each beside what it was measured against in the same
// run. docs/performance.md says how.

#include <string>
#include <vector>

#include "platform/config.hpp"
#include "platform/db/connection.hpp"
#include "platform/json.hpp"

namespace tasuki::bench {

// One line of the result; numbers are rounded to three digits after the point.
void print(const std::string& measure, double value, const std::string& unit, json::object beside);
// Was this measure, or the group it begins with, asked for?
bool wanted(const std::string& measure);
double rounded(double value);
double median(std::vector<double> values);
// The value below which the given share (0 … 1) of the values lies.
double quantile(std::vector<double> values, double share);
double seconds_now();  // a steady clock

// The instant the measured worlds play at: on the last day of the period that is being filled.
inline constexpr const char* kNow = "2027-08-31T09:00:00Z";

// A fresh database with every migration applied; dropped at the end.
class Database {
 public:
  explicit Database(std::string name);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  std::string admin() const;  // superuser
  std::string app() const;    // tasuki_app, as the server runs
  Config config() const;      // the server's, on this database and at kNow

 private:
  std::string name_;
};

// The measures; each prints its lines.
void daily_application();
void duty();
void gate();
void papers();
void lists();
void server();

}  // namespace tasuki::bench
