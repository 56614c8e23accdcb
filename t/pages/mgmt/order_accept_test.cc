#include "t/support/open_orders.h"
#include "t/support/simulator.h"

namespace {

const std::string kPage = "/mgmt/order_accept.html";

struct WithGateway {
  t::Simulator payflow{"t/sim/payflow.py"};
  t::OpenOrders site{{{"PF_URL", payflow.url() + "/"}, {"PF_TIMEOUT", "2"}}};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mgmt_order_accept)

BOOST_FIXTURE_TEST_CASE(an_accepted_order_leads_to_its_customer, t::OpenOrders) {
  const auto ref = order();
  const auto form = get(kPage, {{"ref", ref}});
  for (const char* words : {"virt01, 0 of 80 in use", "192.0.2.0/24, VPS: 253 free", "Debian 13", "Nothing is taken now: bill by invoice", "1001"}) {
    BOOST_TEST(form.shows(words), words);
  }
  const auto answer = post(kPage, accepting(ref));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00043&done=accepted#systems");
  BOOST_TEST(me.follow(answer).shows("The order is accepted"));
  BOOST_TEST(value("SELECT directory FROM systems") == "/vz/private/1042");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE '%is ready'") == "1");
  const auto again = post(kPage, accepting(ref));
  BOOST_TEST(again.status == 409);
  BOOST_TEST(again.shows("user:admin has accepted it"));
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "1");
}

BOOST_FIXTURE_TEST_CASE(accounts_that_fit_are_offered, t::OpenOrders) {
  const auto ref = order();
  exec("UPDATE signups SET owner_email = 'robin@example.com'");
  const auto form = get(kPage, {{"ref", ref}});
  BOOST_TEST(form.shows("col00042 Larkspur Pottery"));
  BOOST_TEST(form.shows("same e-mail"));
  const auto answer = post(kPage, t::but(accepting(ref), "customer", "col00042"));
  BOOST_TEST(answer.header("Location") == "/mgmt/customer.html?cid=col00042&done=accepted#systems");
  BOOST_TEST(value("SELECT owner_name FROM customers WHERE cid = 42") == "Robin Placeholder");
}

BOOST_FIXTURE_TEST_CASE(wrong_fields_come_back_as_typed, t::OpenOrders) {
  const auto ref = order();
  const auto answer = post(kPage, {{"ref", ref}, {"customer", "other"}, {"cid", "nobody"}, {"veid", "x<b>"}, {"ips", "1.2.3"}, {"directory", "vz"},
                                   {"payment", "keep"}});
  BOOST_TEST(answer.status == 422);
  for (const char* words : {"Enter a customer id in the correct format", "Choose the machine", "Enter the CT id as a whole number",
                            "Enter IP addresses, separated by blanks", "Enter a directory that begins with /", "Choose again: the payment",
                            "value=\"x&lt;b&gt;\"", "value=\"1.2.3\""}) {
    BOOST_TEST(answer.shows(words), words);
  }
  const auto taken = post(kPage, t::but(accepting(ref), "ips", "203.0.113.1"));
  BOOST_TEST(taken.status == 422);
  BOOST_TEST(taken.shows("Enter other addresses: one of these is in use or reserved"));
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "0");
  BOOST_TEST(value("SELECT state FROM signups") == "pending");
}

BOOST_FIXTURE_TEST_CASE(an_authorization_that_the_gateway_does_not_know_is_said_in_words, WithGateway) {
  const auto ref = site.order("authorized", "card", "dedicated");
  site.paid_by_card(ref, "V19DEMO00001");
  const auto answer = site.post(kPage, site.accepting_rack(ref, "capture"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("The processor says:"));
  BOOST_TEST(site.value("SELECT COUNT(*) FROM systems") == "0");
  BOOST_TEST(site.value("SELECT pay_state FROM signups") == "authorized");
  BOOST_TEST(site.post(kPage, site.accepting_rack(ref, "invoice")).status == 303);
}

BOOST_FIXTURE_TEST_CASE(no_answer_charges_nothing_twice_and_accepts_nothing, t::OpenOrders) {
  claim_log("payflow");
  const auto ref = order("authorized", "card", "dedicated");
  paid_by_card(ref);
  // Nobody listens at the gateway's address.
  const auto answer = post(kPage, accepting_rack(ref, "capture"));
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM payments WHERE kind = 'capture'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM systems") == "0");
}

// By then money may have moved: the usual page for a fault would say that nothing was changed.
BOOST_FIXTURE_TEST_CASE(a_database_that_fails_after_the_card_was_asked_leads_to_the_order, t::OpenOrders) {
  claim_log("payflow");
  claim_log("order.not_decided");
  const auto ref = order("authorized", "card", "dedicated");
  paid_by_card(ref);
  const auto sent = accepting_rack(ref, "capture");
  exec("RENAME TABLE networks TO networks_away");  // only the form that would be shown again reads it
  const auto answer = post(kPage, sent);
  exec("RENAME TABLE networks_away TO networks");
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/order.html?ref=" + ref);
  BOOST_TEST(me.follow(answer).shows("Outcome not known yet"));
}

BOOST_FIXTURE_TEST_CASE(it_is_not_for_sysadmins, t::OpenOrders) {
  claim_log("web.forbidden");
  const auto ref = order();
  BOOST_TEST(as("sysadmin").get(kPage, {{"ref", ref}}).status == 403);
  BOOST_TEST(as("sysadmin").post(kPage, accepting(ref)).status == 403);
  BOOST_TEST(get(kPage, {{"ref", "0000beef"}}).status == 404);
  BOOST_TEST(as("support").post(kPage, accepting(ref)).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
