#include "tables/invoice_keys.h"

namespace tables::invoice_keys {

namespace {

constexpr db::Sql kAdd = "INSERT INTO invoice_keys (key_hash, invoice_id, made_at, made_for, who) VALUES (?, ?, ?, ?, ?)";

// A macro because SQL must be a literal: the columns of Listed, in its order.
#define LINK_COLUMNS                                                                                             \
  "SELECT k.id, k.made_at, k.made_for, k.who, k.opened_at, k.withdrawn_at, i.inv_ref, COALESCE(i.number, ''),"   \
  " i.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), i.amount, i.amount - i.credited - i.paid, i.due_on, i.state"  \
  " FROM invoice_keys k JOIN invoice i ON i.id = k.invoice_id JOIN customers c ON c.cid = i.cid"

constexpr db::Sql kOpen = LINK_COLUMNS " WHERE i.state = 'open' AND k.withdrawn_at IS NULL ORDER BY k.id DESC LIMIT 500";
constexpr db::Sql kOpened =
    LINK_COLUMNS " WHERE i.state = 'open' AND k.withdrawn_at IS NULL AND k.opened_at IS NOT NULL ORDER BY k.id DESC LIMIT 500";
constexpr db::Sql kUnopened =
    LINK_COLUMNS " WHERE i.state = 'open' AND k.withdrawn_at IS NULL AND k.opened_at IS NULL ORDER BY k.id DESC LIMIT 500";
constexpr db::Sql kOver = LINK_COLUMNS " WHERE i.state <> 'open' OR k.withdrawn_at IS NOT NULL ORDER BY k.id DESC LIMIT 500";
constexpr db::Sql kFind = LINK_COLUMNS " WHERE k.id = ?";

#undef LINK_COLUMNS

constexpr db::Sql kOpenedNow = "UPDATE invoice_keys SET opened_at = ? WHERE key_hash = ? AND opened_at IS NULL";
constexpr db::Sql kWithdraw = "UPDATE invoice_keys SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL";
constexpr db::Sql kWithdrawn = "SELECT COUNT(*) FROM invoice_keys WHERE key_hash = ? AND withdrawn_at IS NOT NULL";

Listed read(const db::Columns& c) {
  Listed l;
  c.into(l.id, l.made_at, l.made_for, l.who, l.opened_at, l.withdrawn_at, l.ref, l.number, l.cid, l.customer, l.amount, l.open, l.due_on, l.state);
  return l;
}

}  // namespace

void add(db::Writer& db, const New& link, base::Timestamp now) {
  db.exec(kAdd, link.key_hash, link.invoice, now, link.made_for, link.who);
}

std::vector<Listed> list(db::Reader& db, Which which) {
  switch (which) {
    case Which::open: return db.rows(read, kOpen);
    case Which::opened: return db.rows(read, kOpened);
    case Which::unopened: return db.rows(read, kUnopened);
    case Which::over: return db.rows(read, kOver);
  }
  return {};
}

std::optional<Listed> find(db::Reader& db, base::PayLinkId id) { return db.row(read, kFind, id); }

void opened(db::Writer& db, const std::string& key_hash, base::Timestamp now) { db.exec(kOpenedNow, now, key_hash); }
bool withdraw(db::Writer& db, base::PayLinkId id, base::Timestamp now) { return db.exec(kWithdraw, now, id) == 1; }
bool withdrawn(db::Reader& db, const std::string& key_hash) { return db.value<int>(kWithdrawn, key_hash) == 1; }

}  // namespace tables::invoice_keys
