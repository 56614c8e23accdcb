#include <algorithm>

#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_customer, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_is_found_by_its_id_however_that_is_written) {
  for (const char* cid : {"col00042", "42", "COL42"}) {
    const auto page = get("/mgmt/customer.html", {{"cid", cid}});
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows("<title>Larkspur Pottery (col00042)"));
  }
  for (const char* cid : {"", "col00043", "x", "-1", "42x"}) BOOST_TEST(get("/mgmt/customer.html", {{"cid", cid}}).status == 404, cid);
}

BOOST_AUTO_TEST_CASE(the_bar_says_whose_record_it_is_and_in_which_state) {
  exec("UPDATE customers SET company = '', owner_name = 'Kim <Sample>', arrears_since = '2026-11-01'");
  auto page = get("/mgmt/customer.html", {{"cid", "42"}});
  BOOST_TEST(page.shows("<strong>Kim &lt;Sample&gt;</strong>"));
  BOOST_TEST(page.shows("In arrears"));
  BOOST_TEST(page.shows("has-ident"));
  exec("UPDATE customers SET status = 'cancelled', arrears_since = NULL");
  page = get("/mgmt/customer.html", {{"cid", "42"}});
  BOOST_TEST(page.shows("Cancelled"));
  BOOST_TEST(!page.shows("In arrears"));
}

BOOST_AUTO_TEST_CASE(its_people_side_says_who_and_how) {
  exec("UPDATE customers SET owner_name = 'Robin <Placeholder>', am_enabled = 1, bandwidth_option = 'limit', bandwidth_limit = 4000,"
       " arrears_since = '2026-11-03'");
  exec("INSERT INTO contacts (id, cid, name, email, phone, billing, admin) VALUES (7, 42, 'Sam <Sample>', 'sam@example.com', '+1 555 0117', 'main', 'alternate')");
  exec("INSERT INTO notes (cid, user_id, created_at, text, pinned) SELECT 42, id, '2026-11-20 16:40:00', 'Don''t monitor <22310>', 1 FROM users WHERE login = 'support'");
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, '2026-11-01', 'charge', -10000, 'x', 'job:biller'),"
       " (42, '2026-11-02', 'payment', 5100, 'y', 'job:batch')");
  exec("INSERT INTO subs (cid, package_id, description, amount, months, anchor_day, bandwidth_gb, quantity, next_bill_on) VALUES"
       " (42, NULL, 'x', 1900, 1, 1, 1000, 2, '2026-12-01'), (42, NULL, 'y', 1900, 1, 1, 500, 1, '2026-12-15')");
  exec("INSERT INTO pmt_source (cid, type, brand, last_four, created_at) VALUES (42, 'f', 'Visa', '4242', '2026-01-01')");
  const auto page = get("/mgmt/customer.html", {{"cid", "42"}});
  for (const char* text : {"Robin &lt;Placeholder&gt;", "12 Sample Street, Exampleton 00042, United States", "$49.00", "2026-12-01",
                           "Visa ending 4242", "Enabled, no password yet", "Bill up to $40.00 a month, then stop", "2026-11-03", "2020-03-14",
                           "Sam &lt;Sample&gt;", "+1 555 0117", "billing, alternate admin", "Don't monitor &lt;22310&gt;",
                           "Not to be monitored", "<span>support</span>", "2,500 GB", "owner_edit.html", "action=\"/mgmt/OPEN_AM\""}) {
    BOOST_TEST((page.shows(text) || page.shows(base::replace_all(text, "'", "&#39;"))), text);
  }
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, '2026-11-03', 'credit', 5775, 'z', 'user:lee')");
  BOOST_TEST(get("/mgmt/customer.html", {{"cid", "42"}}).shows("−$8.75 credit"));
}

BOOST_AUTO_TEST_CASE(who_may_not_change_people_sees_them_without_the_way_to_edit) {
  const auto page = as("sysadmin").get("/mgmt/customer.html", {{"cid", "42"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("robin@example.com"));
  for (const char* address : {"owner_edit", "contact_edit", "am_access", "bandwidth_edit", "OPEN_AM"}) BOOST_TEST(!page.shows(address), address);
  BOOST_TEST(page.shows("action=\"/mgmt/notes.html\""));
}

// Whatever a customer has: as many queries as for one who has nothing, and eleven at most.
BOOST_AUTO_TEST_CASE(it_costs_few_queries) {
  const auto executed = [&] {
    return std::stoi(value("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'COM_STMT_EXECUTE'"));
  };
  // The least of some: each worker reads the menu once.
  const auto asked = [&] {
    int least = 1000;
    for (int i = 0; i < 8; ++i) {
      const int before = executed();
      get("/mgmt/customer.html", {{"cid", "42"}});
      least = std::min(least, executed() - before - 1);  // one of them is the look at the count
    }
    return least;
  };
  const int with_nothing = asked();
  BOOST_TEST(with_nothing <= 11);
  exec("INSERT INTO contacts (cid, name, email, billing, admin) SELECT 42, 'Sam', CONCAT('sam', seq, '@example.com'), 'main', 'main' FROM seq_1_to_20");
  exec("INSERT INTO notes (cid, created_at, text) SELECT 42, '2026-01-01', 'note' FROM seq_1_to_20");
  BOOST_TEST(asked() == with_nothing);
}

BOOST_AUTO_TEST_SUITE_END()
