#pragma once
// Random tokens, hashes and password hashing (libsodium).

#include <string>
#include <string_view>

namespace tasuki::secrets {

// 256 random bits as 64 hex digits.
std::string random_token();
// SHA-256 as 64 hex digits.
std::string sha256(std::string_view bytes);
// Argon2id, 19 MiB, t = 2 (OWASP's minimum); about 30 ms.
std::string hash_password(std::string_view password);
bool password_matches(const std::string& hash, std::string_view password);
// A hash that matches nothing, so that an unknown account costs as much time as a known one.
const std::string& decoy_hash();

}  // namespace tasuki::secrets
