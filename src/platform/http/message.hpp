#pragma once
// A whole request and a whole response: plain values, no sockets.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tasuki::http {

struct Request {
  std::string method;                          // "GET"
  std::string path;                            // "/api/contracts/12", decoded
  std::map<std::string, std::string> query;    // decoded
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
  std::string remote;  // address of the caller

  std::string_view header(const std::string& lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
  }
};

struct Response {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

// Splits "/path?query" and decodes it; false when it is malformed (a truncated %, a NUL,
// not UTF-8).
bool parse_target(std::string_view target, Request& request);

// "tasuki.example:8443" of "https://tasuki.example:8443/".
std::string_view host_of(std::string_view public_url);
// Is this the Host under which `public_url` is reached? Letters of either case; the scheme's own
// port may be said or left out.
bool is_host_of(std::string_view public_url, std::string_view host);

// The value of a cookie, or "".
std::string cookie(const Request& request, std::string_view name);

}  // namespace tasuki::http
