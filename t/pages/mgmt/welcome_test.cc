// The welcome mails, empty and filled in for a system.
#include "t/support/mgmt_systems.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_welcome, t::MgmtSystems)

BOOST_AUTO_TEST_CASE(without_a_system_it_shows_what_stands_where) {
  const auto page = get("/mgmt/welcome.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Your server [host name] is ready", "Hello [name],", "Your Linux VPS is in service", "[addresses]", "/am/login.html",
                           "href=\"/mgmt/welcome.html?kind=freebsd\""}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(get("/mgmt/welcome.html", {{"kind", "freebsd"}}).shows("FreeBSD"));
  BOOST_TEST(get("/mgmt/welcome.html", {{"kind", "no such kind"}}).shows("Your Linux VPS is in service"));
}

BOOST_AUTO_TEST_CASE(of_a_system_it_is_the_mail_that_its_customer_would_get) {
  exec("UPDATE customers SET owner_name = 'Robin <b id=x>'");
  const auto page = get("/mgmt/welcome.html", {{"sysid", " 7 "}});
  for (const char* text : {"Your server www.example.com is ready", "Hello Robin &lt;b id=x&gt;,", "192.0.2.7", "col00042", "not on file", "Your Debian or Ubuntu VPS",
                           "href=\"/mgmt/welcome.html?kind=colo&amp;sysid=7\"", "/mgmt/customer.html?cid=col00042#systems"}) {
    BOOST_TEST(page.shows(text), text);
  }
  exec("INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at, cid, sysid) VALUES"
       " ('0a1b2c3d', 'order', 'accepted', '', 'R', 'r@example.com', '2026-01-01', '2026-01-01', '2026-01-01', 42, 7)");
  BOOST_TEST(get("/mgmt/welcome.html", {{"sysid", "7"}, {"kind", "linux"}}).shows("0a1b2c3d"));
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_is_refused_beside_the_field) {
  for (const char* wrong : {"8", "x", "-1", "99999999999"}) {
    const auto page = get("/mgmt/welcome.html", {{"sysid", wrong}, {"kind", "colo"}});
    BOOST_TEST(page.status == 404, wrong);
    BOOST_TEST(page.shows("There is no system with this number."), wrong);
    BOOST_TEST(page.shows("value=\"" + std::string{wrong} + "\""), wrong);
    BOOST_TEST(page.shows("[host name]"), wrong);
  }
}

BOOST_AUTO_TEST_SUITE_END()
