#include "domain/staff_logins.h"

#include "base/log.h"
#include "domain/audit.h"

namespace domain {

namespace {

constexpr std::size_t kLongestLogin = 32;

std::string object(const std::string& login) { return "user:" + login; }

void log(const char* event, const base::Actor& actor, const std::string& login, StaffRole role) {
  base::log::info(event, {{"who", login}, {"by", actor.name}, {"role", base::str(role)}});
}

}  // namespace

bool is_staff_login(std::string_view login) {
  return !login.empty() && login.size() <= kLongestLogin &&
         login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

StaffEntry read_staff(base::Form& form) {
  return {form.line("name", "staff_name_missing"), form.required<base::Email>("email", "email_missing", "email_wrong"),
          form.required<StaffRole>("role", "staff_role_missing")};
}

std::string read_staff_login(base::Form& form) {
  std::string login = base::to_lower(form.line("login", "staff_login_wrong", kLongestLogin));
  if (!is_staff_login(login)) form.fail("login", "staff_login_wrong");
  return login;
}

std::string_view staff_fault(db::Writer& db, std::optional<base::UserId> self, const tables::users::Row& user, StaffRole role,
                             bool active) {
  if (self == user.id && (role != user.role || !active)) return "staff_self";
  const bool was_admin = user.role == StaffRole::admin && user.active;
  const bool stays_admin = role == StaffRole::admin && active;
  if (was_admin && !stays_admin && tables::users::other_admins(db, user.id) == 0) return "staff_last_admin";
  return {};
}

Saved add_staff(db::Writer& db, const base::Actor& actor, const std::string& login, const StaffEntry& entry, base::Timestamp now,
                const std::function<void(base::UserId)>& added) {
  base::UserId id;
  try {
    id = tables::users::add(db, {.login = login, .hash = "", .name = entry.name, .email = entry.email, .role = entry.role});
  } catch (const db::Duplicate&) {
    return Saved::refused("login", "staff_login_taken");
  }
  Changes changes;
  changes.note("name", "", entry.name).note("e-mail", "", entry.email.text()).note("role", "", base::str(entry.role));
  record(db, actor, "user.added", object(login), std::nullopt, changes, now);
  log("user.added", actor, login, entry.role);
  added(id);
  return {};
}

Saved change_staff(db::Writer& db, const base::Actor& actor, base::UserId self, base::UserId id, std::int64_t version,
                   const StaffEntry& entry, base::Timestamp now) {
  const auto user = tables::users::lock(db, id);
  if (!user || user->version != version) return Saved::moved_on();
  if (const auto fault = staff_fault(db, self, *user, entry.role, user->active); !fault.empty()) {
    return Saved::refused("role", std::string{fault});
  }
  Changes changes;
  changes.note("name", user->name, entry.name).note("e-mail", user->email, entry.email).note("role", user->role, entry.role);
  if (changes.empty()) return {};
  if (!tables::users::edit(db, id, version, entry.name, entry.email, entry.role)) return Saved::moved_on();
  record(db, actor, "user.edited", object(user->login), std::nullopt, changes, now);
  log("user.edited", actor, user->login, entry.role);
  return {};
}

}  // namespace domain
