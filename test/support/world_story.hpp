#pragma once
// Who lives in the test's world and what has happened there so far.

#include <map>
#include <string>

#include "app/service.hpp"
#include "platform/db/connection.hpp"

namespace tasuki::test {

using Names = std::map<std::string, std::string>;  // "contract.draft" → "12"

// Companies, accounts with open sessions, masters, partnerships: by SQL as superuser.
Names found_companies(Connection& admin);
// What the rooms make of them, through their own doors where that is simple.
void play_story(Connection& admin, app::Service& service, Names& names);  // a week before
void play_today(Connection& admin, app::Service& service, Names& names);

// The settings that the audit triggers read, for SQL as superuser.
std::string audit_settings();
// The session token of somebody who is signed in from the start.
std::string session_token(const std::string& who);

}  // namespace tasuki::test
