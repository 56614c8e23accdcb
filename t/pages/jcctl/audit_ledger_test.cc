// jcctl audit-ledger: its exit status is what a timer goes by.
#include "t/support/test.h"

#include "t/support/site.h"

namespace {

struct Books : t::Site {
  Books() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Robin Placeholder', '2020-01-01')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, '2026-01-01', 'charge', -4900, 'VPS', 'job:biller')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_audit_ledger, Books)

BOOST_AUTO_TEST_CASE(without_faults_it_ends_well) {
  const auto done = jcctl({"audit-ledger"});
  BOOST_TEST(done.status == 0);
  BOOST_TEST(done.output == "1 customers, 0 faults\n");
}

BOOST_AUTO_TEST_CASE(a_wrong_balance_is_told_and_mended_when_that_is_asked_for) {
  claim_log("ledger.balance_mended");
  exec("UPDATE customers SET balance = 0 WHERE cid = 42");
  const auto told = jcctl({"audit-ledger"});
  BOOST_TEST(told.status == 1);
  BOOST_TEST(told.output == "col00042: the balance is kept as 0.00 of 1 entries; its 1 entries come to -49.00\n1 customers, 1 faults\n");
  BOOST_TEST(value("SELECT balance FROM customers") == "0");
  const auto mended = jcctl({"audit-ledger", "--mend"});
  BOOST_TEST(mended.status == 0);
  BOOST_TEST(mended.output.find("col00042: mended\n1 customers, 0 faults\n") != std::string::npos);
  BOOST_TEST(value("SELECT balance FROM customers") == "-4900");
  BOOST_TEST(jcctl({"audit-ledger"}).status == 0);
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_wrong_is_not_mended) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, '2026-01-01', 'payment', -100, 'x', 'x')");
  BOOST_TEST(jcctl({"audit-ledger", "--mend"}).status == 1);
  BOOST_TEST(jcctl({"audit-ledger", "--oops"}).status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
