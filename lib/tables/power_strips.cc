#include "tables/power_strips.h"

namespace tables::power_strips {

namespace {

// A macro because SQL must be a literal: the columns of Known, in their order.
#define KNOWN                                                                                                        \
  "SELECT id, name, driver, address, version, plain_allowed, snmp_user, place, page_url, in_service, row_version,"    \
  " model, tried_at, read_at, fault, fault_text FROM power_strips"

constexpr db::Sql kAll = KNOWN " ORDER BY name";
constexpr db::Sql kFind = KNOWN " WHERE id = ?";
constexpr db::Sql kByName = KNOWN " WHERE name = ?";
constexpr db::Sql kLock = KNOWN " WHERE id = ? FOR UPDATE";
#undef KNOWN

constexpr db::Sql kSecrets = "SELECT sealed_community, sealed_auth, sealed_privacy FROM power_strips WHERE id = ?";
constexpr db::Sql kInsert =
    "INSERT INTO power_strips (name, driver, address, version, plain_allowed, snmp_user, place, page_url, in_service, next_read_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE power_strips SET name = ?, driver = ?, address = ?, version = ?, plain_allowed = ?, snmp_user = ?, place = ?,"
    " page_url = ?, in_service = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";
constexpr db::Sql kSetSecrets =
    "UPDATE power_strips SET sealed_community = IF(? = '', sealed_community, ?), sealed_auth = IF(? = '', sealed_auth, ?),"
    " sealed_privacy = IF(? = '', sealed_privacy, ?) WHERE id = ?";
constexpr db::Sql kReadSoon = "UPDATE power_strips SET next_read_at = ? WHERE id = ?";

constexpr db::Sql kNext =
    "SELECT s.id FROM power_strips s WHERE s.next_read_at <= ? AND (s.held_until IS NULL OR s.held_until <= ?)"
    " AND (s.in_service OR EXISTS (SELECT 1 FROM power_commands c JOIN power_ports p ON p.id = c.port_id"
    " WHERE p.strip_id = s.id AND c.open_port IS NOT NULL))"
    " ORDER BY NOT EXISTS (SELECT 1 FROM power_commands c JOIN power_ports p ON p.id = c.port_id"
    " WHERE p.strip_id = s.id AND c.open_port IS NOT NULL), s.next_read_at LIMIT 1 FOR UPDATE SKIP LOCKED";
constexpr db::Sql kHold = "UPDATE power_strips SET held_by = ?, held_until = ? WHERE id = ?";
constexpr db::Sql kHeld = "SELECT COUNT(*) FROM power_strips WHERE id = ? AND held_by = ? FOR UPDATE";
constexpr db::Sql kWasRead =
    "UPDATE power_strips SET model = IF(? = '', model, ?), tried_at = ?, read_at = COALESCE(?, read_at), fault = ?, fault_text = ?"
    " WHERE id = ?";
constexpr db::Sql kRelease = "UPDATE power_strips SET held_by = NULL, held_until = NULL, next_read_at = ? WHERE id = ?";

Known read(const db::Columns& c) {
  Known k;
  Row& r = k.row;
  Health& h = k.health;
  c.into(r.id, r.name, r.driver, r.address, r.version, r.plain_allowed, r.user, r.place, r.page_url, r.in_service, r.row_version,
         h.model, h.tried_at, h.read_at, h.fault, h.fault_text);
  return k;
}

}  // namespace

std::vector<Known> all(db::Reader& db) { return db.rows(read, kAll); }
std::optional<Known> find(db::Reader& db, base::PowerStripId id) { return db.row(read, kFind, id); }
std::optional<Known> by_name(db::Reader& db, const std::string& name) { return db.row(read, kByName, name); }
std::optional<Known> lock(db::Writer& db, base::PowerStripId id) { return db.row(read, kLock, id); }

Secrets secrets(db::Reader& db, base::PowerStripId id) {
  return db.row([](const db::Columns& c) { Secrets s; c.into(s.community, s.auth, s.privacy); return s; }, kSecrets, id).value_or(Secrets{});
}

base::PowerStripId insert(db::Writer& db, const Row& r, base::Timestamp now) {
  return {db.insert(kInsert, r.name, r.driver, r.address, r.version, r.plain_allowed, r.user, r.place, r.page_url, r.in_service, now)};
}

long long change(db::Writer& db, const Row& r) {
  return db.exec(kChange, r.name, r.driver, r.address, r.version, r.plain_allowed, r.user, r.place, r.page_url, r.in_service, r.id,
                 r.row_version);
}

void set_secrets(db::Writer& db, base::PowerStripId id, const Secrets& s) {
  db.exec(kSetSecrets, s.community, s.community, s.auth, s.auth, s.privacy, s.privacy, id);
}

void read_soon(db::Writer& db, base::PowerStripId id, base::Timestamp now) { db.exec(kReadSoon, now, id); }

std::optional<base::PowerStripId> take(db::Writer& db, const std::string& holder, base::Timestamp now, base::Timestamp until) {
  const auto id = db.row([](const db::Columns& c) { base::PowerStripId i; c.into(i); return i; }, kNext, now, now);
  if (id) db.exec(kHold, holder, until, *id);
  return id;
}

bool still_held(db::Writer& db, base::PowerStripId id, const std::string& holder) { return db.value<int>(kHeld, id, holder) == 1; }

void was_read(db::Writer& db, base::PowerStripId id, const Health& h) {
  db.exec(kWasRead, h.model, h.model, h.tried_at, h.read_at, h.fault, h.fault_text, id);
}

void release(db::Writer& db, base::PowerStripId id, base::Timestamp next_read_at) { db.exec(kRelease, next_read_at, id); }

}  // namespace tables::power_strips
