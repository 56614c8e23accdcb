#include "domain/login_kinds.h"

#include <algorithm>

#include "base/log.h"
#include "domain/audit.h"
#include "tables/customers.h"
#include "tables/sessions.h"

namespace domain {

// As the form says it.
enum class LoginState { active, disabled };

}  // namespace domain

template <>
struct base::EnumWords<domain::LoginState> {
  static constexpr std::string_view words[] = {"active", "disabled"};
};

namespace domain {

namespace {

std::string object(base::AmLoginId id) { return "login:" + base::str(id); }
LoginState state(bool active) { return active ? LoginState::active : LoginState::disabled; }

void recorded(db::Writer& db, const Desk& desk, const base::Actor& actor, const char* action, base::AmLoginId id, base::CustomerId cid,
              const Changes& changes) {
  record(db, actor, action, object(id), cid, changes, desk.clock.now());
  base::log::info(action, {{"who", actor.name}, {"cid", cid.value}, {"login", id.value}});
}

}  // namespace

std::string kind_words(LoginKind kind) {
  switch (kind) {
    case LoginKind::owner: return "Owner: everything that you may do";
    case LoginKind::billing: return "Billing: bills and payments; switches no power";
    case LoginKind::technical: return "Technical: servers, traffic and power; sees no bills";
  }
  return {};
}

LoginEntry read_login(base::Form& form, bool is_new) {
  LoginEntry entry;
  entry.email = form.required<base::Email>("login-email", "email_missing", "email_wrong");
  entry.kind = form.required<LoginKind>("login-kind", "login_kind_missing");
  if (!is_new) entry.active = form.required<LoginState>("login-state", "login_state_missing") == LoginState::active;
  return entry;
}

Saved add_login(db::Writer& db, const Desk& desk, const base::Actor& actor, base::CustomerId cid, const std::string& name,
                const LoginEntry& entry, const std::function<void(base::AmLoginId)>& added) {
  if (!tables::customers::hold(db, cid)) return Saved::moved_on();
  const auto logins = tables::am_logins::of(db, cid);
  if (std::any_of(logins.begin(), logins.end(), [&](const auto& login) { return login.name == name; })) {
    return Saved::refused("login-name", "login_name_taken");
  }
  if (logins.size() >= kMostLogins) return Saved::refused("login-name", "login_too_many");
  const auto id = tables::am_logins::add(db, {.cid = cid, .name = name, .email = entry.email, .kind = entry.kind}, desk.clock.now());
  Changes changes;
  changes.note("name", "", name).note("e-mail", "", entry.email.text()).note("kind", "", base::str(entry.kind));
  recorded(db, desk, actor, "login.added", id, cid, changes);
  added(id);
  return {};
}

Saved change_login(db::Writer& db, const Desk& desk, const base::Actor& actor, base::AmLoginId id, int version, const LoginEntry& entry) {
  auto login = tables::am_logins::lock(db, id);
  if (!login || login->version != version) return Saved::moved_on();
  Changes changes;
  changes.note("e-mail", login->email, entry.email).note("kind", login->kind, entry.kind).note("state", state(login->active), state(entry.active));
  if (changes.empty()) return {};
  login->email = entry.email;
  login->kind = entry.kind;
  login->active = entry.active;
  if (!tables::am_logins::set(db, *login)) return Saved::moved_on();
  if (!entry.active) tables::sessions::remove_others(db, tables::am_logins::Who{login->cid, id}, "");
  recorded(db, desk, actor, "login.edited", id, login->cid, changes);
  return {};
}

}  // namespace domain
