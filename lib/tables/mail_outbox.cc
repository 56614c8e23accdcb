#include "tables/mail_outbox.h"

#include "base/text.h"

namespace tables::mail_outbox {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO mail_outbox (message_id, dedupe_key, recipient, reply_to, subject, body, cause, created_at, next_try_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id";
constexpr db::Sql kDue =
    "SELECT id, message_id, recipient, reply_to, subject, body, tries, created_at FROM mail_outbox"
    " WHERE state = 'waiting' AND next_try_at <= ? ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED";
constexpr db::Sql kLease = "UPDATE mail_outbox SET tries = tries + 1, next_try_at = ? WHERE id = ?";
constexpr db::Sql kSent = "UPDATE mail_outbox SET state = 'sent', sent_at = ?, last_error = '' WHERE id = ?";
constexpr db::Sql kFailed =
    "UPDATE mail_outbox SET last_error = ?, state = IF(? IS NULL, 'dead', state), next_try_at = COALESCE(?, next_try_at)"
    " WHERE id = ? AND state = 'waiting'";

constexpr db::Sql kUndelivered =
    "SELECT id, recipient, subject, cause, last_error, tries, created_at, state FROM mail_outbox WHERE state = ?"
    " ORDER BY id DESC LIMIT 500";
constexpr db::Sql kLockUndelivered =
    "SELECT id, recipient, subject, cause, last_error, tries, created_at, state FROM mail_outbox WHERE id = ? FOR UPDATE";
constexpr db::Sql kTryAgain = "UPDATE mail_outbox SET state = 'waiting', tries = 0, next_try_at = ? WHERE id = ?";
constexpr db::Sql kGiveUp = "UPDATE mail_outbox SET state = 'given_up' WHERE id = ?";

Undelivered read_undelivered(const db::Columns& c) {
  Undelivered m;
  c.into(m.id, m.recipient, m.subject, m.cause, m.last_error, m.tries, m.created_at, m.state);
  return m;
}

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.message_id, r.recipient, r.reply_to, r.subject, r.body, r.tries, r.created_at);
  return r;
}

}  // namespace

void add(db::Writer& db, const New& m, base::Timestamp now) {
  db.exec(kAdd, m.message_id, m.dedupe_key, m.recipient, m.reply_to, m.subject, m.body, m.cause, now, now);
}

std::optional<Row> claim(db::Writer& db, base::Timestamp now, base::Timestamp lease_until) {
  auto mail = db.row(read, kDue, now);
  if (mail) db.exec(kLease, lease_until, mail->id);
  return mail;
}

void sent(db::Writer& db, base::MailId id, base::Timestamp now) { db.exec(kSent, now, id); }

void failed(db::Writer& db, base::MailId id, const std::string& why, std::optional<base::Timestamp> next_try) {
  db.exec(kFailed, base::clipped(why, 200), next_try, next_try, id);
}

std::vector<Undelivered> undelivered(db::Reader& db, State state) { return db.rows(read_undelivered, kUndelivered, state); }

std::optional<Undelivered> lock_undelivered(db::Writer& db, base::MailId id) { return db.row(read_undelivered, kLockUndelivered, id); }

void try_again(db::Writer& db, base::MailId id, base::Timestamp now) { db.exec(kTryAgain, now, id); }

void give_up(db::Writer& db, base::MailId id) { db.exec(kGiveUp, id); }

}  // namespace tables::mail_outbox
