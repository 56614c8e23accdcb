#include "tables/paypal_subs.h"

namespace tables::paypal_subs {

namespace {

constexpr db::Sql kSeen =
    "INSERT INTO paypal_subs (profile_id, old_profile_id, signup_id, amount, months, created_at) VALUES (?, NULLIF(?, ''), ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE old_profile_id = COALESCE(old_profile_id, VALUES(old_profile_id)), amount = IF(months = 0, VALUES(amount), amount),"
    " months = IF(months = 0, VALUES(months), months), signup_id = COALESCE(signup_id, VALUES(signup_id))";
// A macro because SQL must be a literal: the names by which a row that counts is found.
#define CALLED " WHERE (profile_id = ? OR old_profile_id = ?) AND moved_to IS NULL"
constexpr db::Sql kPaid = "UPDATE paypal_subs SET last_payment_at = ?" CALLED;
constexpr db::Sql kUnpaid = "UPDATE paypal_subs SET last_failure_at = ? WHERE id = ?";
// An ENUM's number is its place among the words.
constexpr db::Sql kMove =
    "UPDATE paypal_subs SET state = ?" CALLED " AND state + 0 < FIELD(?, 'active', 'suspended', 'cancelled', 'ended')";
constexpr db::Sql kOrphan =
    "INSERT INTO paypal_subs (profile_id, amount, months, state, created_at) VALUES (?, 0, 0, ?, ?)"
    " ON DUPLICATE KEY UPDATE state = IF(VALUES(state) + 0 > state + 0, VALUES(state), state)";
constexpr db::Sql kFind =
    "SELECT id, profile_id, COALESCE(old_profile_id, ''), signup_id, cid, amount, months, state, terms_at, last_payment_at FROM paypal_subs" CALLED
    " ORDER BY id LIMIT 1";
constexpr db::Sql kRename = "UPDATE paypal_subs SET profile_id = ?, old_profile_id = ?, row_version = row_version + 1 WHERE id = ?";
// What the newer row does not know, the older one tells it. Assignments are made from left to right.
constexpr db::Sql kLearn =
    "UPDATE paypal_subs SET old_profile_id = ?, signup_id = COALESCE(signup_id, ?), cid = COALESCE(cid, ?), amount = IF(months = 0, ?, amount),"
    " terms_at = IF(months = 0, ?, terms_at), months = IF(months = 0, ?, months), last_payment_at = COALESCE(last_payment_at, ?),"
    " row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kMoved = "UPDATE paypal_subs SET moved_to = ?, row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kSetTerms =
    "UPDATE paypal_subs SET amount = ?, months = ?, terms_at = ?, row_version = row_version + 1 WHERE id = ? AND COALESCE(terms_at, ?) <= ?";
constexpr db::Sql kSetPayer =
    "UPDATE paypal_subs SET payer_term = IF(? = '', payer_term, ?), payer_name = IF(? = '', payer_name, ?), payer_email = IF(? = '', payer_email, ?)" CALLED;
constexpr db::Sql kOf = "SELECT DISTINCT state FROM paypal_subs WHERE signup_id = ? AND months > 0 AND moved_to IS NULL";
constexpr db::Sql kOther =
    "SELECT COUNT(*) FROM paypal_subs WHERE signup_id = ? AND state = 'active' AND moved_to IS NULL AND profile_id NOT IN (?, ?)"
    " AND COALESCE(old_profile_id, '') <> ?";
constexpr db::Sql kProfileOf = "SELECT profile_id FROM paypal_subs WHERE signup_id = ? AND state = 'active' AND moved_to IS NULL ORDER BY id DESC LIMIT 1";
constexpr db::Sql kGive = "UPDATE paypal_subs SET cid = ? WHERE signup_id = ? AND cid IS NULL";
constexpr db::Sql kExists = "SELECT COUNT(*) FROM paypal_subs" CALLED;
#undef CALLED

#define LISTED_COLUMNS                                                                                                \
  "SELECT p.id, p.profile_id, p.cid, COALESCE(s.ref, ''), p.amount, p.months, p.state, p.last_payment_at, p.last_failure_at," \
  " p.created_at, p.payer_name, p.payer_email, p.row_version FROM paypal_subs p LEFT JOIN signups s ON s.id = p.signup_id"
constexpr db::Sql kOfCustomer = LISTED_COLUMNS " WHERE p.cid = ? AND p.moved_to IS NULL ORDER BY p.state, p.id DESC";
constexpr db::Sql kByProfile = LISTED_COLUMNS " WHERE (p.profile_id = ? OR p.old_profile_id = ?) AND p.moved_to IS NULL ORDER BY p.id LIMIT 1";
#undef LISTED_COLUMNS
constexpr db::Sql kSetCustomer = "UPDATE paypal_subs SET cid = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";
constexpr db::Sql kSetCancelled =
    "UPDATE paypal_subs SET state = 'cancelled', row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state IN ('active', 'suspended')";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.profile_id, r.old_profile_id, r.signup, r.cid, r.amount, r.months, r.state, r.terms_at,
         r.last_payment_at);
  return r;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  c.into(l.id, l.profile_id, l.cid, l.order_ref, l.amount, l.months, l.state, l.last_payment_at, l.last_failure_at,
         l.created_at, l.payer_name, l.payer_email, l.version);
  return l;
}

}  // namespace

