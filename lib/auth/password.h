// Passwords. New hashes are Argon2id by libsodium (19 MiB, 2 passes: security 1.1), with a salt from libsodium's generator; what
// the old system has left behind is verified too, and is to be replaced at the next good login.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace auth {

[[nodiscard]] std::string hash_password(const base::Secret& password);
[[nodiscard]] bool verify_password(const base::Secret& password, const std::string& stored);
// True for every form but Argon2id at today's cost.
[[nodiscard]] bool wants_rehash(const std::string& stored);

struct PasswordCheck {
  bool good = false;
  std::optional<std::string> replacement;  // what to store instead, when the password is good and its form is old
};

// nullopt is an account that does not exist or may not log in: it costs the same time as a wrong password. So does a wrong
// password of an old form, which alone would be much quicker.
[[nodiscard]] PasswordCheck check_password(const base::Secret& password, const std::optional<std::string>& stored);

// What a new password must be: 12 to 128 characters, none of the most common ones, and not made of the words around it: the name
// of its account, and `others` such as the person's and the company's name. Empty, or the tag of what is wrong in messages.en.
[[nodiscard]] std::string_view password_fault(const base::Secret& password, std::string_view account,
                                              std::initializer_list<std::string_view> others = {});

}  // namespace auth
