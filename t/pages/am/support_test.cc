#include "t/support/am_business.h"

namespace {

struct SupportSite : t::AmBusiness {
  t::Fields message(const t::Fields& changes = {}) {
    t::Fields fields = {{"about", "1"}, {"subject", "No answer"}, {"text", "It does not answer."}, {"from", "owner"}, {"once", once()}};
    for (const auto& [name, text] : changes) {
      for (auto& field : fields) {
        if (field.first == name) field.second = text;
      }
    }
    return fields;
  }
  t::Answer send(const t::Fields& changes = {}) { return post("/am/support.html", message(changes)); }
  std::string mails() { return value("SELECT GROUP_CONCAT(CONCAT(recipient, '<', reply_to, '>', subject) ORDER BY id SEPARATOR '; ') FROM mail_outbox"); }
  std::string count() { return value("SELECT COUNT(*) FROM mail_outbox"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_support, SupportSite)

BOOST_AUTO_TEST_CASE(the_form_knows_the_accounts_people_and_servers) {
  const auto page = get("/am/support.html?system=2");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<option value=\"2\" selected>backup.example.com</option>"));
  BOOST_TEST(page.shows("<option value=\"owner\">Robin &lt;Placeholder&gt; (robin@example.com)</option>"));
  BOOST_TEST(page.shows("Noa Example (noa@example.org)"));
  BOOST_TEST(!page.shows("<option value=\"1\">Robin"));  // the owner's address stands there once
  for (const char* text : {"gone.example.com", "kim.example.com", "kim@example.org"}) BOOST_TEST(!page.shows(text), text);
}

BOOST_AUTO_TEST_CASE(it_goes_to_the_products_address_with_a_copy_to_the_writer) {
  const auto answer = send({{"from", "2"}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("with the reference <span class=\"copy mono\">00000001</span>"));
  BOOST_TEST(mails() == "linux@example.com<noa@example.org>[00000001] col00042: No answer; noa@example.org<linux@example.com>We have your message: No answer [00000001]");
  exec("DELETE FROM mail_outbox");
  send({{"about", ""}});
  BOOST_TEST(mails().starts_with("support@example.com<robin@example.com>[00000002]"));
  exec("DELETE FROM mail_outbox");
  send({{"about", "2"}});
  BOOST_TEST(mails().starts_with("support@example.com<"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'support.sent' AND cid = 42") == "3");
}

BOOST_AUTO_TEST_CASE(nothing_typed_is_lost) {
  const auto answer = send({{"subject", " "}, {"text", "</textarea><b>x"}, {"about", "2"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter a subject"));
  BOOST_TEST(answer.shows("&lt;/textarea&gt;&lt;b&gt;x"));
  BOOST_TEST(answer.shows("<option value=\"2\" selected>"));
  BOOST_TEST(send({{"text", ""}}).shows("Write your message"));
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(neither_another_customers_server_nor_contact_nor_any_address) {
  for (const char* about : {"4", "3", "999", "x", "-1"}) {
    const auto answer = send({{"about", about}});
    BOOST_TEST(answer.status == 422, about);
    BOOST_TEST(answer.shows("Choose one of your servers, or the account"));
  }
  for (const char* from : {"3", "", "victim@example.net", "robin@example.com"}) {
    const auto answer = send({{"from", from}});
    BOOST_TEST(answer.status == 422, from);
    BOOST_TEST(answer.shows("Choose who writes"));
  }
  BOOST_TEST(count() == "0");
}

// No line end gets into a header, whatever is typed.
BOOST_AUTO_TEST_CASE(a_subject_is_one_line) {
  for (const char* subject : {"Hello\r\nBcc: victim@example.net", "Hello\nX: y", "Hello\rX", "a\x01z"}) {
    const auto answer = send({{"subject", subject}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.shows("Remove the control characters from this field"));
  }
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(the_same_form_sends_once) {
  const auto fields = message();
  const auto first = post("/am/support.html", fields);
  const auto second = post("/am/support.html", fields);
  BOOST_TEST(first.header("Location") == second.header("Location"));
  BOOST_TEST(count() == "2");
  BOOST_TEST(send({{"once", "x"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(five_an_hour_for_each_account) {
  for (int i = 0; i < 5; ++i) BOOST_TEST(send().status == 303);
  const auto sixth = send();
  BOOST_TEST(sixth.status == 429);
  BOOST_TEST(sixth.shows("It does not answer."));
  auto kim = as(43);
  BOOST_TEST(kim.post("/am/support.html", message({{"about", "4"}, {"from", "owner"}})).status == 303);
  exec("UPDATE audit_log SET at = at - INTERVAL 61 MINUTE");
  BOOST_TEST(send().status == 303);
}

BOOST_AUTO_TEST_CASE(staff_who_look_send_nothing) {
  BOOST_TEST(staff().post("/am/support.html", message()).status == 403);
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_SUITE_END()
