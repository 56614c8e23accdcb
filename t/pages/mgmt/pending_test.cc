#include "t/support/open_orders.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_pending, t::OpenOrders)

BOOST_AUTO_TEST_CASE(nothing_waits_at_first) { BOOST_TEST(get("/mgmt/pending.html").shows("Nothing waits")); }

BOOST_AUTO_TEST_CASE(what_waits_stands_there_the_oldest_first) {
  const auto old = order("paid", "card");
  paid_by_card(old, "V1", "NYY");
  const auto asked = request();
  exec("UPDATE signups SET placed_at = UTC_TIMESTAMP() - INTERVAL 3 DAY WHERE ref = ?", {old});
  const auto page = get("/mgmt/pending.html");
  BOOST_TEST(page.status == 200);
  for (const char* words : {"Linux VPS M", "$29.00", "Paid", "3 days ago", "Quote request", "Kim &lt;Sample&gt;", "Street is not the card",
                            "2 rows", "0 minutes ago"}) {
    BOOST_TEST(page.shows(words), words);
  }
  BOOST_TEST(page.body.find(old) < page.body.find(asked));
}

BOOST_AUTO_TEST_CASE(hints_count_other_orders_and_free_mailboxes) {
  (void)order();
  const auto second = order();
  exec("UPDATE signups SET owner_email = 'ada@gmail.com' WHERE ref = ?", {second});
  const auto page = get("/mgmt/pending.html");
  BOOST_TEST(page.shows("Free-mail address"));
  BOOST_TEST(page.shows("1 other order from this IP address"));
  BOOST_TEST(page.shows("1 other order for this host name"));
  BOOST_TEST(!page.shows("with this e-mail"));
}

BOOST_AUTO_TEST_CASE(what_names_no_host_shares_none) {
  (void)request();
  exec("INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at)"
       " SELECT '00a1ffff', kind, state, entered, owner_name, 'lou@example.com', created_at, updated_at, placed_at FROM signups");
  exec("UPDATE signups SET remote_addr = ''");
  const auto page = get("/mgmt/pending.html");
  BOOST_TEST(page.shows("2 rows"));
  BOOST_TEST(!page.shows("for this host name"));
  BOOST_TEST(!page.shows("from this IP address"));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_on_one_page_is_on_the_next) {
  const auto first = request();
  exec("INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at)"
       " SELECT CONCAT('00a2', LPAD(LOWER(HEX(q.seq)), 4, '0')), kind, state, entered, owner_name, owner_email, created_at,"
       " updated_at, placed_at + INTERVAL 1 DAY FROM signups JOIN seq_1_to_200 q");
  const auto page = get("/mgmt/pending.html", {{"kind", "quote_request"}});
  BOOST_TEST(page.shows(first));
  BOOST_TEST(!page.shows("00a200c8"));
  BOOST_TEST(page.shows("Rows 1 to 200; there are more"));
  BOOST_TEST(page.shows("href=\"/mgmt/pending.html?state=pending&amp;kind=quote_request&amp;sort=placed&amp;p=2\">Next page"));
  const auto next = get("/mgmt/pending.html", {{"kind", "quote_request"}, {"p", "2"}});
  BOOST_TEST(next.shows("00a200c8"));
  BOOST_TEST(next.shows("Rows 201 to 201"));
  BOOST_TEST(next.shows("p=1\">Previous page"));
  BOOST_TEST(!next.shows("Next page"));
  BOOST_TEST(get("/mgmt/pending.html", {{"p", "9"}}).shows("Nothing waits"));
}

BOOST_AUTO_TEST_CASE(it_is_filtered_by_kind_and_state) {
  const auto placed = order();
  const auto asked = request();
  const auto gone = order();
  exec("UPDATE signups SET state = 'refused', decided_by = 'user:alice', decided_at = '2026-11-20 10:00:00' WHERE ref = ?", {gone});
  const auto orders = get("/mgmt/pending.html", {{"kind", "order"}});
  BOOST_TEST(orders.shows(placed));
  BOOST_TEST(!orders.shows(asked));
  BOOST_TEST(!orders.shows(gone));
  BOOST_TEST(!get("/mgmt/pending.html", {{"kind", "quote_request"}}).shows(placed));
  const auto refused = get("/mgmt/pending.html", {{"state", "refused"}});
  BOOST_TEST(refused.shows(gone));
  BOOST_TEST(refused.shows("user:alice"));
  BOOST_TEST(!refused.shows(placed));
  BOOST_TEST(get("/mgmt/pending.html", {{"state", "draft"}, {"kind", "x"}}).shows(placed));
  BOOST_TEST(get("/mgmt/pending.html", {{"state", "accepted"}}).shows("Nothing was decided so of late"));
}

BOOST_AUTO_TEST_CASE(it_is_not_for_sysadmins) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "billing"}) BOOST_TEST(as(role).get("/mgmt/pending.html").status == 200, role);
  BOOST_TEST(as("sysadmin").get("/mgmt/pending.html").status == 403);
}

BOOST_AUTO_TEST_CASE(its_heads_sort_it_and_the_filter_stays) {
  const auto first = order();
  const auto second = order();
  exec("UPDATE signups SET placed_at = UTC_TIMESTAMP() - INTERVAL 3 DAY WHERE ref = ?", {first});
  exec("UPDATE signups SET owner_name = 'Aaron Example' WHERE ref = ?", {second});
  const auto page = get("/mgmt/pending.html", {{"sort", "customer"}, {"kind", "order"}});
  BOOST_TEST(page.body.find(second) < page.body.find(first));
  BOOST_TEST(page.shows("href=\"/mgmt/pending.html?state=pending&amp;kind=order&amp;sort=-customer\">Customer"));
  BOOST_TEST(page.shows("href=\"/mgmt/pending.html?state=accepted&amp;kind=order&amp;sort=customer\""));
  const auto falling = get("/mgmt/pending.html", {{"sort", "-placed"}});
  BOOST_TEST(falling.body.find(second) < falling.body.find(first));
}

BOOST_AUTO_TEST_SUITE_END()
