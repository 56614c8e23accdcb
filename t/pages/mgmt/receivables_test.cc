#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (71, '+ash', 'o71@example.com', '2020-01-01')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES"
         " (71, UTC_TIMESTAMP() - INTERVAL 100 DAY, 'charge', -1000, 'Plan', 'j'), (71, UTC_TIMESTAMP() - INTERVAL 70 DAY, 'charge', -2000, 'Plan', 'j'),"
         " (71, UTC_TIMESTAMP() - INTERVAL 40 DAY, 'charge', -4000, 'Plan', 'j'), (71, UTC_TIMESTAMP() - INTERVAL 5 DAY, 'charge', -8000, 'Plan', 'j'),"
         " (71, UTC_TIMESTAMP() - INTERVAL 1 DAY, 'payment', 1500, 'Cheque', 'j')");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_receivables, Page)

BOOST_AUTO_TEST_CASE(payments_pay_the_oldest_first) {
  const auto file = get("/mgmt/receivables.html", {{"csv", "1"}});
  BOOST_TEST(file.body.find("col00071,\"'+ash\",80.00,40.00,15.00,0.00,135.00\r\n") != std::string::npos);
  const auto page = get("/mgmt/receivables.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"1 customer owe", "$135.00", "$80.00", "$15.00", "over 90"}) BOOST_TEST(page.shows(text), text);
}

BOOST_AUTO_TEST_CASE(what_was_reversed_is_not_owed) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who) SELECT 71, UTC_TIMESTAMP(), 'reversal', 8000, 'Reversal', id, 'j' FROM billing_history WHERE amount = -8000");
  BOOST_TEST(get("/mgmt/receivables.html", {{"csv", "1"}}).body.find("col00071,\"'+ash\",0.00,40.00,15.00,0.00,55.00\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nobody_owes_anything) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (71, UTC_TIMESTAMP(), 'credit', 99900, 'Credit', 'j')");
  BOOST_TEST(get("/mgmt/receivables.html").shows("Nobody owes anything"));
}

BOOST_AUTO_TEST_CASE(it_is_for_billing) {
  claim_log("web.forbidden");
  BOOST_TEST(as("support").get("/mgmt/receivables.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
