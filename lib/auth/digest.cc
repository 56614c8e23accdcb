#include "auth/digest.h"

#include <sodium.h>

#include "base/text.h"

namespace auth {

namespace {

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string hex(const unsigned char* data, std::size_t size) {
  return base::to_hex({reinterpret_cast<const char*>(data), size});
}

}  // namespace

std::string sha256(std::string_view text) {
  unsigned char out[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(out, bytes(text), text.size());
  return hex(out, sizeof out);
}

std::string hmac(std::string_view key, std::string_view text) {
  unsigned char out[crypto_auth_hmacsha256_BYTES];
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes(key), key.size());
  crypto_auth_hmacsha256_update(&state, bytes(text), text.size());
  crypto_auth_hmacsha256_final(&state, out);
  return hex(out, sizeof out);
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string csrf_token(std::string_view cookie) { return hmac(cookie, "csrf"); }

}  // namespace auth
