#pragma once
// Calls a route as its own sample says: with the world's ids in its path, its body and its version.

#include <string>

#include "platform/http/route.hpp"
#include "support/world.hpp"

namespace tasuki::test {

inline bool is_change(const http::Route& route) { return route.method != "GET"; }

inline std::string title(const http::Route& route) { return route.method + " " + route.pattern; }

// "contract.draft", the name that the sample gives for {id}; "" when there is none.
inline std::string subject_of(const http::Route& route) {
  return route.sample_params.empty() ? "" : route.sample_params.front().second;
}

inline std::string path_of(const http::Route& route, const World& world,
                           const std::string& instead = "") {
  std::string path = route.pattern;
  bool first = true;
  for (const auto& [name, thing] : route.sample_params) {
    const std::string hole = "{" + name + "}";
    const auto at = path.find(hole);
    if (at == std::string::npos) throw std::logic_error(title(route) + " has no " + hole);
    path.replace(at, hole.size(), world.value(first && !instead.empty() ? instead : thing));
    first = false;
  }
  if (path.find('{') != std::string::npos) {
    throw std::out_of_range("the sample of " + title(route) + " does not say what stands for " +
                            path.substr(path.find('{')));
  }
  return path;
}

// The version now stored of the thing a sample names ("contract.draft" is a row of contract).
inline std::string version_of(const http::Route& route, World& world,
                              const std::string& instead = "") {
  const std::string thing = instead.empty() ? subject_of(route) : instead;
  if (thing.empty()) {  // one thing of the company itself: as it is read at the same address
    const std::string seen = world.as(route.sample_as).get(route.pattern).at("/version");
    return seen.empty() ? "1" : seen;
  }
  const std::string table = world.knows("table:" + thing) ? world.value("table:" + thing)
                                                          : thing.substr(0, thing.find('.'));
  const auto rows = world.sql("select version from " + table + " where id = " + world.value(thing));
  return rows.empty() ? "1" : rows.front();
}

// `instead` names another thing for the first parameter.
inline Reply call_sample(World& world, const http::Route& route, Person person,
                         const Headers& more = {}, const std::string& instead = "") {
  Headers headers = more;
  if (route.versioned) headers["if-match"] = "\"" + version_of(route, world, instead) + "\"";
  return person.call(route.method, path_of(route, world, instead),
                     is_change(route) ? world.fill(route.sample_body) : "", headers);
}

}  // namespace tasuki::test
