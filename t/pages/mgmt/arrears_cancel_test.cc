#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, arrears_since, created_at) VALUES (71, 'Ash', 'o71@example.com', UTC_DATE() - INTERVAL 50 DAY, '2020-01-01')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (71, UTC_TIMESTAMP() - INTERVAL 70 DAY, 'charge', -1900, 'Plan', 'job:biller')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (907, 71, 'dedicated', 'www.example.com')");
  }
  void warned() {
    exec("INSERT INTO arrears_notices (cid, since, step, sent_at) SELECT 71, arrears_since, 4, UTC_TIMESTAMP() FROM customers WHERE cid = 71");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_arrears_cancel, Page)

BOOST_AUTO_TEST_CASE(it_asks_and_then_sets_the_date_with_a_note) {
  warned();
  const auto page = get("/mgmt/arrears_cancel.html", {{"cid", "col00071"}});
  for (const char* text : {"Cancel the systems of Ash in 10 days?", "$19.00", "www.example.com"}) BOOST_TEST(page.shows(text), text);
  const auto answer = post("/mgmt/arrears_cancel.html", {{"cid", "col00071"}});
  BOOST_TEST(answer.header("Location") == "/mgmt/arrears.html?show=decide&done=cancelled");
  BOOST_TEST(value("SELECT DATEDIFF(cancel_on, UTC_DATE()) FROM systems WHERE sysid = 907") == "10");
  BOOST_TEST(value("SELECT COUNT(*) FROM notes n JOIN users u ON u.id = n.user_id WHERE n.cid = 71 AND u.login = 'admin'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'system.cancelled' AND cid = 71") == "1");
  BOOST_TEST(post("/mgmt/arrears_cancel.html", {{"cid", "col00071"}}).header("Location") == "/mgmt/arrears.html?show=decide&done=nothing");
}

BOOST_AUTO_TEST_CASE(without_a_last_warning_nothing_happens) {
  BOOST_TEST(post("/mgmt/arrears_cancel.html", {{"cid", "col00071"}}).header("Location") == "/mgmt/arrears.html?show=decide&done=nothing");
  BOOST_TEST(value("SELECT COUNT(*) FROM systems WHERE sysid = 907 AND cancel_on IS NOT NULL") == "0");
  BOOST_TEST(get("/mgmt/arrears_cancel.html", {{"cid", "col99999"}}).status == 404);
  BOOST_TEST(post("/mgmt/arrears_cancel.html", {{"cid", "x"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
