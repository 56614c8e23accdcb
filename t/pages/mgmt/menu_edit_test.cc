#include "t/support/mgmt_site.h"

namespace {

struct MenuSite : t::MgmtSite {
  t::Fields fresh(const std::string& label, const std::string& address, const std::string& parent = "") {
    return {{"once", once()}, {"label", label}, {"address", address}, {"parent", parent}, {"position", "7"}};
  }
  t::Fields edited(const std::string& id, const std::string& label, const std::string& address, const std::string& parent,
                   const std::string& version = "1") {
    return {{"id", id}, {"version", version}, {"label", label}, {"address", address}, {"parent", parent}, {"position", "3"}};
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/menu_edit.html", fields); }
  std::string state(const std::string& id) {
    return value("SELECT CONCAT_WS('|', COALESCE(parent_id, '-'), position, label, address, own_window, row_version) FROM menu WHERE id = ?", {id});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_menu_edit, MenuSite)

BOOST_AUTO_TEST_CASE(an_entry_is_added_once_and_is_in_the_bar_at_once) {
  auto page = get("/mgmt/menu_edit.html?parent=10");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<option value=\"10\" selected>"));
  BOOST_TEST(field(page, "once").size() == 32u);
  auto fields = fresh("Traffic <b>", "https://traffic.example.com/x?a=1&b=2", "10");
  fields.emplace_back("own-window", "1");
  for (int i = 0; i < 2; ++i) BOOST_TEST(save(fields).header("Location") == "/mgmt/menu.html?done=saved");
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE label = 'Traffic <b>'") == "1");
  const std::string id = value("SELECT id FROM menu WHERE label = 'Traffic <b>'");
  BOOST_TEST(state(id) == "10|7|Traffic <b>|https://traffic.example.com/x?a=1&b=2|1|1");
  BOOST_TEST(get("/mgmt/index.html").shows("<a href=\"https://traffic.example.com/x?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">Traffic &lt;b&gt; "));
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action, ' ', object) FROM audit_log") == "user:admin menu.added menu:" + id);
}

BOOST_AUTO_TEST_CASE(only_what_leads_to_a_page_is_an_address) {
  for (const char* address : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example.net/", "/\\evil.example.net", "http://example.com/",
                              "mgmt/x.html", "https://", "https:///x", "https://user@example.com/", "https://a b.example.com/", "/mgmt/x y.html",
                              "https://example.com\\@evil.example.net/", "vbscript:x", "https://example.com:99999/"}) {
    const auto answer = save(fresh("Bad", address));
    BOOST_TEST(answer.status == 422, address);
    BOOST_TEST(answer.shows("<a href=\"#address\">Enter a page of this site"), address);
    BOOST_TEST(answer.shows("value=\"Bad\""), address);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE label = 'Bad'") == "0");
  for (const char* address : {"/mgmt/mrtg/", "/am/login.html", "https://wiki.example.com", "https://wiki.example.com:8443/a?b#c"}) {
    BOOST_TEST(save(fresh("Good", address)).status == 303, address);
  }
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for) {
  const auto answer = save(fresh("", "/mgmt/index.html", "x"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#label\">Enter a label</a>"));
  BOOST_TEST(answer.shows("<a href=\"#parent\">Choose where the entry stands</a>"));
  BOOST_TEST(answer.shows("<title>Error: Add menu entry"));
  auto fields = fresh("x", "");
  fields.back().second = "-1";
  BOOST_TEST(save(fields).shows("Enter a position from 0 to 999"));
}

BOOST_AUTO_TEST_CASE(three_levels_are_the_most) {
  BOOST_TEST(save(fresh("Fourth", "/mgmt/index.html", "11")).shows("Choose where the entry stands"));  // below a link
  BOOST_TEST(save(fresh("Heading", "", "10")).shows("on the third level only links are shown"));
  // Monitoring with its headings and links, below Payments.
  BOOST_TEST(save(edited("2", "Monitoring", "", "3")).shows("would be deeper than three levels"));
  BOOST_TEST(state("2") == "-|2|Monitoring||0|1");
  // Graphs and its links, below Payments: still three.
  BOOST_TEST(save(edited("10", "Graphs", "", "3")).status == 303);
}

BOOST_AUTO_TEST_CASE(nothing_hangs_below_itself) {
  BOOST_TEST(save(edited("2", "Monitoring", "", "2")).shows("this one is below the entry itself"));
  BOOST_TEST(save(edited("2", "Monitoring", "", "10")).shows("this one is below the entry itself"));
  BOOST_TEST(!get("/mgmt/menu_edit.html?id=2").shows("<option value=\"2\""));
}

BOOST_AUTO_TEST_CASE(a_heading_with_entries_stays_a_heading) {
  BOOST_TEST(save(edited("10", "Graphs", "/mgmt/mrtg/", "2")).shows("an entry with others below it is a heading"));
}

BOOST_AUTO_TEST_CASE(a_change_is_kept_with_what_was_before) {
  const auto page = get("/mgmt/menu_edit.html?id=11");
  BOOST_TEST(field(page, "version") == "1");
  BOOST_TEST(page.shows("value=\"/mgmt/mrtg/\""));
  BOOST_TEST(page.shows("name=\"own-window\" value=\"1\" checked"));
  BOOST_TEST(save(edited("11", "Load graphs", "/mgmt/mrtg/all.html", "20")).status == 303);
  BOOST_TEST(state("11") == "20|3|Load graphs|/mgmt/mrtg/all.html|0|2");
  BOOST_TEST(value("SELECT old_value FROM audit_log WHERE object = 'menu:11'").starts_with("label=Load&address=%2Fmgmt%2Fmrtg%2F&own%20window=1"));
}

BOOST_AUTO_TEST_CASE(who_saves_later_is_told_what_somebody_else_has_saved) {
  BOOST_TEST(save(edited("11", "First", "/mgmt/mrtg/", "10")).status == 303);
  const auto answer = save(edited("11", "Second", "/mgmt/mrtg/", "10"));
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("Somebody else has saved this"));
  BOOST_TEST(answer.shows("label from “Load” to “First”"));
  BOOST_TEST(answer.shows("value=\"Second\""));
  BOOST_TEST(field(answer, "version") == "2");
  BOOST_TEST(state("11").find("First") != std::string::npos);
  BOOST_TEST(save(edited("11", "Second", "/mgmt/mrtg/", "10", "2")).status == 303);
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_not_there_cannot_be_edited) {
  for (const char* id : {"999", "0", "x", "-1", "10'"}) BOOST_TEST(me.get("/mgmt/menu_edit.html", {{"id", id}}).status == 404, id);
  BOOST_TEST(save(edited("999", "x", "", "")).status == 404);
}

BOOST_AUTO_TEST_CASE(only_an_admin_edits_the_menu) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "billing", "sysadmin"}) {
    auto person = as(role);
    BOOST_TEST(person.get("/mgmt/menu_edit.html").status == 403, role);
    BOOST_TEST(person.post("/mgmt/menu_edit.html", fresh("x", "")).status == 403, role);
  }
}

BOOST_AUTO_TEST_SUITE_END()
