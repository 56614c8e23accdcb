// Who owes something: filters, figures, the CSV, and who is there for a decision.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, arrears_since, created_at) VALUES"
         " (71, '=SUM(A1) <b>', 'o71@example.com', UTC_DATE() - INTERVAL 50 DAY, '2020-01-01'), (72, 'Birch', 'o72@example.com', NULL, '2020-01-01')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES"
         " (71, UTC_TIMESTAMP() - INTERVAL 70 DAY, 'charge', -190000, 'Plan', 'job:biller'), (71, UTC_TIMESTAMP() - INTERVAL 60 DAY, 'payment', 1000, 'Cheque', 'user:bob'),"
         " (72, UTC_TIMESTAMP() - INTERVAL 3 DAY, 'charge', -500, 'Plan', 'job:biller')");
    exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, created_at) VALUES (72, 'f', 1, 'Visa', '4242', '2031-08', 'V1', '2026-01-01')");
    exec("INSERT INTO arrears_notices (cid, since, step, sent_at) SELECT 71, arrears_since, 4, UTC_TIMESTAMP() - INTERVAL 1 DAY FROM customers WHERE cid = 71");
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (907, 71, 'dedicated', 'www.example.com')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_arrears, Page)

BOOST_AUTO_TEST_CASE(it_says_how_much_how_long_how_and_what_was_told) {
  const auto page = get("/mgmt/arrears.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"=SUM(A1) &lt;b&gt;", "$1,890.00", "70 days ago", "50 days ago", "None on file", "Last warning", "To decide", "Visa ending 4242", "$5.00", "3 days ago",
                           "href=\"/mgmt/arrears_cancel.html?cid=col00071\""}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(page.body.find("col00071") < page.body.find("col00072"));
  BOOST_TEST(!page.shows("arrears_cancel.html?cid=col00072"));
}

BOOST_AUTO_TEST_CASE(it_is_filtered_by_state_and_method) {
  BOOST_TEST(!get("/mgmt/arrears.html", {{"show", "arrears"}}).shows("col00072"));
  BOOST_TEST(get("/mgmt/arrears.html", {{"show", "decide"}}).shows("col00071"));
  const auto cards = get("/mgmt/arrears.html", {{"method", "card"}});
  BOOST_TEST(cards.shows("col00072"));
  BOOST_TEST(!cards.shows("col00071"));
  BOOST_TEST(cards.shows("1 customer, $5.00 due"));
  BOOST_TEST(get("/mgmt/arrears.html", {{"method", "paypal"}}).shows("Nobody like that"));
  BOOST_TEST(get("/mgmt/arrears.html", {{"show", "x"}, {"method", "y"}}).shows("col00071"));
}

BOOST_AUTO_TEST_CASE(its_csv_runs_no_formula) {
  const auto file = get("/mgmt/arrears.html", {{"show", "arrears"}, {"csv", "1"}});
  BOOST_TEST(file.body.find("col00071,\"'=SUM(A1) <b>\",") != std::string::npos);
  BOOST_TEST(file.body.find(",1890.00\r\n") != std::string::npos);
  BOOST_TEST(file.body.find("col00072") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(with_a_shutdown_date_there_is_nothing_to_decide) {
  exec("UPDATE systems SET cancel_on = UTC_DATE() + INTERVAL 3 DAY WHERE sysid = 907");
  const auto page = get("/mgmt/arrears.html");
  BOOST_TEST(!page.shows("arrears_cancel.html"));
  BOOST_TEST(page.shows("shutdown on"));
}

BOOST_AUTO_TEST_CASE(it_is_for_billing) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/arrears.html").status == 200);
  BOOST_TEST(as("sysadmin").get("/mgmt/arrears.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
