// Further logins of an account: what each kind is for, and the rules about them.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/actor.h"
#include "base/contact_values.h"
#include "base/form.h"
#include "domain/desk.h"
#include "domain/saved.h"
#include "tables/am_logins.h"

namespace domain {

using LoginKind = tables::am_logins::Kind;

// "Technical: servers, traffic and power; no bills".
[[nodiscard]] std::string kind_words(LoginKind kind);

struct LoginEntry {
  base::Email email;
  LoginKind kind{};
  bool active = true;
};
// The fields login-email, login-kind and login-state.
[[nodiscard]] LoginEntry read_login(base::Form& form, bool is_new);

inline constexpr std::size_t kMostLogins = 20;

// A new login is for nobody else's name: refused at login-name. `added` is called with its id.
[[nodiscard]] Saved add_login(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, const std::string& name,
                              const LoginEntry& entry, const std::function<void(base::AmLoginId)>& added);
// One that is disabled is logged out everywhere at once.
[[nodiscard]] Saved change_login(db::Writer& db, const Desk& desk, const base::Actor& actor, base::AmLoginId id, int version,
                                 const LoginEntry& entry);

}  // namespace domain
