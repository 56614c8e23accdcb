#include "tables/pmt_source.h"

namespace tables::pmt_source {

namespace {

#define SOURCE_COLUMNS \
  "SELECT id, cid, type, status, brand, last_four, expiry, reference, created_at, ended_at, row_version FROM pmt_source"

constexpr db::Sql kAdd =
    "INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, payment_id, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kOf = SOURCE_COLUMNS " WHERE cid = ? ORDER BY FIELD(status, 1, 2, 0), id DESC";
constexpr db::Sql kActiveOf = "SELECT id FROM pmt_source WHERE active_cid = ?";
constexpr db::Sql kActive = SOURCE_COLUMNS " WHERE active_cid = ?";
constexpr db::Sql kRefresh = "UPDATE pmt_source SET reference = ? WHERE id = ?";
constexpr db::Sql kFind = SOURCE_COLUMNS " WHERE id = ?";
constexpr db::Sql kSetAside = "UPDATE pmt_source SET status = 2, row_version = row_version + 1 WHERE cid = ? AND status = 1";
constexpr db::Sql kActivate =
    "UPDATE pmt_source SET status = 1, row_version = row_version + 1 WHERE id = ? AND row_version = ? AND status = 2";
constexpr db::Sql kEnd =
    "UPDATE pmt_source SET status = 0, ended_at = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ? AND status <> 0";

#undef SOURCE_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.type, r.status, r.brand, r.last_four, r.expiry, r.reference, r.created_at, r.ended_at, r.version);
  return r;
}

}  // namespace

base::SourceId add(db::Writer& db, const New& s, base::Timestamp now) {
  return {db.insert(kAdd, s.cid, s.type, s.status, s.brand, s.last_four, s.expiry, s.reference, s.payment, now)};
}

std::vector<Row> of(db::Reader& db, base::CustomerId cid) { return db.rows(read, kOf, cid); }
std::optional<base::SourceId> active_of(db::Reader& db, base::CustomerId cid) {
  return db.row([](const db::Columns& c) { base::SourceId id; c.into(id); return id; }, kActiveOf, cid);
}
std::optional<Row> find(db::Reader& db, base::SourceId id) { return db.row(read, kFind, id); }
std::optional<Row> active(db::Reader& db, base::CustomerId cid) { return db.row(read, kActive, cid); }
void refresh(db::Writer& db, base::SourceId id, const std::string& reference) { db.exec(kRefresh, reference, id); }
void set_aside(db::Writer& db, base::CustomerId cid) { db.exec(kSetAside, cid); }

bool activate(db::Writer& db, base::SourceId id, int version) { return db.exec(kActivate, id, version) == 1; }

bool end(db::Writer& db, base::SourceId id, int version, base::Timestamp now) {
  return db.exec(kEnd, now, id, version) == 1;
}

}  // namespace tables::pmt_source
