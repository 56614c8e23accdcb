#include "t/support/mgmt_site.h"

namespace {

struct NewsSite : t::MgmtSite {
  t::Answer send(const std::string& what, const std::string& text, const std::string& cid = "", const std::string& from = "", const std::string& until = "") {
    return post("/mgmt/announcements.html", {{"do", what}, {"text", text}, {"cid", cid}, {"from", from}, {"until", until}, {"once", once()}});
  }
  std::string count() { return value("SELECT COUNT(*) FROM announcements"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_announcements, NewsSite)

BOOST_AUTO_TEST_CASE(it_is_previewed_published_and_ended) {
  const auto preview = send("preview", "Work on <virt02>\r\non Sunday", "42");
  BOOST_TEST(preview.status == 200);
  BOOST_TEST(preview.shows("Work on &lt;virt02&gt;<br>on Sunday"));
  BOOST_TEST(preview.shows("Nothing is published yet."));
  BOOST_TEST(count() == "0");
  const auto answer = send("publish", "Work on <virt02>", "", "2031-01-05", "2031-01-06");
  BOOST_TEST(answer.status == 303);
  const auto page = me.follow(answer);
  BOOST_TEST(page.shows("The announcement is published."));
  BOOST_TEST(page.shows("Planned"));
  BOOST_TEST(page.shows("All customers"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', shown_from, shown_until) FROM announcements") == "2031-01-05 00:00:00 2031-01-07 00:00:00");
  BOOST_TEST(value("SELECT actor FROM audit_log WHERE action = 'announcement.published'") == "user:admin");
  const std::string id = value("SELECT id FROM announcements");
  const auto ended = post("/mgmt/announcements.html", {{"do", "end"}, {"id", id}});
  BOOST_TEST(me.follow(ended).shows("not shown any more"));
  BOOST_TEST(value("SELECT shown_until <= UTC_TIMESTAMP() FROM announcements") == "1");
  BOOST_TEST(post("/mgmt/announcements.html", {{"do", "end"}, {"id", id}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'announcement.ended'") == "1");
}

BOOST_AUTO_TEST_CASE(one_for_a_customer_is_in_that_customers_history) {
  BOOST_TEST(send("publish", "Pay us", "col42").status == 303);
  BOOST_TEST(value("SELECT cid FROM announcements") == "42");
  BOOST_TEST(value("SELECT cid FROM audit_log WHERE action = 'announcement.published'") == "42");
  BOOST_TEST(get("/mgmt/announcements.html").shows("col00042"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_and_nothing_is_lost) {
  struct Wrong {
    const char* text;
    const char* cid;
    const char* from;
    const char* until;
    const char* words;
  };
  for (const Wrong& w : {Wrong{" ", "", "", "", "Write the announcement"}, Wrong{"Hello", "999", "", "", "Enter the id of a customer that there is"},
                         Wrong{"Hello", "x", "", "", "Enter the id of a customer that there is"}, Wrong{"Hello", "", "tomorrow", "", "Enter a date like"},
                         Wrong{"Hello", "", "", "2020-01-01", "Choose a last day that is not over"},
                         Wrong{"Hello", "", "2031-02-02", "2031-02-01", "Choose a last day that is not over"}}) {
    const auto answer = send("publish", w.text, w.cid, w.from, w.until);
    BOOST_TEST(answer.status == 422, w.words);
    BOOST_TEST(answer.shows(w.words), w.words);
    if (w.text[0] == 'H') BOOST_TEST(answer.shows("Hello</textarea>"));
  }
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(the_same_form_publishes_once) {
  const t::Fields form = {{"do", "publish"}, {"text", "Hello"}, {"cid", ""}, {"from", ""}, {"until", ""}, {"once", once()}};
  for (int i = 0; i < 2; ++i) BOOST_TEST(post("/mgmt/announcements.html", form).status == 303);
  BOOST_TEST(count() == "1");
}

BOOST_AUTO_TEST_CASE(who_does_not_look_after_customers_does_not_write_to_them) {
  claim_log("web.forbidden");
  BOOST_TEST(as("sysadmin").get("/mgmt/announcements.html").status == 403);
  BOOST_TEST(as("support").get("/mgmt/announcements.html").status == 200);
  BOOST_TEST(!as("sysadmin").get("/mgmt/index.html").shows("Announcements to customers"));
  BOOST_TEST(as("support").get("/mgmt/index.html").shows("Announcements to customers"));
}

BOOST_AUTO_TEST_SUITE_END()
