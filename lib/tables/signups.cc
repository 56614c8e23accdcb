#include "tables/signups.h"

namespace tables::signups {

namespace {

constexpr db::Sql kDraft = "SELECT id, state, entered, ref, updated_at FROM signups WHERE draft_hash = ? AND kind = 'order'";
constexpr db::Sql kLockDraft =
    "SELECT id, state, entered, ref, updated_at FROM signups WHERE draft_hash = ? AND kind = 'order' FOR UPDATE";
constexpr db::Sql kSave =
    "INSERT INTO signups (draft_hash, entered, created_at, updated_at) VALUES (?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE entered = IF(state = 'draft', VALUES(entered), entered),"
    " updated_at = IF(state = 'draft', VALUES(updated_at), updated_at)";
constexpr db::Sql kPlace =
    "UPDATE signups SET state = 'pending', ref = ?, view_hash = ?, quote_id = ?, svc = ?, package = ?, owner_name = ?,"
    " owner_email = ?, hostname = ?, months = ?, recurring = ?, setup = ?, method = ?, pay_state = ?, paypal_token = ?,"
    " remote_addr = ?, placed_at = ?, updated_at = ? WHERE id = ? AND state = 'draft'";
constexpr db::Sql kRequest =
    "INSERT INTO signups (ref, draft_hash, kind, state, entered, owner_name, owner_email, remote_addr, created_at,"
    " updated_at, placed_at) VALUES (?, ?, 'quote_request', 'pending', ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kRequestRef = "SELECT ref FROM signups WHERE draft_hash = ? AND kind = 'quote_request'";
constexpr db::Sql kByRef =
    "SELECT id, ref, state, entered, svc, package, owner_name, owner_email, hostname, months, recurring, setup, method,"
    " pay_state, paypal_token, placed_at, cid FROM signups WHERE ref = ? AND view_hash = ? AND kind = 'order'";
constexpr db::Sql kByToken =
    "SELECT id, ref, state, entered, svc, package, owner_name, owner_email, hostname, months, recurring, setup, method,"
    " pay_state, paypal_token, placed_at, cid FROM signups WHERE paypal_token = ?";
constexpr db::Sql kLock =
    "SELECT id, ref, state, entered, svc, package, owner_name, owner_email, hostname, months, recurring, setup, method,"
    " pay_state, paypal_token, placed_at, cid FROM signups WHERE id = ? FOR UPDATE";
// Macros because SQL must be a literal: the columns of Case, in its order.
#define CASE_COLUMNS                                                                                                   \
  "s.id, s.ref, s.kind, s.state, s.entered, s.quote_id, s.svc, s.owner_name, s.owner_email, s.hostname,"                 \
  " COALESCE(s.months, 0), COALESCE(s.recurring, 0), COALESCE(s.setup, 0), s.method, s.pay_state, s.remote_addr,"        \
  " s.placed_at, s.cid, s.sysid, s.decided_at, s.decided_by, s.decision"
constexpr db::Sql kCase = "SELECT " CASE_COLUMNS " FROM signups s WHERE s.ref = ? AND s.state <> 'draft'";
constexpr db::Sql kLockCase = "SELECT " CASE_COLUMNS " FROM signups s WHERE s.ref = ? AND s.state <> 'draft' FOR UPDATE";
#define LISTED                                                                                                         \
  "SELECT " CASE_COLUMNS                                                                                               \
  ", COALESCE((SELECT l.name FROM signup_lines l WHERE l.signup_id = s.id AND l.position = 1), ''),"                     \
  " s.same_address, s.same_email, s.same_host,"                                                                        \
  " COALESCE((SELECT CONCAT(IF(p.avs_street = '', '-', p.avs_street), IF(p.avs_zip = '', '-', p.avs_zip),"                \
  " IF(p.cvv = '', '-', p.cvv)) FROM payments p WHERE p.signup_id = s.id AND p.vendor = 'payflow' AND p.origin_id IS NULL" \
  " ORDER BY p.id DESC LIMIT 1), '') FROM (SELECT o.*,"                                                                 \
  " IF(o.remote_addr = '', 0, COUNT(*) OVER (PARTITION BY o.remote_addr) - 1) AS same_address,"                         \
  " COUNT(*) OVER (PARTITION BY o.owner_email) - 1 AS same_email,"                                                      \
  " IF(o.hostname = '', 0, COUNT(*) OVER (PARTITION BY o.hostname) - 1) AS same_host"                                  \
  " FROM signups o WHERE o.state <> 'draft' AND (o.state = 'pending' OR o.placed_at > ?)) s"                             \
  " WHERE s.state = ? AND (? = '' OR s.kind = ?)"
constexpr db::Sql kWaiting = LISTED " ORDER BY s.placed_at, s.id LIMIT ? OFFSET ?";
constexpr db::Sql kDecided = LISTED " ORDER BY s.decided_at DESC, s.id DESC LIMIT ? OFFSET ?";
#undef LISTED
#undef CASE_COLUMNS
constexpr db::Sql kRelated =
    "SELECT ref, state, owner_name, placed_at, remote_addr = ? AND remote_addr <> '', owner_email = ?,"
    " hostname = ? AND hostname <> '' FROM signups WHERE state <> 'draft' AND id <> ? AND ((remote_addr = ? AND remote_addr <> '')"
    " OR owner_email = ? OR (hostname = ? AND hostname <> '')) ORDER BY placed_at DESC LIMIT 20";
constexpr db::Sql kRefOfSystem = "SELECT ref FROM signups WHERE sysid = ? ORDER BY id DESC LIMIT 1";
constexpr db::Sql kDecide =
    "UPDATE signups SET state = ?, decided_by = ?, decision = ?, cid = COALESCE(?, cid), sysid = ?, decided_at = ?,"
    " updated_at = ? WHERE id = ? AND state = 'pending'";
constexpr db::Sql kSetPayment = "UPDATE signups SET method = ?, pay_state = ?, updated_at = ? WHERE id = ?";
constexpr db::Sql kDeleteOld = "DELETE FROM signups WHERE state = 'draft' AND updated_at < ?";

Draft read_draft(const db::Columns& c) {
  Draft d;
  c.into(d.id, d.state, d.entered, d.ref, d.updated_at);
  return d;
}

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.ref, r.state, r.entered, r.svc, r.package, r.owner_name, r.owner_email, r.hostname, r.months,
         r.recurring, r.setup, r.method, r.pay_state, r.paypal_token, r.placed_at, r.cid);
  return r;
}

