#include "platform/config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>

namespace tasuki {
namespace {

struct Key {
  std::function<void(const std::string&)> set;
  std::function<std::string()> get;
  bool secret = false;
};

Key text_key(std::string& value, bool secret = false) {
  return {[&value](const std::string& text) { value = text; }, [&value] { return value; }, secret};
}

Key number_key(std::int64_t& value) {
  return {[&value](const std::string& text) {
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), value);
            if (error != std::errc{} || end != text.data() + text.size()) {
              throw std::runtime_error("not a number: " + text);
            }
          },
          [&value] { return std::to_string(value); }, false};
}

Key flag_key(bool& value) {
  return {[&value](const std::string& text) { value = text == "true" || text == "1"; },
          [&value] { return std::string(value ? "true" : "false"); }, false};
}

std::map<std::string, Key> keys(Config& c) {
  return {{"home", text_key(c.home)},
          {"database_url", text_key(c.database_url, true)},
          {"migration_url", text_key(c.migration_url, true)},
          {"listen", text_key(c.listen)},
          {"public_url", text_key(c.public_url)},
          {"web_dist", text_key(c.web_dist)},
          {"statutory", text_key(c.statutory)},
          {"migrations", text_key(c.migrations)},
          {"docs", text_key(c.docs)},
          {"clock", text_key(c.clock)},
          {"smtp_url", text_key(c.smtp_url)},
          {"smtp_user", text_key(c.smtp_user)},
          {"smtp_password", text_key(c.smtp_password, true)},
          {"mail_from", text_key(c.mail_from)},
          {"quick_connections", number_key(c.quick_connections)},
          {"heavy_connections", number_key(c.heavy_connections)},
          {"trust_forwarded", flag_key(c.trust_forwarded)}};
}

std::string variable_of(std::string key) {
  std::transform(key.begin(), key.end(), key.begin(),
                 [](unsigned char ch) { return std::toupper(ch); });
  return "TASUKI_" + key;
}

std::string as_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  throw std::runtime_error("a value must be text, a whole number or true/false");
}

void read_file(const std::string& path, std::map<std::string, Key>& known) {
  const toml::table table = toml::parse_file(path);
  for (const auto& [key, node] : table) {
    const auto found = known.find(std::string(key.str()));
    if (found == known.end()) {
      throw std::runtime_error(path + ": unknown key " + std::string(key.str()));
    }
    found->second.set(as_text(node));
  }
}

}  // namespace

Clock Config::make_clock() const {
  if (clock.empty()) return {};
  const auto at = parse_instant(clock);
  if (!at) throw std::runtime_error("clock is not an instant: " + clock);
  return Clock::starting_at(*at);
}

Config load_config() {
  Config config;
  auto known = keys(config);
  const char* home = std::getenv("TASUKI_HOME");
  if (home != nullptr) config.home = home;
  for (const std::string& path : {config.home + "/tasuki.toml", std::string("tasuki.toml")}) {
    if (std::filesystem::exists(path)) {
      read_file(path, known);
      break;
    }
  }
  for (auto& [name, key] : known) {
    const char* value = std::getenv(variable_of(name).c_str());
    if (value != nullptr) key.set(value);
  }
  return config;
}

std::string printed(const Config& config) {
  Config copy = config;
  std::string out;
  for (const auto& [name, key] : keys(copy)) {
    out += name + " = \"" + (key.secret && !key.get().empty() ? "…" : key.get()) + "\"\n";
  }
  return out;
}

}  // namespace tasuki
