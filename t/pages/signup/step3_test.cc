#include "t/support/signup_site.h"

using namespace t;

struct Step3 : SignupSite {
  void begin(const Fields& two = step2_fields()) {
    get("/signup/step1.html");
    post("/signup/step1.html", step1_fields());
    post("/signup/step2.html", two);
  }
};

BOOST_FIXTURE_TEST_SUITE(signup_step3, Step3)

BOOST_AUTO_TEST_CASE(shows_each_period_with_its_saving) {
  begin();
  const Answer page = get("/signup/step3.html");
  BOOST_TEST(page.status == 200);
  for (const char* words : {"$29.00", "$159.50", "$290.00", "You save $58.00", "You save $14.50"}) BOOST_TEST(page.shows(words));
}

BOOST_AUTO_TEST_CASE(needs_the_steps_before) { BOOST_TEST(get("/signup/step3.html").header("Location") == "/signup/step1.html"); }

BOOST_AUTO_TEST_CASE(a_customer_says_which_account_and_which_server) {
  begin(with(step2_fields(), "standing", "replace"));
  BOOST_TEST(get("/signup/step3.html").shows("id=\"replaced\""));
  const Answer page = post("/signup/step3.html", with(step3_fields(), "account", "nobody"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("like col00042"));
  BOOST_TEST(page.shows("Enter the host name or IP address of the server that is replaced"));
  auto right = step3_fields();
  right.insert(right.end(), {{"account", "42"}, {"replaced", "192.0.2.43"}, {"new-address", "temporary"}, {"data", "merge"}});
  BOOST_TEST(post("/signup/step3.html", right).header("Location") == "/signup/step4.html");
  BOOST_TEST(get("/signup/step4.html").shows("col00042"));
}

BOOST_AUTO_TEST_CASE(only_the_three_periods_exist) {
  begin();
  BOOST_TEST(post("/signup/step3.html", with(step3_fields(), "months", "3")).status == 422);
  BOOST_TEST(post("/signup/step3.html", with(step3_fields(), "months", "1e1")).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