Case read_case(const db::Columns& c) {
  Case s;
  c.into(s.id, s.ref, s.kind, s.state, s.entered, s.quote, s.svc, s.owner_name, s.owner_email, s.hostname, s.months, s.recurring,
         s.setup, s.method, s.pay_state, s.remote_addr, s.placed_at, s.cid, s.sysid, s.decided_at, s.decided_by, s.decision);
  return s;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  Case& s = l.signup;
  c.into(s.id, s.ref, s.kind, s.state, s.entered, s.quote, s.svc, s.owner_name, s.owner_email, s.hostname, s.months, s.recurring,
         s.setup, s.method, s.pay_state, s.remote_addr, s.placed_at, s.cid, s.sysid, s.decided_at, s.decided_by, s.decision,
         l.product, l.same_address, l.same_email, l.same_host, l.checks);
  return l;
}

}  // namespace

std::optional<base::OrderRef> ref_of_system(db::Reader& db, base::SystemId system) {
  const auto read = [](const db::Columns& c) {
    base::OrderRef ref;
    c.into(ref);
    return ref;
  };
  return db.row(read, kRefOfSystem, system);
}
std::optional<Case> find_case(db::Reader& db, const base::OrderRef& ref) { return db.row(read_case, kCase, ref); }
std::optional<Case> lock_case(db::Writer& db, const base::OrderRef& ref) { return db.row(read_case, kLockCase, ref); }

std::vector<Listed> listed(db::Reader& db, State state, std::optional<Kind> kind, base::Timestamp since, int most, int skip) {
  const std::string only = kind ? base::str(*kind) : "";
  return state == State::pending ? db.rows(read_listed, kWaiting, since, state, only, only, most, skip)
                                 : db.rows(read_listed, kDecided, since, state, only, only, most, skip);
}

std::vector<Related> related(db::Reader& db, const Case& s) {
  return db.rows(
      [](const db::Columns& c) {
        Related r;
        c.into(r.ref, r.state, r.owner_name, r.placed_at, r.same_address, r.same_email, r.same_host);
        return r;
      },
      kRelated, s.remote_addr, s.owner_email, s.hostname, s.id, s.remote_addr, s.owner_email, s.hostname);
}

bool decide(db::Writer& db, base::SignupId id, State state, const std::string& who, const std::string& why,
            std::optional<base::CustomerId> cid, std::optional<base::SystemId> sysid, base::Timestamp now) {
  return db.exec(kDecide, state, who, why, cid, sysid, now, now, id) == 1;
}

std::optional<Draft> draft(db::Reader& db, const std::string& draft_hash) { return db.row(read_draft, kDraft, draft_hash); }

std::optional<Draft> lock_draft(db::Writer& db, const std::string& draft_hash) {
  return db.row(read_draft, kLockDraft, draft_hash);
}

void save_draft(db::Writer& db, const std::string& draft_hash, const std::string& entered, base::Timestamp now) {
  db.exec(kSave, draft_hash, entered, now, now);
}

void place(db::Writer& db, base::SignupId id, const Placing& p, base::Timestamp now) {
  const auto changed = db.exec(kPlace, p.ref, p.view_hash, p.quote, p.svc, p.package, p.owner_name, p.owner_email,
                               p.hostname, p.months, p.recurring, p.setup, p.method, p.pay_state, p.paypal_token,
                               p.remote_addr, now, now, id);
  if (changed != 1) throw std::logic_error("signup " + base::str(id) + " was not a draft when it was placed");
}

base::SignupId add_request(db::Writer& db, const base::OrderRef& ref, const std::string& draft_hash,
                           const std::string& entered, const std::string& name, const base::Email& email,
                           const std::string& remote_addr, base::Timestamp now) {
  return {db.insert(kRequest, ref, draft_hash, entered, name, email, remote_addr, now, now, now)};
}

std::optional<base::OrderRef> request_ref(db::Reader& db, const std::string& draft_hash) {
  return db.row([](const db::Columns& c) { base::OrderRef ref; c.into(ref); return ref; }, kRequestRef, draft_hash);
}

std::optional<Row> by_ref(db::Reader& db, const base::OrderRef& ref, const std::string& view_hash) {
  return db.row(read, kByRef, ref, view_hash);
}

std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token) { return db.row(read, kByToken, token); }

Row lock(db::Writer& db, base::SignupId id) {
  auto row = db.row(read, kLock, id);
  if (!row) throw std::runtime_error("no signup " + base::str(id));
  return *std::move(row);
}

void set_payment(db::Writer& db, base::SignupId id, Method method, PayState state, base::Timestamp now) {
  db.exec(kSetPayment, method, state, now, id);
}

long long delete_old_drafts(db::Writer& db, base::Timestamp before) { return db.exec(kDeleteOld, before); }

}  // namespace tables::signups
