// What one notice does: applied when it says exactly what we expect, else held and told to staff, with nothing changed.
#include "domain/card_charge.h"
#include "t/support/card_samples.h"
#include "t/support/paypal_day.h"

namespace {

using base::Money;
using domain::Svc;
using t::PayPalLife;

struct Day : t::PayPalDay {
  ~Day() { exec("UPDATE packages SET setup = 0 WHERE code = 'linux-m'"); }

  static std::string alerts() { return value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'A PayPal notice needs a look'"); }
  static std::string payments() { return list("SELECT CONCAT(state, '/', amount) FROM payments ORDER BY id"); }
  // Of orders and customers; one that is tied to nobody is only remembered.
  static std::string agreements() {
    return list("SELECT CONCAT(profile_id, '/', state) FROM paypal_subs WHERE COALESCE(signup_id, cid) IS NOT NULL ORDER BY id");
  }
  static std::string paid_mails() { return value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'"); }

  // Held, told, and nothing else happened.
  void is_held(const std::string& body, const std::string& what) {
    const auto told = base::parse<int>(alerts()).value();
    const std::string before = payments() + agreements() + list("SELECT CONCAT(pay_state, state) FROM signups ORDER BY id");
    const std::string said = take(body);
    BOOST_TEST(said.starts_with("held: "), what << ": " << said);
    BOOST_TEST(alerts() == std::to_string(told + 1), what);
    BOOST_TEST(payments() + agreements() + list("SELECT CONCAT(pay_state, state) FROM signups ORDER BY id") == before, what);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_notices, Day)

BOOST_AUTO_TEST_CASE(a_payment_counts_once) {
  PayPalLife life = begin();
  const std::string body = life.first("Completed");
  BOOST_TEST(take(body) == "applied: Completed");
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(payments() == "done/2900");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', vendor, kind, currency, reference) FROM payments") == "paypal sale USD " + life.transaction(1));
  BOOST_TEST(take(body) == "duplicate: ");
  // The same event in other words: PayPal sends again with another track id, or fields change places.
  BOOST_TEST(take(life.first("Completed", {{"memo", "hello"}})) == "duplicate: ");
  BOOST_TEST(payments() == "done/2900");
  BOOST_TEST(paid_mails() == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn WHERE verdict = 'genuine' AND next_check_at IS NULL") == "3");
  BOOST_TEST(alerts() == "0");
}

BOOST_AUTO_TEST_CASE(an_echeck_is_money_when_it_has_cleared) {
  PayPalLife life = begin();
  BOOST_TEST(take(life.first("Pending", {{"pending_reason", "echeck"}})) == "applied: Pending");
  BOOST_TEST(pay_state(life.order.id) == "checking");
  BOOST_TEST(payments() == "pending/2900");
  BOOST_TEST(paid_mails() == "0");
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(payments() == "done/2900");
  BOOST_TEST(paid_mails() == "1");
}

BOOST_AUTO_TEST_CASE(an_echeck_that_bounces_lets_the_customer_pay_otherwise) {
  PayPalLife life = begin();
  take(life.first("Pending"));
  BOOST_TEST(take(life.first("Denied")) == "applied: Denied");
  BOOST_TEST(pay_state(life.order.id) == "declined");
  BOOST_TEST(mails_to("staff@example.com").ends_with("A PayPal payment has failed"));
  t::ScriptedGateway gateway;
  t::RecordingVault vault;
  const auto charged = domain::charge_card(database, desk, gateway, vault, {life.order.id, {}}, "f1", t::test_card(), "");
  BOOST_TEST((charged.state == domain::PaymentState::done));
  // What PayPal still says about the old agreement does not touch that.
  take(life.ended("subscr_cancel"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', method, pay_state) FROM signups") == "card paid");
  is_held(life.money(2, "Completed", life.order.recurring), "a payment beside the card's");
}

BOOST_AUTO_TEST_CASE(whoever_has_chosen_the_card_is_not_stopped_by_what_failed_at_paypal) {
  PayPalLife life = begin();
  take(life.first("Denied"));
  exec("UPDATE signups SET method = 'card', pay_state = 'none'");
  take(life.ended("subscr_eot"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', method, pay_state) FROM signups") == "card none");
}

BOOST_AUTO_TEST_CASE(what_differs_from_our_own_expectation_is_held) {
  PayPalLife life = begin();
  const Money due = life.order.first_payment();
  const PayPalLife other = begin(Svc::dedicated);
  const std::string foreign = other.order.paypal_token.value();
  const std::string nobody(32, '0');
  int month = 100;
  const auto spoilt = [&](const std::string& what, std::initializer_list<t::Change> changes) {
    is_held(life.money(++month, "Completed", due, changes), what);
  };
  for (const Money amount : {due - Money::cents(1), due + Money::cents(1), Money::cents(1), Money{}, -due, due.times(100)}) {
    is_held(life.money(++month, "Completed", amount), "amount " + base::str(amount));
  }
  spoilt("no amount", {{"mc_gross", nullptr}});
  spoilt("an unreadable amount", {{"mc_gross", "29.00x"}});
  spoilt("the old field for the amount", {{"mc_gross", nullptr}, {"payment_gross", "29.00"}});
  spoilt("currency", {{"mc_currency", "EUR"}});
  spoilt("no currency", {{"mc_currency", nullptr}});
  spoilt("receiver", {{"receiver_id", "SOMEBODYELSE1"}});
  spoilt("receiver without id", {{"receiver_id", nullptr}, {"business", "thief@example.com"}, {"receiver_email", "thief@example.com"}});
  spoilt("no receiver", {{"receiver_id", nullptr}, {"business", nullptr}, {"receiver_email", nullptr}});
  spoilt("sandbox", {{"test_ipn", "1"}});
  spoilt("another order's token", {{"custom", foreign.c_str()}});
  spoilt("a token of nobody", {{"custom", nobody.c_str()}, {"invoice", nobody.c_str()}});
  spoilt("no token", {{"custom", nullptr}, {"invoice", nullptr}});
  spoilt("no transaction", {{"txn_id", nullptr}});
  spoilt("a kind nobody knows", {{"txn_type", "subscr_gift"}});
  spoilt("no kind", {{"txn_type", nullptr}});
  for (const char* status : {"Refunded", "Partially_Refunded", "Reversed", "Canceled_Reversal", "Cleared", "completed", "COMPLETED", ""}) {
    is_held(life.money(++month, status, due), std::string{"status "} + status);
  }
  // None of them was in the way of the right one.
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(pay_state(other.order.id) == "waiting");
}

BOOST_AUTO_TEST_CASE(a_field_that_comes_twice_makes_the_whole_notice_doubtful) {
  PayPalLife life = begin();
  for (const char* more : {"&mc_gross=29.00", "&custom=x", "&payment_status=Completed", "&receiver_id=EXAMPLERECVR1", "&test_ipn=0&test_ipn=0"}) {
    is_held(life.first("Completed") + more, more);
  }
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
}

// The receiver's id counts; only without one do its addresses.
BOOST_AUTO_TEST_CASE(the_receiver_is_us_by_id_or_by_address) {
  PayPalLife life = begin();
  const auto paid = [&](int month, std::initializer_list<t::Change> changes) {
    return take(life.money(month, "Completed", life.order.recurring, changes));
  };
  BOOST_TEST(paid(1, {{"business", "old@example.com"}, {"receiver_email", "main@example.com"}}) == "applied: Completed");
  BOOST_TEST(paid(2, {{"receiver_id", nullptr}, {"business", "Pay@Example.COM"}, {"receiver_email", "main@example.com"}}) ==
             "applied: Completed");
  BOOST_TEST(paid(3, {{"receiver_id", nullptr}, {"business", nullptr}}) == "applied: Completed");
}

BOOST_AUTO_TEST_CASE(a_test_notice_counts_for_developers_only) {
  PayPalLife life = begin();
  is_held(life.money(1, "Completed", life.order.recurring, {{"test_ipn", "1"}}), "live");
  business.developer = true;
  BOOST_TEST(take(life.money(2, "Completed", life.order.recurring, {{"test_ipn", "1"}})) == "applied: Completed");
}

// The second month may come before the first, with which the setup fee is paid.
BOOST_AUTO_TEST_CASE(what_came_too_early_has_its_effect_when_its_time_has_come) {
  exec("UPDATE packages SET setup = 1500 WHERE code = 'linux-m'");
  PayPalLife life = begin();
  is_held(life.money(2, "Completed", life.order.recurring), "the second month");
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  BOOST_TEST(effects() == "applied applied");
  BOOST_TEST(payments() == "done/4400 done/2900");
}

BOOST_AUTO_TEST_CASE(a_payment_that_failed_of_an_agreement_that_nobody_knows_waits_for_it) {
  PayPalLife life = begin();
  for (const char* type : {"subscr_failed", "recurring_payment_skipped", "recurring_payment_failed"}) is_held(life.ended(type), type);
  BOOST_TEST(take(life.agreed()) == "applied: subscription " + life.profile());
  BOOST_TEST(effects() == "applied applied applied applied");
  BOOST_TEST(pay_state(life.order.id) == "waiting");
}

// With a setup fee the first payment is more than the later ones, with and without the free time before it.
BOOST_AUTO_TEST_CASE(the_setup_fee_comes_with_the_first_payment) {
  exec("UPDATE packages SET setup = 1500 WHERE code = 'linux-m'");
  for (const Svc svc : {Svc::linux_vps, Svc::dedicated}) {
    PayPalLife life = begin(svc);
    BOOST_TEST((life.order.setup > Money{}));
    BOOST_TEST(take(life.agreed()) == "applied: subscription " + life.profile());
    BOOST_TEST(pay_state(life.order.id) == (svc == Svc::linux_vps ? "waiting" : "authorized"));
    is_held(life.money(1, "Completed", life.order.recurring), "the setup fee is missing");
    BOOST_TEST(take(life.money(2, "Completed", life.order.first_payment())) == "applied: Completed");
    BOOST_TEST(pay_state(life.order.id) == "paid");
    BOOST_TEST(take(life.money(3, "Completed", life.order.recurring)) == "applied: Completed");
    BOOST_TEST(take(life.money(4, "Completed", life.order.recurring)) == "applied: Completed");
    is_held(life.money(5, "Completed", life.order.setup), "the setup fee alone");
  }
  // What came before the first counts as one of the later months.
  BOOST_TEST(payments() == "done/4400 done/2900 done/2900 done/2900 done/14800 done/9900 done/9900 done/9900");
  BOOST_TEST(paid_mails() == "2");  // later months are no news about the order
}

BOOST_AUTO_TEST_CASE(an_agreement_must_say_what_our_link_asked_for) {
  exec("UPDATE packages SET setup = 1500 WHERE code = 'linux-m'");
  for (const Svc svc : {Svc::linux_vps, Svc::dedicated}) {
    PayPalLife life = begin(svc);
    const char* setup_slot = svc == Svc::linux_vps ? "mc_amount1" : "mc_amount2";
    is_held(life.agreed({{setup_slot, "0.01"}}), "first payment");
    is_held(life.agreed({{"mc_amount3", "0.01"}}), "later payments");
    is_held(life.agreed({{"period3", "1 Y"}}), "a year for a month's price");
    is_held(life.agreed({{"period1", "5 Y"}}), "a longer first period");
    is_held(life.agreed({{"period1", nullptr}, {"mc_amount1", nullptr}}), "no first period");
    is_held(life.agreed({{"recurring", "0"}}), "once only");
    is_held(life.agreed({{"recur_times", "2"}}), "twice only");
    is_held(life.agreed({{"mc_currency", "EUR"}}), "currency");
    is_held(life.agreed({{"subscr_id", nullptr}}), "no name");
    is_held(life.agreed({{"custom", "0"}}), "no order");
    BOOST_TEST(take(life.agreed()) == "applied: subscription " + life.profile());
  }
}

// Its payment fits, but nobody has seen its terms: the server in the rack does not rest on that.
BOOST_AUTO_TEST_CASE(an_agreement_known_by_its_payment_alone_authorizes_nothing) {
  PayPalLife life = begin(Svc::dedicated);
  take(life.first("Pending"));
  take(life.first("Failed"));
  BOOST_TEST(agreements() == life.profile() + "/active");
  BOOST_TEST(pay_state(life.order.id) == "declined");
  is_held(life.agreed({{"mc_amount3", "0.01"}}), "terms");
  BOOST_TEST(pay_state(life.order.id) == "declined");
  take(life.agreed());
  BOOST_TEST(pay_state(life.order.id) == "authorized");
}

BOOST_AUTO_TEST_CASE(a_second_agreement_for_one_order_is_held) {
  PayPalLife life = begin();
  take(life.agreed());
  is_held(life.agreed({{"subscr_id", "I-OTHER"}, {"ipn_track_id", "other"}}), "agreement");
  is_held(life.money(7, "Completed", life.order.recurring, {{"subscr_id", "I-OTHER"}}), "payment");
  // After the first has ended another one may take its place.
  take(life.ended("subscr_cancel"));
  BOOST_TEST(take(life.agreed({{"subscr_id", "I-NEXT"}, {"ipn_track_id", "next"}})) == "applied: subscription I-NEXT");
}

BOOST_AUTO_TEST_CASE(a_single_payment_is_taken_once_for_an_order) {
  PayPalLife life = begin();
  const auto once = [&](int month) {
    return life.money(month, "Completed", life.order.recurring, {{"txn_type", "web_accept"}, {"subscr_id", nullptr}});
  };
  BOOST_TEST(take(once(1)) == "applied: Completed");
  is_held(once(2), "paid already");
  BOOST_TEST(agreements() == "");
}

BOOST_AUTO_TEST_CASE(an_invoice_is_paid_at_paypal_and_booked_once) {
  const std::string token(32, 'b');
  const auto id = invoice(token);
  PayPalLife life = begin();  // a stand-in for the fields that all notices have
  const auto paid = [&](int month, const std::string& status, const char* gross = "49.00") {
    return life.money(month, status, Money{},
                      {{"txn_type", "web_accept"}, {"subscr_id", nullptr}, {"custom", token.c_str()}, {"invoice", token.c_str()}, {"mc_gross", gross}});
  };
  is_held(paid(1, "Completed", "48.99"), "one cent less");
  BOOST_TEST(take(paid(2, "Pending")) == "applied: Pending");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, paid) FROM invoice") == "open 0");
  BOOST_TEST(take(paid(2, "Completed")) == "applied: Completed");
  BOOST_TEST(take(paid(2, "Completed")) == "duplicate: ");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, paid) FROM invoice") == "paid 4900");
  BOOST_TEST(list("SELECT CONCAT_WS('/', cid, kind, amount, invoice_id) FROM billing_history") == "42/payment/4900/" + base::str(id));
  is_held(paid(3, "Completed"), "a second payment");
  exec("UPDATE invoice SET state = 'void', paid = 0");
  is_held(paid(4, "Completed"), "a void invoice");
}

BOOST_AUTO_TEST_CASE(a_forged_notice_does_not_use_up_the_event) {
  PayPalLife life = begin();
  const std::string body = life.first("Completed");
  paypal.verdicts = {ports::Verdict::forged};
  add(body);
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', verdict, effect, COALESCE(event_key, 'none')) FROM ipn") == "forged none none");
  BOOST_TEST(pay_state(life.order.id) == "waiting");
  clock.advance(std::chrono::hours{24});
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 0);  // a verdict is final
  BOOST_TEST(take(body) == "applied: Completed");
}

BOOST_AUTO_TEST_CASE(without_a_verdict_nothing_happens_and_the_question_is_asked_again) {
  PayPalLife life = begin();
  const std::string body = life.first("Completed");
  add(body);
  paypal.verdicts.assign(12, ports::Verdict::unknown);
  std::string pauses;
  for (int check = 0; check < 12; ++check) {
    BOOST_TEST(domain::verify_notices(database, desk, paypal) == 0);
    BOOST_TEST(pay_state(life.order.id) == "waiting");
    const auto pause = base::parse<int>(value("SELECT TIMESTAMPDIFF(SECOND, ?, next_check_at) FROM ipn", {base::str(clock.now())})).value();
    if (check < 9) pauses += std::to_string(pause) + ' ';
    clock.advance(std::chrono::seconds{pause - 1});
    BOOST_TEST(domain::verify_notices(database, desk, paypal) == 0);
    BOOST_TEST(paypal.asked.size() == static_cast<std::size_t>(check) + 1);
    clock.advance(std::chrono::seconds{1});
  }
  BOOST_TEST(pauses == "5 10 20 40 80 160 320 640 900 ");
  BOOST_TEST(domain::verify_notices(database, desk, paypal) == 1);
  BOOST_TEST(paypal.asked.back() == body);
  BOOST_TEST(pay_state(life.order.id) == "paid");
}

BOOST_AUTO_TEST_SUITE_END()
