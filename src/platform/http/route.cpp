#include "platform/http/route.hpp"

#include <algorithm>
#include <charconv>

#include "platform/secrets.hpp"

namespace tasuki::http {
namespace {

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> result;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const auto end = path.find('/');
    result.push_back(path.substr(0, end));
    path = end == std::string_view::npos ? "" : path.substr(end);
  }
  return result;
}

// Every request asks this of every row: it allocates nothing.
bool fits(const std::vector<std::string>& wanted, const std::vector<std::string_view>& path) {
  if (wanted.size() != path.size()) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!wanted[i].starts_with('{') && wanted[i] != path[i]) return false;
  }
  return true;
}

std::vector<std::pair<std::string, std::string>> params_of(
    const std::vector<std::string>& wanted, const std::vector<std::string_view>& path) {
  std::vector<std::pair<std::string, std::string>> params;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (wanted[i].starts_with('{')) {
      params.emplace_back(wanted[i].substr(1, wanted[i].size() - 2), path[i]);
    }
  }
  return params;
}

std::size_t count_params(const Route& route) {
  return static_cast<std::size_t>(
      std::count_if(route.parts.begin(), route.parts.end(),
                    [](const std::string& part) { return part.starts_with('{'); }));
}

std::string percent_encoded(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((std::isalnum(byte) != 0 && byte < 0x80) || c == '.' || c == '-' || c == '_') {
      result += c;
    } else {
      result += '%';
      result += kDigits[byte >> 4];
      result += kDigits[byte & 15];
    }
  }
  return result;
}

std::string request_hash(const Call& call, const json::value& body) {
  return secrets::sha256(call.request().method + " " + call.request().path + "\n" +
                         json::serialize(body));
}

}  // namespace

// ---------------------------------------------------------------- Call

std::string Call::text(std::string_view name) const {
  for (const auto& [key, value] : params_) {
    if (key == name) return value;
  }
  throw std::logic_error("the route has no parameter " + std::string(name));
}

std::int64_t Call::number(std::string_view name) const {
  const std::string value = text(name);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number <= 0) {
    throw Problem(Code::not_found);
  }
  return number;
}

Date Call::date(std::string_view name) const {
  const auto parsed = parse_date(text(name));
  if (!parsed) throw Problem(Code::not_found);
  return *parsed;
}

std::string Call::query(const std::string& name, std::string otherwise) const {
  const auto found = request_.query.find(name);
  return found == request_.query.end() ? std::move(otherwise) : found->second;
}

int Call::limit() const {
  const std::string value = query("limit", "50");
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc{} || end != value.data() + value.size() || number < 1 || number > 200) {
    throw Problem(Code::invalid_input, Violations{{Code::too_large, "/limit", "", {"200"}, false}});
  }
  return number;
}

std::int64_t Call::version() const {
  std::string_view tag = request_.header("if-match");
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"')
    tag = tag.substr(1, tag.size() - 2);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(tag.data(), tag.data() + tag.size(), number);
  if (tag.empty() || error != std::errc{} || end != tag.data() + tag.size()) {
    throw Problem(Code::version_required);
  }
  return number;
}

// ---------------------------------------------------------------- answers

namespace detail {

Response json_response(std::string text) {
  Response response;
  response.body = std::move(text);
  return response;
}

Response file_response(const File& file) {
  Response response;
  response.content_type = file.content_type;
  response.body = file.bytes;
  if (!file.name.empty()) {
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename*=UTF-8''" + percent_encoded(file.name));
  }
  return response;
}

void add_etag(Response& response, std::int64_t version) {
  response.headers.emplace_back("ETag", "\"" + std::to_string(version) + "\"");
}

std::optional<Response> repeated(ReadTx& tx, const Call& call, const json::value& body) {
  const Rows rows =
      tx.query("select request_hash, answer from idempotency where account_id = $1 and key = $2",
               call.actor().account_id, std::string(call.request().header("idempotency-key")));
  if (rows.size() == 0) return std::nullopt;
  if (rows.text(0, 0) != request_hash(call, body)) throw Problem(Code::idempotency_mismatch);
  return json_response(std::string(rows.text(0, 1)));
}

void remember(WriteTx& tx, const Call& call, const json::value& body, const json::value& answer) {
  tx.run(
      "insert into idempotency (company_id, account_id, key, request_hash, answer, at)"
      " values ($1, $2, $3, $4, $5, $6)",
      call.actor().company_id, call.actor().account_id,
      std::string(call.request().header("idempotency-key")), request_hash(call, body), answer,
      tx.now());
}

}  // namespace detail

// ---------------------------------------------------------------- the table

Route& Routes::add(std::string method, std::string pattern, Access access) {
  auto route = std::make_unique<Route>();
  route->method = std::move(method);
  route->pattern = std::move(pattern);
  for (const std::string_view part : segments(route->pattern)) route->parts.emplace_back(part);
  route->access = std::move(access);
  routes_.push_back(std::move(route));
  return *routes_.back();
}

const Route* Routes::find(std::string_view method, std::string_view path,
                          std::vector<std::pair<std::string, std::string>>& params,
                          bool& path_known) const {
  path_known = false;
  const auto parts = segments(path);
  const Route* best = nullptr;
  for (const auto& route : routes_) {
    if (!fits(route->parts, parts)) continue;
    path_known = true;
    // "/api/papers/zip" wins over "/api/papers/{id}": fewer parameters first
    if (route->method == method &&
        (best == nullptr || count_params(*route) < count_params(*best))) {
      best = route.get();
    }
  }
  if (best != nullptr) params = params_of(best->parts, parts);
  return best;
}

}  // namespace tasuki::http
