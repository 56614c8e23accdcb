// A message from somebody whose address is not on file: it waits until that address has confirmed it.
#include "base/text.h"
#include "t/support/am_business.h"
#include "t/support/eventually.h"

namespace {

struct ConfirmSite : t::AmBusiness {
  // From the owner, unless it is somebody else.
  t::Answer write(const t::Fields& who) {
    t::Fields fields = {{"about", "1"}, {"subject", "No answer"}, {"text", "It does not answer."}, {"once", once()}};
    fields.insert(fields.end(), who.begin(), who.end());
    return post("/am/support.html", fields);
  }
  t::Answer send() { return write({{"from", "owner"}}); }
  t::Answer send_other(const std::string& email, const std::string& name = "Kit") {
    return write({{"from", "other"}, {"other-name", name}, {"other-email", email}});
  }
  t::Answer confirm(t::Browser& browser, const std::string& key) { return browser.post("/am/support_confirm.html", {{"key", key}}); }
  static std::string said(const t::Answer& page) {
    const auto from = page.body.find("role=\"status\"");
    BOOST_REQUIRE(from != std::string::npos);
    return page.body.substr(from, page.body.find("<form", from) - from);
  }
  // The key of the link that was mailed last.
  std::string key() {
    const std::string mark = "/am/support_confirm.html?key=";
    const std::string body = value("SELECT body FROM mail_outbox WHERE subject LIKE 'Please confirm%' ORDER BY id DESC LIMIT 1");
    const auto from = body.find(mark);
    BOOST_REQUIRE(from != std::string::npos);
    const auto begin = from + mark.size();
    return body.substr(begin, body.find_first_of("\r\n", begin) - begin);
  }
  std::string mails() { return value("SELECT GROUP_CONCAT(CONCAT(recipient, '<', reply_to, '>', subject) ORDER BY id SEPARATOR '; ') FROM mail_outbox"); }
  std::string count() { return value("SELECT COUNT(*) FROM mail_outbox"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_support_confirm, ConfirmSite)

BOOST_AUTO_TEST_CASE(a_new_address_confirms_before_anything_goes_to_support) {
  const auto known = said(me.follow(send()));
  exec("DELETE FROM mail_outbox");
  const auto answer = send_other("new@example.net");
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(base::replace_all(said(me.follow(answer)), "00000002", "00000001") == known);  // the page says the same either way
  BOOST_TEST(value("SELECT GROUP_CONCAT(recipient) FROM mail_outbox") == "new@example.net");
  const std::string body = value("SELECT body FROM mail_outbox");
  for (const char* typed : {"No answer", "It does not answer", "Kit"}) BOOST_TEST(body.find(typed) == std::string::npos, typed);
  const std::string mailed = key();
  auto colleague = another();  // logged in nowhere
  const auto page = colleague.get("/am/support_confirm.html", {{"key", mailed}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("It does not answer."));
  BOOST_TEST(count() == "1");  // looking sends nothing
  const auto done = confirm(colleague, mailed);
  BOOST_TEST(colleague.follow(done).shows("Your message is on its way"));
  BOOST_TEST(mails().find("linux@example.com<new@example.net>[00000002] col00042: No answer; new@example.net<linux@example.com>We have your message") != std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM support_messages") == "0");
  BOOST_TEST(colleague.get("/am/support_confirm.html", {{"key", mailed}}).status == 410);
  BOOST_TEST(confirm(colleague, mailed).status == 410);
  BOOST_TEST(count() == "3");
}

BOOST_AUTO_TEST_CASE(the_link_is_good_for_a_day_and_no_other_key_is) {
  (void)send_other("new@example.net");
  const std::string mailed = key();
  for (const char* wrong : {"", "x", "00000000000000000000000000000000"}) {
    BOOST_TEST(get("/am/support_confirm.html", {{"key", wrong}}).status == 410);
    BOOST_TEST(confirm(me, wrong).status == 410);
  }
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE purpose = 'support_message'");
  BOOST_TEST(get("/am/support_confirm.html", {{"key", mailed}}).status == 410);
  BOOST_TEST(confirm(me, mailed).status == 410);
  BOOST_TEST(count() == "1");
  exec("UPDATE support_messages SET created_at = created_at - INTERVAL 25 HOUR");
  start("worker");
  t::eventually([&] { return value("SELECT COUNT(*) FROM support_messages") == "0"; });
}

BOOST_AUTO_TEST_CASE(an_address_on_file_needs_no_link_however_it_is_entered) {
  (void)send_other("NOA@example.org");
  BOOST_TEST(mails().starts_with("linux@example.com<noa@example.org>"));
}

BOOST_AUTO_TEST_CASE(somebody_else_has_a_name_and_an_address) {
  BOOST_TEST(send_other("").shows("Enter the email address of whoever writes"));
  const auto wrong = send_other("x@\r\nBcc: y@example.com");
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.shows("<option value=\"other\" selected>"));
  BOOST_TEST(wrong.shows("value=\"Kit\""));
  BOOST_TEST(wrong.shows("It does not answer."));
  BOOST_TEST(send_other("new@example.net", " ").shows("Enter the name of whoever writes"));
  BOOST_TEST(count() == "0");
}

BOOST_AUTO_TEST_CASE(nobody_is_mailed_links_without_end) {
  for (int i = 0; i < 5; ++i) BOOST_TEST(send_other("victim" + std::to_string(i) + "@example.net").status == 303);
  BOOST_TEST(send_other("victim@example.net").status == 429);
  BOOST_TEST(send().status == 429);
  BOOST_TEST(count() == "5");
}

BOOST_AUTO_TEST_SUITE_END()
