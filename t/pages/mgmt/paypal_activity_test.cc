#include "t/support/paypal_desk.h"

namespace {

struct Activity : t::PayPalDesk {
  Activity() {
    exec("INSERT INTO paypal_activity (txn_id, happened_at, type, status, currency, gross, name, email, ours, imported_at) VALUES"
         " ('T1', '2026-11-20 10:00:00', 'Subscription Payment', 'Completed', 'USD', 4900, '=Robin <i>', 'robin@example.com', 1, '2026-11-21'),"
         " ('T2', '2026-11-19 10:00:00', 'Subscription Payment', 'Completed', 'USD', 5000, 'Kim', 'kim@example.com', 1, '2026-11-21'),"
         " ('T3', '2026-11-18 10:00:00', 'General Withdrawal', 'Completed', 'USD', -90000, '', '', 0, '2026-11-21')");
    held("1", "T2", "5000");
  }
  t::Answer decide(const std::string& txn, const std::string& reason) { return post("/mgmt/paypal_activity.html", {{"txn", txn}, {"reason", reason}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_paypal_activity, Activity)

BOOST_AUTO_TEST_CASE(each_says_how_it_differs) {
  const auto page = get("/mgmt/paypal_activity.html");
  for (const char* text : {"T1", "We have never heard of it", "=Robin &lt;i&gt;", "Its notice is held", "href=\"/mgmt/ipn.html?id=1\"", "$99.00", "2 transactions", "2026-11-21"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(!page.shows("Withdrawal"));
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, cid, reference, created_at)"
       " VALUES (REPEAT('a', 32), REPEAT('b', 12), 'paypal', 'sale', 'pending', 4900, 'USD', 42, 'T1', '2026-11-20')");
  BOOST_TEST(get("/mgmt/paypal_activity.html").shows("On file as pending"));
  exec("UPDATE payments SET state = 'done', settled_at = '2026-11-20', amount = 4800");
  BOOST_TEST(get("/mgmt/paypal_activity.html").shows("On file over $48.00"));
  exec("UPDATE payments SET amount = 4900");
  BOOST_TEST(!get("/mgmt/paypal_activity.html").shows(">T1<"));
}

BOOST_AUTO_TEST_CASE(staff_take_one_off_the_list_with_a_reason_once) {
  BOOST_TEST(get("/mgmt/paypal_activity.html", {{"txn", "T1"}}).shows("Take it off the list"));
  BOOST_TEST(decide("T1", "").status == 422);
  BOOST_TEST(me.follow(decide("T1", "Booked as <cash>")).shows("The transaction needs no more looks"));
  BOOST_TEST(me.follow(decide("T1", "Again")).shows("Nothing was done"));
  BOOST_TEST(me.follow(decide("T9", "Again")).shows("Nothing was done"));
  BOOST_TEST(!get("/mgmt/paypal_activity.html").shows(">T1<"));
  BOOST_TEST(get("/mgmt/paypal_activity.html", {{"show", "decided"}}).shows("user:admin: Booked as &lt;cash&gt;"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, action, object) FROM audit_log") == "user:admin paypal_transaction.decided paypal_transaction:T1");
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/paypal_activity.html\""));
}

BOOST_AUTO_TEST_SUITE_END()
