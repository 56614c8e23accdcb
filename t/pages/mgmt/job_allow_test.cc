// Letting a braked run happen: asked once more, by those who may, once, and in the audit trail.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO job_leases (job) VALUES ('biller')");
    braked("7");
  }
  void braked(const std::string& id) {
    exec("INSERT INTO job_runs (id, job, day, asked_by, held_by, began_at, ended_at, outcome, text) VALUES (?, 'biller', UTC_DATE(), 'job:schedule', 'host:7',"
         " UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'braked', 'Beyond the bounds.')", {id});
    exec("INSERT INTO job_brakes (run_id, items, amount, largest) VALUES (?, 9000, 1234500, 99900)", {id});
  }
  t::Answer allow(const std::string& role, const std::string& id) {
    auto person = as(role);
    return person.post("/mgmt/job_allow.html", {{"id", id}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_job_allow, Page)

BOOST_AUTO_TEST_CASE(it_asks_once_more_with_the_figures) {
  const auto page = get("/mgmt/job_allow.html", {{"id", "7"}});
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Run the job “Biller” for", "9,000", "$12,345.00", "$999.00", "Beyond the bounds.", "Leave it stopped", "Run all the same"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(value("SELECT COUNT(*) FROM job_brakes WHERE allowed_at IS NOT NULL") == "0");
}

BOOST_AUTO_TEST_CASE(it_is_allowed_once_and_kept_who_did) {
  const auto answer = allow("billing", "7");
  BOOST_TEST(answer.header("Location") == "/mgmt/job_run.html?id=7&done=allowed");
  const auto page = me.follow(answer);
  BOOST_TEST(page.shows("It begins within some seconds"));
  BOOST_TEST(page.shows("Allowed by user:billing"));
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action, ' ', object) FROM audit_log") == "user:billing job.allowed job run:7");
  BOOST_TEST(allow("admin", "7").header("Location") == "/mgmt/job_run.html?id=7&done=late");
  BOOST_TEST(value("SELECT CONCAT(allowed_by, ' ', COUNT(*)) FROM job_brakes") == "user:billing 1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == "1");
  BOOST_TEST(log("mgmt").find("event=job.allowed job=biller run=7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_the_latest_run_can_be_allowed) {
  braked("8");
  BOOST_TEST(allow("billing", "7").status == 404);
  BOOST_TEST(allow("billing", "99").status == 404);
  BOOST_TEST(allow("billing", "x").status == 404);
  BOOST_TEST(allow("billing", "8").status == 303);
}

BOOST_AUTO_TEST_CASE(others_may_not) {
  claim_log("web.forbidden");
  BOOST_TEST(allow("support", "7").status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM job_brakes WHERE allowed_at IS NOT NULL") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
