// Payments whose outcome is open: settled by asking the gateway about our own reference, never by charging again.
#include "domain/card_charge.h"
#include "t/support/business_database.h"
#include "t/support/card_samples.h"
#include "t/support/test.h"

namespace {

using domain::PaymentState;
using domain::Svc;
using std::chrono::hours;
using std::chrono::seconds;

struct Day : t::BusinessDay {
  t::ScriptedGateway gateway;
  t::RecordingVault vault;
  tables::signups::Row order_row = placed(Svc::linux_vps);

  // A charge without a word from the gateway.
  void charge_unheard() {
    gateway.answers = {t::no_word()};
    const auto result = domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, "f1", t::test_card(), "");
    BOOST_TEST((result.state == PaymentState::unknown));
  }
  // The process ended before it had asked, or before it could write down the answer.
  void begin_and_vanish() {
    static_cast<void>(database.write([&](db::Writer& db) { return domain::begin_card_payment(db, desk, {order_row.id, {}}, "f1", {}); }));
  }
  int settle(seconds later) {
    clock.advance(later);
    return domain::settle_due(database, desk, gateway);
  }
  std::string state() { return value("SELECT state FROM payments") + ' ' + pay_state(order_row.id); }
  // After how many seconds the next look is due.
  std::string next_look() { return value("SELECT TIMESTAMPDIFF(SECOND, ?, next_check_at) FROM payments", {base::str(clock.now())}); }
};

constexpr seconds kWindow{75};  // for a gateway that may take 60 seconds

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_settle_due, Day)

BOOST_AUTO_TEST_CASE(no_word_is_never_a_decline) {
  charge_unheard();
  BOOST_TEST(state() == "unknown checking");
  BOOST_TEST(value("SELECT claim FROM payments") != "null");
  BOOST_TEST(next_look() == "5");
  BOOST_TEST(vault.sealed.size() == 1u);
}

BOOST_AUTO_TEST_CASE(nothing_is_asked_before_its_time) {
  charge_unheard();
  BOOST_TEST(settle(seconds{4}) == 0);
  BOOST_TEST(gateway.inquiries.empty());
}

BOOST_AUTO_TEST_CASE(an_approval_is_found) {
  charge_unheard();
  gateway.findings = {t::approved("V19A12345678")};
  BOOST_TEST(settle(seconds{5}) == 1);
  BOOST_TEST(gateway.inquiries.at(0) == gateway.calls.at(0).request.custref);
  BOOST_TEST(gateway.calls.size() == 1u);
  BOOST_TEST(state() == "done paid");
  BOOST_TEST(value("SELECT reference FROM payments") == "V19A12345678");
  BOOST_TEST(mails_to("ada@example.com").ends_with("; Payment received for order " + order_row.ref.text()));
  BOOST_TEST(settle(hours{24}) == 0);
}

BOOST_AUTO_TEST_CASE(a_decline_is_found) {
  charge_unheard();
  gateway.findings = {t::declined()};
  BOOST_TEST(settle(seconds{5}) == 1);
  BOOST_TEST(state() == "declined declined");
}

// "Never heard of it" proves nothing as long as our request may still be on its way.
BOOST_AUTO_TEST_CASE(not_found_too_early_is_no_answer) {
  charge_unheard();
  BOOST_TEST(settle(seconds{5}) == 0);
  BOOST_TEST(state() == "unknown checking");
  gateway.findings = {t::approved()};
  BOOST_TEST(settle(seconds{30}) == 1);
  BOOST_TEST(state() == "done paid");
}

BOOST_AUTO_TEST_CASE(not_found_after_the_window_means_that_it_never_arrived) {
  charge_unheard();
  BOOST_TEST(settle(kWindow - seconds{1}) == 0);
  BOOST_TEST(state() == "unknown checking");
  BOOST_TEST(settle(seconds{31}) == 1);
  BOOST_TEST(state() == "declined declined");
  BOOST_TEST(value("SELECT message FROM payments") == "never reached the gateway");
  // The customer may try again.
  const auto again = domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, "f2", t::test_card(), "");
  BOOST_TEST((again.state == PaymentState::done));
}

BOOST_AUTO_TEST_CASE(what_a_dead_process_has_begun_is_looked_up_after_the_window) {
  begin_and_vanish();
  BOOST_TEST(state() == "pending checking");
  BOOST_TEST(settle(kWindow - seconds{1}) == 0);
  BOOST_TEST(gateway.inquiries.empty());
  gateway.findings = {t::approved()};
  BOOST_TEST(settle(seconds{1}) == 1);
  BOOST_TEST(state() == "done paid");
}

BOOST_AUTO_TEST_CASE(looks_grow_rarer_and_never_stop) {
  charge_unheard();
  gateway.findings.assign(6, t::no_word());
  std::string pauses = next_look();
  for (int look = 0; look < 6; ++look) {
    BOOST_TEST(settle(seconds{base::parse<int>(next_look()).value()}) == 0);
    pauses += ' ' + next_look();
  }
  BOOST_TEST(pauses == "5 30 120 300 300 300 300");
  BOOST_TEST(gateway.inquiries.size() == 6u);
  BOOST_TEST(state() == "unknown checking");
}

