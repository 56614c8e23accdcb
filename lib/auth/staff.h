// How staff log in: their passwords, second factors and sessions, and the one-time link with which somebody sets a first or a new
// password: nobody ever sees or chooses the password of somebody else. Who may be what is in domain/staff_logins.h.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "ports/random.h"
#include "tables/users.h"

namespace auth {

inline constexpr std::chrono::hours kSetupLasts{24};

// Sets a password and opens the way: all sessions but that of `kept_token` end, failures are forgotten, open links are void.
void set_password(db::Writer& db, const tables::users::Row& user, const std::string& hash, std::string_view kept_token,
                  base::Timestamp now);
// Disabling ends the person's sessions at once.
void set_active(db::Writer& db, const tables::users::Row& user, bool active);
// The lost second factor and its recovery codes go, and every session.
void remove_second_factor(db::Writer& db, const tables::users::Row& user);

// A link's key; earlier ones of the same person are void.
[[nodiscard]] std::string issue_setup(db::Writer& db, ports::Random& random, base::UserId user, base::Timestamp now);
// Whose key it is while it is good and the person may log in.
[[nodiscard]] std::optional<tables::users::Row> setup_of(db::Reader& db, std::string_view key, base::Timestamp now);
// The same, and uses it up.
[[nodiscard]] std::optional<tables::users::Row> take_setup(db::Writer& db, std::string_view key, base::Timestamp now);

}  // namespace auth
