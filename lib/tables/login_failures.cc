#include "tables/login_failures.h"

namespace tables::login_failures {

namespace {

constexpr db::Sql kOf = "SELECT subject, failures, last_at FROM login_failures WHERE subject IN (?, ?)";
constexpr db::Sql kMake =
    "INSERT INTO login_failures (subject, failures, last_at) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE subject = subject";
constexpr db::Sql kLock = "SELECT subject, failures, last_at FROM login_failures WHERE subject = ? FOR UPDATE";
constexpr db::Sql kSet = "UPDATE login_failures SET failures = ?, last_at = ? WHERE subject = ?";
constexpr db::Sql kRemove = "DELETE FROM login_failures WHERE subject = ?";
constexpr db::Sql kRemoveUnused = "DELETE FROM login_failures WHERE subject = ? AND failures = 0";
constexpr db::Sql kRemoveBefore = "DELETE FROM login_failures WHERE last_at < ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.subject, r.failures, r.last_at);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, const std::string& one, const std::string& other) {
  return db.rows(read, kOf, one, other);
}

Row lock(db::Writer& db, const std::string& subject, base::Timestamp now) {
  db.exec(kMake, subject, now);
  auto row = db.row(read, kLock, subject);
  if (!row) throw std::runtime_error("login_failures: a row that was just made is gone");
  return *std::move(row);
}

void set(db::Writer& db, const std::string& subject, int failures, base::Timestamp now) {
  db.exec(kSet, failures, now, subject);
}

void remove(db::Writer& db, const std::string& subject) { db.exec(kRemove, subject); }
void remove_unused(db::Writer& db, const std::string& subject) { db.exec(kRemoveUnused, subject); }
void remove_before(db::Writer& db, base::Timestamp when) { db.exec(kRemoveBefore, when); }

}  // namespace tables::login_failures
