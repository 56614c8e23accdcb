#include "t/support/paypal_desk.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_paypal_activity_csv, t::PayPalDesk)

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula) {
  exec("INSERT INTO paypal_activity (txn_id, happened_at, type, status, currency, gross, name, email, ours, imported_at) VALUES"
       " ('T1', '2026-11-20 10:00:00', '-x', 'Completed', 'USD', -4900, '@Robin', 'robin@example.com', 1, '2026-11-21')");
  BOOST_TEST(get("/mgmt/paypal_activity_csv").body ==
             "transaction,when,type,name,e-mail,of,difference,decided by,note,currency,amount\r\n"
             "T1,2026-11-20 10:00:00,\"'-x\",\"'@Robin\",robin@example.com,,We have never heard of it,,,USD,-49.00\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
