// Money that goes back: refunds, reversals, chargebacks, and reversals that are taken back; in the ledger, the invoices, arrears
// and mails, in whatever order the notices come.
#include <algorithm>
#include <random>

#include "domain/refund.h"
#include "t/support/paypal_day.h"

namespace {

using base::Money;

struct Day : t::PayPalDay {
  Day() {
    give_subscription();
    invoice();
    charge(Money::cents(4900));
  }
  void pay() { BOOST_TEST(take(month("T1", "Completed", "49.00")) == "applied: Completed"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_money_back, Day)

BOOST_AUTO_TEST_CASE(a_refund_is_booked_and_leaves_the_invoice_paid) {
  pay();
  BOOST_TEST(take(back("R1", "T1", "Partially_Refunded", "-9.00", "refund")) == "applied: Refund at PayPal");
  BOOST_TEST(take(back("R2", "T1", "Refunded", "-40.00", "refund")) == "applied: Refund at PayPal");
  BOOST_TEST(take(back("R1", "T1", "Partially_Refunded", "-9.00", "refund")) == "duplicate: ");
  BOOST_TEST(ledger() == "charge/-4900 payment/4900 refund/-900 refund/-4000");
  BOOST_TEST(invoices() == "paid/4900");
  BOOST_TEST(arrears() == "2026-11-22");  // until staff give a credit
  BOOST_TEST(list("SELECT CONCAT_WS('/', kind, state, amount, origin_id IS NOT NULL, message) FROM payments ORDER BY id") ==
             "sale/done/4900/0/Completed credit/done/900/1/Partially_Refunded credit/done/4000/1/Refunded");
  BOOST_TEST(mails_to("staff@example.com") == "A PayPal payment was refunded; A PayPal payment was refunded");
}

// The sign follows from the status: some of PayPal's own tools send these amounts without one.
BOOST_AUTO_TEST_CASE(the_sign_is_not_asked) {
  pay();
  BOOST_TEST(take(back("R1", "T1", "Refunded", "9.00")).starts_with("applied: "));
  BOOST_TEST(take(back("R2", "T1", "Reversed", "10.00")).starts_with("applied: "));
  BOOST_TEST(take(back("R3", "T1", "Canceled_Reversal", "-10.00")).starts_with("applied: "));
  BOOST_TEST(ledger() == "charge/-4900 payment/4900 refund/-900 refund/-1000 payment/1000");
}

BOOST_AUTO_TEST_CASE(a_chargeback_opens_the_invoice_and_begins_arrears_until_it_is_taken_back) {
  pay();
  BOOST_TEST(take(notice({{"txn_id", "R1"}, {"parent_txn_id", "T1"}, {"payment_status", "Reversed"}, {"mc_gross", "-49.00"},
                          {"reason_code", "chargeback"}, {"case_type", "chargeback"}})) == "applied: Payment reversed at PayPal: chargeback");
  BOOST_TEST(ledger() == "charge/-4900 payment/4900 refund/-4900");
  BOOST_TEST(invoices() == "open/0");
  BOOST_TEST(arrears() == "2026-11-22");
  BOOST_TEST(mails_to("staff@example.com") == "PayPal has taken a payment back");
  // The invoice can be paid anew, or the reversal is taken back.
  BOOST_TEST(take(back("R2", "R1", "Canceled_Reversal", "49.00", "chargeback")) == "applied: Reversal taken back at PayPal: chargeback");
  BOOST_TEST(invoices() == "paid/4900");
  BOOST_TEST(arrears() == "null");
  BOOST_TEST(balance() == "0");
}

BOOST_AUTO_TEST_CASE(a_part_that_is_reversed_opens_a_part_of_the_invoice) {
  pay();
  BOOST_TEST(take(back("R1", "T1", "Reversed", "-10.00")).starts_with("applied: "));
  BOOST_TEST(take(back("R2", "T1", "Reversed", "-5.00")).starts_with("applied: "));
  BOOST_TEST(invoices() == "open/3400");
  BOOST_TEST(take(back("R3", "T1", "Canceled_Reversal", "10.00")).starts_with("applied: "));
  BOOST_TEST(invoices() == "open/4400");
  BOOST_TEST(take(back("R4", "T1", "Canceled_Reversal", "10.00")) == "held: more than PayPal has taken back of T1");
}

// What is about one payment, in every order and now and then twice, ends the same.
BOOST_AUTO_TEST_CASE(the_life_of_a_payment_ends_the_same_in_every_order) {
  std::vector<std::string> life = {month("T1", "Pending", "49.00"), month("T1", "Completed", "49.00"),
                                   back("R1", "T1", "Partially_Refunded", "-9.00", "refund"), back("R2", "T1", "Reversed", "-40.00", "unauthorized"),
                                   back("R3", "T1", "Canceled_Reversal", "40.00", "unauthorized")};
  std::sort(life.begin(), life.end());
  std::mt19937 dice{7};
  const auto state = [] {
    return ledger() + " | " + invoices() + " | " + arrears() + " | " +
           list("SELECT CONCAT_WS('/', reference, kind, state, amount, message) FROM payments ORDER BY reference") + " | " +
           list("SELECT DISTINCT CONCAT_WS('/', event_key, effect) FROM ipn WHERE effect <> 'duplicate' AND note <> 'Completed' AND note <> 'Pending' ORDER BY 1") + " | " +
           list("SELECT subject FROM mail_outbox WHERE subject <> 'A PayPal notice needs a look' ORDER BY subject");
  };
  std::string expected;
  int orders = 0;
  do {
    for (const char* table : {"invoice_payments", "billing_history", "payments", "ipn", "mail_outbox", "invoice"}) {
      t::business_database().connection().script(std::string{"SET FOREIGN_KEY_CHECKS = 0; DELETE FROM "} + table + "; SET FOREIGN_KEY_CHECKS = 1");
    }
    exec("UPDATE customers SET arrears_since = NULL");
    invoice();
    charge(Money::cents(4900));
    int count = 0;
    for (const std::string& body : life) {
      for (unsigned copies = 1 + dice() % 2; copies > 0; --copies, ++count) add(body);
    }
    while (count > 0) count -= domain::verify_notices(database, desk, paypal);
    std::string ended = state();
    // The ledger is one of sums: entries stand in the order in which they were made.
    const auto bar = ended.find(" | ");
    auto entries = base::split(ended.substr(0, bar), ' ');
    std::sort(entries.begin(), entries.end());
    ended = base::join(entries, " ") + ended.substr(bar);
    if (expected.empty()) expected = ended;
    BOOST_REQUIRE_MESSAGE(ended == expected, effects() << '\n' << ended << "\ninstead of\n" << expected);
    ++orders;
  } while (std::next_permutation(life.begin(), life.end()));
  BOOST_TEST(orders == 120);
  BOOST_TEST(expected.starts_with("charge/-4900 payment/4000 payment/4900 refund/-4000 refund/-900 | paid/4900 | 2026-11-22 | "));
  BOOST_TEST(value("SELECT COUNT(*) FROM ipn WHERE effect = 'held'") == "0");
}

BOOST_AUTO_TEST_CASE(what_staff_have_recorded_is_not_booked_again) {
  pay();
  const auto payment = base::PaymentId{base::parse<std::int64_t>(value("SELECT id FROM payments")).value()};
  const auto result = database.write([&](db::Writer& db) {
    return domain::record_paypal_refund(db, desk, {"user:bo", "", "r1"}, {payment, Money::cents(900), "Too much", std::string(32, 'a'), "R1"});
  });
  BOOST_TEST((result.refusal == domain::RefundResult::Refusal::none));
  BOOST_TEST(take(back("R1", "T1", "Refunded", "-9.00")) == "ignored: recorded before");
  BOOST_TEST(ledger() == "charge/-4900 payment/4900 refund/-900");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_tied_to_money_that_came_is_held) {
  BOOST_TEST(take(back("R1", "T9", "Refunded", "-9.00")) == "held: Refunded of T9, which is not known yet");
  BOOST_TEST(take(back("R2", "", "Refunded", "-9.00")) == "held: Refunded of a payment that is not named");
  BOOST_TEST(take(month("T2", "Pending", "49.00")) == "applied: Pending");
  BOOST_TEST(take(back("R3", "T2", "Refunded", "-9.00")) == "held: Refunded of T2, which is pending");
  pay();
  BOOST_TEST(take(back("R4", "T1", "Refunded", "0.00")) == "held: no amount or no transaction");
  BOOST_TEST(take(back("R5", "T1", "Refunded", "x")) == "held: no amount or no transaction");
  BOOST_TEST(take(back("R6", "T1", "Refunded", "-9.00") + "&mc_currency=EUR").starts_with("held: "));
  BOOST_TEST(take(back("R7", "T1", "Perhaps", "-9.00")) == "held: money back, with the status Perhaps");
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, reverses, who)"
       " SELECT cid, posted_at, 'reversal', -amount, 'x', id, 'user:bo' FROM billing_history WHERE kind = 'payment'");
  BOOST_TEST(take(back("R8", "T1", "Refunded", "-9.00")) == "held: staff have reversed the payment's entry");
  BOOST_TEST(balance() == "-4900");
}

BOOST_AUTO_TEST_CASE(disputes_and_settlements_are_for_people) {
  pay();
  BOOST_TEST(take(notice({{"txn_type", "new_case"}, {"txn_id", "T1"}, {"case_id", "PP-001"}, {"case_type", "dispute"}, {"reason_code", "non_receipt"}})) ==
             "held: a dispute: PP-001 about transaction T1, non_receipt");
  BOOST_TEST(take(notice({{"txn_type", "adjustment"}, {"txn_id", "A1"}, {"parent_txn_id", "T1"}, {"case_id", "PP-001"}, {"mc_gross", "-49.00"},
                          {"payment_status", "Completed"}, {"reason_code", "chargeback_settlement"}})) ==
             "held: a settled case moved money: PP-001 about transaction T1, chargeback_settlement");
  BOOST_TEST(take(notice({{"case_type", "chargeback"}, {"case_id", "PP-002"}, {"txn_id", "T1"}})) == "held: a dispute: PP-002 about transaction T1");
  for (const char* type : {"mp_signup", "mp_cancel"}) BOOST_TEST(take(notice({{"txn_type", type}})).starts_with("held: a billing agreement"));
  for (const char* type : {"masspay", "payout"}) BOOST_TEST(take(notice({{"txn_type", type}})) == std::string{"ignored: "} + type);
  BOOST_TEST(balance() == "0");
}

BOOST_AUTO_TEST_CASE(an_order_whose_payment_was_taken_back_is_not_paid) {
  t::PayPalLife life = begin();
  BOOST_TEST(take(life.first("Completed")) == "applied: Completed");
  BOOST_TEST(pay_state(life.order.id) == "paid");
  const std::string of = life.transaction(1);
  BOOST_TEST(take(back("R1", of.c_str(), "Partially_Refunded", "-9.00")).starts_with("applied: "));
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(take(back("R2", of.c_str(), "Reversed", "-20.00")).starts_with("applied: "));
  BOOST_TEST(pay_state(life.order.id) == "declined");
  BOOST_TEST(mails_to("staff@example.com").ends_with("PayPal has taken a payment back"));
  BOOST_TEST(take(back("R3", of.c_str(), "Canceled_Reversal", "20.00")).starts_with("applied: "));
  BOOST_TEST(pay_state(life.order.id) == "paid");
  BOOST_TEST(ledger() == "charge/-4900");
}

BOOST_AUTO_TEST_SUITE_END()
