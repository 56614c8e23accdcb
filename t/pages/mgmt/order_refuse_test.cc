#include "t/support/open_orders.h"

namespace {

const std::string kPage = "/mgmt/order_refuse.html";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_order_refuse, t::OpenOrders)

BOOST_AUTO_TEST_CASE(it_asks_once_and_sends_the_words_as_they_were_changed) {
  const auto ref = order();
  const auto form = get(kPage, {{"ref", ref}});
  BOOST_TEST(form.shows("Refuse order " + ref + "?"));
  BOOST_TEST(form.shows("thank you for your order " + ref));
  const t::Fields fields = {{"ref", ref}, {"reason", "Same card as a fraud"}, {"words", "Hello Ada,\n\nno."}};
  const auto answer = post(kPage, fields);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("It is refused"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, decided_by, decision) FROM signups") == "refused user:admin Same card as a fraud");
  BOOST_TEST(value("SELECT body LIKE '%Hello Ada,%no.%' AND recipient = 'ada@example.com' FROM mail_outbox") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'order.refused'") == "1");
  BOOST_TEST(post(kPage, fields).status == 409);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(reason_and_words_are_asked_for) {
  const auto ref = order();
  const auto answer = post(kPage, {{"ref", ref}, {"reason", " "}, {"words", ""}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter why you refuse it"));
  BOOST_TEST(answer.shows("Enter the mail to the customer"));
  BOOST_TEST(value("SELECT state FROM signups") == "pending");
}

BOOST_AUTO_TEST_CASE(what_is_paid_is_not_forgotten) {
  const auto ref = order("paid", "card");
  paid_by_card(ref);
  BOOST_TEST(get(kPage, {{"ref", ref}}).shows("$29.00 is paid for this order."));
}

BOOST_AUTO_TEST_CASE(an_authorization_is_voided_first_unless_it_may_run_out) {
  claim_log("payflow");
  const auto ref = order("authorized", "card", "dedicated");
  paid_by_card(ref);
  BOOST_TEST(get(kPage, {{"ref", ref}}).shows("Void the authorization of $148.00"));
  const t::Fields fields = {{"ref", ref}, {"reason", "No"}, {"words", "No."}};
  // Nobody answers at the gateway's address: the order stays.
  BOOST_TEST(post(kPage, t::but(fields, "release", "1")).status == 422);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, (SELECT COUNT(*) FROM payments WHERE kind = 'void')) FROM signups") == "pending 1");
  exec("UPDATE payments SET state = 'declined', claim = NULL, settled_at = UTC_TIMESTAMP() WHERE kind = 'void'");
  BOOST_TEST(post(kPage, fields).status == 303);
  BOOST_TEST(value("SELECT state FROM signups") == "refused");
}

BOOST_AUTO_TEST_CASE(a_request_is_refused_the_same_way) {
  const auto ref = request();
  BOOST_TEST(get(kPage, {{"ref", ref}}).shows("Refuse quote request " + ref));
  BOOST_TEST(post(kPage, {{"ref", ref}, {"reason", "No such parts"}, {"words", "No."}}).status == 303);
  BOOST_TEST(value("SELECT state FROM signups") == "refused");
}

BOOST_AUTO_TEST_CASE(it_is_not_for_sysadmins) {
  claim_log("web.forbidden");
  BOOST_TEST(as("sysadmin").get(kPage, {{"ref", order()}}).status == 403);
  BOOST_TEST(get(kPage, {{"ref", "x"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
