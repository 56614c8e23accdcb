#include "t/support/am_site.h"

BOOST_FIXTURE_TEST_SUITE(am_account, t::AmSite)

BOOST_AUTO_TEST_CASE(it_shows_who_is_behind_the_account_and_leads_to_every_change) {
  const auto page = get("/am/account.html");
  for (const char* text : {"Robin Placeholder", "Larkspur Pottery", "12 Sample Street, Exampleton, 00042, US", "sam@example.com", "Stop the traffic",
                           "col00042-anna", "Technical: servers, traffic and power; sees no bills", "This session"}) {
    BOOST_TEST(page.shows(text), text);
  }
  for (const char* link : {"account_owner.html", "account_bandwidth.html", "account_contact.html?id=2", "account_login.html?id=1",
                           "account_password.html", "account_totp.html", "account_access.html"}) {
    BOOST_TEST(page.shows(std::string{"href=\"/am/"} + link), link);
    BOOST_TEST(get(std::string{"/am/"} + link).status == 200, link);
  }
  for (const char* theirs : {"Kim Sample", "kay@example.com", "col00043", "dora"}) BOOST_TEST(!page.shows(theirs), theirs);
}

BOOST_AUTO_TEST_CASE(who_is_not_the_owner_sees_the_people_and_the_own_login_and_no_way_to_change_the_rest) {
  for (const char* who : {"billing", "technical"}) {
    const auto page = as(who).get("/am/account.html");
    BOOST_TEST(page.shows("sam@example.com"), who);
    BOOST_TEST(page.shows("href=\"/am/account_password.html\""), who);
    for (const char* link : {"account_owner", "account_contact", "account_login", "account_bandwidth", "account_access"}) BOOST_TEST(!page.shows(link), who << ' ' << link);
  }
}

BOOST_AUTO_TEST_CASE(staff_see_the_people_and_nothing_of_the_login) {
  const auto page = as("staff").get("/am/account.html");
  BOOST_TEST(page.shows("col00042-anna"));
  for (const char* link : {"account_owner.html", "account_password.html", "END_SESSION"}) BOOST_TEST(!page.shows(link), link);
}

BOOST_AUTO_TEST_CASE(markup_in_names_stays_text) {
  exec("UPDATE customers SET owner_name = '<b id=x>', company = '<i>', address = '<u>' WHERE cid = 42");
  exec("UPDATE contacts SET name = '<b id=x>', phone = '<s>' WHERE cid = 42");
  for (const char* path : {"/am/account.html", "/am/account_owner.html", "/am/account_contact.html?id=1", "/am/account_contact_remove.html?id=1"}) {
    const auto page = get(path);
    BOOST_TEST(page.shows("&lt;b id=x&gt;"), path);
    BOOST_TEST(!page.shows("<b id=x>"), path);
  }
}

BOOST_AUTO_TEST_SUITE_END()
