#include "t/support/mgmt_site.h"

namespace {

struct TemplateSite : t::MgmtSite {
  t::Fields fresh(const std::string& name, const std::string& machine = "", const std::string& signup = "1") {
    return {{"once", once()}, {"name", name}, {"family", "linux"}, {"machine", machine}, {"signup", signup}, {"position", "9"}};
  }
  static t::Fields edited(const std::string& version, const std::string& retired) {
    return {{"id", "1"}, {"version", version}, {"name", "Debian 13"}, {"family", "linux"}, {"machine", ""}, {"signup", "1"}, {"signup-oss", "1"}, {"retired", retired}, {"position", "1"}};
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/template_edit.html", fields); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_template_edit, TemplateSite)

BOOST_AUTO_TEST_CASE(a_template_is_added_once_and_offered_from_then_on) {
  const auto fields = fresh("Debian 14");
  for (int i = 0; i < 2; ++i) BOOST_TEST(save(fields).header("Location") == "/mgmt/templates.html?done=saved");
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT_WS('|', family, COALESCE(machine_id, '-'), in_signup, in_signup_oss, retired, position)) FROM ref_templates"
                   " WHERE os_name = 'Debian 14'") == "linux|-|1|0|0|9");
  start("signup");
  BOOST_TEST(another().get("/signup/step1.html?svc=linux").shows("Debian 14"));
}

BOOST_AUTO_TEST_CASE(a_template_of_one_host_is_of_its_family_and_not_offered) {
  BOOST_TEST(save(fresh("X", "3", "")).shows("Choose all hosts, or a host of this family"));   // a FreeBSD host
  BOOST_TEST(save(fresh("X", "4", "")).shows("Choose all hosts, or a host of this family"));   // no host at all
  BOOST_TEST(save(fresh("X", "99", "")).shows("Choose all hosts, or a host of this family"));
  const auto offered = save(fresh("X", "1", "1"));
  BOOST_TEST(offered.status == 422);
  BOOST_TEST(offered.shows("Choose all hosts: who orders does not know the host yet"));
  BOOST_TEST(offered.shows("<option value=\"1\" selected>virt01"));
  BOOST_TEST(save(fresh("X", "1", "")).status == 303);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for) {
  const auto answer = save({{"once", once()}, {"name", ""}, {"family", ""}, {"position", "1000"}});
  for (const char* words : {"Enter the operating system", "Choose the family", "Enter a position from 0 to 999"}) BOOST_TEST(answer.shows(words), words);
}

BOOST_AUTO_TEST_CASE(it_is_retired_and_taken_back_and_a_late_change_is_refused) {
  BOOST_TEST(get("/mgmt/template_edit.html?id=1").shows("name=\"signup-oss\" value=\"1\" checked"));
  BOOST_TEST(save(edited("1", "1")).status == 303);
  BOOST_TEST(value("SELECT CONCAT(retired, row_version) FROM ref_templates WHERE template_id = 1") == "12");
  BOOST_TEST(value("SELECT CONCAT(old_value, ' ', new_value) FROM audit_log WHERE object = 'template:1'") == "retired=0 retired=1");
  const auto late = save(edited("1", ""));
  BOOST_TEST(late.status == 409);
  BOOST_TEST(late.shows("retired from “0” to “1”"));
  BOOST_TEST(save(edited("2", "")).status == 303);
  BOOST_TEST(value("SELECT retired FROM ref_templates WHERE template_id = 1") == "0");
  for (const char* id : {"99", "x"}) BOOST_TEST(me.get("/mgmt/template_edit.html", {{"id", id}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
