#include "t/support/signup_site.h"

using namespace t;

static const std::string kKey = "0123456789abcdef0123456789abcdef";  // of the demonstration data

static Fields pay(const std::string& once) {
  return with(without(card_fields({}, once), "order"), "key", kKey);
}

BOOST_FIXTURE_TEST_SUITE(signup_pay, CardSite)

BOOST_AUTO_TEST_CASE(an_invoice_is_paid_by_card_once_and_booked) {
  BOOST_TEST(site.get("/signup/pay.html", {{"key", kKey}}).shows("Pay $49.00"));
  for (int i = 0; i < 3; ++i) BOOST_TEST(site.post("/signup/pay.html", pay(kOnce)).status == 303);
  BOOST_TEST(site.get("/signup/pay.html", {{"key", kKey}}).shows("This invoice is paid"));
  BOOST_TEST(site.post("/signup/pay.html", pay(kOtherOnce)).status == 303);
  BOOST_TEST(charges() == 1U);
  BOOST_TEST(site.value("SELECT CONCAT(state, ' ', paid) FROM invoice WHERE cid = 42") == "paid 4900");
  BOOST_TEST(site.value("SELECT COUNT(*) FROM billing_history WHERE cid = 42 AND invoice_id IS NOT NULL AND amount = 4900") == "1");
}

BOOST_AUTO_TEST_CASE(a_wrong_key_opens_nothing) {
  BOOST_TEST(site.get("/signup/pay.html", {{"key", std::string(32, '0')}}).status == 404);
  BOOST_TEST(site.get("/signup/pay.html").status == 404);
}

BOOST_AUTO_TEST_CASE(a_void_invoice_cannot_be_paid) {
  site.exec("UPDATE invoice SET state = 'void' WHERE cid = 42");
  BOOST_TEST(site.get("/signup/pay.html", {{"key", kKey}}).shows("not valid any more"));
  site.post("/signup/pay.html", pay(kOnce));
  BOOST_TEST(charges() == 0U);
}

// What is left of it is what can be paid, by card and at PayPal.
BOOST_AUTO_TEST_CASE(of_a_partly_settled_invoice_the_rest_is_asked_for) {
  site.exec("UPDATE invoice SET paid = 900, credited = 1500 WHERE cid = 42");
  const auto page = site.get("/signup/pay.html", {{"key", kKey}});
  for (const char* text : {"Pay $25.00", "Paid already", "\u2212$9.00", "Credited", "\u2212$15.00", "amount=25.00"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(site.post("/signup/pay.html", pay(kOnce)).status == 303);
  BOOST_TEST(charges() == 1U);
  BOOST_TEST(site.value("SELECT CONCAT_WS(' ', state, paid, credited) FROM invoice WHERE cid = 42") == "paid 3400 1500");
}

BOOST_AUTO_TEST_CASE(a_withdrawn_link_says_so) {
  site.exec("UPDATE invoice_keys SET withdrawn_at = '2026-01-01'");
  const auto page = site.get("/signup/pay.html", {{"key", kKey}});
  BOOST_TEST(page.status == 404);
  BOOST_TEST(page.shows("It was withdrawn"));
  BOOST_TEST(site.post("/signup/pay.html", pay(kOnce)).status == 404);
  BOOST_TEST(charges() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
