// The systems on the customer page.
#include "t/support/mgmt_systems.h"

namespace {

struct Part : t::MgmtSystems {
  t::Answer page(const t::Fields& more = {}) {
    t::Fields query{{"cid", "42"}};
    query.insert(query.end(), more.begin(), more.end());
    return get("/mgmt/customer.html", query);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_customer_systems, Part)

BOOST_AUTO_TEST_CASE(a_row_has_everything_about_the_system) {
  const auto answer = page();
  for (const char* text : {"<span class=\"copy\">www.example.com</span>", "/vz/private/107", "<span class=\"copy num\">107</span>", "virt01", "Debian 13",
                           "20 GB disk", "192.0.2.7", "Linux VPS S", "$19.00, 1 month", "start <time datetime=\"2024-05-01\">", "next bill <time datetime=\"2030-01-01\">",
                           "data-check=\"ok\">matches", "systems and packages match", "/mgmt/system_edit.html?sysid=7"}) {
    BOOST_TEST(answer.shows(text), text);
  }
}

BOOST_AUTO_TEST_CASE(a_customer_without_systems_can_get_one) {
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Kim', '2020-01-01')");
  const auto answer = get("/mgmt/customer.html", {{"cid", "43"}});
  BOOST_TEST(answer.shows("This customer has no systems yet."));
  BOOST_TEST(answer.shows("/mgmt/system_edit.html?cid=col00043"));
}

BOOST_AUTO_TEST_CASE(states_have_words) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname, cancel_on, stopped_on, monitored) VALUES"
       " (8, 42, 'colo', 'a.example.com', UTC_DATE() + INTERVAL 5 DAY, NULL, 0), (9, 42, 'colo', 'b.example.com', NULL, '2026-01-01', 0),"
       " (10, 42, 'colo', 'c.example.com', NULL, NULL, 1), (11, 42, 'colo', 'd.example.com', UTC_DATE() - INTERVAL 2 DAY, NULL, 0)");
  const auto answer = page();
  for (const char* text : {"Shuts down in 5 days", "Stopped", "Monitored", "Active", "Shutdown was due 2 days ago", "data-state=\"pending\"",
                           "data-state=\"cancelled\"", "data-state=\"monitored\"", "Running 4", "All 5"}) {
    BOOST_TEST(answer.shows(text), text);
  }
  // Running ones by host name first, stopped ones after.
  BOOST_TEST((answer.body.find("www.example.com") < answer.body.find(">b.example.com")));
  BOOST_TEST(!page({{"systems", "running"}}).shows(">b.example.com"));
}

BOOST_AUTO_TEST_CASE(differences_are_red_and_own_values_yellow) {
  exec("UPDATE systems SET disk = 50 WHERE sysid = 7");
  exec("UPDATE subs SET amount = 1700, ips = 1 WHERE id = 70");
  auto answer = page();
  BOOST_TEST(answer.shows("data-check=\"bad\">30 GB short: the packages cover 20 GB"));
  BOOST_TEST(answer.shows("data-check=\"warn\">changed from $19.00"));
  BOOST_TEST(answer.shows("data-check=\"bad\">1 of 1 differ from their packages"));
  exec("UPDATE subs SET ips = 2 WHERE id = 70");
  answer = page();
  BOOST_TEST(answer.shows("2 IP, changed from 1 IP"));
}

BOOST_AUTO_TEST_CASE(markup_in_names_is_inert) {
  exec("UPDATE systems SET hostname = '<b>x', directory = '/<i>', power_port = '\"><u>', os_name = '<s>', template_id = NULL WHERE sysid = 7");
  const auto answer = page();
  for (const char* text : {"<b>x", "<i>", "<u>", "<s>"}) BOOST_TEST(!answer.shows(text), text);
}

BOOST_AUTO_TEST_CASE(actions_are_shown_to_those_who_may) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname, stopped_on) VALUES (8, 42, 'colo', 'a.example.com', '2026-01-01')");
  BOOST_TEST(!as("billing").get("/mgmt/customer.html", {{"cid", "42"}}).shows("/mgmt/system_"));
  const auto support = as("support").get("/mgmt/customer.html", {{"cid", "42"}});
  BOOST_TEST(support.shows("/mgmt/system_edit.html?sysid=7"));
  BOOST_TEST(!support.shows("/mgmt/system_unstop.html"));
  BOOST_TEST(page().shows("/mgmt/system_unstop.html?sysid=8"));
}

BOOST_AUTO_TEST_SUITE_END()
