#include "platform/secrets.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace tasuki::secrets {
namespace {

constexpr std::size_t kMemoryBytes = 19u * 1024 * 1024;
constexpr unsigned long long kPasses = 2;

void ready() {
  static const int result = sodium_init();
  if (result < 0) throw std::runtime_error("libsodium cannot start");
}

template <std::size_t N>
std::string hex(const std::array<unsigned char, N>& bytes) {
  std::string result(N * 2 + 1, '\0');
  sodium_bin2hex(result.data(), result.size(), bytes.data(), bytes.size());
  result.pop_back();
  return result;
}

}  // namespace

std::string random_token() {
  ready();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

std::string sha256(std::string_view bytes) {
  ready();
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hex(digest);
}

std::string hash_password(std::string_view password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), kPasses, kMemoryBytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return out.data();
}

bool password_matches(const std::string& hash, std::string_view password) {
  ready();
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

const std::string& decoy_hash() {
  static const std::string hash = hash_password(random_token());
  return hash;
}

}  // namespace tasuki::secrets
