#include "tables/support_messages.h"

namespace tables::support_messages {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO support_messages (key_hash, cid, reference, sysid, name, email, subject, text, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kFind = "SELECT key_hash, cid, reference, sysid, name, email, subject, text FROM support_messages WHERE key_hash = ?";
constexpr db::Sql kRemove = "DELETE FROM support_messages WHERE key_hash = ?";
constexpr db::Sql kRemoveBefore = "DELETE FROM support_messages WHERE created_at < ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.key_hash, r.cid, r.reference, r.about, r.name, r.email, r.subject, r.text);
  return r;
}

}  // namespace

void add(db::Writer& db, const Row& m, base::Timestamp now) {
  db.exec(kAdd, m.key_hash, m.cid, m.reference, m.about, m.name, m.email, m.subject, m.text, now);
}

std::optional<Row> find(db::Reader& db, const std::string& key_hash) { return db.row(read, kFind, key_hash); }
void remove(db::Writer& db, const std::string& key_hash) { db.exec(kRemove, key_hash); }
void remove_before(db::Writer& db, base::Timestamp created) { db.exec(kRemoveBefore, created); }

}  // namespace tables::support_messages
