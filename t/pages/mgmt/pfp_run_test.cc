// Gathering and charging from the page, against the Payflow simulator's journal.
#include "t/support/mgmt_payflow.h"

namespace {

const t::Simulator& payflow() { return t::mgmt_payflow(); }

struct Run : t::MgmtSite {
  Run() : t::MgmtSite({{"PF_URL", payflow().url() + "/"}, {"PF_TIMEOUT", "5"}}) {
    const auto proof = t::fresh_payflow().authorize(t::test_request("A1", base::Money::cents(100)), t::test_card());
    exec("UPDATE pmt_source SET status = 2");
    exec("INSERT INTO pmt_source (cid, type, status, brand, last_four, expiry, reference, created_at) VALUES (42, 'f', 1, 'Visa', '1111', '2038-11', ?, '2026-01-01')",
         {proof.reference});
    exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, UTC_TIMESTAMP(), 'charge', -2300, 'Plan', 'job:biller')");
  }
  std::string press(const t::Fields& fields) { return post("/mgmt/pfp_run", fields).header("Location"); }
  std::string state() { return value("SELECT COALESCE(GROUP_CONCAT(CONCAT(state, ':', amount) ORDER BY id), '') FROM pfp_batch"); }
  static int sales() {
    int count = 0;
    for (auto& made : payflow().list("journal")) count += made["trxtype"] == "S" && made["result"] == "0";
    return count;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_pfp_run, Run)

BOOST_AUTO_TEST_CASE(it_gathers_and_charges_once) {
  BOOST_TEST(press({{"do", "gather"}}) == "/mgmt/pfp_batch.html?done=gathered");
  BOOST_TEST(state() == "waiting:2300");
  BOOST_TEST(press({{"do", "process"}}) == "/mgmt/pfp_batch.html?done=processed");
  BOOST_TEST(press({{"do", "process"}}) == "/mgmt/pfp_batch.html?done=processed");
  BOOST_TEST(state() == "charged:2300");
  BOOST_TEST(sales() == 1);
  BOOST_TEST(value("SELECT SUM(amount) FROM billing_history WHERE cid = 42") == "0");
  BOOST_TEST(value("SELECT GROUP_CONCAT(asked_by ORDER BY id) FROM job_runs") == "user:admin,user:admin,user:admin");
}

BOOST_AUTO_TEST_CASE(one_item_is_charged_at_once_and_only_once) {
  (void)press({{"do", "gather"}});
  exec("UPDATE pfp_batch SET try_on = try_on + INTERVAL 1 DAY");
  const std::string id = value("SELECT id FROM pfp_batch");
  BOOST_TEST(press({{"do", "charge"}, {"item", id}, {"version", "7"}}) == "/mgmt/pfp_batch.html?done=conflict");
  BOOST_TEST(press({{"do", "charge"}, {"item", id}, {"version", "1"}}) == "/mgmt/pfp_batch.html?done=charged");
  BOOST_TEST(press({{"do", "charge"}, {"item", id}, {"version", "1"}}) == "/mgmt/pfp_batch.html?done=conflict");
  BOOST_TEST(state() == "charged:2300");
  BOOST_TEST(sales() == 1);
}

BOOST_AUTO_TEST_CASE(what_has_been_paid_meanwhile_is_not_charged) {
  (void)press({{"do", "gather"}});
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, UTC_TIMESTAMP(), 'payment', 2300, 'Cheque', 'user:bob')");
  BOOST_TEST(press({{"do", "charge"}, {"item", value("SELECT id FROM pfp_batch")}, {"version", "1"}}) == "/mgmt/pfp_batch.html?done=not_charged");
  BOOST_TEST(state() == "dropped:2300");
  BOOST_TEST(sales() == 0);
}

BOOST_AUTO_TEST_CASE(odd_forms_do_nothing_and_others_may_not) {
  claim_log("web.forbidden");
  BOOST_TEST(press({{"do", "x"}}) == "/mgmt/pfp_batch.html?done=not_possible");
  BOOST_TEST(press({{"do", "charge"}, {"item", "x"}}) == "/mgmt/pfp_batch.html?done=not_possible");
  BOOST_TEST(as("sysadmin").post("/mgmt/pfp_run", {{"do", "process"}}).status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM job_runs") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
