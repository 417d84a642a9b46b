#include "app/demo_person.hpp"

#include <stdexcept>

#include "app/demo_people.hpp"

namespace tasuki::app {
namespace {

Config at(Config config, Date on) {
  config.clock = text(jst_instant(on, 9 * 60 + 30));
  config.quick_connections = 1;
  config.heavy_connections = 1;
  return config;
}

}  // namespace

Person::Person(Config config, Date on, const std::string& company, const std::string& user)
    : config_(at(std::move(config), on)), service_(config_) {
  const json::object who{
      {"company_code", company}, {"user_code", user}, {"password", kDemoPassword}};
  const http::Response response = send("POST", "/api/session", who, "");
  for (const auto& [name, value] : response.headers) {
    if (name == "Set-Cookie") cookie_ = value.substr(0, value.find(';'));
  }
}

json::value Person::get(const std::string& path) {
  return json::parse(send("GET", path, {}, "").body);
}

json::value Person::act(const std::string& method, const std::string& path, const json::value& body,
                        const json::value& version) {
  const std::string tag =
      version.is_int64() ? "\"" + std::to_string(version.get_int64()) + "\"" : "";
  const http::Response response = send(method, path, body, tag);
  return response.content_type.starts_with("application/json") && !response.body.empty()
             ? json::parse(response.body)
             : json::value{};
}

http::Response Person::send(const std::string& method, const std::string& target,
                            const json::value& body, const std::string& version) {
  http::Request request;
  request.method = method;
  if (!http::parse_target(target, request)) throw std::logic_error("bad target " + target);
  request.headers["content-type"] = "application/json";
  request.headers["origin"] = config_.public_url;
  request.headers["host"] = std::string(http::host_of(config_.public_url));
  request.headers["cookie"] = cookie_;
  if (!version.empty()) request.headers["if-match"] = version;
  if (method != "GET") request.body = json::serialize(body.is_null() ? json::object{} : body);
  request.remote = "127.0.0.1";
  http::Response response = service_.answer(service_.lane_of(request), request);
  if (response.status >= 300) {
    throw std::runtime_error(method + " " + target + ": " + std::to_string(response.status) + " " +
                             response.body);
  }
  return response;
}

std::string id_of(const json::value& row) { return std::string(row.at("id").as_string()); }

std::string first_id(Person& person, const std::string& path) {
  return id_of(person.get(path).at("rows").as_array().at(0));
}

}  // namespace tasuki::app
