#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_payment, CardSite)

BOOST_AUTO_TEST_CASE(a_vps_is_paid_by_a_sale) {
  const OrderLink order = site.placed();
  BOOST_TEST(site.get("/signup/payment.html", order.query()).shows("Pay $29.00"));
  const Answer done = site.post("/signup/payment.html", card_fields(order, kOnce));
  BOOST_TEST(done.status == 303);
  BOOST_TEST(done.header("Location").starts_with("/signup/confirm.html"));
  BOOST_TEST(site.pay_state(order.ref) == "paid");
  BOOST_TEST(payflow.list("journal").at(0).at("trxtype") == "S");
  BOOST_TEST(site.value("SELECT CONCAT(state, ' ', amount, ' ', brand, ' ', last_four, ' ', avs_street) FROM payments") ==
             "done 2900 Visa 1111 Y");
}

BOOST_AUTO_TEST_CASE(a_server_in_a_rack_is_only_authorized) {
  const OrderLink order = order_link(site.place(site.me, dedicated_step1_fields(), dedicated_step2_fields()));
  BOOST_TEST(site.get("/signup/payment.html", order.query()).shows("Authorize $178.00"));  // 129 and 49 for the setup
  site.post("/signup/payment.html", card_fields(order, kOnce));
  BOOST_TEST(site.pay_state(order.ref) == "authorized");
  BOOST_TEST(payflow.list("journal").at(0).at("trxtype") == "A");
}

BOOST_AUTO_TEST_CASE(the_same_form_twice_is_one_charge) {
  const OrderLink order = site.placed();
  for (int i = 0; i < 3; ++i) BOOST_TEST(site.post("/signup/payment.html", card_fields(order, kOnce)).status == 303);
  BOOST_TEST(site.post("/signup/payment.html", card_fields(order, kOtherOnce)).status == 303);
  BOOST_TEST(charges() == 1U);
}

BOOST_AUTO_TEST_CASE(a_decline_is_said_and_another_try_is_possible) {
  payflow.control("mode", R"({"mode":"result","result":12,"respmsg":"Declined","times":1})");
  const OrderLink order = site.placed();
  const Answer declined = site.post("/signup/payment.html", card_fields(order, kOnce));
  BOOST_TEST(declined.status == 422);
  BOOST_TEST(declined.shows("Your bank has declined this card"));
  BOOST_TEST(!declined.shows("4111111111111111"));
  BOOST_TEST(declined.shows("value=\"12 Sample Street\""));
  BOOST_TEST(site.pay_state(order.ref) == "declined");
  BOOST_TEST(site.post("/signup/payment.html", card_fields(order, kOtherOnce, "5555555555554444")).status == 303);
  BOOST_TEST(site.pay_state(order.ref) == "paid");
  BOOST_TEST(charges() == 1U);
}

BOOST_AUTO_TEST_CASE(a_card_is_checked_before_the_gateway_is_asked) {
  const OrderLink order = site.placed();
  const auto fields = card_fields(order, kOnce, "4111 1111 1111 1112");
  BOOST_TEST(site.post("/signup/payment.html", fields).shows("Check the card number"));
  BOOST_TEST(site.post("/signup/payment.html", with(card_fields(order, kOnce), "cc-exp", "01/20")).shows("has not expired"));
  BOOST_TEST(site.post("/signup/payment.html", with(card_fields(order, kOnce), "cc-csc", "12345")).status == 422);
  BOOST_TEST(payflow.list("requests").empty());
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_lost_is_never_called_a_decline_and_is_looked_up) {
  payflow.control("mode", R"({"mode":"reset_after","times":2,"trxtype":"S"})");
  const OrderLink order = site.placed();
  const Answer sent = site.post("/signup/payment.html", card_fields(order, kOnce));
  BOOST_TEST(sent.status == 303);
  BOOST_TEST(site.me.follow(sent).shows("We are waiting for your bank"));
  BOOST_TEST(site.post("/signup/payment.html", card_fields(order, kOtherOnce)).status == 303);
  BOOST_TEST(charges() == 1U);
  site.exec("UPDATE payments SET next_check_at = NOW() - INTERVAL 1 SECOND");
  site.claim_log("payflow");
  site.start("worker");
  eventually([&] { return site.pay_state(order.ref) == "paid"; });
  BOOST_TEST(charges() == 1U);
}

BOOST_AUTO_TEST_CASE(the_method_can_be_changed_until_it_is_paid) {
  const OrderLink order = site.placed();
  auto change = order.query();
  change.emplace_back("go", "use-paypal");
  site.post("/signup/payment.html", change);
  const Answer page = site.get("/signup/payment.html", order.query());
  BOOST_TEST(page.shows("Continue to PayPal"));
  BOOST_TEST(page.shows("cmd=_xclick-subscriptions"));
  BOOST_TEST(page.shows("a3=29.00"));
}

BOOST_AUTO_TEST_CASE(the_key_opens_its_own_order_only) {
  const OrderLink order = site.placed();
  BOOST_TEST(site.another().get("/signup/payment.html", order.query()).status == 200);
  BOOST_TEST(site.get("/signup/payment.html", {{"order", order.ref}, {"key", std::string(32, 'a')}}).status == 404);
  BOOST_TEST(site.get("/signup/payment.html", {{"order", "00000000"}, {"key", order.key}}).status == 404);
  BOOST_TEST(site.get("/signup/payment.html").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
