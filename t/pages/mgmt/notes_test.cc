#include "t/support/mgmt_site.h"

namespace {

struct NoteSite : t::MgmtSite {
  t::Answer add(const std::string& text, const std::string& key, t::Fields more = {}) {
    more.insert(more.end(), {{"cid", "42"}, {"once", key}, {"note-text", text}});
    return post("/mgmt/notes.html", more);
  }
  t::Answer page() { return get("/mgmt/notes.html", {{"cid", "42"}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_notes, NoteSite)

BOOST_AUTO_TEST_CASE(everybody_on_the_staff_may_write_and_it_is_kept_who_and_when) {
  me = as("sysadmin");
  const auto answer = add("Prefers <b>mail</b>\nto phone.", once(), {{"pin", "1"}, {"back", "customer"}});
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=note#notes");
  BOOST_TEST(me.follow(answer).shows("The note is saved."));
  const auto shown = page();
  BOOST_TEST(shown.shows("Prefers &lt;b&gt;mail&lt;/b&gt;"));
  BOOST_TEST(shown.shows("<span>sysadmin</span>"));
  BOOST_TEST(shown.shows("Pinned"));
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', cid) FROM audit_log WHERE action = 'note.added'") == "user:sysadmin 42");
  BOOST_TEST(log("mgmt").find("Prefers") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_form_that_is_sent_twice_is_one_note) {
  const std::string key = once();
  for (int i = 0; i < 2; ++i) BOOST_TEST(add("Once", key).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM notes") == "1");
}

BOOST_AUTO_TEST_CASE(an_empty_or_endless_note_is_none_and_what_was_typed_stays) {
  auto answer = add(" \n ", once(), {{"pin", "1"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#note-text\">Write the note</a>"));
  BOOST_TEST(answer.shows("name=\"pin\" value=\"1\" checked"));
  answer = add(std::string(4001, 'x'), once());
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows(std::string(4001, 'x')));
  BOOST_TEST(add("No key", "").status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM notes") == "0");
}

BOOST_AUTO_TEST_CASE(a_pin_is_moved_and_the_words_stay) {
  BOOST_TEST(add("don't monitor", once()).status == 303);
  const std::string id = value("SELECT id FROM notes");
  BOOST_TEST(page().shows("Not to be monitored"));
  const t::Fields pin{{"cid", "42"}, {"note", id}, {"go", "pin"}};
  for (int i = 0; i < 2; ++i) BOOST_TEST(post("/mgmt/notes.html", pin).header("Location") == "/mgmt/notes.html?cid=col00042&done=pinned");
  BOOST_TEST(value("SELECT CONCAT(pinned, text) FROM notes") == "1don't monitor");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'note.pinned'") == "1");
  BOOST_TEST(post("/mgmt/notes.html", {{"cid", "42"}, {"note", id}, {"go", "unpin"}}).status == 303);
  BOOST_TEST(value("SELECT pinned FROM notes") == "0");
}

BOOST_AUTO_TEST_CASE(a_note_is_pinned_on_its_own_customer_only) {
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (43, 'Alex Sample', '2021-01-01')");
  exec("INSERT INTO notes (id, cid, created_at, text) VALUES (5, 43, '2021-01-01', 'Hello')");
  BOOST_TEST(post("/mgmt/notes.html", {{"cid", "42"}, {"note", "5"}, {"go", "pin"}}).status == 404);
  BOOST_TEST(value("SELECT pinned FROM notes") == "0");
  BOOST_TEST(get("/mgmt/notes.html", {{"cid", "44"}}).status == 404);
  BOOST_TEST(!page().shows("Hello"));
}

BOOST_AUTO_TEST_CASE(fifty_at_a_time) {
  exec("INSERT INTO notes (cid, created_at, text) SELECT 42, '2026-01-01', CONCAT('note ', seq, '.') FROM seq_1_to_51");
  const auto first = page();
  BOOST_TEST(first.shows("note 51."));
  BOOST_TEST(!first.shows("note 1."));
  const std::string oldest_shown = value("SELECT id FROM notes WHERE text = 'note 2.'");
  BOOST_TEST(first.shows("before=" + oldest_shown));
  const auto second = get("/mgmt/notes.html", {{"cid", "42"}, {"before", oldest_shown}});
  BOOST_TEST(second.shows("note 1."));
  BOOST_TEST(!second.shows("note 2."));
}

BOOST_AUTO_TEST_SUITE_END()
