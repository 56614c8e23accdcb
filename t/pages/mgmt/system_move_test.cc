// A system moves to another machine.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  t::Answer send(const t::Fields& changes = {}) {
    t::Fields fields{{"go", "save"}, {"sysid", "7"}, {"version", "1"}, {"machine", "2"}, {"directory", "/vz/private/300"}, {"veid", "300"},
                     {"template", "1"}, {"keep-ips", "1"}, {"ips", ""}};
    for (const auto& change : changes) {
      std::erase_if(fields, [&](const auto& field) { return field.first == change.first; });
      fields.push_back(change);
    }
    return post("/mgmt/system_move.html", fields);
  }
  std::string moved() { return value("SELECT moved_to FROM systems WHERE sysid = 7"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_move, Page)

BOOST_AUTO_TEST_CASE(the_old_row_stops_and_the_new_one_has_all_that_goes_along) {
  const auto page = get("/mgmt/system_move.html", {{"sysid", "7"}, {"machine", "2"}});
  BOOST_TEST(page.shows("It is on virt01."));
  BOOST_TEST(page.shows("virt02"));
  BOOST_TEST(!page.shows(">virt01 A-12</option>"));
  const auto answer = send();
  BOOST_TEST(landing(answer).shows("The system has moved"));
  BOOST_TEST(value("SELECT stopped_on = UTC_DATE() FROM systems WHERE sysid = 7") == "1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', machine_id, directory, veid, disk, hostname, cid, started_on = UTC_DATE()) FROM systems WHERE sysid = ?", {moved()}) ==
             "2 /vz/private/300 300 20 www.example.com 42 1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', sysid = ?, next_bill_on, ended_on IS NULL) FROM subs WHERE id = 70", {moved()}) == "1 2030-01-01 1");
  BOOST_TEST(value("SELECT sysid FROM ips WHERE ip = '192.0.2.7'") == moved());
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history WHERE ip = '192.0.2.7'") == "2");
  BOOST_TEST(value("SELECT status FROM customers WHERE cid = 42") == "active");
  BOOST_TEST(trail().find("system.moved") != std::string::npos);
  BOOST_TEST(send().status == 404);
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "2");
}

// The form asks twice: the button beside the machine sends it to show the fields of that machine.
BOOST_AUTO_TEST_CASE(the_addresses_go_along_unless_somebody_says_otherwise) {
  const std::string ticked = "name=\"keep-ips\" value=\"1\" checked";
  BOOST_TEST(get("/mgmt/system_move.html", {{"sysid", "7"}}).shows(ticked));
  BOOST_TEST(send({{"go", "machine"}}).shows(ticked));
  BOOST_TEST(!send({{"go", "machine"}, {"keep-ips", ""}}).shows(ticked));
}

BOOST_AUTO_TEST_CASE(addresses_may_change) {
  BOOST_TEST(send({{"keep-ips", ""}, {"ips", "192.0.2.40"}}).status == 303);
  BOOST_TEST(value("SELECT sysid IS NULL FROM ips WHERE ip = '192.0.2.7'") == "1");
  BOOST_TEST(value("SELECT sysid FROM ips WHERE ip = '192.0.2.40'") == moved());
}

BOOST_AUTO_TEST_CASE(nothing_moves_when_something_is_wrong) {
  exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, veid) VALUES (8, 42, 'vps', 2, 'b.example.com', 301)");
  exec("UPDATE ips SET sysid = 8 WHERE ip = '192.0.2.8'");
  BOOST_TEST(send({{"veid", "301"}}).shows("Enter another CT id"));
  BOOST_TEST(send({{"ips", "192.0.2.8"}}).shows("192.0.2.8 belongs to system 8"));
  BOOST_TEST(send({{"machine", "1"}}).shows("Choose another machine, or edit the system instead"));
  BOOST_TEST(send({{"machine", ""}}).shows("Choose the machine"));
  BOOST_TEST(send({{"version", "9"}}).status == 409);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', COUNT(*), SUM(stopped_on IS NULL)) FROM systems") == "2 2");
  BOOST_TEST(value("SELECT sysid FROM ips WHERE ip = '192.0.2.7'") == "7");
}

BOOST_AUTO_TEST_CASE(those_who_may_not_are_refused) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").post("/mgmt/system_move.html", {{"sysid", "7"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
