#include "t/support/hosted_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_pay_hosted, HostedSite)

BOOST_AUTO_TEST_CASE(the_payer_is_led_to_the_page_and_back_and_pays_once) {
  BOOST_TEST(invoice().shows("Or pay on a page of Stripe"));
  const Answer opened = press("open");
  BOOST_TEST(opened.status == 303);
  const Answer leaving = site.me.follow(opened);
  BOOST_TEST(leaving.shows("Taking you to the payment page"));
  BOOST_TEST(leaving.header("Refresh") == "0; url=" + address());
  const Reply left = pay();
  BOOST_TEST(left.location == "https://jc.example.com/signup/pay_hosted.html?key=" + kKey + "&returned=1");
  BOOST_TEST(visit({{"returned", "1"}}).shows("One more step"));
  const Answer back = press("look");
  BOOST_TEST(site.me.follow(back).shows("This invoice is paid"));
  BOOST_TEST(site.value("SELECT CONCAT(state, ' ', paid) FROM invoice WHERE cid = 42") == "paid 4900");
  BOOST_TEST(made("payment_intent") == 1U);
  for (const char* go : {"look", "open", "close"}) BOOST_TEST(press(go, kOtherOnce).status == 303);
  BOOST_TEST(site.value("SELECT COUNT(*) FROM billing_history WHERE cid = 42 AND kind = 'payment' AND amount = 4900") == "1");
  BOOST_TEST(made("session") == 1U);
}

BOOST_AUTO_TEST_CASE(a_payer_who_turned_back_goes_on_or_pays_another_way) {
  press("open");
  const Answer waiting = site.me.follow(invoice());
  BOOST_TEST(waiting.shows("Your payment is not finished"));
  BOOST_TEST(waiting.shows("Pay another way"));
  BOOST_TEST(waiting.header("Refresh") == "");
  const Answer closed = press("close");
  BOOST_TEST(site.me.follow(closed).shows("Pay by card"));
  BOOST_TEST(pay().status == 410);
  BOOST_TEST(press("open", kOtherOnce).status == 303);
  BOOST_TEST(made("session") == 2U);
}

BOOST_AUTO_TEST_CASE(the_same_form_again_opens_no_second_page) {
  for (int i = 0; i < 3; ++i) BOOST_TEST(press("open").header("Location").ends_with("&leave=1"));
  press("open", kOtherOnce);
  BOOST_TEST(made("session") == 1U);
}

BOOST_AUTO_TEST_CASE(a_lost_answer_at_the_opening_is_made_good_or_said) {
  site.claim_log("stripe");
  stripe.control("mode", R"({"what":"open","mode":"reset_after","times":1})");
  BOOST_TEST(press("open").status == 303);
  BOOST_TEST(made("session") == 1U);
  press("close");
  stripe.control("mode", R"({"what":"open","mode":"http500_before","times":2})");
  const Answer refused = press("open", kOtherOnce);
  BOOST_TEST(refused.status == 503);
  BOOST_TEST(refused.shows("Nothing was charged"));
  BOOST_TEST(invoice().shows("Pay by card"));
  BOOST_TEST(site.value("SELECT COUNT(*) FROM payments WHERE claim IS NOT NULL") == "0");
}

BOOST_AUTO_TEST_CASE(a_wrong_key_opens_nothing) {
  BOOST_TEST(site.get("/signup/pay_hosted.html", {{"key", std::string(32, '0')}}).status == 404);
  BOOST_TEST(site.post("/signup/pay_hosted.html", {{"key", std::string(32, '0')}, {"once", kOnce}, {"go", "open"}}).status == 404);
  BOOST_TEST(press("open", "x").header("Location").starts_with("/signup/pay.html"));
  BOOST_TEST(made("session") == 0U);
}

BOOST_AUTO_TEST_CASE(without_such_a_gateway_the_invoice_is_all_there_is) {
  site.stop("signup");
  site.configure({{"PAYMENT_PAGES", "off"}});
  site.start("signup");
  BOOST_TEST(!invoice().shows("Or pay on a page of"));
  BOOST_TEST(press("open").header("Location").starts_with("/signup/pay.html"));
  BOOST_TEST(visit().status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
