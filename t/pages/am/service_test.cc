#include "t/support/am_business.h"

namespace {

struct ServiceSite : t::AmBusiness {
  t::Answer ask(const std::string& system, const std::string& text, const std::string& key, const std::string& from = "owner") {
    return post("/am/service.html", {{"system", system}, {"text", text}, {"from", from}, {"once", key}});
  }
  std::string mails() { return value("SELECT GROUP_CONCAT(CONCAT(recipient, '<', reply_to, '>', subject) ORDER BY id SEPARATOR '; ') FROM mail_outbox"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_service, ServiceSite)

BOOST_AUTO_TEST_CASE(all_that_is_known_about_a_server) {
  const auto page = get("/am/service.html?system=1");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<h1>www.example.com</h1>"));
  for (const char* text : {"Virtual server", "Debian 12", "142", "60 GB", "192.0.2.17", "192.0.2.18", "1,500 GB a month", "1 February 2024",
                           "Extra IP address × 2", "$29.00", "every month", "1 December 2031"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(page.shows("href=\"https://panel.example.com/\""));
  const auto colo = get("/am/service.html?system=2");
  BOOST_TEST(colo.shows("C3, U12"));
  BOOST_TEST(colo.shows("<time datetime=\"2031-11-27\">27 November 2031</time>"));
  BOOST_TEST(!colo.shows("Control panel"));
}

// Whose it is makes no difference to whoever may not see it.
BOOST_AUTO_TEST_CASE(somebody_elses_is_not_found_like_one_that_never_was) {
  const auto foreign = get("/am/service.html?system=4");
  BOOST_TEST(foreign.status == 404);
  for (const char* id : {"999", "0", "-1", "x", "", "1 OR 1=1"}) {
    const auto answer = get("/am/service.html", {{"system", id}});
    BOOST_TEST(answer.status == 404, id);
    BOOST_TEST(answer.shows("Your account has no service with this number."));
  }
  BOOST_TEST(foreign.shows("Your account has no service with this number."));
  BOOST_TEST(!foreign.shows("kim.example.com"));
  BOOST_TEST(ask("4", "Give it to me", once()).status == 404);
  BOOST_TEST(ask("3", "Wake it", once()).status == 404);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(a_change_is_asked_for_by_mail_with_a_copy_and_a_note) {
  const std::string key = once();
  const auto answer = ask("1", "More disk\r\nand <b>another</b> address", key, "2");
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/am/service.html?system=1&sent=00000001");
  BOOST_TEST(me.follow(answer).shows("with the reference <span class=\"copy mono\">00000001</span>"));
  BOOST_TEST(mails() == "linux@example.com<noa@example.org>[00000001] col00042: Change of www.example.com (system 1); "
                        "noa@example.org<linux@example.com>We have your message: Change of www.example.com (system 1) [00000001]");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE body LIKE '%More disk\nand <b>another</b> address%'") == "2");
  BOOST_TEST(value("SELECT text FROM notes WHERE cid = 42 AND user_id IS NULL").starts_with("Noa Example asks for a change of www.example.com"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid, object) FROM audit_log WHERE action = 'support.sent'") == "customer:42 42 support:00000001");
  BOOST_TEST(ask("1", "More disk", key).status == 303);  // the same form once more
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
}

BOOST_AUTO_TEST_CASE(other_products_have_their_own_address) {
  ask("2", "Two more units", once());
  BOOST_TEST(mails().starts_with("support@example.com<robin@example.com>[00000001]"));
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_and_nothing_typed_is_lost) {
  auto answer = ask("1", "  ", once());
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Write what should be different"));
  answer = ask("1", "More </textarea> disk", once(), "3");  // contact 3 is another customer's
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Choose who writes"));
  BOOST_TEST(answer.shows("More &lt;/textarea&gt; disk"));
  BOOST_TEST(ask("1", "More disk", "").status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(five_an_hour) {
  for (int i = 0; i < 5; ++i) BOOST_TEST(ask("1", "More disk", once()).status == 303);
  const auto sixth = ask("2", "Much more disk", once());
  BOOST_TEST(sixth.status == 429);
  BOOST_TEST(sixth.shows("Wait an hour before you write again"));
  BOOST_TEST(sixth.shows("Much more disk"));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "10");
  exec("UPDATE audit_log SET at = at - INTERVAL 61 MINUTE");
  BOOST_TEST(ask("2", "Much more disk", once()).status == 303);
}

BOOST_AUTO_TEST_CASE(staff_who_look_send_nothing) {
  auto browser = staff();
  BOOST_TEST(browser.get("/am/service.html?system=1").status == 200);
  BOOST_TEST(browser.post("/am/service.html", {{"system", "1"}, {"text", "x"}, {"from", "owner"}, {"once", once()}}).status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(an_account_without_any_address_is_told_whom_to_write_to) {
  exec("DELETE FROM contacts");
  exec("UPDATE customers SET owner_email = NULL");
  // The owner is led to choose one first; staff who look see the page itself.
  BOOST_TEST(get("/am/service.html?system=1").header("Location") == "/am/owner_choice.html");
  const auto page = staff().get("/am/service.html?system=1");
  BOOST_TEST(page.shows("no contact is on file"));
  BOOST_TEST(!page.shows("<textarea"));
}

BOOST_AUTO_TEST_SUITE_END()
