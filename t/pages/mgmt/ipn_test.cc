#include "t/support/paypal_desk.h"

namespace {

struct Notice : t::PayPalDesk {
  t::Answer send(const t::Fields& fields, const std::string& who = "admin") {
    t::Fields all = {{"id", "1"}};
    all.insert(all.end(), fields.begin(), fields.end());
    return as(who).post("/mgmt/ipn.html", all);
  }
  std::string state() { return value("SELECT CONCAT_WS(' ', verdict, effect, decided_by) FROM ipn WHERE id = 1"); }
  std::string trail() { return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', actor, action, object) ORDER BY id SEPARATOR '; ') FROM audit_log"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ipn, Notice)

BOOST_AUTO_TEST_CASE(it_says_all_that_the_notice_says_and_runs_none_of_it) {
  subscription(std::nullopt);
  held("1", "T1", "4900");
  const auto page = get("/mgmt/ipn.html", {{"id", "1"}});
  for (const char* text : {"recurring_payment, Completed", "=why &lt;b&gt;", "&lt;b id=x&gt; Zo\u00eb", "Link subscription I-EXAMPLE0001", "Book it", "Ignore it", "Apply it again"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(!page.shows("<b id=x>"));
  for (const char* id : {"2", "x", ""}) BOOST_TEST(get("/mgmt/ipn.html", {{"id", id}}).status == 404, id);
}

BOOST_AUTO_TEST_CASE(a_payment_is_booked_to_the_customer_that_is_named_once) {
  held("1", "T1", "4900");
  const auto wrong = send({{"do", "give"}, {"cid", "col99999"}});
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.shows("value=\"col99999\""));
  BOOST_TEST(wrong.shows("Enter the id of a customer that there is"));
  BOOST_TEST(state() == "genuine held ");
  const auto answer = send({{"do", "give"}, {"cid", " col42 "}}, "billing");
  BOOST_TEST(answer.header("Location") == "/mgmt/ipn.html?id=1&done=applied");
  BOOST_TEST(me.follow(answer).shows("The notice has had its effect"));
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(send({{"do", "give"}, {"cid", "42"}}).header("Location") == "/mgmt/ipn.html?id=1&done=gone");
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(state() == "genuine applied user:billing");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = 'robin@example.com' AND subject = 'Payment received for account col00042'") == "1");
}

BOOST_AUTO_TEST_CASE(it_is_ignored_with_a_reason_that_stays) {
  held("1", "T1", "4900");
  BOOST_TEST(send({{"do", "ignore"}, {"reason", " "}}).status == 422);
  BOOST_TEST(me.follow(send({{"do", "ignore"}, {"reason", "A <b>test</b> of theirs"}})).shows("A &lt;b&gt;test&lt;/b&gt; of theirs"));
  BOOST_TEST(state() == "genuine ignored user:admin");
  BOOST_TEST(trail() == "user:admin notice.ignored notice:1");
  BOOST_TEST(!get("/mgmt/ipn.html", {{"id", "1"}}).shows("Ignore it"));
}

BOOST_AUTO_TEST_CASE(it_is_applied_again_when_it_can_be) {
  held("1", "T1", "4900");
  const auto still = send({{"do", "again"}});
  BOOST_TEST(still.status == 422);
  BOOST_TEST(still.shows("it is held still"));
  BOOST_TEST(still.shows("tied to no customer"));
  exec("DELETE FROM paypal_subs");
  subscription("42");
  BOOST_TEST(send({{"do", "again"}}).status == 303);
  BOOST_TEST(ledger() == "payment/4900");
}

BOOST_AUTO_TEST_CASE(what_paypal_has_not_confirmed_needs_another_person) {
  subscription("42");
  pasted("1", "T1", "forged", "user:billing");
  BOOST_TEST(as("billing").get("/mgmt/ipn.html", {{"id", "1"}}).shows("ask somebody else with the billing right"));
  BOOST_TEST(send({{"do", "vouch"}}, "billing").status == 422);
  BOOST_TEST(ledger() == "");
  BOOST_TEST(get("/mgmt/ipn.html", {{"id", "1"}}).shows("Apply it without PayPal"));
  BOOST_TEST(me.follow(send({{"do", "vouch"}})).shows("two of the staff vouch for it"));
  BOOST_TEST(ledger() == "payment/4900");
  BOOST_TEST(state() == "vouched applied user:admin");
  BOOST_TEST(send({{"do", "vouch"}}).header("Location") == "/mgmt/ipn.html?id=1&done=gone");
  BOOST_TEST(ledger() == "payment/4900");
}

BOOST_AUTO_TEST_CASE(what_came_from_outside_is_never_vouched_for) {
  subscription("42");
  pasted("1", "T1", "forged", "");
  BOOST_TEST(!get("/mgmt/ipn.html", {{"id", "1"}}).shows("Apply it without"));
  BOOST_TEST(send({{"do", "vouch"}}).header("Location") == "/mgmt/ipn.html?id=1&done=gone");
  BOOST_TEST(send({{"do", "burn"}}).status == 404);
  BOOST_TEST(ledger() == "");
}

BOOST_AUTO_TEST_SUITE_END()
