// When arrears begin and end, which notices go out, and what staff may do after the last.
#include "domain/arrears.h"

#include "t/support/owing_day.h"
#include "t/support/test.h"

namespace {

struct Arrears : t::OwingDay {
  Arrears() {
    customer();
    pays_by("i");
    charge(1900);
  }
  domain::JobResult write() { return run("arrears"); }
  // Runs the job on each day up to that one.
  void days(int count) {
    for (int i = 0; i < count; ++i) {
      next_day();
      (void)write();
    }
  }
  static std::string told() { return mails_to("owner42@example.com"); }
  static std::string steps() { return list("SELECT CONCAT(step, ':', DATEDIFF(sent_at, since)) FROM arrears_notices ORDER BY step"); }
  int cancel() {
    return database.write([&](db::Writer& db) { return domain::cancel_for_arrears(db, {"user:bob", "", "r1"}, std::nullopt, {42}, clock.now()); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_arrears, Arrears)

BOOST_AUTO_TEST_CASE(weeks_one_three_five_six_and_every_week_after_that) {
  std::string steps;
  for (int day = 0, last = 0; day <= 70; ++day) {
    const int step = domain::arrears_step(day);
    if (step != last) steps += std::to_string(day) + ":" + std::to_string(step) + " ";
    last = step;
  }
  BOOST_TEST(steps == "7:1 21:2 35:3 42:4 49:5 56:6 63:7 70:8 ");
}

BOOST_AUTO_TEST_CASE(they_begin_after_the_days_that_an_invoice_gives) {
  days(13);
  BOOST_TEST(arrears() == "");
  days(1);
  BOOST_TEST(arrears() == "42:2026-12-06");
  BOOST_TEST(told() == "");
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action) FROM audit_log ORDER BY id DESC LIMIT 1") == "job:arrears customer.arrears_began");
}

BOOST_AUTO_TEST_CASE(each_notice_goes_out_once_with_its_own_words) {
  days(14 + 50);
  BOOST_TEST(steps() == "1:7 2:21 3:35 4:42 5:49");
  BOOST_TEST(told() == "Payment overdue for account col00042; Second notice: payment overdue for account col00042;"
                       " Third notice: payment overdue for account col00042; Shutdown imminent: payment overdue for account col00042;"
                       " Shutdown imminent: payment overdue for account col00042");
  BOOST_TEST(mails_to("billing@example.com") == "col00042 has had the last warning");
  (void)write();
  BOOST_TEST(value("SELECT COUNT(*) FROM arrears_notices") == "5");
}

BOOST_AUTO_TEST_CASE(of_several_that_were_missed_only_the_latest_goes_out) {
  days(14);
  next_day(36);
  (void)write();
  BOOST_TEST(steps() == "3:36");
  BOOST_TEST(told() == "Third notice: payment overdue for account col00042");
}

BOOST_AUTO_TEST_CASE(paying_ends_them_and_new_ones_begin_anew) {
  days(14 + 8);
  paid(1900);
  BOOST_TEST(arrears() == "");
  days(40);
  BOOST_TEST(steps() == "1:7");
  charge(500);
  days(14 + 7);
  BOOST_TEST(value("SELECT COUNT(*) FROM arrears_notices WHERE step = 1") == "2");
}

BOOST_AUTO_TEST_CASE(a_part_is_not_all_and_what_is_left_counts_from_its_own_day) {
  next_day(10);
  charge(700);
  paid(1900);
  days(5);
  BOOST_TEST(arrears() == "");  // the oldest is paid, the rest is five days old
  days(9);
  BOOST_TEST(arrears() == "42:2026-12-16");
}

BOOST_AUTO_TEST_CASE(who_pays_by_card_is_left_to_the_batch) {
  exec("DELETE FROM pmt_source");
  card();
  days(40);
  BOOST_TEST(arrears() == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_shut_off_before_the_last_warning_or_by_itself) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (7, 42, 'vps', 'www.example.com'), (8, 42, 'vps', 'db.example.com')");
  days(14 + 41);
  BOOST_TEST(cancel() == 0);
  days(10);
  BOOST_TEST(value("SELECT COUNT(*) FROM systems WHERE cancel_on IS NOT NULL") == "0");
  BOOST_TEST(cancel() == 2);
  BOOST_TEST(list("SELECT cancel_on FROM systems") == "2027-02-05 2027-02-05");
  BOOST_TEST(value("SELECT text FROM notes") == "In arrears since 2026-12-06, $19.00 due, last warning sent: shutdown of 2 systems set to 2027-02-05.");
  BOOST_TEST(cancel() == 0);
  BOOST_TEST(value("SELECT COUNT(*) FROM notes") == "1");
}

BOOST_AUTO_TEST_CASE(who_has_paid_is_not_cancelled) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (7, 42, 'vps', 'www.example.com')");
  days(14 + 45);
  paid(1900);
  BOOST_TEST(cancel() == 0);
}

BOOST_AUTO_TEST_CASE(who_has_no_address_is_told_to_billing) {
  exec("UPDATE customers SET owner_email = NULL");
  days(14 + 8);
  BOOST_TEST(mails_to("billing@example.com") == "col00042 is in arrears and has no e-mail address");
}

BOOST_AUTO_TEST_SUITE_END()
