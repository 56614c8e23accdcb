// PayPal's own list beside what is on file here.
#include "domain/paypal_activity.h"

#include "t/support/paypal_day.h"

namespace {

const std::string kHead = "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"From Email Address\",\"Transaction ID\",\"Reference Txn ID\"\r\n";

std::string line(const std::string& txn, const std::string& status, const std::string& gross, const std::string& type = "Subscription Payment") {
  return "\"11/22/2026\",\"10:00:00\",\"PST\",\"Ada \"\"A\"\" Example\",\"" + type + "\",\"" + status + "\",\"USD\",\"" + gross +
         "\",\"-1.72\",\"x\",\"ada@example.com\",\"" + txn + "\",\"\"\r\n";
}

struct Day : t::PayPalDay {
  std::string import(const std::string& lines) {
    const auto stored = domain::store_activity(database, desk, domain::read_activity(kHead + lines, false));
    return std::to_string(stored.added) + "/" + std::to_string(stored.changed) + "/" + std::to_string(stored.known);
  }
  std::string open() {
    return database.read([&](db::Reader& db) {
      std::string all;
      for (const auto& one : tables::paypal_activity::differing(db, false)) all += one.at_paypal.txn_id + (one.payment ? ":" + one.state : "") + (one.notice ? "!" : "") + ' ';
      return all;
    });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_paypal_activity, Day)

BOOST_AUTO_TEST_CASE(what_we_have_never_heard_of_is_found_until_its_notice_comes) {
  give_subscription();
  static_cast<void>(take(month("T1", "Completed", "49.00")));
  static_cast<void>(take(month("T2", "Pending", "49.00")));
  static_cast<void>(take(month("T3", "Completed", "1.00")));
  const std::string lines = line("T1", "Completed", "49.00") + line("T2", "Completed", "49.00") + line("T3", "Completed", "1.00") +
                            line("T4", "Completed", "1,049.00") + line("T5", "Pending", "49.00") + line("W1", "Completed", "-500.00", "General Withdrawal");
  BOOST_TEST(import(lines) == "6/0/0");
  BOOST_TEST(open() == "T2:pending T3! T4 ");
  BOOST_TEST(import(lines) == "0/0/6");
  BOOST_TEST(import(line("T5", "Completed", "49.00")) == "0/1/0");
  BOOST_TEST(open() == "T2:pending T3! T4 T5 ");
  BOOST_TEST(domain::reconcile_paypal(database, desk) == 4);
  BOOST_TEST(domain::reconcile_paypal(database, desk) == 4);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'PayPal lists transactions that are not on file'") == "1");
  static_cast<void>(take(month("T2", "Completed", "49.00")));
  static_cast<void>(take(month("T4", "Completed", "1049.00")));
  BOOST_TEST(open() == "T3! T5 ");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', happened_at, name, gross, currency) FROM paypal_activity WHERE txn_id = 'T4'") ==
             "2026-11-22 18:00:00 Ada \"A\" Example 104900 USD");
}

BOOST_AUTO_TEST_CASE(money_that_went_back_is_compared_too) {
  give_subscription();
  static_cast<void>(take(month("T1", "Completed", "49.00")));
  static_cast<void>(take(back("R1", "T1", "Refunded", "-9.00")));
  import(line("R1", "Completed", "-9.00", "Payment Refund") + line("R2", "Completed", "-40.00", "Chargeback"));
  BOOST_TEST(open() == "R2 ");
}

BOOST_AUTO_TEST_CASE(another_amount_is_a_difference) {
  give_subscription();
  static_cast<void>(take(month("T1", "Completed", "49.00")));
  import(line("T1", "Completed", "48.00"));
  BOOST_TEST(open() == "T1:done ");
}

BOOST_AUTO_TEST_CASE(what_staff_have_decided_stays_decided) {
  import(line("T1", "Completed", "49.00"));
  const auto decide = [&] {
    return database.write([&](db::Writer& db) { return tables::paypal_activity::decide(db, "T1", "user:bo", "Paid in cash instead", clock.now()); });
  };
  BOOST_TEST(decide());
  BOOST_TEST(!decide());
  BOOST_TEST(open() == "");
  import(line("T1", "Completed", "49.50"));
  BOOST_TEST(open() == "");
  BOOST_TEST(domain::reconcile_paypal(database, desk) == 0);
}

BOOST_AUTO_TEST_CASE(lines_that_cannot_be_read_are_named_and_the_others_are_kept) {
  const auto file = domain::read_activity(kHead + line("", "Completed", "1.00") + line("T1", "Completed", "free") + line("T2", "Completed", "1.00") + "\"22/11/2026\",\"x\"\r\n", false);
  BOOST_TEST(base::join(file.refused, "; ") == "line 2: no transaction id; line 3: an amount that cannot be read; line 5: no transaction id");
  BOOST_TEST(file.transactions.size() == 1u);
  const auto dated = [&](const std::string& date, const std::string& zone, bool day_first) {
    const auto one = domain::read_activity("Transaction ID,Date,Time,TimeZone,Type,Status,Currency,Gross\nT1," + date + ",9:00:00," + zone + ",x,Completed,USD,1\n", day_first);
    return one.transactions.empty() ? "" : base::str(one.transactions[0].happened_at);
  };
  BOOST_TEST(dated("22/11/2026", "GMT", true) == dated("11/22/2026", "GMT", false));
  BOOST_TEST(dated("22/11/2026", "GMT", false) == "");
  BOOST_TEST(dated("2026-11-22", "Mars", false) == "");
}

BOOST_AUTO_TEST_CASE(another_file_is_refused_as_a_whole) {
  BOOST_CHECK_THROW(domain::read_activity("a,b\n1,2\n", false), std::runtime_error);
  BOOST_CHECK_THROW(domain::read_activity("", false), std::runtime_error);
  BOOST_CHECK_THROW(domain::read_activity(kHead + "\"", false), std::runtime_error);
  BOOST_CHECK_THROW(domain::read_activity("\xff\xfe", false), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
