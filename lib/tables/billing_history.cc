#include "tables/billing_history.h"

namespace tables::billing_history {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO billing_history (cid, posted_at, kind, amount, text, period_from, period_to, sub_id, payment_id, invoice_id,"
    " reverses, means, reference, dated_on, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kBalance = "SELECT balance FROM customers WHERE cid = ?";
constexpr db::Sql kCharged = "SELECT COUNT(*) FROM billing_history WHERE sub_id = ? AND period_from = ?";

// A macro because SQL must be a literal: the columns of Row, in its order.
#define ENTRY_COLUMNS                                                                                              \
  "SELECT b.id, b.cid, b.posted_at, b.kind, b.amount, b.text, b.payment_id, b.invoice_id, b.means, b.reference,"   \
  " b.who, r.id FROM billing_history b LEFT JOIN billing_history r ON r.reverses = b.id"

constexpr db::Sql kFind = ENTRY_COLUMNS " WHERE b.id = ?";
constexpr db::Sql kOfPayment = ENTRY_COLUMNS " WHERE b.payment_id = ?";

#undef ENTRY_COLUMNS

// Macros because SQL must be a literal: what a line shows, and what hangs on its entry b. The balance after it is the account's (t) less
// what came later.
#define LINE(BALANCE)                                                                                                 \
  "SELECT b.id, b.posted_at, b.kind, b.amount, " BALANCE ", b.text, b.period_from, b.period_to, b.means, b.reference," \
  " b.dated_on, b.who, b.reverses, r.id,"                                                                             \
  " CASE WHEN p.vendor = 'paypal' THEN 'PayPal' WHEN p.id IS NULL THEN '' ELSE TRIM(CONCAT(p.brand, ' ', p.last_four)) END," \
  " COALESCE(i.inv_ref, ''),"                                                                                         \
  " IF(b.kind = 'payment' AND r.id IS NULL AND p.state = 'done' AND (p.kind = 'capture' OR (p.kind = 'sale' AND p.origin_id IS NULL)), p.id, NULL)," \
  " t.entries"
#define WHAT_HANGS_ON_IT                                                                                              \
  " LEFT JOIN billing_history r ON r.reverses = b.id LEFT JOIN payments p ON p.id = b.payment_id"                     \
  " LEFT JOIN invoice i ON i.id = b.invoice_id"

// The balance is that after the newest of the page; lines() goes on from there.
constexpr db::Sql kLines =
    LINE("t.balance - n.newer")
    " FROM customers t JOIN (SELECT COALESCE(SUM(amount), 0) AS newer FROM (SELECT amount FROM billing_history FORCE INDEX (cid)"
    " WHERE cid = ? ORDER BY posted_at DESC, id DESC LIMIT ?) m) n JOIN billing_history b FORCE INDEX (cid) ON b.cid = t.cid"
    WHAT_HANGS_ON_IT " WHERE t.cid = ? ORDER BY b.posted_at DESC, b.id DESC LIMIT ? OFFSET ?";

#define SORTED(EXPRESSION, DIRECTION)                                                                                 \
  LINE("t.balance - x.newer")                                                                                         \
  " FROM customers t JOIN (SELECT id, posted_at, newer, " EXPRESSION " AS place FROM (SELECT id, posted_at, kind, amount, text," \
  " COALESCE(SUM(amount) OVER (ORDER BY posted_at DESC, id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS newer" \
  " FROM billing_history WHERE cid = ?) n ORDER BY place IS NULL, place" DIRECTION ", posted_at DESC, id DESC LIMIT ? OFFSET ?) x" \
  " JOIN billing_history b ON b.id = x.id" WHAT_HANGS_ON_IT                                                           \
  " WHERE t.cid = ? ORDER BY x.place IS NULL, x.place" DIRECTION ", x.posted_at DESC, x.id DESC"
#define BOTH_WAYS(EXPRESSION) {SORTED(EXPRESSION, ""), SORTED(EXPRESSION, " DESC")}
// In which column of a statement an amount stands (domain/ledger_words.h): what is reversed, where it stood before.
#define IS_CHARGE "(kind IN ('charge', 'credit') OR (kind = 'reversal' AND amount > 0))"

// By Order, rising and falling.
constexpr db::Sql kLinesBy[][2] = {BOTH_WAYS("posted_at"), BOTH_WAYS("text"), BOTH_WAYS("IF(" IS_CHARGE ", -amount, NULL)"),
                                   BOTH_WAYS("IF(" IS_CHARGE ", NULL, amount)"), BOTH_WAYS("newer")};
#undef IS_CHARGE
#undef BOTH_WAYS
#undef SORTED
#undef WHAT_HANGS_ON_IT
#undef LINE

constexpr db::Sql kHasPayment =
    "SELECT COUNT(*) FROM billing_history b LEFT JOIN billing_history r ON r.reverses = b.id"
    " WHERE b.reference = ? AND b.cid = ? AND b.kind = 'payment' AND b.means = ? AND b.amount = ? AND r.id IS NULL";

constexpr db::Sql kNotInvoiced =
    "SELECT b.id, -b.amount, b.text, b.period_from, b.period_to FROM billing_history b"
    " LEFT JOIN billing_history r ON r.reverses = b.id"
    " WHERE b.cid = ? AND b.kind = 'charge' AND r.id IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM invoice_lines l JOIN invoice i ON i.id = l.invoice_id AND i.state <> 'void' WHERE l.entry_id = b.id)"
    " ORDER BY b.posted_at DESC, b.id DESC LIMIT ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.posted_at, r.kind, r.amount, r.text, r.payment, r.invoice, r.means, r.reference, r.who, r.reversed_by);
  return r;
}

Line read_line(const db::Columns& c) {
  Line l;
  c.into(l.id, l.posted_at, l.kind, l.amount, l.balance, l.text, l.period_from, l.period_to, l.means, l.reference, l.dated_on,
         l.who, l.reverses, l.reversed_by, l.card, l.invoice_ref, l.refundable, l.of);
  return l;
}

Charge read_charge(const db::Columns& c) {
  Charge charge;
  c.into(charge.id, charge.amount, charge.text, charge.period_from, charge.period_to);
  return charge;
}

}  // namespace

