#include "t/support/mgmt_site.h"

namespace {

struct HostSite : t::MgmtSite {
  t::Fields fresh(const std::string& name) {
    return {{"once", once()}, {"name", name}, {"kind", "linux"}, {"place", "A-14"}, {"capacity", "40"}, {"panel", "https://virt03.example.com/"}, {"in-service", "1"}};
  }
  static t::Fields edited(const std::string& version, const std::string& place) {
    return {{"id", "1"}, {"version", version}, {"name", "virt01"}, {"kind", "linux"}, {"place", place}, {"capacity", ""}, {"panel", ""}};
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/host_edit.html", fields); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_host_edit, HostSite)

BOOST_AUTO_TEST_CASE(a_machine_is_added_once) {
  auto person = as("sysadmin");
  BOOST_TEST(person.get("/mgmt/host_edit.html").shows("name=\"in-service\" value=\"1\" checked"));
  const auto fields = fresh("virt03");
  for (int i = 0; i < 2; ++i) BOOST_TEST(person.post("/mgmt/host_edit.html", fields).header("Location") == "/mgmt/hosts.html?done=saved");
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT_WS('|', name, kind, place, capacity, panel_url, in_service)) FROM machines WHERE name = 'virt03'") ==
             "virt03|linux|A-14|40|https://virt03.example.com/|1");
  BOOST_TEST(value("SELECT action FROM audit_log") == "machine.added");
}

BOOST_AUTO_TEST_CASE(a_name_stands_for_one_machine) {
  const auto answer = save(fresh("virt01"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#name\">Enter another name"));
  BOOST_TEST(answer.shows("<option value=\"linux\" selected>"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_or_odd_is_asked_for) {
  const auto empty = save({{"once", once()}, {"name", ""}, {"kind", "x"}, {"capacity", "-1"}, {"panel", ""}});
  for (const char* words : {"Enter the machine&#39;s name", "Choose the kind of machine", "Enter a number from 0 to 9999"}) BOOST_TEST(empty.shows(words), words);
  for (const char* panel : {"http://virt03.example.com/", "javascript:alert(1)", "//virt03.example.com"}) {
    auto fields = fresh("virt03");
    fields[5].second = panel;
    BOOST_TEST(save(fields).shows("<a href=\"#panel\">Enter an address that begins with https://"), panel);
  }
}

BOOST_AUTO_TEST_CASE(a_change_is_recorded_and_a_late_one_refused) {
  BOOST_TEST(get("/mgmt/host_edit.html?id=1").shows("value=\"A-12\""));
  BOOST_TEST(save(edited("1", "B-1")).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('|', place, capacity, in_service, row_version) FROM machines WHERE id = 1") == "B-1|0|0|2");
  BOOST_TEST(value("SELECT new_value FROM audit_log WHERE object = 'machine:1'") == "place=B-1&capacity=0&panel=&in%20service=0");
  const auto late = save(edited("1", "C-1"));
  BOOST_TEST(late.status == 409);
  BOOST_TEST(late.shows("place from “A-12” to “B-1”"));
  BOOST_TEST(late.shows("value=\"C-1\""));
  BOOST_TEST(field(late, "version") == "2");
  for (const char* id : {"99", "x"}) BOOST_TEST(me.get("/mgmt/host_edit.html", {{"id", id}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
