// The card batch as staff see it, and what they do with its items.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (71, '@ash <i>', 'o71@example.com', '2020-01-01')");
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (71, UTC_TIMESTAMP() - INTERVAL 1 DAY, 'charge', -1900, 'Plan', 'job:biller')");
    exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, created_at) VALUES (71, 'f', 1, 'Visa', '4242', '2031-08', 'V1', '2026-01-01')");
    exec("INSERT INTO pfp_batch (cid, amount, try_on, source_id, tries, last_result, message, created_at)"
         " SELECT 71, 1900, UTC_DATE() + INTERVAL 1 DAY, id, 2, 12, 'Declined', UTC_TIMESTAMP() FROM pmt_source WHERE cid = 71");
    id = value("SELECT id FROM pfp_batch WHERE cid = 71");
  }
  std::string id;
  std::string state() { return value("SELECT CONCAT(state, ' ', tries) FROM pfp_batch WHERE cid = 71 ORDER BY id DESC LIMIT 1"); }
  std::string press(const char* what, const char* version) {
    const auto answer = post("/mgmt/pfp_batch.html", {{"item", id}, {"version", version}, {"do", what}});
    return answer.header("Location").substr(answer.header("Location").find("done=") + 5);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_pfp_batch, Page)

BOOST_AUTO_TEST_CASE(it_shows_what_waits_and_what_the_gateway_has_said) {
  const auto page = get("/mgmt/pfp_batch.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"@ash &lt;i&gt;", "Waiting", "$19.00", "Visa ending 4242", "expires 2031-08", "Declined (result 12)", "Charge now", "Hold", "Drop", "1 item, $19.00"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(get("/mgmt/pfp_batch.html", {{"show", "ended"}}).shows("Nothing in the last 30 days"));
}

BOOST_AUTO_TEST_CASE(it_is_held_released_and_dropped) {
  BOOST_TEST(press("held", "1") == "held");
  BOOST_TEST(state() == "held 2");
  BOOST_TEST(get("/mgmt/pfp_batch.html").shows("Release"));
  BOOST_TEST(press("held", "2") == "not_possible");
  BOOST_TEST(press("released", "2") == "released");
  BOOST_TEST(state() == "waiting 2");
  BOOST_TEST(press("dropped", "2") == "conflict");
  BOOST_TEST(press("dropped", "3") == "dropped");
  BOOST_TEST(state() == "dropped 2");
  BOOST_TEST(get("/mgmt/pfp_batch.html").shows("Nothing waits"));
  BOOST_TEST(get("/mgmt/pfp_batch.html", {{"show", "ended"}}).shows("Dropped by staff"));
  BOOST_TEST(value("SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_log WHERE action LIKE 'batch.%'") == "batch.held,batch.released,batch.dropped");
}

BOOST_AUTO_TEST_CASE(what_failed_is_tried_again_from_the_first_try_on) {
  exec("UPDATE pfp_batch SET state = 'failed', failure = 'soft', tries = 5, ended_at = UTC_TIMESTAMP()");
  BOOST_TEST(get("/mgmt/pfp_batch.html", {{"show", "ended"}}).shows("Try again"));
  BOOST_TEST(press("retried", "1") == "retried");
  BOOST_TEST(state() == "waiting 0");
}

BOOST_AUTO_TEST_CASE(two_open_items_of_a_customer_are_not_possible) {
  exec("UPDATE pfp_batch SET state = 'failed', failure = 'soft', ended_at = UTC_TIMESTAMP()");
  exec("INSERT INTO pfp_batch (cid, amount, try_on, created_at) VALUES (71, 100, UTC_DATE(), UTC_TIMESTAMP())");
  BOOST_TEST(press("retried", "1") == "not_possible");
}

BOOST_AUTO_TEST_CASE(odd_forms_do_nothing) {
  BOOST_TEST(press("charged", "1") == "not_possible");
  id = "x";
  BOOST_TEST(press("dropped", "1") == "not_possible");
  id = "999999";
  BOOST_TEST(press("dropped", "1") == "not_possible");
  BOOST_TEST(state() == "waiting 2");
}

BOOST_AUTO_TEST_CASE(payments_without_an_outcome_are_there_until_they_are_settled) {
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, cid, batch_id, created_at, next_check_at) SELECT 'r1', 'c0ffee', 'payflow', 'sale', 'unknown',"
       " 1900, 'USD', 71, id, UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP() FROM pfp_batch");
  const auto page = get("/mgmt/pfp_batch.html");
  for (const char* text : {"Payments to look into", "card batch", "c0ffee", "unknown since"}) BOOST_TEST(page.shows(text), text);
  exec("UPDATE payments SET state = 'done', settled_at = UTC_TIMESTAMP(), next_check_at = NULL WHERE custref = 'c0ffee'");
  BOOST_TEST(!get("/mgmt/pfp_batch.html").shows("Payments to look into"));
}

BOOST_AUTO_TEST_CASE(its_csv_runs_no_formula) {
  const auto file = get("/mgmt/pfp_batch.html", {{"csv", "1"}});
  BOOST_TEST(file.body.find("col00071,\"'@ash <i>\",Waiting,,Visa ending 4242,2,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_is_for_billing) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/pfp_batch.html").status == 200);
  BOOST_TEST(as("support").get("/mgmt/pfp_batch.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
