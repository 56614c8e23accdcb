#include "t/support/am_business.h"

BOOST_FIXTURE_TEST_SUITE(am_billing, t::AmBusiness)

BOOST_AUTO_TEST_CASE(what_is_due_and_how_it_is_paid) {
  entry("charge", -2900, "Linux VPS M", 40);
  entry("payment", 2900, "Card payment", 39);
  entry("charge", -3300, "Linux VPS M", 2);
  exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, created_at) VALUES (42, 'f', 1, 'Visa', '4242', '2031-04', UTC_TIMESTAMP())");
  const auto page = get("/am/billing.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<dd>$33.00</dd>"));
  BOOST_TEST(page.shows("Pay now"));
  BOOST_TEST(page.shows("Visa ending 4242"));
  BOOST_TEST(page.shows("Expires 2031-04."));
  exec("UPDATE pmt_source SET expiry = '2020-04'");
  BOOST_TEST(get("/am/billing.html").shows("It has expired: give us another card."));
  entry("payment", 4300, "Transfer", 1);
  const auto credit = get("/am/billing.html");
  BOOST_TEST(credit.shows("\u2212$10.00 credit"));
  BOOST_TEST(!credit.shows("Pay now"));
}

BOOST_AUTO_TEST_CASE(the_history_reads_from_old_to_new_page_by_page) {
  for (int i = 1; i <= 45; ++i) entry("charge", -100, "Entry " + std::to_string(i) + ".", 100 - i);
  const auto page = get("/am/billing.html");
  BOOST_TEST(page.shows("Entries 26 to 45 of 45, oldest first"));
  BOOST_TEST(page.body.find("Entry 26.") < page.body.find("Entry 45."));
  BOOST_TEST(!page.shows("Entry 25."));
  BOOST_TEST(page.shows(">Earlier</a>"));
  BOOST_TEST(!page.shows(">Later</a>"));
  const auto oldest = get("/am/billing.html?page=3");
  BOOST_TEST(oldest.shows("Entries 1 to 5 of 45"));
  BOOST_TEST(oldest.shows("$1.00"));
  BOOST_TEST(!oldest.shows(">Earlier</a>"));
  BOOST_TEST(get("/am/billing.html?page=4").shows("There are fewer pages than that."));
  for (const char* odd : {"0", "-1", "x", "99999999999999999999"}) BOOST_TEST(get("/am/billing.html", {{"page", odd}}).shows("Entries 26 to 45 of 45"), odd);
}

BOOST_AUTO_TEST_CASE(words_for_customers) {
  entry("charge", -2900, "Linux <b>VPS</b>", 9);
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) SELECT 42, UTC_TIMESTAMP(), 'reversal', 2900, 'by mistake', id, 'user:x' FROM billing_history");
  entry("refund", -500, "for June", 1);
  const auto page = get("/am/billing.html");
  BOOST_TEST(page.shows("Linux &lt;b&gt;VPS&lt;/b&gt;"));
  BOOST_TEST(page.shows("Taken back: by mistake"));
  BOOST_TEST(page.shows("Taken back later"));
  BOOST_TEST(page.shows("Refund: for June"));
  BOOST_TEST(!page.shows("user:x"));
}

BOOST_AUTO_TEST_CASE(charges_to_come_in_their_order) {
  const auto page = get("/am/billing.html");
  const auto colo = page.body.find("Colocation 1 U");
  const auto vps = page.body.find("Linux VPS M");
  BOOST_TEST(colo < vps);  // the 15th of November comes before the 1st of December
  BOOST_TEST(page.shows("Extra IP address × 2"));
  BOOST_TEST(page.shows("$450.00"));
  exec("UPDATE subs SET next_bill_on = NULL");
  BOOST_TEST(get("/am/billing.html").shows("No charge is planned."));
}

BOOST_AUTO_TEST_CASE(invoices_and_agreements_of_this_customer_only) {
  exec("INSERT INTO invoice (inv_ref, cid, amount, state, issued_on, due_on) VALUES ('0000aaaa', 42, 4900, 'open', '2026-01-01', '2026-01-15'),"
       " ('0000bbbb', 42, 5900, 'paid', '2026-01-01', '2026-01-15'), ('0000cccc', 43, 4900, 'open', '2026-01-01', '2031-01-15'),"
       " ('0000dddd', 42, 6900, 'void', '2026-01-01', '2026-01-15')");
  exec("INSERT INTO paypal_subs (profile_id, cid, amount, months, state, created_at) VALUES ('I-OURS', 42, 2900, 1, 'active', UTC_TIMESTAMP()),"
       " ('I-THEIRS', 43, 1900, 1, 'active', UTC_TIMESTAMP())");
  const auto page = get("/am/billing.html");
  BOOST_TEST(page.shows("Overdue"));
  BOOST_TEST(page.shows("Pay $49.00"));
  BOOST_TEST(page.shows("0000bbbb"));
  BOOST_TEST(page.shows("I-OURS"));
  BOOST_TEST(page.shows("$29.00 every month"));
  for (const char* text : {"0000cccc", "0000dddd", "I-THEIRS", "FreeBSD VPS S"}) BOOST_TEST(!page.shows(text), text);
}

BOOST_AUTO_TEST_CASE(an_account_without_money_says_so) {
  auto kim = as(43);
  const auto page = kim.get("/am/billing.html");
  BOOST_TEST(page.shows("Nothing was charged or paid yet."));
  BOOST_TEST(page.shows("Nothing is due."));
  BOOST_TEST(page.shows("Nothing is charged by itself"));
}

BOOST_AUTO_TEST_SUITE_END()