BOOST_AUTO_TEST_CASE(after_a_day_staff_are_told_once) {
  charge_unheard();
  gateway.findings.assign(4, t::no_word());
  static_cast<void>(settle(hours{23}));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE cause = 'alert'") == "0");
  for (int day = 0; day < 3; ++day) static_cast<void>(settle(hours{24}));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE cause = 'alert'") == "1");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE cause = 'alert'").find(gateway.calls[0].request.custref) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(while_it_is_open_nothing_else_is_charged) {
  charge_unheard();
  for (const char* form : {"f1", "f2", "f3"}) {
    const auto result = domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, form, t::test_card(), "");
    BOOST_TEST((result.state == PaymentState::unknown));
  }
  BOOST_TEST(gateway.calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(two_workers_ask_once) {
  charge_unheard();
  gateway.findings = {t::approved()};
  gateway.meanwhile = [&] {
    auto other = another_database();
    t::ScriptedGateway elsewhere;
    BOOST_TEST(domain::settle_due(other, desk, elsewhere) == 0);
    BOOST_TEST(elsewhere.inquiries.empty());
  };
  BOOST_TEST(settle(seconds{5}) == 1);
  BOOST_TEST(state() == "done paid");
}

// The web process and the worker may both get their answer; the first one counts.
BOOST_AUTO_TEST_CASE(an_answer_that_comes_while_it_is_looked_up) {
  charge_unheard();
  const auto id = base::parse<base::PaymentId>(value("SELECT id FROM payments")).value();
  gateway.findings = {t::approved()};
  gateway.meanwhile = [&] {
    auto other = another_database();
    other.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, id, t::approved()); });
  };
  static_cast<void>(settle(seconds{5}));
  BOOST_TEST(state() == "done paid");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject LIKE 'Payment received%'") == "1");
}

// It was called lost, and then the gateway's answer came after all: what it says counts.
BOOST_AUTO_TEST_CASE(an_approval_that_comes_too_late_is_taken_up_again) {
  charge_unheard();
  BOOST_TEST(settle(kWindow + seconds{1}) == 1);
  BOOST_TEST(state() == "declined declined");
  const auto id = base::parse<base::PaymentId>(value("SELECT id FROM payments")).value();
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, id, t::approved("V19A12345678")); });
  BOOST_TEST(state() == "done paid");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', claim, reference) FROM payments") == "signup:" + base::str(order_row.id) + " V19A12345678");
}

BOOST_AUTO_TEST_CASE(an_approval_whose_place_is_taken_is_told_to_staff) {
  charge_unheard();
  static_cast<void>(settle(kWindow + seconds{1}));
  const auto first = base::parse<base::PaymentId>(value("SELECT id FROM payments")).value();
  static_cast<void>(domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, "f2", t::test_card(), ""));
  BOOST_TEST(pay_state(order_row.id) == "paid");
  database.write([&](db::Writer& db) { domain::settle_card_payment(db, desk, first, t::approved("V19A77777777")); });
  BOOST_TEST(list("SELECT state FROM payments ORDER BY id") == "declined done");
  BOOST_TEST(mails_to("staff@example.com").ends_with("A card was charged twice for one thing"));
  BOOST_TEST(value("SELECT body LIKE '%V19A77777777%' FROM mail_outbox ORDER BY id DESC LIMIT 1") == "1");
}

// Staff decide about it at the processor; here it is looked up every hour.
BOOST_AUTO_TEST_CASE(a_held_payment_is_asked_about_until_staff_have_decided) {
  const auto held = t::card_answer(ports::CardOutcome::held, 126, "Under review", "V19A00000009");
  gateway.answers = {held};
  static_cast<void>(domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, "f1", t::test_card(), ""));
  BOOST_TEST(settle(hours{1} - seconds{1}) == 0);
  BOOST_TEST(gateway.inquiries.empty());
  gateway.findings = {held, t::no_word(), t::never_seen(), t::approved("V19A00000009")};
  static_cast<void>(settle(seconds{1}));
  BOOST_TEST(state() == "held held");
  for (int hour = 0; hour < 2; ++hour) BOOST_TEST(settle(hours{1}) == 0);
  BOOST_TEST(state() == "held held");
  BOOST_TEST(settle(hours{1}) == 1);
  BOOST_TEST(state() == "done paid");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'Card payment held by the fraud filter'") == "1");
}

BOOST_AUTO_TEST_CASE(a_held_payment_that_staff_decline_lets_the_customer_try_again) {
  gateway.answers = {t::card_answer(ports::CardOutcome::held, 126, "Under review", "V19A00000009")};
  static_cast<void>(domain::charge_card(database, desk, gateway, vault, {order_row.id, {}}, "f1", t::test_card(), ""));
  gateway.findings = {t::declined()};
  BOOST_TEST(settle(hours{1}) == 1);
  BOOST_TEST(state() == "declined declined");
  BOOST_TEST(value("SELECT claim FROM payments") == "null");
}

// A process that was stopped between its row and its question must not ask when the worker may be about to give up.
BOOST_AUTO_TEST_CASE(an_attempt_that_is_too_old_is_not_sent_any_more) {
  begin_and_vanish();
  const auto attempt = database.read([&](db::Reader& db) { return tables::payments::by_form_key(db, "f1").value(); });
  BOOST_TEST(domain::may_still_send(desk, attempt));
  clock.advance(seconds{15});
  BOOST_TEST(domain::may_still_send(desk, attempt));
  clock.advance(seconds{1});
  BOOST_TEST(!domain::may_still_send(desk, attempt));
}

BOOST_AUTO_TEST_CASE(a_payment_that_paypal_reports_is_not_asked_about_here) {
  exec("INSERT INTO payments (request_id, custref, vendor, kind, amount, currency, created_at) VALUES ('r', 'c', 'paypal', 'sale', 1, 'USD', '2026-11-01')");
  BOOST_TEST(settle(hours{24}) == 0);
  BOOST_TEST(gateway.inquiries.empty());
}

BOOST_AUTO_TEST_SUITE_END()
