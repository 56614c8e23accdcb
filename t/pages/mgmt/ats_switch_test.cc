#include "t/support/power_site.h"

namespace {

struct AtsSwitch : t::PowerSite {
  t::Fields form(const std::string& go = "off") { return {{"once", once()}, {"port", "103"}, {"system", "17"}, {"go", go}}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ats_switch, AtsSwitch)

BOOST_AUTO_TEST_CASE(it_names_the_server_and_its_customer) {
  const auto page = get("/mgmt/ats_switch.html", {{"port", "103"}, {"go", "off"}});
  BOOST_TEST(page.shows("Turn off rack7.example.com?"));
  BOOST_TEST(page.shows("with rack7.example.com of customer col00042 on it"));
  BOOST_TEST(get("/mgmt/ats_switch.html", {{"port", "102"}, {"go", "cycle"}}).shows("something may be plugged in all the same"));
  BOOST_TEST(get("/mgmt/ats_switch.html", {{"port", "103"}, {"go", "on"}}).header("Location") == "/mgmt/ats.html#strip-1");
  BOOST_TEST(get("/mgmt/ats_switch.html", {{"port", "999"}, {"go", "off"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_command_is_taken_once_and_recorded) {
  const auto fields = form();
  auto person = as("sysadmin");
  for (int i = 0; i < 2; ++i) BOOST_TEST(person.post("/mgmt/ats_switch.html", fields).header("Location") == "/mgmt/ats.html?done=asked#strip-1");
  BOOST_TEST(commands() == "ats1-3 17 42 off user:sysadmin");
  BOOST_TEST(value("SELECT CONCAT_WS('|', actor, action, object, cid) FROM audit_log") == "user:sysadmin|power.asked|system:17|42");
  BOOST_TEST(get("/mgmt/ats.html", {{"why", "power_busy"}}).shows("still under way"));
  BOOST_TEST(post("/mgmt/ats_switch.html", form()).header("Location") == "/mgmt/ats.html?why=power_busy#strip-1");
}

BOOST_AUTO_TEST_CASE(what_has_changed_since_the_question_is_not_switched) {
  exec("UPDATE systems SET power_port = 'ats1-2' WHERE sysid = 17");
  BOOST_TEST(post("/mgmt/ats_switch.html", form()).header("Location") == "/mgmt/ats.html?why=power_other_system#strip-1");
  exec("UPDATE systems SET power_port = 'ats1-3' WHERE sysid = 17");
  reads("off");
  BOOST_TEST(post("/mgmt/ats_switch.html", form("cycle")).header("Location") == "/mgmt/ats.html?why=power_as_it_is#strip-1");
  BOOST_TEST(post("/mgmt/ats_switch.html", {{"port", "103"}, {"system", "17"}, {"go", "on"}}).status == 303);  // no key
  BOOST_TEST(commands() == "");
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").post("/mgmt/ats_switch.html", form("on")).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
