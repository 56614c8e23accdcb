#include "t/support/signup_site.h"

using namespace t;

struct PayPalSite {
  Simulator paypal{"t/sim/paypal.py"};
  SignupSite site{{{"PP_URL", paypal.url() + "/cgi-bin/webscr"}, {"PP_VERIFY_URL", paypal.url() + "/cgi-bin/webscr"}}};

  PayPalSite() { site.exec("DELETE FROM ipn"); }  // those of the demo

  std::string count(const char* where) {
    return site.value(where == std::string{"genuine"} ? db::Sql{"SELECT COUNT(*) FROM ipn WHERE verdict = 'genuine'"}
                                                      : db::Sql{"SELECT COUNT(*) FROM ipn WHERE verdict = 'forged'"});
  }
};

BOOST_FIXTURE_TEST_SUITE(signup_ipn, PayPalSite)

BOOST_AUTO_TEST_CASE(a_notice_is_kept_as_it_came_and_acknowledged_without_a_body) {
  Browser from = site.another("192.0.2.77");
  from.forget_cookies();
  const std::string body = "txn_type=web_accept&memo=%C3%A9+\\%2b&txn_id=1";
  const Answer answer = from.post_raw("/signup/ipn", body);
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.body.empty());
  BOOST_TEST(site.value("SELECT raw_body FROM ipn") == body);
  BOOST_TEST(site.value("SELECT CONCAT(verdict, ' ', remote_addr) FROM ipn") == "waiting 192.0.2.77");
}

BOOST_AUTO_TEST_CASE(a_forged_notice_has_no_effect_and_does_not_use_up_the_event) {
  const OrderLink order = site.placed("paypal");
  const std::string token = site.value("SELECT paypal_token FROM signups");
  const std::string body = "txn_type=subscr_payment&txn_id=FORGED1&payment_status=Completed&mc_gross=29.00&mc_currency=USD"
                           "&business=pay%40example.com&subscr_id=I-1&custom=" + token;
  site.me.post_raw("/signup/ipn", body);
  site.start("worker");
  eventually([&] { return count("forged") == "1"; });
  BOOST_TEST(site.pay_state(order.ref) == "waiting");
  BOOST_TEST(site.value("SELECT event_key FROM ipn").empty());
}

BOOST_AUTO_TEST_CASE(an_empty_or_huge_notice_is_refused) {
  BOOST_TEST(site.me.post_raw("/signup/ipn", "").status == 400);
  BOOST_TEST(site.me.post_raw("/signup/ipn", std::string(300'000, 'a')).status == 413);
  BOOST_TEST(site.get("/signup/ipn").status == 405);
}

BOOST_AUTO_TEST_SUITE_END()
