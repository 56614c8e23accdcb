#include "auth/session.h"

#include <algorithm>

#include "auth/digest.h"
#include "auth/throttle.h"
#include "tables/login_failures.h"

namespace auth {

namespace {

using tables::sessions::Listed;

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kHandleDigits = 16;
constexpr std::chrono::hours kStaffAbsolute{24};
constexpr std::chrono::seconds kTouchEvery{60};

std::string handle_of(const Listed& session) { return session.token_hash.substr(0, kHandleDigits); }

template <class Person>
std::string begin(db::Writer& db, ports::Random& random, const Person& person, const tables::sessions::From& from,
                  std::string_view replaced, base::Timestamp now) {
  end_session(db, replaced);
  const auto others = tables::sessions::of(db, person);
  for (std::size_t i = kMostSessions - 1; i < others.size(); ++i) tables::sessions::remove(db, others[i].token_hash);
  std::string token = new_token(random);
  tables::sessions::add(db, sha256(token), person, from, now);
  return token;
}

template <class Session>
std::optional<Session> seen(db::Database& database, std::optional<Session> session, const std::string& hash,
                            base::Timestamp now) {
  if (session && session->seen_at + kTouchEvery <= now) {
    database.write([&](db::Writer& db) { tables::sessions::touch(db, hash, now); });
  }
  return session;
}

template <class Person>
std::vector<OwnSession> own(db::Reader& db, const Person& person, std::string_view token, const Lifetime& lifetime,
                            base::Timestamp now) {
  const std::string hash = sha256(token);
  std::vector<OwnSession> out;
  for (const Listed& s : tables::sessions::of(db, person)) {
    if (s.created_at <= now - lifetime.absolute || s.seen_at <= now - lifetime.idle) continue;
    out.push_back({handle_of(s), s.token_hash == hash, s.created_at, s.seen_at, s.remote_addr, s.agent});
  }
  return out;
}

template <class Person>
bool end_one(db::Writer& db, const Person& person, std::string_view handle) {
  const auto sessions = tables::sessions::of(db, person);
  const auto it =
      std::find_if(sessions.begin(), sessions.end(), [&](const Listed& s) { return handle_of(s) == handle; });
  if (it == sessions.end()) return false;
  tables::sessions::remove(db, it->token_hash);
  return true;
}

}  // namespace

Lifetime staff_lifetime(const base::Config& config) {
  return {std::chrono::minutes{config.number("MGMT_IDLE_MINUTES")}, kStaffAbsolute};
}

std::string new_token(ports::Random& random) { return random.hex(kTokenBytes); }

std::string begin_session(db::Writer& db, ports::Random& random, base::UserId user, const tables::sessions::From& from,
                          std::string_view replaced, base::Timestamp now) {
  return begin(db, random, user, from, replaced, now);
}

std::string begin_session(db::Writer& db, ports::Random& random, const tables::am_logins::Who& who,
                          const tables::sessions::From& from, std::string_view replaced, base::Timestamp now) {
  return begin(db, random, who, from, replaced, now);
}

std::optional<tables::sessions::Staff> find_staff(db::Database& database, std::string_view token,
                                                  const Lifetime& lifetime, base::Timestamp now) {
  const std::string hash = sha256(token);
  return seen(database, database.read([&](db::Reader& db) {
    return tables::sessions::staff(db, hash, now - lifetime.absolute, now - lifetime.idle);
  }), hash, now);
}

std::optional<tables::sessions::Customer> find_customer(db::Database& database, std::string_view token,
                                                        const Lifetime& lifetime, base::Timestamp now) {
  const std::string hash = sha256(token);
  return seen(database, database.read([&](db::Reader& db) {
    return tables::sessions::customer(db, hash, now - lifetime.absolute, now - lifetime.idle);
  }), hash, now);
}

std::vector<OwnSession> own_sessions(db::Reader& db, base::UserId user, std::string_view token,
                                     const Lifetime& lifetime, base::Timestamp now) {
  return own(db, user, token, lifetime, now);
}

std::vector<OwnSession> own_sessions(db::Reader& db, const tables::am_logins::Who& who, std::string_view token,
                                     const Lifetime& lifetime, base::Timestamp now) {
  return own(db, who, token, lifetime, now);
}

bool end_session_of(db::Writer& db, base::UserId user, std::string_view handle) { return end_one(db, user, handle); }

bool end_session_of(db::Writer& db, const tables::am_logins::Who& who, std::string_view handle) {
  return end_one(db, who, handle);
}

void end_session(db::Writer& db, std::string_view token) { tables::sessions::remove(db, sha256(token)); }

void sweep(db::Writer& db, base::Timestamp now, std::chrono::seconds unused) {
  tables::sessions::remove_before(db, now - unused);
  tables::login_failures::remove_before(db, now - kForgetFailures);
}

}  // namespace auth
