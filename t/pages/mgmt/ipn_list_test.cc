#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ipn_list, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(what_is_held_stands_first_and_the_rest_is_a_click_away) {
  BOOST_TEST(get("/mgmt/ipn_list.html").shows("No notice is held"));
  held("1", "T1", "4900");
  held("2", "T2", "5000");
  exec("UPDATE ipn SET effect = 'applied', cid = 42 WHERE id = 2");
  pasted("3", "T3", "forged", "user:billing");
  pasted("4", "T4", "waiting", "user:billing");
  const auto page = get("/mgmt/ipn_list.html");
  for (const char* text : {"T1", "Held for a look", "recurring_payment, Completed", "=why &lt;b&gt;", "$49.00", "1 notice, $49.00 in all", "href=\"/mgmt/ipn.html?id=1\""}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(!page.shows("T2"));
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"show", "forged"}}).shows("Not from PayPal"));
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"show", "waiting"}}).shows("by hand, user:billing"));
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"show", "by_hand"}}).shows("2 notices"));
  const auto all = get("/mgmt/ipn_list.html", {{"show", "all"}});
  BOOST_TEST(all.shows("4 notices, $99.00 in all"));
  BOOST_TEST(all.shows("col00042"));
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/ipn_list.html\""));
}

BOOST_AUTO_TEST_CASE(one_is_found_by_transaction_or_subscription) {
  held("1", "T1", "4900");
  held("2", "T2", "5000");
  exec("UPDATE ipn SET effect = 'applied', parent_txn_id = 'P1' WHERE id = 2");
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"named", " T2 "}}).shows("1 notice, $50.00 in all"));
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"named", "P1"}}).shows("T2"));
  BOOST_TEST(get("/mgmt/ipn_list.html", {{"named", "I-EXAMPLE0001"}}).shows("2 notices"));
  const auto none = get("/mgmt/ipn_list.html", {{"named", "<i>"}});
  BOOST_TEST(none.shows("No notice names that"));
  BOOST_TEST(none.shows("value=\"&lt;i&gt;\""));
}

BOOST_AUTO_TEST_CASE(there_are_pages_of_a_hundred) {
  for (int i = 1; i <= 101; ++i) held(std::to_string(i), "T" + std::to_string(i), "100");
  const auto first = get("/mgmt/ipn_list.html");
  BOOST_TEST(first.shows("href=\"/mgmt/ipn_list.html?show=held&amp;p=2\""));
  BOOST_TEST(!first.shows(">T1<"));
  const auto second = get("/mgmt/ipn_list.html", {{"show", "held"}, {"p", "2"}});
  BOOST_TEST(second.shows(">T1<"));
  BOOST_TEST(!second.shows("p=3"));
  for (const char* odd : {"0", "-1", "x", "999999999"}) BOOST_TEST(get("/mgmt/ipn_list.html", {{"p", odd}}).shows(">T101<"), odd);
}

BOOST_AUTO_TEST_SUITE_END()
