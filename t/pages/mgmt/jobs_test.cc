// The daily jobs as staff see them.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  // One job is enough to show how each is shown.
  Page() : t::MgmtSite(t::Settings{{"JOBS_OFF", "arrears bandwidth batch-gather batch-process card-notices invoice-gather reconcile"}}) {}
  void run(const std::string& days_ago, const std::string& outcome) {
    exec("INSERT IGNORE INTO job_leases (job) VALUES ('biller')");
    exec("INSERT INTO job_runs (job, day, asked_by, held_by, began_at, ended_at, outcome) VALUES ('biller', UTC_DATE() - INTERVAL ? DAY, 'job:schedule',"
         " 'host-<1>:7', UTC_TIMESTAMP() - INTERVAL 65 SECOND, IF(? = 'running', NULL, UTC_TIMESTAMP()), ?)",
         {days_ago, outcome, outcome});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_jobs, Page)

BOOST_AUTO_TEST_CASE(a_job_that_never_ran_is_an_alarm_on_the_start_page_too) {
  // Whatever the time is, the run of the day before yesterday should be there.
  const auto page = get("/mgmt/jobs.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Biller:</b> has never run", "00:25", "Due since", "No run"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(get("/mgmt/index.html").shows("Biller: has never run"));
}

BOOST_AUTO_TEST_CASE(each_run_says_what_it_did) {
  run("0", "done");
  exec("UPDATE job_runs SET items = 1234, skipped = 5, amount = 678900");
  const auto page = get("/mgmt/jobs.html");
  for (const char* text : {"In order", "1,234", ">5<", "$6,789.00", "1 min 5 s", "/mgmt/job_run.html?id=1"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(!page.shows("Alarm"));
  BOOST_TEST(!get("/mgmt/index.html").shows("See the daily jobs"));
}

BOOST_AUTO_TEST_CASE(a_missed_day_a_killed_run_and_a_braked_one_are_seen) {
  run("3", "done");
  run("2", "running");
  exec("UPDATE job_leases SET run_id = 2, held_until = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  auto page = get("/mgmt/jobs.html");
  for (const char* text : {"no finished run for", "Interrupted"}) BOOST_TEST(page.shows(text), text);
  exec("UPDATE job_leases SET held_until = UTC_TIMESTAMP() + INTERVAL 60 SECOND");
  page = get("/mgmt/jobs.html");
  BOOST_TEST(page.shows("Running"));
  BOOST_TEST(!page.shows("Interrupted"));
  exec("UPDATE job_leases SET run_id = NULL, held_until = NULL");
  run("0", "braked");
  exec("INSERT INTO job_brakes (run_id, items, amount, largest) VALUES (3, 9, 900, 100)");
  page = get("/mgmt/jobs.html");
  for (const char* text : {"stopped by the brake for", "Look at run 3"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(get("/mgmt/index.html").shows("stopped by the brake"));
}

BOOST_AUTO_TEST_CASE(older_runs_are_on_further_pages) {
  for (int i = 0; i < 55; ++i) run("1", "done");
  const auto page = get("/mgmt/jobs.html");
  BOOST_TEST(page.shows("run 55<"));
  BOOST_TEST(!page.shows("run 5<"));
  BOOST_TEST(page.shows("before=6"));
  BOOST_TEST(get("/mgmt/jobs.html", {{"before", "6"}}).shows("run 5<"));
  BOOST_TEST(get("/mgmt/jobs.html", {{"job", "biller"}}).shows("run 55<"));
}

BOOST_AUTO_TEST_SUITE_END()
