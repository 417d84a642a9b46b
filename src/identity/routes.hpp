#pragma once
// The routes of this room, and what they need to know of the outside.

#include <string>

#include "platform/http/route.hpp"

namespace tasuki::identity {

// Set once at start, before the first request.
void configure_public_url(const std::string& url);
const std::string& public_url();
std::string cookie_name();
// The Set-Cookie values; a worker's cookie lives 30 days, an office's ends with the browser.
std::string session_cookie(const std::string& token, bool worker);
std::string ended_cookie();

void session_routes(http::Routes& routes);
void claim_routes(http::Routes& routes);
void account_routes(http::Routes& routes);
void audit_routes(http::Routes& routes);

}  // namespace tasuki::identity
