#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_orphans_csv, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula) {
  subscription(std::nullopt);
  held("1", "T1", "4900");
  const auto file = get("/mgmt/orphans_csv");
  BOOST_TEST(file.header("Content-Type") == "text/csv; charset=utf-8");
  BOOST_TEST(file.body ==
             "subscription,state,payer,e-mail,months,since,last payment,notices held,amount,held\r\n"
             "I-EXAMPLE0001,Active,\"'=Robin <i>\",robin@example.com,1,2026-11-01 00:00:00,,1,49.00,49.00\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
