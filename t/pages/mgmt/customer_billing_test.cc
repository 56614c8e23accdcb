// The parts about money on the customer page.
#include "t/support/mgmt_site.h"

namespace {

struct Money : t::MgmtSite {
  t::Answer customer(const t::Fields& query = {}) {
    t::Fields all{{"cid", "42"}};
    all.insert(all.end(), query.begin(), query.end());
    return get("/mgmt/customer.html", all);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_customer_billing, Money)

BOOST_AUTO_TEST_CASE(without_anything_each_part_says_so) {
  const auto page = customer();
  for (const char* words : {"Nothing is waiting to be paid.", "No way to pay is on file yet.", "Nothing was charged or paid yet.", "No PayPal subscription is linked"}) BOOST_TEST(page.shows(words), words);
}

BOOST_AUTO_TEST_CASE(twenty_entries_a_page_with_the_balance_after_each) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)"
       " SELECT 42, '2026-01-01' + INTERVAL seq DAY, 'charge', -100, CONCAT('number ', seq, ';'), 'job:biller' FROM seq_1_to_45");
  auto page = customer();
  BOOST_TEST(page.shows("number 45;"));
  BOOST_TEST(page.shows("data-label=\"Balance due\">$45.00<"));
  BOOST_TEST(page.shows("number 26;"));
  BOOST_TEST(!page.shows("number 25;"));
  BOOST_TEST(page.shows("1 to 20 of 45"));
  BOOST_TEST(page.shows("<span aria-current=\"page\">1</span>"));
  page = customer({{"bp", "3"}});
  BOOST_TEST(page.shows("number 1;"));
  BOOST_TEST(page.shows("41 to 45 of 45"));
  BOOST_TEST(page.shows("data-label=\"Balance due\">$1.00<"));
  BOOST_TEST(customer({{"bp", "4"}}).shows("There are fewer pages than that."));
  for (const char* odd : {"0", "-1", "x", "999999999999"}) BOOST_TEST(customer({{"bp", odd}}).shows("1 to 20 of 45"), odd);
}

BOOST_AUTO_TEST_CASE(its_heads_sort_the_whole_ledger_and_its_pages_keep_how) {
  // Entry 30 is the largest charge, 1 the largest payment; the text runs the other way round.
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)"
       " SELECT 42, '2026-01-01' + INTERVAL seq DAY, 'charge', -100 * CAST(seq AS SIGNED), CONCAT('charge ', CHAR(65 + 30 - seq), ';'), 'job:biller' FROM seq_1_to_30");
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)"
       " SELECT 42, '2026-02-01' + INTERVAL seq DAY, 'payment', 1000 - CAST(seq AS SIGNED), CONCAT('payment ', seq, ';'), 'job:batch' FROM seq_1_to_5");
  const auto before = [](const t::Answer& page, const char* first, const char* then) {
    BOOST_TEST(page.shows(first), first);
    BOOST_TEST(page.body.find(first) < page.body.find(then), first << " before " << then);
  };
  const auto newest = customer();
  before(newest, "payment 5;", "payment 4;");
  BOOST_TEST(newest.shows("aria-sort=\"descending\"><a href=\"/mgmt/customer.html?cid=col00042&amp;sort=date#billing\">Date"));
  BOOST_TEST(newest.shows("href=\"/mgmt/customer.html?cid=col00042&amp;bp=2#billing\""));
  before(customer({{"sort", "date"}}), "charge ^;", "charge ];");
  const auto largest = customer({{"sort", "-charge"}});
  before(largest, "$30.00", "$29.00");
  BOOST_TEST(!largest.shows("payment 1;"));
  BOOST_TEST(largest.shows("href=\"/mgmt/customer.html?cid=col00042&amp;bp=2&amp;sort=-charge#billing\""));
  // What is no charge comes last, whichever way.
  BOOST_TEST(customer({{"sort", "-charge"}, {"bp", "2"}}).shows("payment 1;"));
  BOOST_TEST(customer({{"sort", "charge"}, {"bp", "2"}}).shows("payment 1;"));
  before(customer({{"sort", "-payment"}}), "payment 1;", "payment 2;");
  before(customer({{"sort", "text"}}), "charge A;", "charge B;");
  before(customer({{"sort", "-text"}}), "payment 5;", "payment 4;");
  // The balance after an entry is the same in every order: after the 30 charges $465.00 were due.
  BOOST_TEST(customer({{"sort", "-balance"}}).shows("data-label=\"Balance due\">$465.00<"));
  before(customer({{"sort", "balance"}}), "data-label=\"Balance due\">$1.00<", "data-label=\"Balance due\">$3.00<");
  for (const char* odd : {"x", "-", "date;", "-DATE"}) before(customer({{"sort", odd}}), "payment 5;", "payment 4;");
}

BOOST_AUTO_TEST_CASE(invoices_sources_and_subscriptions_are_listed) {
  exec("INSERT INTO invoice (inv_ref, cid, amount, paid, state, issued_on, due_on) VALUES ('0a1b2c3d', 42, 4900, 900, 'open', '2026-01-01', '2026-01-15'),"
       " ('0a1b2c3e', 42, 4900, 4900, 'paid', '2026-01-01', '2026-01-15')");
  exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, created_at) VALUES (42, 'f', 1, 'Visa', '4242', '2099-08', '2026-01-01'),"
       " (42, 'f', 2, 'Visa', '1111', '2020-01', '2026-01-01'), (42, 'i', 0, '', '', '', '2026-01-01')");
  exec("INSERT INTO paypal_subs (profile_id, cid, amount, months, created_at) VALUES ('I-EXAMPLE0001', 42, 1900, 1, '2020-01-01')");
  const auto page = customer();
  for (const char* words : {"0a1b2c3d", "$40.00", "of $49.00", "Late", "ends 4242, expires 2099-08", "Active", "Expired", "Ended", "I-EXAMPLE0001", "$19.00 every month"}) BOOST_TEST(page.shows(words), words);
  BOOST_TEST(!page.shows("0a1b2c3e"));
}

BOOST_AUTO_TEST_CASE(markup_in_texts_is_inert) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reference, who) VALUES (42, '2026-01-01', 'charge', -100, '<script>x</script>', '\"><i>', 'job:biller')");
  const auto page = customer();
  BOOST_TEST(!page.shows("<script>x"));
  BOOST_TEST(page.shows("&quot;&gt;&lt;i&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()
