// One run of a daily job.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO job_leases (job) VALUES ('biller')");
    exec("INSERT INTO job_runs (id, job, day, asked_by, held_by, began_at, ended_at, outcome, items, amount, text) VALUES (7, 'biller', UTC_DATE(), 'job:schedule',"
         " 'host-<1>:7', '2026-11-22 00:25:03', '2026-11-22 00:26:04', 'braked', 0, 0, 'Would do <too> much.')");
    exec("INSERT INTO job_brakes (run_id, items, amount, largest, largest_cid) VALUES (7, 9000, 1234500, 99900, 42)");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_job_run, Page)

BOOST_AUTO_TEST_CASE(it_says_what_it_did_when_and_where) {
  const auto page = get("/mgmt/job_run.html", {{"id", "7"}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<h1>Biller for <time"));
  for (const char* text : {"Would do &lt;too&gt; much.", "host-&lt;1&gt;:7", "job:schedule", "2026-11-22 00:26:04", "1 min 1 s"}) {
    BOOST_TEST(page.shows(text), text);
  }
}

BOOST_AUTO_TEST_CASE(a_braked_one_shows_its_figures_and_who_may_decide) {
  const auto page = as("billing").get("/mgmt/job_run.html", {{"id", "7"}});
  for (const char* text : {"9,000", "$12,345.00", "$999.00", "cid=col00042", "/mgmt/job_allow.html?id=7"}) BOOST_TEST(page.shows(text), text);
  const auto other = as("support").get("/mgmt/job_run.html", {{"id", "7"}});
  BOOST_TEST(!other.shows("job_allow"));
  BOOST_TEST(other.shows("has to decide"));
  exec("INSERT INTO job_runs (job, day, asked_by, held_by, began_at, ended_at, outcome) VALUES ('biller', UTC_DATE(), 'x', 'y', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'done')");
  BOOST_TEST(get("/mgmt/job_run.html", {{"id", "7"}}).shows("A later run has decided"));
}

BOOST_AUTO_TEST_CASE(one_that_is_not_there_is_said) {
  for (const char* id : {"8", "x", ""}) BOOST_TEST(get("/mgmt/job_run.html", {{"id", id}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
