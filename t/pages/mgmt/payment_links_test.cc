#include "t/support/billing_site.h"

namespace {

struct Links : t::BillingSite {
  const std::string ref = invoice("42", "49.00");
  std::string link() {
    const auto page = post("/mgmt/invoice.html", {{"ref", ref}, {"do", "link"}});
    return page.body.substr(page.body.find("pay.html?key=") + 13, 32);
  }
  t::Answer page(const std::string& show = "open") { return get("/mgmt/payment_links.html", {{"show", show}}); }
  t::Answer withdraw(const std::string& id) { return post("/mgmt/payment_links.html", {{"id", id}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_payment_links, Links)

BOOST_AUTO_TEST_CASE(each_link_with_its_state) {
  BOOST_TEST(page().shows("No link is in this state"));
  const std::string key = link();
  for (const auto& text : {number(ref), std::string{"Not looked at"}, std::string{"shown on a page"}, std::string{"by user:admin"}, std::string{"1 link"}}) BOOST_TEST(page().shows(text), text);
  BOOST_TEST(!page().shows(key));
  start("signup");
  auto visitor = another();
  visitor.get("/signup/pay.html", {{"key", key}});
  BOOST_TEST(page("opened").shows("No link"));
  visitor.post("/signup/PAY_OPENED", {{"key", key}});
  BOOST_TEST(page("opened").shows("Looked at"));
  BOOST_TEST(page("unopened").shows("No link"));
  exec("UPDATE invoice SET state = 'paid'");
  BOOST_TEST(page("over").shows("Paid"));
  BOOST_TEST(page().shows("No link"));
}

BOOST_AUTO_TEST_CASE(one_that_is_withdrawn_opens_nothing_and_the_others_do) {
  const std::string first = link();
  const std::string second = link();
  const std::string id = value("SELECT MIN(id) FROM invoice_keys");
  BOOST_TEST(me.follow(withdraw(id)).shows("does not work any more"));
  BOOST_TEST(me.follow(withdraw(id)).shows("Nothing was done"));
  start("signup");
  BOOST_TEST(another().get("/signup/pay.html", {{"key", first}}).status == 404);
  BOOST_TEST(another().get("/signup/pay.html", {{"key", first}}).shows("It was withdrawn"));
  BOOST_TEST(another().get("/signup/pay.html", {{"key", second}}).status == 200);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'invoice.link_withdrawn'") == "1");
  BOOST_TEST(withdraw("999").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
