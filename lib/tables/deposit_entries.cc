#include "tables/deposit_entries.h"

namespace tables::deposit_entries {

namespace {

constexpr db::Sql kAdd = "INSERT INTO deposit_entries (entry_id, deposit) VALUES (?, ?)";
constexpr db::Sql kOf =
    "SELECT b.id, b.posted_at, b.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), b.amount, b.means, b.reference, b.dated_on,"
    " COALESCE(GROUP_CONCAT(COALESCE(i.number, i.inv_ref) ORDER BY i.due_on, i.id SEPARATOR ', '), ''), COALESCE(SUM(p.amount), 0), b.who,"
    " EXISTS (SELECT 1 FROM billing_history r WHERE r.reverses = b.id)"
    " FROM deposit_entries d JOIN billing_history b ON b.id = d.entry_id JOIN customers c ON c.cid = b.cid"
    " LEFT JOIN invoice_payments p ON p.entry_id = b.id LEFT JOIN invoice i ON i.id = p.invoice_id"
    " WHERE d.deposit = ? GROUP BY b.id ORDER BY b.id";
constexpr db::Sql kRecent =
    "SELECT d.deposit, MIN(b.posted_at), COUNT(*), SUM(IF(r.id IS NULL, b.amount, 0)), MIN(b.who)"
    " FROM (SELECT deposit, MAX(entry_id) AS last FROM deposit_entries GROUP BY deposit ORDER BY last DESC LIMIT ?) n"
    " JOIN deposit_entries d ON d.deposit = n.deposit JOIN billing_history b ON b.id = d.entry_id"
    " LEFT JOIN billing_history r ON r.reverses = b.id GROUP BY d.deposit, n.last ORDER BY n.last DESC";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.entry, r.posted_at, r.cid, r.customer, r.amount, r.means, r.reference, r.dated_on, r.invoices, r.applied, r.who, r.reversed);
  return r;
}

Sum read_sum(const db::Columns& c) {
  Sum s;
  c.into(s.deposit, s.begun_at, s.payments, s.total, s.who);
  return s;
}

}  // namespace

void add(db::Writer& db, const std::string& deposit, base::EntryId entry) { db.exec(kAdd, entry, deposit); }
std::vector<Row> of(db::Reader& db, const std::string& deposit) { return db.rows(read, kOf, deposit); }
std::vector<Sum> recent(db::Reader& db, int most) { return db.rows(read_sum, kRecent, most); }

}  // namespace tables::deposit_entries
