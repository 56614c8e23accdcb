#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_return, SignupSite)

BOOST_AUTO_TEST_CASE(coming_back_with_a_payment_asks_once_more_and_without_one_shows_the_order) {
  const OrderLink order = placed("paypal");
  auto query = order.query();
  BOOST_TEST(get("/signup/return.html", query).header("Location").ends_with("&returned=1"));
  query.emplace_back("tx", "61E67681CH3238416");
  BOOST_TEST(get("/signup/return.html", query).shows("data-auto-submit"));
  query.back().second = "<script>";
  BOOST_TEST(get("/signup/return.html", query).status == 303);
}

BOOST_AUTO_TEST_CASE(paypal_out_of_reach_loses_nothing) {
  claim_log("paypal_pdt");
  const OrderLink order = placed("paypal");
  auto fields = order.query();
  fields.emplace_back("tx", "61E67681CH3238416");
  const Answer answer = post("/signup/return.html", fields);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("PayPal tells us about your payment"));
  BOOST_TEST(pay_state(order.ref) == "waiting");
}

BOOST_AUTO_TEST_SUITE_END()
