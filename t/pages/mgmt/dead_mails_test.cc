#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO mail_outbox (id, message_id, recipient, subject, body, cause, state, tries, created_at, next_try_at, last_error) VALUES"
         " (1, 'a', 'ada@example.com', '<b id=x>', 'A secret key.', 'system 7', 'dead', 40, '2026-03-01 10:00:00', '2026-03-04 10:00:00', '550 no <i>such</i> user'),"
         " (2, 'b', 'bob@example.com', 'Sent', 'x', 'x', 'sent', 1, '2026-03-01 10:00:00', '2026-03-04 10:00:00', ''),"
         " (3, 'c', 'cid@example.com', 'Given up', 'x', 'x', 'given_up', 1, '2026-03-01 10:00:00', '2026-03-04 10:00:00', '')");
  }
  t::Answer send(const std::string& go, const std::string& id) {
    return post("/mgmt/dead_mails.html", {{"go", go}, {"id", id}, {"state", "dead"}});
  }
  std::string state(const std::string& id) { return value("SELECT CONCAT_WS(' ', state, tries) FROM mail_outbox WHERE id = ?", {id}); }
  std::string trail() { return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', actor, action, object, old_value, new_value) ORDER BY id SEPARATOR '; ') FROM audit_log"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_dead_mails, Page)

BOOST_AUTO_TEST_CASE(each_says_to_whom_and_why_and_nothing_of_its_text) {
  const auto page = get("/mgmt/dead_mails.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"ada@example.com", "&lt;b id=x&gt;", "system 7", "550 no &lt;i&gt;such&lt;/i&gt; user", ">40<", "2026-03-01 10:00"}) {
    BOOST_TEST(page.shows(text), text);
  }
  for (const char* text : {"secret", "bob@example.com", "cid@example.com"}) BOOST_TEST(!page.shows(text), text);
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/dead_mails.html\""));
}

BOOST_AUTO_TEST_CASE(one_is_tried_again_with_all_its_tries) {
  const auto answer = send("retry", "1");
  BOOST_TEST(answer.header("Location") == "/mgmt/dead_mails.html?state=dead&done=retry");
  BOOST_TEST(me.follow(answer).shows("The mail is tried again now"));
  BOOST_TEST(state("1") == "waiting 0");
  BOOST_TEST(value("SELECT next_try_at <= UTC_TIMESTAMP() FROM mail_outbox WHERE id = 1") == "1");
  BOOST_TEST(trail() == "user:admin mail.retried mail:1 state=dead state=waiting");
  BOOST_TEST(log("mgmt").find("event=mail.retried id=1") != std::string::npos);
  BOOST_TEST(get("/mgmt/dead_mails.html").shows("Every mail has been delivered or is on its way"));
}

BOOST_AUTO_TEST_CASE(sent_twice_it_happens_once) {
  BOOST_TEST(send("retry", "1").status == 303);
  exec("UPDATE mail_outbox SET tries = 1 WHERE id = 1");
  const auto answer = send("retry", "1");
  BOOST_TEST(me.follow(answer).shows("Nothing was done"));
  BOOST_TEST(state("1") == "waiting 1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == "1");
  BOOST_TEST(me.follow(send("retry", "2")).shows("Nothing was done"));
  BOOST_TEST(state("2") == "sent 1");
}

BOOST_AUTO_TEST_CASE(one_that_is_given_up_can_still_be_tried_again) {
  BOOST_TEST(send("give_up", "1").status == 303);
  BOOST_TEST(state("1") == "given_up 40");
  const auto page = get("/mgmt/dead_mails.html", {{"state", "given_up"}});
  BOOST_TEST(page.shows("ada@example.com"));
  BOOST_TEST(!page.shows("value=\"give_up\""));
  BOOST_TEST(me.follow(send("give_up", "3")).shows("Nothing was done"));
  BOOST_TEST(send("retry", "3").status == 303);
  BOOST_TEST(state("3") == "waiting 0");
}

BOOST_AUTO_TEST_CASE(what_is_no_mail_or_no_decision_is_refused) {
  BOOST_TEST(send("retry", "x").status == 404);
  BOOST_TEST(send("burn", "1").status == 404);
  BOOST_TEST(me.follow(send("retry", "99")).shows("Nothing was done"));
  BOOST_TEST(state("1") == "dead 40");
}

BOOST_AUTO_TEST_CASE(for_those_who_look_after_customers) {
  claim_log("web.forbidden");
  auto sysadmin = as("sysadmin");
  BOOST_TEST(sysadmin.get("/mgmt/dead_mails.html").status == 403);
  BOOST_TEST(sysadmin.post("/mgmt/dead_mails.html", {{"go", "retry"}, {"id", "1"}}).status == 403);
  BOOST_TEST(as("support").get("/mgmt/dead_mails.html").status == 200);
  BOOST_TEST(state("1") == "dead 40");
}

BOOST_AUTO_TEST_SUITE_END()
