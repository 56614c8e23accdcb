#include "auth/totp.h"

#include "auth/digest.h"
#include "auth/legacy_digest.h"
#include "base/text.h"

namespace auth {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t kStepSeconds = 30;
constexpr std::size_t kSecretBytes = 20;
constexpr std::size_t kDigits = 6;

std::string bytes_of_hex(std::string_view hex) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(kHex.find(hex[i]) << 4 | kHex.find(hex[i + 1]));
  }
  return out;
}

std::string digits_of(std::string_view typed) {
  std::string out;
  for (const char c : typed) {
    if (c != ' ' && c != '-') out += c;
  }
  return out;
}

}  // namespace

std::string base32_encode(std::string_view bytes) {
  std::string out;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const char c : bytes) {
    buffer = buffer << 8 | static_cast<unsigned char>(c);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += kAlphabet[buffer >> bits & 31];
    }
  }
  if (bits > 0) out += kAlphabet[buffer << (5 - bits) & 31];
  return out;
}

std::optional<std::string> base32_decode(std::string_view text) {
  std::string out;
  std::uint32_t buffer = 0;
  unsigned bits = 0;
  for (const char c : text) {
    if (c == ' ' || c == '=') continue;
    const auto value = kAlphabet.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
    if (value == std::string_view::npos) return std::nullopt;
    buffer = buffer << 5 | static_cast<std::uint32_t>(value);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out += static_cast<char>(buffer >> bits);
    }
  }
  return out;
}

base::Secret new_totp_secret(ports::Random& random) {
  return base::Secret{base32_encode(bytes_of_hex(random.hex(kSecretBytes)))};
}

std::string totp_url(std::string_view issuer, std::string_view account, const base::Secret& secret) {
  // Apps read %20, not the plus sign of forms.
  const auto encoded = [](std::string_view text) { return base::replace_all(base::url_encode(text), "+", "%20"); };
  return "otpauth://totp/" + encoded(issuer) + ':' + encoded(account) + "?secret=" + secret.reveal() +
         "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
}

std::int64_t totp_step(base::Timestamp when) { return when.at.time_since_epoch().count() / kStepSeconds; }

std::string totp_code(const base::Secret& secret, std::int64_t step) {
  std::string counter;
  for (int shift = 56; shift >= 0; shift -= 8) counter += static_cast<char>(step >> shift);
  const std::string mac = hmac_sha1(base32_decode(secret.reveal()).value_or(""), counter);
  const std::size_t offset = static_cast<unsigned char>(mac.back()) & 15;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(mac[offset + i]);
  std::string code = std::to_string((value & 0x7fffffff) % 1'000'000);
  return code.insert(0, kDigits - code.size(), '0');
}

std::optional<std::int64_t> verify_totp(const base::Secret& secret, std::string_view code, base::Timestamp now,
                                        std::int64_t last_used) {
  const std::string typed = digits_of(code);
  std::optional<std::int64_t> matched;
  for (std::int64_t step = totp_step(now) - 1; step <= totp_step(now) + 1; ++step) {
    if (same(totp_code(secret, step), typed) && step > last_used) matched = step;
  }
  return matched;
}

}  // namespace auth
