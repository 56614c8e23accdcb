// Month by month: payments of an agreement whose customer is known, and of one whose customer is not known yet.
#include "domain/subscriptions.h"
#include "t/support/paypal_day.h"

namespace {

using base::Money;

struct Day : t::PayPalDay {
  std::string link(const std::string& profile) {
    return database.write([&](db::Writer& db) {
      const auto found = tables::paypal_subs::by_profile(db, profile).value();
      const auto done = domain::link_subscription(db, desk, {"user:bo", "", "r1"}, found, found.version, {42});
      return done == domain::SubscriptionChange::done ? "linked" : "refused";
    });
  }
  static std::string receipts() { return value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'Payment received for account col00042'"); }
  static std::string subscriptions() {
    return list("SELECT CONCAT_WS('/', profile_id, COALESCE(old_profile_id, '-'), COALESCE(cid, 'none'), amount, months, state)"
                " FROM paypal_subs WHERE moved_to IS NULL ORDER BY id");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_accounts, Day)

BOOST_AUTO_TEST_CASE(a_month_is_booked_pays_what_is_open_and_ends_arrears) {
  give_subscription();
  invoice();
  charge(Money::cents(4900));
  exec("UPDATE customers SET arrears_since = '2026-11-01'");
  BOOST_TEST(take(month("T1", "Completed", "49.00")) == "applied: Completed");
  BOOST_TEST(ledger() == "charge/-4900 payment/4900");
  BOOST_TEST(invoices() == "paid/4900");
  BOOST_TEST(arrears() == "null");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', vendor, kind, state, amount, cid, reference, signup_id, invoice_id) FROM payments") == "paypal sale done 4900 42 T1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', who, means, reference) FROM billing_history WHERE kind = 'payment'") == "paypal paypal T1");
  BOOST_TEST(value("SELECT last_payment_at FROM paypal_subs") == "2026-11-22 12:00:00");
  BOOST_TEST(take(month("T1", "Completed", "49.00")) == "duplicate: ");
  BOOST_TEST(take(month("T1", "Pending", "49.00")) == "ignored: Pending");
  BOOST_TEST(receipts() == "1");
  BOOST_TEST(alerts() == "0");
  BOOST_TEST(take(month("T2", "Completed", "49.00")) == "applied: Completed");
  BOOST_TEST(balance() == "4900");
  BOOST_TEST(receipts() == "2");
  BOOST_TEST(value("SELECT COUNT(DISTINCT body) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "2");
}

BOOST_AUTO_TEST_CASE(an_echeck_is_booked_when_it_has_cleared_and_never_when_it_bounces) {
  give_subscription();
  BOOST_TEST(take(month("T1", "Pending", "49.00")) == "applied: Pending");
  BOOST_TEST(ledger() == "");
  BOOST_TEST(receipts() == "0");
  BOOST_TEST(take(month("T1", "Completed", "49.00")) == "applied: Completed");
  BOOST_TEST(take(month("T2", "Pending", "49.00")) == "applied: Pending");
  BOOST_TEST(take(month("T2", "Denied", "49.00")) == "applied: Denied");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(mails_to("staff@example.com") == "A PayPal payment has failed");
}

BOOST_AUTO_TEST_CASE(less_is_held_and_more_is_booked_and_told) {
  give_subscription();
  BOOST_TEST(take(month("T1", "Completed", "48.99")) == "held: less than the subscription's 49.00");
  BOOST_TEST(ledger() == "");
  BOOST_TEST(take(month("T2", "Completed", "50.00")) == "applied: Completed");
  BOOST_TEST(ledger() == "payment/5000");
  BOOST_TEST(mails_to("staff@example.com").ends_with("A PayPal subscription has paid more than it should"));
  BOOST_TEST(take(month("T23456789012345678901234567890123", "Completed", "49.00")) == "held: no amount or no transaction");
  for (const char* amount : {"0.00", "-49.00"}) BOOST_TEST(take(month(amount, "Completed", amount)).starts_with("held: "), amount);
  BOOST_TEST(take(month("T3", "Completed", "49.00", "I-EXAMPLE0001") + "&test_ipn=1").starts_with("held: a test notice"));
  BOOST_TEST(ledger() == "payment/5000");
}

BOOST_AUTO_TEST_CASE(what_belongs_to_nobody_waits_for_staff_and_is_booked_once_when_they_link_it) {
  give_subscription("I-OTHER");
  const std::string orphan = month("T1", "Completed", "49.00");
  BOOST_TEST(take(orphan) == "held: subscription I-EXAMPLE0001 is tied to no customer");
  BOOST_TEST(take(back("R1", "T1", "Partially_Refunded", "-9.00", "refund")) == "held: Partially_Refunded of T1, which is not known yet");
  BOOST_TEST(take(month("T2", "Completed", "49.00")).starts_with("held: "));
  BOOST_TEST(value("SELECT CONCAT_WS('/', payer_name, payer_email, payer_term, COALESCE(cid, 'none')) FROM paypal_subs WHERE profile_id = 'I-EXAMPLE0001'") ==
             "Ada Example/ada@example.com/ada example/none");
  BOOST_TEST(link("I-EXAMPLE0001") == "linked");
  BOOST_TEST(effects() == "applied applied applied");
  BOOST_TEST(ledger() == "payment/4900 payment/4900 refund/-900");
  BOOST_TEST(receipts() == "2");
  BOOST_TEST(take(orphan) == "duplicate: ");
  BOOST_TEST(take(month("T3", "Completed", "49.00")) == "applied: Completed");
  BOOST_TEST(balance() == "13800");
}

BOOST_AUTO_TEST_CASE(two_names_are_one_subscription) {
  give_subscription("S-EXAMPLE1");
  const auto named = [&](const char* transaction, const char* field, const char* profile, const char* old) {
    return take(notice({{"txn_type", "subscr_payment"}, {"txn_id", transaction}, {"payment_status", "Completed"}, {"mc_gross", "49.00"},
                        {field, profile}, {"old_subscr_id", old}}));
  };
  BOOST_TEST(named("T1", "subscr_id", "S-EXAMPLE1", nullptr) == "applied: Completed");
  // Its new name is first heard of without the old one.
  BOOST_TEST(named("T2", "recurring_payment_id", "I-EXAMPLE1", nullptr) == "held: subscription I-EXAMPLE1 is tied to no customer");
  BOOST_TEST(named("T3", "subscr_id", "I-EXAMPLE1", "S-EXAMPLE1") == "applied: Completed");
  BOOST_TEST(effects() == "applied applied applied");
  BOOST_TEST(subscriptions() == "I-EXAMPLE1/S-EXAMPLE1/42/4900/1/active");
  BOOST_TEST(named("T4", "recurring_payment_id", "I-EXAMPLE1", nullptr) == "applied: Completed");
  BOOST_TEST(named("T5", "subscr_id", "S-EXAMPLE1", nullptr) == "applied: Completed");
  BOOST_TEST(balance() == "24500");
  // And one whose new name comes with the old one at once.
  give_subscription("S-EXAMPLE2");
  BOOST_TEST(named("T6", "subscr_id", "I-EXAMPLE2", "S-EXAMPLE2") == "applied: Completed");
  BOOST_TEST(subscriptions().ends_with("I-EXAMPLE2/S-EXAMPLE2/42/4900/1/active"));
}

BOOST_AUTO_TEST_CASE(what_becomes_of_it_is_kept_and_told_and_takes_nothing_back) {
  give_subscription();
  const auto says = [&](const char* type) { return take(notice({{"txn_type", type}, {"recurring_payment_id", "I-EXAMPLE0001"}})); };
  BOOST_TEST(take(month("T1", "Completed", "49.00")) == "applied: Completed");
  for (const char* type : {"subscr_failed", "recurring_payment_skipped", "recurring_payment_failed", "recurring_payment_outstanding_payment_failed"}) {
    BOOST_TEST(says(type) == "applied: not paid", type);
  }
  BOOST_TEST(value("SELECT last_failure_at FROM paypal_subs") == "2026-11-22 12:00:00");
  BOOST_TEST(alerts() == "4");
  BOOST_TEST(says("recurring_payment_suspended_due_to_max_failed_payment") == "applied: subscription suspended");
  BOOST_TEST(says("recurring_payment_suspended") == "applied: subscription suspended");
  BOOST_TEST(says("recurring_payment_profile_cancel") == "applied: subscription cancelled");
  BOOST_TEST(says("recurring_payment_expired") == "applied: subscription ended");
  BOOST_TEST(says("subscr_cancel") == "applied: subscription cancelled");
  BOOST_TEST(subscriptions() == "I-EXAMPLE0001/-/42/4900/1/ended");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(alerts() == "7");  // once for each state
}

BOOST_AUTO_TEST_CASE(other_terms_are_those_of_the_latest_change) {
  give_subscription();
  const auto modified = [&](const char* amount, const char* when) {
    return take(notice({{"txn_type", "subscr_modify"}, {"subscr_id", "I-EXAMPLE0001"}, {"period3", "6 M"}, {"mc_amount3", amount}, {"subscr_date", when}}));
  };
  BOOST_TEST(modified("290.00", "10:00:00 Nov 22, 2026 PST") == "applied: other terms");
  BOOST_TEST(modified("280.00", "10:00:00 Nov 21, 2026 PST") == "ignored: older than the terms that are on file");
  BOOST_TEST(subscriptions() == "I-EXAMPLE0001/-/42/29000/6/active");
  BOOST_TEST(take(month("T1", "Completed", "290.00")) == "applied: Completed");
  BOOST_TEST(modified("x", "10:00:00 Nov 23, 2026 PST") == "held: terms that cannot be read");
}

BOOST_AUTO_TEST_CASE(the_first_payment_of_a_profile_may_be_known_from_its_making_alone) {
  give_subscription();
  const std::string made = notice({{"txn_type", "recurring_payment_profile_created"}, {"recurring_payment_id", "I-EXAMPLE0001"},
                                   {"initial_payment_status", "Completed"}, {"initial_payment_txn_id", "T1"}, {"initial_payment_amount", "49.00"},
                                   {"payment_cycle", "Monthly"}, {"amount_per_cycle", "49.00"}});
  BOOST_TEST(take(made) == "applied: subscription I-EXAMPLE0001");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(take(month("T1", "Completed", "49.00")) == "ignored: Completed");
  BOOST_TEST(ledger() == "payment/4900");
}

BOOST_AUTO_TEST_CASE(later_months_of_an_order_that_was_accepted_are_its_accounts) {
  t::PayPalLife life = begin();
  BOOST_TEST(take(life.agreed()) == "applied: subscription " + life.profile());
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  invoice();
  exec("UPDATE signups SET cid = 42, state = 'accepted'");
  exec("UPDATE paypal_subs SET cid = 42");
  BOOST_TEST(take(life.money(2, "Completed", life.order.recurring)) == "applied: Completed");
  BOOST_TEST(ledger() == "payment/2900");
  BOOST_TEST(invoices() == "open/2900");
  BOOST_TEST(receipts() == "1");
  exec("UPDATE paypal_subs SET cid = NULL");
  BOOST_TEST(take(life.money(3, "Completed", life.order.recurring)) == "applied: Completed");
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Kim Sample', '2020-01-01')");
  exec("UPDATE paypal_subs SET cid = 43");
  BOOST_TEST(take(life.money(4, "Completed", life.order.recurring)) == "held: it names an order of another account than the subscription's");
}

BOOST_AUTO_TEST_SUITE_END()
