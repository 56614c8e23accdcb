#include "t/support/mgmt_site.h"

namespace {

struct PasteSite : t::MgmtSite {
  PasteSite() {
    exec("INSERT INTO pastes (id, heading, title, text, in_menu, position, retired) VALUES"
         " (801, 'Zones', 'Reverse DNS', 'Tell us the name\nand the address.', 1, 2, 0), (802, 'Access', 'Reset a password', 'Use the link.', 0, 1, 0),"
         " (803, 'Zones', 'Old answer', 'No longer so.', 1, 1, 1), (804, 'Zones', 'Name servers', 'ns1.example.com', 0, 1, 0)");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_pastes, PasteSite)

BOOST_AUTO_TEST_CASE(they_stand_under_their_headings_and_copy_their_text) {
  const auto page = get("/mgmt/pastes.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<span class=\"copy\" data-copy=\"Tell us the name\nand the address.\">Reverse DNS</span>"));
  BOOST_TEST(page.shows("<tr id=\"paste-802\">"));
  const auto at = [&](const char* text) { return page.body.find(text, page.body.find("<main")); };
  BOOST_TEST(at("<h2>Access</h2>") < at("Reset a password"));
  BOOST_TEST(at("Reset a password") < at("<h2>Zones</h2>"));
  BOOST_TEST(at("Name servers") < at("Reverse DNS"));
  BOOST_TEST(page.body.find("<h2>Zones</h2>") == page.body.rfind("<h2>Zones</h2>"));
  BOOST_TEST(!page.shows("Old answer"));
  BOOST_TEST(page.shows("data-filter=\"pastes\""));
}

BOOST_AUTO_TEST_CASE(retired_ones_have_a_list_of_their_own) {
  const auto page = get("/mgmt/pastes.html?retired=1");
  BOOST_TEST(page.shows("Old answer"));
  BOOST_TEST(page.body.find("Name servers", page.body.find("<main")) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_most_used_are_in_everybodys_menu) {
  const auto page = as("support").get("/mgmt/index.html");
  BOOST_TEST(page.shows("Reverse DNS</span></li>"));
  BOOST_TEST(!page.shows("Reset a password"));
  BOOST_TEST(!page.shows("Old answer"));
}

BOOST_AUTO_TEST_CASE(an_empty_book_says_what_to_do) {
  exec("DELETE FROM pastes");
  BOOST_TEST(get("/mgmt/pastes.html").shows("There are no pastes yet"));
  BOOST_TEST(get("/mgmt/pastes.html?retired=1").shows("No paste has been retired"));
}

BOOST_AUTO_TEST_CASE(markup_in_a_paste_is_text) {
  exec("UPDATE pastes SET heading = '<b id=x>', title = '<b id=x>\"', text = '</textarea><b id=x>\"''&'");
  for (const char* path : {"/mgmt/pastes.html", "/mgmt/paste_edit.html?id=801", "/mgmt/index.html"}) BOOST_TEST(!get(path).shows("<b id=x>"), path);
}

BOOST_AUTO_TEST_SUITE_END()
