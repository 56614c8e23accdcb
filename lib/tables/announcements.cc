#include "tables/announcements.h"

namespace tables::announcements {

namespace {

constexpr db::Sql kShownTo =
    "SELECT text, cid IS NOT NULL FROM announcements WHERE (cid IS NULL OR cid = ?) AND shown_from <= ?"
    " AND (shown_until IS NULL OR shown_until > ?) ORDER BY cid IS NULL, shown_from DESC, id DESC";

// A macro because SQL must be a literal: the columns of Row, in its order.
#define ROW_COLUMNS "SELECT id, cid, text, shown_from, shown_until FROM announcements"
constexpr db::Sql kCurrent = ROW_COLUMNS " WHERE shown_until IS NULL OR shown_until > ? ORDER BY shown_from, id";
constexpr db::Sql kPast = ROW_COLUMNS " WHERE shown_until <= ? ORDER BY shown_until DESC, id DESC LIMIT ?";
constexpr db::Sql kFind = ROW_COLUMNS " WHERE id = ?";
#undef ROW_COLUMNS
constexpr db::Sql kAdd = "INSERT INTO announcements (cid, text, shown_from, shown_until) VALUES (?, ?, ?, ?)";
constexpr db::Sql kEnd = "UPDATE announcements SET shown_until = ? WHERE id = ? AND (shown_until IS NULL OR shown_until > ?)";

Row read_row(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.text, r.shown_from, r.shown_until);
  return r;
}

Shown read_shown(const db::Columns& c) {
  Shown s;
  c.into(s.text, s.for_one);
  return s;
}

}  // namespace

std::vector<Shown> shown_to(db::Reader& db, base::CustomerId cid, base::Timestamp now) {
  return db.rows(read_shown, kShownTo, cid, now, now);
}

std::vector<Row> current(db::Reader& db, base::Timestamp now) { return db.rows(read_row, kCurrent, now); }
std::vector<Row> past(db::Reader& db, base::Timestamp now, int most) { return db.rows(read_row, kPast, now, most); }
std::optional<Row> find(db::Reader& db, base::AnnouncementId id) { return db.row(read_row, kFind, id); }

base::AnnouncementId add(db::Writer& db, const Row& row) {
  return {db.insert(kAdd, row.cid, row.text, row.shown_from, row.shown_until)};
}

bool end(db::Writer& db, base::AnnouncementId id, base::Timestamp now) { return db.exec(kEnd, now, id, now) == 1; }

}  // namespace tables::announcements
