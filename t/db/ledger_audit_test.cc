// The balance that is kept beside a customer, and the audit that compares it with the entries.
#include "domain/ledger_audit.h"
#include "domain/ledger.h"

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"
#include "tables/customers.h"

namespace {

using base::Money;
using domain::EntryKind;

struct Books : t::BusinessDay {
  const base::CustomerId cid{42};
  const domain::Actor lee{"user:lee", "192.0.2.10", "r1"};

  Books() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Ada Example', '2020-01-01'), (43, 'Ben Example', '2020-01-01')");
  }
  base::EntryId post(db::Database& by, EntryKind kind, int cents) const {
    return by.write([&](db::Writer& db) { return domain::post(db, desk, lee, {.cid = cid, .kind = kind, .amount = Money::cents(cents), .text = "something"}); });
  }
  static std::string kept() { return value("SELECT CONCAT(balance, ' of ', entries) FROM customers WHERE cid = 42"); }
  std::string faults() {
    std::string all;
    domain::audit_ledger(database, [&](const domain::LedgerFault& fault) { all += base::display(fault.cid) + ": " + fault.words + "\n"; });
    return all;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_ledger_audit, Books)

BOOST_AUTO_TEST_CASE(the_balance_is_kept_with_each_entry_or_not_at_all) {
  BOOST_TEST(kept() == "0 of 0");
  post(database, EntryKind::charge, 4900);
  const auto wrong = post(database, EntryKind::payment, 5000);
  BOOST_TEST(kept() == "100 of 2");
  (void)database.write([&](db::Writer& db) { return domain::reverse(db, desk, lee, wrong, "typing error"); });
  BOOST_TEST(kept() == "-4900 of 3");
  // What is rolled back leaves neither.
  const auto broken = [&] {
    database.write([&](db::Writer& db) {
      domain::post(db, desk, lee, {.cid = cid, .kind = EntryKind::charge, .amount = Money::cents(1), .text = "x"});
      throw std::runtime_error("broken off");
    });
  };
  BOOST_CHECK_THROW(broken(), std::runtime_error);
  BOOST_TEST(kept() == "-4900 of 3");
  BOOST_TEST(faults() == "");
}

BOOST_AUTO_TEST_CASE(entries_at_the_same_moment_all_count) {
  constexpr int kMany = 8;
  std::vector<db::Database> connections;
  for (int i = 0; i < kMany; ++i) connections.push_back(another_database());
  t::at_once(kMany, [&](int who) {
    for (int i = 0; i < 5; ++i) post(connections[static_cast<std::size_t>(who)], i % 2 == 0 ? EntryKind::charge : EntryKind::credit, 100 + who);
  });
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "40");
  BOOST_TEST(kept() == value("SELECT CONCAT(SUM(amount), ' of ', COUNT(*)) FROM billing_history WHERE cid = 42"));
}

BOOST_AUTO_TEST_CASE(a_balance_that_is_not_the_sum_is_told_and_mended) {
  post(database, EntryKind::charge, 4900);
  exec("UPDATE customers SET balance = -4800, entries = 2 WHERE cid = 42");
  BOOST_TEST(faults() == "col00042: the balance is kept as -48.00 of 2 entries; its 1 entries come to -49.00\n");
  const auto mend = [&](long long who) {
    return database.write([&](db::Writer& db) { return domain::mend_balance(db, lee, base::CustomerId{who}, clock.now()); });
  };
  BOOST_TEST(mend(42));
  BOOST_TEST(kept() == "-4900 of 1");
  BOOST_TEST(faults() == "");
  BOOST_TEST(!mend(42));
  BOOST_TEST(!mend(43));
  BOOST_TEST(list("SELECT CONCAT(action, ':', cid) FROM audit_log WHERE action = 'ledger.balance_mended'") == "ledger.balance_mended:42");
}

BOOST_AUTO_TEST_CASE(entries_and_invoices_that_contradict_themselves_are_told) {
  exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, who, reverses) VALUES (1, 42, '2026-01-01', 'charge', 100, 'x', 'x', NULL),"
       " (2, 42, '2026-01-01', 'payment', 500, 'x', 'x', NULL), (3, 43, '2026-01-01', 'reversal', -400, 'x', 'x', 2)");
  exec("INSERT INTO invoice (inv_ref, cid, amount, paid, state, issued_on, due_on) VALUES ('0a1b2c3d', 43, 4900, 4900, 'open', '2026-01-01', '2026-01-15')");
  BOOST_TEST(faults() == "col00042: entry 1 is a charge over 1.00\n"
                         "col00043: entry 3 over -4.00 is not the opposite of what it reverses\n"
                         "col00043: invoice 0a1b2c3d over 49.00 is open with 49.00 paid; its parts come to 0.00\n");
}

BOOST_AUTO_TEST_SUITE_END()
