// What the reconciliation settles, and what it shows.
#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

struct Reconcile : t::OwingDay {
  domain::JobResult reconcile() { return run("reconcile"); }
  static std::string told() { return mails_to("billing@example.com"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_reconcile, Reconcile)

BOOST_AUTO_TEST_CASE(an_open_charge_is_settled_by_asking) {
  customer();
  card();
  charge(1900);
  (void)run("batch-gather");
  gateway.answers = {t::no_word()};
  (void)run("batch-process");
  clock.advance(std::chrono::seconds{10});
  gateway.findings = {t::approved()};
  exec("DELETE FROM mail_outbox");
  BOOST_TEST(reconcile().text == "1 settled by asking the gateway. Open: 0, of which 0 are new.");
  BOOST_TEST(balances() == "42:0");
  BOOST_TEST(told() == "");
}

BOOST_AUTO_TEST_CASE(what_stays_open_is_told_once) {
  customer();
  card();
  charge(1900);
  (void)run("batch-gather");
  gateway.answers = {t::no_word()};
  (void)run("batch-process");
  exec("DELETE FROM mail_outbox");
  clock.advance(std::chrono::hours{2});
  gateway.findings = {t::no_word(), t::no_word(), t::no_word()};
  BOOST_TEST(reconcile().text == "0 settled by asking the gateway. Open: 1, of which 1 are new.");
  next_day();
  BOOST_TEST(reconcile().text == "0 settled by asking the gateway. Open: 1, of which 0 are new.");
  BOOST_TEST(told() == "A card payment is still open");
}

BOOST_AUTO_TEST_CASE(an_accepted_order_without_its_capture_is_shown) {
  const auto order_row = placed(domain::Svc::colo);
  exec("UPDATE signups SET state = 'accepted'");
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, signup_id, message, created_at, settled_at)"
       " VALUES ('r1', 'c1', 'payflow', 'capture', 'declined', 9900, 'USD', ?, 'Authorization expired', '2026-11-20', '2026-11-20')", {base::str(order_row.id)});
  exec("DELETE FROM mail_outbox");
  (void)reconcile();
  BOOST_TEST(told() == "An accepted order was not captured");
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, signup_id, created_at, settled_at)"
       " VALUES ('r2', 'c2', 'payflow', 'capture', 'done', 9900, 'USD', ?, '2026-11-21', '2026-11-21')", {base::str(order_row.id)});
  BOOST_TEST(reconcile().text == "0 settled by asking the gateway. Open: 0, of which 0 are new.");
}

BOOST_AUTO_TEST_CASE(an_item_that_nothing_moves_on_is_shown) {
  customer();
  exec("INSERT INTO pfp_batch (cid, amount, state, try_on, created_at) VALUES (42, 700, 'charging', '2026-11-22', '2026-11-22')");
  (void)reconcile();
  BOOST_TEST(told() == "An item of the card batch is stuck");
}

BOOST_AUTO_TEST_SUITE_END()
