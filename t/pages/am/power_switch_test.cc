#include "t/support/power_site.h"

namespace {

struct SwitchSite : t::PoweredCustomer {
  t::Answer confirm(const std::string& go = "off") { return get("/am/power_switch.html", {{"system", "17"}, {"go", go}}); }
  t::Fields form(const std::string& go = "off") { return {{"once", once()}, {"system", "17"}, {"go", go}}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_power_switch, SwitchSite)

BOOST_AUTO_TEST_CASE(it_names_the_server_and_what_happens_to_it) {
  const auto page = confirm();
  BOOST_TEST(page.shows("<h1>Turn off rack7.example.com?</h1>"));
  BOOST_TEST(page.shows("as if you pulled the plug"));
  BOOST_TEST(page.shows("Leave it on</a>"));
  BOOST_TEST(confirm("cycle").shows("Turn rack7.example.com off and on?"));
  // What is not offered leads back to the state.
  for (const char* go : {"on", "explode", ""}) BOOST_TEST(confirm(go).header("Location") == "/am/power.html?system=17");
  BOOST_TEST(commands() == "");
}

BOOST_AUTO_TEST_CASE(a_command_is_written_down_once_for_the_server_itself) {
  const auto page = confirm();
  const t::Fields fields{{"once", field(page, "once")}, {"system", "17"}, {"go", "off"}};
  for (int i = 0; i < 2; ++i) BOOST_TEST(post("/am/power_switch.html", fields).header("Location") == "/am/power.html?system=17");
  BOOST_TEST(commands() == "ats1-3 17 42 off customer:42");
  BOOST_TEST(value("SELECT CONCAT_WS('|', actor, action, object, cid) FROM audit_log") == "customer:42|power.asked|system:17|42");
  BOOST_TEST(value("SELECT next_read_at <= UTC_TIMESTAMP() FROM power_strips") == "1");
  BOOST_TEST(get("/am/power.html", {{"system", "17"}}).shows("Turning off…"));
}

BOOST_AUTO_TEST_CASE(another_command_waits_for_its_turn) {
  post("/am/power_switch.html", form());
  BOOST_TEST(me.follow(post("/am/power_switch.html", form())).shows("still under way"));
  ends("done", "It is off.");
  reads("off");
  BOOST_TEST(me.follow(post("/am/power_switch.html", form("on"))).shows("less than 30 seconds ago"));
  half_a_minute_later();
  BOOST_TEST(post("/am/power_switch.html", form("on")).header("Location") == "/am/power.html?system=17");
  BOOST_TEST(commands() == "ats1-3 17 42 off customer:42; ats1-3 17 42 on customer:42");
}

BOOST_AUTO_TEST_CASE(no_form_reaches_an_outlet_that_is_not_theirs) {
  for (const char* system : {"18", "19", "20", "999", "x", ""}) {
    auto fields = form();
    fields[1].second = system;
    fields.push_back({"port", "104"});
    BOOST_TEST(post("/am/power_switch.html", fields).status == 404, system);
  }
  auto fields = form();
  fields.push_back({"port", "104"});  // of no effect: the outlet comes from the server
  post("/am/power_switch.html", fields);
  BOOST_TEST(commands() == "ats1-3 17 42 off customer:42");
}

BOOST_AUTO_TEST_CASE(a_form_without_its_key_or_token_switches_nothing) {
  BOOST_TEST(post("/am/power_switch.html", {{"system", "17"}, {"go", "off"}}).status == 303);
  BOOST_TEST(post("/am/power_switch.html", {{"once", "x"}, {"system", "17"}, {"go", "off"}}).status == 303);
  claim_log("web.csrf");
  auto fields = form();
  fields.push_back({"csrf", "forged"});
  BOOST_TEST(post("/am/power_switch.html", fields).status == 403);
  BOOST_TEST(commands() == "");
}

BOOST_AUTO_TEST_CASE(a_strip_that_is_silent_takes_no_command) {
  goes("silent");
  BOOST_TEST(confirm().status == 303);
  BOOST_TEST(me.follow(post("/am/power_switch.html", form())).shows("not known just now"));
  BOOST_TEST(commands() == "");
}

BOOST_AUTO_TEST_CASE(staff_who_look_in_switch_nothing) {
  const std::string address = as("support").post("/mgmt/OPEN_AM", {{"cid", "42"}}).header("Location");
  auto staff = another();
  staff.get(address);
  BOOST_REQUIRE(staff.post("/am/HANDOFF", {{"token", address.substr(address.find('=') + 1)}}).status == 303);
  const auto page = staff.get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(page.shows("Servers are switched in mgmt."));
  BOOST_TEST(!page.shows("power_switch"));
  BOOST_TEST(staff.get("/am/power_switch.html", {{"system", "17"}, {"go", "off"}}).status == 303);
  BOOST_TEST(staff.post("/am/power_switch.html", form()).status == 403);
  // Nor with a reason given.
  exec("UPDATE sessions SET write_reason = 'asked by phone' WHERE staff_id IS NOT NULL");
  BOOST_TEST(staff.post("/am/power_switch.html", form()).status == 403);
  BOOST_TEST(commands() == "");
}

BOOST_AUTO_TEST_SUITE_END()
