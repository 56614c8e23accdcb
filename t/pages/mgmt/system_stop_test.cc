// A system was shut down: what it held becomes free.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  t::Answer send(const std::string& date, const std::string& version = "1", const std::string& sysid = "7") {
    return post("/mgmt/system_stop.html", {{"sysid", sysid}, {"version", version}, {"date", date}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_stop, Page)

BOOST_AUTO_TEST_CASE(it_says_before_what_will_happen) {
  exec("UPDATE systems SET power_port = 'ats1-3' WHERE sysid = 7");
  const auto page = get("/mgmt/system_stop.html", {{"sysid", "7"}});
  for (const char* text : {"192.0.2.7</span> becomes free", "ats1-3</span> becomes free", "Linux VPS S, $19.00 every 1 month, ends",
                           "The customer becomes cancelled"}) {
    BOOST_TEST(page.shows(text), text);
  }
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'colo', 'b.example.com')");
  BOOST_TEST(!get("/mgmt/system_stop.html", {{"sysid", "7"}}).shows("The customer becomes cancelled"));
}

BOOST_AUTO_TEST_CASE(addresses_subscriptions_and_the_last_system) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'colo', 'b.example.com')");
  BOOST_TEST(send("2026-01-02").header("Location") == "/mgmt/customer.html?cid=col00042&done=stopped#systems");
  BOOST_TEST(value("SELECT stopped_on FROM systems WHERE sysid = 7") == "2026-01-02");
  BOOST_TEST(value("SELECT COUNT(*) FROM ips WHERE sysid = 7") == "0");
  BOOST_TEST(value("SELECT until IS NOT NULL FROM ip_history WHERE sysid = 7") == "1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', ended_on, next_bill_on IS NULL) FROM subs") == "2026-01-02 1");
  BOOST_TEST(value("SELECT status FROM customers WHERE cid = 42") == "active");
  const auto last = send("2026-01-03", "1", "8");
  BOOST_TEST(last.header("Location") == "/mgmt/customer.html?cid=col00042&done=last#systems");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', status, cancelled_at IS NOT NULL) FROM customers WHERE cid = 42") == "cancelled 1");
  BOOST_TEST(trail("customer:42") == "customer.cancelled status=active status=cancelled");
  BOOST_TEST(landing(last).shows("the customer is cancelled now"));
  BOOST_TEST(send("2026-01-03", "2", "8").status == 404);
}

BOOST_AUTO_TEST_CASE(the_date_is_checked) {
  BOOST_TEST(send("").shows("Enter the stop date"));
  BOOST_TEST(send(value("SELECT UTC_DATE() + INTERVAL 1 DAY")).shows("Enter a stop date that is not ahead of today"));
  BOOST_TEST(send("2024-04-30").shows("Enter a stop date after the start date"));
  BOOST_TEST(send("2026-01-02", "0").status == 409);
  BOOST_TEST(value("SELECT stopped_on IS NULL FROM systems WHERE sysid = 7") == "1");
}

BOOST_AUTO_TEST_CASE(those_who_may_not_are_refused) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").post("/mgmt/system_stop.html", {{"sysid", "7"}, {"version", "1"}, {"date", "2026-01-02"}}).status == 403);
  BOOST_TEST(as("billing").get("/mgmt/system_stop.html", {{"sysid", "7"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
