#include "t/support/billing_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_notices_csv, t::BillingSite)

BOOST_AUTO_TEST_CASE(the_filtered_list_and_no_formula) {
  const std::string late = invoice("43", "19.00", -5);
  invoice("42", "49.00", 10);
  const auto file = get("/mgmt/payment_notices_csv?show=overdue");
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Type") == "text/csv; charset=utf-8");
  const std::string today = value("SELECT UTC_DATE()");
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"payment-notices-" + today + ".csv\"");
  BOOST_TEST(file.body == "invoice,reference,account,customer,email,issued,due,sent (UTC),reminded (UTC),reminders,amount,open\r\n" + number(late) + ',' + late +
                              ",col00043,\"'=Kim <Pattern>\",kim@example.com," + today + ',' + value("SELECT UTC_DATE() - INTERVAL 5 DAY") + ",,,0,19.00,19.00\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