void seen(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id,
          std::optional<base::SignupId> signup, base::Money amount, int months, base::Timestamp now) {
  db.exec(kSeen, profile_id, old_profile_id, signup, amount, months, now);
}

std::optional<Row> find(db::Reader& db, const std::string& profile_id) { return db.row(read, kFind, profile_id, profile_id); }

void same(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id) {
  const auto older = find(db, old_profile_id);
  if (!older || older->profile_id != old_profile_id || profile_id == old_profile_id) return;
  const auto newer = find(db, profile_id);
  if (newer) {
    db.exec(kMoved, newer->id, older->id);
    db.exec(kLearn, old_profile_id, older->signup, older->cid, older->amount, older->terms_at, older->months, older->last_payment_at, newer->id);
    move_to(db, profile_id, older->state, {});
  } else {
    db.exec(kRename, profile_id, old_profile_id, older->id);
  }
}

std::vector<State> of(db::Reader& db, base::SignupId signup) {
  return db.rows([](const db::Columns& c) { State state{}; c.into(state); return state; }, kOf, signup);
}

bool has_other(db::Reader& db, base::SignupId signup, const std::string& profile_id, const std::string& old_profile_id) {
  return db.value<int>(kOther, signup, profile_id, old_profile_id, profile_id) > 0;
}

std::optional<std::string> profile_of(db::Reader& db, base::SignupId signup) {
  return db.row([](const db::Columns& c) { std::string id; c.into(id); return id; }, kProfileOf, signup);
}

void give_to(db::Writer& db, base::SignupId signup, base::CustomerId cid) { db.exec(kGive, cid, signup); }

void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now) {
  db.exec(kPaid, now, profile_id, profile_id);
}

void unpaid(db::Writer& db, base::PaypalSubId id, base::Timestamp now) { db.exec(kUnpaid, now, id); }

bool set_terms(db::Writer& db, base::PaypalSubId id, base::Money amount, int months, base::Timestamp at) {
  return db.exec(kSetTerms, amount, months, at, id, at, at) == 1;
}

void set_payer(db::Writer& db, const std::string& profile_id, const std::string& name, const std::string& term, const std::string& email) {
  db.exec(kSetPayer, term, term, name, name, email, email, profile_id, profile_id);
}

bool move_to(db::Writer& db, const std::string& profile_id, State state, base::Timestamp now) {
  db.exec(kMove, state, profile_id, profile_id, state);
  if (db.value<int>(kExists, profile_id, profile_id) > 0) return true;
  db.exec(kOrphan, profile_id, state, now);
  return false;
}

std::vector<Listed> of_customer(db::Reader& db, base::CustomerId cid) { return db.rows(read_listed, kOfCustomer, cid); }

std::optional<Listed> by_profile(db::Reader& db, const std::string& profile_id) {
  return db.row(read_listed, kByProfile, profile_id, profile_id);
}

bool set_customer(db::Writer& db, base::PaypalSubId id, int version, std::optional<base::CustomerId> cid) {
  return db.exec(kSetCustomer, cid, id, version) == 1;
}

bool set_cancelled(db::Writer& db, base::PaypalSubId id, int version) { return db.exec(kSetCancelled, id, version) == 1; }

}  // namespace tables::paypal_subs
