// users: staff, how they prove who they are, and their role.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::users {

enum class Role { support, billing, sysadmin, admin };

struct Row {
  base::UserId id;
  std::string login;
  std::string hash;  // empty: no password was set yet
  std::string name;
  base::Email email;
  Role role{};
  std::optional<std::string> totp_secret;
  std::int64_t totp_counter = 0;
  bool active = false;
  std::optional<base::Timestamp> last_login_at;
  std::optional<std::string> totp_pending;  // shown, and not yet confirmed by a code
  std::int64_t version = 0;
};

struct New {
  std::string login;
  std::string hash;
  std::string name;
  base::Email email;
  Role role{};
};

[[nodiscard]] std::optional<Row> by_login(db::Reader& db, const std::string& login);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::UserId id);
[[nodiscard]] std::optional<Row> lock(db::Writer& db, base::UserId id);
[[nodiscard]] std::vector<Row> all(db::Reader& db);  // by login

base::UserId add(db::Writer& db, const New& user);  // throws db::Duplicate when the login is taken
void set_hash(db::Writer& db, base::UserId id, const std::string& hash);
// False when the row is no longer `version`.
[[nodiscard]] bool edit(db::Writer& db, base::UserId id, std::int64_t version, const std::string& name, const base::Email& email,
                        Role role);
// Admins who may log in and have a password, but for this one; holds their rows.
[[nodiscard]] std::size_t other_admins(db::Writer& db, base::UserId but);
// These end what was pending.
void set_totp(db::Writer& db, base::UserId id, const std::string& secret);
void remove_totp(db::Writer& db, base::UserId id);
void set_totp_pending(db::Writer& db, base::UserId id, const std::string& secret);
// The time step of the latest code that was used: neither it nor an older one works again.
void set_totp_counter(db::Writer& db, base::UserId id, std::int64_t step);
void set_role(db::Writer& db, base::UserId id, Role role);
void set_active(db::Writer& db, base::UserId id, bool active);
// A good login, and the time step of the code that was used.
void logged_in(db::Writer& db, base::UserId id, base::Timestamp now, std::int64_t totp_counter);

}  // namespace tables::users

template <>
struct base::EnumWords<tables::users::Role> {
  static constexpr std::string_view words[] = {"support", "billing", "sysadmin", "admin"};
};
