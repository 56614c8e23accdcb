#include "tables/ipn.h"

namespace tables::ipn {

namespace {

constexpr db::Sql kAdd = "INSERT INTO ipn (received_at, remote_addr, raw_body, next_check_at) VALUES (?, ?, ?, ?)";
constexpr db::Sql kDue =
    "SELECT id, raw_body, checks FROM ipn WHERE verdict = 'waiting' AND next_check_at <= ? ORDER BY next_check_at, id LIMIT 20";
constexpr db::Sql kClaimCheck =
    "UPDATE ipn SET checks = checks + 1, next_check_at = ? WHERE id = ? AND checks = ? AND verdict = 'waiting'";
constexpr db::Sql kCheckAgain = "UPDATE ipn SET next_check_at = ? WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kForged = "UPDATE ipn SET verdict = 'forged', next_check_at = NULL WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kGenuine =
    "UPDATE ipn SET verdict = 'genuine', next_check_at = NULL, event_key = ?, txn_id = ?, payment_status = ?"
    " WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kDuplicate =
    "UPDATE ipn SET verdict = 'genuine', effect = 'duplicate', next_check_at = NULL"
    " WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kOutcome = "UPDATE ipn SET effect = ?, note = ?, signup_id = ? WHERE id = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.raw_body, r.checks);
  return r;
}

}  // namespace

base::IpnId add(db::Writer& db, const std::string& raw_body, const std::string& remote_addr, base::Timestamp now) {
  return {db.insert(kAdd, now, remote_addr, raw_body, now)};
}

std::vector<Row> due(db::Reader& db, base::Timestamp now) { return db.rows(read, kDue, now); }

bool claim_check(db::Writer& db, base::IpnId id, int checks, base::Timestamp next) {
  return db.exec(kClaimCheck, next, id, checks) == 1;
}

void check_again(db::Writer& db, base::IpnId id, base::Timestamp at) { db.exec(kCheckAgain, at, id); }

void forged(db::Writer& db, base::IpnId id) { db.exec(kForged, id); }

bool genuine(db::Writer& db, base::IpnId id, const std::string& event_key, const std::string& txn_id,
             const std::string& payment_status) {
  return db.exec(kGenuine, event_key, txn_id, payment_status, id) == 1;
}

void duplicate(db::Writer& db, base::IpnId id) { db.exec(kDuplicate, id); }

void outcome(db::Writer& db, base::IpnId id, const Outcome& what) {
  db.exec(kOutcome, what.effect, what.note, what.signup, id);
}

}  // namespace tables::ipn
