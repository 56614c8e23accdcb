#include "t/support/mgmt_site.h"

namespace {

struct PasteSite : t::MgmtSite {
  PasteSite() { exec("INSERT INTO pastes (id, heading, title, text) VALUES (801, 'Zones', 'Reverse DNS', 'Tell us.')"); }
  static t::Fields edited(const std::string& version, const std::string& text) {
    return {{"id", "801"}, {"version", version}, {"heading", "Zones"}, {"title", "Reverse DNS"}, {"text", text}, {"position", "0"}};
  }
  t::Fields fresh() {
    return {{"once", once()}, {"heading", "Access"}, {"title", "Reset"}, {"text", "Line one\r\n  line two"}, {"position", "4"}, {"in-menu", "1"}};
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/paste_edit.html", fields); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_paste_edit, PasteSite)

BOOST_AUTO_TEST_CASE(everybody_adds_pastes_and_one_form_makes_one) {
  auto person = as("support");
  const auto page = person.get("/mgmt/paste_edit.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<option value=\"Zones\">"));
  const auto fields = fresh();
  for (int i = 0; i < 2; ++i) BOOST_TEST(person.post("/mgmt/paste_edit.html", fields).header("Location") == "/mgmt/pastes.html?done=saved");
  BOOST_TEST(value("SELECT GROUP_CONCAT(heading, '|', title, '|', text, '|', in_menu, '|', position) FROM pastes WHERE id <> 801") ==
             "Access|Reset|Line one\n  line two|1|4");
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', action) FROM audit_log") == "user:support paste.added");
  BOOST_TEST(get("/mgmt/index.html").shows(">Reset</span>"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_asked_for) {
  const auto answer = save({{"once", once()}, {"heading", ""}, {"title", ""}, {"text", " "}, {"position", "x"}});
  BOOST_TEST(answer.status == 422);
  for (const char* words : {"Enter a heading", "Enter a title", "Enter the text that is copied", "Enter a position from 0 to 999"}) BOOST_TEST(answer.shows(words));
  BOOST_TEST(answer.shows("value=\"x\""));
}

BOOST_AUTO_TEST_CASE(a_paste_is_changed_retired_and_taken_back) {
  BOOST_TEST(field(get("/mgmt/paste_edit.html?id=801"), "version") == "1");
  auto fields = edited("1", "Tell us more.");
  fields.emplace_back("retired", "1");
  BOOST_TEST(save(fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT(text, retired, row_version) FROM pastes") == "Tell us more.12");
  BOOST_TEST(value("SELECT CONCAT(old_value, ' ', new_value) FROM audit_log") == "text=Tell%20us.&retired=0 text=Tell%20us%20more.&retired=1");
  BOOST_TEST(save(edited("2", "Tell us more.")).status == 303);
  BOOST_TEST(value("SELECT retired FROM pastes") == "0");
}

BOOST_AUTO_TEST_CASE(who_saves_later_loses_nothing) {
  BOOST_TEST(save(edited("1", "First")).status == 303);
  const auto answer = save(edited("1", "Second\nline"));
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows(">Second\nline</textarea>"));
  BOOST_TEST(answer.shows("text from “Tell us.” to “First”"));
  BOOST_TEST(field(answer, "version") == "2");
  BOOST_TEST(value("SELECT text FROM pastes") == "First");
}

BOOST_AUTO_TEST_CASE(a_paste_that_is_not_there_cannot_be_edited) {
  for (const char* id : {"999", "x", "0"}) BOOST_TEST(me.get("/mgmt/paste_edit.html", {{"id", id}}).status == 404, id);
}

BOOST_AUTO_TEST_SUITE_END()
