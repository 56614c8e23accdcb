#include "t/support/am_site.h"

namespace {
constexpr char kPath[] = "/am/account_contact_remove.html";
}

BOOST_FIXTURE_TEST_SUITE(am_account_contact_remove, t::AmSite)

BOOST_AUTO_TEST_CASE(the_page_names_the_contact_and_removes_it_with_a_code) {
  const auto page = get(kPath, {{"id", "2"}});
  BOOST_TEST(page.shows("Remove Sam Placeholder?"));
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts WHERE id = 2") == "1");
  const t::Fields fields = {{"id", "2"}, {"version", "1"}, {"security-code", ask_code(me, kPath, {{"id", "2"}, {"version", "1"}})}};
  BOOST_TEST(post(kPath, fields).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts WHERE id = 2") == "0");
  BOOST_TEST(post(kPath, fields).status == 404);
}

BOOST_AUTO_TEST_CASE(the_last_of_a_role_and_those_of_others_stay) {
  const auto refused = post(kPath, {{"id", "1"}, {"version", "1"}, {"security-code", ask_code(me, kPath, {{"id", "1"}})}});
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.shows("at least one billing contact"));
  for (const char* id : {"3", "999", ""}) {
    BOOST_TEST(get(kPath, {{"id", id}}).status == 404, id);
    BOOST_TEST(post(kPath, {{"id", id}, {"version", "1"}}).status == 404, id);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM contacts") == "4");
}

BOOST_AUTO_TEST_SUITE_END()
