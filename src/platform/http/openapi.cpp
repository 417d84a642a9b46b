#include "platform/http/openapi.hpp"

#include <algorithm>
#include <cctype>

namespace tasuki::http {
namespace {

json::object json_content(const json::object& schema, std::string_view type = "application/json") {
  return {{"content", json::object{{type, json::object{{"schema", schema}}}}}};
}

json::object parameter(std::string_view name, std::string_view in, bool required) {
  return {{"name", name},
          {"in", in},
          {"required", required},
          {"schema", json::object{{"type", "string"}}}};
}

std::string operation_id(const Route& route) {
  std::string id = route.method;
  std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const char c : route.pattern.substr(4)) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      id += c;
    } else if (c != '{' && c != '}') {
      id += '_';
    }
  }
  return id;
}

json::array parameters(const Route& route) {
  json::array result;
  std::size_t at = 0;
  while ((at = route.pattern.find('{', at)) != std::string::npos) {
    const auto end = route.pattern.find('}', at);
    result.push_back(parameter(route.pattern.substr(at + 1, end - at - 1), "path", true));
    at = end;
  }
  for (const std::string& name : route.query) result.push_back(parameter(name, "query", false));
  if (route.versioned) result.push_back(parameter("If-Match", "header", true));
  if (route.idempotent) result.push_back(parameter("Idempotency-Key", "header", false));
  return result;
}

// What a route takes and answers.
struct Wire {
  json::object body;
  json::object answer;
};

json::object operation(const Route& route, const Wire& wire) {
  json::object op;
  op["operationId"] = operation_id(route);
  if (!route.summary_ja.empty()) op["summary"] = route.summary_ja;
  op["parameters"] = parameters(route);
  if (route.in_schema) {
    json::object body = json_content(wire.body);
    body["required"] = true;
    op["requestBody"] = body;
  }
  json::object good;
  good["description"] = "OK";
  if (route.out_schema) good["content"] = json_content(wire.answer)["content"];
  if (route.file) {
    good["content"] = json_content({{"type", "string"}, {"format", "binary"}}, "*/*")["content"];
  }
  json::object problem =
      json_content({{"$ref", "#/components/schemas/Problem"}}, "application/problem+json");
  problem["description"] = "problem+json (RFC 9457)";
  const char* status = route.out_schema || route.file ? "200" : "204";
  op["responses"] = json::object{{status, good}, {"default", problem}};
  json::array sides;
  for (const Side side : route.access.sides) sides.push_back(json::string(enum_text(side)));
  op["x-sides"] = sides;
  op["x-permission"] = enum_text(route.access.permission);
  return op;
}

json::object problem_schema() {
  const json::object text{{"type", "string"}};
  const json::object violation{
      {"type", "object"},
      {"required", json::array{"code", "pointer", "message_ja", "message_en", "law", "warning"}},
      {"properties", json::object{{"code", text},
                                  {"pointer", text},
                                  {"message_ja", text},
                                  {"message_en", text},
                                  {"law", text},
                                  {"warning", json::object{{"type", "boolean"}}}}}};
  return {{"type", "object"},
          {"required", json::array{"type", "code", "status", "title", "detail_en", "violations"}},
          {"properties",
           json::object{{"type", text},
                        {"code", text},
                        {"status", json::object{{"type", "integer"}}},
                        {"title", text},
                        {"detail_en", text},
                        {"instance", text},
                        {"violations", json::object{{"type", "array"}, {"items", violation}}}}}};
}

}  // namespace

json::object openapi(const Routes& routes) {
  Schemas schemas;
  schemas.named["Problem"] = problem_schema();
  std::map<const Route*, Wire> wires;
  for (const auto& route : routes.all()) {
    if (route->out_schema) wires[route.get()].answer = route->out_schema(schemas);
  }
  schemas.begin_requests();
  for (const auto& route : routes.all()) {
    if (route->in_schema) wires[route.get()].body = route->in_schema(schemas);
  }
  json::object paths;
  for (const auto& route : routes.all()) {
    std::string method = route->method;
    std::transform(method.begin(), method.end(), method.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    if (!paths.contains(route->pattern)) paths[route->pattern] = json::object{};
    paths[route->pattern].as_object()[method] = operation(*route, wires[route.get()]);
  }
  json::object components;
  for (const auto& [name, schema] : schemas.named) components[name] = schema;
  return {{"openapi", "3.1.0"},
          {"info", json::object{{"title", "Tasuki"}, {"version", "0.1.0"}}},
          {"paths", paths},
          {"components", json::object{{"schemas", components}}}};
}

}  // namespace tasuki::http
