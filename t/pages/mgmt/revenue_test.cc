#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO subs (id, cid, package_id, description, amount, months, anchor_day) SELECT 901, 42, MIN(id), 'Plan', 1900, 1, 1 FROM packages");
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, sub_id, who) VALUES"
         " (901, 42, DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), 'charge', -1900, 'Plan', 901, 'job:biller'), (902, 42, DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), 'charge', -700, '=Cabling', NULL, 'user:bob'),"
         " (903, 42, DATE_FORMAT(UTC_DATE(), '%Y-%m-01') - INTERVAL 1 MONTH, 'charge', -5000, 'Wrong', NULL, 'user:bob'), (904, 42, UTC_DATE() - INTERVAL 40 MONTH, 'charge', -99900, 'Old', NULL, 'user:bob'),"
         " (905, 42, DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), 'payment', 2600, 'Cheque', NULL, 'user:bob')");
    exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, reverses, who) VALUES"
         " (906, 42, DATE_FORMAT(UTC_DATE(), '%Y-%m-01') - INTERVAL 1 MONTH, 'reversal', 5000, 'Reversal', 903, 'user:bob')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_revenue, Page)

BOOST_AUTO_TEST_CASE(months_and_products_add_up_and_reversals_take_back) {
  const auto page = get("/mgmt/revenue.html");
  BOOST_TEST(page.status == 200);
  const std::string product = value("SELECT name FROM packages ORDER BY id LIMIT 1");
  for (const std::string& text : {std::string{"$26.00"}, product, std::string{"Without a package"}, std::string{"$19.00"}, std::string{"$7.00"}, std::string{"73.1%"}}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(!page.shows("$50.00"));
  BOOST_TEST(!page.shows("$999.00"));
  BOOST_TEST(get("/mgmt/revenue.html", {{"months", "24"}}).shows("<svg viewBox=\"0 0 240 100\""));
}

BOOST_AUTO_TEST_CASE(its_csv_has_each_product_of_each_month) {
  const auto file = get("/mgmt/revenue.html", {{"csv", "1"}});
  BOOST_TEST(file.body.starts_with("month,product,charges,charged\r\n"));
  BOOST_TEST(file.body.find(",Without a package,1,7.00\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_is_for_billing) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/revenue.html").status == 200);
  BOOST_TEST(as("support").get("/mgmt/revenue.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
