#include "tables/gateway_events.h"

namespace tables::gateway_events {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO gateway_events (vendor, received_at, remote_addr, signature, raw_body, next_check_at) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kDue =
    "SELECT id, received_at, signature, raw_body, checks FROM gateway_events"
    " WHERE verdict = 'waiting' AND next_check_at <= ? ORDER BY next_check_at, id LIMIT 20";
constexpr db::Sql kClaimCheck =
    "UPDATE gateway_events SET checks = checks + 1, next_check_at = ? WHERE id = ? AND checks = ? AND verdict = 'waiting'";
constexpr db::Sql kCheckAgain = "UPDATE gateway_events SET next_check_at = ? WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kForged =
    "UPDATE gateway_events SET verdict = 'forged', note = ?, next_check_at = NULL WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kGenuine =
    "UPDATE gateway_events SET verdict = 'genuine', next_check_at = NULL, event_key = ?, kind = ? WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kDuplicate =
    "UPDATE gateway_events SET verdict = 'genuine', effect = 'duplicate', next_check_at = NULL, kind = ?"
    " WHERE id = ? AND verdict = 'waiting'";
constexpr db::Sql kOutcome = "UPDATE gateway_events SET effect = ?, note = ?, payment_id = ? WHERE id = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.received_at, r.signature, r.raw_body, r.checks);
  return r;
}

}  // namespace

EventId add(db::Writer& db, const New& event, base::Timestamp now) {
  return {db.insert(kAdd, event.vendor, now, event.remote_addr, event.signature, event.raw_body, now)};
}

std::vector<Row> due(db::Reader& db, base::Timestamp now) { return db.rows(read, kDue, now); }

bool claim_check(db::Writer& db, EventId id, int checks, base::Timestamp next) {
  return db.exec(kClaimCheck, next, id, checks) == 1;
}

void check_again(db::Writer& db, EventId id, base::Timestamp at) { db.exec(kCheckAgain, at, id); }
void forged(db::Writer& db, EventId id, const std::string& why) { db.exec(kForged, why, id); }

bool genuine(db::Writer& db, EventId id, const std::string& event_key, const std::string& kind) {
  return db.exec(kGenuine, event_key, kind, id) == 1;
}

void duplicate(db::Writer& db, EventId id, const std::string& kind) { db.exec(kDuplicate, kind, id); }

void outcome(db::Writer& db, EventId id, const Outcome& what) {
  db.exec(kOutcome, what.effect, what.note, what.payment, id);
}

}  // namespace tables::gateway_events
