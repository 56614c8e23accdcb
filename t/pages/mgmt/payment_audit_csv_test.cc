#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_audit_csv, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula) {
  subscription("42");
  exec("UPDATE paypal_subs SET last_payment_at = UTC_TIMESTAMP()");
  exec("UPDATE customers SET company = '+Larkspur'");
  BOOST_TEST(get("/mgmt/payment_audit_csv").body ==
             "customer,name,finding,at PayPal,ours,subscriptions,difference a month\r\n"
             "col00042,\"'+Larkspur\",Paid and not billed,$49.00 every month,nothing,I-EXAMPLE0001,49.00\r\n");
  BOOST_TEST(get("/mgmt/payment_audit_csv", {{"fault", "amount"}}).body == "customer,name,finding,at PayPal,ours,subscriptions,difference a month\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
