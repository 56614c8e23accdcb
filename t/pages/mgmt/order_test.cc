#include "t/support/open_orders.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_order, t::OpenOrders)

BOOST_AUTO_TEST_CASE(all_that_was_entered_and_answered_stands_there_in_words) {
  const auto ref = order("authorized", "card", "dedicated");
  paid_by_card(ref, "V19A00000001", "NXY");
  const auto page = get("/mgmt/order.html", {{"ref", ref}});
  BOOST_TEST(page.status == 200);
  for (const char* words : {"Ada Example", "24 Main Street", "United States", "billing, technical", "server1.example.com", "Debian 13", "480 GB",
                            "Stop the traffic", "Dedicated S", "$99.00", "$49.00", "$148.00", "Authorized: nothing is charged yet",
                            "V19A00000001", "Street does not match, zip not checked by the bank, security code matches",
                            "Street is not the card", "192.0.2.77", "Accept", "Refuse"}) {
    BOOST_TEST(page.shows(words), words);
  }
  BOOST_TEST(!page.shows("Something is missing"));
}

BOOST_AUTO_TEST_CASE(it_says_what_is_missing_and_what_looks_related) {
  const auto ref = order();
  const auto other = order();
  exec("UPDATE signups SET entered = 'svc=linux&plan=linux-m', owner_name = '<i>Ada' WHERE ref = ?", {ref});
  const auto page = get("/mgmt/order.html", {{"ref", ref}});
  BOOST_TEST(page.shows("Something is missing"));
  BOOST_TEST(page.shows("Enter a host name"));
  BOOST_TEST(page.shows("same IP address, same e-mail, same host name"));
  BOOST_TEST(page.shows(other));
  BOOST_TEST(page.shows("&lt;i&gt;Ada"));
  BOOST_TEST(page.shows("By invoice: nothing is paid yet"));
}

BOOST_AUTO_TEST_CASE(a_package_that_was_retired_since_is_still_read) {
  const auto ref = order();
  exec("UPDATE packages SET offered_until = UTC_DATE() - INTERVAL 1 DAY WHERE code = 'linux-m'");
  const auto page = get("/mgmt/order.html", {{"ref", ref}});
  BOOST_TEST(page.shows("Debian 13"));
  BOOST_TEST(!page.shows("Something is missing"));
}

BOOST_AUTO_TEST_CASE(a_quote_request_shows_its_answers_in_words) {
  const auto page = get("/mgmt/order.html", {{"ref", request()}});
  for (const char* words : {"Quote request", "2 × 16 cores", "RAID 10", "Write a quote"}) BOOST_TEST(page.shows(words), words);
}

BOOST_AUTO_TEST_CASE(a_refused_one_says_what_is_due) {
  const auto ref = order("paid", "card");
  paid_by_card(ref);
  exec("UPDATE signups SET state = 'refused', decided_by = 'user:alice', decision = 'No <b>', decided_at = '2026-11-20 10:00:00'");
  const auto page = get("/mgmt/order.html", {{"ref", ref}});
  BOOST_TEST(page.shows("$29.00 was paid for this refused order."));
  BOOST_TEST(page.shows("No &lt;b&gt;"));
  BOOST_TEST(!page.shows("order_accept.html"));
}

BOOST_AUTO_TEST_CASE(one_that_does_not_exist_is_404_and_it_is_not_for_sysadmins) {
  claim_log("web.forbidden");
  for (const char* ref : {"", "x", "0000beef"}) BOOST_TEST(get("/mgmt/order.html", {{"ref", ref}}).status == 404, ref);
  BOOST_TEST(as("sysadmin").get("/mgmt/order.html", {{"ref", order()}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
