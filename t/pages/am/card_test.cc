// The card of an account: checked at the gateway without money, active once it is good, and never asked about twice.
#include "t/support/am_business.h"
#include "t/support/eventually.h"
#include "t/support/simulator.h"

namespace {

struct CardPage {
  t::Simulator payflow{"t/sim/payflow.py"};
  t::AmBusiness site{{{"PF_URL", payflow.url() + "/"}, {"PF_TIMEOUT", "2"}}};

  CardPage() {
    site.exec("INSERT INTO pmt_source (id, cid, type, status, brand, last_four, expiry, reference, created_at) VALUES"
              " (7, 42, 'f', 1, 'MasterCard', '4444', '2031-04', 'V00000000007', UTC_TIMESTAMP())");
  }

  t::Fields fields(const t::Fields& changes = {}) {
    t::Fields all = {{"once", site.once()}, {"from", "7"}, {"cc-name", "Robin Placeholder"}, {"cc-number", "4111 1111 1111 1111"}, {"cc-exp", "08/31"},
                     {"cc-csc", "123"}, {"cc-street", "12 Sample Street"}, {"cc-zip", "00042"}, {"cc-country", "US"}};
    for (const auto& [name, text] : changes) {
      for (auto& field : all) {
        if (field.first == name) field.second = text;
      }
    }
    return all;
  }
  t::Answer send(const t::Fields& changes = {}) { return site.post("/am/card.html", fields(changes)); }
  std::string sources() {
    return site.value("SELECT GROUP_CONCAT(CONCAT_WS(' ', brand, last_four, status) ORDER BY id SEPARATOR '; ') FROM pmt_source WHERE cid = 42");
  }
  std::size_t asked() const { return payflow.list("journal").size(); }
  std::string mails() { return site.value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = 'robin@example.com' AND subject LIKE 'The card of your account col00042%'"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_card, CardPage)

BOOST_AUTO_TEST_CASE(the_page_says_what_is_used_now_and_what_is_due) {
  site.entry("charge", -2900, "Linux VPS M", 3);
  const auto page = site.get("/am/card.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("MasterCard ending 4444"));
  BOOST_TEST(page.shows("Expires 2031-04."));
  BOOST_TEST(page.shows("$29.00"));
  BOOST_TEST(page.shows("name=\"cc-number\""));
  BOOST_TEST(site.get("/am/billing.html").shows("href=\"/am/card.html\""));
  site.exec("UPDATE pmt_source SET type = 'p', reference = 'I-OURS'");
  BOOST_TEST(site.get("/am/card.html").shows("End the subscription at PayPal too"));
  site.exec("DELETE FROM pmt_source");
  BOOST_TEST(site.get("/am/card.html").shows("Nothing is charged by itself until there is a card."));
}

BOOST_AUTO_TEST_CASE(a_good_card_takes_the_place_of_the_other_and_nothing_is_charged) {
  const auto done = send();
  BOOST_TEST(done.status == 303);
  BOOST_TEST(done.header("Location") == "/am/card.html?sent=1");
  BOOST_TEST(site.me.follow(done).shows("you pay by Visa ending 1111 from now on"));
  BOOST_REQUIRE(asked() == 1u);
  BOOST_TEST(payflow.list("journal").at(0).at("trxtype") == "A");
  BOOST_TEST(payflow.list("journal").at(0).at("amount") == "0.00");
  BOOST_TEST(payflow.list("journal").at(0).at("comment1") == "col00042");
  BOOST_TEST(sources() == "MasterCard 4444 2; Visa 1111 1");
  BOOST_TEST(site.value("SELECT CONCAT_WS(' ', s.expiry, s.reference = p.reference, p.kind, p.state, p.amount, p.cid, p.who, p.claim IS NULL)"
                        " FROM pmt_source s JOIN payments p ON p.id = s.payment_id") == "2031-08 1 verify done 0 42 customer:42 1");
  BOOST_TEST(site.value("SELECT COUNT(*) FROM billing_history") == "0");
  BOOST_TEST(mails() == "1");
  BOOST_TEST(site.value("SELECT body FROM mail_outbox WHERE subject LIKE 'The card%'").find("Visa ending 1111") != std::string::npos);
  BOOST_TEST(site.value("SELECT CONCAT(actor, ' ', action) FROM audit_log WHERE cid = 42 AND action = 'source.added'") == "customer:42 source.added");
}

BOOST_AUTO_TEST_CASE(the_same_number_with_a_new_date_or_one_that_is_over_is_ended) {
  site.exec("UPDATE pmt_source SET brand = 'Visa', last_four = '1111'");
  (void)send();
  BOOST_TEST(sources() == "Visa 1111 0; Visa 1111 1");
  site.exec("UPDATE pmt_source SET last_four = '9999', expiry = '2020-01' WHERE status = 1");
  (void)send({{"from", site.value("SELECT id FROM pmt_source WHERE status = 1")}});
  BOOST_TEST(sources() == "Visa 1111 0; Visa 9999 0; Visa 1111 1");
}

BOOST_AUTO_TEST_CASE(a_double_click_a_reload_and_a_second_tab_are_one_check) {
  const auto form = fields();
  for (int i = 0; i < 3; ++i) BOOST_TEST(site.post("/am/card.html", form).status == 303);
  BOOST_TEST(asked() == 1u);
  const auto tab = send({{"cc-number", "5555555555554444"}});  // it still says that 7 is the active one
  BOOST_TEST(tab.status == 409);
  BOOST_TEST(tab.shows("The payment method was changed meanwhile"));
  BOOST_TEST(tab.shows("value=\"12 Sample Street\""));
  BOOST_TEST(tab.shows("Visa ending 1111"));
  BOOST_TEST(asked() == 1u);
  for (const char* from : {"", "x", "999", "-1"}) BOOST_TEST(send({{"from", from}}).status == 409, from);
  BOOST_TEST(asked() == 1u);
  BOOST_TEST(mails() == "1");
}

BOOST_AUTO_TEST_CASE(a_decline_is_said_beside_the_form_and_only_number_and_code_are_lost) {
  payflow.control("mode", R"({"mode":"result","result":12,"respmsg":"Declined","times":1})");
  const auto declined = send();
  BOOST_TEST(declined.status == 422);
  BOOST_TEST(declined.shows("Your bank has declined this card"));
  for (const char* kept : {"value=\"Robin Placeholder\"", "value=\"08/31\"", "value=\"12 Sample Street\"", "value=\"00042\""}) BOOST_TEST(declined.shows(kept), kept);
  for (const char* gone : {"4111 1111 1111 1111", "4111111111111111", "value=\"123\""}) BOOST_TEST(!declined.shows(gone), gone);
  BOOST_TEST(sources() == "MasterCard 4444 1");
  BOOST_TEST(mails() == "0");
  BOOST_TEST(send().status == 303);
  BOOST_TEST(sources() == "MasterCard 4444 2; Visa 1111 1");
}

BOOST_AUTO_TEST_CASE(a_card_that_cannot_be_right_is_not_asked_about) {
  BOOST_TEST(send({{"cc-number", "4111 1111 1111 1112"}}).shows("Check the card number"));
  BOOST_TEST(send({{"cc-exp", "01/20"}}).shows("has not expired"));
  BOOST_TEST(send({{"cc-csc", "12345"}}).status == 422);
  BOOST_TEST(send({{"cc-street", ""}}).status == 422);
  BOOST_TEST(send({{"once", "x"}}).shows("Enter the card again"));
  BOOST_TEST(payflow.list("requests").empty());
  BOOST_TEST(site.value("SELECT COUNT(*) FROM payments") == "0");
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_lost_is_looked_up_and_never_asked_for_again) {
  payflow.control("mode", R"({"mode":"reset_after","times":2,"trxtype":"A"})");
  site.claim_log("payflow");
  const auto sent = send();
  BOOST_TEST(sent.status == 303);
  const auto waiting = site.me.follow(sent);
  BOOST_TEST(waiting.shows("We are waiting for your bank"));
  BOOST_TEST(!waiting.shows("name=\"cc-number\""));
  BOOST_TEST(waiting.header("Refresh") == "3; url=/am/card.html?sent=1");
  BOOST_TEST(send().status == 303);  // another tab
  BOOST_TEST(asked() == 1u);
  BOOST_TEST(sources() == "MasterCard 4444 1");
  site.exec("UPDATE payments SET next_check_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  site.start("worker");
  t::eventually([&] { return sources() == "MasterCard 4444 2; Visa 1111 1"; });
  BOOST_TEST(asked() == 1u);
  BOOST_TEST(site.get("/am/card.html?sent=1").shows("you pay by Visa ending 1111 from now on"));
}

BOOST_AUTO_TEST_CASE(what_never_reached_the_bank_is_said_on_the_page_that_waits) {
  payflow.control("mode", R"({"mode":"reset_before","times":2,"trxtype":"A"})");
  site.claim_log("payflow");
  BOOST_TEST(send().status == 303);
  site.exec("UPDATE payments SET next_check_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND, created_at = created_at - INTERVAL 5 MINUTE");
  site.start("worker");
  t::eventually([&] { return site.value("SELECT state FROM payments") == "declined"; });
  const auto page = site.get("/am/card.html?sent=1");
  BOOST_TEST(page.shows("Your bank was not reached"));
  BOOST_TEST(page.shows("name=\"cc-number\""));
  BOOST_TEST(sources() == "MasterCard 4444 1");
}

// Whoever has got into an account shall not find out with it which cards are good.
BOOST_AUTO_TEST_CASE(only_some_cards_are_checked_within_an_hour) {
  payflow.control("mode", R"({"mode":"result","result":12,"respmsg":"Declined","times":6})");
  for (int i = 0; i < 6; ++i) BOOST_TEST(send().status == 422);
  const auto seventh = send();
  BOOST_TEST(seventh.status == 429);
  BOOST_TEST(seventh.shows("Too many cards were entered"));
  BOOST_TEST(asked() == 6u);
  site.exec("UPDATE payments SET created_at = created_at - INTERVAL 61 MINUTE");
  BOOST_TEST(send().status == 303);
}

BOOST_AUTO_TEST_CASE(staff_who_look_at_the_account_see_it_and_cannot_send_it) {
  auto staff = site.staff();
  BOOST_TEST(staff.get("/am/card.html").status == 200);
  site.claim_log("web.forbidden");
  BOOST_TEST(staff.post("/am/card.html", fields()).status == 403);
  BOOST_TEST(asked() == 0u);
}

BOOST_AUTO_TEST_CASE(the_number_and_the_code_are_nowhere) {
  (void)send();
  const std::string everything = site.log("am") + site.value("SELECT GROUP_CONCAT(CONCAT_WS(' ', message, brand, last_four, who, note)) FROM payments") +
                                 site.value("SELECT GROUP_CONCAT(body) FROM mail_outbox") +
                                 site.value("SELECT GROUP_CONCAT(CONCAT_WS(' ', object, old_value, new_value)) FROM audit_log");
  for (const char* number : {"4111111111111111", "4111 1111 1111 1111"}) BOOST_TEST(everything.find(number) == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
