#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ledger_csv, t::MgmtSite)

BOOST_AUTO_TEST_CASE(all_entries_come_newest_first_and_none_is_a_formula) {
  exec("INSERT INTO billing_history (id, cid, posted_at, kind, amount, text, means, reference, dated_on, who) VALUES"
       " (1, 42, '2026-11-01', 'charge', -4900, '=HYPERLINK(\"x\")', '', '', NULL, 'job:biller'),"
       " (2, 42, '2026-11-02', 'payment', 4900, 'Thanks, \"Kim\"', 'cheque', '@1234', '2026-10-30', 'user:lee')");
  const auto file = get("/mgmt/ledger_csv", {{"cid", "42"}});
  BOOST_TEST(file.status == 200);
  BOOST_TEST(file.header("Content-Type") == "text/csv; charset=utf-8");
  BOOST_TEST(file.header("Content-Disposition") == "attachment; filename=\"ledger-col00042.csv\"");
  BOOST_TEST(file.body ==
             "entry,date,kind,text,from,to,method,reference,dated,invoice,who,amount,balance\r\n"
             "2,2026-11-02 00:00:00,Payment,\"Thanks, \"\"Kim\"\"\",,,Cheque,\"'@1234\",2026-10-30,,user:lee,49.00,0.00\r\n"
             "1,2026-11-01 00:00:00,Charge,\"'=HYPERLINK(\"\"x\"\")\",,,,,,,job:biller,-49.00,-49.00\r\n");
  BOOST_TEST(get("/mgmt/ledger_csv", {{"cid", "43"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
