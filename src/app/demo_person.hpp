#pragma once
// A person of the demo at one moment, going through the real routes in process.

#include <string>

#include "app/service.hpp"
#include "platform/json.hpp"

namespace tasuki::app {

class Person {
 public:
  // Signs in on that day at half past nine in the morning, Japan. Every refusal throws.
  Person(Config config, Date on, const std::string& company, const std::string& user);

  json::value get(const std::string& path);
  // `version`, if given, is sent as If-Match.
  json::value act(const std::string& method, const std::string& path, const json::value& body = {},
                  const json::value& version = {});

 private:
  http::Response send(const std::string& method, const std::string& target, const json::value& body,
                      const std::string& version);

  Config config_;
  Service service_;
  std::string cookie_;
};

std::string id_of(const json::value& row);

// The id of the first row of a list.
std::string first_id(Person& person, const std::string& path);

}  // namespace tasuki::app
