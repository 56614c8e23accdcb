#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_orphans, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(each_shows_its_payer_what_is_held_and_whose_it_may_be) {
  BOOST_TEST(get("/mgmt/orphans.html").shows("Every subscription has its customer"));
  subscription(std::nullopt);
  held("1", "T1", "4900");
  held("2", "T2", "5000");
  const auto page = get("/mgmt/orphans.html");
  for (const char* text : {"I-EXAMPLE0001", "=Robin &lt;i&gt;", "robin@example.com", "$49.00 every month", "$99.00", "2 notices", "Larkspur Pottery", "same email address",
                           "/mgmt/paypal_link.html?cid=col00042&amp;profile=I-EXAMPLE0001", "1 subscription", "href=\"/mgmt/ipn_list.html?named=I-EXAMPLE0001\""}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/orphans.html\""));
}

BOOST_AUTO_TEST_CASE(linked_there_its_payments_are_booked_and_it_leaves_the_list) {
  subscription(std::nullopt);
  held("1", "T1", "4900");
  BOOST_TEST(get("/mgmt/paypal_link.html", {{"cid", "42"}, {"profile", "I-EXAMPLE0001"}}).shows("1 notice is held for it"));
  const auto answer = post("/mgmt/paypal_link.html", {{"cid", "42"}, {"profile", "I-EXAMPLE0001"}, {"version", "1"}, {"do", "link"}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', effect, cid) FROM ipn") == "applied 42");
  BOOST_TEST(get("/mgmt/orphans.html").shows("Every subscription has its customer"));
}

BOOST_AUTO_TEST_CASE(one_of_an_order_that_waits_is_no_orphan_and_one_that_has_ended_is_shown_when_asked_for) {
  exec("INSERT INTO signups (id, ref, kind, state, entered, created_at, updated_at) VALUES (7, 'aaaaaaaa', 'order', 'pending', '', '2026-01-01', '2026-01-01')");
  subscription(std::nullopt);
  exec("UPDATE paypal_subs SET signup_id = 7");
  subscription(std::nullopt, "I-EXAMPLE0002");
  exec("UPDATE paypal_subs SET state = 'ended' WHERE profile_id = 'I-EXAMPLE0002'");
  subscription("42", "I-EXAMPLE0003");
  BOOST_TEST(!get("/mgmt/orphans.html").shows("I-EXAMPLE"));
  const auto all = get("/mgmt/orphans.html", {{"show", "all"}});
  BOOST_TEST(all.shows("I-EXAMPLE0002"));
  BOOST_TEST(!all.shows("I-EXAMPLE0003"));
  exec("UPDATE signups SET state = 'refused'");
  BOOST_TEST(get("/mgmt/orphans.html").shows("I-EXAMPLE0001"));
}

BOOST_AUTO_TEST_SUITE_END()
