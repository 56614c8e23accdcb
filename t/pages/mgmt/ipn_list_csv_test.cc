#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ipn_list_csv, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula) {
  held("1", "T1", "4900");
  held("2", "T2", "5000");
  exec("UPDATE ipn SET effect = 'ignored', decided_by = 'user:billing', gross = NULL WHERE id = 2");
  const std::string head = "notice,received,kind,transaction,of,subscription,customer,state,note,entered by,decided by,amount\r\n";
  BOOST_TEST(get("/mgmt/ipn_list_csv").body ==
             head + "1,2026-11-20 10:00:00,\"recurring_payment, Completed\",T1,,I-EXAMPLE0001,,Held for a look,\"'=why <b>\",,,49.00\r\n");
  BOOST_TEST(get("/mgmt/ipn_list_csv", {{"named", "T2"}}).body ==
             head + "2,2026-11-20 10:00:00,\"recurring_payment, Completed\",T2,,I-EXAMPLE0001,,Without effect,\"'=why <b>\",,user:billing,\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
