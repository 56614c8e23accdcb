#include "auth/legacy_password.h"

#include <crypt.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>

#include "auth/digest.h"
#include "auth/legacy_digest.h"
#include "base/text.h"

namespace auth {

namespace {

enum class Form { unknown, crypt, old_password, password, md5, sha1 };

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// The alphabet of crypt(3) salts and hashes.
bool is_crypt_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return base::is_alnum(c) || c == '.' || c == '/'; });
}

Form form_of(std::string_view stored) {
  static constexpr std::string_view kPrefixes[] = {"$1$", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$y$"};
  for (const std::string_view prefix : kPrefixes) {
    if (stored.starts_with(prefix)) return Form::crypt;
  }
  if (stored.size() == 13 && is_crypt_text(stored)) return Form::crypt;
  if (stored.size() == 20 && stored.front() == '_' && is_crypt_text(stored.substr(1))) return Form::crypt;
  if (stored.size() == 41 && stored.front() == '*' && is_hex(stored.substr(1))) return Form::password;
  if (!is_hex(stored)) return Form::unknown;
  switch (stored.size()) {
    case 16: return Form::old_password;
    case 32: return Form::md5;
    case 40: return Form::sha1;
    default: return Form::unknown;
  }
}

// The whole crypt(3) family, whatever the prefix. crypt_rn answers a salt that it does not know with null, where crypt_r has a
// text for that.
std::string crypted(const std::string& password, const std::string& stored) {
  const auto work = std::make_unique<crypt_data>();
  const char* result = crypt_rn(password.c_str(), stored.c_str(), work.get(), sizeof *work);
  std::string text = result == nullptr ? "" : result;
  explicit_bzero(work.get(), sizeof *work);
  return text;
}

// MySQL before 4.1. Blanks and tabs do not count.
std::string old_password(std::string_view password) {
  std::uint32_t first = 1345345333;
  std::uint32_t second = 0x12345671;
  std::uint32_t add = 7;
  for (const char c : password) {
    if (c == ' ' || c == '\t') continue;
    const std::uint32_t byte = static_cast<unsigned char>(c);
    first ^= ((first & 63) + add) * byte + (first << 8);
    second += (second << 8) ^ first;
    add += byte;
  }
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%08x%08x", first & 0x7fffffff, second & 0x7fffffff);
  return text.data();
}

}  // namespace

bool is_legacy_hash(std::string_view stored) { return form_of(stored) != Form::unknown; }

bool verify_legacy(const std::string& password, const std::string& stored) {
  if (password.find('\0') != std::string::npos) return false;  // crypt(3) would stop there
  switch (form_of(stored)) {
    case Form::crypt: return same(crypted(password, stored), stored);
    case Form::old_password: return same(old_password(password), base::to_lower(stored));
    case Form::password: return same('*' + base::to_hex(sha1(sha1(password))), base::to_lower(stored));
    case Form::md5: return same(base::to_hex(md5(password)), base::to_lower(stored));
    case Form::sha1: return same(base::to_hex(sha1(password)), base::to_lower(stored));
    case Form::unknown: break;
  }
  return false;
}

}  // namespace auth
