// When a daily job is due: once for each day of the company, also on the days on which clocks are set; and when it is an alarm.
#include "domain/job_schedule.h"

#include "domain/job_brake.h"
#include "t/support/job_day.h"
#include "t/support/test.h"

namespace {

std::function<domain::JobEnd(domain::JobRun&)> work;
domain::JobEnd run_work(domain::JobRun& run) { return work(run); }
const domain::Job kJob{"biller", "Biller", "", "BILLER_TIME", run_work};

struct Schedule : t::JobDay {
  Schedule() { succeed(); }
  static void succeed() {
    work = [](domain::JobRun&) { return domain::JobEnd{}; };
  }
  static void fail() {
    work = [](domain::JobRun&) -> domain::JobEnd { throw std::runtime_error("no luck"); };
  }
  // Whether it ran.
  bool look() { return domain::run_if_due(at, kJob).has_value(); }
  static std::string days() { return list("SELECT CONCAT(day, ':', outcome) FROM job_runs ORDER BY id"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_job_schedule, Schedule)

BOOST_AUTO_TEST_CASE(it_runs_once_a_day_after_its_time) {
  set_clock("2026-11-22 00:25:00");
  BOOST_TEST(look());
  BOOST_TEST(!look());
  set_clock("2026-11-23 00:24:59");
  BOOST_TEST(!look());
  BOOST_TEST(base::str(state().next) == "2026-11-23 00:25:00");
  set_clock("2026-11-23 00:25:00");
  BOOST_TEST(look());
  BOOST_TEST(days() == "2026-11-22:done 2026-11-23:done");
}

BOOST_AUTO_TEST_CASE(one_that_is_off_is_begun_by_nobody_and_missed_by_nobody) {
  plan.off.insert("biller");
  set_clock("2026-11-22 12:25:00");
  BOOST_TEST(!look());
  BOOST_TEST(!state().alarm());
  BOOST_TEST(mails() == "");
  plan.off.clear();
  BOOST_TEST(look());
}

BOOST_AUTO_TEST_CASE(a_missed_day_is_made_good_by_one_run) {
  look();
  set_clock("2026-11-26 00:10:00");
  BOOST_TEST(look());  // that of the day before
  BOOST_TEST(!look());
  set_clock("2026-11-26 00:25:00");
  BOOST_TEST(look());
  BOOST_TEST(days() == "2026-11-22:done 2026-11-25:done 2026-11-26:done");
}

BOOST_AUTO_TEST_CASE(a_failed_run_is_tried_again_after_a_pause) {
  fail();
  BOOST_TEST(look());
  BOOST_TEST(!look());
  clock.advance(std::chrono::minutes{10});
  succeed();
  BOOST_TEST(look());
  BOOST_TEST(!look());
  BOOST_TEST(days() == "2026-11-22:failed 2026-11-22:done");
}

BOOST_AUTO_TEST_CASE(a_braked_run_waits_until_staff_allow_it_or_the_next_day) {
  work = [](domain::JobRun& run) { return domain::brake(run, {.items = 9}, {.items = 1}).value_or(domain::JobEnd{}); };
  BOOST_TEST(look());
  clock.advance(std::chrono::hours{11});
  BOOST_TEST(!look());
  BOOST_TEST(state().braked.has_value());
  database.write([&](db::Writer& db) {
    BOOST_TEST((domain::allow_braked(db, desk, {"user:lee", "", "r1"}, *state().braked) == domain::Allowing::done));
  });
  BOOST_TEST(look());
  BOOST_TEST(days() == "2026-11-22:braked 2026-11-22:done");
  set_clock("2026-11-23 00:25:00");
  BOOST_TEST(look());
  BOOST_TEST(!look());
}

BOOST_AUTO_TEST_CASE(a_run_by_hand_that_was_braked_after_the_days_run_can_be_allowed_too) {
  look();
  work = [](domain::JobRun& run) { return domain::brake(run, {.items = 9}, {.items = 1}).value_or(domain::JobEnd{}); };
  const auto by_hand = domain::run_job(at, kJob, today(), "job:jcctl:root");
  BOOST_TEST((state().braked == by_hand.run));
  BOOST_TEST(!look());
  database.write([&](db::Writer& db) {
    BOOST_TEST((domain::allow_braked(db, desk, {"user:lee", "", "r1"}, by_hand.run) == domain::Allowing::done));
  });
  BOOST_TEST(look());
  BOOST_TEST(!look());
  BOOST_TEST(days() == "2026-11-22:done 2026-11-22:braked 2026-11-22:done");
}

// New York: on 8 March 2026 clocks go from 02:00 to 03:00, on 1 November from 02:00 back to 01:00.
BOOST_AUTO_TEST_CASE(a_braked_run_by_hand_before_its_time_is_run_for_its_own_day_once_it_is_allowed) {
  BOOST_TEST(look());
  set_clock("2026-11-23 00:10:00");
  work = [](domain::JobRun& run) { return domain::brake(run, {.items = 9}, {.items = 1}).value_or(domain::JobEnd{}); };
  const auto by_hand = domain::run_job(at, kJob, today(), "job:jcctl:lee");
  succeed();
  BOOST_TEST(!look());
  database.write([&](db::Writer& db) {
    BOOST_TEST((domain::allow_braked(db, desk, {"user:lee", "", "r1"}, by_hand.run) == domain::Allowing::done));
  });
  BOOST_TEST(look());
  BOOST_TEST(!look());
  set_clock("2026-11-23 00:25:00");
  BOOST_TEST(!look());
  BOOST_TEST(days() == "2026-11-22:done 2026-11-23:braked 2026-11-23:done");
}

BOOST_AUTO_TEST_CASE(days_on_which_clocks_are_set_have_one_run) {
  plan.zone = base::TimeZone::load("America/New_York");
  for (const auto& [time, day] : {std::pair{"02:30", "2026-03-08"}, std::pair{"01:30", "2026-11-01"}}) {
    exec("DELETE FROM job_leases");
    exec("DELETE FROM job_runs");
    plan.times["biller"] = domain::parse_time_of_day(time).value();
    const auto from = base::parse<base::Timestamp>(std::string{day} + " 00:00:00").value();
    for (int quarter = 0; quarter < 4 * 48; ++quarter) {
      clock.advance(from.at + quarter * std::chrono::minutes{15} - clock.now().at);
      look();
    }
    BOOST_TEST(value("SELECT COUNT(*) FROM job_runs WHERE day = ?", {day}) == "1");
    BOOST_TEST(value("SELECT COUNT(*) FROM job_runs") == "3");  // the days before and after as well
  }
  BOOST_TEST(value("SELECT began_at FROM job_runs WHERE day = '2026-11-01'") == "2026-11-01 05:30:00");  // the first of two
}

BOOST_AUTO_TEST_CASE(a_day_without_a_finished_run_is_an_alarm_and_one_mail) {
  look();
  BOOST_TEST(!state().alarm());
  fail();
  set_clock("2026-11-23 03:24:00");
  look();
  BOOST_TEST(!state().alarm());
  set_clock("2026-11-23 03:25:00");
  BOOST_TEST((state().missed == base::parse<base::Date>("2026-11-23")));
  for (int i = 0; i < 3; ++i) {
    look();
    clock.advance(std::chrono::hours{1});
  }
  BOOST_TEST(mails_to("staff@example.com") == "Biller has not finished for 2026-11-23");
  succeed();
  BOOST_TEST(look());
  BOOST_TEST(!state().alarm());
}

BOOST_AUTO_TEST_SUITE_END()
