#pragma once
// From a request to a response: route row → who may → transaction → handler → JSON. The one place
// that catches exceptions and makes RFC 9457 problem+json of them.

#include <functional>
#include <optional>
#include <string>

#include "platform/http/route.hpp"

namespace tasuki::http {

// Finds who signed in with a session token; nullopt when nobody. Set by identity.
using Authenticator = std::function<std::optional<Actor>(Db&, const std::string& token)>;

struct HandlerConfig {
  std::string public_origin;  // "http://127.0.0.1:8080": what Origin must equal
  std::string cookie_name;    // "__Host-tasuki" under https, "tasuki" on loopback
};

class Handler {
 public:
  Handler(const Routes& routes, Authenticator authenticate, HandlerConfig config)
      : routes_(routes), authenticate_(std::move(authenticate)), config_(std::move(config)) {}

  // The lane of the row that fits, so that the server can queue it; quick when none fits.
  Lane lane_of(const Request& request) const;
  // Never throws.
  Response handle(Db& db, const Request& request) const;

 private:
  Response answer(Db& db, const Request& request, const std::string& request_id) const;
  void check_origin(const Route& route, const Request& request) const;

  const Routes& routes_;
  Authenticator authenticate_;
  HandlerConfig config_;
};

// May this actor use this row?
bool may(const Access& access, const Actor& actor);

Response problem_response(const Problem& problem, const std::string& request_id);

}  // namespace tasuki::http
