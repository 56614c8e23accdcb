// The payer's way back from PayPal and the notice about the same payment: whichever comes first counts, and it counts once.
#include "domain/ipn_queue.h"
#include "t/support/business_database.h"
#include "t/support/paypal_life.h"
#include "t/support/test.h"
#include "tables/ipn.h"

namespace {

using domain::Svc;
using t::PayPalLife;

struct Day : t::BusinessDay {
  t::ScriptedPayPal paypal;
  int lives = 0;

  PayPalLife begin() { return {business, placed(Svc::linux_vps, {{"method", "paypal"}}), ++lives}; }
  // PayPal will confirm that this payment was made.
  void knows(const PayPalLife& life, int month, const std::string& body) {
    paypal.add_payment(life.transaction(month), base::form_decode(body));
  }
  bool back(const std::string& transaction, const std::string& token) {
    return domain::confirm_return(database, desk, paypal, transaction, token, "192.0.2.30");
  }
  bool back(const PayPalLife& life, int month = 1) { return back(life.transaction(month), *life.order.paypal_token); }
  void notice(const std::string& body) {
    database.write([&](db::Writer& db) { tables::ipn::add(db, body, "192.0.2.9", clock.now()); });
    BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  }
  static std::string effects() { return list("SELECT effect FROM ipn ORDER BY id"); }
  static std::string payments() { return list("SELECT CONCAT(state, '/', amount) FROM payments ORDER BY id"); }
  static std::string mails_about(const std::string& subject) {
    return value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE ?", {subject + "%"});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_return, Day)

BOOST_AUTO_TEST_CASE(the_return_comes_first) {
  PayPalLife life = begin();
  const std::string body = life.first("Completed");
  knows(life, 1, body);
  BOOST_TEST(back(life));
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', verdict, remote_addr, COALESCE(next_check_at, 'never')) FROM ipn") == "genuine 192.0.2.30 never");
  notice(body);
  BOOST_TEST(back(life));  // a reload of the page
  BOOST_TEST(effects() == "applied duplicate");
  BOOST_TEST(payments() == "done/2900");
  BOOST_TEST(mails_about("Payment received") == "1");
}

BOOST_AUTO_TEST_CASE(the_notice_comes_first) {
  PayPalLife life = begin();
  const std::string body = life.first("Completed");
  knows(life, 1, body);
  notice(body);
  BOOST_TEST(back(life));
  BOOST_TEST(effects() == "applied");  // nothing is left of the second telling
  BOOST_TEST(payments() == "done/2900");
  BOOST_TEST(mails_about("Payment received") == "1");
}

BOOST_AUTO_TEST_CASE(back_with_an_echeck_that_clears_later) {
  PayPalLife life = begin();
  knows(life, 1, life.first("Pending"));
  BOOST_TEST(back(life));
  BOOST_TEST(pay_state(life.order.id) == "checking");
  notice(life.first("Completed"));
  BOOST_TEST(back(life));  // the page is opened again, and PayPal's look-up still says Pending
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(payments() == "done/2900");
}

BOOST_AUTO_TEST_CASE(nobody_comes_back_with_anothers_payment) {
  PayPalLife rich = begin();
  PayPalLife poor = begin();
  knows(rich, 1, rich.first("Completed"));
  BOOST_TEST(!back(rich.transaction(1), *poor.order.paypal_token));
  BOOST_TEST(!back(rich.transaction(1), ""));
  BOOST_TEST(pay_state(poor.order.id) == "waiting");
  BOOST_TEST(pay_state(rich.order.id) == "waiting");  // its own payer, or the notice, will say so
  BOOST_TEST(effects() == "");
}

BOOST_AUTO_TEST_CASE(what_paypal_does_not_confirm_is_nothing) {
  const PayPalLife life = begin();
  BOOST_TEST(!back(life));
  BOOST_TEST(!back("", *life.order.paypal_token));
  BOOST_TEST(effects() == "");
  BOOST_TEST(pay_state(life.order.id) == "waiting");
}

BOOST_AUTO_TEST_CASE(an_answer_with_a_field_twice_is_not_taken) {
  PayPalLife life = begin();
  knows(life, 1, life.first("Completed") + "&mc_gross=29.00");
  BOOST_TEST(!back(life));
  BOOST_TEST(payments() == "");
}

// PayPal confirms it, so the payer is told to wait and not to pay again; staff are told what is wrong, once.
BOOST_AUTO_TEST_CASE(a_payment_that_does_not_fit_is_held_on_both_ways) {
  PayPalLife life = begin();
  const std::string body = life.money(1, "Completed", base::Money::cents(1));
  knows(life, 1, body);
  BOOST_TEST(back(life));
  notice(body);
  BOOST_TEST(effects() == "held duplicate");
  BOOST_TEST(pay_state(life.order.id) == "waiting");
  BOOST_TEST(payments() == "");
  BOOST_TEST(mails_about("A PayPal notice needs a look") == "1");
}

BOOST_AUTO_TEST_CASE(what_was_looked_up_is_kept_as_text_that_can_be_read_again) {
  PayPalLife life = begin();
  auto fields = base::form_decode(life.first("Completed", {{"charset", "windows-1252"}}));
  fields.emplace_back("first_name", "Zo\u00eb");  // the adapter has decoded it
  paypal.add_payment(life.transaction(1), fields);
  BOOST_TEST(back(life));
  const auto kept = base::form_decode(value("SELECT raw_body FROM ipn"));
  std::string name;
  std::string charset;
  for (const auto& [field, text] : kept) {
    if (field == "first_name") name = text;
    if (field == "charset") charset += text;
  }
  BOOST_TEST(name == "Zo\u00eb");
  BOOST_TEST(charset == "UTF-8");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_paid_by_the_return) {
  const std::string token(32, 'b');
  static_cast<void>(invoice(token));
  PayPalLife life = begin();
  const std::string body = life.money(1, "Completed", base::Money::cents(4900),
                                      {{"txn_type", "web_accept"}, {"subscr_id", nullptr}, {"custom", token.c_str()}, {"invoice", token.c_str()}});
  knows(life, 1, body);
  BOOST_TEST(back(life.transaction(1), token));
  notice(body);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, paid) FROM invoice") == "paid 4900");
  BOOST_TEST(value("SELECT COUNT(*) FROM billing_history") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
