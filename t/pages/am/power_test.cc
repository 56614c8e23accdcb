#include "t/support/power_site.h"

BOOST_FIXTURE_TEST_SUITE(am_power, t::PoweredCustomer)

BOOST_AUTO_TEST_CASE(it_shows_the_state_as_it_was_read_and_what_can_be_done) {
  BOOST_TEST(get("/am/dashboard.html").shows("href=\"/am/power.html?system=17\""));
  const auto on = get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(on.status == 200);
  BOOST_TEST(on.shows("Power of rack7.example.com"));
  BOOST_TEST(on.shows("#power\"/></svg>On</span>"));
  BOOST_TEST(on.shows("Last read on <time"));
  BOOST_TEST(on.shows("go=off\">Turn off…"));
  BOOST_TEST(on.shows("go=cycle\">Turn off and on…"));
  BOOST_TEST(!on.shows("go=on\""));
  reads("off");
  const auto off = get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(off.shows("</svg>Off</span>"));
  BOOST_TEST(off.shows("go=on\">Turn on…"));
  BOOST_TEST(!off.shows("go=cycle"));
}

BOOST_AUTO_TEST_CASE(what_is_not_theirs_is_not_there) {
  const std::string unknown = get("/am/power.html", {{"system", "999"}}).body;
  const auto plain = [](std::string body) { return body.substr(0, body.find("Number")); };
  // Another's, their own without an outlet, their own VPS, a stopped one, nonsense.
  exec("INSERT INTO systems (sysid, cid, kind, hostname, power_port, stopped_on) VALUES (21, 42, 'colo', 'gone.example.com', 'ats1-2', '2026-01-01')");
  for (const char* system : {"18", "19", "20", "21", "0", "x", "", "17 OR 1=1"}) {
    for (const char* page : {"/am/power.html", "/am/power_state", "/am/power_switch.html"}) {
      const auto answer = get(page, {{"system", system}, {"go", "off"}});
      BOOST_TEST(answer.status == 404, page << ' ' << system);
      BOOST_TEST(!answer.shows("kim.example.com"));
      BOOST_TEST(plain(answer.body).size() == plain(unknown).size(), page << ' ' << system);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_strip_that_does_not_answer_is_said_and_offers_nothing) {
  goes("silent");
  const auto page = get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(page.shows("Not responding</span>"));
  BOOST_TEST(page.shows("The power strip does not answer."));
  BOOST_TEST(page.shows("Last read on"));
  BOOST_TEST(!page.shows("power_switch"));
  BOOST_TEST(!page.shows("no answer"));  // the detail is for staff
  for (const char* fault : {"refused", "wrong_answer"}) {
    goes(fault);
    const auto other = get("/am/power.html", {{"system", "17"}});
    BOOST_TEST(other.shows("The state of the outlet is not known just now."));
    BOOST_TEST(!other.shows("power_switch"));
  }
  exec("UPDATE power_strips SET fault = NULL");
  exec("UPDATE power_ports SET read_at = read_at - INTERVAL 1 HOUR");
  BOOST_TEST(get("/am/power.html", {{"system", "17"}}).shows("Not read lately"));
}

BOOST_AUTO_TEST_CASE(an_outlet_that_two_servers_share_is_not_offered) {
  exec("INSERT INTO systems (cid, kind, hostname, power_port) VALUES (43, 'colo', 'secret-name.example.com', 'ATS1:03')");
  const auto page = get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(page.shows("This outlet cannot be switched here."));
  BOOST_TEST(!page.shows("power_switch"));
  BOOST_TEST(!page.shows("secret-name"));
}

BOOST_AUTO_TEST_CASE(the_end_of_a_command_is_told) {
  exec("INSERT INTO power_commands (port_id, sysid, cid, wanted, who, asked_at) VALUES (103, 17, 42, 'off', 'customer:42', UTC_TIMESTAMP())");
  const auto under_way = get("/am/power.html", {{"system", "17"}});
  BOOST_TEST(under_way.shows("data-poll=\"/am/power_state?system=17\""));
  BOOST_TEST(under_way.shows("Turning off…</span>"));
  BOOST_TEST(under_way.shows("watch=1"));
  BOOST_TEST(!under_way.shows("power_switch"));
  BOOST_TEST(under_way.header("Refresh") == "");
  BOOST_TEST(get("/am/power.html", {{"system", "17"}, {"watch", "1"}}).header("Refresh") == "5");
  ends("failed", "The power strip took the command, but the outlet <has> not changed.");
  const auto failed = get("/am/power.html", {{"system", "17"}, {"watch", "1"}});
  BOOST_TEST(failed.shows("<b>It did not work.</b> The power strip took the command, but the outlet &lt;has&gt; not changed."));
  BOOST_TEST(failed.header("Refresh") == "");
  BOOST_TEST(failed.shows("asked for by you on"));
}

BOOST_AUTO_TEST_CASE(only_words_of_ours_are_said) {
  BOOST_TEST(get("/am/power.html", {{"system", "17"}, {"why", "power_too_soon"}}).shows("switched less than 30 seconds ago"));
  BOOST_TEST(get("/am/power.html", {{"system", "17"}, {"why", "not_found"}}).status == 200);
  BOOST_TEST(!get("/am/power.html", {{"system", "17"}, {"why", "<b>"}}).shows("<b>"));
}

BOOST_AUTO_TEST_SUITE_END()
