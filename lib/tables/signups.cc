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

}  // namespace

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
