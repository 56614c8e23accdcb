#include "t/support/am_business.h"

BOOST_FIXTURE_TEST_SUITE(am_services, t::AmBusiness)

BOOST_AUTO_TEST_CASE(each_server_with_its_package_and_price) {
  const auto page = get("/am/services.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<a href=\"/am/service.html?system=1\">www.example.com</a>"));
  BOOST_TEST(page.shows("Linux VPS M"));
  BOOST_TEST(page.shows("192.0.2.17"));
  BOOST_TEST(page.shows("$33.00 every month"));
  BOOST_TEST(page.shows("<time datetime=\"2031-12-01\">1 December 2031</time>"));
  BOOST_TEST(page.shows("$450.00 every 6 months"));
  BOOST_TEST(page.shows("Shuts down on <time datetime=\"2031-11-27\">27 November 2031</time>"));
  BOOST_TEST(page.shows("Former services"));
  BOOST_TEST(page.shows("gone.example.com"));
}

BOOST_AUTO_TEST_CASE(nothing_of_anybody_else) {
  const auto page = get("/am/services.html", {{"cid", "43"}});
  for (const char* text : {"kim.example.com", "192.0.2.99", "$19.00"}) BOOST_TEST(!page.shows(text));
  BOOST_TEST(as(43).get("/am/services.html").shows("kim.example.com"));
}

BOOST_AUTO_TEST_CASE(who_has_none_is_told_what_comes) {
  exec("UPDATE systems SET stopped_on = '2026-01-01'");
  BOOST_TEST(get("/am/services.html").shows("Your servers appear here as soon as they are set up."));
}

BOOST_AUTO_TEST_SUITE_END()
