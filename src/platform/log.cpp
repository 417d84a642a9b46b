#include "platform/log.hpp"

#include <boost/json.hpp>
#include <cstdio>

#include "platform/clock.hpp"

namespace tasuki::log {
namespace {

void write(std::string_view level, std::string_view event, Pairs pairs) {
  boost::json::object line;
  line["at"] = text(Clock{}.now());
  line["level"] = level;
  line["event"] = event;
  for (const auto& [key, value] : pairs) line[key] = value;
  const std::string out = boost::json::serialize(line) + "\n";
  std::fwrite(out.data(), 1, out.size(), stderr);
}

}  // namespace

void info(std::string_view event, Pairs pairs) { write("info", event, pairs); }
void error(std::string_view event, Pairs pairs) { write("error", event, pairs); }

}  // namespace tasuki::log
