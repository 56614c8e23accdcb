// What a receipt says about the payment.
#include "domain/receipt.h"

#include "t/support/test.h"

namespace {

tables::payments::Row by_card() {
  tables::payments::Row payment;
  payment.id = {7};
  payment.brand = "Visa";
  payment.last_four = "4242";
  payment.reference = "V19A00000077";
  return payment;
}

const auto kBooked = base::parse<base::Timestamp>("2026-11-22 23:59:59").value();

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_receipt)

BOOST_AUTO_TEST_CASE(it_names_the_day_the_card_and_the_transaction) {
  BOOST_TEST(domain::receipt_lines(by_card(), kBooked) == "  Date         22 November 2026\n  Paid by      Visa ending 4242\n  Transaction  V19A00000077\n");
}

BOOST_AUTO_TEST_CASE(without_a_transaction_our_own_number_stands_there) {
  auto payment = by_card();
  for (const auto& none : {std::optional<std::string>{}, std::optional<std::string>{""}}) {
    payment.reference = none;
    BOOST_TEST(domain::receipt_lines(payment, kBooked).ends_with("  Payment      7\n"));
  }
}

BOOST_AUTO_TEST_CASE(each_way_of_payment_has_its_name) {
  auto payment = by_card();
  BOOST_TEST(domain::paid_through(payment) == "Visa ending 4242");
  payment.brand = "Stripe";
  payment.last_four = "";
  payment.vendor = tables::payments::Vendor::stripe;
  BOOST_TEST(domain::paid_through(payment) == "Stripe");
  payment.vendor = tables::payments::Vendor::paypal;
  BOOST_TEST(domain::paid_through(payment) == "PayPal");
}

BOOST_AUTO_TEST_SUITE_END()
