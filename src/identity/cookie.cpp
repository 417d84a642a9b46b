#include "identity/routes.hpp"

namespace tasuki::identity {
namespace {

std::string& configured_url() {
  static std::string url = "http://127.0.0.1:8080";
  return url;
}

std::string attributes() {
  return std::string("; Path=/; HttpOnly; SameSite=Lax") +
         (public_url().starts_with("https://") ? "; Secure" : "");
}

}  // namespace

void configure_public_url(const std::string& url) { configured_url() = url; }
const std::string& public_url() { return configured_url(); }

std::string cookie_name() {
  return public_url().starts_with("https://") ? "__Host-tasuki" : "tasuki";
}

std::string session_cookie(const std::string& token, bool worker) {
  return cookie_name() + "=" + token + attributes() + (worker ? "; Max-Age=2592000" : "");
}

std::string ended_cookie() { return cookie_name() + "=" + attributes() + "; Max-Age=0"; }

}  // namespace tasuki::identity
