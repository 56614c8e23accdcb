// The life of an agreement: made, paid month by month, ended; and what rests on it.
#include "domain/payments.h"
#include "t/support/paypal_day.h"

namespace {

using domain::Svc;
using t::PayPalLife;

struct Day : t::PayPalDay {
  static std::string payments() { return list("SELECT CONCAT_WS('/', reference, state, amount) FROM payments ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_agreements, Day)

BOOST_AUTO_TEST_CASE(agreement_and_payment_pay_a_vps) {
  PayPalLife life = begin();
  BOOST_TEST(take(life.agreed()) == "applied: subscription " + life.profile());
  BOOST_TEST(pay_state(life.order.id) == "waiting");
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', profile_id, signup_id, amount, months, state, last_payment_at) FROM paypal_subs") ==
             life.profile() + ' ' + base::str(life.order.id) + " 2900 1 active 2026-11-22 12:00:00");
  BOOST_TEST(mails_to("ada@example.com").ends_with("; Payment received for order " + life.order.ref.text()));
}

BOOST_AUTO_TEST_CASE(for_a_server_in_a_rack_it_takes_nothing_yet) {
  for (const Svc svc : {Svc::dedicated, Svc::colo}) {
    PayPalLife life = begin(svc);
    BOOST_TEST(take(life.agreed()).starts_with("applied"));
    BOOST_TEST(pay_state(life.order.id) == "authorized");
    BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
    BOOST_TEST(pay_state(life.order.id) == "paid");
  }
}

BOOST_AUTO_TEST_CASE(later_months_are_recorded_and_thanked_for_once) {
  PayPalLife life = begin();
  static_cast<void>(take(life.first("Completed")));
  clock.advance(std::chrono::hours{30 * 24});
  BOOST_TEST(take(life.money(2, "Completed", life.order.recurring)) == "applied: Completed");
  BOOST_TEST(payments() == life.transaction(1) + "/done/2900 " + life.transaction(2) + "/done/2900");
  BOOST_TEST(value("SELECT last_payment_at FROM paypal_subs") == "2026-12-22 12:00:00");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "1");
}

BOOST_AUTO_TEST_CASE(while_an_echeck_is_on_its_way_no_card_is_charged) {
  PayPalLife life = begin(Svc::linux_vps, "echeck");
  static_cast<void>(take(life.first("Pending")));
  const auto begun = database.write([&](db::Writer& db) { return domain::begin_card_payment(db, desk, {life.order.id, {}}, "f1", {}); });
  BOOST_TEST((begun.not_begun == domain::NotBegun::nothing_due));
  BOOST_TEST(base::str(order(life.order.id).method) == "echeck");
}

BOOST_AUTO_TEST_CASE(its_end_leaves_what_is_paid) {
  const std::pair<const char*, const char*> ends[] = {
      {"subscr_cancel", "cancelled"}, {"recurring_payment_suspended", "suspended"}, {"subscr_eot", "ended"}};
  for (const auto& [type, state] : ends) {
    PayPalLife life = begin();
    static_cast<void>(take(life.first("Completed")));
    BOOST_TEST(take(life.ended(type)) == std::string{"applied: subscription "} + state);
    BOOST_TEST(value("SELECT state FROM paypal_subs WHERE profile_id = ?", {life.profile()}) == state);
    BOOST_TEST(pay_state(life.order.id) == "paid");
  }
}

BOOST_AUTO_TEST_CASE(what_rested_on_it_alone_falls_with_it) {
  PayPalLife life = begin(Svc::colo);
  static_cast<void>(take(life.agreed()));
  static_cast<void>(take(life.ended("subscr_cancel")));
  BOOST_TEST(pay_state(life.order.id) == "declined");
  BOOST_TEST(mails_to("staff@example.com").ends_with("A PayPal agreement has ended"));
}

BOOST_AUTO_TEST_CASE(an_end_that_comes_before_its_beginning_is_remembered) {
  PayPalLife life = begin();
  BOOST_TEST(take(life.ended("subscr_cancel")) == "held: subscription " + life.profile() + " is not known");
  static_cast<void>(take(life.agreed()));
  BOOST_TEST(effects() == "applied applied");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, signup_id, amount, months) FROM paypal_subs") == "cancelled " + base::str(life.order.id) + " 2900 1");
}

BOOST_AUTO_TEST_CASE(an_end_without_a_name_is_held) {
  BOOST_TEST(take("txn_type=subscr_cancel&receiver_id=EXAMPLERECVR1&ipn_track_id=a").starts_with("held: "));
  BOOST_TEST(value("SELECT COUNT(*) FROM paypal_subs") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