base::EntryId add(db::Writer& db, const New& e, base::Timestamp now) {
  return {db.insert(kAdd, e.cid, now, e.kind, e.amount, e.text, e.period_from, e.period_to, e.sub, e.payment, e.invoice,
                    e.reverses, e.means, e.reference, e.dated_on, e.who)};
}

void add_all(db::Writer& db, const std::vector<New>& entries, base::Timestamp now) {
  std::vector<std::vector<db::Cell>> rows;
  rows.reserve(entries.size());
  for (const New& e : entries) {
    rows.push_back({db::to_cell(e.cid), db::to_cell(now), db::to_cell(e.kind), db::to_cell(e.amount), db::to_cell(e.text),
                    db::to_cell(e.period_from), db::to_cell(e.period_to), db::to_cell(e.sub), db::to_cell(e.payment),
                    db::to_cell(e.invoice), db::to_cell(e.reverses), db::to_cell(e.means), db::to_cell(e.reference),
                    db::to_cell(e.dated_on), db::to_cell(e.who)});
  }
  db.exec_many(kAdd, rows);
}

bool charged(db::Reader& db, base::SubId sub, base::Date period_from) { return db.value<int>(kCharged, sub, period_from) != 0; }

base::Money balance(db::Reader& db, base::CustomerId cid) { return db.value<base::Money>(kBalance, cid); }
std::optional<Row> find(db::Reader& db, base::EntryId id) { return db.row(read, kFind, id); }
std::optional<Row> of_payment(db::Reader& db, base::PaymentId payment) { return db.row(read, kOfPayment, payment); }

bool has_payment(db::Reader& db, base::CustomerId cid, Means means, const std::string& reference, base::Money amount) {
  return db.value<int>(kHasPayment, reference, cid, means, amount) > 0;
}

std::vector<Line> lines(db::Reader& db, base::CustomerId cid, int skip, int most) {
  auto page = db.rows(read_line, kLines, cid, skip, cid, most, skip);
  base::Money newer;
  for (Line& line : page) {
    line.balance -= newer;
    newer += line.amount;
  }
  return page;
}

std::vector<Line> lines_by(db::Reader& db, base::CustomerId cid, Order order, bool falling, int skip, int most) {
  return db.rows(read_line, kLinesBy[static_cast<std::size_t>(order)][falling ? 1 : 0], cid, most, skip, cid);
}

std::vector<Charge> charges_not_invoiced(db::Reader& db, base::CustomerId cid, int most) {
  return db.rows(read_charge, kNotInvoiced, cid, most);
}

}  // namespace tables::billing_history
