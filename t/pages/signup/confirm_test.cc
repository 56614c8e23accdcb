#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_confirm, SignupSite)

BOOST_AUTO_TEST_CASE(can_be_loaded_for_ever_and_says_the_state) {
  const OrderLink order = placed("invoice");
  for (int i = 0; i < 3; ++i) {
    const Answer page = get("/signup/confirm.html", order.query());
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.shows(order.ref));
    BOOST_TEST(page.shows("You pay by invoice"));
  }
  const auto say = [&](const char* state, const char* words) {
    exec("UPDATE signups SET method = 'card', pay_state = ?", {std::string{state}});
    BOOST_TEST(get("/signup/confirm.html", order.query()).shows(words), state);
  };
  say("none", "It is not paid yet");
  say("waiting", "It is not paid yet");
  say("checking", "Do not pay again");
  say("held", "Our staff look at the payment");
  say("declined", "the payment did not work");
  say("authorized", "Nothing is charged until your server is in service");
  say("paid", "your order is paid");
}

BOOST_AUTO_TEST_CASE(reloads_by_itself_only_while_something_is_under_way) {
  const OrderLink order = placed();
  BOOST_TEST(get("/signup/confirm.html", order.query()).header("Refresh") == "");
  exec("UPDATE signups SET pay_state = 'checking'");
  BOOST_TEST(get("/signup/confirm.html", order.query()).header("Refresh") == "3");
}

BOOST_AUTO_TEST_SUITE_END()
