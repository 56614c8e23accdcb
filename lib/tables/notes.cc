#include "tables/notes.h"

namespace tables::notes {

namespace {

#define NOTE_COLUMNS(count) \
  "SELECT n.id, n.cid, n.created_at, COALESCE(u.login, ''), n.text, n.pinned, " count \
  " FROM notes n LEFT JOIN users u ON u.id = n.user_id WHERE "
#define OF_ALL "COUNT(*) OVER ()"

constexpr db::Sql kAdd = "INSERT INTO notes (cid, user_id, created_at, text, pinned) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kPin = "UPDATE notes SET pinned = ? WHERE id = ?";
constexpr db::Sql kFind = NOTE_COLUMNS("1") "n.id = ?";
constexpr db::Sql kFirstOf = NOTE_COLUMNS("(SELECT COUNT(*) FROM notes a WHERE a.cid = n.cid)") "n.cid = ? ORDER BY n.pinned DESC, n.id DESC LIMIT ?";
constexpr db::Sql kOf = NOTE_COLUMNS(OF_ALL) "n.cid = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?";
constexpr db::Sql kWithWord = NOTE_COLUMNS(OF_ALL) "n.cid = ? AND LOCATE(?, n.text) > 0 ORDER BY n.id DESC LIMIT ?";

#undef OF_ALL
#undef NOTE_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.at, r.login, r.text, r.pinned, r.count);
  return r;
}

}  // namespace

base::NoteId add(db::Writer& db, base::CustomerId cid, std::optional<base::UserId> by, const std::string& text, bool pinned, base::Timestamp now) {
  return {db.insert(kAdd, cid, by, now, text, pinned)};
}

bool pin(db::Writer& db, base::NoteId id, bool pinned) { return db.exec(kPin, pinned, id) == 1; }
std::optional<Row> find(db::Reader& db, base::NoteId id) { return db.row(read, kFind, id); }
std::vector<Row> first_of(db::Reader& db, base::CustomerId cid, int most) { return db.rows(read, kFirstOf, cid, most); }

std::vector<Row> of(db::Reader& db, base::CustomerId cid, std::int64_t before, int most) {
  return db.rows(read, kOf, cid, before, most);
}

std::vector<Row> with_word(db::Reader& db, base::CustomerId cid, const std::string& word, int most) {
  return db.rows(read, kWithWord, cid, word, most);
}

}  // namespace tables::notes
