// Sessions: a random token in a cookie, its SHA-256 in the database. They end by logging out, by an idle and an absolute limit,
// when their person is disabled, and when the same person begins too many others.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/config.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "ports/random.h"
#include "tables/sessions.h"

namespace auth {

struct Lifetime {
  std::chrono::seconds idle;
  std::chrono::seconds absolute;
};

// MGMT_IDLE_MINUTES without a request, at most a day.
[[nodiscard]] Lifetime staff_lifetime(const base::Config& config);
inline constexpr Lifetime kCustomerLifetime{std::chrono::minutes{30}, std::chrono::hours{12}};
// One more ends the oldest.
inline constexpr std::size_t kMostSessions = 5;

// 64 hexadecimal digits: a cookie's value.
[[nodiscard]] std::string new_token(ports::Random& random);

// Returns the token. `replaced` is the token that the browser had before: a session of it ends.
[[nodiscard]] std::string begin_session(db::Writer& db, ports::Random& random, base::UserId user,
                                        const tables::sessions::From& from, std::string_view replaced,
                                        base::Timestamp now);
[[nodiscard]] std::string begin_session(db::Writer& db, ports::Random& random, const tables::am_logins::Who& who,
                                        const tables::sessions::From& from, std::string_view replaced,
                                        base::Timestamp now);

// Who the token belongs to; nullopt when it is no session or no longer one. Notes that it was seen, at most once a minute.
[[nodiscard]] std::optional<tables::sessions::Staff> find_staff(db::Database& database, std::string_view token,
                                                                const Lifetime& lifetime, base::Timestamp now);
[[nodiscard]] std::optional<tables::sessions::Customer> find_customer(db::Database& database, std::string_view token,
                                                                      const Lifetime& lifetime, base::Timestamp now);

// One of a person's own sessions, as a page shows it.
struct OwnSession {
  std::string handle;  // names it in a form; is of no use to anybody else
  bool this_one = false;
  base::Timestamp created_at;
  base::Timestamp seen_at;
  std::string remote_addr;
  std::string agent;
};

// Those that still count, newest first. `token` is the one that asks.
[[nodiscard]] std::vector<OwnSession> own_sessions(db::Reader& db, base::UserId user, std::string_view token,
                                                   const Lifetime& lifetime, base::Timestamp now);
[[nodiscard]] std::vector<OwnSession> own_sessions(db::Reader& db, const tables::am_logins::Who& who, std::string_view token,
                                                   const Lifetime& lifetime, base::Timestamp now);
// False when that person has no such session.
[[nodiscard]] bool end_session_of(db::Writer& db, base::UserId user, std::string_view handle);
[[nodiscard]] bool end_session_of(db::Writer& db, const tables::am_logins::Who& who, std::string_view handle);

void end_session(db::Writer& db, std::string_view token);

// Removes what no longer counts: sessions that nobody has used for `unused` and failures that are forgotten.
void sweep(db::Writer& db, base::Timestamp now, std::chrono::seconds unused);

}  // namespace auth
