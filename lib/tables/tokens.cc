#include "tables/tokens.h"

namespace tables::tokens {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO tokens (token_hash, purpose, cid, user_id, created_at, expires_at, login_id, session_hash, detail)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kTake =
    "UPDATE tokens SET used_at = ? WHERE token_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?"
    " AND cid <=> COALESCE(?, cid)";
constexpr db::Sql kOwner = "SELECT cid, user_id, login_id, detail FROM tokens WHERE token_hash = ?";
constexpr db::Sql kEndOf =
    "UPDATE tokens SET used_at = ? WHERE cid = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?";
constexpr db::Sql kEndOfUser =
    "UPDATE tokens SET used_at = ? WHERE user_id = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?";
constexpr db::Sql kGood =
    "SELECT cid, user_id, login_id, detail FROM tokens WHERE token_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?";
constexpr db::Sql kOpenOf =
    "SELECT created_at, expires_at FROM tokens WHERE cid = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?"
    " ORDER BY created_at DESC LIMIT 1";
constexpr db::Sql kCountSince =
    "SELECT COUNT(*) FROM tokens WHERE cid = ? AND login_id <=> ? AND purpose = ? AND created_at > ?";
constexpr db::Sql kLockOfSession =
    "SELECT token_hash, tries FROM tokens WHERE session_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?"
    " ORDER BY created_at DESC LIMIT 1 FOR UPDATE";
constexpr db::Sql kEndOfSession =
    "UPDATE tokens SET used_at = ? WHERE session_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?";
constexpr db::Sql kCountTry = "UPDATE tokens SET tries = tries + 1 WHERE token_hash = ?";
constexpr db::Sql kEndOfLogin =
    "UPDATE tokens SET used_at = ? WHERE cid = ? AND login_id <=> ? AND purpose = ? AND used_at IS NULL AND expires_at > ?";

Owner read_owner(const db::Columns& c) {
  Owner o;
  c.into(o.cid, o.user, o.login, o.detail);
  return o;
}

Issued read_issued(const db::Columns& c) {
  Issued i;
  c.into(i.created_at, i.expires_at);
  return i;
}

}  // namespace

void add(db::Writer& db, const New& t, base::Timestamp now) {
  db.exec(kAdd, t.token_hash, t.purpose, t.cid, t.user, now, t.expires_at, t.login, t.session_hash, t.detail);
}

std::optional<Owner> take(db::Writer& db, const std::string& token_hash, Purpose purpose, base::Timestamp now,
                          std::optional<base::CustomerId> cid) {
  if (db.exec(kTake, now, token_hash, purpose, now, cid) != 1) return std::nullopt;
  return db.row(read_owner, kOwner, token_hash);
}

void end_of(db::Writer& db, base::CustomerId cid, Purpose purpose, base::Timestamp now) {
  db.exec(kEndOf, now, cid, purpose, now);
}

void end_of(db::Writer& db, base::UserId user, Purpose purpose, base::Timestamp now) {
  db.exec(kEndOfUser, now, user, purpose, now);
}

int count_since(db::Reader& db, base::CustomerId cid, std::optional<base::AmLoginId> login, Purpose purpose, base::Timestamp since) {
  return db.value<int>(kCountSince, cid, login, purpose, since);
}

std::optional<OpenCode> lock_of_session(db::Writer& db, const std::string& session_hash, Purpose purpose, base::Timestamp now) {
  return db.row([](const db::Columns& c) { OpenCode o; c.into(o.token_hash, o.tries); return o; }, kLockOfSession, session_hash,
                purpose, now);
}

void end_of_session(db::Writer& db, const std::string& session_hash, Purpose purpose, base::Timestamp now) {
  db.exec(kEndOfSession, now, session_hash, purpose, now);
}

void count_try(db::Writer& db, const std::string& token_hash) { db.exec(kCountTry, token_hash); }

void end_of_login(db::Writer& db, base::CustomerId cid, std::optional<base::AmLoginId> login, Purpose purpose, base::Timestamp now) {
  db.exec(kEndOfLogin, now, cid, login, purpose, now);
}

std::optional<Owner> good(db::Reader& db, const std::string& token_hash, Purpose purpose, base::Timestamp now) {
  return db.row(read_owner, kGood, token_hash, purpose, now);
}

std::optional<Issued> open_of(db::Reader& db, base::CustomerId cid, Purpose purpose, base::Timestamp now) {
  return db.row(read_issued, kOpenOf, cid, purpose, now);
}

}  // namespace tables::tokens
