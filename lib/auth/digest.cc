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

struct Sha256::State {
  crypto_hash_sha256_state inner;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->inner); }
Sha256::~Sha256() = default;
void Sha256::add(std::string_view piece) { crypto_hash_sha256_update(&state_->inner, bytes(piece), piece.size()); }

std::string Sha256::end() {
  unsigned char out[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state_->inner, out);
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
