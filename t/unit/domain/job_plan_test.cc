// When a daily job is due, in the zone of the company.
#include "domain/job_plan.h"

#include "t/support/temp_dir.h"
#include "t/support/test.h"

namespace {

base::Config config(const std::string& more) {
  std::string text = t::read_file("conf/jc.conf.example");
  for (const std::string key : {"BILLING_TZ=", "BILLER_TIME="}) {
    const auto at = text.find("\n" + key);
    if (more.find(key) != std::string::npos) text.erase(at, text.find('\n', at + 1) - at);
  }
  return base::Config::parse(text + more, "test");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_job_plan)

BOOST_AUTO_TEST_CASE(times_of_day_are_hours_and_minutes) {
  BOOST_TEST((domain::parse_time_of_day("00:25") == std::chrono::minutes{25}));
  BOOST_TEST((domain::parse_time_of_day("23:59") == std::chrono::minutes{23 * 60 + 59}));
  BOOST_TEST(domain::time_of_day(std::chrono::minutes{785}) == "13:05");
  for (const char* wrong : {"", "24:00", "1:05", "12:60", "12.30", "12:3x", "-1:00", "12:30:00"}) {
    BOOST_TEST(!domain::parse_time_of_day(wrong).has_value(), wrong);
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_time_or_zone_is_said_with_its_key) {
  const auto says = [](const char* key) { return [key](const base::ConfigError& e) { return std::string{e.what()}.starts_with(key); }; };
  BOOST_CHECK_EXCEPTION(static_cast<void>(domain::job_plan_from(config("BILLER_TIME=25:00\n"))), base::ConfigError, says("BILLER_TIME"));
  BOOST_CHECK_EXCEPTION(static_cast<void>(domain::job_plan_from(config("BILLING_TZ=Nowhere/Land\n"))), base::ConfigError, says("BILLING_TZ"));
}

BOOST_AUTO_TEST_CASE(the_day_that_is_due_changes_at_its_time_there) {
  const auto plan = domain::job_plan_from(config("BILLING_TZ=America/New_York\nBILLER_TIME=00:25\n"));
  const auto due = [&](const char* utc) { return base::str(plan.due_day("biller", base::parse<base::Timestamp>(utc).value())); };
  BOOST_TEST(due("2026-11-22 05:24:59") == "2026-11-21");
  BOOST_TEST(due("2026-11-22 05:25:00") == "2026-11-22");
  BOOST_TEST(due("2026-07-22 04:25:00") == "2026-07-22");
}

BOOST_AUTO_TEST_SUITE_END()
