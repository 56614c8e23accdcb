#include "tables/ipn.h"

namespace tables::ipn {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO ipn (received_at, remote_addr, raw_body, next_check_at, entered_by) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kDue =
    "SELECT id, raw_body, checks FROM ipn WHERE verdict = 'waiting' AND next_check_at <= ? ORDER BY next_check_at, id LIMIT 20";
constexpr db::Sql kClaimCheck =
    "UPDATE ipn SET checks = checks + 1, next_check_at = ? WHERE id = ? AND checks = ? AND verdict = 'waiting'";
constexpr db::Sql kCheckAgain = "UPDATE ipn SET next_check_at = ? WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kForged = "UPDATE ipn SET verdict = 'forged', next_check_at = NULL WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kGenuine =
    "UPDATE ipn SET verdict = 'genuine', next_check_at = NULL, event_key = ?, txn_type = ?, txn_id = ?, parent_txn_id = ?,"
    " profile_id = ?, payment_status = ?, gross = ? WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kVouched =
    "UPDATE ipn SET verdict = 'vouched', next_check_at = NULL, event_key = ?, txn_type = ?, txn_id = ?, parent_txn_id = ?,"
    " profile_id = ?, payment_status = ?, gross = ? WHERE id = ? AND verdict IN ('waiting', 'forged')";
constexpr db::Sql kDuplicate =
    "UPDATE ipn SET verdict = ?, effect = 'duplicate', next_check_at = NULL WHERE id = ? AND verdict IN ('waiting', 'forged')";
constexpr db::Sql kOutcome = "UPDATE ipn SET effect = ?, note = ?, signup_id = COALESCE(?, signup_id), cid = COALESCE(?, cid) WHERE id = ?";
constexpr db::Sql kDecided = "UPDATE ipn SET decided_by = ?, decided_at = ? WHERE id = ?";
constexpr db::Sql kHeldAbout =
    "SELECT id, raw_body, checks FROM ipn WHERE effect = 'held' AND"
    " ((txn_id <> '' AND txn_id IN (?, ?)) OR (parent_txn_id <> '' AND parent_txn_id IN (?, ?)) OR (profile_id <> '' AND profile_id IN (?, ?)))"
    " ORDER BY id";
constexpr db::Sql kWithEvent = "SELECT id FROM ipn WHERE event_key = ?";

#define LISTED_COLUMNS                                                                                                        \
  "SELECT n.id, n.received_at, n.remote_addr, n.raw_body, n.verdict, n.effect, n.txn_type, n.txn_id, n.parent_txn_id,"        \
  " n.profile_id, n.payment_status, n.gross, n.note, n.cid, COALESCE(s.ref, ''), n.checks, n.next_check_at, n.entered_by,"    \
  " n.decided_by, n.decided_at FROM ipn n LEFT JOIN signups s ON s.id = n.signup_id"
#define PAGE " ORDER BY n.received_at DESC, n.id DESC LIMIT ? OFFSET ?"
#define TOTAL "SELECT COUNT(*), COALESCE(SUM(n.gross), 0) FROM ipn n"
#define HELD " WHERE n.effect = 'held'"
#define WAITING " WHERE n.verdict = 'waiting'"
#define FORGED " WHERE n.verdict = 'forged'"
#define BY_HAND " WHERE n.entered_by <> ''"
#define NAMED " WHERE n.txn_id = ? OR n.parent_txn_id = ? OR n.profile_id = ?"
// In the order of Show.
constexpr db::Sql kListed[] = {LISTED_COLUMNS HELD PAGE, LISTED_COLUMNS WAITING PAGE, LISTED_COLUMNS FORGED PAGE, LISTED_COLUMNS BY_HAND PAGE,
                               LISTED_COLUMNS PAGE};
constexpr db::Sql kTotal[] = {TOTAL HELD, TOTAL WAITING, TOTAL FORGED, TOTAL BY_HAND, TOTAL};
constexpr db::Sql kNamed = LISTED_COLUMNS NAMED PAGE;
constexpr db::Sql kNamedTotal = TOTAL NAMED;
constexpr db::Sql kFind = LISTED_COLUMNS " WHERE n.id = ?";
constexpr db::Sql kLock = LISTED_COLUMNS " WHERE n.id = ? FOR UPDATE";
#undef LISTED_COLUMNS
#undef PAGE
#undef TOTAL
#undef HELD
#undef WAITING
#undef FORGED
#undef BY_HAND
#undef NAMED

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.raw_body, r.checks);
  return r;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  c.into(l.id, l.received_at, l.remote_addr, l.raw_body, l.verdict, l.effect, l.txn_type, l.txn_id, l.parent_txn_id, l.profile_id,
         l.payment_status, l.gross, l.note, l.cid, l.order_ref, l.checks, l.next_check_at, l.entered_by, l.decided_by, l.decided_at);
  return l;
}

