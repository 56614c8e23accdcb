#include "t/support/billing_site.h"

namespace {

struct Requests : t::BillingSite {
  t::Fields typed(const std::string& go) {
    return {{"once", once()}, {"who", "col00042"}, {"amount", "25.00"}, {"text", "Remote <hands>"}, {"due", value("SELECT UTC_DATE() + INTERVAL 7 DAY")}, {"go", go}};
  }
  t::Answer ask(const t::Fields& fields) { return post("/mgmt/request_payment.html", fields); }
  std::string mails() { return value("SELECT GROUP_CONCAT(recipient ORDER BY id) FROM mail_outbox"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_request_payment, Requests)

BOOST_AUTO_TEST_CASE(it_is_mailed_once_and_can_be_paid) {
  auto fields = typed("mail");
  fields.emplace_back("note", "As we said on the phone.");
  for (int click = 0; click < 2; ++click) BOOST_TEST(ask(fields).status == 303);
  BOOST_TEST(mails() == "robin@example.com");
  const std::string body = value("SELECT body FROM mail_outbox");
  for (const char* text : {"As we said on the phone.", "Remote <hands>", "$25.00", "pay.html?key="}) BOOST_TEST(body.find(text) != std::string::npos, text);
  BOOST_TEST(balance("42") == "0");
  start("signup");
  const auto page = another().get("/signup/pay.html", {{"key", body.substr(body.find("pay.html?key=") + 13, 32)}});
  BOOST_TEST(page.shows("Pay $25.00"));
  BOOST_TEST(page.shows("Remote &lt;hands&gt;"));
}

BOOST_AUTO_TEST_CASE(or_its_link_is_shown_for_a_mail_of_ones_own) {
  auto fields = typed("link");
  fields.emplace_back("charge", "1");
  const auto page = ask(fields);
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Text for your mail", "Remote &lt;hands&gt;", "pay.html?key=", "INV-"}) BOOST_TEST(page.shows(text), text);
  BOOST_TEST(mails() == "");
  BOOST_TEST(balance("42") == "-2500");
  BOOST_TEST(value("SELECT entry_id IS NOT NULL FROM invoice_lines") == "1");
}

BOOST_AUTO_TEST_CASE(to_another_address_or_to_nobody) {
  auto fields = typed("mail");
  fields.emplace_back("to", "books@example.com");
  BOOST_TEST(ask(fields).status == 303);
  BOOST_TEST(mails() == "books@example.com");
  exec("UPDATE customers SET owner_email = NULL");
  const auto nobody = ask(typed("mail"));
  BOOST_TEST(nobody.status == 422);
  BOOST_TEST(nobody.shows("value=\"Remote &lt;hands&gt;\""));
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice") == "1");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_beside_its_field) {
  for (const auto& [name, wrong] : t::Fields{{"who", "nobody at all"}, {"amount", "0"}, {"text", ""}, {"due", "2020-01-01"}, {"to", "x"}}) {
    auto fields = typed("mail");
    std::erase_if(fields, [&](const auto& f) { return f.first == name; });
    fields.emplace_back(name, wrong);
    const auto answer = ask(fields);
    BOOST_TEST(answer.status == 422, name);
    BOOST_TEST(answer.shows("id=\"" + name + "-error\""), name);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM invoice") == "0");
  BOOST_TEST(get("/mgmt/request_payment.html", {{"cid", "col00042"}}).shows("value=\"col00042\""));
}

BOOST_AUTO_TEST_SUITE_END()
