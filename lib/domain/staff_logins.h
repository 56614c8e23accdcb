// Logins of staff, as admins keep them: who gets one, and what may become of it. What proves that somebody is that person is in
// auth. Each change is in the audit trail.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/form.h"
#include "domain/saved.h"
#include "tables/users.h"

namespace domain {

using StaffRole = tables::users::Role;

// Lower case letters, digits, dot, dash and underscore, at most 32: what stands in logs and mail without quoting.
[[nodiscard]] bool is_staff_login(std::string_view login);

// What an admin enters about somebody.
struct StaffEntry {
  std::string name;
  base::Email email;
  StaffRole role{};
};
// The fields name, email and role.
[[nodiscard]] StaffEntry read_staff(base::Form& form);
// The field login, in lower case.
[[nodiscard]] std::string read_staff_login(base::Form& form);

// May `user` get this role and state? Empty, or a tag of messages.en: nobody changes their own role or shuts themselves out, and
// the last admin who can log in stays one. `self` is who asks; nullopt: the operator at the machine.
[[nodiscard]] std::string_view staff_fault(db::Writer& db, std::optional<base::UserId> self, const tables::users::Row& user,
                                           StaffRole role, bool active);

// Somebody new, who has no password yet: `added` is called with the id, in the same transaction. Refused at the field "login"
// when somebody has that one.
[[nodiscard]] Saved add_staff(db::Writer& db, const base::Actor& actor, const std::string& login, const StaffEntry& entry,
                              base::Timestamp now, const std::function<void(base::UserId)>& added);
// Refused at the field "role" by what staff_fault() says.
[[nodiscard]] Saved change_staff(db::Writer& db, const base::Actor& actor, base::UserId self, base::UserId id, std::int64_t version,
                                 const StaffEntry& entry, base::Timestamp now);

}  // namespace domain
