#include "platform/http/handle.hpp"

#include <algorithm>
#include <chrono>

#include "platform/log.hpp"
#include "platform/secrets.hpp"

namespace tasuki::http {
namespace {

json::object violation_json(const Violation& violation) {
  json::object object;
  object["code"] = code_text(violation.code);
  object["pointer"] = violation.pointer;
  object["message_ja"] = message_ja(violation.code, violation.params);
  object["message_en"] = message_en(violation.code, violation.params);
  object["law"] = violation.law;
  object["warning"] = violation.warning;
  return object;
}

bool is_change(const Request& request) {
  return request.method != "GET" && request.method != "HEAD";
}

}  // namespace

Response problem_response(const Problem& problem, const std::string& request_id) {
  json::object body;
  body["type"] = "/problems/" + std::string(code_text(problem.code()));
  body["code"] = code_text(problem.code());
  body["status"] = http_status(problem.code());
  body["title"] = message_ja(problem.code(), problem.params());
  body["detail_en"] = message_en(problem.code(), problem.params());
  body["instance"] = request_id;
  json::array violations;
  for (const Violation& violation : problem.violations())
    violations.push_back(violation_json(violation));
  body["violations"] = violations;
  Response response;
  response.status = http_status(problem.code());
  response.content_type = "application/problem+json; charset=utf-8";
  response.body = json::serialize(body);
  if (response.status == 503) response.headers.emplace_back("Retry-After", "5");
  return response;
}

bool may(const Access& access, const Actor& actor) {
  if (access.sides.empty()) return true;
  if (std::find(access.sides.begin(), access.sides.end(), actor.side) == access.sides.end()) {
    return false;
  }
  return actor.side == Side::worker || actor.permissions.has(access.permission);
}

Lane Handler::lane_of(const Request& request) const {
  std::vector<std::pair<std::string, std::string>> params;
  bool known = false;
  const Route* route = routes_.find(request.method, request.path, params, known);
  return route == nullptr ? Lane::quick : route->lane;
}

// A change must come from our own pages and carry JSON, which no foreign form can send.
void Handler::check_origin(const Route& route, const Request& request) const {
  if (!is_change(request)) return;
  const std::string_view type = request.header("content-type");
  if (type.substr(0, type.find_first_of("; ")) != "application/json") {
    throw Problem(Code::unsupported_media_type);
  }
  if (!route.any_origin && request.header("origin") != config_.public_origin)
    throw Problem(Code::foreign_origin);
}

Response Handler::answer(Db& db, const Request& request, const std::string& request_id) const {
  std::vector<std::pair<std::string, std::string>> params;
  bool path_known = false;
  const Route* route = routes_.find(request.method, request.path, params, path_known);
  if (route == nullptr) throw Problem(path_known ? Code::method_not_allowed : Code::not_found);
  check_origin(*route, request);

  const std::string token = cookie(request, config_.cookie_name);
  Actor actor;
  if (!token.empty()) {
    if (auto found = authenticate_(db, secrets::sha256(token))) actor = *std::move(found);
  }
  if (!may(route->access, actor)) {
    throw Problem(actor.side == Side::guest ? Code::signed_out : Code::forbidden);
  }
  if (actor.must_change_password && !route->access.sides.empty() && !route->while_expired) {
    throw Problem(Code::password_expired);
  }
  const json::value body =
      is_change(request) && !request.body.empty() ? parse_body(request.body) : json::object{};
  const Call call(request, actor, token, std::move(params));
  const Origin origin{route->method + " " + route->pattern, request.remote, request_id};
  return route->run(db, call, origin, body);
}

Response Handler::handle(Db& db, const Request& request) const {
  const std::string request_id = secrets::random_token().substr(0, 16);
  const auto begin = std::chrono::steady_clock::now();
  Response response;
  try {
    response = answer(db, request, request_id);
  } catch (const Problem& problem) {
    response = problem_response(problem, request_id);
  } catch (const std::exception& error) {
    log::error("defect", {{"request", request_id}, {"path", request.path}, {"what", error.what()}});
    response = problem_response(Problem(Code::internal, {request_id}), request_id);
  }
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(
                          std::chrono::steady_clock::now() - begin)
                          .count();
  if (response.status >= 500 || micros > 200'000) {
    log::info("request", {{"id", request_id},
                          {"method", request.method},
                          {"path", request.path},
                          {"status", std::to_string(response.status)},
                          {"micros", std::to_string(micros)}});
  }
  response.headers.emplace_back("X-Request-Id", request_id);
  if (request.path.starts_with("/api/")) response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace tasuki::http
