// Mails before a cancelled system shuts down.
#include "domain/shutdown_reminders.h"

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

struct Day : t::BusinessDay {
  Day() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Robin', '2020-01-01')");
    exec("INSERT INTO contacts (cid, name, email, billing, admin) VALUES (42, 'Robin', 'robin@example.com', 'main', 'main'),"
         " (42, 'Sam', 'sam@example.com', 'no', 'alternate'), (42, 'Kim', 'kim@example.com', 'alternate', 'no')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname, cancel_on) VALUES (7, 42, 'vps', 'www.example.com', '2026-11-27')");
  }
  void run() {
    database.write([&](db::Writer& db) { domain::remind_of_shutdowns(db, desk); });
  }
  static std::string count() { return value("SELECT COUNT(*) FROM mail_outbox"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_shutdown_reminders, Day)

BOOST_AUTO_TEST_CASE(five_days_and_one_day_before_and_on_the_day) {
  for (int day = 0; day < 8; ++day) {
    run();
    clock.advance(std::chrono::hours{24});
  }
  BOOST_TEST(mails_to("robin@example.com") ==
             "www.example.com shuts down in 5 days; www.example.com shuts down tomorrow; www.example.com shuts down today");
  BOOST_TEST(mails_to("sam@example.com").find("today") != std::string::npos);
  BOOST_TEST(mails_to("kim@example.com") == "");
  BOOST_TEST(mails_to("staff@example.com") == "Shut down in 5 days: www.example.com (7); Shut down tomorrow: www.example.com (7);"
                                              " Shut down today: www.example.com (7)");
  BOOST_TEST(value("SELECT body LIKE '%on 27 November 2026%' FROM mail_outbox LIMIT 1") == "1");
}

BOOST_AUTO_TEST_CASE(each_is_sent_once_even_by_two_workers) {
  auto first = another_database();
  auto second = another_database();
  t::at_once(2, [&](int who) {
    (who == 0 ? first : second).write([&](db::Writer& db) { domain::remind_of_shutdowns(db, desk); });
  });
  clock.advance(std::chrono::hours{3});
  run();
  BOOST_TEST(count() == "3");
}

BOOST_AUTO_TEST_CASE(none_when_they_are_off_or_it_is_stopped_or_kept) {
  exec("UPDATE systems SET reminders = 0");
  run();
  exec("UPDATE systems SET reminders = 1, stopped_on = '2026-11-22'");
  run();
  exec("UPDATE systems SET stopped_on = NULL, cancel_on = NULL");
  run();
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(a_shutdown_that_is_set_to_another_day_is_reminded_of_anew) {
  run();
  exec("UPDATE systems SET cancel_on = '2026-11-23'");
  run();
  BOOST_TEST(mails_to("robin@example.com") == "www.example.com shuts down in 5 days; www.example.com shuts down tomorrow");
}

BOOST_AUTO_TEST_CASE(staff_hear_of_it_even_without_a_contact) {
  exec("DELETE FROM contacts");
  run();
  BOOST_TEST(count() == "1");
}

BOOST_AUTO_TEST_SUITE_END()
