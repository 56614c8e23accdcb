#include "tables/paypal_orphans.h"

namespace tables::paypal_orphans {

namespace {

#define ORPHAN "p.cid IS NULL AND p.moved_to IS NULL"

constexpr db::Sql kAll =
    "SELECT p.id, p.profile_id, COALESCE(s.ref, ''), p.amount, p.months, p.state, p.last_payment_at, p.last_failure_at, p.created_at,"
    " p.payer_name, p.payer_email, p.row_version, COUNT(n.id), COALESCE(SUM(IF(n.txn_id <> '' AND n.parent_txn_id = '', n.gross, 0)), 0)"
    " FROM paypal_subs p LEFT JOIN signups s ON s.id = p.signup_id"
    " LEFT JOIN ipn n ON n.effect = 'held' AND n.profile_id IN (p.profile_id, p.old_profile_id)"
    " WHERE " ORPHAN " AND (s.id IS NULL OR s.state = 'refused') AND (? OR p.state IN ('active', 'suspended'))"
    " GROUP BY p.id ORDER BY p.id DESC LIMIT 1000";
constexpr db::Sql kSuggestions =
    "SELECT f.sub, c.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), MAX(f.email) FROM"
    " (SELECT p.id AS sub, c.cid, 1 AS email FROM paypal_subs p JOIN customers c ON c.owner_email = p.payer_email WHERE p.payer_email <> '' AND " ORPHAN
    " UNION ALL SELECT p.id, k.cid, 1 FROM paypal_subs p JOIN contacts k ON k.email = p.payer_email WHERE p.payer_email <> '' AND " ORPHAN
    " UNION ALL SELECT p.id, t.cid, 0 FROM paypal_subs p JOIN search_terms t ON t.term = p.payer_term AND t.kind IN ('name', 'company', 'contact')"
    " WHERE p.payer_term <> '' AND " ORPHAN ") f JOIN customers c ON c.cid = f.cid"
    " GROUP BY f.sub, c.cid ORDER BY f.sub, MAX(f.email) DESC, c.cid DESC LIMIT 1000";

#undef ORPHAN

Row read(const db::Columns& c) {
  Row r;
  auto& s = r.sub;
  c.into(s.id, s.profile_id, s.order_ref, s.amount, s.months, s.state, s.last_payment_at, s.last_failure_at, s.created_at, s.payer_name,
         s.payer_email, s.version, r.held, r.held_amount);
  return r;
}

Suggestion read_suggestion(const db::Columns& c) {
  Suggestion s;
  c.into(s.sub, s.cid, s.name, s.same_email);
  return s;
}

}  // namespace

std::vector<Row> all(db::Reader& db, bool ended_too) { return db.rows(read, kAll, ended_too); }
std::vector<Suggestion> suggestions(db::Reader& db) { return db.rows(read_suggestion, kSuggestions); }

}  // namespace tables::paypal_orphans
