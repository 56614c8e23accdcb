#include "t/support/power_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ats, t::PowerSite)

BOOST_AUTO_TEST_CASE(every_outlet_with_its_state_its_system_and_what_can_be_done) {
  const auto page = get("/mgmt/ats.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("AP7930"));
  BOOST_TEST(page.shows("Answers</span>"));
  BOOST_TEST(page.shows("ats1-3"));
  BOOST_TEST(page.shows("Outlet &lt;3&gt;"));
  BOOST_TEST(page.shows(">rack7.example.com</a>"));
  BOOST_TEST(page.shows("/mgmt/ats_switch.html?port=103&amp;go=off"));
  BOOST_TEST(page.shows("Nothing was switched yet"));
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/ats.html\""));
}

BOOST_AUTO_TEST_CASE(a_silent_strip_offers_no_outlet) {
  goes("silent");
  const auto page = get("/mgmt/ats.html");
  BOOST_TEST(page.shows("Not responding</span>"));
  BOOST_TEST(page.shows("no answer &lt;b&gt;"));
  BOOST_TEST(!page.shows("ats_switch"));
  goes("refused");
  BOOST_TEST(get("/mgmt/ats.html").shows("Refuses</span>"));
}

BOOST_AUTO_TEST_CASE(a_shared_outlet_is_said) {
  exec("INSERT INTO systems (cid, kind, hostname, power_port) VALUES (42, 'colo', 'second.example.com', 'ats1/03')");
  const auto page = get("/mgmt/ats.html");
  BOOST_TEST(page.shows("Two systems</span>"));
  BOOST_TEST(!page.shows("port=103&amp;go"));
}

BOOST_AUTO_TEST_CASE(the_log_names_who_did_what) {
  exec("INSERT INTO power_commands (id, port_id, sysid, cid, wanted, who, asked_at) VALUES (5, 103, 17, 42, 'cycle', 'customer:42', UTC_TIMESTAMP())");
  exec("INSERT INTO power_log (at, port_id, command_id, sysid, cid, who, wanted, event, reply_ms, text)"
       " VALUES (UTC_TIMESTAMP(), 103, 5, 17, 42, 'customer:42', 'cycle', 'sent', 12, 'odd <i>')");
  const auto page = get("/mgmt/ats.html");
  BOOST_TEST(page.shows("sent (12 ms)<span class=\"sub\">odd &lt;i&gt;"));
  BOOST_TEST(page.shows("customer:42"));
  BOOST_TEST(page.shows("data-poll=\"/mgmt/ats_state?port=103\""));
}

BOOST_AUTO_TEST_CASE(a_strip_is_read_when_staff_ask_for_it) {
  exec("UPDATE power_strips SET next_read_at = '2030-01-01'");
  BOOST_TEST(post("/mgmt/ats.html", {{"strip", "1"}}).header("Location") == "/mgmt/ats.html?done=reading#strip-1");
  BOOST_TEST(value("SELECT next_read_at <= UTC_TIMESTAMP() FROM power_strips") == "1");
  BOOST_TEST(post("/mgmt/ats.html", {{"strip", "9"}}).status == 404);
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/ats.html").status == 403);
  BOOST_TEST(!as("support").get("/mgmt/ats.html").shows("ats_edit"));
}

BOOST_AUTO_TEST_SUITE_END()
