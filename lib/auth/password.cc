#include "auth/password.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "auth/common_passwords.h"
#include "auth/legacy_password.h"
#include "base/text.h"

namespace auth {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = std::size_t{19456} * 1024;
constexpr std::size_t kLeast = 12;
constexpr std::size_t kMost = 128;
constexpr std::size_t kShortestWord = 4;
// More than anybody's password has; without a bound a request could make us hash all of its body.
constexpr std::size_t kMostHashed = 1024;

// Of a password that nobody knows, at the cost above.
constexpr const char* kNobody =
    "$argon2id$v=19$m=19456,t=2,p=1$D+55TonwMhZT+1WUHWJJ+w$Uf5cjvDdnhG2LQgVTMaWpGZ0/RQCfWDvxUaGCkilwyg";

void ready() {
  // Chooses the fastest implementation for this processor; without it the slowest is used.
  static const int status = sodium_init();
  if (status < 0) throw std::runtime_error("libsodium cannot be initialised");
}

bool is_argon2(std::string_view stored) { return stored.starts_with("$argon2"); }

bool verify_argon2(const std::string& password, const std::string& stored) {
  return password.size() <= kMostHashed && stored.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(stored.c_str(), password.data(), password.size()) == 0;
}

}  // namespace

std::string hash_password(const base::Secret& password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  const std::string& plain = password.reveal();
  if (crypto_pwhash_str(text.data(), plain.data(), plain.size(), kPasses, kMemory) != 0) {
    throw std::runtime_error("no memory to hash a password");
  }
  return text.data();
}

bool verify_password(const base::Secret& password, const std::string& stored) {
  ready();
  return is_argon2(stored) ? verify_argon2(password.reveal(), stored)
                           : password.reveal().size() <= kMostHashed && verify_legacy(password.reveal(), stored);
}

bool wants_rehash(const std::string& stored) {
  ready();
  return stored.size() >= crypto_pwhash_STRBYTES ||
         crypto_pwhash_str_needs_rehash(stored.c_str(), kPasses, kMemory) != 0;
}

PasswordCheck check_password(const base::Secret& password, const std::optional<std::string>& stored) {
  PasswordCheck check;
  check.good = stored && verify_password(password, *stored);
  if (check.good && wants_rehash(*stored)) check.replacement = hash_password(password);
  if (!check.good && (!stored || !is_argon2(*stored))) static_cast<void>(verify_password(password, kNobody));
  return check;
}

std::string_view password_fault(const base::Secret& password, std::string_view account,
                                std::initializer_list<std::string_view> others) {
  const std::string& text = password.reveal();
  if (!base::valid_utf8(text) || base::has_control(text)) return "login_password_control";
  const std::size_t length = base::utf8_length(text);
  if (length < kLeast) return "login_password_short";
  if (length > kMost) return "login_password_long";
  // What is left after the names are taken away must still be something to guess.
  std::string rest = base::to_lower(text);
  if (!account.empty()) rest = base::replace_all(rest, base::to_lower(account), "");
  for (const std::string_view other : others) {
    for (const std::string& word : base::split(base::to_lower(other), ' ')) {
      if (word.size() >= kShortestWord) rest = base::replace_all(rest, word, "");
    }
  }
  if (rest.size() < text.size() && rest.size() < kLeast / 2) return "login_password_name";
  if (is_common_password(text)) return "login_password_common";
  return {};
}

}  // namespace auth
