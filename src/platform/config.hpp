#pragma once
// Configuration: defaults < tasuki.toml < TASUKI_* environment. An unknown key refuses to start.

#include <optional>
#include <string>

#include "platform/clock.hpp"

namespace tasuki {

struct Config {
  std::string home = "var";   // TASUKI_HOME: mail files, the private cluster
  std::string database_url;   // the login role (tasuki_app)
  std::string migration_url;  // the owner (tasuki_owner); only `migrate` uses it
  std::string listen = "127.0.0.1:8080";
  std::string public_url = "http://127.0.0.1:8080";
  std::string web_dist = "web/dist";
  std::string statutory = "statutory";
  std::string migrations = "db/migrations";
  std::string docs = "docs";
  std::string clock;     // an instant; demo and tests only
  std::string smtp_url;  // smtp://host:25; empty = mail is kept as files
  std::string smtp_user;
  std::string smtp_password;
  std::string mail_from = "tasuki@localhost";
  std::int64_t quick_connections = 16;
  std::int64_t heavy_connections = 2;
  bool trust_forwarded = false;

  bool https() const { return public_url.starts_with("https://"); }
  Clock make_clock() const;  // throws std::runtime_error on a malformed clock
};

// Reads $TASUKI_HOME/tasuki.toml or ./tasuki.toml if present, then the environment. Throws
// std::runtime_error naming the key.
Config load_config();

// The configuration as TOML, secrets blanked.
std::string printed(const Config& config);

}  // namespace tasuki
