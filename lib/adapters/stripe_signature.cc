#include "adapters/stripe_signature.h"

#include <sodium.h>

#include <optional>
#include <stdexcept>

#include "base/codec.h"
#include "base/text.h"

namespace adapters {

namespace {

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string hmac(const base::Secret& secret, std::string_view time, std::string_view body) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be initialised");
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes(secret.reveal()), secret.reveal().size());
  crypto_auth_hmacsha256_update(&state, bytes(time), time.size());
  crypto_auth_hmacsha256_update(&state, bytes("."), 1);
  crypto_auth_hmacsha256_update(&state, bytes(body), body.size());
  std::string digest(crypto_auth_hmacsha256_BYTES, '\0');
  crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
  sodium_memzero(&state, sizeof state);
  return base::to_hex(digest);
}

// Without a word in its time about where the first difference is.
bool same(std::string_view a, std::string_view b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

struct SignatureLine {
  std::string time;
  std::vector<std::string> digests;
};

std::optional<SignatureLine> read(std::string_view text) {
  SignatureLine line;
  for (const std::string& part : base::split(text, ',')) {
    const std::string_view item = base::trim(part);
    const auto equals = item.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto name = item.substr(0, equals);
    const auto value = item.substr(equals + 1);
    if (name == "t" && !line.time.empty()) return std::nullopt;
    if (name == "t") line.time = value;
    if (name == "v1") line.digests.emplace_back(value);
  }
  if (line.time.empty() || line.digests.empty()) return std::nullopt;
  return line;
}

}  // namespace

std::string signature_fault(std::string_view body, std::string_view signature, base::Timestamp received_at,
                            const std::vector<base::Secret>& secrets) {
  const auto line = read(signature);
  if (!line) return "no signature";
  const auto seconds = base::parse<std::int64_t>(line->time);
  // A number that would not fit into a date is no time either.
  if (!seconds || *seconds < 0 || *seconds > 253'402'300'799) return "no time in the signature";
  bool signed_by_one = false;
  for (const auto& secret : secrets) {
    const std::string expected = hmac(secret, line->time, body);
    for (const auto& digest : line->digests) signed_by_one = same(expected, digest) || signed_by_one;
  }
  if (!signed_by_one) return "the signature does not fit";
  const base::Timestamp signed_at{std::chrono::sys_seconds{std::chrono::seconds{*seconds}}};
  if (signed_at + kSignatureLife < received_at) return "signed too long ago";
  if (received_at + kSignatureLife < signed_at) return "signed in the future";
  return {};
}

std::string sign_as_stripe(std::string_view body, base::Timestamp at, const base::Secret& secret) {
  const std::string time = std::to_string(at.at.time_since_epoch().count());
  return "t=" + time + ",v1=" + hmac(secret, time, body);
}

}  // namespace adapters
