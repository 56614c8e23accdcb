#include "auth/digest.h"
#include "t/support/am_site.h"

namespace {

std::string handle(const t::Browser& browser) { return auth::sha256(browser.cookie("__Secure-am")).substr(0, 16); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_end_session, t::AmSite)

BOOST_AUTO_TEST_CASE(another_session_of_the_same_login_ends_and_no_others) {
  auto mine = as("owner");
  auto anna = as("billing");
  auto kim = as("other");
  const auto page = get("/am/account.html");
  BOOST_TEST(page.shows(handle(mine)));
  for (const auto& theirs : {handle(anna), handle(kim)}) BOOST_TEST(!page.shows(theirs));
  const auto answer = post("/am/END_SESSION", {{"session", handle(mine)}});
  BOOST_TEST(answer.header("Location") == "/am/account.html?ended=1#sessions");
  BOOST_TEST(get("/am/account.html", {{"ended", "1"}}).shows("That session has ended."));
  BOOST_TEST(mine.get("/am/dashboard.html").status == 303);
  for (auto* browser : {&anna, &kim}) {
    post("/am/END_SESSION", {{"session", handle(*browser)}});
    BOOST_TEST(browser->get("/am/dashboard.html").status == 200);
  }
  BOOST_TEST(anna.post("/am/END_SESSION", {{"session", handle(me)}}).status == 303);
  BOOST_TEST(get("/am/dashboard.html").status == 200);
}

BOOST_AUTO_TEST_CASE(the_dashboard_gives_a_further_login_no_session_but_its_own) {
  auto bert = as("technical");
  BOOST_TEST(!bert.get("/am/dashboard.html").shows(handle(me)));
  (void)bert.post("/am/dashboard.html", {{"session", handle(me)}});
  BOOST_TEST(get("/am/dashboard.html").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
