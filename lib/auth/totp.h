// One-time codes of authenticator apps: RFC 6238 with SHA-1, six digits, thirty seconds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/secret.h"
#include "ports/random.h"

namespace auth {

[[nodiscard]] std::string base32_encode(std::string_view bytes);
// Blanks and lower case are taken, as people type it; nullopt when it is no base32.
[[nodiscard]] std::optional<std::string> base32_decode(std::string_view text);

// 160 random bits as base32: what the app and the `users` row keep.
[[nodiscard]] base::Secret new_totp_secret(ports::Random& random);
// What an app reads as a QR code or link.
[[nodiscard]] std::string totp_url(std::string_view issuer, std::string_view account, const base::Secret& secret);

[[nodiscard]] std::int64_t totp_step(base::Timestamp when);
[[nodiscard]] std::string totp_code(const base::Secret& secret, std::int64_t step);

// The step whose code this is, when it lies at most one step away from now and after `last_used`: store it, so that a code works
// once. Blanks and dashes in the code do not count.
[[nodiscard]] std::optional<std::int64_t> verify_totp(const base::Secret& secret, std::string_view code,
                                                      base::Timestamp now, std::int64_t last_used);

}  // namespace auth
