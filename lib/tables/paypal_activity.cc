#include "tables/paypal_activity.h"

namespace tables::paypal_activity {

namespace {

// The number of rows says which it was: 1 is new, 2 is changed, 0 is as before.
constexpr db::Sql kStore =
    "INSERT INTO paypal_activity (txn_id, happened_at, type, status, currency, gross, name, email, parent_txn_id, ours, imported_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
    " imported_at = IF(status = VALUES(status) AND gross = VALUES(gross) AND type = VALUES(type), imported_at, VALUES(imported_at)),"
    " status = VALUES(status), gross = VALUES(gross), type = VALUES(type), ours = VALUES(ours)";

#define DIFFERING                                                                                                               \
  "SELECT a.txn_id, a.happened_at, a.type, a.status, a.currency, a.gross, a.name, a.email, a.parent_txn_id, a.ours, p.id, p.amount," \
  " COALESCE(p.state, ''), (SELECT MIN(n.id) FROM ipn n WHERE n.txn_id = a.txn_id AND n.effect = 'held'), a.decided_by, a.note"  \
  " FROM paypal_activity a LEFT JOIN payments p ON p.reference = a.txn_id AND p.vendor = 'paypal'"                              \
  " WHERE a.ours AND a.status = 'Completed' AND (p.id IS NULL OR p.state <> 'done' OR p.amount <> ABS(a.gross))"
constexpr db::Sql kOpen = DIFFERING " AND a.decided_at IS NULL ORDER BY a.happened_at DESC, a.txn_id LIMIT 1000";
constexpr db::Sql kDecided = DIFFERING " AND a.decided_at IS NOT NULL ORDER BY a.happened_at DESC, a.txn_id LIMIT 1000";
constexpr db::Sql kFind = DIFFERING " AND a.txn_id = ?";
#undef DIFFERING
constexpr db::Sql kDecide = "UPDATE paypal_activity SET decided_by = ?, decided_at = ?, note = ? WHERE txn_id = ? AND decided_at IS NULL";
constexpr db::Sql kLastImport = "SELECT MAX(imported_at) FROM paypal_activity";

Differing read(const db::Columns& c) {
  Differing d;
  auto& a = d.at_paypal;
  c.into(a.txn_id, a.happened_at, a.type, a.status, a.currency, a.gross, a.name, a.email, a.parent_txn_id, a.ours, d.payment, d.amount,
         d.state, d.notice, d.decided_by, d.note);
  return d;
}

}  // namespace

Stored store(db::Writer& db, const Transaction& t, base::Timestamp now) {
  const auto rows = db.exec(kStore, t.txn_id, t.happened_at, t.type, t.status, t.currency, t.gross, t.name, t.email, t.parent_txn_id, t.ours, now);
  if (rows == 1) return Stored::added;
  return rows == 0 ? Stored::known : Stored::changed;
}

std::vector<Differing> differing(db::Reader& db, bool decided) { return decided ? db.rows(read, kDecided) : db.rows(read, kOpen); }
std::optional<Differing> find(db::Reader& db, const std::string& txn_id) { return db.row(read, kFind, txn_id); }

bool decide(db::Writer& db, const std::string& txn_id, const std::string& who, const std::string& note, base::Timestamp now) {
  return db.exec(kDecide, who, now, note, txn_id) == 1;
}

std::optional<base::Timestamp> last_import(db::Reader& db) { return db.value<std::optional<base::Timestamp>>(kLastImport); }

}  // namespace tables::paypal_activity