Total read_total(const db::Columns& c) {
  Total t;
  c.into(t.count, t.gross);
  return t;
}

}  // namespace

base::IpnId add(db::Writer& db, const std::string& raw_body, const std::string& remote_addr, base::Timestamp now,
                const std::string& entered_by) {
  return {db.insert(kAdd, now, remote_addr, raw_body, now, entered_by)};
}

std::vector<Row> due(db::Reader& db, base::Timestamp now) { return db.rows(read, kDue, now); }

bool claim_check(db::Writer& db, base::IpnId id, int checks, base::Timestamp next) {
  return db.exec(kClaimCheck, next, id, checks) == 1;
}

void check_again(db::Writer& db, base::IpnId id, base::Timestamp at) { db.exec(kCheckAgain, at, id); }

void forged(db::Writer& db, base::IpnId id) { db.exec(kForged, id); }

bool genuine(db::Writer& db, base::IpnId id, const Facts& f) {
  return db.exec(kGenuine, f.event_key, f.txn_type, f.txn_id, f.parent_txn_id, f.profile_id, f.payment_status, f.gross, id) == 1;
}

bool vouched(db::Writer& db, base::IpnId id, const Facts& f) {
  return db.exec(kVouched, f.event_key, f.txn_type, f.txn_id, f.parent_txn_id, f.profile_id, f.payment_status, f.gross, id) == 1;
}

void duplicate(db::Writer& db, base::IpnId id, Verdict verdict) { db.exec(kDuplicate, verdict, id); }

void outcome(db::Writer& db, base::IpnId id, const Outcome& what) {
  db.exec(kOutcome, what.effect, base::clipped(what.note, 200), what.signup, what.cid, id);
}

void decided(db::Writer& db, base::IpnId id, const std::string& who, base::Timestamp now) { db.exec(kDecided, who, now, id); }

std::vector<Row> held_about(db::Reader& db, const About& w) {
  return db.rows(read, kHeldAbout, w.txn_id, w.parent_txn_id, w.txn_id, w.parent_txn_id, w.profile, w.old_profile);
}

std::vector<Listed> listed(db::Reader& db, Show show, int most, int skip) {
  return db.rows(read_listed, kListed[static_cast<std::size_t>(show)], most, skip);
}

std::vector<Listed> named(db::Reader& db, const std::string& name, int most, int skip) {
  return db.rows(read_listed, kNamed, name, name, name, most, skip);
}

Total total(db::Reader& db, Show show) { return db.row(read_total, kTotal[static_cast<std::size_t>(show)]).value(); }
Total total_named(db::Reader& db, const std::string& name) { return db.row(read_total, kNamedTotal, name, name, name).value(); }

std::optional<Listed> find(db::Reader& db, base::IpnId id) { return db.row(read_listed, kFind, id); }
std::optional<Listed> lock(db::Writer& db, base::IpnId id) { return db.row(read_listed, kLock, id); }

std::optional<base::IpnId> with_event(db::Reader& db, const std::string& event_key) {
  return db.row([](const db::Columns& c) { base::IpnId id; c.into(id); return id; }, kWithEvent, event_key);
}

}  // namespace tables::ipn
